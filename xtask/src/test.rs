//! `cargo xtask test`: builds, and runs the tests that a person asked for.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow, ensure};
use xshell::{Shell, cmd};

use crate::applications::APPLICATIONS;
use crate::counts::{Counts, run_tests};
use crate::engines::{Engine, Engines};
use crate::inputs::Inputs;
use crate::steps::Steps;
use crate::test_programs::{self, TestProgram};
use crate::{applications, dist, embed, examples, licences, tools, toy_site, wordpress};

#[derive(clap::Args)]
pub struct Args {
    /// Run only tests whose names contain one of these words, and build only what they need
    #[arg(value_name = "WORD")]
    words: Vec<String>,
    /// The engines of the browser tests: `all`, or a list such as chromium,firefox,webkit. With a list, only the browser
    /// tests run
    #[arg(long, alias = "engine", value_name = "ENGINES")]
    engines: Option<Engines>,
    /// Run every browser test in every engine, not only those whose subject is the engine
    #[arg(long)]
    full: bool,
    /// Run every step, also where nothing has changed
    #[arg(long)]
    no_skip: bool,
    /// Flags of the test programs, such as --nocapture
    #[arg(last = true, value_name = "FLAGS")]
    test_flags: Vec<String>,
}

impl Args {
    /// Returns the engines to run the browser tests in.
    fn engines(&self) -> &[Engine] {
        self.engines.as_ref().map_or(&[Engine::Chromium], Engines::list)
    }

    /// Whether the run includes the native tests and all other checks, and not the browser tests alone.
    fn includes_native(&self) -> bool {
        matches!(self.engines, None | Some(Engines::All))
    }

    /// Whether steps without changes are skipped. On a CI server every test runs, so that its log shows the results.
    fn skip_unchanged(&self) -> bool {
        !self.no_skip && std::env::var("CI").is_err()
    }

    /// Whether words or flags may have changed which tests run. The result of such a run must not let the next one skip
    /// the step.
    fn select_tests(&self) -> bool {
        !(self.words.is_empty() && self.test_flags.is_empty())
    }
}

/// Installs missing tools, builds, and runs the native tests and then the browser tests. Words select the tests whose
/// names contain one of them; then only what these tests need is built. Prints the seconds of each step and the number
/// of tests at the end.
///
/// # Errors
/// A missing tool, a build error, or the list of steps whose tests failed.
pub fn test(sh: &Shell, args: Args) -> Result<()> {
    let steps = Steps::new(sh, args.skip_unchanged());
    let mut run = TestRun { sh, steps, counts: Counts::default(), failed: Vec::new(), args };
    let result = run.everything();
    println!("{}\n{}", run.steps.table(), run.counts);
    result?;
    ensure!(run.failed.is_empty(), "failed: {}; the messages are above", run.failed.join(", "));
    Ok(())
}

struct TestRun<'a> {
    sh: &'a Shell,
    args: Args,
    steps: Steps<'a>,
    counts: Counts,
    /// The steps whose tests failed. A failure does not stop the steps after it.
    failed: Vec<String>,
}

