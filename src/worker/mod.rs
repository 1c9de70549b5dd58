//! The isolated worker: the contract it speaks, its own loop, and the parent's end that turns every death into a
//! record; and the tool that may run one program of the system.

pub mod confine;
pub mod contract;
pub mod frame;
pub mod link;
pub mod ocr;
pub mod serve;
pub mod spool;
pub mod tsv;
