//! Split archives: volumes are one archive, whatever order they come in and wherever they lie; what is missing is
//! waited for by name; when it comes, the state is that of a fresh run.

use crate::support::{
    Random, Scene, Watch, assert_same, done, invoice, killed, mail, number, repository, rows, run_command,
    sizes, state, zip,
};
use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// An archive of invoices that do not pack well, about 7 KiB.
fn archive(seed: usize) -> Vec<u8> {
    let mut random = Random(seed as u64);
    let mut text = |n: usize| {
        let digits: String = (0..1500).map(|_| char::from(b'a' + random.below(26) as u8)).collect();
        format!("{}\n{digits}\n", invoice(seed * 10 + n))
    };
    let texts: Vec<(String, String)> = (0..6).map(|n| (format!("racuni/{n}.txt"), text(n))).collect();
    zip(&texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>())
}

/// The volumes of an archive under the names that cutting gives them.
fn volumes(name: &str, bytes: &[u8], size: usize) -> Vec<(String, Vec<u8>)> {
    let numbered = bytes.chunks(size).enumerate();
    numbered.map(|(n, chunk)| (format!("{name}.{:03}", n + 1), chunk.to_vec())).collect()
}

/// A sample made by another program.
fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats").join(name)).unwrap()
}

/// The volumes of an archive, by name, and the names of its members.
type Volumes = (Vec<(String, Vec<u8>)>, [&'static str; 4]);

/// RAR archives in volumes of both ways to name them, and two that another program wrote.
fn rar_archives() -> [Volumes; 4] {
    let volume = |name: &str| (format!("set/{name}"), sample(&format!("vaults/volumes/{name}")));
    let written = |set: &str| {
        let names = (1..=3).map(|n| format!("{set}.part{n}.rar"));
        let members = ["ponude/ponuda 17.txt", "ponude/narudžbenica.txt", "прилог.txt", "prazno.txt"];
        (names.map(|name| (format!("set/{name}"), sample(&format!("rar/{name}")))).collect(), members)
    };
    let five = ["stored5.part1.rar", "stored5.part2.rar", "stored5.part3.rar", "stored5.part4.rar"];
    let four = ["stored4.rar", "stored4.r00", "stored4.r01", "stored4.r02"];
    [
        (
            five.map(volume).into(),
            ["ponude/ponuda 17.txt", "ponude/narudžbenica.txt", "прилог.txt", "prazno.txt"],
        ),
        (
            four.map(volume).into(),
            ["ponude/ponuda 17.txt", "ponude/narudzbenica.txt", "prilog.txt", "prazno.txt"],
        ),
        written("five"),
        written("four"),
    ]
}

/// The volumes into which 7-Zip cut one of its archives.
fn seven() -> Vec<(String, Vec<u8>)> {
    let names = ["offers.7z.001", "offers.7z.002", "offers.7z.003"];
    names.map(|name| (format!("set/{name}"), sample(&format!("vaults/volumes/{name}")))).into()
}

/// The split archives that tests take a volume from, one name after the other.
fn archives() -> Vec<Vec<(String, Vec<u8>)>> {
    let zip = ["split.z01", "split.z02", "split.zip"].map(|name| (format!("set/{name}"), sample(name)));
    let seven = ["seven.zip.001", "seven.zip.002", "seven.zip.003"];
    let seven = seven.map(|name| (format!("set/{name}"), sample(name)));
    vec![zip.into(), seven.into(), volumes("set/arhiva.zip", &archive(1), 3_000)]
}

fn write_all(scene: &Scene, files: &[(String, Vec<u8>)]) {
    files.iter().for_each(|(name, bytes)| drop(scene.write(name, bytes)));
}

/// Texts of the members by their names.
fn texts(scene: &Scene) -> BTreeMap<String, String> {
    let db = scene.db();
    let sql =
        "SELECT f.path, p.text FROM files f JOIN page_text p ON p.sha256 = f.sha256 WHERE f.path LIKE '%!/%'";
    let mut select = db.prepare(sql).unwrap();
    let name = |path: String| path.rsplit_once("!/").unwrap().1.to_string();
    let rows = select.query_map([], |r| Ok((name(r.get(0)?), r.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn statuses(scene: &Scene) -> Vec<String> {
    rows(&scene.db(), "SELECT DISTINCT status FROM files WHERE kind = 'file' ORDER BY status")
}

#[test]
fn volumes_are_read_as_one_archive() {
    for files in archives() {
        let scene = Scene::new();
        write_all(&scene, &files);
        scene.run();
        assert_eq!(statuses(&scene), ["\"done\""], "{}", files[0].0);
        let whole = Scene::new();
        let joined = files.iter().flat_map(|(_, bytes)| bytes.clone()).collect::<Vec<u8>>();
        whole.write("set/whole.zip", joined);
        whole.run();
        if !files[0].0.ends_with(".z01") {
            assert_eq!(texts(&scene), texts(&whole), "{}", files[0].0);
        }
        let (db, first) = (scene.db(), &files[0].0);
        let members = format!("SELECT count(*) FROM files WHERE path LIKE '{first}!/%'");
        assert!(number(&db, &members) >= 2 && number(&db, "SELECT count(*) FROM problems") == 0);
        let others = format!(
            "SELECT path FROM files WHERE continuation_of = (SELECT sha256 FROM files WHERE path = '{first}')"
        );
        let mut expected: Vec<String> = files[1..].iter().map(|(name, _)| format!("{name:?}")).collect();
        expected.sort();
        let mut others = rows(&db, &others);
        others.sort();
        assert_eq!(others, expected);
    }
}

#[test]
fn an_archive_of_info_zip_over_three_disks_holds_what_it_was_made_of() {
    let scene = Scene::new();
    write_all(&scene, &archives()[0]);
    scene.run();
    let texts = texts(&scene);
    assert_eq!(texts.keys().collect::<Vec<_>>(), ["faktura-1.txt", "faktura-2.txt", "faktura-3.txt"]);
    for n in 1..=3 {
        let text = &texts[&format!("faktura-{n}.txt")];
        assert!(
            text.starts_with(&format!("Faktura broj {n},")) && text.contains(&format!("Stavka {n}.900 "))
        );
    }
    assert_eq!(rows(&scene.db(), "SELECT announced FROM blob WHERE announced IS NOT NULL"), ["3"]);
}

#[test]
fn a_missing_volume_is_waited_for_by_name_and_read_when_it_comes() {
    for files in archives() {
        for missing in 0..files.len() {
            let (name, bytes) = &files[missing];
            let scene = Scene::new();
            let rest: Vec<_> = files.iter().filter(|(n, _)| n != name).cloned().collect();
            write_all(&scene, &rest);
            scene.run();
            let shown = name.rsplit_once('/').unwrap().1;
            let waits = "SELECT path, problem FROM files WHERE status = 'waiting' AND path NOT LIKE '%!/%'";
            let waiting = rows(&scene.db(), waits);
            let named = format!("missing_volume: volume {shown} is missing");
            assert!(waiting.iter().all(|w| w.contains(&named)), "{named}: {waiting:?}");
            assert_eq!(waiting.len(), if missing == 0 { files.len() - 1 } else { 1 }, "{named}: {waiting:?}");
            assert_eq!(
                number(&scene.db(), "SELECT count(*) FROM files WHERE status = 'problem'"),
                0,
                "{named}"
            );
            // What lies before and behind the gap is there; of the smallest archive nothing does.
            assert!(missing == 0 || name.contains("seven") || !texts(&scene).is_empty(), "{named}");
            let before = scene.state();
            let mut watch = Watch::over(&scene.trove);
            scene.run();
            assert_eq!(watch.opened().len(), 0, "{named}: nothing is read again while it is missing");
            assert_same(&scene.state(), &before, &named);
            scene.write(name, bytes);
            scene.run();
            assert_same(&scene.state(), &scene.fresh_state(), &named);
            assert_eq!(statuses(&scene), ["\"done\""], "{named}");
            // And it may go again.
            std::fs::remove_file(scene.trove.join(name)).unwrap();
            scene.run();
            assert_same(&scene.state(), &before, &format!("{named} again"));
        }
    }
}

/// A run over those files, with the password of our samples.
fn opened(files: &[(String, Vec<u8>)]) -> Scene {
    let scene = Scene::new();
    write_all(&scene, files);
    let list = scene.folder.path().join("passwords.txt");
    std::fs::write(&list, "tajna šifra\n").unwrap();
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
    scene
}

/// Members that were read, out of the names that an archive has.
fn read<'a>(scene: &Scene, first: &str, names: &[&'a str]) -> Vec<&'a str> {
    let status = |name: &str| {
        let sql = format!("SELECT count(*) FROM files WHERE path = '{first}!/{name}' AND status = 'done'");
        number(&scene.db(), &sql) == 1
    };
    names.iter().copied().filter(|name| status(name)).collect()
}

#[test]
fn volumes_of_rar_are_one_archive_whose_members_go_on_from_one_to_the_next() {
    for (mut files, names) in rar_archives() {
        let first = files[0].0.clone();
        let scene = opened(&files);
        assert_eq!(statuses(&scene), ["\"done\""], "{first}");
        assert_eq!(read(&scene, &first, &names), names, "{first}");
        let read_texts = texts(&scene);
        let pages: Vec<usize> = read_texts.values().map(|text| text.lines().count()).collect();
        assert_eq!((pages.len(), pages.iter().sum::<usize>()), (3, 190), "{first}");
        assert_eq!(rows(&scene.db(), "SELECT announced FROM blob WHERE announced IS NOT NULL"), ["4"]);
        // Whatever order they lie in, in a container.
        files.reverse();
        let inner = Scene::new();
        inner.write("outer.zip", container(&files));
        let list = scene.folder.path().join("passwords.txt");
        inner.run_with(&["--passwords", list.to_str().unwrap(), "--workers", "1"]);
        assert_eq!(statuses(&inner), ["\"done\""], "{first}");
        assert_eq!(texts(&inner), read_texts, "{first}");
    }
}

#[test]
fn a_missing_volume_of_rar_is_named_and_what_lies_in_the_others_is_read() {
    for (files, names) in rar_archives() {
        // What is whole without the second, the last but one and the last volume; where there are three, without the last two.
        let members = [&names[2..3], &names[..1], &names[..2]];
        for (missing, expected) in (1..files.len()).rev().zip(members.into_iter().rev()) {
            let mut rest = files.clone();
            let (gone, bytes) = rest.remove(missing);
            let scene = opened(&rest);
            let db = scene.db();
            assert_eq!(read(&scene, &files[0].0, &names[..3]), expected, "{gone}");
            let waits = rows(&db, "SELECT path, problem FROM files WHERE status <> 'done'");
            let named = format!("missing_volume: volume {} is missing", gone.rsplit_once('/').unwrap().1);
            assert!(waits.len() >= 2 && waits.iter().all(|w| w.contains(&named)), "{named}: {waits:?}");
            assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status = 'problem'"), 0, "{gone}");
            scene.write(&gone, bytes);
            let list = scene.folder.path().join("passwords.txt");
            scene.run_with(&["--passwords", list.to_str().unwrap()]);
            assert_same(&scene.state(), &opened(&files).state(), &gone);
        }
    }
}

#[test]
fn a_7z_archive_that_was_cut_is_read_and_waits_for_what_is_missing() {
    let files = seven();
    let scene = opened(&files);
    assert_eq!((statuses(&scene), texts(&scene).len()), (vec!["\"done\"".to_string()], 3));
    let found = texts(&scene);
    for (name, start) in [
        ("ponude/narudžbenica.txt", "Narudžbenica broj 18\n"),
        ("ponude/ponuda 17.txt", "Ponuda broj 17\nServer Borovac, kom 4"),
        ("прилог.txt", "Прилог уговора: рок испоруке"),
    ] {
        assert!(found[name].starts_with(start), "{name}: {:?}", found[name].get(..60));
    }
    let whole = scene.state();
    for missing in 0..files.len() {
        let mut rest = files.clone();
        let (gone, bytes) = rest.remove(missing);
        let scene = opened(&rest);
        let waits = rows(&scene.db(), "SELECT problem FROM files WHERE status = 'waiting'");
        let named = format!("volume {} is missing", gone.rsplit_once('/').unwrap().1);
        // Without the first, each of the others waits, and nothing else is known of the archive.
        let all = missing > 0 || waits.len() == 2 && texts(&scene).is_empty();
        assert!(!waits.is_empty() && waits.iter().all(|w| w.contains(&named)), "{named}: {waits:?}");
        assert!(
            all && number(&scene.db(), "SELECT count(*) FROM files WHERE status = 'problem'") == 0,
            "{named}"
        );
        scene.write(&gone, bytes);
        scene.run();
        assert_same(&scene.state(), &whole, &gone);
    }
}

#[test]
fn neither_order_nor_workers_nor_case_of_letters_matter() {
    let scene = Scene::new();
    let mut files = volumes("mail/Arhiva.ZIP", &archive(2), 400);
    files[2].0 = files[2].0.replace("Arhiva.ZIP", "arhiva.zip");
    files.reverse();
    write_all(&scene, &files);
    write_all(&scene, &archives()[0]);
    scene.run_with(&["--workers", "1"]);
    assert_eq!(statuses(&scene), ["\"done\""]);
    let expected = scene.state();
    let other = Scene::new();
    files.reverse();
    write_all(&other, &archives()[0]);
    write_all(&other, &files);
    other.run_with(&["--workers", "8"]);
    assert_same(&other.state(), &expected, "another order");
}

#[test]
fn names_alone_make_no_archive() {
    let scene = Scene::new();
    scene.write("app.log.001", "the first log");
    scene.write("app.log.002", "the second log");
    scene.write("only.002", invoice(3));
    scene.write("pages.part1.rar", "no archive");
    scene.write("pages.part2.rar", "no archive either");
    scene.write("a.zip", archive(3));
    scene.write("a.z02", "what somebody calls so");
    scene.run();
    let db = scene.db();
    assert_eq!(rows(&db, "SELECT continuation_of FROM files WHERE continuation_of IS NOT NULL").len(), 0);
    assert_eq!(rows(&db, "SELECT path FROM files WHERE status <> 'done'"), ["\"a.z02\""]);
    assert_eq!(number(&db, "SELECT count(*) FROM page_text"), 5 + 6);
}

#[test]
fn of_two_copies_the_more_complete_counts() {
    let scene = Scene::new();
    let files = volumes("b/arhiva.zip", &archive(4), 1_500);
    write_all(&scene, &files);
    let copies: Vec<_> = files.iter().map(|(n, b)| (n.replace("b/", "a/"), b.clone())).collect();
    write_all(&scene, &copies[..2]);
    scene.run();
    assert_eq!(statuses(&scene), ["\"done\""]);
    assert_eq!(texts(&scene).len(), 6);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM files WHERE path LIKE 'a/%!/%'"), 6);
    // Now neither is whole, and the one with more volumes still counts.
    let at = |name: &str| scene.trove.join(name);
    std::fs::remove_file(at("b/arhiva.zip.003")).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "both incomplete");
    let missing = "SELECT DISTINCT message FROM problems WHERE message NOT LIKE '%(%'";
    assert_eq!(rows(&scene.db(), missing), ["\"volume arhiva.zip.003 is missing\""]);
    // Of two alike the one that comes first by its path.
    write_all(&scene, &copies[..3]);
    std::fs::rename(at("b"), at("c")).unwrap();
    for n in 4..=files.len() {
        std::fs::remove_file(at(&format!("c/arhiva.zip.{n:03}"))).unwrap();
    }
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "moved");
}

#[test]
fn a_volume_is_no_document_of_its_own_unless_it_also_lies_elsewhere() {
    // Stored as it is, a text shows through the volumes: it is no document by itself.
    let scene = Scene::new();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for n in 0..8 {
        writer.start_file(format!("{n}.txt"), stored).unwrap();
        std::io::Write::write_all(&mut writer, invoice(n).repeat(9).as_bytes()).unwrap();
    }
    let files = volumes("x/stored.zip", &writer.finish().unwrap().into_inner(), 1_000);
    write_all(&scene, &files);
    scene.run();
    let texts =
        "SELECT count(*) FROM page_text p JOIN files f ON f.sha256 = p.sha256 WHERE f.path NOT LIKE '%!/%'";
    assert_eq!((number(&scene.db(), texts), number(&scene.db(), "SELECT count(*) FROM page_text")), (0, 8));
    let changes: [(&str, &dyn Fn()); 6] = [
        ("a copy elsewhere", &|| drop(scene.write("copy.txt", &files[1].1))),
        ("a copy in an archive", &|| {
            std::fs::remove_file(scene.trove.join("copy.txt")).unwrap();
            scene.write("copy.zip", zip(&[("copy.txt", &files[1].1)]));
        }),
        ("no copy again", &|| std::fs::remove_file(scene.trove.join("copy.zip")).unwrap()),
        ("another name", &|| {
            std::fs::rename(scene.trove.join("x/stored.zip.002"), scene.trove.join("x/other.txt")).unwrap()
        }),
        ("no first", &|| {
            std::fs::rename(scene.trove.join("x/stored.zip.001"), scene.trove.join("x/other.bin")).unwrap()
        }),
        ("all again", &|| write_all(&scene, &files)),
    ];
    for (what, change) in changes {
        change();
        scene.run();
        assert_same(&scene.state(), &scene.fresh_state(), what);
    }
}

/// A container of these files.
fn container(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    zip(&files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}

#[test]
fn volumes_among_the_members_of_an_archive_are_one_archive() {
    let scene = Scene::new();
    let mut files = volumes("split/arhiva.zip", &archive(5), 1_500);
    files.reverse();
    files.extend(archives().swap_remove(0));
    files.push(("note.001".into(), b"no volume".to_vec()));
    scene.write("outer.zip", container(&files));
    scene.write("letter.eml", mail("s", "text", "again.zip", &container(&files)));
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    let opened = watch.opened().into_values().collect::<Vec<_>>();
    assert_eq!(
        opened,
        [2, 2],
        "each is opened to be hashed and to be read, and not once more for its volumes"
    );
    assert_eq!(statuses(&scene), ["\"done\""]);
    assert_eq!(texts(&scene).len(), 6 + 3 + 1, "{:?}", texts(&scene).keys());
    let path = "SELECT path FROM files WHERE path LIKE 'outer%1.txt' ORDER BY path";
    let expected =
        ["\"outer.zip!/set/split.z01!/faktura-1.txt\"", "\"outer.zip!/split/arhiva.zip.001!/racuni/1.txt\""];
    assert_eq!(rows(&scene.db(), path), expected);
    let before = (scene.state(), sizes(&scene.case));
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    assert_eq!(watch.opened().len(), 0);
    assert_eq!((scene.state(), sizes(&scene.case)), before);
    for arguments in [["--workers", "8"], ["--workers", "1"], ["--spool-max", "10000"]] {
        let case = scene.folder.path().join(format!("{arguments:?}.case").replace('"', ""));
        done(run_command(&scene.trove, &case).args(arguments));
        assert_same(&state(&case), &before.0, &format!("{arguments:?}"));
    }
}

#[test]
fn members_wait_for_their_volumes_too_and_the_best_set_counts_wherever_it_lies() {
    let files = volumes("arhiva.zip", &archive(6), 1_500);
    let scene = Scene::new();
    scene.write("poor.zip", container(&files[..3]));
    scene.write("lone.zip", container(&files[..1]));
    scene.write("headless.zip", container(&files[1..]));
    scene.run();
    let waits = "SELECT path FROM files WHERE status = 'waiting' AND path LIKE '%.001' ORDER BY path";
    assert_eq!(rows(&scene.db(), waits), ["\"lone.zip!/arhiva.zip.001\"", "\"poor.zip!/arhiva.zip.001\""]);
    let headless = "SELECT DISTINCT problem FROM files WHERE status = 'waiting' AND path LIKE 'headless%'";
    assert_eq!(rows(&scene.db(), headless), ["\"missing_volume: volume arhiva.zip.001 is missing\""]);
    assert_same(&scene.state(), &scene.fresh_state(), "incomplete");
    let changes: [(&str, &dyn Fn()); 5] = [
        ("four in the trove", &|| write_all(&scene, &files[..4])),
        ("all in an archive", &|| drop(scene.write("good.zip", container(&files)))),
        ("none in the trove", &|| {
            files[..4].iter().for_each(|(name, _)| std::fs::remove_file(scene.trove.join(name)).unwrap())
        }),
        ("all in another archive", &|| {
            drop(scene.write("deep.zip", zip(&[("good.zip", &container(&files))])))
        }),
        ("poor again", &|| {
            std::fs::remove_file(scene.trove.join("good.zip")).unwrap();
            std::fs::remove_file(scene.trove.join("deep.zip")).unwrap();
        }),
    ];
    for (what, change) in changes {
        change();
        scene.run();
        assert_same(&scene.state(), &scene.fresh_state(), what);
        for workers in ["1", "8"] {
            let case = scene.folder.path().join(format!("{what} {workers}.case"));
            done(run_command(&scene.trove, &case).args(["--workers", workers]));
            assert_same(&state(&case), &scene.state(), &format!("{what}, {workers} workers"));
        }
    }
}

#[test]
fn split_archives_in_split_archives_end() {
    let scene = Scene::new();
    let mut inner = archive(7);
    for level in 0..4 {
        inner = container(&volumes(&format!("{level}.zip"), &inner, 2_000));
    }
    write_all(&scene, &volumes("outer.zip", &inner, 3_000));
    scene.run();
    assert_eq!(statuses(&scene), ["\"done\""]);
    assert_eq!(texts(&scene).len(), 6);
    scene.run_with(&["--spool-max", "1000"]);
    assert_same(&scene.state(), &scene.fresh_state(), "nested");
}

#[test]
fn killed_at_any_moment_the_volumes_are_put_together_by_the_next_run() {
    let scene = Scene::new();
    for n in 0..12 {
        write_all(&scene, &volumes(&format!("{n}/arhiva.zip"), &archive(20 + n), 700));
        let files = volumes("in.zip", &archive(40 + n), 900);
        scene.write(format!("{n}/poor.zip"), container(&files[..files.len() - 1]));
        scene.write(format!("{n}/good.zip"), zip(&[("good.zip", &container(&files))]));
    }
    let begun = Instant::now();
    scene.run();
    let mut length = begun.elapsed().as_micros() as u64;
    let expected = scene.state();
    let (mut random, mut kills) = (Random(77), 0);
    for round in 0..8 {
        let case = scene.folder.path().join(format!("{round}.case"));
        for _ in 0..4 {
            let mut command = run_command(&scene.trove, &case);
            let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_micros(random.below(length)));
            kills += i32::from(killed(&mut child, &mut length));
        }
        done(&mut run_command(&scene.trove, &case));
        assert_same(&state(&case), &expected, &format!("round {round}"));
    }
    assert!(kills >= 8, "only {kills} runs were killed before they ended");
}
