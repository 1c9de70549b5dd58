//! The lower layer of a store: blocks of bytes and the nodes made of them, found through two trees of pages
//! ([MS-PST], section 2.2). Every walk goes strictly down, so no loop in a hostile file is endless.
//!
//! Outlook writes offline stores since 2013 with larger pages and packed blocks, which [MS-PST] does not describe: what
//! is known of them is from the documents of libpff ("Personal Folder File format", sections on the 64-bit 4k page).

use super::cipher;
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use flate2::read::ZlibDecoder;
use std::collections::{BTreeMap, HashSet};
use std::io::{self, Read};
use std::rc::Rc;

/// How stores of a version are laid out.
#[derive(Clone, Copy, Debug)]
struct Layout {
    /// Bytes of numbers and offsets.
    width: usize,
    /// Bytes of a page.
    page: usize,
    /// Where a page says how many entries it has.
    info: usize,
    /// Whether pages are large and blocks may be packed.
    large: bool,
}

/// Of Outlook 97 to 2002.
const ANSI: Layout = Layout { width: 4, page: 512, info: 496, large: false };
/// Of Outlook 2003 and later.
const UNICODE: Layout = Layout { width: 8, page: 512, info: 488, large: false };
/// Of offline stores of Outlook 2013 and later.
const LARGE: Layout = Layout { width: 8, page: 4096, info: 4056, large: true };

/// Bytes behind a block in a store of large pages: its size, signature, checksum, number, and its size unpacked.
const FOOTER: usize = 24;
/// Blocks of such a store take a multiple of these bytes.
const STEP: usize = 512;
/// Levels that a tree of pages may have.
const LEVELS: u8 = 12;
/// Nodes that are messages by their number.
const MESSAGE: u32 = 4;

/// An open store.
#[derive(Debug)]
pub(super) struct Store {
    blob: Blob,
    layout: Layout,
    method: u8,
    nodes: u64,
    blocks: u64,
}

/// Where a node keeps its bytes and the nodes in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Number of the block with its bytes.
    pub data: u64,
    /// Number of the block that lists its own nodes, 0 where there are none.
    pub sub: u64,
}

fn corrupt(message: &str) -> Problem {
    Problem::corrupt(message)
}

/// A number of `len` bytes; 0 where it is cut off.
pub(super) fn number(bytes: &[u8], at: usize, len: usize) -> u64 {
    let bytes = bytes.get(at..at + len).unwrap_or_default();
    bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b))
}

impl Store {
    /// Opens a store by its header.
    pub(super) fn open(blob: &Blob) -> Result<Store, Problem> {
        let head = blob.slice(0, 564)?;
        if head.len() < 564 {
            return Err(Problem::read(ProblemKind::Truncated, "its header is cut off"));
        }
        let layout = match number(&head, 10, 2) {
            14 | 15 => ANSI,
            21..=35 => UNICODE,
            36 => LARGE,
            version => {
                let message = format!("a store of version {version} is not read");
                return Err(Problem::read(ProblemKind::Unsupported, message));
            }
        };
        let width = layout.width;
        let (nodes, blocks, method) = if width == 8 { (224, 240, 513) } else { (188, 196, 461) };
        let method = head.get(method).copied().unwrap_or(0);
        if method > 2 {
            return Err(Problem::read(ProblemKind::Encrypted, "the store is encrypted by Windows"));
        }
        let (nodes, blocks) = (number(&head, nodes, width), number(&head, blocks, width));
        Ok(Store { blob: blob.clone(), layout, method, nodes, blocks })
    }

    fn width(&self) -> usize {
        self.layout.width
    }

    /// Which block of a heap an identifier refers to, and which item in it.
    pub(super) fn place(&self, id: u32) -> (usize, usize) {
        let bits = if self.layout.large { 14 } else { 11 };
        ((id >> (5 + bits)) as usize, ((id >> 5) & ((1 << bits) - 1)) as usize)
    }

