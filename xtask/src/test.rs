//! `cargo xtask test`, and the commands that only read content.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::counts::{Counts, run_tests};
use crate::engines::{self, Engine};
use crate::files::read_text;
use crate::flags::{self, Usage, flag, value};
use crate::inputs::Inputs;
use crate::programs::{self, Program};
use crate::say::{Outcome, printed, run};
use crate::small_std::build_for_size;
use crate::steps::Steps;
use crate::{dist, embed, licences, package, tools, toy_site};

const USAGE: Usage = Usage {
    text: "cargo xtask test [--engines all|chromium,firefox,webkit] [--full] [--no-skip] [WORD …] [-- FLAGS OF THE TESTS]",
    // `--engine` is the former name of `--engines`.
    flags: &[value("--engines"), value("--engine"), flag("--full"), flag("--no-skip")],
    plain: usize::MAX,
    takes_rest: true,
};

/// Checks the content files. The arguments are passed to the program `check`.
pub fn check(words: &[String]) -> Outcome {
    authoring("check", words)
}

/// Draws the guide's flow and rules. An argument names the folder to write to, relative to the project's root.
pub fn guide_map(words: &[String]) -> Outcome {
    authoring("guide_map", words)
}

/// Writes what a clinician reads and signs. An argument names the folder to write to, relative to the project's root.
pub fn review_pack(words: &[String]) -> Outcome {
    authoring("review_pack", words)
}

/// Trains the model of `search::distress` on `crates/search/data/distress`. With a folder as argument, it measures the
/// model on the lines of that folder instead.
pub fn train_distress(words: &[String]) -> Outcome {
    run(Command::new("cargo").args(["run", "--quiet", "--package", "distress-trainer", "--"]).args(words))
}

/// Runs a native program of `crates/site`.
pub fn authoring(program: &str, words: &[String]) -> Outcome {
    run(programs::of_site(program).args(words))
}

/// What `cargo xtask test` was asked to test.
struct Request {
    engines: Vec<Engine>,
    /// Whether every test runs in every engine.
    is_full: bool,
    skips: bool,
    /// Whether the run includes the native tests and all other checks, and not the browser tests alone.
    is_whole: bool,
    /// Parts of test names, which select the tests. If the list is empty, all tests run.
    words: Vec<String>,
    /// Flags that are passed to the test programs.
    rest: Vec<String>,
}

impl Request {
    fn read(words: &[String]) -> Outcome<Self> {
        let words = flags::read(words, &USAGE)?;
        let engines = words.value("--engines").or(words.value("--engine"));
        Ok(Self {
            engines: engines.map_or(Ok(vec![Engine::Chromium]), engines::read)?,
            is_full: words.has("--full"),
            // On a CI server every test runs, so that its log shows the results.
            skips: !words.has("--no-skip") && std::env::var("CI").is_err(),
            is_whole: engines.is_none_or(|engines| engines == "all"),
            words: words.plain,
            rest: words.rest,
        })
    }

    /// Whether words or flags may have changed which tests run. The result of such a run must not let the next one skip
    /// the step.
    fn is_special(&self) -> bool {
        !(self.words.is_empty() && self.rest.is_empty())
    }
}

/// Installs missing tools, builds, and runs the native tests and then the browser tests. Words select the tests whose
/// names contain one of them; then only what these tests need is built. Prints the seconds of each step and the number
/// of tests at the end.
///
/// # Errors
/// A missing tool, a build error, or the list of steps whose tests failed.
pub fn test(words: &[String]) -> Outcome {
    let request = Request::read(words)?;
    let mut run =
        Run { steps: Steps::new(request.skips), counts: Counts::default(), failed: Vec::new(), request };
    let done = run.everything();
    println!("{}\n{}", run.steps.table(), run.counts);
    done?;
    match run.failed.as_slice() {
        [] => Ok(()),
        failed => Err(format!("failed: {}; the messages are above", failed.join(", "))),
    }
}

struct Run {
    request: Request,
    steps: Steps,
    counts: Counts,
    /// The steps whose tests failed. A failure does not stop the steps after it.
    failed: Vec<String>,
}

