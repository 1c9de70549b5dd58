use super::*;
use crate::formats::sink::{Piece, collect};
use crate::text::MetaKey;

const MANIFEST: &str = "<manifest:file-entry/>";

fn file(kind: &str, body: &str, manifest: &str) -> Vec<u8> {
    ooxml::package(&[
        ("mimetype", kind),
        ("content.xml", body),
        (
            "styles.xml",
            "<style:style><text:p>ne</text:p></style:style><style:header><text:p>Zaglavlje</text:p></style:header>",
        ),
        ("meta.xml", r#"<dc:title>Ponuda</dc:title><meta:document-statistic meta:page-count="3"/>"#),
        ("META-INF/manifest.xml", manifest),
        ("Pictures/a.png", "png"),
    ])
}

/// A text with a note and a table of merged cells.
pub(in super::super) fn sample() -> Vec<u8> {
    let body = r#"<office:text><text:p>Prvi  <text:s text:c="2"/>red<text:note><text:note-citation>1</text:note-citation>
        <text:note-body><text:p>fusnota</text:p></text:note-body></text:note><text:tab/>kraj</text:p>
        <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Cena</text:p></table:table-cell>
        <table:covered-table-cell/><table:table-cell><text:p>EUR</text:p></table:table-cell></table:table-row></table:table>
        </office:text>"#;
    file("application/vnd.oasis.opendocument.text", body, MANIFEST)
}

#[test]
fn text_notes_tables_and_metadata() {
    let bytes = sample();
    assert_eq!(ooxml::identified(&bytes), ("odt", FORMAT.media_type));
    let (pieces, result) = collect(&FORMAT, &bytes);
    assert_eq!(result, Ok(()));
    let page = pieces.iter().find_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).unwrap();
    assert_eq!(page.text, "Prvi   red\tkraj\n[note: fusnota]\nCena\t\tEUR\n[header and footer]\nZaglavlje\n");
    let table = pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
    let cells: Vec<_> =
        table.cells.iter().map(|c| (c.col, c.col_span, c.span.of(&page.text).unwrap())).collect();
    assert_eq!(cells, [(0, 2, "Cena"), (2, 1, "EUR")]);
    let has = |key, value: &str| {
        pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.key == key && m.value == value))
    };
    assert!(has(MetaKey::Title, "Ponuda") && has(MetaKey::Pages, "3"));
    assert!(pieces.iter().any(|p| matches!(p, Piece::Member(m) if m.path == b"Pictures/a.png")));
}

#[test]
fn slides_are_pages_and_encryption_is_told() {
    let slide = |text: &str| format!("<draw:page><text:p>{text}</text:p></draw:page>");
    let body = format!("<office:presentation>{}{}</office:presentation>", slide("prvi"), slide("drugi"));
    let kind = "application/vnd.oasis.opendocument.presentation";
    let (pieces, _) = collect(&FORMAT, &file(kind, &body, MANIFEST));
    let pages =
        pieces.iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None });
    assert_eq!(pages.take(2).collect::<Vec<_>>(), ["prvi\n", "drugi\n"]);
    let locked =
        file(kind, "noise", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
    let _ = collect(&FORMAT, &locked);
    let locked = file(kind, "noise", "<manifest:encryption-data>x</manifest:encryption-data>");
    assert_eq!(collect(&FORMAT, &locked).1.unwrap_err().kind, ProblemKind::Encrypted);
}

/// The text of all pages of a document with this body.
fn text(kind: &str, body: &str) -> String {
    let (pieces, result) = collect(&FORMAT, &file(kind, body, MANIFEST));
    assert_eq!(result, Ok(()));
    let pages = pieces.into_iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text) } else { None });
    pages.collect()
}

#[test]
fn lists_and_headings_have_their_numbers() {
    let body = r#"<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
        <text:list-level-style-bullet text:level="3"/></text:list-style>
        <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Deo "/></text:outline-style>
        <text:h text:outline-level="1">Uvod</text:h>
        <text:list text:style-name="L"><text:list-item><text:p>jedan</text:p><text:p>dalje</text:p></text:list-item>
        <text:list-item><text:p>dva</text:p><text:list><text:list-item><text:p>pod</text:p><text:list><text:list-item>
        <text:p>znak</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>
        <text:p>izmedju</text:p>
        <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>tri</text:p></text:list-item></text:list>
        <text:list text:style-name="L"><text:list-item text:start-value="7"><text:p/></text:list-item><text:list-item><text:p>osam</text:p></text:list-item></text:list>"#;
    let text = text("application/vnd.oasis.opendocument.text", body);
    let expected = "Deo I Uvod\n1. jedan\ndalje\n2. dva\n2.a) pod\nznak\nizmedju\n3. tri\n\n8. osam\n";
    assert!(text.starts_with(expected), "{text}");
}