    /// The entries of a page and its level.
    fn page(&self, at: u64) -> Result<(Vec<Vec<u8>>, u8), Problem> {
        let Layout { page, info, large, .. } = self.layout;
        let page = self.blob.slice(at, page)?;
        // The count, the most that there could be, the size of an entry, the level.
        let len = if large { 2 } else { 1 };
        let [size, level] = page.get(info + 2 * len..info + 2 * len + 2).unwrap_or_default() else {
            return Err(Problem::read(ProblemKind::Truncated, "a page lies behind the end"));
        };
        let (count, size) = (number(&page, info, len) as usize, usize::from(*size));
        if size == 0 || count * size > info || *level > LEVELS {
            return Err(corrupt("a page of its trees does not hold together"));
        }
        let entries = page.chunks_exact(size).take(count);
        Ok((entries.map(<[u8]>::to_vec).collect(), *level))
    }

    /// The entry of a key in a tree of pages.
    fn find(&self, root: u64, key: u64, mask: u64) -> Result<Option<Vec<u8>>, Problem> {
        let (mut at, mut above) = (root, LEVELS + 1);
        loop {
            let (entries, level) = self.page(at)?;
            if level >= above {
                return Err(corrupt("a tree of pages leads back"));
            }
            let key_of = |e: &Vec<u8>| number(e, 0, self.width()) & mask;
            let behind = entries.partition_point(|e| key_of(e) <= key & mask);
            let Some(entry) = behind.checked_sub(1).and_then(|i| entries.into_iter().nth(i)) else {
                return Ok(None);
            };
            if level == 0 {
                return Ok((key_of(&entry) == key & mask).then_some(entry));
            }
            (at, above) = (number(&entry, 2 * self.width(), self.width()), level);
        }
    }

    fn node_of(&self, entry: &[u8]) -> Node {
        let width = self.width();
        Node { data: number(entry, width, width), sub: number(entry, 2 * width, width) }
    }

    /// The node of a number.
    pub(super) fn node(&self, id: u32) -> Result<Option<Node>, Problem> {
        Ok(self.find(self.nodes, id.into(), 0xFFFF_FFFF)?.map(|entry| self.node_of(&entry)))
    }

