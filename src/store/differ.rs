//! In what two cases differ about one content: which table, row and column, and both values.

use super::Result;
use super::seal::PARTS;
use rusqlite::Connection;
use rusqlite::types::Value as Stored;
use std::collections::BTreeMap;

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The table.
    pub table: &'static str,
    /// The row, by what names it within its content.
    pub row: String,
    /// The column; of a row that the other case has not, none.
    pub column: Option<String>,
    /// The value in the first case.
    pub old: Option<String>,
    /// The value in the second case.
    pub new: Option<String>,
}

/// What is known of a content besides its rows: columns that the bytes decide.
const IDENTITY: &str = "SELECT 0, size, format, media_type, basis, announced FROM blob WHERE id = ?1";
const PROBLEMS: &str =
    "SELECT 0, stage, kind, message FROM problem WHERE blob = ?1 ORDER BY stage, kind, message";
const MEMBERS: &str = "
    SELECT 0, l.position, l.path, l.kind, lower(hex(b.sha256)) AS content, l.modified
    FROM location l LEFT JOIN blob b ON b.id = l.blob WHERE l.parent = ?1 ORDER BY l.position";

/// Hands over what differs about a content, in order of tables, rows and columns, until the answer is false.
pub fn content(
    first: (&Connection, i64),
    second: (&Connection, i64),
    mut each: impl FnMut(Cell) -> bool,
) -> Result<()> {
    let parts = PARTS.iter().map(|part| (part.table, part.sql, part.own, key(part.table)));
    let rest = [("blob", IDENTITY, 0, &[][..]), ("problem", PROBLEMS, 0, &["stage", "kind", "message"][..])];
    let members = [("location", MEMBERS, 0, &["position"][..])];
    for (table, sql, own, key) in rest.into_iter().chain(parts).chain(members) {
        let old = rows(first, sql, own, key)?;
        let new = rows(second, sql, own, key)?;
        let names: std::collections::BTreeSet<&Vec<Value>> = old.keys().chain(new.keys()).collect();
        for name in names {
            let row = name.iter().map(Value::text).collect::<Vec<_>>().join(" ");
            let go_on = match (old.get(name), new.get(name)) {
                (Some(old), Some(new)) => old.iter().zip(new).filter(|(a, b)| a != b).all(|(a, b)| {
                    let column = Some(a.0.clone());
                    each(Cell {
                        table,
                        row: row.clone(),
                        column,
                        old: Some(a.1.text()),
                        new: Some(b.1.text()),
                    })
                }),
                (old, new) => {
                    let text = |row: Option<&Vec<Field>>| row.map(|row| described(row));
                    each(Cell { table, row, column: None, old: text(old), new: text(new) })
                }
            };
            if !go_on {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The columns that name a row of a table within its content.
fn key(table: &str) -> &'static [&'static str] {
    match table {
        "page" => &["number"],
        "document" => &["part"],
        "reason" | "flag" => &["part", "position"],
        "look" => &["page", "number"],
        "flag_piece" => &["part", "position", "piece"],
        "watch_hit" => &["page", "start", "end", "entity"],
        _ => &["position"],
    }
}

/// A value that can be ordered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Null,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    fn of(value: Stored) -> Value {
        match value {
            Stored::Null => Value::Null,
            Stored::Integer(n) => Value::Number(n),
            Stored::Real(x) => Value::Text(x.to_string()),
            Stored::Text(text) => Value::Text(text),
            Stored::Blob(bytes) => Value::Bytes(bytes),
        }
    }

    fn text(&self) -> String {
        match self {
            Value::Null => "nothing".into(),
            Value::Number(n) => n.to_string(),
            Value::Text(text) => text.clone(),
            Value::Bytes(bytes) => format!("{} bytes", bytes.len()),
        }
    }
}

type Field = (String, Value);

fn described(row: &[Field]) -> String {
    let known = row.iter().filter(|(_, value)| *value != Value::Null);
    known.map(|(name, value)| format!("{name} {}", value.text())).collect::<Vec<_>>().join(", ")
}

/// The rows of a content that are results, each under its key.
fn rows(
    (db, blob): (&Connection, i64),
    sql: &str,
    own: usize,
    key: &[&str],
) -> Result<BTreeMap<Vec<Value>, Vec<Field>>> {
    let mut select = db.prepare_cached(sql)?;
    let names: Vec<String> = select.column_names().map(str::to_string).collect();
    let mut found = select.query([blob])?;
    let mut rows = BTreeMap::new();
    while let Some(row) = found.next()? {
        if row.get(0)? {
            continue;
        }
        let mut fields = Vec::new();
        for (at, name) in names.iter().enumerate().skip(1 + own) {
            fields.push((name.clone(), Value::of(row.get(at)?)));
        }
        let named = key.iter().filter_map(|key| fields.iter().find(|(name, _)| name == key));
        rows.insert(named.map(|(_, value)| value.clone()).collect(), fields);
    }
    Ok(rows)
}
