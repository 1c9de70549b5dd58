//! Where bytes come from: the walk over the trove, content and its SHA-256, names as bytes.

pub mod blob;
pub mod known;
pub mod merkle;
pub mod path;
pub mod sha256;
pub mod split;
pub mod walk;

pub use blob::Blob;
pub use known::KnownFiles;
pub use sha256::Sha256;
