//! Containers: contents are learned once however often they occur, copies are counted by arithmetic, and neither
//! depth nor doubling nor a small spool makes a run endless.

use crate::support::{Scene, Watch, assert_same, invoice, mail, number, repository, rows, zip};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

/// Levels of archives, each with two copies of the one below, around a text.
fn doubled(levels: usize) -> Vec<u8> {
    (0..levels).fold(b"at the heart".to_vec(), |below, _| zip(&[("a", &below), ("b", &below)]))
}

#[test]
fn a_content_in_400_places_is_read_once() {
    let scene = Scene::new();
    for n in 0..400 {
        scene.write(format!("{}/copy {n}.txt", n % 10), invoice(1));
    }
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    // Each file is opened to be hashed, and one of them to be read.
    assert_eq!(watch.opened().values().sum::<usize>(), 401);
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM blob"), 1);
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE kind = 'file'"), 400);
    assert_eq!(number(&db, "SELECT count(DISTINCT sha256) FROM files WHERE kind = 'file'"), 1);
    assert_eq!(number(&db, "SELECT count(*) FROM page_text"), 1);
    assert_eq!(rows(&db, "SELECT DISTINCT copies FROM duplicates"), ["400"]);
    assert_eq!(number(&db, "SELECT count(*) FROM duplicates"), 400);
}

#[test]
fn archives_doubled_40_and_60_times_are_counted_not_listed() {
    let begun = Instant::now();
    let scene = Scene::new();
    scene.write("forty.zip", doubled(40));
    scene.run();
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM blob"), 41);
    assert_eq!(number(&db, "SELECT count(*) FROM location"), 81);
    assert!(number(&db, "SELECT max(n) FROM (SELECT count(*) AS n FROM files GROUP BY sha256)") <= 1000);
    // Level by level from the outside: 1, 2, 4 ... 2^40.
    let expected: Vec<i64> = (0..=40).map(|level| 1 << level).collect();
    let mut select = db.prepare("SELECT copies FROM blob ORDER BY copies").unwrap();
    let copies: Vec<i64> = select.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(copies, expected);
    // The places that are kept are the first by their bytes.
    let heart = "SELECT path FROM files WHERE media_type = 'text/plain' ORDER BY path_bytes";
    let kept = rows(&db, heart);
    assert_eq!(kept.len(), 1000);
    let first = (0..1000u64).map(|n| {
        let steps = (0..40).map(|bit| if n >> (39 - bit) & 1 == 0 { "!/a" } else { "!/b" });
        format!("\"forty.zip{}\"", steps.collect::<String>())
    });
    assert_eq!(kept, first.collect::<Vec<_>>());

    let scene = Scene::new();
    scene.write("sixty.zip", doubled(60));
    scene.run();
    let most = number(&scene.db(), "SELECT max(copies) FROM blob");
    assert_eq!(most, 1_000_000_000_000_000, "counting saturates");
    assert!(begun.elapsed() < Duration::from_secs(120), "{:?}", begun.elapsed());
}

