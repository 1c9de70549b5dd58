//! OCR: Tesseract, run in the *tool* role. [`Engine`] is the parent's end: it starts this program again for each
//! picture, with the picture as its standard input. That process ([`serve`]) confines itself, starts Tesseract
//! within its confinement, reads Tesseract's table of words and answers in records, as a worker does. The parent
//! sees records alone, bounds the time of each page, and ends the whole group.

mod others;
mod scripts;

use super::confine::{self, Protections};
use super::contract::Record;
use super::frame::{self, Frames};
use super::tsv;
use crate::formats::{Limits, Piece};
use crate::problem::{Problem, ProblemKind};
use crate::text::Page;
use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::process::{Pid, Signal, kill_process_group};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The hidden subcommand that makes the program a tool.
pub const SUBCOMMAND: &str = "tool";
/// The program that does the work.
const TESSERACT: &str = "tesseract";
/// Bytes of one line of Tesseract's table, at most.
const LINE: u64 = 64 * 1024;
/// Bytes of its complaints, at most.
const COMPLAINTS: usize = 16 * 1024;
/// How often the parent looks whether the run is to stop.
const TICK: Duration = Duration::from_millis(200);

/// How a picture is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// As it lies.
    AsItLies,
    /// Turned upright, as its letters stand.
    Upright,
}

impl Turn {
    /// The mode in which Tesseract finds the text so (`tesseract --help-psm`).
    fn mode(self) -> u8 {
        match self {
            Turn::AsItLies => 3,
            Turn::Upright => 1,
        }
    }
}

/// A Tesseract that is there to be used.
#[derive(Clone, Debug)]
pub struct Engine {
    /// This program.
    own: PathBuf,
    /// The Tesseract found.
    tesseract: PathBuf,
    /// Its version, for the audit trail.
    version: String,
    /// Languages that were asked for and are installed, in Tesseract's names.
    languages: Vec<String>,
    /// Languages that were asked for and are not installed.
    pub missing: Vec<String>,
    /// Languages that were not asked for, for pages that are in them.
    others: Vec<String>,
    limits: Limits,
}

impl Engine {
    /// Looks for Tesseract and the languages asked for; none if there is nothing to read with.
    pub fn find(own: &Path, languages: &[String], limits: &Limits) -> Option<Engine> {
        let paths = std::env::var_os("PATH")?;
        let tesseract = std::env::split_paths(&paths).map(|p| p.join(TESSERACT)).find(|p| p.is_file())?;
        let tesseract = tesseract.canonicalize().ok()?;
        let version = said_by(&tesseract, "--version")?;
        let version = version.lines().next().unwrap_or_default().trim().to_string();
        let installed = said_by(&tesseract, "--list-langs")?;
        let (languages, missing): (Vec<_>, Vec<_>) =
            languages.iter().cloned().partition(|l| installed.lines().any(|line| line.trim() == l));
        let (own, limits) = (own.to_path_buf(), limits.clone());
        let others = others::installed(&installed, &languages);
        (!languages.is_empty()).then_some(Engine {
            own,
            tesseract,
            version,
            languages,
            missing,
            others,
            limits,
        })
    }

    /// What reads and in which languages, for the audit trail: what was read hangs on all of it.
    pub fn described(&self) -> String {
        let asked = self.languages.join(", ");
        match self.others.as_slice() {
            [] => format!("{} ({asked})", self.version),
            others => format!("{} ({asked}; at need {})", self.version, others.join(", ")),
        }
    }

    /// Reads a picture of one or more pages. `width` is the width of the page in hundredths of a point, where it is
    /// known; `ready` is told how the tool is confined. Returns what was read before anything went wrong, and what that was.
    pub fn read(
        &self,
        picture: &OwnedFd,
        width: Option<i32>,
        stop: &dyn Fn() -> bool,
        ready: &dyn Fn(Protections),
    ) -> (Vec<Page>, Option<Problem>) {
        let (mut pages, problem) = self.read_in(&self.languages, Turn::AsItLies, picture, width, stop, ready);
        if problem.is_some() {
            return (pages, problem);
        }
        let (mut languages, mut turn) = (self.languages.clone(), Turn::AsItLies);
        // To look first how a page lies takes a fifth of its time, and almost all of them are upright.
        let wanted = others::wanted(&pages, &self.others);
        let again = if pages.iter().any(others::may_be_turned) { Turn::Upright } else { turn };
        if again != turn || !wanted.is_empty() {
            let more = [self.languages.as_slice(), &wanted].concat();
            let (second, lost) = self.read_in(&more, again, picture, width, stop, ready);
            if lost.is_none() && second.len() == pages.len() {
                let surer = |(old, new): (&Page, &Page)| others::surer(new, old);
                if pages.iter().zip(&second).any(surer) {
                    (languages, turn) = (more, again);
                }
                let better = |(old, new)| if others::surer(&new, &old) { new } else { old };
                pages = pages.into_iter().zip(second).map(better).collect();
            }
        }
        let traces = scripts::traces(&pages);
        let Some(fewer) = scripts::without(&languages, &traces) else { return (pages, None) };
        match self.read_in(&fewer, turn, picture, width, stop, ready) {
            (again, None) if again.len() == pages.len() => {
                (pages.into_iter().zip(again).map(|(a, b)| scripts::better(a, b, &traces)).collect(), None)
            }
            // What was read is good enough.
            _ => (pages, None),
        }
    }

