//! What a process that touches hostile bytes gives up before it touches them. Landlock takes away the file system
//! and, on newer kernels, TCP and abstract sockets; seccomp takes away every system call but those that the role
//! needs; resource limits bound memory, processor time and files. Each is taken as far as the kernel goes, and
//! what came of it is reported, so that `status` can say which protections were active.
//!
//! Two roles (design.md, section 5): a *parser* has no files, no exec and no network; a *tool* may besides read the
//! system's libraries and run one named program.

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};
use rustix::process::{
    DumpableBehavior, Pid, Resource, Rlimit, Signal, getpid, getppid, getrlimit, prlimit,
    set_dumpable_behavior, set_parent_process_death_signal, setrlimit,
};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The newest Landlock rules that are asked for; older kernels enforce what they know.
const LANDLOCK: ABI = ABI::V6;

/// Where the libraries and data of the system's programs lie.
const SYSTEM: [&str; 6] =
    ["/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/alternatives"];

/// Which protections a process has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protections {
    /// No files but those that its role needs: Landlock, wholly enforced.
    pub files: bool,
    /// No network and no other system calls than its role needs: seccomp.
    pub calls: bool,
    /// A limit on memory.
    pub memory: bool,
}

impl Protections {
    /// Those that both have.
    pub fn least(self, other: Protections) -> Protections {
        Protections {
            files: self.files && other.files,
            calls: self.calls && other.calls,
            memory: self.memory && other.memory,
        }
    }
}

impl fmt::Display for Protections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |on: bool| if on { "on" } else { "OFF" };
        let (files, calls, memory) = (word(self.files), word(self.calls), word(self.memory));
        write!(
            f,
            "files {files} (Landlock), system calls and network {calls} (seccomp), memory limit {memory}"
        )
    }
}

/// What a tool may use.
#[derive(Clone, Debug)]
pub struct Tool<'a> {
    /// The one program that it may run.
    pub program: &'a Path,
    /// Further files and folders that it may read.
    pub data: &'a [PathBuf],
}

/// Gives up everything that a parser does not need: files, exec, network, threads, memory beyond `memory` bytes.
pub fn parser(memory: u64) -> Protections {
    let limits = own_limits(memory);
    let files = landlock(None).is_ok_and(|s| s == RulesetStatus::FullyEnforced);
    Protections { files, calls: seccomp(allowed_for_parser()).is_ok(), memory: limits.is_ok() }
}

/// Gives up everything but reading the system's libraries and running one program.
pub fn tool(tool: &Tool, memory: u64) -> Protections {
    let limits = own_limits(memory);
    let files = landlock(Some(tool)).is_ok_and(|s| s == RulesetStatus::FullyEnforced);
    Protections { files, calls: seccomp(refused_to_tool()).is_ok(), memory: limits.is_ok() }
}

/// Bounds the processor time that the process may still use; when it is over, the system ends the process.
pub fn processor_time(seconds: u64) {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime).tv_sec.unsigned_abs();
    let limit =
        Rlimit { current: Some(used.saturating_add(seconds)), maximum: getrlimit(Resource::Cpu).maximum };
    // The parent's deadlines hold in any case; this is for a parent that cannot keep them.
    let _ = setrlimit(Resource::Cpu, limit);
}

/// Bounds the processor time of a process that this one started, from its start.
pub fn processor_time_of(child: Pid, seconds: u64) {
    let limit = Rlimit { current: Some(seconds), maximum: getrlimit(Resource::Cpu).maximum };
    let _ = prlimit(Some(child), Resource::Cpu, limit);
}

fn own_limits(memory: u64) -> io::Result<()> {
    let both = |n: u64| Rlimit { current: Some(n), maximum: Some(n) };
    // No core files, which would hold what was read, and no growing of any file.
    setrlimit(Resource::Core, both(0))?;
    setrlimit(Resource::Fsize, both(0))?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    let parent = getppid();
    set_parent_process_death_signal(Some(Signal::KILL))?;
    // The parent may have ended before it was asked for.
    if getppid() != parent {
        return Err(io::Error::other("the parent is gone"));
    }
    Ok(setrlimit(Resource::As, both(memory))?)
}

