//! What went wrong with one content or one entry of the trove: data that lands in a row, never an abort.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Declares a closed enum whose variants have one stable name in the database, in JSON and in print.
#[macro_export]
macro_rules! named_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vmeta])* $variant),* }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The stable name, as stored and printed.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }

            /// The variant of that stable name.
            pub fn from_name(name: &str) -> Option<$name> {
                match name { $($text => Some($name::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

named_enum! {
    /// The stage of the run in which a problem arose. Recognising the type is none of them: what is not recognised is
    /// of no known type, which is an answer.
    pub enum Stage {
        /// Walking the trove and looking at directory entries.
        Walk = "walk",
        /// Reading bytes and hashing them.
        Fingerprint = "fingerprint",
        /// Reading text, tables, metadata and members.
        Read = "read",
        /// Classifying and extracting facts.
        Assess = "assess",
    }
}

named_enum! {
    /// Why something was not read, or not wholly. Closed: each kind is counted and has advice of its own.
    pub enum ProblemKind {
        /// A symbolic link: recorded with its target, never followed.
        Symlink = "symlink",
        /// A FIFO, socket or device: never opened.
        Special = "special",
        /// The system would not let us read it.
        Unreadable = "unreadable",
        /// Listed in its directory, gone when it was opened.
        Vanished = "vanished",
        /// Changed while it was being read.
        Changed = "changed",
        /// Needs a password.
        Encrypted = "encrypted",
        /// Ends before its own structure says it should.
        Truncated = "truncated",
        /// Its structure does not hold together.
        Corrupt = "corrupt",
        /// A type that holds text or members and that this version does not read.
        Unsupported = "unsupported",
        /// Waits for a program (such as OCR) that was not there.
        MissingTool = "missing_tool",
        /// Needs a volume of a split archive that is not there.
        MissingVolume = "missing_volume",
        /// A limit on size, ratio, depth, count or text was reached.
        Limit = "limit",
        /// No progress within the deadline.
        TimedOut = "timed_out",
        /// The worker needed more memory than it may have.
        OutOfMemory = "out_of_memory",
        /// The worker process died.
        Crashed = "crashed",
    }
}

impl ProblemKind {
    /// Whether the content only waits for something a person can supply (a password, a tool, a volume).
    pub fn is_waiting(self) -> bool {
        matches!(self, ProblemKind::Encrypted | ProblemKind::MissingTool | ProblemKind::MissingVolume)
    }

    /// Whether the machine or the moment may have caused it and not the bytes: results leave such contents out.
    pub fn is_of_the_machine(self) -> bool {
        use ProblemKind::{Changed, Crashed, OutOfMemory, TimedOut, Unreadable, Vanished};
        matches!(self, Unreadable | Vanished | Changed | TimedOut | OutOfMemory | Crashed)
    }

    /// What a person can do about it, in one sentence.
    pub fn advice(self) -> &'static str {
        match self {
            ProblemKind::Symlink => "Add the target as a volume of its own if it belongs to the trove.",
            ProblemKind::Special => "Nothing: it holds no stored content.",
            ProblemKind::Unreadable => "Make it readable (permissions, disk errors) and run again.",
            ProblemKind::Vanished => "Check that nothing else changes the trove, and run again.",
            ProblemKind::Changed => "Stop whatever writes to the trove, and run again.",
            ProblemKind::Encrypted => {
                "Find the password: paydirt locked shows what the trove itself says of it."
            }
            ProblemKind::Truncated => "Look for a complete copy of it.",
            ProblemKind::Corrupt => "Open it with its own program; what could be read is kept.",
            ProblemKind::Unsupported => "Open it by hand, or with a later version of paydirt.",
            ProblemKind::MissingTool => "Install the program it waits for and run again.",
            ProblemKind::MissingVolume => "Put the volume that is named beside the others and run again.",
            ProblemKind::Limit => "Open it by hand; what was read up to the limit is kept.",
            ProblemKind::OutOfMemory => {
                "Raise limits.memory_bytes in case.toml and run with --retry out_of_memory, or open it by hand."
            }
            ProblemKind::TimedOut => "Run with --retry timed_out on an idle machine, or open it by hand.",
            ProblemKind::Crashed => {
                "Run with --retry crashed, or open it by hand; and report it: a parser must not crash."
            }
        }
    }
}

/// One thing that went wrong: stage, closed kind, and a message for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The stage in which it arose.
    pub stage: Stage,
    /// The closed kind, counted and filtered by.
    pub kind: ProblemKind,
    /// One sentence for a person; a function of the bytes alone (no paths, no times).
    pub message: String,
}

impl Problem {
    /// A problem of the given stage, kind and message.
    pub fn new(stage: Stage, kind: ProblemKind, message: impl Into<String>) -> Problem {
        Problem { stage, kind, message: message.into() }
    }

    /// A problem of the reading stage: what a format's `read` returns.
    pub fn read(kind: ProblemKind, message: impl Into<String>) -> Problem {
        Problem::new(Stage::Read, kind, message)
    }

    /// A structure that does not hold together.
    pub fn corrupt(message: impl fmt::Display) -> Problem {
        Problem::read(ProblemKind::Corrupt, message.to_string())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.message)
    }
}

impl std::error::Error for Problem {}

/// Reading bytes that are there should not fail; where it does, the container's stream is broken. A problem that
/// travelled as an error of reading comes out as what it was.
impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Problem {
        let error = match error.downcast::<Problem>() {
            Ok(problem) => return problem,
            Err(error) => error,
        };
        let kind = match error.kind() {
            std::io::ErrorKind::UnexpectedEof => ProblemKind::Truncated,
            std::io::ErrorKind::OutOfMemory => ProblemKind::OutOfMemory,
            _ => ProblemKind::Corrupt,
        };
        Problem::read(kind, error.to_string())
    }
}

/// A problem that is met in the midst of reading.
impl From<Problem> for std::io::Error {
    fn from(problem: Problem) -> std::io::Error {
        std::io::Error::other(problem)
    }
}
