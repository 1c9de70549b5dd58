//! The middle layer of a store: sets of properties and tables of them, kept in a heap of small pieces
//! ([MS-PST], section 2.3).

use super::super::mapi::{Properties, Value, id};
use super::nodes::{Bytes, Node, Store, number};
use crate::problem::Problem;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;
use std::rc::Rc;

/// Levels that a tree in a heap may have.
const LEVELS: usize = 8;
/// Bytes that a property may have; beyond them it is no property but damage. Attachments are not held in memory.
const LARGEST: u64 = 512 << 20;

fn corrupt(message: &str) -> Problem {
    Problem::corrupt(message)
}

/// A heap with the nodes beside it that hold what is too large for it.
pub(super) struct Heap {
    store: Rc<Store>,
    pieces: Vec<u64>,
    read: RefCell<HashMap<usize, Rc<Vec<u8>>>>,
    /// The nodes in the same node.
    pub inner: BTreeMap<u32, Node>,
    root: u32,
    kind: u8,
}

/// What an attachment's content is.
pub(super) enum Data {
    /// Bytes in memory.
    Small(Vec<u8>),
    /// Bytes of a node.
    Large(Node),
    /// An object in a node.
    Object(Node),
    /// Nothing that can be read.
    Lost(Problem),
}

/// Properties of a node as far as they can be read.
pub(super) struct Set {
    pub properties: Properties,
    /// What it is where it is an attachment.
    pub data: Option<Data>,
    /// Why some cannot be read.
    pub problem: Option<Problem>,
}

impl Heap {
    /// The heap in a node.
    pub(super) fn of(store: &Rc<Store>, node: Node) -> Result<Heap, Problem> {
        let heap = Heap {
            store: Rc::clone(store),
            pieces: store.pieces(node.data)?,
            read: RefCell::default(),
            inner: store.inner(node.sub)?,
            root: 0,
            kind: 0,
        };
        let first = heap.piece(0)?;
        if first.get(2) != Some(&0xEC) {
            return Err(corrupt("a heap is none"));
        }
        let kind = first.get(3).copied().unwrap_or(0);
        Ok(Heap { root: number(&first, 4, 4) as u32, kind, ..heap })
    }

    fn piece(&self, at: usize) -> Result<Rc<Vec<u8>>, Problem> {
        if let Some(piece) = self.read.borrow().get(&at) {
            return Ok(Rc::clone(piece));
        }
        let id = self.pieces.get(at).ok_or_else(|| corrupt("a heap refers behind its end"))?;
        let piece = Rc::new(self.store.block(*id)?);
        self.read.borrow_mut().insert(at, Rc::clone(&piece));
        Ok(piece)
    }

    /// An item of the heap.
    fn item(&self, id: u32) -> Result<Vec<u8>, Problem> {
        if id == 0 {
            return Ok(Vec::new());
        }
        let broken = || corrupt("a heap refers to what is not there");
        let (piece, index) = self.store.place(id);
        let piece = self.piece(piece)?;
        let map = number(&piece, 0, 2) as usize;
        let count = number(&piece, map, 2) as usize;
        if index == 0 || index > count {
            return Err(broken());
        }
        let bound = |n: usize| number(&piece, map + 4 + 2 * n, 2) as usize;
        piece.get(bound(index - 1)..bound(index)).map(<[u8]>::to_vec).ok_or_else(broken)
    }

