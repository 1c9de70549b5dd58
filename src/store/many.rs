//! Many rows in one statement: a statement for each of millions costs more than the row that it inserts.

use super::Result;
use rusqlite::{Connection, ToSql};
use std::ops::Range;
use std::sync::OnceLock;

/// How many rows statements insert: each number of rows is taken apart into these.
const SIZES: [usize; 6] = [32, 16, 8, 4, 2, 1];

/// What the rows of a table are made of.
pub(super) struct Rows {
    /// The table.
    pub(super) table: &'static str,
    /// Columns in which all rows are the same.
    pub(super) shared: &'static [&'static str],
    /// Columns of each row.
    pub(super) own: &'static [&'static str],
    /// What follows the rows.
    pub(super) rest: &'static str,
}

/// How rows of a table are inserted.
pub(super) struct Many {
    rows: Rows,
    /// For each of [`SIZES`].
    statements: OnceLock<[String; SIZES.len()]>,
}

impl Many {
    pub(super) const fn new(rows: Rows) -> Many {
        Many { rows, statements: OnceLock::new() }
    }

    /// Inserts rows of which `values` tells the values of [`Rows::own`], and returns the row numbers of those that were
    /// inserted: the last ones of the table, one after the other. A row that breaks a rule of the table fails the run:
    /// `OR FAIL` saves keeping every page as it was before the statement, since the transaction is given up anyway. (SQLite keeps them all the same where row ids are given, and where a check or
    /// an index calls a function.)
    pub(super) fn insert<R>(
        &self,
        db: &Connection,
        shared: &[&dyn ToSql],
        rows: &[R],
        values: impl Fn(&R, &mut dyn FnMut(&dyn ToSql) -> Result<()>) -> Result<()>,
    ) -> Result<Range<i64>> {
        let statements = self.statements.get_or_init(|| SIZES.map(|rows| self.rows.insert(rows)));
        let (mut rest, mut inserted) = (rows, 0);
        for (size, statement) in SIZES.iter().zip(statements) {
            while let Some((some, others)) = rest.split_at_checked(*size) {
                rest = others;
                let mut insert = db.prepare_cached(statement)?;
                let mut place = 0;
                let mut bind = |value: &dyn ToSql| {
                    place += 1;
                    Ok(insert.raw_bind_parameter(place, value)?)
                };
                shared.iter().try_for_each(|value| bind(value))?;
                some.iter().try_for_each(|row| values(row, &mut bind))?;
                inserted += insert.raw_execute()? as i64;
            }
        }
        let after = db.last_insert_rowid() + 1;
        Ok(after - inserted..after)
    }
}

impl Rows {
    /// The statement that inserts so many.
    fn insert(&self, rows: usize) -> String {
        let columns = [self.shared, self.own].concat().join(", ");
        let shared: String = (1..=self.shared.len()).map(|place| format!("?{place}, ")).collect();
        let row = format!("({shared}{})", vec!["?"; self.own.len()].join(", "));
        let rows = vec![row; rows].join(", ");
        format!("INSERT OR FAIL INTO {} ({columns}) VALUES {rows} {}", self.table, self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NUMBERS: Many = Many::new(Rows {
        table: "t",
        shared: &["every"],
        own: &["one", "other"],
        rest: "ON CONFLICT (one) DO NOTHING",
    });

    /// Each would make a statement of many rows keep every page as it was before.
    #[test]
    fn no_index_over_contents_or_entries_computes_anything() {
        let computed = "SELECT x.name FROM sqlite_schema s JOIN pragma_index_xinfo(s.name) x
                        WHERE s.type = 'index' AND s.tbl_name IN ('blob', 'location') AND x.cid = -2";
        let folder = tempfile::tempdir().unwrap();
        let db =
            crate::store::case::Case::create(&folder.path().join("a.case")).unwrap().open_writer().unwrap();
        let count = |sql: &str| -> i64 {
            db.query_row(&format!("SELECT count(*) FROM ({sql})"), [], |r| r.get(0)).unwrap()
        };
        assert_eq!(count(computed), 0);
        db.execute_batch("CREATE INDEX another ON blob (size + 1)").unwrap();
        assert_eq!(count(computed), 1);
    }

    /// Rows of any number are inserted in their order, and those that are there already are left alone.
    #[test]
    fn rows_of_any_number_are_inserted_in_order() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE t (every TEXT, one INTEGER UNIQUE, other TEXT) STRICT").unwrap();
        let mut next = 0;
        for amount in [0, 1, 3, 31, 32, 33, 95] {
            let rows: Vec<i64> = (next..next + amount).collect();
            let insert = |rows: &[i64]| {
                NUMBERS.insert(&db, &[&"same"], rows, |n, bind| {
                    bind(n)?;
                    bind(&format!("n{n}"))
                })
            };
            assert_eq!(insert(&rows).unwrap(), next + 1..next + amount + 1);
            assert_eq!(insert(&rows).unwrap().count(), 0);
            next += amount;
        }
        let told = "SELECT count(*), max(rowid), sum(rowid = one + 1 AND other = 'n' || one AND every = 'same') FROM t";
        let told: (i64, i64, i64) =
            db.query_row(told, [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap();
        assert_eq!(told, (next, next, next));
    }
}
