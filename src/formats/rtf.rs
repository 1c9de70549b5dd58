//! Rich Text Format, as WordPad, Word and many programs that fill in forms write it.

mod fonts;
mod tokens;
mod walk;
mod words;
mod wrapped;

use super::draft::play;
use super::flow::Flow;
use super::sink::Piece;
use super::{Basis, Format, Match, Probe, Read, Reading, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use walk::Walk;

pub(super) const FORMAT: Format = Format {
    name: "rtf",
    media_type: "application/rtf",
    extensions: &["rtf"],
    recognize,
    read: Read::With(read),
    note: "text, tables with merged cells, text boxes, headers, footers, notes, comments, hidden and struck text \
           (marked), list numbers, alternative texts, properties, tracked insertions as metadata; embedded objects as \
           members; no pictures",
};

/// Bytes that are read ahead.
const AHEAD: usize = 64 * 1024;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    walk(BufReader::with_capacity(AHEAD, blob.reader()), sink)
}

/// The HTML that a message's rich text was made from; nothing where it was made from something else.
pub(super) fn html(bytes: &[u8]) -> Option<String> {
    wrapped::html(bytes)
}

/// The text of an RTF document without anything else, for formats that carry one inside.
pub(super) fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut out = |piece: Piece| {
        if let Piece::Page(page) = piece {
            text.push_str(&page.text);
        }
        Ok(())
    };
    // What was read before an error is the text.
    let _ = walk(bytes, &mut Sink::new(&Reading::default(), bytes.len() as u64, &mut out));
    text
}

