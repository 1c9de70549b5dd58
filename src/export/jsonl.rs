//! JSON lines: one object a row.

use crate::store::query::Value;

/// Appends one row.
pub(super) fn row(columns: &[String], values: &[Value], out: &mut Vec<u8>) {
    let object: serde_json::Map<_, _> = columns.iter().cloned().zip(values.iter().map(Value::json)).collect();
    out.extend_from_slice(serde_json::Value::from(object).to_string().as_bytes());
    out.push(b'\n');
}