impl Run {
    fn everything(&mut self) -> Outcome {
        let is_filtered = !self.request.words.is_empty();
        if !is_filtered {
            // All tools at once, so that the whole time of a first run is announced before it starts.
            tools::ensure(&self.tools())?;
        }
        let mut targets = programs::matching(programs::targets()?, &self.request.words)?;
        targets.retain(|target| self.request.is_whole || target.is_browser());
        if targets.is_empty() {
            return Err(self.nothing_matches());
        }
        // Some native programs run the reader of settings with Node.
        tools::ensure(&tools::for_scripts())?;
        self.steps.always("bundle the reader of settings", embed::bundle_settings_reader)?;
        let programs = self.steps.always("compile the tests", || programs::compile(&targets))?;
        let (browser, native): (Vec<Program>, Vec<Program>) =
            programs.into_iter().partition(|program| program.target.is_browser());
        let names = match browser.first() {
            Some(browser) if is_filtered => browser.list(&self.request.words)?,
            _ => Vec::new(),
        };
        if self.request.is_whole && !is_filtered {
            self.checks();
        }
        if self.request.is_whole {
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
        if is_filtered && self.counts == Counts::default() { Err(self.nothing_matches()) } else { Ok(()) }
    }

    /// Returns the tools that an unfiltered run needs.
    fn tools(&self) -> tools::Tools {
        let browsers = tools::for_browsers(&self.request.engines);
        let licences = if self.request.is_whole { tools::for_licences() } else { Vec::new() };
        [tools::for_building(), browsers, licences].concat()
    }

    fn nothing_matches(&self) -> String {
        format!("no test has {} in its name", self.request.words.join(" or "))
    }

    /// Runs the checks that are not Rust tests.
    fn checks(&mut self) {
        self.tried("check licences", |steps, name| {
            steps.if_changed(name, &licences::inputs(), licences::check)
        });
        self.tried("look for advisories", |steps, name| {
            steps.if_changed(name, &licences::inputs_of_today(), || {
                licences::warn_of_advisories();
                Ok(())
            })
        });
        let node = printed("node", &["--version"]).unwrap_or_default();
        let inputs = Inputs::default().word(node).files(&[
            "embed",
            "package.json",
            "package-lock.json",
            "assets",
            "src",
            "crates",
            "tests",
        ]);
        self.tried("check and test the scripts", |steps, name| steps.if_changed(name, &inputs, embed::check));
    }

    /// Runs a step that contains tests. If it fails, its name is recorded and the run continues.
    fn tried(&mut self, name: &str, step: impl FnOnce(&mut Steps, &str) -> Outcome<bool>) {
        if let Err(problem) = step(&mut self.steps, name) {
            eprintln!("\n{name}: {problem}");
            self.failed.push(name.to_owned());
        }
    }

    /// Runs a test command, unless nothing has changed since its tests passed.
    fn tests(&mut self, name: &str, inputs: &Inputs, mut command: Command) {
        let is_special = self.request.is_special();
        let mut counts = Counts::default();
        self.tried(name, |steps, name| {
            let action = || run_tests(&mut command, &mut counts);
            if is_special {
                steps.always(name, action).map(|()| true)
            } else {
                steps.if_changed(name, inputs, action)
            }
        });
        self.counts += counts;
    }

    fn native(&mut self, program: &Program) {
        let mut command = program.command();
        command.args(&self.request.words).args(&self.request.rest);
        let inputs = Inputs::default().files(&[&program.path]).files(&program.data());
        self.tests(&program.target.title(), &inputs, command);
    }

    /// Runs the examples in doc comments.
    fn documentation(&mut self) {
        let mut command = Command::new("cargo");
        command.args(["test", "--quiet", "--workspace", "--doc", "--"]).args(&self.request.rest);
        let inputs = Inputs::of_rust().files(&["src", "crates", "build.rs", "assets"]);
        self.tests("examples in the documentation", &inputs, command);
    }

    /// Builds the pages that browser tests open, and runs the tests in each engine. If test names are given, only the
    /// pages that those tests open are built.
    fn browsers(&mut self, program: &Program, names: &[String]) -> Outcome {
        let engines = self.request.engines.clone();
        tools::ensure(&[tools::for_building(), tools::for_browsers(&engines)].concat())?;
        dist::make(&mut self.steps)?;
        toy_site::make(&mut self.steps)?;
        if opens(names, &EXAMPLES.map(|(name, _)| name))? {
            self.examples()?;
        }
        if opens(names, &[package::BUILT])? {
            let inputs = Inputs::default().files(&[dist::FOLDER, package::APPLICATION]);
            self.steps.if_changed(
                "build an application with the npm package",
                &inputs.writing(&[package::BUILT]),
                package::application,
            )?;
        }
        for engine in &engines {
            println!("{}: {}", engine.name(), tools::version_of_browser(*engine));
        }
        for engine in engines {
            self.browser(program, engine);
        }
        Ok(())
    }

    fn browser(&mut self, program: &Program, engine: Engine) {
        // A test that is named explicitly runs in every requested engine, whatever its subject.
        let scope = engine.scope(self.request.is_full || !self.request.words.is_empty());
        let mut command = program.command();
        command.env("ENGINE", engine.name()).env("SCOPE", scope);
        if self.request.is_full {
            // Makes loops that take minutes run in full.
            command.env("FULL", "1");
        }
        command.args(&self.request.words).args(&self.request.rest);
        let inputs = Inputs::default()
            .word(tools::version_of_browser(engine))
            .word(scope)
            .files(&[&program.path])
            .files(&[
                dist::FOLDER,
                toy_site::FOLDER,
                EXAMPLES_FOLDER,
                package::BUILT,
                "tests",
                "package-lock.json",
            ]);
        self.tests(&format!("browser tests in {} ({scope})", engine.name()), &inputs, command);
    }

    fn examples(&mut self) -> Outcome {
        let inputs = Inputs::of_rust()
            .files(&["src", "crates", "examples", "build.rs", "assets"])
            .writing(&[EXAMPLES_FOLDER]);
        self.steps.if_changed("build the examples that browser tests open", &inputs, examples).map(drop)
    }
}

/// Applications that browser tests open, and whether each is built with the release profile: `<Faq/>` in Yew, a Yew
/// host of the element, and a module that panics. The last one needs the release profile, which decides what a panic
/// does.
const EXAMPLES: [(&str, bool); 3] = [("faq_in_yew", false), ("yew_host", false), ("panicking", true)];
const EXAMPLES_FOLDER: &str = "target/browser-examples";
const WASM: &str = "target/wasm32-unknown-unknown";

fn examples() -> Outcome {
    for (example, is_release) in EXAMPLES {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--example", example, "--target", "wasm32-unknown-unknown"]);
        cargo.args(["--no-default-features", "--features", if is_release { "csr" } else { "csr,bundled" }]);
        if is_release {
            build_for_size(cargo.arg("--release"));
        }
        run(&mut cargo)?;
        let folder = if is_release { "release" } else { "debug" };
        run(Command::new("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir", EXAMPLES_FOLDER])
            .arg(format!("{WASM}/{folder}/examples/{example}.wasm")))?;
    }
    Ok(())
}