impl TestRun<'_> {
    fn everything(&mut self) -> Result<()> {
        let sh = self.sh;
        let is_filtered = !self.args.words.is_empty();
        let includes_native = self.args.includes_native();
        if !is_filtered {
            // All tools at once, so that the whole time of a first run is announced before it starts.
            tools::ensure(sh, &self.tools())?;
        }
        let mut targets = test_programs::matching(sh, test_programs::targets(sh)?, &self.args.words)?;
        targets.retain(|target| includes_native || target.is_browser());
        ensure!(!targets.is_empty(), self.nothing_matches());
        // Some native programs run the reader of settings with Node.
        tools::ensure(sh, &tools::for_scripts())?;
        self.steps.always("bundle the reader of settings", || embed::bundle_settings_reader(sh))?;
        let programs = self.steps.always("compile the tests", || test_programs::compile(sh, &targets))?;
        let (browser, native): (Vec<TestProgram>, Vec<TestProgram>) =
            programs.into_iter().partition(|program| program.target.is_browser());
        let names = match browser.first() {
            Some(browser) if is_filtered => browser.list(&self.args.words)?,
            _ => Vec::new(),
        };
        if includes_native && !is_filtered {
            self.checks();
        }
        if includes_native {
            for program in &native {
                self.native(program);
            }
            if !is_filtered {
                self.documentation();
            }
        }
        if let Some(browser) = browser.first().filter(|_| !is_filtered || !names.is_empty()) {
            self.browsers(browser, &names)?;
        }
        ensure!(!is_filtered || self.counts != Counts::default(), self.nothing_matches());
        Ok(())
    }

    /// Returns the tools that an unfiltered run needs.
    fn tools(&self) -> tools::Tools {
        let browsers = tools::for_browsers(self.args.engines());
        let licences = if self.args.includes_native() { tools::for_licences() } else { Vec::new() };
        let plugin = if self.tests_plugin(&[]) { tools::for_wordpress() } else { Vec::new() };
        [tools::for_building(), browsers, plugin, licences].concat()
    }

    /// Whether tests of the WordPress plugin run: with names, if one of these is of its module; otherwise if all browser
    /// tests run in some engine.
    fn tests_plugin(&self, names: &[String]) -> bool {
        if names.is_empty() {
            return self.args.full || self.args.engines().contains(&Engine::Chromium);
        }
        names.iter().any(|name| name.starts_with("wordpress::"))
    }

    fn nothing_matches(&self) -> anyhow::Error {
        anyhow!("no test has {} in its name", self.args.words.join(" or "))
    }

    /// Runs the checks that are not Rust tests.
    fn checks(&mut self) {
        let sh = self.sh;
        self.try_step("check licences", |steps, name| {
            steps.if_changed(name, &licences::inputs(sh), || licences::check(sh))
        });
        self.try_step("look for advisories", |steps, name| {
            steps.if_changed(name, &licences::inputs_of_today(sh), || {
                licences::warn_of_advisories(sh);
                Ok(())
            })
        });
        let node = cmd!(sh, "node --version").read().unwrap_or_default();
        let sources = ["embed", "package.json", "package-lock.json", "assets", "src", "crates", "tests"];
        let inputs = Inputs::default().value(node).files(&sources);
        self.try_step("check and test the scripts", |steps, name| {
            steps.if_changed(name, &inputs, || embed::check(sh))
        });
    }

    /// Runs a step that contains tests. If it fails, its name is recorded and the run continues.
    fn try_step(&mut self, name: &str, step: impl FnOnce(&mut Steps, &str) -> Result<bool>) {
        if let Err(error) = step(&mut self.steps, name) {
            eprintln!("\n{name}: {error:#}");
            self.failed.push(name.to_owned());
        }
    }

    /// Runs a test command, unless nothing has changed since its tests passed.
    fn tests(&mut self, name: &str, inputs: &Inputs, mut command: Command) {
        let select_tests = self.args.select_tests();
        let mut counts = Counts::default();
        self.try_step(name, |steps, name| {
            let action = || run_tests(&mut command, &mut counts);
            if select_tests {
                steps.always(name, action).map(|()| true)
            } else {
                steps.if_changed(name, inputs, action)
            }
        });
        self.counts += counts;
    }

    fn native(&mut self, program: &TestProgram) {
        let mut command = program.command();
        command.args(&self.args.words).args(&self.args.test_flags);
        let inputs = Inputs::default().files(&[&program.path]).files(&program.data());
        self.tests(&program.target.title(), &inputs, command);
    }

    /// Runs the examples in doc comments.
    fn documentation(&mut self) {
        let flags = &self.args.test_flags;
        let command = cmd!(self.sh, "cargo test --quiet --workspace --doc -- {flags...}").into();
        let inputs = Inputs::of_rust(self.sh).files(&["src", "crates", "build.rs", "assets"]);
        self.tests("examples in the documentation", &inputs, command);
    }

    /// Builds the pages that browser tests open, and runs the tests in each engine. If test names are given, only the
    /// pages that those tests open are built.
    fn browsers(&mut self, program: &TestProgram, names: &[String]) -> Result<()> {
        let sh = self.sh;
        let engines = self.args.engines().to_vec();
        tools::ensure(sh, &[tools::for_building(), tools::for_browsers(&engines)].concat())?;
        dist::make(sh, &mut self.steps)?;
        toy_site::make(sh, &mut self.steps)?;
        if may_open(sh, names, &examples::names())? {
            examples::make(sh, &mut self.steps)?;
        }
        let mut applications = Vec::new();
        for application in APPLICATIONS {
            if may_open(sh, names, &[&application.folder().to_string_lossy()])? {
                applications.push(application);
            }
        }
        if !applications.is_empty() {
            applications::make(sh, &mut self.steps, &applications)?;
        }
        if self.tests_plugin(names) {
            tools::ensure(sh, &tools::for_wordpress())?;
            wordpress::make(sh, &mut self.steps)?;
        }
        for engine in &engines {
            println!("{}: {}", engine.name(), tools::version_of_browser(sh, *engine));
        }
        for engine in engines {
            self.browser(program, engine);
        }
        Ok(())
    }

    fn browser(&mut self, program: &TestProgram, engine: Engine) {
        // A test that is named explicitly runs in every requested engine, whatever its subject.
        let scope = engine.scope(self.args.full || !self.args.words.is_empty());
        let mut command = program.command();
        command.env("ENGINE", engine.name()).env("SCOPE", scope);
        if self.args.full {
            // Makes loops that take minutes run in full.
            command.env("FULL", "1");
        }
        command.args(&self.args.words).args(&self.args.test_flags);
        let pages =
            [dist::FOLDER, toy_site::FOLDER, examples::FOLDER, applications::FOLDER, wordpress::BUILT];
        let inputs = Inputs::default()
            .value(tools::version_of_browser(self.sh, engine))
            .value(scope)
            .files(&[&program.path])
            .files(&pages)
            .files(&["tests", "package-lock.json"]);
        self.tests(&format!("browser tests in {} ({scope})", engine.name()), &inputs, command);
    }
}