fn walk(from: impl BufRead, sink: &mut Sink) -> Result<(), Problem> {
    let mut flow = Flow::default();
    let mut walk = Walk::default();
    let walked = walk.run(from, &mut flow, sink);
    play(walk.finish(), &mut flow, sink)?;
    flow.close(sink)?;
    let mut seen = HashSet::new();
    for (mark, ops) in walk.sections() {
        let from = flow.mark(mark, sink)?;
        play(ops, &mut flow, sink)?;
        flow.close(sink)?;
        flow.unmark(&from, &mut seen, sink);
    }
    flow.finish(sink)?;
    match walked? {
        0 => Ok(()),
        open => {
            let message = format!("ends inside {open} groups, so its end is missing");
            sink.problem(ProblemKind::Truncated, message)
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::tests::told::{PRICES, Told, told};
    use super::*;
    use proptest::prelude::*;

    /// Made by LibreOffice.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/office.rtf").to_vec()
    }

    fn read(bytes: &[u8]) -> Told {
        told(&FORMAT, bytes, &[])
    }

    /// The text of a document with this body.
    fn body(body: &str) -> String {
        read(format!("{{\\rtf1\\ansi\\ansicpg1250{{\\fonttbl{{\\f0 Arial;}}{{\\f1\\fcharset204 Arial Cyr;}}{{\\f2\\fcharset128 Mincho;}}{{\\f3 Courier CE;}}}}{body}}}").as_bytes())
            .pages()
            .concat()
    }

    #[test]
    fn a_document_of_another_program_is_read() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("rtf", "application/rtf"));
        let told = read(&bytes);
        let expected = "Šifra ponude: Čačak 2024\n[note: fusnota bez PDV]\nПонуда за набавку опреме i kraj\n\
            [comment: Mira proveriti popust]\nnova cena 850 EUR\n[hidden: skriveni rabat 12%]\n[deleted: stara cena 900]\n\
            veza na uslove\nStavka i opis\t\tCena EUR\nServer\t2U kućište\t1.200,00\nServer\tšine\t80,00\nIza tabele\nu okviru piše\n\n\
            [header]\nZaglavlje Prodavac d.o.o.\n[footer]\nPodnožje strana\n";
        assert_eq!(told.pages().concat(), expected);
        assert_eq!(told.cells(0), PRICES);
        let meta = told.meta();
        for expected in ["title=Ponuda broj 17", "author=Ana Anić", "created=2024-02-01T08:30:00"] {
            assert!(meta.iter().any(|m| m == expected), "{meta:?}");
        }
        assert_eq!(told.problems, []);
        assert_eq!(text(&bytes), expected);
    }

    #[test]
    fn bytes_are_of_their_fonts_code_page() {
        assert_eq!(
            body(r"\'8aifra {\f1\'d1\'9c\'e5\'e3} \f3\'8e\plain\f2\'8a\'bf\'8e\'9a\par"),
            "Šifra Сњег Ž漢字\n"
        );
        assert_eq!(
            body(r"\uc1\u269 ?\u-3913\'b7\u55357 ?\u56832 ?{\uc2\u382 \'9e\'9e}a\par"),
            "č\u{f0b7}😀ža\n"
        );
        assert_eq!(body(r"a\~b\_c\-d\emdash\lquote e\{\}\\\par"), "a\u{a0}b-cd—‘e{}\\\n");
        let default = read(b"{\\rtf1\\mac a\\'8e}").pages().concat();
        assert_eq!(default, "aé\n");
    }

    #[test]
    fn fields_numbers_and_what_is_not_shown_are_told_apart() {
        let linked = r#"{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt veza}}"#;
        assert_eq!(
            body(&format!(r"{{\listtext\tab 1.\tab}}{linked}{{\*\unknown ne}}{{\pict\bin3 }}}}{{\'ff}}\par")),
            " 1. veza\n"
        );
        assert_eq!(
            body(r"{\upr{ansi}{\*\ud{\u269 ?}}}\par{\v tajno}javno\par"),
            "č\njavno\n[hidden: tajno]\n"
        );
        let drawn = r"{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv slika}}{\shptxt okvir\par}}{\shprslt ne}}";
        assert_eq!(body(&format!(r"pre{drawn}posle\par")), "pre\n[alt text: slika]\nokvir\nposle\n");
    }

    #[test]
    fn tables_in_tables_and_merged_cells_keep_their_places() {
        let bytes = br"{\rtf1{\trowd\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl a\cell b\cell\cell\row
            \trowd\cellx1000\cellx2000\cellx3000\pard\intbl c\cell\itap2 n1\nestcell n2\nestcell
            {\*\nesttableprops\trowd\cellx1400\cellx1800\nestrow}{\nonesttables\par}\itap1 d\cell e\cell\row}\pard kraj\par}";
        let told = read(bytes);
        assert_eq!(told.pages(), ["a\tb\nc\td\te\nn1\tn2\nkraj\n"]);
        assert_eq!(told.cells(0), ["0,0 1x1 a", "0,1 1x2 b", "1,0 1x1 c", "1,1 1x1 d", "1,2 1x1 e"]);
        assert_eq!(told.cells(1), ["0,0 1x1 n1", "0,1 1x1 n2"]);
    }

    #[test]
    fn an_object_is_a_member() {
        let mut package = vec![2, 0];
        package.extend(b"cene.txt\0C:\\cene.txt\0\0\0\x03\0\x01\0\0\0\0\x06\0\0\0popust");
        let text = |t: &str| [&(t.len() as u32 + 1).to_le_bytes()[..], t.as_bytes(), &[0]].concat();
        let mut object = [1, 5, 0, 0, 2, 0, 0, 0].to_vec();
        object.extend([text("Package"), text(""), text("")].concat());
        object.extend((package.len() as u32).to_le_bytes());
        object.extend(package);
        let hex: String = object.iter().map(|b| format!("{b:02x}")).collect();
        let told = read(format!(r"{{\rtf1{{\object\objemb{{\*\objclass Package}}{{\*\objdata {hex}}}{{\result{{\pict 00}}ikona}}}}\par}}").as_bytes());
        assert_eq!(told.members, [("cene.txt".to_owned(), b"popust".to_vec())]);
        assert_eq!(told.pages(), ["ikona\n"]);
    }

    #[test]
    fn what_is_cut_off_is_told() {
        let bytes = sample();
        let told = read(&bytes[..bytes.len() - 100]);
        assert_eq!(told.problems, [ProblemKind::Truncated]);
        assert!(told.pages().concat().starts_with("Šifra ponude"));
        let deep = "{".repeat(100_000);
        assert!(body(&deep).is_empty());
    }

    proptest! {
        #[test]
        fn any_words_are_survived(words in proptest::collection::vec(proptest::sample::select(vec![
            "{", "}", "\\par ", "\\cell ", "\\row ", "\\nestcell ", "\\nestrow ", "\\trowd ", "\\cellx99 ", "\\clmrg ", "\\intbl ",
            "\\itap9 ", "\\pard ", "{\\*\\", "footnote ", "{\\header ", "{\\shptxt ", "\\u-1 ", "\\uc9 ", "\\'8a", "x", "{\\objdata 0105",
            "\\bin4 ", "{\\upr ", "{\\*\\ud ", "{\\fonttbl ", "\\f1 ", "\\sect ", "{\\info ", "{\\title ", "\\v ", "\\deleted ", "{\\sv ",
        ]), 0..60)) {
            let _ = read(format!("{{\\rtf1{}", words.concat()).as_bytes());
        }
    }
}