/// Returns whether the source file of a named browser test mentions one of these things, and so may open it. Without
/// names, returns true.
fn opens(names: &[String], things: &[&str]) -> Outcome<bool> {
    if names.is_empty() {
        return Ok(true);
    }
    for name in names {
        let source = source_of(Path::new("tests/browser"), name);
        // If the source file is not found, the test may open any of them.
        let Some(source) = source else { return Ok(true) };
        let text = read_text(&source)?;
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
    use super::{Request, opens, source_of};
    use crate::engines::Engine;

    fn request(line: &str) -> Result<Request, String> {
        Request::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn an_ordinary_run_is_whole_and_in_chromium() {
        let request = request("").expect("it is known");
        assert_eq!(
            (request.engines, request.is_full, request.is_whole),
            (vec![Engine::Chromium], false, true)
        );
    }

    #[test]
    fn engines_words_and_flags_are_read() {
        let all = request("--engines all --full").expect("it is known");
        assert_eq!((all.engines.len(), all.is_full, all.is_whole), (3, true, true));
        let one = request("--engine webkit chip -- --nocapture").expect("it is known");
        assert_eq!((one.engines, one.is_whole), (vec![Engine::WebKit], false), "the browser tests alone");
        assert_eq!((one.words, one.rest), (vec!["chip".to_owned()], vec!["--nocapture".to_owned()]));
        for wrong in ["--engines gecko", "--engines", "--nocapture", "--fast chip"] {
            assert!(request(wrong).is_err_and(|refused| refused.contains("write ")), "{wrong}");
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
        let opens = |name: &str, thing: &str| opens(&[name.to_owned()], &[thing]).expect("it can be read");
        assert!(opens("panics::x", "panicking"));
        assert!(!opens("text::x", "panicking"));
        assert!(opens("nowhere::x", "panicking"), "it might");
    }
}
