//! Changes to a case, its log and its trove, one at a time, drawn by a number: what `verify` has to notice. The short
//! form is a test, the long one an example (benches/tamper.rs).

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::path::{Path, PathBuf};

/// A number below another, from whoever draws.
pub(crate) type Draw<'a> = &'a mut dyn FnMut(u64) -> u64;

/// A table with its stored columns and those that tell its rows apart.
struct Table {
    name: String,
    columns: Vec<String>,
    key: Vec<String>,
    rows: u64,
}

/// The tables of a case that have rows.
fn tables(db: &Connection) -> Vec<Table> {
    let mut select = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
        .unwrap();
    let names: Vec<String> = select.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for name in names {
        let mut select =
            db.prepare("SELECT name, pk FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid").unwrap();
        let columns: Vec<(String, i64)> =
            select.query_map([&name], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect();
        let mut key: Vec<String> =
            columns.iter().filter(|(_, pk)| *pk > 0).map(|(column, _)| column.clone()).collect();
        if key.is_empty() {
            key.push("rowid".into());
        }
        let rows = db.query_row(&format!("SELECT count(*) FROM {name}"), [], |r| r.get(0)).unwrap();
        let columns = columns.into_iter().map(|(column, _)| column).collect();
        found.push(Table { name, columns, key, rows });
    }
    found.retain(|table| table.rows > 0);
    found
}

/// Names of the tables that have rows: each is to be changed at least once.
pub(crate) fn filled(db: &Connection) -> Vec<String> {
    tables(db).into_iter().map(|table| table.name).collect()
}

/// Another value of the same type.
fn other(value: &Value, draw: Draw) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Integer(n) => Value::Integer(n.wrapping_add(1 + draw(3) as i64)),
        Value::Real(x) => Value::Real(x + 1.0),
        Value::Text(text) => match draw(3) {
            0 => Value::Text(format!("{text}x")),
            1 => Value::Text(text.chars().skip(1).chain("y".chars()).collect()),
            _ => Value::Text(text.replace(['1', 'a'], "7") + "0"),
        },
        Value::Blob(bytes) if bytes.is_empty() => Value::Blob(vec![1]),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let at = draw(bytes.len() as u64) as usize;
            bytes[at] ^= 1 << draw(8);
            Value::Blob(bytes)
        }
    }
}

/// A value where there was none, of a type that the column may have.
fn some(draw: Draw) -> Value {
    if draw(2) == 0 { Value::Integer(1) } else { Value::Text("1".into()) }
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| if name == "rowid" { name.clone() } else { format!("\"{name}\"") }).collect()
}

/// Changes, removes or adds one thing in a table and tells what; nothing where the schema refused every try.
fn change_rows(db: &Connection, table: &Table, draw: Draw) -> Option<String> {
    let (columns, key) = (quoted(&table.columns), quoted(&table.key));
    let every = [columns.clone(), key.clone()].concat().join(", ");
    let matches =
        key.iter().enumerate().map(|(n, k)| format!("{k} IS ?{}", n + 1)).collect::<Vec<_>>().join(" AND ");
    for _ in 0..20 {
        let sql = format!("SELECT {every} FROM {} LIMIT 1 OFFSET {}", table.name, draw(table.rows));
        let row: Vec<Value> =
            db.query_row(&sql, [], |r| (0..columns.len() + key.len()).map(|i| r.get(i)).collect()).unwrap();
        let (values, keys) = row.split_at(columns.len());
        let done = match draw(5) {
            0 => {
                let sql = format!("DELETE FROM {} WHERE {matches}", table.name);
                db.execute(&sql, params_from_iter(keys)).map(|n| (n, "a row removed".to_string()))
            }
            1 => {
                let mut copy = values.to_vec();
                // A copy with another key, or where rows have no key the same once more.
                for (at, name) in table.columns.iter().enumerate() {
                    if table.key.contains(name) && (table.key.len() == 1 || draw(2) == 0) {
                        copy[at] = match &copy[at] {
                            Value::Integer(n) => Value::Integer(n + 1_000_000),
                            value => other(value, draw),
                        };
                    }
                }
                let places = (1..=copy.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
                let sql = format!("INSERT INTO {} ({}) VALUES ({places})", table.name, columns.join(", "));
                db.execute(&sql, params_from_iter(&copy)).map(|n| (n, "a row added".to_string()))
            }
            _ => {
                let at = draw(columns.len() as u64) as usize;
                let value = if values[at] == Value::Null { some(draw) } else { other(&values[at], draw) };
                let sql =
                    format!("UPDATE {} SET {} = ?{} WHERE {matches}", table.name, columns[at], key.len() + 1);
                let all = keys.iter().chain([&value]);
                db.execute(&sql, params_from_iter(all))
                    .map(|n| (n, format!("column {} changed", table.columns[at])))
            }
        };
        // Where that fails, a constraint forbids this one.
        if let Ok((1, what)) = done {
            return Some(format!("table {}: {what}", table.name));
        }
    }
    None
}

/// Flips one bit of a file and tells which.
pub(crate) fn flip(file: &Path, draw: Draw) -> String {
    let mut bytes = std::fs::read(file).unwrap();
    let at = draw(bytes.len() as u64) as usize;
    bytes[at] ^= 1 << draw(8);
    std::fs::write(file, bytes).unwrap();
    format!("{}: byte {at} changed", file.file_name().unwrap().to_string_lossy())
}

/// Changes a case: the table of this number (counted around), or its schema. Nothing where the schema allows none.
pub(crate) fn change_case(case: &Path, number: u64, draw: Draw) -> Option<String> {
    let db = Connection::open(case.join("case.db")).unwrap();
    db.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF").unwrap();
    let tables = tables(&db);
    let at = (number % (tables.len() as u64 + 1)) as usize;
    match tables.get(at) {
        Some(table) => change_rows(&db, table, draw),
        None => {
            let changes = [
                "CREATE TABLE more (x)",
                "CREATE VIEW more AS SELECT 1",
                "DROP VIEW suppliers",
                "DROP INDEX place_blob",
            ];
            let change = changes[draw(changes.len() as u64) as usize];
            db.execute_batch(change).unwrap();
            Some(format!("schema: {change}"))
        }
    }
}

/// Files of a folder that hold something, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            match entry.file_type().unwrap() {
                kind if kind.is_dir() => open.push(entry.path()),
                kind if kind.is_file() && entry.metadata().unwrap().len() > 0 => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found.sort();
    found
}
