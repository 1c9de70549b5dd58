//! The parent's end of one worker process: it starts it, feeds it without ever blocking on it, and learns how it
//! ended.

use super::contract::{Record, Request, VERSION};
use super::frame::{self, Frames};
use super::spool;
use crate::formats::Reading;
use crate::problem::ProblemKind;
use crate::trove::Blob;
use crate::trove::blob::Part;
use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::net::{
    AddressFamily, SendAncillaryBuffer, SendAncillaryMessage, SendFlags, SocketFlags, SocketType,
};
use rustix::pipe::PipeFlags;
use rustix::process::Signal;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, IoSlice, Read};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The hidden subcommand that makes the program a worker.
pub const SUBCOMMAND: &str = "worker";
/// Bytes that the record pipe should hold, so that a worker seldom waits.
const PIPE: usize = 1 << 20;

/// What the standard library says when memory cannot be had.
const NO_MEMORY: &[u8] = b"memory allocation of";

/// A running worker.
pub struct Link {
    child: Child,
    socket: OwnedFd,
    pipe: File,
    /// What the worker says when it dies: it never waits for anybody to read it.
    last_words: File,
    frames: Frames,
    buffer: Vec<u8>,
    waiting: VecDeque<Outgoing>,
    unsent: usize,
}

struct Outgoing {
    bytes: Vec<u8>,
    sent: usize,
    file: Option<OwnedFd>,
}

/// What came of waiting for a record.
#[derive(Debug)]
pub enum Arrival {
    /// A record.
    Record(Record),
    /// Nothing within the time.
    Nothing,
    /// The worker is dead or broke the contract: how it ended, as a kind of problem and for a person.
    Death(ProblemKind, String),
}

impl Link {
    /// Starts a worker of this program (the binary at `program`) and greets it.
    pub fn start(program: &Path, reading: &Reading) -> io::Result<Link> {
        let flags = SocketFlags::CLOEXEC;
        let (socket, theirs) = rustix::net::socketpair(AddressFamily::UNIX, SocketType::STREAM, flags, None)?;
        let (last_words, stderr) = rustix::pipe::pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        let mut command = Command::new(program);
        command.arg(SUBCOMMAND).stdin(Stdio::from(theirs)).stdout(Stdio::piped()).stderr(Stdio::from(stderr));
        // Nothing of the user's surroundings reaches a parser, and its results cannot depend on them.
        command.env_clear().current_dir("/");
        // A group of its own: Ctrl-C is for the parent, which ends its workers itself. A worker that died of it
        // would be taken for one that its content crashed.
        command.process_group(0);
        let mut child = command.spawn()?;
        let pipe = child.stdout.take().ok_or_else(|| io::Error::other("no pipe"))?;
        let pipe = File::from(OwnedFd::from(pipe));
        let _ = rustix::pipe::fcntl_setpipe_size(&pipe, PIPE);
        let mut link = Link {
            child,
            socket,
            pipe,
            last_words: File::from(last_words),
            frames: Frames::default(),
            buffer: vec![0; 256 * 1024],
            waiting: VecDeque::new(),
            unsent: 0,
        };
        link.send(&Request::Hello(VERSION, reading.clone()), None)?;
        Ok(link)
    }

    /// Queues a request, with the descriptor that it speaks of. It leaves while [`Link::arrival`] waits.
    pub fn send(&mut self, request: &Request, file: Option<OwnedFd>) -> io::Result<()> {
        let mut bytes = Vec::new();
        frame::encode(request, &mut bytes)?;
        self.unsent += bytes.len();
        self.waiting.push_back(Outgoing { bytes, sent: 0, file });
        Ok(())
    }

    /// Descriptors that have not left yet.
    pub fn unsent_files(&self) -> usize {
        self.waiting.iter().filter(|out| out.file.is_some()).count()
    }

    /// Bytes of requests that have not left yet.
    pub fn unsent(&self) -> usize {
        self.unsent
    }

    /// Waits for the next record, sending queued requests meanwhile.
    pub fn arrival(&mut self, timeout: Duration) -> Arrival {
        match self.wait(timeout) {
            Ok(Some(record)) => Arrival::Record(record),
            Ok(None) => Arrival::Nothing,
            Err(error) => {
                let (kind, how) = self.end(&error);
                Arrival::Death(kind, how)
            }
        }
    }

