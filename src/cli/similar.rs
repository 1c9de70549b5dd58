//! `paydirt similar [DOCUMENT]`: texts that are nearly the same, and pictures that several documents bear.

use super::phrases::{amount, copies, parties, short, title};
use super::{Exit, Failure, Outcome, open, output, pictures};
use crate::relate::near;
use crate::store::Connection;
use crate::store::compare::{self, Member};
use crate::store::resolve::resolve;
use serde_json::json;
use std::path::Path;

/// List documents whose texts are nearly the same: drafts and finals, one letter to many, a scan and its original.
///
/// Without a document, clusters of them, those with procurement documents first; each document with how much its text
/// has in common with the first one of the cluster. With a document, its own cluster, and how much each has in common
/// with it. Nothing is hidden for being a duplicate: exact copies are counted, and all of them are listed by `show`.
///
/// With --pictures, pictures that several documents bear, whatever their size and encoding: a stamp or signature that was
/// pasted, or the logo of a letterhead. Those on procurement documents come first, the rarest first.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  paydirt similar\n  paydirt similar 3f9a2c71\n  paydirt similar --pictures\n\n\
    Then: paydirt compare DOCUMENT DOCUMENT shows in what two of them differ."
)]
pub(super) struct Arguments {
    /// The document: the first digits of its SHA-256, as `paydirt list` shows them.
    document: Option<String>,
    /// Compare pictures instead of texts: stamps, signatures, logos.
    #[arg(long)]
    pictures: bool,
    /// At most this many clusters or pictures, and documents of each.
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A cluster as it is shown: how many documents it has, and the first of them, each with its resemblance to one of them.
struct Cluster {
    size: u64,
    to: Member,
    members: Vec<(u32, Member)>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    if arguments.pictures {
        return pictures::run(&db, arguments.document.as_deref(), arguments.limit, arguments.json);
    }
    let mut clusters = Vec::new();
    let mut more = false;
    if let Some(document) = &arguments.document {
        let (to, own) = compare::with_cluster(&db, resolve(&db, document)?)?;
        if let Some((first, size)) = own {
            let mut members = compare::members(&db, first, arguments.limit.saturating_add(1))?;
            members.retain(|member| member.blob != to.blob);
            members.truncate(arguments.limit);
            clusters.push(cluster(&db, size, to, members)?);
        }
    } else {
        let mut found = compare::clusters(&db, arguments.limit.saturating_add(1))?;
        more = found.len() > arguments.limit;
        found.truncate(arguments.limit);
        for (first, size) in found {
            let mut members = compare::members(&db, first, arguments.limit.max(2))?.into_iter();
            if let Some(to) = members.next() {
                clusters.push(cluster(&db, size, to, members.collect())?);
            }
        }
    }
    if arguments.json {
        output::json(&clusters.iter().map(as_json).collect())?;
        return Ok(Exit::Done);
    }
    output::listing(&clusters, "No texts are nearly the same.", more, page)
}

/// Finds how much each has in common with one of them, from their texts.
fn cluster(db: &Connection, size: u64, to: Member, members: Vec<Member>) -> Result<Cluster, Failure> {
    let own = near::shingles(db, to.blob)?;
    let resembling = |member: Member| Ok((near::shingles(db, member.blob)?.resemblance(&own), member));
    let members = members.into_iter().map(resembling).collect::<Result<_, Failure>>()?;
    Ok(Cluster { size, to, members })
}

fn as_json(cluster: &Cluster) -> serde_json::Value {
    let members: Vec<serde_json::Value> = (cluster.members.iter())
        .map(|(resemblance, member)| json!({"document": member, "jaccard": f64::from(*resemblance) / 1000.0}))
        .collect();
    json!({"documents": cluster.size, "to": cluster.to, "similar": members})
}

fn page(cluster: &Cluster) -> Result<(), Failure> {
    output::line(&format!("{} documents with nearly the same text", cluster.size))?;
    document(&cluster.to, None)?;
    for (resemblance, member) in &cluster.members {
        document(member, Some(*resemblance))?;
    }
    let left = cluster.size.saturating_sub(1 + cluster.members.len() as u64);
    if left > 0 {
        output::line(&format!("  and {left} more; raise --limit to see them"))?;
    }
    Ok(())
}

/// A document in two or three lines, with how much it has in common with another.
fn document(member: &Member, resemblance: Option<u32>) -> Result<(), Failure> {
    let alike =
        resemblance.map_or("        ".to_string(), |n| format!("{:>6} %", format!("{}.{}", n / 10, n % 10)));
    output::line(&output::clean(&format!("  {}  {alike}  {}", short(&member.sha256), described(member))))?;
    for line in parties(member.supplier.clone(), member.buyer.clone()).into_iter().chain(member.path.clone())
    {
        output::line(&output::clean(&format!("{:26}{line}", "")))?;
    }
    Ok(())
}

/// Title, amount and copies of a document.
pub(super) fn described(member: &Member) -> String {
    let title = title(member.r#type.as_deref(), member.number.as_deref(), member.date.as_deref());
    let net = member.net_total.as_deref().map(|n| ("net", n));
    let figure = net.or(member.gross_total.as_deref().map(|n| ("gross", n)));
    let amount = figure.map(|(what, n)| format!(", {what} {}", amount(member.currency.as_deref(), n)));
    format!("{title}{}{}", amount.unwrap_or_default(), copies(member.copies))
}
