//! Parts of packages, workbooks among them.
#![no_main]
libfuzzer_sys::fuzz_target!(
    init: paydirt_fuzz::expect_calamine(),
    |bytes: &[u8]| paydirt_fuzz::package(bytes)
);
