//! The public contract: the views' columns, and evidence for every figure, name, number and date.

use crate::support::{Scene, number, rows, text};
use std::collections::HashMap;

/// The views and the columns they begin with (design.md, section 2): added to, never changed.
const CONTRACT: &[(&str, &str)] = &[
    ("files", "path path_bytes volume sha256 size media_type format status problem"),
    ("page_text", "sha256 page text source"),
    ("documents", "sha256 verdict score type language"),
    (
        "procurement",
        "sha256 verdict score type number date supplier supplier_id buyer buyer_id currency list_total discount_total \
         discount_percent net_total tax_total gross_total path copies",
    ),
    (
        "packages",
        "sha256 part position label list_total net_total discount_amount discount_percent first_item last_item",
    ),
    (
        "line_items",
        "sha256 part position item_code description quantity unit list_price unit_price discount_percent \
         discount_amount net_amount",
    ),
    (
        "discounts",
        "sha256 part level position label before amount percent after percent_real item_code quantity unit unit_price \
         rule type number date supplier buyer currency path copies",
    ),
    ("watch_hits", "sha256 entity term page start end quote x0 y0 x1 y1 verdict path copies"),
    ("entities", "name identifier spelling documents"),
    (
        "suppliers",
        "supplier supplier_id currency documents net_sum first_date last_date year counted net_total",
    ),
    ("buyers", "buyer buyer_id currency documents net_sum first_date last_date year counted net_total"),
    (
        "links",
        "sha256 type number relation to_sha256 to_type to_number parties reference page start end purchase \
         part to_part purchase_part",
    ),
    (
        "purchases",
        "purchase sha256 type number date supplier buyer currency net_total counted same_as why part purchase_part \
         same_as_part",
    ),
    ("balance", "discovered done known waiting problem difference entries members containers"),
    ("ledger", "origin status stage reason format amount"),
    (
        "container_ledger",
        "sha256 path format status problem announced counted discovered delivered done known waiting problems undelivered \
         copies",
    ),
    (
        "locked",
        "sha256 path format size locked_members promise inside beside folder candidates problem copies",
    ),
    (
        "password_candidates",
        "candidate context sha256 page start end quote x0 y0 x1 y1 rank nearness locked nearest path copies",
    ),
    ("unlocked", "sha256 format unlocked_by path copies"),
    (
        "messages",
        "message message_id date from to subject contents places other_content thread position answers path",
    ),
    ("message_places", "message sha256 path volume"),
    ("threads", "thread subject messages contents first_date last_date path"),
    ("families", "family kind family_format position name sha256 format size verdict family_path"),
    (
        "pictures",
        "picture documents document sha256 page number width height hash verdict type document_number date path member copies",
    ),
    ("versions", "cluster sha256 place reasons type number date currency net_total path copies"),
    ("problem_kinds", "kind amount path message"),
    ("profile", "run stage format items bytes seconds items_per_second megabytes_per_second"),
    ("slowest", "sha256 path format size stage seconds run"),
    ("flags", "sha256 part flag question arithmetic source position"),
    ("flag_evidence", "sha256 part position flag piece page cell start end x0 y0 x1 y1 quote"),
    ("evidence", "sha256 part item fact value role page cell start end x0 y0 x1 y1 quote rule confidence"),
];

/// Views with the columns of another and some of their own.
const ALIKE: &[(&str, &str, &str)] = &[
    ("parts", "documents", "part page_from page_to"),
    ("procurement_parts", "procurement", "part page_from page_to"),
];

