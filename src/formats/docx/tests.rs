use super::super::ooxml;
use super::super::sink::{Piece, collect};
use super::*;
use crate::text::{Document, MetaKey};

const TYPES: &str = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELS: &str = r#"<Relationships>
    <Relationship Id="a" Type="http://x/header" Target="header1.xml"/>
    <Relationship Id="b" Type="http://x/header" Target="header2.xml"/>
    <Relationship Id="c" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>"#;

fn file(body: &str) -> Vec<u8> {
    let header = "<w:hdr><w:p><w:r><w:t>Prodavac d.o.o.</w:t></w:r></w:p></w:hdr>";
    ooxml::package(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>")),
        ("word/_rels/document.xml.rels", RELS),
        ("word/header1.xml", header),
        ("word/header2.xml", header),
        (
            "word/footnotes.xml",
            "<w:footnotes><w:footnote><w:p><w:r><w:t>bez PDV</w:t></w:r></w:p></w:footnote></w:footnotes>",
        ),
        ("docProps/core.xml", "<p><dc:title>Уговор &amp; анекс</dc:title></p>"),
        ("word/embeddings/cene.xlsx", "PK"),
        ("word/media/image1.png", "png"),
    ])
}

fn read_file(body: &str) -> (Document, Vec<String>) {
    let (pieces, result) = collect(&FORMAT, &file(body));
    assert_eq!(result, Ok(()));
    let (mut out, mut members) = (Document::default(), Vec::new());
    for piece in pieces {
        match piece {
            Piece::Page(p) => out.pages.push(p),
            Piece::Table(t) => out.tables.push(t),
            Piece::Meta(m) => out.metadata.push(m),
            Piece::Member(m) => members.push(String::from_utf8(m.path).unwrap()),
            _ => {}
        }
    }
    (out, members)
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// Cells as `row,column rowsxcolumns text`.
fn cells(document: &Document, table: usize) -> Vec<String> {
    let cells = document.tables[table].cells.iter();
    let shown = cells.map(|c| {
        let text = document.text(c.page, c.span).unwrap();
        format!("{},{} {}x{} {text}", c.row, c.col, c.row_span, c.col_span)
    });
    shown.collect()
}

#[test]
fn text_pages_sections_and_members() {
    let body = format!(
        r#"{}<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b&lt;</w:t></w:r>
        <w:del><w:r><w:delText>stara cena</w:delText></w:r></w:del></w:p>
        <w:p><w:r><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>druga</w:t></w:r></w:p>
        <w:p><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"#,
        p("prva"),
        p("okvir"),
        p("okvir"),
    );
    let (document, members) = read_file(&body);
    let texts: Vec<_> = document.pages.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(texts[0], "prva\na\tb<\n[deleted: stara cena]\n");
    assert_eq!(
        texts[1].replace("\n\n", "\n"),
        "druga\nokvir\n[header]\nProdavac d.o.o.\n[footnotes]\nbez PDV\n"
    );
    assert_eq!(members, ["word/embeddings/cene.xlsx", "word/media/image1.png"]);
    assert!(document.metadata.iter().any(|m| m.key == MetaKey::Title && m.value == "Уговор & анекс"));
    assert_eq!(ooxml::identified(&file(&body)), ("docx", FORMAT.media_type));
}

#[test]
fn who_inserted_what_is_told_beside_the_text() {
    let ins = |author: &str, text: &str| {
        format!(
            r#"<w:ins w:author="{author}" w:date="2024-02-01T09:00:00Z"><w:r><w:t>{text}</w:t></w:r></w:ins>"#
        )
    };
    let body = format!(
        r#"<w:p><w:pPr><w:rPr><w:ins w:author="Ana"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">rok </w:t></w:r>{}{}{}</w:p>"#,
        ins("Ana", "30 dana"),
        ins("Mira", ", bez PDV"),
        ins("Ana", "!"),
    );
    let (document, _) = read_file(&body);
    assert!(document.pages[0].text.starts_with("rok 30 dana, bez PDV!\n"), "{document:?}");
    let told = document.metadata.iter().filter(|m| m.key == MetaKey::Inserted).map(|m| m.value.as_str());
    let told: Vec<_> = told.collect();
    assert_eq!(told, ["Ana 2024-02-01T09:00:00Z: 30 dana !", "Mira 2024-02-01T09:00:00Z: , bez PDV"]);
}

#[test]
fn tables_keep_merges_and_nest() {
    let cell =
        |properties: &str, content: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>");
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", &p("u1")), cell("", &p("u2")));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>{}",
        cell(r#"<w:vMerge w:val="restart"/>"#, &p("Stavka")),
        cell(r#"<w:gridSpan w:val="2"/>"#, &format!("{}{}", p("Cena"), p("EUR"))),
        cell("<w:vMerge/>", "<w:p/>"),
        cell("", &format!("{}{inner}", p("10,00"))),
        cell("", &p("12,00")),
        p("kraj"),
    );
    let (document, _) = read_file(&body);
    assert!(document.pages[0].text.starts_with("Stavka\tCena\nEUR\nStavka\t10,00\t12,00\nu1\tu2\nkraj\n"));
    assert_eq!(
        cells(&document, 0),
        ["0,0 2x1 Stavka", "0,1 1x2 Cena\nEUR", "1,1 1x1 10,00", "1,2 1x1 12,00"]
    );
    assert_eq!(cells(&document, 1), ["0,0 1x1 u1", "0,1 1x1 u2"]);
}

#[test]
fn only_a_merge_carries_its_own_label_down() {
    let cell = |merge: &str, text: &str| {
        let merge = if merge.is_empty() { String::new() } else { format!("<w:tcPr>{merge}</w:tcPr>") };
        format!("<w:tc>{merge}{}</w:tc>", p(text))
    };
    let (begin, go_on) = (r#"<w:vMerge w:val="restart"/>"#, "<w:vMerge/>");
    let shown = |rows: &[(&str, &str, &str)]| {
        let row = |(merge, label, text): &(&str, &str, &str)| {
            format!("<w:tr>{}{}</w:tr>", cell(merge, label), cell("<w:x/>", text))
        };
        let body = rows.iter().map(row).collect::<String>();
        read_file(&format!("<w:tbl>{body}</w:tbl>")).0.pages[0].text.clone()
    };
    let rows = [(begin, "Lot 1", "a"), (go_on, "", "b"), ("<w:x/>", "", "c")];
    assert!(shown(&rows).starts_with("Lot 1\ta\nLot 1\tb\n\tc\n"));
    let rows = [("<w:x/>", "Lot", "Cena"), (begin, "", "x"), (go_on, "", "y")];
    assert!(shown(&rows).starts_with("Lot\tCena\n\tx\n\ty\n"));
    let rows = [(begin, "Lot 1", "a"), ("", "Zbir", "b"), (go_on, "", "c")];
    assert!(shown(&rows).starts_with("Lot 1\ta\nZbir\tb\n\tc\n"));
    let rows = [(begin, "Lot 1", "a"), (go_on, "skriveno", "b")];
    assert!(shown(&rows).starts_with("Lot 1\ta\nskriveno\tb\n"));
}

#[test]
fn columns_that_run_backwards_cost_no_tabs() {
    let far = r#"<w:gridBefore w:val="16384"/>"#.repeat(1000);
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let (x, y) = (cell("x"), cell("y"));
    let (document, _) = read_file(&format!("<w:tbl><w:tr>{far}{x}<w:tr>{y}</w:tr></w:tr></w:tbl>"));
    assert!(document.pages[0].text.starts_with("x\ty\n"), "{:?}", document.pages[0].text.get(..20));
}

#[test]
fn hostile_nesting_and_broken_markup_are_survived() {
    let deep = "<w:tbl><w:tr><w:tc>".repeat(50_000);
    let (document, _) = read_file(&format!("{deep}{}", p("dno")));
    assert!(document.pages[0].text.starts_with("dno"));
    let broken = format!("{}<w:p><w:r><w:t>do ovde", p("prvo"));
    let (pieces, _) = collect(&FORMAT, &file(&broken)[..]);
    assert!(matches!(&pieces[0], Piece::Page(p) if p.text.starts_with("prvo\ndo ovde")), "{pieces:?}");
    let (document, _) = read_file(&p(&"ž".repeat(1_500_000)));
    assert!(document.pages.len() > 2 && document.pages.iter().all(|p| p.text.capacity() <= 1 << 20));
    let bytes = file(&p("tekst"));
    for cut in (0..bytes.len()).step_by(53) {
        let _ = collect(&FORMAT, &bytes[..cut]);
    }
}

#[test]
fn lists_have_the_numbers_that_word_shows() {
    let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="4">
        <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clan"/><w:lvlText w:val="Član %1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        </w:numbering>"#;
    let styles = r#"<w:styles><w:style w:styleId="Clan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="Podvrsta"><w:basedOn w:val="Clan"/></w:style></w:styles>"#;
    let item = |properties: &str, text: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let listed = |list: u32, level: u32, text: &str| {
        item(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#), text)
    };
    let styled = |style: &str, text: &str| item(&format!(r#"<w:pStyle w:val="{style}"/>"#), text);
    let body = [
        styled("Clan", "predmet"),
        listed(1, 1, "roba"),
        listed(1, 1, "usluge"),
        listed(1, 2, "znak"),
        styled("Podvrsta", "cena"),
        listed(1, 1, "avans"),
        listed(2, 0, "ponovo"),
        listed(2, 0, "dalje"),
        listed(0, 0, "bez broja"),
        listed(9, 7, "nepoznat"),
    ];
    let bytes = ooxml::package(&[
        ("word/document.xml", &format!("<w:document>{}</w:document>", body.concat())),
        (
            "word/_rels/document.xml.rels",
            r#"<Relationship Type="x/numbering" Target="numbering.xml"/><Relationship Type="x/styles" Target="styles.xml"/>"#,
        ),
        ("word/numbering.xml", numbering),
        ("word/styles.xml", styles),
    ]);
    let (pieces, _) = collect(&FORMAT, &bytes);
    let expected = "Član 3. predmet\n3.a) roba\n3.b) usluge\nznak\nČlan 4. cena\n4.a) avans\nČlan 1. ponovo\n\
                    Član 2. dalje\nbez broja\nnepoznat\n";
    assert!(matches!(&pieces[0], Piece::Page(p) if p.text == expected), "{pieces:?}");
}

#[test]
fn formulas_keep_their_signs() {
    let formula = r#"<w:p><m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>-b+</m:t></m:r>
        <m:rad><m:deg/><m:e><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:rad>
        </m:num><m:den><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>2a</m:t></m:r></m:e></m:d></m:den></m:f>
        <m:d><m:e><m:r><m:t>c</m:t></m:r></m:e></m:d></m:oMath><m:oMath><m:r><m:t>d</m:t></m:r></m:oMath></w:p>"#;
    let (document, _) = read_file(formula);
    assert!(
        document.pages[0].text.starts_with("x=(-b+√(b^2))/([2a])(c) d\n"),
        "{:?}",
        document.pages[0].text
    );
}

#[test]
fn hidden_text_is_told_with_its_gaps_and_what_is_shown_again_is_not() {
    let run = |properties: &str, content: &str| format!("<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>");
    let body = format!(
        "<w:p>{}{}{}{}</w:p>",
        run("", "<w:t>cena </w:t>"),
        run("<w:vanish/>", "<w:t>12</w:t><w:tab/><w:t>500</w:t><w:noBreakHyphen/><w:t>1</w:t>"),
        run("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "<w:t>900</w:t>"),
        run(r#"<w:vanish w:val="0"/>"#, "<w:t> EUR</w:t>"),
    );
    assert!(read_file(&body).0.pages[0].text.starts_with("cena 900 EUR\n[hidden: 12 500-1]\n"));
}
