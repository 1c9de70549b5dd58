//! What the audit trail is told of a run when it begins: which program, on what machine.

use super::Request;
use crate::procurement;
use crate::store::{Result, StoreError};
use crate::trove::sha256::Hasher;
use serde_json::{Map, Value, json};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Bytes of the program that are read at a time.
const BUFFER: usize = 1 << 20;

/// The program by its SHA-256, the version of the assessment, and of the machine what may matter to whoever repeats
/// the run.
pub(super) fn told(request: &Request) -> Result<Map<String, Value>> {
    let program = &request.program;
    let executable = executable(program)
        .map_err(|e| StoreError(format!("the program {} cannot be read: {e}", program.display())))?;
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let told = json!({
        "executable": executable,
        "assessment": procurement::VERSION,
        "workers": request.workers,
        "host": {
            "system": std::env::consts::OS,
            "kernel": kernel.trim(),
            "architecture": std::env::consts::ARCH,
            "processors": processors,
        },
    });
    Ok(told.as_object().cloned().unwrap_or_default())
}

/// SHA-256 of the program itself, in hex.
fn executable(program: &Path) -> std::io::Result<String> {
    let (mut file, mut hasher, mut buffer) = (File::open(program)?, Hasher::default(), vec![0; BUFFER]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finish().to_string()),
            n => hasher.update(buffer.get(..n).unwrap_or_default()),
        }
    }
}