fn columns(db: &rusqlite::Connection, view: &str) -> Vec<String> {
    let mut select = db.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").unwrap();
    select.query_map([view], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn views_have_the_published_columns() {
    let scene = Scene::new();
    scene.run();
    let db = scene.db();
    let mut published = HashMap::new();
    for (view, expected) in CONTRACT {
        let expected: Vec<&str> = expected.split_whitespace().collect();
        let found = columns(&db, view);
        assert!(found.len() >= expected.len(), "{view}: {found:?}");
        assert_eq!(found[..expected.len()], expected, "{view}");
        published.insert(*view, expected);
    }
    for (view, like, more) in ALIKE {
        let found = columns(&db, view);
        let expected = published[like].iter().copied().chain(more.split_whitespace());
        for column in expected {
            assert!(found.iter().any(|c| c == column), "{view} has no column {column}");
        }
    }
    for view in ["gone", "problems", "suppliers", "buyers", "timeline", "duplicates", "unread", "reasons"] {
        assert!(!columns(&db, view).is_empty(), "there is no view {view}");
    }
    let ids = ["id", "blob", "location", "rowid"];
    // All but those that only other views are made of.
    let views = rows(
        &db,
        "SELECT name FROM sqlite_schema WHERE type = 'view' AND name NOT IN
         ('every_place', 'place_status', 'first_place', 'chosen_split', 'pending_split', 'location_status', 'container_count',
          'picture_place')",
    );
    for view in views {
        let shown = columns(&db, view.trim_matches('"'));
        assert!(!shown.iter().any(|c| ids.contains(&c.as_str())), "{view} shows a row id: {shown:?}");
    }
}

/// The columns of a view that need evidence: figures, names, numbers and dates.
const PROVEN: &[(&str, &str, &str)] = &[
    (
        "procurement_parts",
        "number date supplier supplier_id buyer buyer_id currency list_total discount_total discount_percent net_total \
         tax_total gross_total",
        "e.item IS NULL AND e.package IS NULL",
    ),
    ("packages", "label list_total net_total discount_amount discount_percent", "e.package = v.position"),
    (
        "line_items",
        "item_code description quantity unit list_price unit_price discount_percent discount_amount net_amount",
        "e.item = v.position",
    ),
];

#[test]
fn every_figure_has_evidence_that_the_text_bears_out() {
    let scene = Scene::sample();
    scene.run();
    let db = scene.db();
    // The writer does not check foreign keys: they must hold all the same.
    assert_eq!(rows(&db, "PRAGMA foreign_key_check").len(), 0);
    assert!(
        number(&db, "SELECT count(*) FROM procurement") > 0,
        "the demonstration trove holds procurement documents"
    );
    assert!(number(&db, "SELECT count(*) FROM line_items") > 0);
    assert!(number(&db, "SELECT count(*) FROM packages") > 0);
    for (view, columns, scope) in PROVEN {
        for column in columns.split_whitespace() {
            let sql = format!(
                "SELECT v.sha256, v.part, v.{column} FROM {view} v WHERE v.{column} IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM evidence e WHERE e.sha256 = v.sha256 AND e.part = v.part AND e.fact = '{column}'
                  AND e.value = v.{column} AND {scope})"
            );
            assert_eq!(rows(&db, &sql), Vec::<String>::new(), "{view}.{column} without evidence");
        }
    }
    let mut select = db
        .prepare("SELECT e.sha256, e.page, e.start, e.\"end\", e.quote, e.fact, e.role FROM evidence e")
        .unwrap();
    let mut found = select.query([]).unwrap();
    let mut pages: HashMap<(String, i64), String> = HashMap::new();
    let mut seen = 0;
    while let Some(row) = found.next().unwrap() {
        let (sha256, page): (String, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let (start, end): (usize, usize) = (row.get(2).unwrap(), row.get(3).unwrap());
        let (quote, fact, role): (String, String, String) =
            (row.get(4).unwrap(), row.get(5).unwrap(), row.get(6).unwrap());
        let page_text = pages.entry((sha256.clone(), page)).or_insert_with(|| {
            text(&db, &format!("SELECT text FROM page_text WHERE sha256 = '{sha256}' AND page = {page}"))
        });
        assert!(start < end, "{sha256} {fact}: an empty span");
        let slice = page_text.as_bytes().get(start..end);
        assert_eq!(slice, Some(quote.as_bytes()), "{sha256} page {page} {fact}");
        assert!(!quote.trim().is_empty(), "{sha256} {fact}: a blank quote");
        assert!(role == "read" || role == "input");
        seen += 1;
    }
    assert!(seen > 100, "only {seen} pieces of evidence");
}

#[test]
fn amounts_dates_and_hashes_are_written_as_published() {
    let scene = Scene::sample();
    scene.run();
    let db = scene.db();
    let decimal = |column: &str| {
        format!(
            "{column} IS NOT NULL AND ({column} GLOB '*[^-0-9.]*' OR {column} GLOB '*.' OR {column} GLOB '.*' OR {column} = '' OR {column} GLOB '*.*.*' OR substr({column}, 2) GLOB '*-*')"
        )
    };
    for (view, columns) in [
        ("procurement_parts", "list_total discount_total discount_percent net_total tax_total gross_total"),
        ("packages", "list_total net_total discount_amount discount_percent"),
        ("line_items", "quantity list_price unit_price discount_percent discount_amount net_amount"),
    ] {
        for column in columns.split_whitespace() {
            let sql = format!("SELECT sha256, {column} FROM {view} WHERE {}", decimal(column));
            assert_eq!(rows(&db, &sql), Vec::<String>::new(), "{view}.{column}");
        }
    }
    let dates = "SELECT date FROM procurement_parts WHERE date IS NOT NULL AND date NOT GLOB '[0-9][0-9][0-9][0-9]'
                 AND date NOT GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' AND date NOT GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'";
    assert_eq!(rows(&db, dates), Vec::<String>::new());
    let hashes = "SELECT sha256 FROM files WHERE sha256 IS NOT NULL AND (length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*')";
    assert_eq!(rows(&db, hashes), Vec::<String>::new());
    let odd = "SELECT path, status FROM files WHERE status NOT IN ('done', 'known', 'waiting', 'problem')
               OR (status = 'problem') AND problem IS NULL OR status = 'done' AND problem IS NOT NULL";
    assert_eq!(rows(&db, odd), Vec::<String>::new());
    let verdicts = "SELECT * FROM documents WHERE verdict NOT IN ('procurement', 'possible', 'other')
                    OR (verdict = 'other') <> (type IS NULL)";
    assert_eq!(rows(&db, verdicts), Vec::<String>::new());
}

#[test]
fn every_entry_is_accounted_for() {
    let scene = Scene::sample();
    scene.run();
    let db = scene.db();
    let walked = walkdir::WalkDir::new(&scene.trove).min_depth(1).into_iter().count();
    let entries = "SELECT count(*) FROM files WHERE path NOT LIKE '%!/%'";
    assert_eq!(number(&db, entries), walked as i64, "as many entries as an independent walk finds");
    // Members by what each container's own directory announces.
    let members = "SELECT f.path, b.announced, (SELECT count(*) FROM location l WHERE l.parent = b.id) AS stored
                   FROM blob b JOIN files f ON f.sha256 = lower(hex(b.sha256)) WHERE announced <> stored AND b.status = 'done'";
    assert_eq!(rows(&db, members), Vec::<String>::new());
    assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0);
}
