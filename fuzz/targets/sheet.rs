//! Workbooks.
#![no_main]
libfuzzer_sys::fuzz_target!(
    init: paydirt_fuzz::expect_calamine(),
    |bytes: &[u8]| paydirt_fuzz::read("sheet", bytes)
);
