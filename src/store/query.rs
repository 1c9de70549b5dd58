//! Questions with rows of any columns as answers: what `sql`, `list`, `export` and `status` print.

use super::{Result, StoreError};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ToSql};

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// An integer.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text; bytes that are not UTF-8 are replaced.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

impl Value {
    /// The value as text for a table or CSV: nothing for NULL, hex for bytes.
    pub fn text(&self) -> String {
        match self {
            Value::Null => String::new(),
            Value::Integer(n) => n.to_string(),
            Value::Real(x) => x.to_string(),
            Value::Text(t) => t.clone(),
            Value::Blob(b) => b.iter().map(|b| format!("{b:02x}")).collect(),
        }
    }

    /// The value as JSON; bytes as hex.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Value::Null => serde_json::Value::Null,
            Value::Integer(n) => (*n).into(),
            Value::Real(x) => (*x).into(),
            _ => self.text().into(),
        }
    }
}

/// A parameter of a query.
pub type Parameter<'a> = &'a dyn ToSql;

/// Runs one statement and hands over its column names, then each row.
pub fn each(
    db: &Connection,
    sql: &str,
    parameters: &[Parameter],
    mut columns: impl FnMut(&[String]) -> Result<()>,
    mut row: impl FnMut(&[Value]) -> Result<()>,
) -> Result<()> {
    let mut statement = db.prepare(sql)?;
    if !statement.readonly() {
        return Err(StoreError("a question cannot change the case: it is opened for reading alone".into()));
    }
    let names: Vec<String> = statement.column_names().map(str::to_string).collect();
    columns(&names)?;
    let mut rows = statement.query(parameters)?;
    while let Some(found) = rows.next()? {
        let values: Vec<Value> = (0..names.len())
            .map(|i| {
                Ok(match found.get_ref(i)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(n) => Value::Integer(n),
                    ValueRef::Real(x) => Value::Real(x),
                    ValueRef::Text(t) => Value::Text(String::from_utf8_lossy(t).into_owned()),
                    ValueRef::Blob(b) => Value::Blob(b.to_vec()),
                })
            })
            .collect::<rusqlite::Result<_>>()?;
        row(&values)?;
    }
    Ok(())
}

/// Holds the case as it stands: until this is dropped, questions see no later change.
pub fn snapshot(db: &Connection) -> Result<rusqlite::Transaction<'_>> {
    let tx = db.unchecked_transaction()?;
    tx.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(tx)
}

/// All rows of one statement, with its column names.
pub fn all(db: &Connection, sql: &str, parameters: &[Parameter]) -> Result<(Vec<String>, Vec<Vec<Value>>)> {
    let (mut names, mut rows) = (Vec::new(), Vec::new());
    each(
        db,
        sql,
        parameters,
        |columns| {
            names = columns.to_vec();
            Ok(())
        },
        |row| {
            rows.push(row.to_vec());
            Ok(())
        },
    )?;
    Ok((names, rows))
}

#[cfg(test)]
mod tests {
    use crate::store::plan;

    /// Of what is ordered only equals are put in order: no first row waits for the last.
    #[test]
    fn what_is_ordered_comes_from_an_index_in_that_order() {
        for view in ["discounts", "duplicates", "similar", "timeline"] {
            let lines = plan(&format!("SELECT * FROM {view} LIMIT 50"), []);
            assert!(
                !lines.iter().any(|line| line.contains("TEMP B-TREE FOR ORDER BY")),
                "{view}: {lines:#?}"
            );
        }
    }

    /// No view goes through all places to find those of a few contents.
    #[test]
    fn places_are_looked_up_by_content() {
        for view in ["problems", "message_places", "duplicates", "discounts", "gone", "procurement", "unread"]
        {
            let lines = plan(&format!("SELECT * FROM {view} LIMIT 50"), []);
            let whole = |line: &String| line.contains("MATERIALIZE") || line.contains("AUTOMATIC");
            assert!(!lines.iter().any(whole), "{view}: {lines:#?}");
            let scans = lines.iter().filter(|line| line.starts_with("SCAN ")).count();
            assert!(scans <= 6, "{view}: {lines:#?}");
            // What waits is looked for among all files.
            let bare = |line: &&String| ["SCAN b", "SCAN l", "SCAN e"].contains(&line.as_str());
            assert!(view == "unread" || !lines.iter().any(|line| bare(&line)), "{view}: {lines:#?}");
        }
        let lines = plan("SELECT * FROM unlocked", []);
        assert!(lines.iter().any(|line| line.contains("metadata_unlocked")), "{lines:#?}");
    }
}
