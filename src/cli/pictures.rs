//! `paydirt similar --pictures [DOCUMENT]`: pictures that several documents bear.

use super::phrases::{parties, short};
use super::similar::described;
use super::{Exit, Failure, Outcome, output};
use crate::store::Connection;
use crate::store::compare::{self, Member};
use crate::store::looks::{self, Picture, Place};
use crate::store::resolve::resolve;
use serde_json::json;

/// Places of a picture in one document that are told.
const PLACES: usize = 5;

/// A picture with the first documents that bear it.
type Shown = (Picture, Vec<(Member, Vec<Place>)>);

/// Runs the command: all pictures, or those that one document bears.
pub(super) fn run(db: &Connection, document: Option<&str>, limit: usize, as_json: bool) -> Outcome {
    let document =
        document.map(|name| Ok::<_, Failure>(compare::with_cluster(db, resolve(db, name)?)?.0.blob));
    let mut found = looks::pictures(db, document.transpose()?, limit.saturating_add(1))?;
    let more = found.len() > limit;
    found.truncate(limit);
    let shown = found.into_iter().map(|picture| {
        let documents = looks::documents(db, &picture, limit.max(2))?;
        Ok((picture, documents))
    });
    let shown: Vec<Shown> = shown.collect::<Result<_, Failure>>()?;
    if as_json {
        output::json(&shown.iter().map(json_of).collect())?;
        return Ok(Exit::Done);
    }
    output::listing(&shown, "No picture was found in several documents.", more, page)
}

fn json_of((picture, documents): &Shown) -> serde_json::Value {
    let documents: Vec<serde_json::Value> =
        documents.iter().map(|(member, places)| json!({"document": member, "places": places})).collect();
    json!({"picture": picture.picture, "documents": picture.documents, "in": documents})
}

fn page((picture, documents): &Shown) -> Result<(), Failure> {
    output::line(&format!("{} documents with picture {}", picture.documents, picture.picture))?;
    for (member, places) in documents {
        output::line(&output::clean(&format!("  {}  {}", short(&member.sha256), described(member))))?;
        let told =
            parties(member.supplier.clone(), member.buyer.clone()).into_iter().chain(member.path.clone());
        for line in told.chain(places.iter().take(PLACES).map(place)) {
            output::line(&output::clean(&format!("{:16}{line}", "")))?;
        }
        if let Some(left) = places.len().checked_sub(PLACES).filter(|left| *left > 0) {
            output::line(&format!("{:16}and {left} more", ""))?;
        }
    }
    let left = picture.documents.saturating_sub(documents.len() as u64);
    if left > 0 {
        output::line(&format!("  and {left} more; raise --limit to see them"))?;
    }
    Ok(())
}

/// Where the picture is in its document, and its size.
fn place(place: &Place) -> String {
    let size = format!("{} x {} points", place.width, place.height);
    match &place.member {
        Some(member) => format!("{member}, {size}"),
        None => format!("page {}, {size}", place.page),
    }
}
