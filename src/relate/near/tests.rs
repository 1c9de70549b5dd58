use super::shingles::{BANDS, ROWS, SIZE, Shingles, Signer, mix, words};
use super::{CROWD, LEADERS, TOGETHER, Texts, compare, relate, sign};
use crate::store::Connection;
use crate::store::case::Case;
use crate::trove::Sha256;
use rusqlite::params;
use std::collections::BTreeSet;

/// SplitMix64: the same texts in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0) % end
    }

    /// A word, the first ones far more often than the last, as in any tongue.
    fn word(&mut self) -> String {
        let rank = self.below(3000) * self.below(3000) / 3000;
        if rank.is_multiple_of(9) { format!("{}.{:03},00", rank, rank % 1000) } else { format!("reč{rank}") }
    }

    fn text(&mut self, length: u64) -> Vec<String> {
        (0..length).map(|_| self.word()).collect()
    }

    /// The text with so many of a hundred words replaced, left out or put in.
    fn edited(&mut self, text: &[String], percent: u64) -> Vec<String> {
        let mut out = Vec::new();
        for word in text {
            match (self.below(100) < percent, self.below(3)) {
                (false, _) => out.push(word.clone()),
                (true, 0) => out.push(self.word()),
                (true, 1) => {}
                (true, _) => out.extend([word.clone(), self.word()]),
            }
        }
        out
    }
}

/// Families: a text and copies of it in which 1 to 30 % of the words were edited.
fn families(count: usize) -> Vec<Vec<Vec<String>>> {
    let mut random = Random(7);
    let family = |_| {
        let length = 60 + random.below(300);
        let text = random.text(length);
        let mut family = vec![text.clone()];
        family.extend([1, 2, 3, 4, 6, 10, 20, 30].map(|percent| random.edited(&text, percent)));
        family
    };
    (0..count).map(family).collect()
}

/// A case with these texts, in this order of rows.
fn case(texts: &[String]) -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let db = Case::create(&folder.path().join("a.case")).unwrap().open_writer().unwrap();
    db.execute_batch("BEGIN").unwrap();
    for text in texts {
        let new = db
            .execute(
                "INSERT OR IGNORE INTO blob (sha256, size, format, media_type, basis, status, priority, depth, copies, touched)
                 VALUES (?1, 1, 'plain', 'text/plain', 'heuristic', 'done', 0, 0, 1, 1)",
                params![Sha256::of(text.as_bytes()).0],
            )
            .unwrap();
        if new == 0 {
            continue;
        }
        let (blob, half) = (db.last_insert_rowid(), text.len() / 2);
        let half = (half..).find(|at| text.is_char_boundary(*at)).unwrap();
        // Two pages, so that shingles stand across them.
        let half = text[half..].find(' ').map_or(text.len(), |at| half + at);
        for (number, page) in [&text[..half], &text[half..]].into_iter().enumerate() {
            db.execute(
                "INSERT INTO page (blob, number, source, text) VALUES (?1, ?2, 'plain', ?3)",
                params![blob, number + 1, page],
            )
            .unwrap();
        }
    }
    db.execute_batch("COMMIT").unwrap();
    (folder, db)
}

fn pairs(db: &Connection) -> BTreeSet<(String, String)> {
    let mut select = db.prepare("SELECT sha256, other FROM similar").unwrap();
    select.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn count(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |r| r.get(0)).unwrap()
}

/// The resemblance of two texts as it is defined, from sets of words.
fn resemblance(a: &[String], b: &[String]) -> f64 {
    let set =
        |words: &[String]| -> BTreeSet<Vec<String>> { words.windows(SIZE).map(<[String]>::to_vec).collect() };
    let (a, b) = (set(a), set(b));
    a.intersection(&b).count() as f64 / a.union(&b).count() as f64
}

