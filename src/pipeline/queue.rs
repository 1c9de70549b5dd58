//! What is to be read next: spooled members first (deepest first, so that the spool empties), then the contents
//! of the trove, best first, out of the database a window at a time.

use super::settings::Request;
use crate::store::Result;
use crate::store::read::{Queued, Reader};
use crate::trove::{Blob, Sha256};
use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Contents of the trove that are held in memory for reading.
const WINDOW: usize = 512;
/// What a waiting member costs at least, whatever its size: its entry in the queue.
pub(super) const MEMBER_COST: u64 = 4096;
/// Contents of a folder that are read next where procurement was found in it, for each time that is asked.
const BESIDE: usize = 16;
/// Folders with finds that OCR begins with.
const FOLDERS: usize = 1024;
/// Containers that may wait for room in the spool before one more is let through regardless.
const PAUSED: usize = 32;

/// Where a content's bytes are.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// An entry of the trove.
    Entry(Queued),
    /// A member that has arrived; the spool holds that many bytes for it.
    Spooled(Blob, u64),
    /// Read already: assess what is stored.
    Stored,
}

/// One content to read or assess.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) sha256: Sha256,
    pub(super) format: String,
    pub(super) depth: u32,
    pub(super) source: Source,
    /// What it is read with as first volume of a split archive.
    pub(super) volumes: Option<Sha256>,
}

impl Task {
    /// Its bytes are not needed any more: what the spool holds of them is free.
    pub(super) fn release(&self, queue: &Queue) {
        if let Source::Spooled(_, reserved) = self.source {
            queue.release(reserved);
        }
    }
}

/// A spooled member in the heap: the deepest first, then the one that came first.
struct Waiting(u32, std::cmp::Reverse<u64>, Task);

impl Ord for Waiting {
    fn cmp(&self, other: &Waiting) -> Ordering {
        (self.0, self.1).cmp(&(other.0, other.1))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Waiting) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Waiting) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}

#[derive(Default)]
struct State {
    members: BinaryHeap<Waiting>,
    window: VecDeque<Queued>,
    stored: VecDeque<Sha256>,
    /// Folders in which procurement was found, and how often.
    promising: HashMap<String, usize>,
    /// Where the window continues.
    cursor: Option<(i64, i64)>,
    exhausted: bool,
    arrivals: u64,
    spooled: u64,
    /// Drivers that have work and are not waiting for the spool.
    active: usize,
    /// Depths of the drivers that wait for room in the spool.
    paused: Vec<(u32, u64)>,
    /// Drivers that are not waiting for the spool, with or without work.
    running: usize,
    stopped: bool,
}

/// The queue, shared by the drivers.
pub(super) struct Queue {
    state: Mutex<State>,
    wake: Condvar,
    spool_max: u64,
    workers: usize,
    volume: i64,
}

/// What a driver asking for work is told.
pub(super) enum Next {
    /// Work.
    Task(Box<Task>),
    /// Nothing now; ask again when a record has been handled.
    Nothing,
    /// Nothing any more, or too many drivers run: end. The driver no longer counts as running.
    End,
}

