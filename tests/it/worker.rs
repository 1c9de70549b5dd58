//! The worker's contract, spoken by hand as another engine would: what comes first, what ends a worker, what it refuses.

use paydirt::formats::Reading;
use paydirt::worker::contract::{Record, Request, VERSION};
use paydirt::worker::frame::{self, Frames, MOST};
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use std::fs::File;
use std::io::{IoSlice, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};

struct Worker {
    process: Child,
    socket: UnixStream,
}

impl Worker {
    fn start() -> Worker {
        let (socket, theirs) = UnixStream::pair().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_paydirt"));
        command.arg("worker").stdin(OwnedFd::from(theirs)).stdout(Stdio::piped()).stderr(Stdio::piped());
        Worker { process: command.spawn().unwrap(), socket }
    }

    fn send(&mut self, request: &Request) {
        let mut bytes = Vec::new();
        frame::encode(request, &mut bytes).unwrap();
        self.socket.write_all(&bytes).unwrap();
    }

    fn give(&self, request: &Request, file: &File) {
        let (mut bytes, files) = (Vec::new(), [file.as_fd()]);
        frame::encode(request, &mut bytes).unwrap();
        let mut space = [std::mem::MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut control = SendAncillaryBuffer::new(&mut space);
        assert!(control.push(SendAncillaryMessage::ScmRights(&files)));
        let sent = sendmsg(&self.socket, &[IoSlice::new(&bytes)], &mut control, SendFlags::empty()).unwrap();
        assert_eq!(sent, bytes.len());
    }

    /// Closes the socket. Returns whether it ended well, all its records, and what it said beside them.
    fn end(self) -> (bool, Vec<Record>, String) {
        let Worker { mut process, socket } = self;
        drop(socket);
        let (mut out, mut said) = (Vec::new(), String::new());
        process.stdout.take().unwrap().read_to_end(&mut out).unwrap();
        process.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        let mut frames = Frames::default();
        frames.push(&out);
        let records = std::iter::from_fn(|| frames.message().unwrap()).collect();
        (process.wait().unwrap().success(), records, said)
    }
}

#[test]
fn a_worker_answers_records_alone_and_ends_with_its_input() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    std::fs::write(&path, "Ugovor o nabavci\n").unwrap();
    let answers = || {
        let mut worker = Worker::start();
        worker.send(&Request::Hello(VERSION, Reading::default()));
        worker.give(&Request::Read("plain".into(), false), &File::open(&path).unwrap());
        let (ended, records, said) = worker.end();
        assert!(ended && said.is_empty(), "{said}");
        assert!(matches!(records.first(), Some(Record::Ready(_))), "{records:?}");
        assert!(matches!(records.last(), Some(Record::ReadEnd(None, _))), "{records:?}");
        let compared = |r: &Record| !matches!(r, Record::Ready(_) | Record::Progress(_) | Record::Took(_));
        records.into_iter().filter(compared).collect::<Vec<_>>()
    };
    let first = answers();
    assert!(first.len() > 1, "{first:?}");
    assert_eq!(first, answers(), "a record is a function of bytes, version and settings");
}

#[test]
fn a_worker_that_is_told_nothing_ends() {
    let (ended, records, said) = Worker::start().end();
    assert!(ended && records.is_empty() && said.is_empty(), "{said}");
}

#[test]
fn a_worker_refuses_another_version_of_the_contract() {
    let mut worker = Worker::start();
    worker.send(&Request::Hello(VERSION + 1, Reading::default()));
    let (ended, records, said) = worker.end();
    assert!(!ended && records.is_empty());
    assert!(said.contains(&format!("version {} of the contract", VERSION + 1)), "{said}");
}

#[test]
fn a_worker_refuses_what_is_too_long_or_no_message() {
    for (bytes, told) in [
        (u32::try_from(MOST + 1).unwrap().to_le_bytes().to_vec(), "larger than the contract allows"),
        (vec![2, 0, 0, 0, 0xFF, 0xFF], "does not follow the contract"),
    ] {
        let mut worker = Worker::start();
        worker.send(&Request::Hello(VERSION, Reading::default()));
        worker.socket.write_all(&bytes).unwrap();
        let (ended, _, said) = worker.end();
        assert!(!ended && said.contains(told), "{said}");
    }
}

#[test]
fn a_worker_that_is_promised_a_content_and_gets_none_says_so() {
    let mut worker = Worker::start();
    worker.send(&Request::Hello(VERSION, Reading::default()));
    worker.send(&Request::Read("plain".into(), false));
    let (ended, _, said) = worker.end();
    assert!(!ended && said.contains("no descriptor came"), "{said}");
}
