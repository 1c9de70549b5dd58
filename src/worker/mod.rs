//! The isolated worker: the contract it speaks, its own loop, and the parent's end that turns every death into a
//! record.

pub mod confine;
pub mod contract;
pub mod frame;
pub mod link;
pub mod serve;
pub mod spool;