    fn read_in(
        &self,
        languages: &[String],
        turn: Turn,
        picture: &OwnedFd,
        width: Option<i32>,
        stop: &dyn Fn() -> bool,
        ready: &dyn Fn(Protections),
    ) -> (Vec<Page>, Option<Problem>) {
        let mut pages = Vec::new();
        let result = self
            .start(languages, turn, picture, width)
            .map_err(|e| Problem::read(ProblemKind::Crashed, format!("OCR could not be started: {e}")));
        let problem = match result {
            Ok(mut running) => running.listen(self.limits.stall(), stop, ready, &mut pages),
            Err(problem) => Some(problem),
        };
        (pages, problem)
    }

    fn start(
        &self,
        languages: &[String],
        turn: Turn,
        picture: &OwnedFd,
        width: Option<i32>,
    ) -> io::Result<Running> {
        // A worker read it by position; whoever read or wrote it before left the position at its end.
        rustix::fs::seek(picture, rustix::fs::SeekFrom::Start(0))?;
        let picture = picture.try_clone()?;
        let mut command = Command::new(&self.own);
        command.arg(SUBCOMMAND).arg(&self.tesseract).arg(languages.join("+")).arg(turn.mode().to_string());
        command.arg(width.unwrap_or(0).to_string()).arg(self.limits.memory_bytes.to_string());
        command.arg(self.limits.seconds.to_string());
        command.stdin(Stdio::from(picture)).stdout(Stdio::piped()).stderr(Stdio::null());
        command.env_clear().envs(data_folder()).current_dir("/").process_group(0);
        let mut child = command.spawn()?;
        let pipe = child.stdout.take().ok_or_else(|| io::Error::other("no pipe"))?;
        Ok(Running { child, pipe: File::from(OwnedFd::from(pipe)) })
    }
}

/// The variable by which a user points Tesseract to data elsewhere.
fn data_folder() -> Option<(&'static str, std::ffi::OsString)> {
    std::env::var_os("TESSDATA_PREFIX").map(|folder| ("TESSDATA_PREFIX", folder))
}

fn said_by(program: &Path, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).stdin(Stdio::null()).output().ok()?;
    // Older versions say it on the other stream.
    let said = [output.stdout, output.stderr].concat();
    output.status.success().then(|| String::from_utf8_lossy(&said).into_owned())
}

/// A tool at work on one picture; ended with its whole group when dropped.
struct Running {
    child: Child,
    pipe: File,
}

impl Running {
    /// Takes pages until the end; each must come within `patience`.
    fn listen(
        &mut self,
        patience: Duration,
        stop: &dyn Fn() -> bool,
        ready: &dyn Fn(Protections),
        pages: &mut Vec<Page>,
    ) -> Option<Problem> {
        let (mut frames, mut buffer, mut heard) = (Frames::default(), vec![0; 64 * 1024], Instant::now());
        loop {
            match frames.message() {
                Ok(Some(Record::Piece(Piece::Page(page)))) => {
                    pages.push(page);
                    heard = Instant::now();
                    continue;
                }
                Ok(Some(Record::Ready(protections))) => {
                    ready(protections);
                    continue;
                }
                Ok(Some(Record::ReadEnd(problem, _))) => return problem,
                Ok(None) => {}
                _ => return Some(Problem::read(ProblemKind::Crashed, "OCR broke its contract")),
            }
            if stop() || heard.elapsed() > patience {
                let text = format!("OCR of a page was not done within {} s", patience.as_secs());
                return Some(Problem::read(ProblemKind::TimedOut, text));
            }
            match self.wait(&mut buffer) {
                Ok(None) => {}
                Ok(Some(0)) | Err(_) => {
                    let signal = self.ended().and_then(|status| status.signal());
                    let how = signal.map_or(String::new(), |signal| format!(" by signal {signal}"));
                    return Some(Problem::read(ProblemKind::Crashed, format!("OCR was ended{how}")));
                }
                Ok(Some(n)) => frames.push(buffer.get(..n).unwrap_or_default()),
            }
        }
    }

    /// How the tool ended, if it has or does so within a moment.
    fn ended(&mut self) -> Option<ExitStatus> {
        for _ in 0..10 {
            if let Some(status) = self.child.try_wait().ok()? {
                return Some(status);
            }
            thread::sleep(TICK / 10);
        }
        None
    }