#[test]
fn hidden_slides_changes_comments_and_alternative_texts_are_marked() {
    let body = r#"<style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
        <draw:page draw:style-name="dp2"><draw:frame><draw:text-box><text:p>tajna cena</text:p></draw:text-box>
        <svg:desc>grafikon</svg:desc><svg:title/></draw:frame><office:annotation><dc:creator>x</dc:creator><text:p>proveri</text:p>
        </office:annotation><text:p/><presentation:notes><text:p>ne govori</text:p></presentation:notes></draw:page>"#;
    assert!(text("application/vnd.oasis.opendocument.presentation", body).starts_with(
        "[hidden slide]\ntajna cena\n[alt text: grafikon]\n[comment: x proveri]\n\n[notes]\nne govori\n"
    ),);
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>x</dc:creator>
        </office:change-info><text:p>stari rok</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>novi rok</text:p>"#;
    let text = text("application/vnd.oasis.opendocument.text", body);
    assert!(text.starts_with("[deleted: stari rok]\nnovi rok\n"), "{text}");
}

#[test]
fn who_inserted_what_is_told_beside_the_text() {
    let body = r#"<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:insertion><office:change-info>
        <dc:creator>Ana Anić</dc:creator><dc:date>2024-02-01T09:00:00</dc:date></office:change-info></text:insertion>
        </text:changed-region></text:tracked-changes><text:p>rok je <text:change-start text:change-id="c1"/>30 <text:span>dana</text:span><text:change-end
        text:change-id="c1"/> od isporuke</text:p>"#;
    let (pieces, _) = collect(&FORMAT, &file("application/vnd.oasis.opendocument.text", body, MANIFEST));
    let told = |piece: &Piece| match piece {
        Piece::Page(page) => Some(page.text.lines().next().unwrap_or_default().to_owned()),
        Piece::Meta(meta) if meta.key == MetaKey::Inserted => Some(meta.value.clone()),
        _ => None,
    };
    let told: Vec<String> = pieces.iter().filter_map(told).collect();
    assert_eq!(told, ["rok je 30 dana od isporuke", "Ana Anić 2024-02-01T09:00:00: 30 dana"]);
}

#[test]
fn a_blank_cell_of_its_own_ends_what_covers_a_column() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let label =
        r#"<table:table-cell table:number-rows-spanned="4"><text:p>Partija 1</text:p></table:table-cell>"#;
    let covered = "<table:covered-table-cell/>";
    let body = [
        row(&format!("{label}{}", cell("x"))),
        row(&format!("{covered}{}", cell("y"))),
        row(&format!("<table:table-cell/>{}", cell("z"))),
        row(&format!("{covered}{}", cell("w"))),
    ];
    let body = format!("<office:text><table:table>{}</table:table></office:text>", body.concat());
    let text = text("application/vnd.oasis.opendocument.text", &body);
    assert!(text.starts_with("Partija 1\tx\nPartija 1\ty\n\tz\n\tw\n"), "{text:?}");
}

#[test]
fn headings_that_claim_many_columns_cost_no_more_than_there_are() {
    let cell =
        r#"<table:table-cell table:number-columns-spanned="16384"><text:p>a</text:p></table:table-cell>"#;
    let far = r#"<table:covered-table-cell table:number-columns-repeated="16384"/>"#;
    let kind = "application/vnd.oasis.opendocument.presentation";
    for row in [cell.repeat(500), format!("{}{cell}{cell}", far.repeat(3000))] {
        let body = format!("<table:table><table:table-row>{row}</table:table-row></table:table>");
        let text =
            text(kind, &format!("<office:presentation><draw:page>{body}</draw:page></office:presentation>"));
        assert!(text.len() < 20_000, "{}", text.len());
    }
}

#[test]
fn hidden_paragraphs_and_who_commented_are_told_once() {
    let body = r#"<style:style style:name="P1"><style:text-properties text:display="none"/></style:style><office:text>
        <text:p text:style-name="P1">tajni rabat</text:p><text:p>cena<office:annotation><dc:creator>Mira</dc:creator>
        <meta:creator-initials>M</meta:creator-initials><text:p>900 EUR</text:p></office:annotation></text:p></office:text>"#;
    let text = text("application/vnd.oasis.opendocument.text", body);
    assert!(text.starts_with("[hidden: tajni rabat]\ncena\n[comment: Mira 900 EUR]\n"), "{text:?}");
}

#[test]
fn embedded_objects_are_read() {
    let object = "<office:chart><chart:title><text:p>Promet</text:p></chart:title></office:chart>";
    let formula = "<math><semantics><mi>x</mi><annotation encoding='StarMath 5.0'>x over 2</annotation></semantics></math>";
    let bytes = ooxml::package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<text:p>tekst</text:p>"),
        ("Object 1/content.xml", object),
        ("Object 2/content.xml", formula),
    ]);
    let (pieces, _) = collect(&FORMAT, &bytes);
    let expected = "tekst\n[object]\nPromet\n[object]\nx over 2\n";
    assert!(matches!(&pieces[0], Piece::Page(p) if p.text == expected), "{pieces:?}");
}
