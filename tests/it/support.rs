//! What the tests of whole runs share: a temporary trove with its case, the program, and the state of a case as
//! text, so that two cases can be compared.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::{Cursor, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A trove and a case in a folder that is gone afterwards.
pub(crate) struct Scene {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) trove: PathBuf,
    pub(crate) case: PathBuf,
}

impl Scene {
    /// An empty trove and no case yet.
    pub(crate) fn new() -> Scene {
        let folder = tempfile::tempdir().unwrap();
        // The trove is compared by names below it: the folder's own may be a link (as /tmp is on some systems).
        let base = folder.path().canonicalize().unwrap();
        let (trove, case) = (base.join("trove"), base.join("out.case"));
        std::fs::create_dir(&trove).unwrap();
        Scene { folder, trove, case }
    }

    /// A trove that holds the demonstration trove.
    pub(crate) fn sample() -> Scene {
        let scene = Scene::new();
        copy_tree(&repository().join("sample_trove"), &scene.trove);
        scene
    }

    /// Writes a file of the trove, making its folders.
    pub(crate) fn write(&self, path: impl AsRef<[u8]>, bytes: impl AsRef<[u8]>) -> PathBuf {
        let full = self.trove.join(OsStr::from_bytes(path.as_ref()));
        std::fs::create_dir_all(full.parent().unwrap()).unwrap();
        std::fs::write(&full, bytes).unwrap();
        full
    }

    /// Runs over the trove into the case, which must succeed.
    pub(crate) fn run(&self) -> Output {
        self.run_with(&[])
    }

    /// Runs with further arguments, which must succeed.
    pub(crate) fn run_with(&self, arguments: &[&str]) -> Output {
        done(run_command(&self.trove, &self.case).args(arguments))
    }

    /// The state that a run over the trove into a new case makes.
    pub(crate) fn fresh_state(&self) -> String {
        let other = tempfile::tempdir().unwrap();
        let case = other.path().join("fresh.case");
        done(&mut run_command(&self.trove, &case));
        state(&case)
    }

    /// The state of the case.
    pub(crate) fn state(&self) -> String {
        state(&self.case)
    }

    /// The case's database.
    pub(crate) fn db(&self) -> Connection {
        database(&self.case)
    }
}

pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program.
pub(crate) fn paydirt(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_paydirt"));
    // Results must not hang on what is installed: pictures wait for OCR but in the tests of OCR.
    command.args(arguments).stdin(Stdio::null()).env("PATH", "");
    command
}

/// The program asked to run over a trove into a case.
pub(crate) fn run_command(trove: &Path, case: &Path) -> Command {
    let mut command = paydirt(&["run"]);
    command.arg(trove).arg("--case").arg(case);
    command
}

/// Runs a command that must succeed.
pub(crate) fn done(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} ended with {}: {errors}", output.status);
    output
}

/// What another program prints, by which ours is judged. It must be there: `.ci/run` installs it.
pub(crate) fn listed(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|e| {
        panic!("missing: {program} ({e}); apt-get install unzip p7zip-full tar findutils")
    });
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Standard output of a command that must succeed.
pub(crate) fn said(command: &mut Command) -> String {
    String::from_utf8(done(command).stdout).unwrap()
}

/// Runs a command that must be refused with that exit code, with nothing on standard output, and with one line on
/// standard error, which is returned.
pub(crate) fn refused(command: &mut Command, code: i32) -> String {
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{command:?}: {errors}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{command:?}");
    assert!(!errors.contains("panicked"), "{command:?}: {errors}");
    if code == 1 {
        assert!(errors.starts_with("paydirt: "), "{command:?}: {errors}");
        assert_eq!(errors.trim_end().lines().count(), 1, "one sentence: {errors}");
    }
    errors
}

/// A case's database, for reading.
pub(crate) fn database(case: &Path) -> Connection {
    let db = Connection::open_with_flags(case.join("case.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    db.busy_timeout(Duration::from_secs(10)).unwrap();
    db
}

/// Rows of a statement, each as one line.
pub(crate) fn rows(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let value = |i| match row.get_ref(i).unwrap() {
            ValueRef::Null => "-".to_string(),
            ValueRef::Integer(n) => n.to_string(),
            ValueRef::Real(x) => x.to_string(),
            ValueRef::Text(t) => format!("{:?}", String::from_utf8(t.to_vec()).unwrap()),
            ValueRef::Blob(b) => b.escape_ascii().to_string(),
        };
        found.push((0..columns).map(value).collect::<Vec<_>>().join(" | "));
    }
    found
}

/// One number.
pub(crate) fn number(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|e| panic!("{sql}: {e}"))
}

/// One text.
pub(crate) fn text(db: &Connection, sql: &str) -> String {
    db.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|e| panic!("{sql}: {e}"))
}

