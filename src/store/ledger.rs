//! The ledger of completeness: what was discovered, by the counts of the walk and of the readers, and what became of
//! it, by what is stored.

use super::Result;
use rusqlite::{Connection, params};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The ledger of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Ledger {
    /// Entries that the walks of all volumes counted; nothing while one of them is not complete.
    pub entries: Option<i64>,
    /// Containers with members.
    pub containers: i64,
    /// Members that their directories announced, or that their readers came upon where that is more.
    pub members: i64,
    /// What became of all of these.
    pub rows: Vec<Row>,
}

/// Entries and members that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// `entry` of the trove, `member` of a container, or `undelivered`: announced and not there.
    pub origin: String,
    /// Their status.
    pub status: String,
    /// The stage of what is wrong with them.
    pub stage: Option<String>,
    /// The kind of it.
    pub reason: Option<String>,
    /// Their format; of what is no file its kind, of what is undelivered that of the container.
    pub format: String,
    /// How many there are.
    pub amount: i64,
}

impl Ledger {
    /// How many were discovered.
    pub fn discovered(&self) -> Option<i64> {
        self.entries.map(|entries| entries.saturating_add(self.members))
    }

    /// How many have a status.
    pub fn with(&self, status: &str) -> i64 {
        self.rows.iter().filter(|row| row.status == status).map(|row| row.amount).sum()
    }

    /// What was discovered and is not accounted for; less than nothing if more is stored than was discovered.
    pub fn difference(&self) -> Option<i64> {
        let stored: i64 = self.rows.iter().map(|row| row.amount).sum();
        self.discovered().map(|discovered| discovered - stored)
    }
}

/// The ledger; of a settled case without counting it again.
pub fn read(db: &Connection, settled: bool) -> Result<Ledger> {
    let entries = db.query_row("SELECT entries FROM entry_count", [], |r| r.get(0))?;
    let (members, rows) = match settled {
        true => ("SELECT containers, members FROM settled_members", "SELECT * FROM settled_ledger"),
        false => ("SELECT containers, members FROM member_count", "SELECT * FROM ledger"),
    };
    let (containers, members) = db.query_row(members, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let mut select = db.prepare(rows)?;
    let rows = select.query_map([], |r| {
        Ok(Row {
            origin: r.get("origin")?,
            status: r.get("status")?,
            stage: r.get("stage")?,
            reason: r.get("reason")?,
            format: r.get("format")?,
            amount: r.get("amount")?,
        })
    })?;
    Ok(Ledger { entries, containers, members, rows: rows.collect::<rusqlite::Result<_>>()? })
}

/// Counts anew what the ledger of a settled case says. The database would sort all places to count those that are alike.
pub(super) fn settle(db: &Connection) -> Result<()> {
    db.execute("DELETE FROM settled_ledger", [])?;
    let mut insert = db.prepare("INSERT INTO settled_ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for ([origin, status, stage, reason, format], amount) in accounted(db)? {
        insert.execute(params![origin, status, stage, reason, format, amount])?;
    }
    db.execute("INSERT INTO settled_ledger SELECT * FROM missing_members", [])?;
    Ok(())
}

/// Where a place stands in the ledger: origin, status, stage, reason, format.
type Account = [Option<String>; 5];

/// How many places stand in each account, in the order of the view `ledger`.
fn accounted(db: &Connection) -> Result<BTreeMap<Account, i64>> {
    let mut select = db.prepare("SELECT origin, status, stage, reason, format FROM accounted")?;
    let mut rows = select.query([])?;
    // Accounts are few, places are millions: a place is looked up by the bytes of all five, and nothing is made for it.
    let mut key = Vec::new();
    let mut counted: HashMap<Vec<u8>, (Account, i64)> = HashMap::new();
    while let Some(row) = rows.next()? {
        key.clear();
        for column in 0..5 {
            let value = row.get_ref(column)?.as_bytes_or_null().map_err(rusqlite::Error::from)?;
            key.extend(value.unwrap_or_default());
            key.push(0);
        }
        match counted.get_mut(&key) {
            Some((_, amount)) => *amount += 1,
            None => {
                let account = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
                counted.insert(key.clone(), (account, 1));
            }
        }
    }
    Ok(counted.into_values().collect())
}
