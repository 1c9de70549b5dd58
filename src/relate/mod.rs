//! What shows only across documents.

pub mod elusion;
