//! What a parser might do that a hostile file has taken over.

use paydirt::formats::{Format, Sink};
use paydirt::problem::{Problem, ProblemKind};
use paydirt::trove::Blob;
use paydirt::worker::serve;
use std::fs::File;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The acts of a parser.
pub(crate) const ALL: [&str; 14] = [
    "open", "create", "run", "connect", "signal", "fork", "allocate", "spin", "sleep", "overflow", "abort",
    "panic", "exit", "babble",
];

/// Reads a content as its format says, unless it asks for an act.
pub(crate) fn read(format: &Format, blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let start = blob.slice(0, 100)?;
    match String::from_utf8_lossy(&start).strip_prefix("ACT ") {
        Some(wanted) => sink.problem(ProblemKind::Corrupt, act(wanted.trim())),
        None => serve::as_registered(format, blob, sink),
    }
}

/// Acts, and says what came of it.
pub(crate) fn act(name: &str) -> String {
    let done: io::Result<()> = match name.split_once(' ').unwrap_or((name, "")) {
        ("open", _) => File::open("/etc/passwd").map(drop),
        ("create", _) => File::create("/tmp/paydirt-was-here").map(drop),
        ("run", "true") => Command::new("/usr/bin/true").stdin(Stdio::null()).status().and_then(ok),
        ("run", _) => Command::new("/bin/sh").args(["-c", "true"]).stdin(Stdio::null()).status().and_then(ok),
        ("connect", _) => connect(),
        ("signal", _) => {
            rustix::process::test_kill_process(rustix::process::Pid::INIT).map_err(io::Error::from)
        }
        ("fork", _) => std::thread::Builder::new().spawn(|| ()).map(drop),
        ("read", "system") => File::open("/usr/bin/true").and_then(|mut f| f.read(&mut [0; 4])).map(drop),
        ("read", path) => File::open(path).map(drop),
        ("write", path) => File::options().append(true).open(path).and_then(|mut f| f.write_all(b"x")),
        ("allocate", _) => allocate(),
        ("overdraw", _) => overdraw(),
        ("kill", who) => kill(who),
        ("spin", _) => loop {
            std::hint::spin_loop();
        },
        ("sleep", _) => loop {
            std::thread::sleep(Duration::from_secs(1));
        },
        ("overflow", _) => Err(io::Error::other(deeper(1).to_string())),
        ("abort", _) => std::process::abort(),
        ("exit", _) => std::process::exit(0),
        ("babble", _) => {
            let _ = io::stdout().write_all(&[0xff; 64]).and_then(|()| io::stdout().flush());
            std::process::exit(0)
        }
        _ => panic!("no act of that name"),
    };
    match done {
        Ok(()) => "done".into(),
        Err(e) if matches!(e.raw_os_error(), Some(libc::EPERM | libc::EACCES)) => "refused".into(),
        Err(e) => e.to_string(),
    }
}

fn ok(status: std::process::ExitStatus) -> io::Result<()> {
    if status.success() { Ok(()) } else { Err(io::Error::other(status.to_string())) }
}

/// Tries to listen and to connect on the loopback interface.
fn connect() -> io::Result<()> {
    match TcpListener::bind("127.0.0.1:0") {
        Ok(_) => Ok(()),
        Err(_) => TcpStream::connect("127.0.0.1:22").map(drop),
    }
}

/// Runs out of memory as a program in C++ does.
fn overdraw() -> ! {
    let mut held = Vec::new();
    loop {
        let mut more = Vec::<u8>::new();
        if more.try_reserve(16 << 20).is_err() {
            drop(held);
            let _ =
                io::stderr().write_all(b"terminate called after throwing an instance of 'std::bad_alloc'\n");
            std::process::abort();
        }
        held.push(more);
    }
}

/// Ends this process, or the one that started it.
fn kill(who: &str) -> io::Result<()> {
    let own = rustix::process::getpid();
    let pid = if who == "self" { Some(own) } else { rustix::process::getppid() };
    pid.map_or(Ok(()), |pid| rustix::process::kill_process(pid, rustix::process::Signal::KILL))?;
    std::thread::sleep(Duration::from_secs(1));
    Ok(())
}

fn allocate() -> ! {
    let mut held = Vec::new();
    loop {
        held.push(Vec::<u8>::with_capacity(16 << 20));
        std::hint::black_box(&held);
    }
}

#[allow(unconditional_recursion, reason = "that is the act")]
fn deeper(n: u64) -> u64 {
    let room = std::hint::black_box([n; 512]);
    deeper(n + 1) + room[7]
}
