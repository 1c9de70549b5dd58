//! Tests of whole runs: the program over troves made here, judged by its cases, its output and its exit code.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod audit;
mod containers;
mod contract;
mod counts;
mod discounts;
mod elusion;
mod entries;
mod flags;
mod hostile;
mod interrupted;
mod ledger;
mod locked;
mod looks;
mod mails;
mod mistakes;
mod names;
mod ocr;
mod order;
mod profile;
mod purchases;
mod rar;
mod readonly;
mod rerun;
mod retry;
mod sameness;
mod seeds;
mod shown;
mod similar;
mod split;
mod support;
mod tampering;
mod tidy;
mod vaults;
mod verify;
mod watched;
mod worker;
