//! Runs the tests that [`browser_test`](browser_test::browser_test) registers, with `libtest-mimic`. The engine and the
//! scope of the run and the words on the command line decide which of them run.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use libtest_mimic::{Arguments, Completion, Trial};

use crate::engine::{EngineKind, Limitation};

/// A test, as registered by `#[browser_test]`.
pub(crate) struct Test {
    /// The path of the test: crate, module and name.
    pub path: &'static str,
    /// Whether its subject is the engine, so that it runs in every engine.
    pub about_engine: bool,
    /// What an engine must be able to do. In an engine that cannot, the test is skipped.
    pub needs: &'static [Limitation],
    pub body: Body,
}

pub(crate) enum Body {
    Browser(fn() -> Pin<Box<dyn Future<Output = ()>>>),
    /// A test that opens no browser.
    Native(fn()),
}

inventory::collect!(Test);

/// Which tests run, from the environment variable `SCOPE`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// The tests whose subject is the engine.
    Engine,
    All,
}

impl Scope {
    /// Returns the scope that `SCOPE` names; all tests if it is not set.
    fn of_this_run() -> Self {
        match std::env::var("SCOPE").as_deref() {
            Ok("engine") => Self::Engine,
            Ok("all") | Err(_) => Self::All,
            Ok(other) => panic!("SCOPE={other} is not known: use engine or all"),
        }
    }
}

/// Runs the tests of this engine and scope, and prints the skipped and the slowest tests.
pub(crate) fn run() -> ExitCode {
    let engine = EngineKind::of_this_run();
    let scope = Scope::of_this_run();
    let CommandLine { arguments, words, report_time } = CommandLine::of_this_run();
    let mut trials: Vec<Trial> = inventory::iter::<Test>
        .into_iter()
        .filter(|test| test.belongs_to(engine, scope))
        .map(|test| test.trial(engine))
        .collect();
    let all = trials.len();
    trials
        .retain(|trial| words.is_empty() || words.iter().any(|word| is_named(trial, word, arguments.exact)));
    let filtered = all - trials.len();
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    if arguments.list {
        return libtest_mimic::run(&arguments, trials).exit_code();
    }
    println!("\nThe engine is {engine:?}.");
    let conclusion = libtest_mimic::run(&arguments, trials);
    let report = SUMMARY.lock().expect("no test panicked with it");
    report.print(report_time);
    println!(
        "{} passed, {} failed, {} skipped in {engine:?}{}",
        conclusion.num_passed,
        conclusion.num_failed,
        conclusion.num_ignored,
        if filtered == 0 { String::new() } else { format!(" ({filtered} others left out by name)") }
    );
    conclusion.exit_code()
}

fn is_named(trial: &Trial, word: &str, exact: bool) -> bool {
    if exact { trial.name() == word } else { trial.name().contains(word) }
}

/// The arguments of the command line, which are those of libtest.
struct CommandLine {
    /// The arguments that `libtest-mimic` knows.
    arguments: Arguments,
    /// Parts of test names: the tests whose names contain one of them run. `libtest-mimic` accepts only one.
    words: Vec<String>,
    /// Whether to print the seconds of every test, not only of the slowest ones.
    report_time: bool,
}

impl CommandLine {
    /// Options whose value may be a separate argument.
    const WITH_VALUE: [&str; 6] = ["--test-threads", "--logfile", "--skip", "--color", "--format", "-Z"];

    fn of_this_run() -> Self {
        let mut arguments = std::env::args();
        let mut known: Vec<String> = arguments.next().into_iter().collect();
        let mut words = Vec::new();
        let mut report_time = false;
        while let Some(argument) = arguments.next() {
            if argument == "--report-time" {
                report_time = true;
            } else if Self::WITH_VALUE.contains(&argument.as_str()) {
                known.push(argument);
                known.extend(arguments.next());
            } else if argument.starts_with('-') {
                known.push(argument);
            } else {
                words.push(argument);
            }
        }
        let mut arguments = Arguments::from_iter(known);
        arguments.test_threads = arguments.test_threads.or_else(|| Some(browsers_at_once()));
        Self { arguments, words, report_time }
    }
}

