//! The tool role through whole runs: this program, started again as the Tesseract that the run finds, goes astray over
//! pictures that say how.

use super::{acts, run};
use paydirt::worker::ocr::{self, Tool};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The argument that makes this program run over pictures, in a process whose only Tesseract it is.
pub(crate) const SCANS: &str = "scans";
/// A picture of one point, which is read to its end.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";
const SECONDS: u32 = 3;

/// The tool as the run starts it.
pub(crate) fn tool(arguments: &[&str]) {
    #[derive(clap::Parser)]
    struct Given {
        #[command(flatten)]
        tool: Tool,
    }
    let given: Given = clap::Parser::parse_from([ocr::SUBCOMMAND].iter().chain(arguments));
    ocr::serve(&given.tool).unwrap();
}

/// What Tesseract answers to: what it is, which languages it has, and a picture on its standard input.
pub(crate) fn tesseract() {
    let mut picture = Vec::new();
    std::io::stdin().read_to_end(&mut picture).unwrap();
    let picture = String::from_utf8_lossy(&picture);
    let said = picture.rsplit_once("ACT ").map_or("good".into(), |(_, act)| acts::act(act.trim()));
    println!("1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t");
    println!("5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t96\t{said}");
}

/// Runs over the pictures in a folder and prints what became of each.
pub(crate) fn main(folder: &str) {
    let folder = Path::new(folder);
    run(&[], folder, SECONDS);
    let case = folder.join("out.case/case.db");
    let db = Connection::open_with_flags(case, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let protections: String = db.query_row("SELECT protections FROM run", [], |r| r.get(0)).unwrap();
    assert!(protections.contains("of OCR files on"), "{protections}");
    let mut select = db
        .prepare("SELECT path, coalesce(problem, ''), (SELECT text FROM page_text p WHERE p.sha256 = f.sha256) FROM files f")
        .unwrap();
    let mut rows = select.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let cell = |n| row.get::<_, Option<String>>(n).unwrap().unwrap_or_default();
        println!("{}\t{}\t{}", cell(0), cell(1), cell(2).trim());
    }
}

/// Starts a run over pictures that ask for these acts.
fn start(acts: &[&str], folder: &Path) -> Command {
    let (trove, path) = (folder.join("trove"), folder.join("path"));
    std::fs::create_dir_all(&trove).unwrap();
    std::fs::create_dir_all(&path).unwrap();
    for act in acts {
        std::fs::write(trove.join(format!("{act}.png")), [POINT, format!("ACT {act}\n").as_bytes()].concat())
            .unwrap();
    }
    std::fs::write(trove.join("good.png"), POINT).unwrap();
    let own = std::env::current_exe().unwrap();
    symlink(&own, path.join("tesseract")).unwrap();
    let mut command = Command::new(own);
    command.arg(SCANS).arg(folder).env("PATH", path);
    command
}

pub(crate) fn a_tool_that_goes_astray_costs_its_own_picture_alone() {
    let folder = tempfile::tempdir().unwrap();
    let refused = ["open", "create", "run", "connect"];
    let astray = [
        ("spin", "timed_out"),
        ("sleep", "timed_out"),
        ("overdraw", "out_of_memory"),
        ("abort", "crashed: Tesseract was ended by signal 6"),
        ("kill self", "crashed: Tesseract was ended by signal 9"),
        ("kill parent", "crashed: OCR was ended by signal 9"),
    ];
    let acts: Vec<&str> = refused.into_iter().chain(astray.map(|(act, _)| act)).collect();
    let Output { status, stdout, stderr } = start(&acts, folder.path()).output().unwrap();
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    let told = String::from_utf8(stdout).unwrap();
    let found: BTreeMap<&str, (&str, &str)> = told
        .lines()
        .filter_map(|line| {
            line.split_once(".png\t").and_then(|(act, rest)| Some((act, rest.split_once('\t')?)))
        })
        .collect();
    assert_eq!(found["good"], ("", "good"), "{told}");
    for act in refused {
        assert_eq!(found[act], ("", "refused"), "{act}");
    }
    for (act, problem) in astray {
        assert!(found[act].0.starts_with(problem), "{act}: {:?}", found[act]);
    }
}

pub(crate) fn a_tesseract_whose_run_was_killed_ends_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut running =
        start(&["spin"], folder.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let within = |patience: u64, wanted: bool| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(patience) {
            if is_reading() == wanted {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    };
    assert!(within(20, true), "Tesseract was not seen at work");
    running.kill().unwrap();
    running.wait().unwrap();
    assert!(within(u64::from(SECONDS) + 20, false), "Tesseract goes on");
}

pub(crate) fn what_a_tool_is_given_it_can_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = start(&["sleep"], folder.path());
    // What lies in a container comes to the tool from the spool.
    let mut zip = zip::ZipWriter::new(std::fs::File::create(folder.path().join("trove/a.zip")).unwrap());
    for (name, more) in [("small.png", 10), ("large.png", 400_000)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&[POINT, &vec![b'\n'; more], b"ACT sleep\n"].concat()).unwrap();
    }
    zip.finish().unwrap();
    let run = || assert!(command.output().unwrap().status.success());
    super::given_while(ocr::SUBCOMMAND, &["sleep.png", "memfd:", "cache/"], run);
}

/// Whether this program is at work as a Tesseract.
fn is_reading() -> bool {
    !at_work("stdin").is_empty()
}

/// The processes that this program was started as with that argument.
pub(crate) fn at_work(wanted: &str) -> Vec<i32> {
    let own = std::env::current_exe().unwrap();
    let is_at_work = |process: &Path| {
        let said = std::fs::read(process.join("cmdline")).unwrap_or_default();
        let is_own = std::fs::read_link(process.join("exe")).is_ok_and(|exe| exe == own);
        is_own && said.split(|b| *b == 0).any(|argument| argument == wanted.as_bytes())
    };
    let processes = std::fs::read_dir("/proc").unwrap().filter_map(Result::ok);
    processes
        .filter(|process| is_at_work(&process.path()))
        .filter_map(|process| process.file_name().to_str()?.parse().ok())
        .collect()
}
