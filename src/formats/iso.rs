//! Images of discs (ISO 9660): names of Rock Ridge where there are any, else of Joliet, else the short ones.

mod record;
mod rock;

use super::extents::{Extent, Extents};
use super::zipbytes::u32_at;
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use crate::trove::path::printable;
use record::Record;
use rock::Rock;
use std::collections::HashSet;

pub(super) const FORMAT: Format = Format {
    name: "iso",
    media_type: "application/x-iso9660-image",
    extensions: &["iso", "udf"],
    recognize,
    read: Read::With(read),
    note: "members of ISO 9660 with names of Rock Ridge or Joliet; of UDF only what ISO 9660 shows besides; links and \
           devices are listed",
};

/// Bytes of a sector: descriptors fill one each and start at the sixteenth.
const SECTOR: u64 = 2048;
/// The media type of an image that has UDF alone.
const UDF: &str = "application/x-udf-image";
/// More descriptors than these are not looked at.
const DESCRIPTORS: u64 = 64;

fn recognize(probe: &Probe) -> Option<Match> {
    // The signature lies behind the head, and most contents end before it.
    if probe.size <= 16 * SECTOR {
        return None;
    }
    match probe.at(16 * SECTOR + 1, 5).as_slice() {
        b"CD001" => Match::on(Basis::Signature),
        b"BEA01" => Match::typed(Basis::Signature, UDF),
        _ => None,
    }
}

/// A tree of directories: the primary one or Joliet's.
struct Tree {
    root: Record,
    /// Bytes of a block.
    block: u64,
    joliet: bool,
}

/// What the walk found, with its path.
struct Entry {
    name: MemberName,
    what: What,
}

enum What {
    Folder,
    File(Vec<Extent>),
    Lost(Problem),
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (mut primary, mut joliet, mut udf) = (None, None, false);
    for n in 16..16 + DESCRIPTORS {
        let descriptor = blob.slice(n * SECTOR, SECTOR as usize)?;
        match descriptor.get(..6).unwrap_or_default() {
            b"\x01CD001" if primary.is_none() => {
                tell(&descriptor, sink)?;
                primary = tree(&descriptor, false);
            }
            b"\x02CD001" if is_joliet(&descriptor) => joliet = tree(&descriptor, true),
            [_, b'C', b'D', b'0', b'0', b'1'] | [_, b'B', b'E', b'A', b'0', b'1'] => {}
            [_, b'N', b'S', b'R', b'0', b'2' | b'3'] => udf = true,
            _ => break,
        }
    }
    let rock = primary.as_ref().and_then(|tree| Rock::of(blob, tree));
    let chosen = if rock.is_some() { primary } else { joliet.or(primary) };
    let Some(tree) = chosen else {
        return Err(if udf {
            Problem::read(ProblemKind::Unsupported, "an image with UDF alone, which is not read")
        } else {
            Problem::corrupt("no descriptor tells where the root is")
        });
    };
    let mut walk = Walk { blob, tree, rock, budget: blob.size(), seen: HashSet::new(), entries: Vec::new() };
    let walked = walk.all();
    sink.announce(walk.entries.len() as u64)?;
    for Entry { name, what } in walk.entries {
        match what {
            What::Folder => sink.folder(name)?,
            What::File(extents) => sink.member(name, &mut Extents::new(blob, extents))?,
            What::Lost(problem) => sink.lost_member(name, problem)?,
        }
    }
    walked
}

/// Metadata of the volume.
fn tell(descriptor: &[u8], sink: &mut Sink) -> Result<(), Problem> {
    let text = |from: usize, to: usize| {
        String::from_utf8_lossy(descriptor.get(from..to).unwrap_or_default()).trim().to_owned()
    };
    sink.meta(MetaKey::Title, text(40, 72))?;
    sink.meta(MetaKey::Producer, text(574, 702))?;
    let created = text(813, 827);
    if created.bytes().any(|b| b != b'0') { sink.meta(MetaKey::Created, created) } else { Ok(()) }
}

fn is_joliet(descriptor: &[u8]) -> bool {
    matches!(descriptor.get(88..91), Some(b"%/@" | b"%/C" | b"%/E"))
}

