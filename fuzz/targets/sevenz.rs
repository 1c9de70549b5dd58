//! 7z, whose name cannot be a crate's.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| paydirt_fuzz::read("7z", bytes));
