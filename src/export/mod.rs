//! Exports: one file a format, rows streamed out of the case in a stable order.

mod csv;
mod jsonl;

pub use csv::read as read_csv;

use crate::named_enum;
use crate::store::query::{self, Parameter, Value};
use crate::store::{Connection, StoreError};
use crate::trove::Sha256;
use crate::trove::sha256::Hasher;
use std::io::{self, Write};

named_enum! {
    /// A format to export to.
    pub enum To {
        /// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
        Csv = "csv",
        /// One JSON object a line.
        Jsonl = "jsonl",
    }
}

/// An output that knows what went through it: how much, and the SHA-256 of it.
pub struct Told<W> {
    out: W,
    hasher: Hasher,
    /// Bytes so far.
    pub bytes: u64,
}

impl<W: Write> Told<W> {
    /// Writes on to `out`.
    pub fn new(out: W) -> Told<W> {
        Told { out, hasher: Hasher::default(), bytes: 0 }
    }

    /// The SHA-256 of all bytes written.
    pub fn finish(self) -> Sha256 {
        self.hasher.finish()
    }
}

impl<W: Write> Write for Told<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.hasher.update(bytes.get(..n).unwrap_or_default());
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Why an export ended.
#[derive(Debug)]
pub enum ExportError {
    /// The case could not be asked.
    Store(StoreError),
    /// The output could not be written.
    Io(io::Error),
}

/// The public views, each with the order that makes its export repeatable. Row ids are never exported.
pub const VIEWS: &[(&str, &str)] = &[
    ("files", "SELECT * FROM files ORDER BY volume, path_bytes"),
    ("documents", "SELECT * FROM documents ORDER BY sha256"),
    ("parts", "SELECT * FROM parts ORDER BY sha256, part"),
    ("procurement", "SELECT * FROM procurement ORDER BY score DESC, sha256"),
    ("procurement_parts", "SELECT * FROM procurement_parts ORDER BY sha256, part"),
    ("packages", "SELECT * FROM packages ORDER BY sha256, position"),
    ("line_items", "SELECT * FROM line_items ORDER BY sha256, position"),
    (
        "evidence",
        "SELECT * FROM evidence ORDER BY sha256, part, fact, package, item, page, start, \"end\", role, value, rule, quote",
    ),
    ("reasons", "SELECT * FROM reasons ORDER BY sha256, part, position"),
    ("page_text", "SELECT * FROM page_text ORDER BY sha256, page"),
    ("discounts", "SELECT * FROM discounts"),
    ("suppliers", "SELECT * FROM suppliers"),
    ("buyers", "SELECT * FROM buyers"),
    ("entities", "SELECT * FROM entities"),
    ("links", "SELECT * FROM links ORDER BY sha256, part, to_sha256, to_part, relation"),
    ("purchases", "SELECT * FROM purchases ORDER BY purchase, purchase_part, date, sha256, part"),
    ("flags", "SELECT * FROM flags ORDER BY sha256, part, position"),
    ("flag_evidence", "SELECT * FROM flag_evidence ORDER BY sha256, part, position, piece"),
    ("watch_hits", "SELECT * FROM watch_hits ORDER BY sha256, page, start, \"end\", entity"),
    ("timeline", "SELECT * FROM timeline"),
    ("problems", "SELECT * FROM problems ORDER BY volume, path, stage, kind, message"),
    ("duplicates", "SELECT * FROM duplicates"),
    ("unread", "SELECT * FROM unread ORDER BY volume, path"),
    ("gone", "SELECT * FROM gone ORDER BY volume, path_bytes, last_run"),
];

/// Writes one public view.
pub fn view(db: &Connection, name: &str, to: To, out: &mut dyn Write) -> Result<(), ExportError> {
    let Some((_, sql)) = VIEWS.iter().find(|(view, _)| *view == name) else {
        let known: Vec<&str> = VIEWS.iter().map(|(view, _)| *view).collect();
        let text = format!("there is no view {name}; the views are {}", known.join(", "));
        return Err(ExportError::Store(StoreError(text)));
    };
    write(db, sql, &[], to, out)
}

/// Rows that do not come from one statement, as CSV.
pub fn csv(columns: &[String], rows: &[Vec<Value>]) -> Vec<u8> {
    let mut out = Vec::new();
    csv::header(columns, &mut out);
    rows.iter().for_each(|row| csv::row(row, &mut out));
    out
}

/// Writes the rows of one statement.
pub fn write(
    db: &Connection,
    sql: &str,
    parameters: &[Parameter],
    to: To,
    out: &mut dyn Write,
) -> Result<(), ExportError> {
    let mut buffer = Vec::new();
    let mut names = Vec::new();
    let failed = std::cell::RefCell::new(None);
    let flush = |buffer: &mut Vec<u8>, out: &mut dyn Write| {
        let result = out.write_all(buffer);
        buffer.clear();
        result.map_err(|error| {
            *failed.borrow_mut() = Some(error);
            StoreError("the output is closed".into())
        })
    };
    let shared = std::cell::RefCell::new((&mut buffer, &mut names));
    let asked = query::each(
        db,
        sql,
        parameters,
        |columns| {
            let (buffer, names) = &mut *shared.borrow_mut();
            names.extend_from_slice(columns);
            if to == To::Csv {
                csv::header(columns, buffer);
            }
            Ok(())
        },
        |row| {
            let (buffer, names) = &mut *shared.borrow_mut();
            match to {
                To::Csv => csv::row(row, buffer),
                To::Jsonl => jsonl::row(names, row, buffer),
            }
            if buffer.len() > (1 << 16) { flush(buffer, out) } else { Ok(()) }
        },
    );
    let rest = asked.and_then(|()| flush(&mut buffer, out));
    match (failed.into_inner(), rest) {
        (Some(error), _) => Err(ExportError::Io(error)),
        (None, Err(error)) => Err(ExportError::Store(error)),
        (None, Ok(())) => Ok(()),
    }
}