fn tree(descriptor: &[u8], joliet: bool) -> Option<Tree> {
    let (root, _) = Record::parse(descriptor.get(156..190)?)?;
    // The size of a block stands in two orders, the little-endian one first.
    let block = u64::from(u32_at(descriptor, 128) & 0xFFFF);
    Some(Tree { root, block: if block == 0 { SECTOR } else { block }, joliet })
}

struct Walk<'a> {
    blob: &'a Blob,
    tree: Tree,
    rock: Option<Rock>,
    /// Bytes of directories that may still be read: all of them lie in the image once.
    budget: u64,
    seen: HashSet<u64>,
    entries: Vec<Entry>,
}

impl Walk<'_> {
    /// Lists all directories; what was listed before a problem is kept.
    fn all(&mut self) -> Result<(), Problem> {
        let root = (Vec::new(), self.tree.root.start(self.tree.block), u64::from(self.tree.root.size));
        let mut waiting = vec![root];
        let mut result = Ok(());
        while let Some((prefix, start, size)) = waiting.pop() {
            let Some(left) = self.budget.checked_sub(size) else {
                result = Err(Problem::corrupt("directories are larger than the image"));
                continue;
            };
            self.budget = left;
            let bytes = self.blob.slice(start, usize::try_from(size).unwrap_or(usize::MAX))?;
            if (bytes.len() as u64) < size {
                result = Err(Problem::read(ProblemKind::Truncated, "ends before all directories"));
            }
            let found = self.list(&prefix, &bytes);
            // The first one found is walked first.
            waiting.extend(found.into_iter().rev());
        }
        result
    }

    /// Lists a directory and returns those in it, as path, place and size.
    fn list(&mut self, prefix: &[u8], bytes: &[u8]) -> Vec<(Vec<u8>, u64, u64)> {
        let mut folders = Vec::new();
        let (mut at, mut begun) = (0, Vec::new());
        while let Some(rest) = bytes.get(at..).filter(|r| !r.is_empty()) {
            let Some((record, len)) = Record::parse(rest) else {
                // Records do not cross sectors: the next one starts with the next sector.
                at = (at / SECTOR as usize + 1) * SECTOR as usize;
                continue;
            };
            at += len;
            if record.is_self_or_parent() {
                continue;
            }
            let extent = Extent::Bytes { start: record.start(self.tree.block), len: record.size.into() };
            begun.push(extent);
            if record.continues() {
                // A file of more than 4 GiB has several records, one behind the other.
                continue;
            }
            let extents = std::mem::take(&mut begun);
            let said = self.rock.as_ref().map(|r| r.entries(self.blob, self.tree.block, &record.system_use));
            let said = said.unwrap_or_default();
            if said.relocated {
                continue;
            }
            let own = || if self.tree.joliet { record.joliet_name() } else { record.short_name() };
            let mut path = prefix.to_vec();
            path.extend(said.name.clone().unwrap_or_else(own));
            let mut folder = record.is_folder().then(|| (record.start(self.tree.block), record.size.into()));
            if let Some(moved) = said.moved_to {
                // A directory that lay too deep: its own first record tells its size.
                let start = moved.saturating_mul(self.tree.block);
                let own = self.blob.slice(start, 256).ok().and_then(|b| Record::parse(&b).map(|r| r.0));
                folder = own.map(|r| (start, r.size.into()));
            }
            if let Some((start, size)) = folder.filter(|f| self.seen.insert(f.0)) {
                folders.push(([path.as_slice(), b"/"].concat(), start, size));
            }
            let what = match (said.problem(), folder) {
                (Some(problem), _) => What::Lost(problem),
                (None, Some(_)) => What::Folder,
                (None, None) => What::File(extents),
            };
            self.entries.push(Entry { name: MemberName { path, modified: record.modified() }, what });
        }
        folders
    }
}

/// The problem of a link.
fn link(target: &[u8]) -> Problem {
    Problem::read(ProblemKind::Symlink, format!("a link to {}, not followed", printable(target)))
}

#[cfg(test)]
mod tests;
