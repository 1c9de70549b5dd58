//! Stores of Outlook (PST, OST): every message a member, written as the mail it would be, in its folder.
//!
//! Read by hand after [MS-PST]: the library that there is locks itself out on attached messages, gives up a message
//! for one property and cannot read an attachment in pieces.

mod cipher;
mod nodes;
mod tables;

use super::mapi::{self, Attachment, Held, Message, id};
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use nodes::{Bytes, Node, Store};
use std::collections::HashSet;
use std::io::Cursor;
use std::rc::Rc;
use tables::{Data, Heap, Set};

pub(super) const FORMAT: Format = Format {
    name: "pst",
    media_type: "application/vnd.ms-outlook-pst",
    extensions: &["pst", "ost"],
    recognize,
    read: Read::With(read),
    note: "folders, deleted items, messages that no folder lists; messages as mails with their attachments, named by \
           number in their folder; of Outlook 97 to today. Not read: settings that Outlook hides among them, mail addresses of \
           contacts, dates of appointments and tasks",
};

/// Messages in messages that are followed.
const NESTED: usize = 32;
/// The folder of all folders.
const ROOT: u32 = 0x122;
/// Kinds of nodes, by the low bits of their numbers.
const KIND: u32 = 0x1F;
const FOLDER: u32 = 2;
const ATTACHMENT: u32 = 5;
const FOLDERS: u32 = 0x0D;
const CONTENTS: u32 = 0x0E;
const ATTACHMENTS: u32 = 0x11;
const RECIPIENTS: u32 = 0x12;
/// How many messages a folder says it holds.
const COUNT: u16 = 0x3602;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

/// A folder on the way.
struct Folder {
    path: String,
    messages: Vec<u32>,
    /// How many it says it holds.
    count: u64,
    problem: Option<Problem>,
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let store = Rc::new(Store::open(blob)?);
    let mut seen = HashSet::new();
    let (folders, root) = folders(&store, &mut seen);
    let lost: Vec<u32> = store.messages().into_iter().filter(|id| !seen.contains(id)).collect();
    let listed = |f: &Folder| f.count.max(f.messages.len() as u64);
    sink.announce(folders.iter().map(|f| listed(f) + 1).sum::<u64>() + lost.len() as u64)?;
    for folder in folders {
        sink.folder(MemberName::new(format!("{}/", folder.path)))?;
        if let Some(problem) = &folder.problem {
            sink.problem(problem.kind, format!("folder {}: {}", folder.path, problem.message))?;
        }
        let here = folder.messages.len() as u64;
        if here < folder.count {
            let message =
                format!("folder {} says it holds {} messages; {here} are there", folder.path, folder.count);
            sink.problem(ProblemKind::Corrupt, message)?;
        }
        push(&store, &folder.path, &folder.messages, sink)?;
    }
    push(&store, "(in no folder)", &lost, sink)?;
    root.map_or(Ok(()), Err)
}

/// All folders, each before those in it, and what kept the root from being read.
fn folders(store: &Rc<Store>, seen: &mut HashSet<u32>) -> (Vec<Folder>, Option<Problem>) {
    let (mut out, mut known) = (Vec::new(), HashSet::from([ROOT]));
    let below = |id: u32| match rows(store, (id & !KIND) | FOLDERS) {
        Ok(rows) => (rows, None),
        Err(problem) => (Vec::new(), Some(problem)),
    };
    let (first, root) = below(ROOT);
    let mut todo: Vec<(String, u32)> = first.into_iter().rev().map(|id| (String::new(), id)).collect();
    while let Some((above, id)) = todo.pop() {
        // Folders of searches hold what lies elsewhere.
        if id & KIND != FOLDER || !known.insert(id) {
            continue;
        }
        let (name, count, properties) = named(store, id);
        let path = if above.is_empty() { name } else { format!("{above}/{name}") };
        let (inner, hierarchy) = below(id);
        todo.extend(inner.into_iter().rev().map(|inner| (path.clone(), inner)));
        let (mut messages, contents) = match rows(store, (id & !KIND) | CONTENTS) {
            Ok(rows) => (rows, None),
            Err(problem) => (Vec::new(), Some(problem)),
        };
        messages.retain(|message| seen.insert(*message));
        out.push(Folder { path, messages, count, problem: properties.or(hierarchy).or(contents) });
    }
    (out, root)
}