    fn wait(&mut self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        let limit = Timespec { tv_sec: 0, tv_nsec: i64::from(TICK.subsec_nanos()) };
        match rustix::event::poll(&mut [PollFd::new(&self.pipe, PollFlags::IN)], Some(&limit)) {
            Ok(0) | Err(rustix::io::Errno::INTR) => Ok(None),
            Ok(_) => self.pipe.read(buffer).map(Some),
            Err(e) => Err(e.into()),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        let _ = self.child.wait();
    }
}

/// What a tool is given.
#[derive(Debug, clap::Args)]
pub struct Tool {
    /// The Tesseract.
    tesseract: PathBuf,
    /// Languages, in Tesseract's names with `+` between them.
    languages: String,
    /// Mode in which Tesseract finds the text of a page, by its number.
    mode: u8,
    /// Width of the page in hundredths of a point; 0 where it is not known.
    width: i32,
    /// Bytes of memory that each process may use.
    memory: u64,
    /// Seconds that a page may take.
    seconds: u64,
}

/// The tool's own end: has Tesseract read the picture on standard input, and answers on standard output.
///
/// # Errors
/// When Tesseract does not start, or the parent is gone.
pub fn serve(tool: &Tool) -> io::Result<()> {
    let data: Vec<PathBuf> = data_folder().into_iter().map(|(_, folder)| PathBuf::from(folder)).collect();
    // Tesseract inherits the limits. The parent keeps time, too, so this is for one that is gone while Tesseract hangs.
    confine::processor_time(tool.seconds.saturating_add(1));
    let protections = confine::tool(&confine::Tool { program: &tool.tesseract, data: &data }, tool.memory);
    let mut out = File::from(rustix::io::dup(rustix::stdio::stdout())?);
    let mut send = |record: &Record| {
        let mut bytes = Vec::new();
        frame::encode(record, &mut bytes)?;
        out.write_all(&bytes)
    };
    send(&Record::Ready(protections))?;
    let mode = tool.mode.to_string();
    let mut child = Command::new(&tool.tesseract)
        // A picture that does not say is taken for 300 dots an inch.
        .args(["stdin", "stdout", "-l", &tool.languages, "--psm", &mode, "--dpi", "300", "tsv"])
        // More threads than one slow it down on pages of text.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::inherit())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let complaints = child.stderr.take().map(|pipe| thread::spawn(move || said(pipe)));
    let (mut table, mut pages) = (tsv::Table::new((tool.width > 0).then_some(tool.width)), 1);
    if let Some(pipe) = child.stdout.take() {
        let mut lines = BufReader::new(pipe);
        let mut line = Vec::new();
        while lines.by_ref().take(LINE).read_until(b'\n', &mut line)? > 0 {
            if let Some(page) = table.line(&String::from_utf8_lossy(&line)) {
                send(&Record::Piece(Piece::Page(page)))?;
                pages += 1;
                let seconds = tool.seconds.saturating_mul(pages).saturating_add(1);
                confine::processor_time_of(Pid::from_child(&child), seconds);
            }
            line.clear();
        }
    }
    let status = child.wait()?;
    let complaints = complaints.and_then(|reading| reading.join().ok()).unwrap_or_default();
    if let Some(page) = table.end() {
        send(&Record::Piece(Piece::Page(page)))?;
    }
    send(&Record::ReadEnd(failure(status, &complaints), None))
}

/// The end of what Tesseract complains of: why it died stands there alone.
fn said(mut pipe: impl Read) -> String {
    let (mut end, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(n @ 1..) = pipe.read(&mut buffer) {
        end.extend_from_slice(buffer.get(..n).unwrap_or_default());
        end.drain(..end.len().saturating_sub(COMPLAINTS));
    }
    String::from_utf8_lossy(&end).into_owned()
}

/// What became of a Tesseract that ended like this. Of its complaints it only matters whether it had no memory left.
fn failure(status: ExitStatus, complaints: &str) -> Option<Problem> {
    if status.success() {
        return None;
    }
    let is_out_of_memory = ["bad_alloc", "malloc fail", "calloc fail"].iter().any(|w| complaints.contains(w));
    Some(match status.signal() {
        _ if is_out_of_memory => {
            Problem::read(ProblemKind::OutOfMemory, "Tesseract needs more memory than it may use")
        }
        Some(signal) if signal == Signal::XCPU.as_raw() => Problem::read(
            ProblemKind::TimedOut,
            "Tesseract needs more processor time for a page than it may use",
        ),
        Some(signal) => {
            Problem::read(ProblemKind::Crashed, format!("Tesseract was ended by signal {signal}"))
        }
        None => Problem::read(ProblemKind::Unsupported, "Tesseract cannot read this picture"),
    })
}