    /// What an identifier of an item or of a node refers to.
    fn value(&self, id: u32) -> Result<Vec<u8>, Problem> {
        if id & 0x1F == 0 {
            return self.item(id);
        }
        let node = self.inner.get(&id).ok_or_else(|| corrupt("a value is not there"))?;
        let most = self.store.size().min(LARGEST);
        let mut bytes = Vec::new();
        Bytes::of(&self.store, node.data)?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(corrupt("a value is larger than the store")) } else { Ok(bytes) }
    }

    /// Records of a tree in the heap: keys with what belongs to them.
    fn tree(&self, id: u32) -> Result<Vec<(u64, Vec<u8>)>, Problem> {
        let header = self.item(id)?;
        let [0xB5, key, size, levels, ..] = header.as_slice() else { return Err(corrupt("a tree is none")) };
        let (key, size, levels) = (usize::from(*key), usize::from(*size), usize::from(*levels));
        if key == 0 || key > 8 || levels > LEVELS {
            return Err(corrupt("a tree does not hold together"));
        }
        let mut items = vec![number(&header, 4, 4) as u32];
        let mut seen = HashSet::new();
        for _ in 0..levels {
            let mut below = Vec::new();
            for item in items {
                for entry in self.item(item)?.chunks_exact(key + 4) {
                    below.extend(Some(number(entry, key, 4) as u32).filter(|id| seen.insert(*id)));
                }
            }
            items = below;
        }
        let mut out = Vec::new();
        for item in items {
            let records = self.item(item)?;
            let records = records.chunks_exact(key + size);
            out.extend(records.map(|r| (number(r, 0, key), r.get(key..).unwrap_or_default().to_vec())));
        }
        Ok(out)
    }

    /// The properties of the node, and what the attachment is where it is one.
    pub(super) fn properties(&self, page: Option<i64>) -> Result<Set, Problem> {
        if self.kind != 0xBC {
            return Err(corrupt("properties are none"));
        }
        let (mut out, mut data, mut broken) = (Properties::new(page), None, None);
        for (numbered, record) in self.tree(self.root)? {
            let (numbered, kind) = (numbered as u16, number(&record, 0, 2) as u16);
            let raw = record.get(2..).unwrap_or_default();
            let reference = number(raw, 0, 4) as u32;
            if numbered == id::DATA {
                data = self.content(kind, reference).unwrap_or_else(|problem| Some(Data::Lost(problem)));
            } else if matches!(kind, 0x0002 | 0x0003 | 0x000B) {
                Value::of(kind, raw).into_iter().for_each(|v| out.insert(numbered, v));
            } else if matches!(kind, 0x0014 | 0x0040 | 0x001E | 0x001F | 0x0102) {
                match self.value(reference) {
                    Ok(bytes) => Value::of(kind, &bytes).into_iter().for_each(|v| out.insert(numbered, v)),
                    Err(problem) => broken = broken.or(Some(problem)),
                }
            }
        }
        Ok(Set { properties: out, data, problem: broken })
    }

    fn content(&self, kind: u16, reference: u32) -> Result<Option<Data>, Problem> {
        let node = |id: u32| {
            self.inner.get(&id).copied().ok_or_else(|| corrupt("the content of an attachment is not there"))
        };
        match kind {
            0x000D => {
                let object = self.item(reference)?;
                Ok(Some(Data::Object(node(number(&object, 0, 4) as u32)?)))
            }
            0x0102 if reference & 0x1F != 0 => Ok(Some(Data::Large(node(reference)?))),
            0x0102 => Ok(Some(Data::Small(self.item(reference)?))),
            _ => Ok(None),
        }
    }

    /// Where the header of a table says something: its bytes.
    fn table(&self) -> Result<Vec<u8>, Problem> {
        let header = self.item(self.root)?;
        if self.kind != 0x7C || header.first() != Some(&0x7C) {
            return Err(corrupt("a table is none"));
        }
        Ok(header)
    }

    /// Numbers of a table's rows, in the order of the rows.
    pub(super) fn rows(&self) -> Result<Vec<u32>, Problem> {
        let header = self.table()?;
        let index = number(&header, 10, 4) as u32;
        if index == 0 {
            return Ok(Vec::new());
        }
        let mut rows = self.tree(index)?;
        rows.sort_by_key(|(_, at)| number(at, 0, at.len().min(4)));
        Ok(rows.into_iter().map(|(id, _)| id as u32).collect())
    }

    /// The rows of a table as sets of properties.
    pub(super) fn sets(&self, page: Option<i64>) -> Result<Vec<Properties>, Problem> {
        let header = self.table()?;
        let (count, size, bits) =
            (self.rows()?.len(), number(&header, 8, 2) as usize, number(&header, 6, 2) as usize);
        let matrix = number(&header, 14, 4) as u32;
        if matrix == 0 || size == 0 || bits > size {
            return Ok(Vec::new());
        }
        let pieces = if matrix & 0x1F == 0 {
            vec![self.item(matrix)?]
        } else {
            let node = self.inner.get(&matrix).ok_or_else(|| corrupt("the rows of a table are not there"))?;
            let pieces = self.store.pieces(node.data)?;
            pieces.into_iter().map(|id| self.store.block(id)).collect::<Result<_, _>>()?
        };
        // A row does not reach from one block into the next.
        let rows = pieces.iter().flat_map(|piece| piece.chunks_exact(size)).take(count);
        let columns: Vec<&[u8]> = header
            .get(22..)
            .unwrap_or_default()
            .chunks_exact(8)
            .take(number(&header, 1, 1) as usize)
            .collect();
        Ok(rows.map(|row| self.set(row, &columns, bits, page)).collect())
    }

    fn set(&self, row: &[u8], columns: &[&[u8]], bits: usize, page: Option<i64>) -> Properties {
        let mut out = Properties::new(page);
        for column in columns {
            let (kind, id) = (number(column, 0, 2) as u16, number(column, 2, 2) as u16);
            let (at, len, bit) =
                (number(column, 4, 2) as usize, number(column, 6, 1) as usize, number(column, 7, 1) as usize);
            let there = row.get(bits + bit / 8).is_some_and(|b| b >> (7 - bit % 8) & 1 == 1);
            let Some(cell) = row.get(at..at + len).filter(|_| there) else { continue };
            let value = if matches!(kind, 0x001E | 0x001F | 0x0102) {
                self.value(number(cell, 0, 4) as u32).ok().and_then(|bytes| Value::of(kind, &bytes))
            } else {
                Value::of(kind, cell)
            };
            value.into_iter().for_each(|v| out.insert(id, v));
        }
        out
    }
}