/// The name of a folder and the number of its messages.
fn named(store: &Rc<Store>, id: u32) -> (String, u64, Option<Problem>) {
    let properties = store.node(id).and_then(|node| {
        let node = node.ok_or_else(|| Problem::corrupt("it is listed and not there"))?;
        Heap::of(store, node)?.properties(None)
    });
    match properties {
        Ok(Set { properties, problem, .. }) => {
            let name = properties.text(id::NAME).map(|n| n.trim().replace('/', "_"));
            let count = properties.number(COUNT).and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
            (name.unwrap_or_else(|| "(no name)".to_owned()), count, problem)
        }
        Err(problem) => (format!("(folder {id})"), 0, Some(problem)),
    }
}

/// Numbers of the rows of a table; none where there is no such table.
fn rows(store: &Rc<Store>, id: u32) -> Result<Vec<u32>, Problem> {
    match store.node(id)? {
        Some(node) => Heap::of(store, node)?.rows(),
        None => Ok(Vec::new()),
    }
}

/// Pushes messages as members of a folder, named by their number in it.
fn push(store: &Rc<Store>, folder: &str, messages: &[u32], sink: &mut Sink) -> Result<(), Problem> {
    for (number, id) in messages.iter().enumerate() {
        let path = format!("{folder}/{}", number + 1);
        let found = store.node(*id).and_then(|node| {
            message(store, node.ok_or_else(|| Problem::corrupt("it is listed and not there"))?, None, 0)
        });
        let message = match found {
            Ok(message) => message,
            Err(problem) => {
                sink.lost_member(MemberName::new(path), problem)?;
                continue;
            }
        };
        let modified = message.properties.time(id::MODIFIED).map(mapi::iso);
        let letter = message.letter();
        let problems = letter.lost();
        sink.member(MemberName { path: path.clone().into_bytes(), modified }, &mut letter.reader())?;
        for problem in problems {
            sink.problem(problem.kind, format!("message {path}: {}", problem.message))?;
        }
    }
    Ok(())
}

/// The message in a node.
fn message(store: &Rc<Store>, node: Node, page: Option<i64>, depth: usize) -> Result<Message, Problem> {
    let heap = Heap::of(store, node)?;
    let Set { properties, problem, .. } = heap.properties(page)?;
    let mut problems = Vec::from_iter(problem);
    let page = properties.page();
    let table = |kind: u32| heap.inner.iter().find(|(id, _)| *id & KIND == kind).map(|(_, node)| *node);
    let recipients = match table(RECIPIENTS) {
        // A message without its recipients is still a message: the headers name them, too.
        Some(node) => Heap::of(store, node).and_then(|t| t.sets(page)).unwrap_or_else(|problem| {
            problems.push(problem);
            Vec::new()
        }),
        None => Vec::new(),
    };
    let listed = table(ATTACHMENTS).and_then(|node| Heap::of(store, node).and_then(|t| t.rows()).ok());
    let mut nodes: Vec<u32> = heap.inner.keys().copied().filter(|id| id & KIND == ATTACHMENT).collect();
    // Attachments in the order of their table, and behind them those that it lacks.
    let place = |id: &u32| listed.iter().flatten().position(|l| l == id).unwrap_or(usize::MAX);
    nodes.sort_by_key(|id| (place(id), *id));
    let attached = nodes.iter().filter_map(|id| heap.inner.get(id));
    let attached = attached.map(|node| attachment(store, *node, page, depth)).collect();
    Ok(Message { properties, recipients, attached, problems })
}