#[test]
fn words_are_letters_digits_and_whole_figures_and_every_chinese_sign() {
    let found = |text: &str| words(text).map(|at| text[at].to_string()).collect::<Vec<_>>();
    assert_eq!(found(" ukupno: 1.234,50 eur."), ["ukupno", "1.234,50", "eur"]);
    assert_eq!(found("br. 12/2024, v1.a"), ["br", "12", "2024", "v1", "a"]);
    assert_eq!(found("合同x1采购"), ["合", "同", "x1", "采", "购"]);
    assert_eq!(found("..."), Vec::<String>::new());
}

#[test]
fn a_signature_is_the_same_on_every_machine_and_however_a_text_is_cut_into_pages() {
    let of = |pages: &[&str]| {
        let mut signer = Signer::default();
        pages.iter().for_each(|page| signer.page(page));
        signer.end()
    };
    let whole = of(&["Ugovor o nabavci 12 rutera po ceni od 1.234,50 EUR"]);
    assert_eq!(whole, of(&["UGOVOR o nabavci", " 12 rutera po", "ceni od 1.234,50 eur"]));
    assert_eq!(whole, of(&["Уговор о набавци 12 рутера по цени од 1.234,50 ЕУР"]), "in either script");
    assert_eq!((whole.0, whole.1[0], whole.1[BANDS - 1]), (8, KNOWN.0, KNOWN.1));
}

/// First and last band of that text: where they change, [`super::VERSION`] has to.
const KNOWN: (u64, u64) = (7_821_781_719_027_259_962, 5_311_940_009_938_383_067);

#[test]
fn bands_find_98_of_100_pairs_at_a_resemblance_of_four_fifths_by_design() {
    let found = |s: f64| 1.0 - (1.0 - s.powi(ROWS as i32)).powi(BANDS as i32);
    assert!(found(0.8) > 0.99 && found(0.3) < 0.02, "{} {}", found(0.8), found(0.3));
}

#[test]
fn what_is_alike_in_families_of_edited_texts_is_found_and_nothing_else() {
    let families = families(60);
    let texts: Vec<String> = families.iter().flatten().map(|words| words.join(" ")).collect();
    let (_folder, db) = case(&texts);
    assert!(relate(&db, 1, || false).unwrap());
    let found = pairs(&db);
    let name = |words: &[String]| Sha256::of(words.join(" ").as_bytes()).to_string();
    let mut alike = BTreeSet::new();
    for family in &families {
        for (n, b) in family.iter().enumerate() {
            for a in family.iter().take(n).filter(|a| resemblance(a, b) >= 0.8) {
                let (a, b) = (name(a), name(b));
                if a != b {
                    alike.insert((a.clone().min(b.clone()), a.max(b)));
                }
            }
        }
    }
    let right = found.intersection(&alike).count() as f64;
    let (recall, precision) = (right / alike.len() as f64, right / found.len() as f64);
    assert!(alike.len() > 200, "only {} pairs are alike", alike.len());
    assert!(recall >= 0.98 && precision >= 0.98, "recall {recall}, precision {precision}");
    let compared = count(&db, "SELECT count(*) FROM likeness");
    assert!(compared < 8 * texts.len() as i64, "{compared} comparisons of {} texts", texts.len());
}

