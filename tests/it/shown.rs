//! What people read, held as snapshots: the summary, lists, a document with its evidence, hits, formats, help.
//! A change that is meant: look at the `.snap.new` file beside the snapshot and take its place with it.

use crate::support::{Scene, done, paydirt};
use std::path::Path;

/// The output of a command over the case, without what differs from run to run.
fn shown(case: &Path, arguments: &[&str]) -> String {
    let mut command = paydirt(arguments);
    command.arg("--case").arg(case);
    clean(&String::from_utf8(done(&mut command).stdout).unwrap(), case)
}

/// Paths of this run and times of day become fixed words.
fn clean(text: &str, case: &Path) -> String {
    let base = case.parent().unwrap();
    let text = text.replace(&*case.to_string_lossy(), "out.case").replace(&*base.to_string_lossy(), "");
    // What took longest is another content each time.
    let text = text.split("\n\nWhat took longest:").next().unwrap_or_default();
    let moment = regex::Regex::new(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ").unwrap();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    moment.replace_all(&lines.join("\n"), "MOMENT").into_owned()
}

#[test]
fn what_a_reporter_reads_of_the_demonstration_trove() {
    let scene = Scene::sample();
    let summary = String::from_utf8(scene.run().stdout).unwrap();
    insta::assert_snapshot!("summary", clean(&summary, &scene.case));
    insta::assert_snapshot!("status", shown(&scene.case, &["status"]));
    insta::assert_snapshot!("list", shown(&scene.case, &["list"]));
    insta::assert_snapshot!("list_discounts", shown(&scene.case, &["list", "--min-discount", "50"]));
    let order = "SELECT sha256 FROM packages ORDER BY discount_percent_real DESC, sha256 LIMIT 1";
    let order: String = scene.db().query_row(order, [], |r| r.get(0)).unwrap();
    insta::assert_snapshot!("show_order", shown(&scene.case, &["show", &order]));
    insta::assert_snapshot!("similar", shown(&scene.case, &["similar"]));
    let draft = "SELECT sha256, same_as FROM purchases WHERE why = 'draft_number'";
    let (draft, last): (String, String) =
        scene.db().query_row(draft, [], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
    insta::assert_snapshot!("compare", shown(&scene.case, &["compare", &draft, &last]));
    insta::assert_snapshot!("search", shown(&scene.case, &["search", "policija OR полиција"]));
}

#[test]
fn what_the_program_says_of_itself() {
    for (name, arguments) in
        [("help", &["--help"][..]), ("help_run", &["run", "--help"]), ("formats", &["formats"])]
    {
        let text = String::from_utf8(done(&mut paydirt(arguments)).stdout).unwrap();
        insta::assert_snapshot!(name, text);
    }
}