#[test]
fn what_came_of_a_damaged_member_is_kept_and_read() {
    let scene = Scene::new();
    let text = invoice(7);
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("whole.txt", "whole"), ("hurt.txt", &text)] {
        writer.start_file(name, stored).unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
    }
    let mut archive = writer.finish().unwrap().into_inner();
    let at = archive.windows(12).position(|w| w == &text.as_bytes()[text.len() - 12..]).unwrap();
    archive[at + 11] ^= 1;
    scene.write("damaged.zip", archive);
    scene.run();
    let db = scene.db();
    let hurt = "FROM files WHERE path = 'damaged.zip!/hurt.txt'";
    assert_eq!(rows(&db, &format!("SELECT status, problem LIKE 'corrupt%' {hurt}")), [r#""problem" | 1"#]);
    let read = format!("SELECT count(*) FROM page_text WHERE sha256 = (SELECT sha256 {hurt})");
    assert_eq!(number(&db, &read), 1);
    assert_eq!(rows(&db, "SELECT status FROM files WHERE path = 'damaged.zip!/whole.txt'"), [r#""done""#]);
}

#[test]
fn the_places_that_are_kept_do_not_depend_on_when_they_were_found() {
    let scene = Scene::new();
    scene.write("m.zip", doubled(11));
    scene.run();
    // The same levels again, by other names before and after.
    scene.write("z.zip", doubled(12));
    scene.write("a.zip", zip(&[("x", &doubled(9)), ("y", &doubled(3))]));
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "found later");
    std::fs::remove_file(scene.trove.join("a.zip")).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "after what came first is gone");
}

#[test]
fn copies_are_places_in_all_containers_together() {
    let scene = Scene::new();
    let inner = zip(&[("1.txt", b"one"), ("2.txt", b"two"), ("again.txt", b"one")]);
    scene.write("outer.zip", zip(&[("x.zip", &inner), ("y.zip", &inner), ("one.txt", b"one")]));
    scene.write("inner.zip", &inner);
    scene.write("second/inner.zip", &inner);
    scene.write("one.txt", "one");
    scene.run();
    let db = scene.db();
    let copies = |path: &str| {
        let sql =
            "SELECT b.copies FROM blob b JOIN files f ON f.sha256 = lower(hex(b.sha256)) WHERE f.path = ?1";
        db.query_row(sql, [path], |r| r.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(copies("inner.zip"), 4);
    assert_eq!(copies("inner.zip!/2.txt"), 4);
    assert_eq!(copies("one.txt"), 4 * 2 + 1 + 1);
    // Here, where nothing is beyond the bound, counting is listing.
    assert_eq!(
        rows(&db, "SELECT sha256, copies FROM duplicates GROUP BY sha256 HAVING count(*) <> copies").len(),
        0
    );
    assert_eq!(number(&db, "SELECT count(*) FROM files"), 2 + 1 + 4 * 3 + 4 + 1 + 1 - 1);
}

#[test]
fn archives_in_mails_in_archives_are_read_to_the_bottom() {
    let scene = Scene::new();
    let deepest = zip(&[("faktura.txt", invoice(3).as_bytes())]);
    let letter = mail("second", "The inner letter.", "papers.zip", &deepest);
    let post = zip(&[("post/letter.eml", &letter)]);
    scene.write("letter.eml", mail("first", "The outer letter.", "post.zip", &post));
    scene.run();
    let db = scene.db();
    let chain = "letter.eml!/%post.zip!/post/letter.eml!/%papers.zip!/faktura.txt";
    let found = rows(&db, &format!("SELECT path FROM files WHERE path LIKE '{chain}'"));
    assert_eq!(found.len(), 1, "{:#?}", rows(&db, "SELECT path, problem FROM files"));
    let text = "SELECT count(*) FROM page_text t JOIN files f USING (sha256) WHERE f.path LIKE '%faktura.txt' AND t.text LIKE '%F-3/2024%'";
    assert_eq!(number(&db, text), 1);
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status = 'problem'"), 0);
}

#[test]
fn a_packed_tar_in_a_zip_in_a_packed_tar_is_read_to_the_bottom() {
    let scene = Scene::new();
    let archives = crate::support::repository().join("tests/formats/archives");
    std::fs::copy(archives.join("nested.tar.gz"), scene.trove.join("nested.tar.gz")).unwrap();
    for name in ["gnu.tar", "gnu.tar.bz2", "gnu.tar.zst"] {
        std::fs::copy(archives.join(name), scene.trove.join(name)).unwrap();
    }
    std::fs::copy(archives.with_file_name("vaults/xz.zip"), scene.trove.join("xz.zip")).unwrap();
    scene.run();
    let db = scene.db();
    let chain = "nested.tar.gz!/nested.tar!/post.zip!/papers.tar.xz!/content!/order.txt";
    let found = format!(
        "SELECT status FROM files JOIN page_text USING (sha256) WHERE path = '{chain}' AND text LIKE '%broj 17%'"
    );
    assert_eq!(rows(&db, &found), ["\"done\""], "{:#?}", rows(&db, "SELECT path, problem FROM files"));
    for packed in ["gnu.tar.bz2", "gnu.tar.zst"] {
        let order = format!(
            "SELECT count(*) FROM files JOIN page_text USING (sha256) WHERE path = '{packed}!/content!/trove/order.txt'
             AND text LIKE '%broj 17%'"
        );
        assert_eq!(number(&db, &order), 1, "{packed}");
    }
    let times = "SELECT DISTINCT substr(modified, 1, 16) FROM location WHERE path LIKE 'ponude/%.txt'";
    assert_eq!(rows(&db, times), ["\"2024-03-05T12:30\""], "members of a zip have times");
    let lost = "SELECT substr(path, 17), substr(problem, 1, 7) FROM files WHERE path LIKE 'gnu.tar!/things/%' AND status = 'problem' ORDER BY path";
    let expected = ["long_shortcut", "pipe", "second.txt", "shortcut"].map(|name| {
        let kind = if name == "pipe" { "special" } else { "symlink" };
        format!("\"{name}\" | \"{kind}\"")
    });
    assert_eq!(rows(&db, lost), expected);
    assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0);
}

#[test]
fn a_chain_deeper_than_the_limit_ends_in_a_problem() {
    let scene = Scene::new();
    let chain = |levels: usize| (0..levels).fold(b"bottom".to_vec(), |below, _| zip(&[("below", &below)]));
    scene.write("deep.zip", chain(70));
    scene.write("shallow.zip", chain(50));
    scene.run();
    let db = scene.db();
    assert_eq!(
        number(&db, "SELECT count(*) FROM problems WHERE kind = 'limit'"),
        0,
        "the lower levels of the one are the other"
    );
    assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0);
    drop(db);
    std::fs::remove_file(scene.trove.join("shallow.zip")).unwrap();
    let other = Scene::new();
    other.write("deep.zip", chain(70));
    other.run();
    let limits = rows(
        &other.db(),
        "SELECT length(path) - length(replace(path, '!/', '!')) FROM problems WHERE kind = 'limit'",
    );
    assert_eq!(limits.len(), 1, "{limits:?}");
}

#[test]
fn one_worker_and_a_small_spool_finish_nested_archives() {
    let scene = Scene::new();
    let mut random = crate::support::Random(5);
    let mut noise = |n: usize| (0..n).map(|_| random.below(256) as u8).collect::<Vec<u8>>();
    // Every level holds more than the spool, before and after the level below.
    let mut level = zip(&[("heart.txt", b"heart")]);
    for n in 0..5 {
        let (before, after) = (noise(700_000), noise(700_000));
        let few: Vec<(String, Vec<u8>)> =
            (0..20).map(|k| (format!("{k}.txt"), invoice(n * 20 + k).into_bytes())).collect();
        let mut members: Vec<(&str, &[u8])> =
            vec![("before.bin", &before), ("level.zip", &level), ("after.bin", &after)];
        members.extend(few.iter().map(|(name, text)| (name.as_str(), text.as_slice())));
        level = zip(&members);
    }
    for n in 0..5 {
        scene.write(
            format!("{n}.zip"),
            zip(&[
                ("level.zip", &level),
                ("own.txt", invoice(500 + n).as_bytes()),
                ("noise", &noise(900_000)),
            ]),
        );
    }
    run_within(&scene, &["--workers", "1", "--spool-max", "1048576"], 60);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM blob WHERE done = 0"), 0);
    assert_same(&scene.state(), &scene.fresh_state(), "one worker, 1 MiB");
    let names: BTreeSet<String> = std::fs::read_dir(scene.case.join("cache"))
        .unwrap()
        .map(|e| e.unwrap().path().display().to_string())
        .collect();
    assert_eq!(names, BTreeSet::new(), "nothing is left in the cache folder");
}

#[test]
fn a_contract_in_a_mail_of_a_mailbox_in_an_archive_is_found() {
    let scene = Scene::new();
    let order = std::fs::read(repository().join("sample_trove/Nabavka/Narudzbenice/nar racunari 2024.docx"));
    let order = order.unwrap();
    let mut inbox = Vec::new();
    for (number, day) in [(1, "Mon"), (2, "Tue"), (3, "Wed")] {
        inbox.extend(format!("From - {day} Jan 0{number} 10:00:00 2024\n").bytes());
        inbox.extend(match number {
            2 => mail("order", "From now on it holds.", "narudzbenica.docx", &order),
            _ => mail("other", "Nothing here.", "note.txt", format!("note {number}").as_bytes()),
        });
        inbox.extend(b"\n");
    }
    scene.write("post.zip", zip(&[("inbox.mbox", &inbox)]));
    scene.write("store.pst", std::fs::read(repository().join("tests/formats/store.pst")).unwrap());
    scene.write("letter.msg", std::fs::read(repository().join("tests/formats/letter.msg")).unwrap());
    scene.run();
    let db = scene.db();
    let of = |sql: &str| rows(&db, sql);
    let found =
        of("SELECT f.path FROM procurement p JOIN files f USING (sha256) WHERE p.verdict = 'procurement'");
    assert!(found.iter().any(|p| p.contains("post.zip!/inbox.mbox!/2!/narudzbenica.docx")), "{found:#?}");
    // The same contract text lies in an attached message of the one and of the other.
    let contracts = of("SELECT path FROM files WHERE path LIKE '%ugovor%' ORDER BY path_bytes");
    let expected = [
        "\"letter.msg!/Staro pismo 3_4.eml!/ugovor č.txt\"",
        "\"store.pst!/Top of Personal Folders/Prijemno/1!/Staro pismo.eml!/ugovor č.txt\"",
    ];
    assert_eq!(contracts, expected);
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status = 'problem'"), 0);
    assert_eq!(
        number(
            &db,
            "SELECT announced FROM blob JOIN files f ON f.sha256 = lower(hex(blob.sha256)) WHERE f.path = 'store.pst'"
        ),
        6
    );
}

/// What a content may expand to, by `case.toml`, and what of a trove goes beyond it.
#[test]
fn every_limit_leaves_what_came_before_it_and_a_problem() {
    let names: Vec<String> = (0..6).map(|n| format!("{n}.txt")).collect();
    let text = |n: usize| format!("text number {n} {}", "word ".repeat(200));
    let texts: Vec<String> = (0..6).map(text).collect();
    let members: Vec<(&str, &[u8])> =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let table = "a;b;c\n".to_owned() + &"1;2;3\n".repeat(100);
    // The limit, the file, its bytes, and how many members or pages with text are there all the same.
    let cases: [(&str, &str, Vec<u8>, i64); 6] = [
        ("members = 4", "many.zip", zip(&members), 4),
        ("total_bytes = 2500", "large.zip", zip(&members), 2),
        (
            "member_bytes = 600",
            "one.zip",
            zip(&[("large.txt", texts[0].as_bytes()), ("small.txt", b"small")]),
            1,
        ),
        ("ratio = 2\nratio_floor = 1500", "bomb.zip", zip(&[("a.txt", "a".repeat(100_000).as_bytes())]), 0),
        ("text_bytes = 5000", "long.txt", "line of text\n".repeat(1000).into_bytes(), 1),
        ("cells = 30", "table.csv", table.into_bytes(), 1),
    ];
    for (limit, name, bytes, rest) in cases {
        let scene = Scene::new();
        scene.write(name, bytes);
        std::fs::create_dir_all(&scene.case).unwrap();
        std::fs::write(scene.case.join("case.toml"), format!("[limits]\n{limit}\n")).unwrap();
        scene.run();
        let db = scene.db();
        let problems = number(&db, "SELECT count(*) FROM problems WHERE kind = 'limit'");
        assert!(problems >= 1, "{limit}: {:?}", rows(&db, "SELECT path, kind, message FROM problems"));
        assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0, "{limit}");
        let kept = "SELECT count(*) FROM files WHERE sha256 IS NOT NULL AND (path LIKE '%!/%' OR path NOT LIKE '%.zip')";
        assert_eq!(
            number(&db, kept),
            rest,
            "{limit}: {:?}",
            rows(&db, "SELECT path, size, status, problem FROM files")
        );
    }
}