/// Returns whether the source file of a named browser test mentions one of these things, and so may open it. Without
/// names, returns true.
fn may_open(sh: &Shell, names: &[String], things: &[&str]) -> Result<bool> {
    if names.is_empty() {
        return Ok(true);
    }
    for name in names {
        let source = source_of(Path::new("tests/browser"), name);
        // If the source file is not found, the test may open any of them.
        let Some(source) = source else { return Ok(true) };
        let text = sh.read_file(&source)?;
        if things.iter().any(|thing| text.contains(thing)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns the source file of a test's module: for `a::b::name` this is `a/b.rs` or `a/b/mod.rs`, or the file of `a` if
/// `b` is an inline module.
fn source_of(folder: &Path, test: &str) -> Option<PathBuf> {
    let mut modules: Vec<&str> = test.split("::").collect();
    while modules.pop().is_some() && !modules.is_empty() {
        let path: PathBuf = folder.join(modules.iter().collect::<PathBuf>());
        let found = [path.with_extension("rs"), path.join("mod.rs")].into_iter().find(|path| path.is_file());
        if found.is_some() {
            return found;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use clap::{Parser, error::ErrorKind};
    use xshell::Shell;

    use super::{Args, may_open, source_of};
    use crate::engines::Engine;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        args: Args,
    }

    fn read(line: &str) -> Result<Args, clap::Error> {
        Cli::try_parse_from(["test"].into_iter().chain(line.split_whitespace())).map(|cli| cli.args)
    }

    #[test]
    fn an_ordinary_run_is_whole_and_in_chromium() {
        let args = read("").expect("it is known");
        assert_eq!(
            (args.engines(), args.full, args.includes_native()),
            (&[Engine::Chromium][..], false, true)
        );
    }

    #[test]
    fn engines_words_and_flags_are_read() {
        let all = read("--engines all --full").expect("it is known");
        assert_eq!((all.engines().len(), all.full, all.includes_native()), (3, true, true));
        let webkit = read("--engine webkit chip -- --nocapture").expect("it is known");
        assert_eq!(
            (webkit.engines(), webkit.includes_native()),
            (&[Engine::WebKit][..], false),
            "the browser tests alone"
        );
        assert_eq!(
            (webkit.words, webkit.test_flags),
            (vec!["chip".to_owned()], vec!["--nocapture".to_owned()])
        );
        for (wrong, kind) in [
            ("--engines gecko", ErrorKind::ValueValidation),
            ("--engines", ErrorKind::InvalidValue),
            ("--nocapture", ErrorKind::UnknownArgument),
            ("--fast chip", ErrorKind::UnknownArgument),
        ] {
            assert_eq!(read(wrong).err().map(|error| error.kind()), Some(kind), "{wrong}");
        }
    }

    #[test]
    fn the_source_of_a_test_is_the_file_of_its_module() {
        let folder = crate::files::root().join("tests/browser");
        let found = |test: &str| {
            source_of(&folder, test).map(|path| path.strip_prefix(&folder).expect("inside").to_path_buf())
        };
        assert_eq!(found("panics::some_test"), Some("panics.rs".into()));
        assert_eq!(found("panics::inside::some_test"), Some("panics.rs".into()));
        assert_eq!(found("guide::focus::some_test"), Some("guide/focus.rs".into()));
        assert_eq!(found("nowhere::some_test"), None);
    }

    #[test]
    fn a_test_that_opens_no_example_needs_none() {
        std::env::set_current_dir(crate::files::root()).expect("it is there");
        let sh = Shell::new().expect("there is a current folder");
        let opens =
            |name: &str, thing: &str| may_open(&sh, &[name.to_owned()], &[thing]).expect("it can be read");
        assert!(opens("panics::x", "panicking"));
        assert!(!opens("text::x", "panicking"));
        assert!(opens("nowhere::x", "panicking"), "it might");
    }
}
