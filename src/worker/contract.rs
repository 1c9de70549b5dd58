//! The worker contract: what a parent asks of a worker, and what a worker answers.
//!
//! A worker reads requests from its standard input, a Unix stream socket that also carries the descriptors of the
//! contents to read, and writes records to its standard output, a pipe; nothing else goes there, logs go to
//! standard error. It works strictly in order. End of input ends it, as does a parent that is gone. Every
//! message is one frame (see [`super::frame`]), bounded by [`super::frame::MOST`]; no message holds a whole
//! document or member. Records are a function of the content's bytes, the program's version and the settings: a worker
//! knows no names. Whoever drives one names contents by their SHA-256, and items by [`crate::trove::path::item`].

use super::confine::Protections;
use crate::formats::{Piece, Reading};
use crate::problem::Problem;
use crate::procurement::{Fact, Package, Part};
use crate::text::{Meta, Page, Table};
use serde::{Deserialize, Serialize};

/// Version of the contract: a worker that is greeted with another one ends.
pub const VERSION: u32 = 10;

/// Facts or packages that travel in one record.
pub const FACTS: usize = 200;

/// What a parent asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Always first: the version of the contract and the settings in force.
    Hello(u32, Reading),
    /// A volume of the split archive that is to be read next, behind the next descriptor. All are told in order.
    Volume,
    /// A volume of it that is missing: its name and about how many bytes it would have.
    MissingVolume(String, u64),
    /// The name of the volume that would come next.
    NextVolume(String),
    /// Read the content behind the next descriptor as this format, or the one that the volumes told before make.
    /// Answered by pieces and one `ReadEnd`. With `true`, what was read is assessed too where the worker still has it.
    Read(String, bool),
    /// The document to assess begins: its format. Its parts follow.
    Assess(String),
    /// A page of the document to assess.
    Page(Page),
    /// A table of it.
    Table(Table),
    /// Metadata of it.
    Meta(Meta),
    /// It is complete. Answered by parts, facts and one `AssessEnd`.
    AssessEnd,
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// Always first, the answer to the greeting: what the worker has given up. Nothing that is compared.
    Ready(Protections),
    /// Something that reading yields.
    Piece(Piece),
    /// Reading goes on: bytes of the content read so far. Nothing that is compared.
    Progress(u64),
    /// Microseconds that reading took, with what it waited for the parent to take its pieces, or that assessing took.
    /// Nothing that is compared.
    Took(u64),
    /// Reading has ended, with the problem that ended it if there is one; and, where what was read is assessed at once,
    /// bytes of its text: the answer to that follows, as if it had been asked.
    ReadEnd(Option<Problem>, Option<u64>),
    /// A part of the assessment; its facts, packages and reasons follow where they are many.
    Part(Part),
    /// Further facts of the part sent last.
    Facts(Vec<Fact>),
    /// Further packages of the part sent last.
    Packages(Vec<Package>),
    /// Assessing has ended: language and script.
    AssessEnd(Option<String>, Option<String>),
}