    fn wait(&mut self, timeout: Duration) -> io::Result<Option<Record>> {
        let deadline = Instant::now() + timeout;
        loop {
            self.push()?;
            if let Some(record) = self.frames.message()? {
                return Ok(Some(record));
            }
            let left = deadline.saturating_duration_since(Instant::now());
            let limit = Timespec { tv_sec: left.as_secs() as i64, tv_nsec: i64::from(left.subsec_nanos()) };
            let mut polled = vec![PollFd::new(&self.pipe, PollFlags::IN)];
            if !self.waiting.is_empty() {
                polled.push(PollFd::from_borrowed_fd(self.socket.as_fd(), PollFlags::OUT));
            }
            match rustix::event::poll(&mut polled, Some(&limit)) {
                Ok(0) => return Ok(None),
                Err(rustix::io::Errno::INTR) => continue,
                other => other?,
            };
            if polled.first().is_some_and(|p| !p.revents().is_empty()) {
                match self.pipe.read(&mut self.buffer) {
                    Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                    Ok(n) => self.frames.push(self.buffer.get(..n).unwrap_or_default()),
                    Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                    Err(e) => return Err(e),
                }
            }
        }
    }

    /// Sends as much as the socket takes without blocking.
    fn push(&mut self) -> io::Result<()> {
        while let Some(front) = self.waiting.front_mut() {
            let rest = front.bytes.get(front.sent..).unwrap_or_default();
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
            let mut control = SendAncillaryBuffer::new(&mut space);
            let files: Vec<_> = front.file.iter().map(|f| f.as_fd()).collect();
            if !files.is_empty() {
                control.push(SendAncillaryMessage::ScmRights(&files));
            }
            let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
            match rustix::net::sendmsg(&self.socket, &[IoSlice::new(rest)], &mut control, flags) {
                Ok(n) => {
                    front.sent += n;
                    front.file = None;
                    self.unsent = self.unsent.saturating_sub(n);
                    if front.sent == front.bytes.len() {
                        self.waiting.pop_front();
                    }
                }
                Err(rustix::io::Errno::AGAIN) => return Ok(()),
                Err(rustix::io::Errno::INTR) => {}
                // A dead worker shows on the pipe too, after the records that it still sent.
                Err(rustix::io::Errno::PIPE | rustix::io::Errno::CONNRESET) => {
                    self.waiting.clear();
                    self.unsent = 0;
                }
                Err(e) => return Err(e.into()),
            }
        }
        Ok(())
    }

    /// Ends the worker and says how it ended. What it printed is not repeated: that is no function of the content.
    fn end(&mut self, error: &io::Error) -> (ProblemKind, String) {
        let crashed = |how: String| (ProblemKind::Crashed, how);
        if error.kind() != io::ErrorKind::UnexpectedEof {
            let _ = self.child.kill();
            let _ = self.child.wait();
            return crashed(format!("the worker broke its contract: {error}"));
        }
        let status = match self.child.wait() {
            Ok(status) => status,
            Err(error) => return crashed(format!("the worker was lost: {error}")),
        };
        let mut words = vec![0; 4096];
        let n = self.last_words.read(&mut words).unwrap_or(0);
        if words.get(..n).is_some_and(|w| memchr::memmem::find(w, NO_MEMORY).is_some()) {
            return (ProblemKind::OutOfMemory, "it needs more memory than a worker may have".into());
        }
        match (status.signal(), status.code()) {
            (Some(signal), _) if signal == Signal::XCPU.as_raw() => {
                (ProblemKind::TimedOut, "it takes more processor time than it may".into())
            }
            (Some(signal), _) => crashed(format!("the worker was ended by signal {signal}")),
            (None, Some(code)) => crashed(format!("the worker ended with code {code}")),
            (None, None) => crashed("the worker ended".into()),
        }
    }
}

impl Drop for Link {
    /// A worker that is not needed any more is killed: it holds nothing that could be lost.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The requests by which a worker reads a content, each with the descriptor that it speaks of; with `assess` it is
/// assessed too.
pub fn requests(format: &str, assess: bool, blob: &Blob) -> io::Result<Vec<(Request, Option<OwnedFd>)>> {
    let read = Request::Read(format.to_string(), assess);
    if blob.parts().is_empty() {
        return Ok(vec![(read, Some(spool::descriptor(blob)?))]);
    }
    let part = |part: &Part| match part {
        Part::Held(blob) => Ok((Request::Volume, Some(spool::descriptor(blob)?))),
        Part::Missing(name, size) => Ok((Request::MissingVolume(name.clone(), *size), None)),
    };
    let mut requests = blob.parts().iter().map(part).collect::<io::Result<Vec<_>>>()?;
    requests.extend(blob.next_part().map(|name| (Request::NextVolume(name.to_string()), None)));
    requests.push((read, None));
    Ok(requests)
}