fn attachment(store: &Rc<Store>, node: Node, page: Option<i64>, depth: usize) -> Attachment {
    let read = Heap::of(store, node).and_then(|heap| heap.properties(page));
    let Set { properties, data, problem } = match read {
        Ok(set) => set,
        Err(problem) => {
            return Attachment { properties: mapi::Properties::new(page), content: Held::Lost(problem) };
        }
    };
    let file = |node: Node| match Bytes::of(store, node.data) {
        Ok(bytes) => Held::File(Box::new(bytes)),
        Err(problem) => Held::Lost(problem),
    };
    let content = match data {
        Some(Data::Small(bytes)) => Held::File(Box::new(Cursor::new(bytes))),
        Some(Data::Large(node)) => file(node),
        Some(Data::Object(_)) if depth >= NESTED => {
            Held::Lost(Problem::read(ProblemKind::Limit, format!("more than {NESTED} messages in messages")))
        }
        // An object is a message, or else bytes of another program.
        Some(Data::Object(node)) if properties.number(id::METHOD) == Some(5) => {
            match message(store, node, page, depth + 1) {
                Ok(message) => Held::Message(Box::new(message)),
                Err(problem) => Held::Lost(problem),
            }
        }
        Some(Data::Object(node)) => file(node),
        Some(Data::Lost(problem)) => Held::Lost(problem),
        None => {
            let none = || Problem::read(ProblemKind::Unsupported, "holds no content");
            Held::Lost(problem.unwrap_or_else(none))
        }
    };
    Attachment { properties, content }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::eml::{self, tests::lines, tests::members};
    use super::super::ooxml::identified;
    use super::super::sink::{Piece, collect};
    use super::*;
    use std::collections::BTreeSet;
    use std::io::Read as _;

    /// A store with two folders and a message in none.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/store.pst").to_vec()
    }

    /// The same with large pages and packed blocks.
    fn large() -> Vec<u8> {
        include_bytes!("../../tests/formats/store.ost").to_vec()
    }

    #[test]
    fn folders_and_messages_are_walked() {
        assert_eq!(identified(&sample()), ("pst", "application/vnd.ms-outlook-pst"));
        let (pieces, result) = collect(&FORMAT, &sample());
        assert_eq!(result, Ok(()));
        let names: Vec<String> = pieces
            .iter()
            .filter_map(|p| match p {
                Piece::Member(m) | Piece::Folder(m) => Some(String::from_utf8(m.path.clone()).unwrap()),
                Piece::Announced(n) => Some(n.to_string()),
                Piece::Problem(p) => Some(p.to_string()),
                _ => None,
            })
            .collect();
        let top = "Top of Personal Folders";
        let expected = [
            "6".to_owned(),
            format!("{top}/"),
            format!("{top}/Prijemno/"),
            format!("{top}/Prijemno/1"),
            format!("{top}/Deleted Items/"),
            format!("{top}/Deleted Items/1"),
            "(in no folder)/1".to_owned(),
        ];
        assert_eq!(names, expected);
        let dated =
            pieces.iter().find_map(|p| if let Piece::Member(m) = p { m.modified.clone() } else { None });
        assert_eq!(dated.as_deref(), Some("2024-09-26T10:00:00Z"));
    }

    #[test]
    fn stores_with_large_pages_are_read_alike() {
        assert_eq!(identified(&large()), ("pst", "application/vnd.ms-outlook-pst"));
        assert_eq!(collect(&FORMAT, &large()), collect(&FORMAT, &sample()));
    }

    fn unpacked(packed: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut out).unwrap();
        out
    }

    #[test]
    fn stores_of_old_outlook_and_of_either_cipher_are_read_alike() {
        for packed in [
            &include_bytes!("../../tests/formats/narrow.pst.gz")[..],
            &include_bytes!("../../tests/formats/cyclic.pst.gz")[..],
        ] {
            let store = unpacked(packed);
            assert_eq!(identified(&store), ("pst", "application/vnd.ms-outlook-pst"));
            assert_eq!(collect(&FORMAT, &store), collect(&FORMAT, &sample()));
        }
    }

    /// The empty store that comes with Microsoft's crate outlook-pst 1.2.0 (MIT licence).
    #[test]
    fn a_store_that_outlook_wrote_is_read() {
        let store = unpacked(include_bytes!("../../tests/formats/outlook.pst.gz"));
        let (pieces, result) = collect(&FORMAT, &store);
        assert_eq!(result, Ok(()));
        let found = |p: &Piece| match p {
            Piece::Folder(folder) => String::from_utf8(folder.path.clone()).ok(),
            Piece::Announced(4) => None,
            other => Some(format!("{other:?}")),
        };
        let folders: Vec<String> = pieces.iter().filter_map(found).collect();
        let top = "Top of Outlook data file/";
        let expected = [top, &format!("{top}Deleted Items/"), "Search Root/", "IPM_COMMON_VIEWS/"];
        assert_eq!(BTreeSet::from_iter(folders.iter().map(String::as_str)), BTreeSet::from(expected));
    }

    #[test]
    fn messages_are_mails_with_their_attachments() {
        let messages = members(&collect(&FORMAT, &sample()).0);
        let read = |bytes: &[u8]| {
            assert_eq!(identified(bytes).0, "eml");
            let (pieces, result) = collect(&eml::FORMAT, bytes);
            assert_eq!(result, Ok(()));
            (lines(&pieces), members(&pieces))
        };
        let (text, attached) = read(&messages[0].1);
        for expected in [
            "from=Mira Marić <mira@x.example>",
            "to=Ana Anić <ana@y.example>",
            "cc=Bane <bane@y.example>",
            "subject=Re: Ponuda č",
            "message_id=1@x.example",
            "date=2024-09-26T08:00:00Z",
        ] {
            assert!(text.iter().any(|l| l == expected), "{expected} in {:#?}", &text[..20]);
        }
        // The body is too large for the heap, and the first attachment for one block.
        assert_eq!(text.iter().filter(|l| *l == "Cena: 12,50.").count(), 400);
        assert_eq!(attached[0].0, "cenovnik.csv");
        let rows: String = (1..=1000).map(|n| format!("{n};tastatura;{n},50\n")).collect();
        assert!(attached[0].1 == rows.as_bytes());
        assert_eq!(attached[1].0, "Staro pismo.eml");
        let (text, attached) = read(&attached[1].1);
        assert!(text.iter().any(|l| l == "Ranija ponuda je bila 15 %."));
        assert_eq!(attached, [("ugovor č.txt".to_owned(), b"Ugovor broj 17/2024\n".to_vec())]);
        assert!(read(&messages[1].1).0.iter().any(|l| l.contains("Ovo je obrisano")));
        assert!(read(&messages[2].1).0.iter().any(|l| l == "Ovo nijedna fascikla ne navodi."));
    }

    #[test]
    fn what_is_not_read_says_why() {
        let kind = |change: fn(&mut Vec<u8>)| {
            let mut bytes = sample();
            change(&mut bytes);
            collect(&FORMAT, &bytes).1.err().map(|p| p.kind)
        };
        assert_eq!(kind(|b| b[10] = 37), Some(ProblemKind::Unsupported), "a version that nobody knows");
        assert_eq!(kind(|b| b[513] = 0x10), Some(ProblemKind::Encrypted));
        assert_eq!(kind(|b| b.truncate(500)), Some(ProblemKind::Truncated));
        assert_eq!(kind(|b| b.truncate(20_000)), Some(ProblemKind::Truncated), "the trees lie at the end");
    }

    #[test]
    fn a_tree_that_leads_back_to_itself_ends() {
        let mut bytes = sample();
        let root = usize::try_from(nodes::number(&bytes, 224, 8)).unwrap();
        assert_eq!(bytes[root + 491], 1, "a page of pages");
        let itself = (root as u64).to_le_bytes();
        bytes[root + 16..root + 24].copy_from_slice(&itself);
        let (pieces, _) = collect(&FORMAT, &bytes);
        assert!(pieces.len() < 100);
    }

    #[test]
    fn what_is_lost_is_told() {
        let whole = collect(&FORMAT, &sample());
        let (before, mut told) = (members(&whole.0), 0);
        // Every block in turn lies behind the end of the file.
        for page in (0..sample().len()).step_by(512) {
            let bytes = sample();
            if !(bytes[page + 496..page + 498] == [0x80, 0x80] && bytes[page + 491] == 0) {
                continue;
            }
            for entry in 0..usize::from(bytes[page + 488]) {
                let mut bytes = bytes.clone();
                bytes[page + 24 * entry + 14] = 1;
                let (pieces, result) = collect(&FORMAT, &bytes);
                let problem = |p: &Piece| matches!(p, Piece::Problem(_) | Piece::MemberEnd(Some(_)));
                let said = result.is_err() || pieces.iter().any(problem);
                assert!(said || members(&pieces) == before, "block {entry} of the page at {page}");
                told += usize::from(said);
            }
        }
        assert!(told > 20, "{told}");
    }

    #[test]
    fn damage_costs_what_it_hits() {
        for (whole, step) in [(sample(), 601), (large(), 1201)] {
            let before = members(&collect(&FORMAT, &whole).0).len();
            for at in (0..whole.len()).step_by(step) {
                let mut bytes = whole.clone();
                bytes[at] ^= 0x21;
                assert!(members(&collect(&FORMAT, &bytes).0).len() <= before);
                let _ = collect(&FORMAT, &whole[..at]);
            }
        }
    }
}