#[test]
fn what_is_found_depends_on_the_texts_alone_and_no_text_is_read_twice() {
    let mut texts: Vec<String> = families(8).iter().flatten().map(|words| words.join(" ")).collect();
    let (_folder, db) = case(&texts);
    assert!(relate(&db, 1, || false).unwrap());
    let clusters = |db: &Connection| {
        let sql = "SELECT group_concat(hex(b.sha256) || hex(f.sha256)) FROM
                   (SELECT * FROM cluster JOIN blob b ON b.id = blob ORDER BY b.sha256) b JOIN blob f ON f.id = b.first";
        db.query_row(sql, [], |r| r.get::<_, String>(0)).unwrap()
    };
    let expected = (pairs(&db), clusters(&db), count(&db, "SELECT count(*) FROM likeness"));
    texts.reverse();
    let (_other, other) = case(&texts);
    assert!(!relate(&other, 1, || true).unwrap(), "stopped at once");
    assert!(sign(&other, || false).unwrap() && compare(&other, 2, || false).unwrap());
    assert_eq!((pairs(&other), clusters(&other), count(&other, "SELECT count(*) FROM likeness")), expected);
    // Without any text everything is found again: signatures and comparisons are kept.
    other.execute("DELETE FROM page", []).unwrap();
    assert!(relate(&other, 3, || false).unwrap());
    assert_eq!((pairs(&other), clusters(&other), count(&other, "SELECT count(*) FROM likeness")), expected);
    // What is gone leaves nothing behind.
    other.execute("UPDATE blob SET copies = 0", []).unwrap();
    assert!(relate(&other, 4, || false).unwrap());
    assert_eq!(count(&other, "SELECT (SELECT count(*) FROM likeness) + (SELECT count(*) FROM cluster)"), 0);
}

#[test]
fn very_many_texts_that_are_alike_are_one_cluster_without_comparing_all_with_all() {
    let mut random = Random(1);
    let circular = random.text(120).join(" ");
    let texts: Vec<String> = (0..400)
        // Some with a word of their own, some that differ in a sign that is no word, so that their sets are the same.
        .map(|n| {
            if n % 2 == 0 {
                format!("{circular} primalac{n}")
            } else {
                format!("{circular}{}", "!".repeat(n))
            }
        })
        .collect();
    let (_folder, db) = case(&texts);
    assert!(relate(&db, 1, || false).unwrap());
    let clusters = count(&db, "SELECT count(*) * 1000 + count(DISTINCT first) FROM cluster");
    assert_eq!(clusters, 400_001, "all 400 in one cluster");
    let compared = count(&db, "SELECT count(*) FROM likeness");
    let bound = texts.len() * (LEADERS + 1) + CROWD * CROWD;
    assert!(compared < bound as i64, "{compared} comparisons");
}

#[test]
fn the_resemblance_of_long_texts_is_estimated_to_one_in_a_hundred() {
    let word = |n: usize| format!("w{n}");
    let text = |range: std::ops::Range<usize>| range.map(word).collect::<Vec<_>>().join(" ");
    let (a, b) = (text(0..200_000), text(20_000..220_000));
    let (a, b) = (Shingles::of([a.as_str()]), Shingles::of([b.as_str()]));
    let true_one = 180_000.0 / 220_000.0 * 1000.0;
    assert!((f64::from(a.resemblance(&b)) - true_one).abs() < 10.0, "{}", a.resemblance(&b));
    assert!(a.count().abs_diff(200_000) < 4000, "{}", a.count());
    assert_eq!(a.resemblance(&a), 1000);
    assert_eq!(Shingles::default().resemblance(&Shingles::default()), 0);
}

#[test]
fn a_signature_is_the_same_however_many_texts_are_signed_together() {
    let texts: Vec<String> = families(2).into_iter().flatten().map(|words| words.join(" ")).collect();
    let signatures = |most: usize| {
        let (_folder, db) = case(&texts);
        let mut together = Texts::of(most);
        let blobs = crate::store::near::unsigned(&db, super::VERSION, 0).unwrap();
        assert!(blobs.len() > 10, "{} of {}", blobs.len(), texts.len());
        blobs.iter().for_each(|blob| together.read(&db, *blob).unwrap());
        together.sign(&db).unwrap();
        let mut select = db.prepare("SELECT blob, shingles, bands FROM signature ORDER BY blob").unwrap();
        let row = |r: &rusqlite::Row| Ok((r.get(0)?, r.get(1)?, r.get(2)?));
        select.query_map([], row).unwrap().map(Result::unwrap).collect::<Vec<(i64, u64, Vec<u8>)>>()
    };
    let alone = signatures(1);
    assert!(!alone.is_empty());
    assert_eq!(alone, signatures(2_000), "some together, some alone");
    assert_eq!(alone, signatures(TOGETHER));
}