/// Returns how many tests run in parallel if the command line does not say so: each test needs about half a core and
/// 400 MB.
fn browsers_at_once() -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    (cores + cores / 2).min(16)
}

impl Test {
    /// Returns the name that filters and reports use: the path without the crate.
    fn name(&self) -> &'static str {
        self.path.split_once("::").map_or(self.path, |(_, name)| name)
    }

    fn belongs_to(&self, engine: EngineKind, scope: Scope) -> bool {
        match self.body {
            Body::Browser(_) => scope == Scope::All || self.about_engine,
            // Native tests run only once, together with Chromium.
            Body::Native(_) => engine == EngineKind::Chromium,
        }
    }

    fn trial(&'static self, engine: EngineKind) -> Trial {
        Trial::ignorable_test(self.name(), move || {
            if let Some(reason) = self.needs.iter().find_map(|limitation| limitation.of(engine)) {
                SUMMARY
                    .lock()
                    .expect("no test panicked with it")
                    .skipped
                    .entry(reason)
                    .or_default()
                    .push(self.name());
                return Ok(Completion::ignored_with(reason));
            }
            let start = Instant::now();
            // The thread has the test's name, since the message of a panic begins with it.
            let thread = std::thread::Builder::new().name(self.name().to_owned());
            let ended = thread.spawn(|| self.body.run()).expect("a thread can be started").join();
            let mut report = SUMMARY.lock().expect("no test panicked with it");
            report.times.push((start.elapsed(), self.name()));
            drop(report);
            match ended {
                Ok(()) => Ok(Completion::Completed),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

impl Body {
    fn run(&self) {
        match self {
            Self::Native(function) => function(),
            Self::Browser(function) => {
                // Needs more than one thread for `block_in_place` in the `Drop` of `BrowserSession`.
                let runtime =
                    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
                runtime.expect("a runtime can be started").block_on(function());
            }
        }
    }
}

/// The summary at the end of a run.
struct RunSummary {
    times: Vec<(Duration, &'static str)>,
    /// The names of skipped tests, by the reason for skipping them.
    skipped: BTreeMap<&'static str, Vec<&'static str>>,
    /// Remarks of tests about something that is worth knowing but not a failure.
    notes: Vec<String>,
}

static SUMMARY: Mutex<RunSummary> =
    Mutex::new(RunSummary { times: Vec::new(), skipped: BTreeMap::new(), notes: Vec::new() });

/// Adds a remark that is printed at the end of the run, with the name of the current test.
pub(crate) fn note(text: &str) {
    let thread = std::thread::current();
    let text = format!("{}: {text}", thread.name().unwrap_or("a test"));
    SUMMARY.lock().expect("no test panicked with it").notes.push(text);
}

impl RunSummary {
    /// How many of the slowest tests are listed.
    const SLOWEST: usize = 10;

    fn print(&self, all_times: bool) {
        let mut times = self.times.clone();
        times.sort_by(|a, b| b.cmp(a));
        println!("The slowest tests, in seconds:");
        let shown = if all_times { times.len() } else { Self::SLOWEST };
        for (time, name) in times.iter().take(shown) {
            println!("{:8.1}  {name}", time.as_secs_f64());
        }
        for (reason, names) in &self.skipped {
            println!("\n{} skipped: {reason}", names.len());
            for name in names {
                println!("    {name}");
            }
        }
        if !self.notes.is_empty() {
            println!("\nNotes:");
            for note in &self.notes {
                println!("    {note}");
            }
        }
        println!();
    }
}

/// A test with libtest's attribute would never run here, and nothing else would report that.
#[browser_test::browser_test]
fn every_test_is_registered_with_this_runner() {
    let mut folders = vec![std::path::PathBuf::from("tests/browser")];
    let forbidden = ["#[test]", "#[tokio::test"];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it is read").path())
        {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source file can be read");
                let left = text
                    .lines()
                    .position(|line| forbidden.iter().any(|word| line.trim_start().starts_with(word)));
                assert_eq!(left, None, "{}: write #[browser_test] in place of the attribute", path.display());
            }
        }
    }
}
