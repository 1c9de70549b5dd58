//! Pages as they are shown.

use super::super::sink::{Piece, collect};
use super::*;

type Shown = (u32, u32, u32, u32, String);

fn run(html: &str) -> (String, Vec<Shown>) {
    let (pieces, result) = collect(&FORMAT, html.as_bytes());
    assert!(result.is_ok());
    let mut text = String::new();
    let mut cells = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Page(p) => text = p.text,
            Piece::Table(t) => cells.extend(
                t.cells
                    .iter()
                    .map(|c| (c.row, c.col, c.row_span, c.col_span, c.span.of(&text).unwrap().to_owned())),
            ),
            _ => {}
        }
    }
    (text, cells)
}

#[test]
fn blocks_break_lines_and_markup_does_not_part_words() {
    let cases = [
        (
            "<html><head><title>T</title><style>p{}</style></head><body><p>a<b>b</b>c<p>d &amp; e&nbsp;f",
            "abc\nd & e f",
        ),
        ("<script>if (a<b) x()</script>a<br>b<pre>x\n  y</pre>c", "a\nb\nx\n  y\nc"),
        ("<ul><li>a<li>b</ul>", "a\nb\n"),
        ("", ""),
    ];
    for (html, expected) in cases {
        assert_eq!(run(html).0, expected, "{html}");
    }
}

#[test]
fn pictures_say_what_they_show_and_fields_what_they_hold() {
    let html =
        "<p>A<img alt='šema &amp; plan'><img alt=''>b <input value='12,50'><input type=hidden value=x></p>";
    assert_eq!(run(html).0.trim(), "A [alt text: šema & plan] b 12,50");
}

#[test]
fn struck_and_raised_figures_are_kept_apart_from_valid_ones() {
    for (html, expected) in [
        ("cena <del>900</del>850 EUR", "cena [deleted: 900] 850 EUR"),
        ("<s>a <strike>b</strike></s></s>c", "[deleted: a b] c"),
        (
            "1.200,00<sup>1</sup> i 10<sup>-6</sup>, 5 m<sup>2</sup>, x<sup>12</sup>",
            "1.200,00¹ i 10-⁶, 5 m2, x12",
        ),
        ("2024<a><sup>12</sup></a>.", "2024¹²."),
        ("<p>10<sup>2<p>1.200", "10²\n1.200"),
        ("<p>a<del>900<p>850", "a [deleted: 900]\n850"),
        ("<table><tr><td>10<sup>2<td>55<td><del>900<td>850</table>7", "10²\t55\t[deleted: 900]\t850\n7"),
        ("<del><p>a<p>b</p></del>c", "[deleted:\na\nb\n] c"),
    ] {
        assert_eq!(run(html).0.trim(), expected, "{html}");
    }
}

#[test]
fn tables_have_cells_with_spans() {
    let (text, cells) = run("<table><tr><th rowspan=2>a<th colspan=2>b</tr><tr><td>c<td>d</table>x");
    assert_eq!(text, "a\tb\na\tc\td\nx", "a row says again what covers its first column");
    let cell = |r, c, rs, cs, t: &str| (r, c, rs, cs, t.to_owned());
    assert_eq!(
        cells,
        [cell(0, 0, 2, 1, "a"), cell(0, 1, 1, 2, "b"), cell(1, 1, 1, 1, "c"), cell(1, 2, 1, 1, "d")]
    );
}

#[test]
fn labels_go_down_with_their_cell_and_no_further() {
    for (html, expected) in [
        ("<tr><td rowspan=3>A<td>b<tr><td>c<tr><td><tr><td>d<td>e", "A\tb\nA\tc\nd\te"),
        ("<tr><td>A</td><p></p><td>b", "A\nb"),
        ("<tr><td>A<td><table><tr><td></table><td>c", "A\nc"),
        ("<tr><td rowspan=2>A<td>b<tr><td><table><tr><td></table>", "A\tb"),
        ("<thead><tr><th rowspan=5>A<th>B</thead><tbody><tr><td>x<td>y", "A\tB\nx\ty"),
        ("<tr><td rowspan=2><td>b<tr><td>c", "b\nc"),
    ] {
        assert_eq!(run(&format!("<table>{html}</table>")).0.trim_end(), expected, "{html}");
    }
}

#[test]
fn a_cell_around_a_table_begins_where_its_text_does() {
    let inner = "<table><tr><td>Šifra</td></tr></table>";
    let (text, cells) = run(&format!("<table><tr><td>x<td><td></td><td>{inner}</td></tr></table>"));
    assert_eq!(text, "x\nŠifra\n");
    let texts: Vec<&str> = cells.iter().map(|c| c.4.as_str()).collect();
    assert_eq!(texts, ["Šifra", "x", "Šifra"]);
}

#[test]
fn hostile_html_ends() {
    run(&"<table><tr><td>".repeat(20_000));
    run(&"<div>".repeat(100_000));
    run("<td>a<tr><td rowspan=99999999999 colspan=-1>b</table></table><table></tr>");
    let (pieces, _) = collect(&FORMAT, "<p>ред".repeat(300_000).as_bytes());
    assert!(pieces.iter().all(|p| !matches!(p, Piece::Page(p) if p.text.len() > PAGE_TEXT)));
}
