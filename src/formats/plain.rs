//! Plain text in any of the usual encodings; the last resort among formats that hold text.

use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::Problem;
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "plain",
    media_type: "text/plain",
    extensions: &["txt", "text", "log"],
    recognize,
    read: Read::With(read),
    note: "text in UTF-8/16, windows-1250/1251/1252, ISO-8859-2/5",
};

fn recognize(probe: &Probe) -> Option<Match> {
    (!probe.head.is_empty() && !probe.head.contains(&0))
        .then_some(Match { basis: Basis::Fallback, media_type: None })
}

fn read(_blob: &Blob, _sink: &mut Sink) -> Result<(), Problem> {
    Ok(())
}