/// `quine.zip` is made by `make-quine.py`.
#[test]
fn an_archive_that_holds_itself_is_listed_once_more_and_not_descended_into() {
    let scene = Scene::new();
    let quine = std::fs::read(repository().join("tests/formats/quine.zip")).unwrap();
    let name = "ovaj zip sadrzi samog sebe.zip";
    let mut member = Vec::new();
    zip::ZipArchive::new(Cursor::new(&quine))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_end(&mut member)
        .unwrap();
    assert_eq!(member, quine, "the sample is what it says");
    scene.write("quine.zip", &quine);
    run_within(&scene, &[], 60);
    let db = scene.db();
    let files = "SELECT path, size, status FROM files ORDER BY path_bytes";
    let inner = format!(r#""quine.zip!/{name}" | 512 | "done""#);
    assert_eq!(rows(&db, files), [r#""quine.zip" | 512 | "done""#.to_owned(), inner]);
    assert_eq!(number(&db, "SELECT count(DISTINCT sha256) FROM files"), 1);
    let blobs = "SELECT count(*), sum(done), sum(announced) FROM blob";
    assert_eq!(rows(&db, blobs), ["1 | 1 | 1"], "one content, of one member");
    assert_eq!(number(&db, "SELECT count(*) FROM problems"), 0);
    let before = scene.state();
    scene.run();
    assert_same(&scene.state(), &before, "again");
    drop(db);

    // In other containers, too, and whoever comes to it first.
    scene.write("outer.zip", zip(&[("note.txt", b"note"), ("quine.zip", &quine)]));
    scene.write("letter.eml", mail("quine", "It holds itself.", "quine.zip", &quine));
    run_within(&scene, &[], 60);
    let db = scene.db();
    let places = "SELECT f.path FROM files f WHERE f.sha256 =
                  (SELECT sha256 FROM files WHERE path = 'quine.zip') ORDER BY f.path_bytes";
    let places = rows(&db, places);
    assert_eq!(places.iter().filter(|p| p.contains(name)).count(), 3, "{places:#?}");
    assert_eq!(
        (places.len(), number(&db, "SELECT count(*) FROM blob WHERE done = 0")),
        (6, 0),
        "{places:#?}"
    );
    assert_same(&scene.state(), &scene.fresh_state(), "at once, or one after the other");
}

/// Runs with these arguments, and panics if it has not ended by itself after so many seconds.
fn run_within(scene: &Scene, arguments: &[&str], seconds: u64) {
    let mut command = crate::support::run_command(&scene.trove, &scene.case);
    let mut child = command.args(arguments).stdout(std::process::Stdio::null()).spawn().unwrap();
    assert!(crate::support::ends_within(&mut child, Duration::from_secs(seconds)).success());
}

/// Where each record of a zip's directory begins, and where the record behind them does.
fn directory(archive: &[u8]) -> (Vec<usize>, usize) {
    let records = memchr::memmem::find_iter(archive, b"PK\x01\x02").collect();
    (records, memchr::memmem::rfind(archive, b"PK\x05\x06").unwrap())
}

#[test]
fn members_that_share_bytes_are_refused_by_name_and_the_others_are_read() {
    let (honest, zeros) = (invoice(8), vec![0; 1 << 20]);
    let sound = zip(&[("honest.txt", honest.as_bytes()), ("zeros-000", &zeros), ("zeros-001", &zeros)]);
    let (records, end) = directory(&sound);
    // A thousand records name one member: half a MiB that would unpack to a GiB.
    let mut same = sound[..records[2]].to_vec();
    for n in 1..1000 {
        let mut record = sound[records[1]..records[2]].to_vec();
        record[46..55].copy_from_slice(format!("zeros-{n:03}").as_bytes());
        same.extend(record);
    }
    let (size, at) = ((same.len() - records[0]) as u32, same.len());
    same.extend(&sound[end..]);
    for count in [at + 8, at + 10] {
        same[count..count + 2].copy_from_slice(&1001_u16.to_le_bytes());
    }
    same[at + 12..at + 16].copy_from_slice(&size.to_le_bytes());
    // One member is said to end within the next, as where a bomb quotes the headers of the members behind it.
    let mut quoted = sound.clone();
    let packed = u32::from_le_bytes(quoted[records[1] + 20..records[1] + 24].try_into().unwrap()) + 60;
    quoted[records[1] + 20..records[1] + 24].copy_from_slice(&packed.to_le_bytes());
    for (archive, shared) in [(same, 1000), (quoted, 2)] {
        let scene = Scene::new();
        scene.write("bomb.zip", archive);
        scene.write("note.txt", "nothing to see");
        run_within(&scene, &[], 60);
        let db = scene.db();
        let whole = "SELECT path, status FROM files WHERE status <> 'problem' ORDER BY path";
        assert_eq!(rows(&db, whole), [r#""bomb.zip!/honest.txt" | "done""#, r#""note.txt" | "done""#]);
        let problem = "SELECT status, problem FROM files WHERE path = 'bomb.zip'";
        let said = format!("\"problem\" | \"limit: {shared} members share bytes and were not unpacked\"");
        assert_eq!(rows(&db, problem), [said]);
        let members = "SELECT count(*), count(sha256), count(DISTINCT problem), min(problem) FROM files
                       WHERE path LIKE 'bomb.zip!/zeros-%'";
        let said = "limit: shares its bytes with another member, as zip bombs do";
        assert_eq!(rows(&db, members), [format!("{shared} | 0 | 1 | {said:?}")]);
        let counted = "SELECT max(announced) FROM blob";
        assert_eq!(number(&db, counted), shared + 1);
        assert_eq!(number(&db, "SELECT count(*) FROM page_text WHERE text LIKE '%F-8/2024%'"), 1);
        assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0);
        let before = scene.state();
        scene.run();
        assert_same(&scene.state(), &before, "a second run repeats no failure");
    }
}
