//! paydirt triages leaked document troves: it finds the procurement documents and reads who bought what from
//! whom, when, for how much and at what discount, each fact with its evidence, into one SQLite case.
//!
//! The modules stand in layer order; dependencies point upwards only (`tests/it/tidy.rs` holds them to it).

pub mod problem;
pub mod text;
pub mod trove;

pub mod formats;
pub mod procurement;

pub mod store;
pub mod worker;

pub mod relate;

pub mod export;
pub mod pipeline;

pub mod audit;

pub mod cli;