fn landlock(tool: Option<&Tool>) -> Result<RulesetStatus, RulesetError> {
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(LANDLOCK))?
        .handle_access(AccessNet::from_all(LANDLOCK))?
        .scope(Scope::from_all(LANDLOCK))?
        .create()?;
    let ruleset = match tool {
        None => ruleset,
        Some(tool) => open_for(tool, ruleset)?,
    };
    Ok(ruleset.restrict_self()?.ruleset)
}

/// Rules for what a tool reads and runs. What is not there needs no rule.
fn open_for(tool: &Tool, mut ruleset: RulesetCreated) -> Result<RulesetCreated, RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let allow = |path: &Path, access: BitFlags<AccessFs>, ruleset: RulesetCreated| {
        let Ok(opened) = PathFd::new(path) else { return Ok(ruleset) };
        let access = if path.is_dir() { access } else { access & AccessFs::from_file(LANDLOCK) };
        ruleset.add_rule(PathBeneath::new(opened, access))
    };
    for path in SYSTEM.iter().map(Path::new).chain(tool.data.iter().map(PathBuf::as_path)) {
        ruleset = allow(path, read, ruleset)?;
    }
    ruleset = allow(Path::new("/dev/null"), AccessFs::ReadFile | AccessFs::WriteFile, ruleset)?;
    // The loader is run with every program.
    let loaders = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"].map(Path::new);
    for path in loaders.into_iter().chain([tool.program]) {
        ruleset = allow(path, AccessFs::Execute | AccessFs::ReadFile, ruleset)?;
    }
    Ok(ruleset)
}

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

fn seccomp(filter: Result<SeccompFilter, seccompiler::BackendError>) -> Result<(), seccompiler::Error> {
    let program: BpfProgram = filter?.try_into()?;
    seccompiler::apply_filter(&program)
}

/// Everything is refused but what reading descriptors, writing records, memory and dying need.
fn allowed_for_parser() -> Result<SeccompFilter, seccompiler::BackendError> {
    let mut rules: Rules = [
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_pread64,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_recvmsg,
        libc::SYS_close,
        libc::SYS_lseek,
        libc::SYS_fstat,
        libc::SYS_newfstatat,
        libc::SYS_statx,
        libc::SYS_ppoll,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_clock_nanosleep,
        libc::SYS_nanosleep,
        libc::SYS_sched_yield,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_getrusage,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ]
    .map(|call| (call, Vec::new()))
    .into();
    // Limits and signals of itself alone.
    let own = |argument: u8, value: u64| -> Result<SeccompRule, seccompiler::BackendError> {
        SeccompRule::new(vec![SeccompCondition::new(
            argument,
            SeccompCmpArgLen::Dword,
            SeccompCmpOp::Eq,
            value,
        )?])
    };
    let pid = u64::from(getpid().as_raw_nonzero().get().unsigned_abs());
    rules.insert(libc::SYS_prlimit64, vec![own(0, 0)?]);
    rules.insert(libc::SYS_tgkill, vec![own(0, pid)?]);
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    SeccompFilter::new(rules, refuse, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)
}

/// Programs of the system need too many calls to list: refused is what reaches beyond the process.
fn refused_to_tool() -> Result<SeccompFilter, seccompiler::BackendError> {
    let rules: Rules = [
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
        libc::SYS_io_uring_setup,
        libc::SYS_io_uring_enter,
        libc::SYS_io_uring_register,
        libc::SYS_ptrace,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_pidfd_open,
        libc::SYS_pidfd_getfd,
        libc::SYS_pidfd_send_signal,
        libc::SYS_setsid,
        libc::SYS_setpgid,
        libc::SYS_mount,
        libc::SYS_umount2,
        libc::SYS_pivot_root,
        libc::SYS_chroot,
        libc::SYS_unshare,
        libc::SYS_setns,
        libc::SYS_keyctl,
        libc::SYS_add_key,
        libc::SYS_request_key,
        libc::SYS_bpf,
        libc::SYS_perf_event_open,
        libc::SYS_userfaultfd,
        libc::SYS_open_by_handle_at,
        libc::SYS_init_module,
        libc::SYS_finit_module,
        libc::SYS_kexec_load,
        libc::SYS_memfd_create,
    ]
    .map(|call| (call, Vec::new()))
    .into();
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, std::env::consts::ARCH.try_into()?)
}
