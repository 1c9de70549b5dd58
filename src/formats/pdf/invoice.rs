//! Invoices and orders for machines that a PDF carries (Factur-X 1.0, ZUGFeRD, XRechnung, Order-X): the attachment of
//! the name that the standard lays down says the same as the pages, so it is read with them.

use crate::formats::{Sink, xml};
use crate::problem::Problem;
use crate::trove::Blob;
use std::io::Read;

/// Names that the standards give the attachment, in lower case.
const NAMES: [&str; 4] = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml"];
/// Bytes beyond which it is a member alone.
const MOST: u64 = 16 << 20;

/// Whether an attachment is one by its name.
pub(super) fn is_one(name: &[u8]) -> bool {
    NAMES.iter().any(|n| name.eq_ignore_ascii_case(n.as_bytes()))
}

/// Pushes its elements as a page behind the pages of the document, and returns its bytes for the member that it is
/// besides.
pub(super) fn read(content: &mut dyn Read, sink: &mut Sink) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // What cannot be unpacked wholly is the member's own problem.
    let whole = content.take(MOST).read_to_end(&mut bytes).is_ok() && (bytes.len() as u64) < MOST;
    if whole {
        xml::read(&Blob::from_bytes(bytes.as_slice()), sink)?;
    }
    Ok(bytes)
}
