//! What a run was asked to do.

use crate::formats::{Limits, Reading};
use crate::named_enum;
use crate::store::reopen::Retry;
use crate::store::{Result, StoreError};
use crate::trove::{KnownFiles, Sha256};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

named_enum! {
    /// The stage after which a run stops.
    pub enum Until {
        /// Every entry has its row, every file its hash.
        Inventory = "inventory",
        /// Types are known as well.
        Identify = "identify",
        /// Text, tables, metadata and members are read.
        Read = "read",
        /// All: documents are classified and facts extracted.
        Assess = "assess",
    }
}

/// Settings that results depend on: written to case.toml, part of what makes a run repeatable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Passwords to try on what is encrypted, in order.
    pub passwords: Vec<String>,
    /// Languages that OCR looks for, in Tesseract's names.
    pub languages: Vec<String>,
    /// The watch list, a line an entity (see [`crate::text::watch`]).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub watch: Vec<String>,
    /// Limits on hostile content.
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Settings {
        let languages = ["srp_latn", "srp", "eng"].map(str::to_string).into();
        Settings { limits: Limits::default(), passwords: Vec::new(), watch: Vec::new(), languages }
    }
}

impl Settings {
    /// What readers are told; `scans` says whether OCR is at hand.
    pub fn reading(&self, scans: bool) -> Reading {
        Reading { limits: self.limits.clone(), passwords: self.passwords.clone(), scans }
    }

    /// The settings that a case keeps, or the defaults where there is none yet.
    pub fn stored(case: &Path) -> Result<Settings> {
        let path = case.join("case.toml");
        match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|e| {
                let (shown, first) = (path.display(), e.message().to_string());
                StoreError(format!("{shown} cannot be understood: {first}; correct or delete it"))
            }),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Settings::default()),
            Err(e) => Err(StoreError(format!("cannot read {}: {e}", path.display()))),
        }
    }

    /// The settings as TOML.
    pub fn to_toml(&self) -> Result<String> {
        toml::to_string(self).map_err(|e| StoreError(format!("the settings cannot be written: {e}")))
    }

    /// The settings as a case keeps them with each run: of the passwords only how many, and a SHA-256 over all. The
    /// watch list is not among them, since nothing that is read depends on it; see [`crate::store::watch`].
    pub fn redacted(&self) -> Settings {
        let hash = Sha256::of(self.passwords.join("\n").as_bytes());
        let note = format!("{} passwords, SHA-256 {hash}", self.passwords.len());
        let passwords = self.passwords.first().map(|_| note).into_iter().collect();
        Settings { passwords, watch: Vec::new(), ..self.clone() }
    }
}

/// A run as asked for: what no result depends on stands here, apart from [`Settings`].
#[derive(Clone, Debug)]
pub struct Request {
    /// The trove: a directory or a single file.
    pub trove: PathBuf,
    /// The case folder.
    pub case: PathBuf,
    /// Name of the volume; the trove's own name if none.
    pub volume: Option<String>,
    /// Whether the volume may have another root than before.
    pub moved: bool,
    /// Worker processes.
    pub workers: usize,
    /// The stage after which to stop.
    pub until: Until,
    /// Bytes of members that may wait in memory and in the cache folder.
    pub spool_max: u64,
    /// Files that are known already.
    pub known: KnownFiles,
    /// Whether known files are read all the same.
    pub read_known: bool,
    /// Which entries are walked and how.
    pub walk: Walk,
    /// What is to be tried again though it failed before.
    pub retry: Vec<Retry>,
    /// The program to start as worker: this one.
    pub program: PathBuf,
}

/// How a trove is walked.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// Directory entries come in an order of this number's instead of the file system's: for tests, since no result
    /// may depend on it.
    pub shuffle: Option<u64>,
    /// The paths of the only entries that are looked at: for repeating a part of a run.
    pub only: Option<BTreeSet<Vec<u8>>>,
}