    /// Numbers of all nodes that are messages, as far as their pages can be read.
    pub(super) fn messages(&self) -> Vec<u32> {
        let (mut todo, mut seen, mut found) = (vec![self.nodes], HashSet::new(), Vec::new());
        while let Some(at) = todo.pop() {
            let Ok((entries, level)) = self.page(at) else { continue };
            if !seen.insert(at) {
                continue;
            }
            for entry in entries {
                if level > 0 {
                    todo.push(number(&entry, 2 * self.width(), self.width()));
                } else {
                    found.push(number(&entry, 0, 4) as u32);
                }
            }
        }
        found.retain(|id| id & 0x1F == MESSAGE);
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The bytes of one block.
    pub(super) fn block(&self, id: u64) -> Result<Vec<u8>, Problem> {
        // The lowest bit is not part of the number.
        let entry = self.find(self.blocks, id, !1)?.ok_or_else(|| corrupt("a block is not in its tree"))?;
        let at = number(&entry, self.width(), self.width());
        let size = number(&entry, 2 * self.width(), 2) as usize;
        let mut bytes = self.blob.slice(at, size)?;
        if bytes.len() < size {
            return Err(Problem::read(ProblemKind::Truncated, "a block lies behind the end"));
        }
        if self.layout.large {
            bytes = self.unpacked(at, bytes)?;
        }
        if !is_internal(id) {
            cipher::undo(self.method, id, &mut bytes);
        }
        Ok(bytes)
    }

    /// A block of a store with large pages as it was before it was packed, if it was.
    fn unpacked(&self, at: u64, stored: Vec<u8>) -> Result<Vec<u8>, Problem> {
        let end = (stored.len() + FOOTER).next_multiple_of(STEP);
        let footer = self.blob.slice(at.saturating_add((end - FOOTER) as u64), FOOTER)?;
        let size = number(&footer, 18, 2) as usize;
        if size == 0 || size == stored.len() {
            return Ok(stored);
        }
        let mut bytes = Vec::with_capacity(size);
        let read = ZlibDecoder::new(stored.as_slice()).take(size as u64).read_to_end(&mut bytes);
        if read.is_err() || bytes.len() < size {
            return Err(corrupt("a packed block does not unpack"));
        }
        Ok(bytes)
    }

    /// Numbers of the blocks in a block that only lists others, and the level that it must be below.
    fn listed(&self, id: u64, above: u8) -> Result<(Vec<u64>, u8), Problem> {
        let bytes = self.block(id)?;
        let [1, level, ..] = bytes.as_slice() else { return Err(corrupt("a list of blocks is none")) };
        if *level >= above || *level == 0 {
            return Err(corrupt("a list of blocks leads back"));
        }
        let count = number(&bytes, 2, 2) as usize;
        let numbers = bytes.get(8..).unwrap_or_default().chunks_exact(self.width()).take(count);
        Ok((numbers.map(|n| number(n, 0, self.width())).collect(), *level))
    }

    /// Numbers of the blocks with a node's bytes, of at most two levels of lists.
    pub(super) fn pieces(&self, id: u64) -> Result<Vec<u64>, Problem> {
        if !is_internal(id) {
            return Ok(if id == 0 { Vec::new() } else { vec![id] });
        }
        let (lists, level) = self.listed(id, 3)?;
        if level == 1 {
            return Ok(lists);
        }
        let mut out = Vec::new();
        for list in lists {
            out.extend(self.listed(list, 2)?.0);
        }
        Ok(out)
    }

    /// The nodes in a node.
    pub(super) fn inner(&self, id: u64) -> Result<BTreeMap<u32, Node>, Problem> {
        let mut out = BTreeMap::new();
        if id != 0 {
            self.add_inner(id, 2, &mut out)?;
        }
        Ok(out)
    }

    fn add_inner(&self, id: u64, above: u8, out: &mut BTreeMap<u32, Node>) -> Result<(), Problem> {
        let bytes = self.block(id)?;
        let [2, level, ..] = bytes.as_slice() else { return Err(corrupt("a list of nodes is none")) };
        if *level >= above {
            return Err(corrupt("a list of nodes leads back"));
        }
        let count = number(&bytes, 2, 2) as usize;
        let width = self.width();
        let size = if *level == 0 { 3 * width } else { 2 * width };
        for entry in bytes.get(width..).unwrap_or_default().chunks_exact(size).take(count) {
            if *level == 0 {
                out.insert(number(entry, 0, 4) as u32, self.node_of(entry));
            } else {
                self.add_inner(number(entry, width, width), *level, out)?;
            }
        }
        Ok(())
    }

    /// Bytes of the whole file.
    pub(super) fn size(&self) -> u64 {
        self.blob.size()
    }
}

/// Whether a block holds the store's own structure; those are never hidden.
fn is_internal(id: u64) -> bool {
    id & 2 != 0
}

/// Reads a node's bytes, block after block.
pub(super) struct Bytes {
    store: Rc<Store>,
    pieces: std::vec::IntoIter<u64>,
    current: io::Cursor<Vec<u8>>,
}

impl Bytes {
    /// The bytes behind a block's number.
    pub(super) fn of(store: &Rc<Store>, id: u64) -> Result<Bytes, Problem> {
        let pieces = store.pieces(id)?.into_iter();
        Ok(Bytes { store: Rc::clone(store), pieces, current: io::Cursor::default() })
    }
}

impl Read for Bytes {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            let n = self.current.read(buf)?;
            if n > 0 || buf.is_empty() {
                return Ok(n);
            }
            let Some(next) = self.pieces.next() else { return Ok(0) };
            let bytes = self.store.block(next).map_err(|problem| {
                let kind = match problem.kind {
                    ProblemKind::Truncated => io::ErrorKind::UnexpectedEof,
                    _ => io::ErrorKind::InvalidData,
                };
                io::Error::new(kind, problem.message)
            })?;
            self.current = io::Cursor::new(bytes);
        }
    }
}
