//! One format's parser: the target bears the name of the format.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| paydirt_fuzz::read(env!("CARGO_BIN_NAME"), bytes));
