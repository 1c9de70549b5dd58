//! Tests of laying out text in rows and cells.

use super::*;
use crate::text::{BBox, TextSource, Word};

fn texts(grid: &Grid<'_>) -> Vec<Vec<String>> {
    grid.rows.iter().map(|r| r.cells.iter().map(|c| c.text.to_string()).collect()).collect()
}

#[test]
fn wide_gaps_tabs_and_bars_part_cells() {
    let mut page = Page::new("Opis  Kol.\tCena | Iznos\nSto hrastov  2\t10,00 | 20,00", TextSource::Plain);
    page.number = 1;
    let document = Document { pages: vec![page], ..Document::default() };
    let grid = lines(&document, Style::default());
    assert_eq!(
        texts(&grid),
        [vec!["Opis", "Kol.", "Cena", "Iznos"], vec!["Sto hrastov", "2", "10,00", "20,00"]]
    );
    assert_eq!(grid.rows[1].figures().count(), 3);
}

#[test]
fn several_figures_after_single_spaces_fall_apart() {
    let mut page = Page::new("1 Laptop Dell 5 kom 800.00 4000.00", TextSource::Plain);
    page.number = 1;
    let document = Document { pages: vec![page], ..Document::default() };
    let grid = lines(&document, Style::default());
    assert_eq!(texts(&grid), [vec!["1", "Laptop Dell", "5 kom", "800.00", "4000.00"]]);
}

#[test]
fn words_with_boxes_form_lines_by_height_whatever_their_order() {
    let mut page = Page::new("20,00 Sto 2", TextSource::Layer);
    page.number = 1;
    let word = |start, end, x0: i32, y0: i32| Word {
        span: Span::new(start, end),
        bbox: BBox { x0, y0, x1: x0 + 2000, y1: y0 + 1000 },
        confidence: None,
    };
    page.words = vec![word(0, 5, 30_000, 5_030), word(6, 9, 1_000, 5_000), word(10, 11, 20_000, 4_990)];
    let document = Document { pages: vec![page], ..Document::default() };
    assert_eq!(texts(&lines(&document, Style::default())), [vec!["Sto", "2", "20,00"]]);
}

#[test]
fn a_figure_may_have_a_currency_and_a_unit_but_no_name() {
    let style = Style::default();
    fn unit(text: &str) -> Option<&str> {
        let (start, end) = figure(text, Style::default())?.unit?;
        text.get(start..end)
    }
    assert_eq!(unit("10 Stk"), Some("Stk"));
    assert_eq!(unit("8 Unit(s)"), Some("Unit(s)"));
    assert_eq!(
        figure("1 980,00 €", style).map(|f| (f.number.value.to_string(), f.currency)),
        Some(("1980.00".into(), Some("EUR")))
    );
    assert!(figure("Amboss 250 kg", style).is_none());
    assert!(figure("10 20", style).is_none());
}

#[test]
fn figures_between_the_two_lines_of_their_goods_stand_in_one_row() {
    let mut page = Page::new("Notebook 14\n1 35 pcs\n16 GB RAM\nSwitch\n2 5 pcs", TextSource::Layer);
    page.number = 1;
    let word = |start: usize, end: usize, x0: i32, y0: i32| Word {
        span: Span::new(start, end),
        bbox: BBox { x0, y0, x1: x0 + 500 * (end - start) as i32, y1: y0 + 1_000 },
        confidence: None,
    };
    page.words = vec![
        word(0, 8, 3_000, 0),
        word(9, 11, 7_500, 0),
        word(12, 13, 1_000, 600),
        word(14, 16, 20_000, 600),
        word(17, 20, 21_200, 600),
        word(21, 23, 3_000, 1_200),
        word(24, 26, 4_200, 1_200),
        word(27, 30, 5_400, 1_200),
        word(31, 37, 3_000, 4_000),
        word(38, 39, 1_000, 6_000),
        word(40, 41, 20_000, 6_000),
        word(42, 45, 20_700, 6_000),
    ];
    let document = Document { pages: vec![page], ..Document::default() };
    let grid = lines(&document, Style::default());
    let want = [vec!["1", "Notebook 14", "35 pcs"], vec!["16 GB RAM"], vec!["Switch"], vec!["2", "5 pcs"]];
    assert_eq!(texts(&grid), want);
}
