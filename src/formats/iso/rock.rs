//! Rock Ridge: what systems of the kind of Unix put behind the records of ISO 9660.

use super::super::zipbytes::u32_at;
use super::record::Record;
use super::{SECTOR, Tree, link};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;

/// Areas in which the entries of one record may go on.
const AREAS: usize = 64;

/// That an image has it, and how many bytes come before its entries in each record.
pub(super) struct Rock {
    skip: usize,
}

/// What the entries of a record say.
#[derive(Default)]
pub(super) struct Said {
    pub(super) name: Option<Vec<u8>>,
    /// Whether this directory is shown elsewhere.
    pub(super) relocated: bool,
    /// The block of a directory that is shown here.
    pub(super) moved_to: Option<u64>,
    mode: u32,
    target: Option<Vec<u8>>,
    /// Whether the link's last component goes on in the next entry.
    unfinished: bool,
    packed: bool,
}

impl Rock {
    /// Rock Ridge of a tree, if its root says that it has it.
    pub(super) fn of(blob: &Blob, tree: &Tree) -> Option<Rock> {
        let root = blob.slice(tree.root.start(tree.block), SECTOR as usize).ok()?;
        let (own, _) = Record::parse(&root)?;
        // Discs of the kind XA put 14 bytes of their own before it.
        let places = [0, 14].into_iter().filter_map(|at| own.system_use.get(at..));
        let skip =
            places.filter_map(|rest| rest.strip_prefix(b"SP\x07\x01\xBE\xEF")).find_map(<[u8]>::first)?;
        Some(Rock { skip: usize::from(*skip) })
    }

    /// What the entries behind a record say.
    pub(super) fn entries(&self, blob: &Blob, block: u64, system_use: &[u8]) -> Said {
        let mut said = Said::default();
        let mut area = system_use.get(self.skip..).unwrap_or_default().to_vec();
        for _ in 0..AREAS {
            let mut next = None;
            let mut rest = area.as_slice();
            while let [first, second, len, _, ..] = *rest {
                let Some((entry, behind)) = rest.split_at_checked(usize::from(len).max(4)) else { break };
                let data = entry.get(4..).unwrap_or_default();
                match &[first, second] {
                    b"CE" => next = Some([0, 8, 16].map(|at| u64::from(u32_at(data, at)))),
                    b"ST" => break,
                    kind => said.take(kind, data),
                }
                rest = behind;
            }
            let Some([at, offset, len]) = next else { break };
            let start = at.saturating_mul(block).saturating_add(offset);
            area = blob.slice(start, len.min(SECTOR) as usize).unwrap_or_default();
        }
        said
    }
}

impl Said {
    fn take(&mut self, kind: &[u8; 2], data: &[u8]) {
        match (kind, data) {
            // Flags for `.` and `..` come with no name.
            (b"NM", [flags, name @ ..]) if flags & 6 == 0 => {
                self.name.get_or_insert_default().extend(name);
            }
            (b"PX", data) => self.mode = u32_at(data, 0),
            (b"SL", [_, parts @ ..]) => self.link(parts),
            (b"CL", data) => self.moved_to = Some(u32_at(data, 0).into()),
            (b"RE", _) => self.relocated = true,
            (b"ZF", _) => self.packed = true,
            _ => {}
        }
    }

    /// Adds components of a link's target.
    fn link(&mut self, mut parts: &[u8]) {
        let target = self.target.get_or_insert_default();
        while let [flags, len, rest @ ..] = parts {
            let (text, behind) = rest.split_at_checked(usize::from(*len)).unwrap_or((rest, &[]));
            if !self.unfinished && !target.is_empty() && !target.ends_with(b"/") {
                target.push(b'/');
            }
            match flags & 0b1110 {
                2 => target.extend(b"."),
                4 => target.extend(b".."),
                8 => target.extend(b"/"),
                _ => target.extend(text),
            }
            self.unfinished = flags & 1 != 0;
            parts = behind;
        }
    }

    /// Why it is no file that can be read, if so.
    pub(super) fn problem(&self) -> Option<Problem> {
        match self.mode & 0o170_000 {
            0o120_000 => Some(link(self.target.as_deref().unwrap_or_default())),
            0o010_000 => Some(Problem::read(ProblemKind::Special, "a named pipe")),
            0o020_000 | 0o060_000 => Some(Problem::read(ProblemKind::Special, "a device")),
            0o140_000 => Some(Problem::read(ProblemKind::Special, "a socket")),
            _ if self.packed => {
                Some(Problem::read(ProblemKind::Unsupported, "packed by zisofs, which is not read"))
            }
            _ => None,
        }
    }
}