impl Queue {
    pub(super) fn new(request: &Request, volume: i64) -> Queue {
        Queue {
            state: Mutex::new(State::default()),
            wake: Condvar::new(),
            spool_max: request.spool_max,
            workers: request.workers.max(1),
            volume,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Contents whose stored text is to be assessed again.
    pub(super) fn reassess(&self, stale: Vec<Sha256>) {
        self.lock().stored.extend(stale);
    }

    /// A driver begins.
    pub(super) fn enter(&self) {
        self.lock().running += 1;
    }

    /// Ends all work: drivers get nothing more.
    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.wake.notify_all();
    }

    /// A driver that had work has none any more.
    pub(super) fn rest(&self) {
        let mut state = self.lock();
        state.active -= 1;
        drop(state);
        self.wake.notify_all();
    }

    /// The next task. `resting` says that the driver has no work: it then waits, and counts as active once it has
    /// some; `held` is how many tasks it holds, so that one driver does not take what another could do.
    pub(super) fn next(&self, reader: &Reader, resting: bool, held: usize) -> Result<Next> {
        let mut state = self.lock();
        loop {
            if state.stopped || (resting && state.running > self.workers) {
                state.running -= 1;
                return Ok(Next::End);
            }
            if state.window.is_empty() && !state.exhausted {
                self.refill(&mut state, reader)?;
            }
            let waiting = state.members.len() + state.window.len() + state.stored.len();
            if waiting > 0 && (resting || held <= waiting / self.workers) {
                if resting {
                    state.active += 1;
                }
                return Ok(take(&mut state).map_or(Next::Nothing, |task| Next::Task(Box::new(task))));
            }
            if !resting {
                return Ok(Next::Nothing);
            }
            if waiting == 0 && state.exhausted && state.active == 0 && state.paused.is_empty() {
                state.running -= 1;
                self.wake.notify_all();
                return Ok(Next::End);
            }
            state = self
                .wake
                .wait_timeout(state, Duration::from_millis(50))
                .map_or_else(|e| e.into_inner().0, |(guard, _)| guard);
        }
    }

    /// Procurement was found in a content: what lies beside it in its folder is read next, for documents of a purchase
    /// lie together under whatever names. A folder is asked at the first find and where finds have doubled, and more
    /// each time, so that one of a million files with a single find costs little.
    pub(super) fn found(&self, reader: &Reader, task: &Task) -> Result<()> {
        let Source::Entry(Queued { file, .. }) = &task.source else { return Ok(()) };
        let Some((folder, _)) = std::str::from_utf8(&file.path).ok().and_then(|p| p.rsplit_once('/')) else {
            return Ok(());
        };
        let finds = {
            let mut state = self.lock();
            let finds = state.promising.entry(folder.to_owned()).or_default();
            *finds += 1;
            *finds
        };
        if finds.is_power_of_two() {
            let beside = reader.beside(self.volume, folder, BESIDE * finds)?;
            // What stands in the window as well is passed over there: it will have been claimed.
            beside.into_iter().rev().for_each(|queued| self.lock().window.push_front(queued));
        }
        Ok(())
    }

    /// Begins with what lies beside procurement that earlier passes found, the most promising folders first.
    pub(super) fn begin_beside_finds(&self, reader: &Reader) -> Result<()> {
        for (folder, finds) in reader.promising(self.volume, FOLDERS)? {
            let room = WINDOW.saturating_sub(self.lock().window.len());
            if room == 0 {
                break;
            }
            let beside = reader.beside(self.volume, &folder, room.min(BESIDE.saturating_mul(finds)))?;
            let mut state = self.lock();
            state.window.extend(beside);
            state.promising.insert(folder, finds);
        }
        Ok(())
    }

    fn refill(&self, state: &mut State, reader: &Reader) -> Result<()> {
        let after = state.cursor.unwrap_or((i64::MAX, i64::MAX));
        let found = reader.queue(self.volume, after, WINDOW)?;
        state.exhausted = found.len() < WINDOW;
        if let Some(last) = found.last() {
            state.cursor = Some((last.priority, last.id));
        }
        // A content without an entry of its own is not among them: it is read again with its container.
        state.window.extend(found);
        Ok(())
    }

    /// Puts a task (back) into the queue.
    pub(super) fn put(&self, task: Task) {
        let mut state = self.lock();
        match &task.source {
            Source::Spooled(..) => {
                state.arrivals += 1;
                let order = std::cmp::Reverse(state.arrivals);
                state.members.push(Waiting(task.depth, order, task));
            }
            Source::Entry(queued) => state.window.push_front(queued.clone()),
            Source::Stored => state.stored.push_front(task.sha256),
        }
        drop(state);
        self.wake.notify_one();
    }

    /// Whether that many more spooled bytes are welcome now; if so they are counted.
    pub(super) fn reserve_now(&self, bytes: u64) -> bool {
        let mut state = self.lock();
        let fits = state.spooled + bytes <= self.spool_max;
        if fits {
            state.spooled += bytes;
        }
        fits
    }

    /// Waits until that many more spooled bytes are welcome and counts them. The driver's place is given up
    /// meanwhile: `replace` is called where another driver should take it. Where nothing else could ever make
    /// room, the deepest one waiting goes on regardless: so one worker and a small spool finish any nesting.
    pub(super) fn reserve(&self, bytes: u64, depth: u32, replace: impl FnOnce()) -> bool {
        let mut state = self.lock();
        state.arrivals += 1;
        let ticket = (depth, state.arrivals);
        state.paused.push(ticket);
        state.active -= 1;
        state.running -= 1;
        let replaced = state.running < self.workers && state.paused.len() <= PAUSED;
        if replaced {
            state.running += 1;
        }
        drop(state);
        self.wake.notify_all();
        if replaced {
            replace();
        }
        let mut state = self.lock();
        let granted = loop {
            if state.stopped {
                break false;
            }
            let deepest = state.paused.iter().max() == Some(&ticket);
            let stuck = state.active == 0 && state.members.is_empty();
            if state.spooled + bytes <= self.spool_max || (deepest && (stuck || state.paused.len() > PAUSED))
            {
                break true;
            }
            state = self
                .wake
                .wait_timeout(state, Duration::from_millis(50))
                .map_or_else(|e| e.into_inner().0, |(guard, _)| guard);
        };
        state.paused.retain(|t| *t != ticket);
        state.active += 1;
        state.running += 1;
        state.spooled += bytes;
        granted
    }

    /// Gives spooled bytes back.
    pub(super) fn release(&self, bytes: u64) {
        let mut state = self.lock();
        state.spooled = state.spooled.saturating_sub(bytes);
        drop(state);
        self.wake.notify_all();
    }
}

fn take(state: &mut State) -> Option<Task> {
    if let Some(Waiting(_, _, task)) = state.members.pop() {
        return Some(task);
    }
    if let Some(queued) = state.window.pop_front() {
        let (sha256, format) = (queued.sha256, queued.format.clone());
        return Some(Task { sha256, format, depth: 0, source: Source::Entry(queued), volumes: None });
    }
    let sha256 = state.stored.pop_front()?;
    Some(Task { sha256, format: String::new(), depth: 0, source: Source::Stored, volumes: None })
}