/// The public views by which cases are compared. Of what is gone the numbers of runs are left out.
const VIEWS: &[&str] = &[
    "SELECT * FROM files",
    "SELECT * FROM parts",
    "SELECT * FROM documents",
    "SELECT * FROM procurement",
    "SELECT * FROM procurement_parts",
    "SELECT * FROM packages",
    "SELECT * FROM line_items",
    "SELECT * FROM evidence",
    "SELECT * FROM reasons",
    "SELECT * FROM page_text",
    "SELECT * FROM problems",
    "SELECT * FROM duplicates",
    "SELECT * FROM unread",
    "SELECT * FROM balance",
    "SELECT * FROM ledger",
    "SELECT * FROM container_ledger",
    "SELECT * FROM locked",
    "SELECT * FROM password_candidates",
    "SELECT * FROM unlocked",
    "SELECT * FROM messages",
    "SELECT * FROM message_places",
    "SELECT * FROM threads",
    "SELECT * FROM families",
    "SELECT * FROM versions",
    "SELECT * FROM pictures",
    "SELECT * FROM discounts",
    "SELECT * FROM watch_hits",
    "SELECT * FROM entities",
    "SELECT * FROM suppliers",
    "SELECT * FROM buyers",
    "SELECT * FROM links",
    "SELECT * FROM purchases",
    "SELECT * FROM similar",
    "SELECT * FROM similar_facts",
    "SELECT * FROM flags",
    "SELECT * FROM flag_evidence",
];

/// What a case shows through its public views, a line for each row, sorted: what must be a function of the trove.
pub(crate) fn state(case: &Path) -> String {
    let db = database(case);
    assert_eq!(rows(&db, "PRAGMA integrity_check"), ["\"ok\""]);
    let mut out = String::new();
    for view in VIEWS {
        let mut lines = rows(&db, view);
        lines.sort();
        out.push_str(&format!("# {view}: {}\n{}\n", lines.len(), lines.join("\n")));
    }
    out
}

/// How many rows the tables behind the views hold: equal where nothing is gone, so that nothing is doubled or left
/// behind where no view shows it.
pub(crate) fn sizes(case: &Path) -> BTreeMap<&'static str, i64> {
    let db = database(case);
    let tables = [
        "blob",
        "location",
        "place",
        "problem",
        "page",
        "grid",
        "metadata",
        "document",
        "package",
        "line_item",
        "reason",
        "fact_evidence",
        "watch_hit",
        "password_hint",
        "locked_content",
        "hint_near",
        "mail",
        "message",
        "version",
        "entity",
        "spelling",
        "related",
        "link",
        "total",
        "signature",
        "likeness",
        "cluster",
        "flag",
        "flag_piece",
        "look",
        "picture",
        "picture_hash",
        "picture_document",
        "page_index",
    ];
    tables.into_iter().map(|table| (table, number(&db, &format!("SELECT count(*) FROM {table}")))).collect()
}

/// Compares two states and shows where they part.
#[track_caller]
pub(crate) fn assert_same(found: &str, expected: &str, what: &str) {
    if found == expected {
        return;
    }
    let (mine, theirs): (Vec<&str>, Vec<&str>) = (found.lines().collect(), expected.lines().collect());
    let short = |line: &&&str| line.chars().take(300).collect::<String>();
    let (ours, others): (std::collections::HashSet<_>, std::collections::HashSet<_>) =
        (mine.iter().collect(), theirs.iter().collect());
    let more: Vec<String> = mine.iter().filter(|l| !others.contains(l)).take(8).map(|l| short(&l)).collect();
    let less: Vec<String> = theirs.iter().filter(|l| !ours.contains(l)).take(8).map(|l| short(&l)).collect();
    panic!(
        "{what}: states differ\nfound, not expected:\n{}\nexpected, not found:\n{}",
        more.join("\n"),
        less.join("\n")
    );
}

/// Copies a folder, names and bytes.
pub(crate) fn copy_tree(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).min_depth(1) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
        } else {
            std::fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// A zip archive of these members, deflated.
pub(crate) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A mail with one attachment.
pub(crate) fn mail(subject: &str, text: &str, name: &str, attachment: &[u8]) -> Vec<u8> {
    format!(
        "From: Ana <ana@example.org>\r\nTo: Bojan <bojan@example.org>\r\nSubject: {subject}\r\n\
         Date: Mon, 4 Mar 2024 10:00:00 +0100\r\nMessage-ID: <{subject}@example.org>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"frontier\"\r\n\r\n--frontier\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n--frontier\r\n\
         Content-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{}\r\n--frontier--\r\n",
        base64(attachment)
    )
    .into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (i, chunk) in bytes.chunks(3).enumerate() {
        if i > 0 && i % 19 == 0 {
            out.push_str("\r\n");
        }
        let n = chunk.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - chunk.len()));
        for k in 0..4 {
            let digit = DIGITS[(n >> (18 - 6 * k) & 63) as usize];
            out.push(if k > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

/// An invoice as text, different for each number.
pub(crate) fn invoice(n: usize) -> String {
    format!(
        "Faktura br. F-{n}/2024\nDatum: 0{}.03.2024.\nProdavac: Mreže i sistemi d.o.o. Beograd, PIB 101234567\n\
         Kupac: Opština Novi Grad\n\nOpis;Kol.;Cena;Iznos\nUsluga održavanja {n};2;{n}50,00;{}\n\n\
         Ukupno bez PDV-a: {} RSD\n",
        n % 9 + 1,
        2 * (n * 100 + 50),
        2 * (n * 100 + 50),
    )
}

/// A few hundred files, among them archives in archives that share contents with the rest.
pub(crate) fn busy() -> Scene {
    let scene = Scene::new();
    for n in 0..200 {
        scene.write(format!("more/{}/{n}.txt", n % 7), invoice(n));
    }
    // Some of every kind that is read, from the demonstration trove.
    copy_tree(&repository().join("sample_trove/Finansije"), &scene.trove.join("more"));
    for n in 0..8 {
        let texts: Vec<(String, String)> =
            (0..10).map(|k| (format!("faktura {k}.txt"), invoice(150 + n * 7 + k))).collect();
        let inner: Vec<(&str, &[u8])> =
            texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let inner = zip(&inner);
        let outer = zip(&[
            ("a.zip", &inner),
            ("note.txt", invoice(n).as_bytes()),
            ("deeper/b.zip", &zip(&[("c.zip", &inner)])),
        ]);
        scene.write(format!("archives/{n}.zip"), outer);
    }
    scene
}

/// SplitMix64: the same moments in every run of a test.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end.max(1)
    }
}

/// Kills a run. Returns whether it had not ended; if it had, the machine has become faster than it was, and the next one
/// is killed sooner: `length` is how long runs take, in microseconds.
pub(crate) fn killed(child: &mut Child, length: &mut u64) -> bool {
    let runs = child.try_wait().unwrap().is_none();
    if !runs {
        *length = (*length * 2 / 3).max(1_000);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    runs
}

/// Waits for a child until the deadline; a child that takes longer is killed, and the test fails.
#[track_caller]
pub(crate) fn ends_within(child: &mut Child, limit: Duration) -> std::process::ExitStatus {
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("it did not end within {limit:?}");
}

/// The processes whose parent this is, each with the moment it began, so that no number is taken for another.
pub(crate) fn children(parent: u32) -> BTreeSet<(u32, String)> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|e| e.file_name().to_str()?.parse::<u32>().ok());
    pids.filter_map(|pid| alive(pid).filter(|(of, _)| *of == parent).map(|(_, began)| (pid, began))).collect()
}

/// Parent and beginning of a process that is there and no zombie.
pub(crate) fn alive(pid: u32) -> Option<(u32, String)> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    (fields[0] != "Z").then(|| (fields[1].parse().unwrap(), fields[19].to_string()))
}

/// Waits until something holds.
#[track_caller]
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Whether this test may do what only root may.
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The files that are opened below some folders, told by the kernel: what proves that something was not read.
pub(crate) struct Watch {
    inotify: rustix::fd::OwnedFd,
    folders: BTreeMap<i32, PathBuf>,
}

impl Watch {
    /// Watches a folder and all below it.
    pub(crate) fn over(root: &Path) -> Watch {
        use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};
        let inotify = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).unwrap();
        let folders: Vec<PathBuf> = walkdir::WalkDir::new(root)
            .into_iter()
            .map(Result::unwrap)
            .filter(|e| e.file_type().is_dir())
            .map(walkdir::DirEntry::into_path)
            .collect();
        let flags = WatchFlags::OPEN
            | WatchFlags::MODIFY
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::ATTRIB;
        let folders = folders.into_iter().map(|f| (add_watch(&inotify, &f, flags).unwrap(), f)).collect();
        Watch { inotify, folders }
    }

    /// The files opened (or touched in any way that writes) since the last question, each as often as it was.
    pub(crate) fn opened(&mut self) -> BTreeMap<PathBuf, usize> {
        use rustix::fs::inotify::{ReadFlags, Reader};
        let mut buffer = [std::mem::MaybeUninit::uninit(); 16 * 1024];
        let mut reader = Reader::new(&self.inotify, &mut buffer);
        let mut opened = BTreeMap::new();
        loop {
            match reader.next() {
                Ok(event) => {
                    assert!(!event.events().contains(ReadFlags::QUEUE_OVERFLOW), "too many events");
                    if event.events().contains(ReadFlags::ISDIR) {
                        continue;
                    }
                    let name = event.file_name().map_or(&b""[..], |n| n.to_bytes());
                    let path = self.folders[&event.wd()].join(OsStr::from_bytes(name));
                    *opened.entry(path).or_insert(0) += 1;
                }
                Err(rustix::io::Errno::AGAIN) => return opened,
                Err(error) => panic!("{error}"),
            }
        }
    }
}
