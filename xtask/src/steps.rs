//! The steps of a command. Each step is timed, and is skipped if nothing that it depends on has changed.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;
use xshell::Shell;

use crate::inputs::Inputs;
use crate::progress::print_step;

/// The folder of the stamps: one file for each step, with what the step depended on when it last succeeded.
const FOLDER: &str = "target/steps";

/// The steps of one run, in the order in which they ran.
pub struct Steps<'a> {
    sh: &'a Shell,
    folder: PathBuf,
    skip_unchanged: bool,
    rows: Vec<FinishedStep>,
}

struct FinishedStep {
    name: String,
    time: Duration,
    result: StepResult,
}

#[derive(PartialEq)]
enum StepResult {
    Done,
    Skipped,
    Failed,
}

impl<'a> Steps<'a> {
    /// Returns an empty list of steps. If `skip_unchanged` is false, every step runs.
    pub fn new(sh: &'a Shell, skip_unchanged: bool) -> Self {
        Self { sh, folder: FOLDER.into(), skip_unchanged, rows: Vec::new() }
    }

    /// Runs a step, whether or not anything has changed.
    ///
    /// # Errors
    /// The errors of the step.
    pub fn always<T>(&mut self, name: &str, action: impl FnOnce() -> Result<T>) -> Result<T> {
        print_step(name);
        let start = Instant::now();
        let done = action();
        let result = if done.is_ok() { StepResult::Done } else { StepResult::Failed };
        self.rows.push(FinishedStep { name: name.into(), time: start.elapsed(), result });
        done
    }

    /// Runs a step, unless its inputs and its outputs are the same as when it last succeeded. Returns whether the step
    /// ran.
    ///
    /// # Errors
    /// The errors of the step, and files that cannot be read or written.
    pub fn if_changed(
        &mut self,
        name: &str,
        inputs: &Inputs,
        action: impl FnOnce() -> Result<()>,
    ) -> Result<bool> {
        let start = Instant::now();
        let stamp = Stamp::of(&self.folder, name);
        let hash = inputs.hash(self.sh)?;
        if self.skip_unchanged
            && let Some(age) = stamp.age_if_same(self.sh, &hash, inputs)?
        {
            print_step(&format!("{name}: skipped: nothing changed since it succeeded {}", ago(age)));
            self.rows.push(FinishedStep {
                name: name.into(),
                time: start.elapsed(),
                result: StepResult::Skipped,
            });
            return Ok(false);
        }
        // A step that fails or is interrupted must run again the next time.
        stamp.remove();
        self.always(name, action)?;
        stamp.write(self.sh, &hash, inputs)?;
        Ok(true)
    }

    /// Returns a table with the seconds and the result of each step, and the sum of the seconds.
    pub fn table(&self) -> String {
        let widest = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default().max(5);
        let mut table = format!("\n{:>7}  step\n", "seconds");
        for FinishedStep { name, time, result } in &self.rows {
            let note = match result {
                StepResult::Done => "",
                StepResult::Skipped => "skipped",
                StepResult::Failed => "FAILED",
            };
            let row = format!("{:>7.1}  {name:widest$}  {note}", time.as_secs_f32());
            table.push_str(row.trim_end());
            table.push('\n');
        }
        let sum: Duration = self.rows.iter().map(|row| row.time).sum();
        table + &format!("{:>7.1}  in all\n", sum.as_secs_f32())
    }
}

/// The stamp file of a step. It has three lines: the hash of the inputs, the hash of the outputs, and the time at which
/// the step succeeded, in seconds since 1970.
struct Stamp(PathBuf);

impl Stamp {
    fn of(folder: &Path, step: &str) -> Self {
        let name: String = step.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        Self(folder.join(name))
    }

    /// Returns how long ago the step succeeded, if its inputs and outputs are still the same.
    fn age_if_same(&self, sh: &Shell, hash: &str, inputs: &Inputs) -> Result<Option<Duration>> {
        let Ok(text) = std::fs::read_to_string(&self.0) else { return Ok(None) };
        let lines: Vec<&str> = text.lines().collect();
        let [known, known_outputs, when] = lines[..] else { return Ok(None) };
        if known != hash || inputs.hash_of_outputs(sh)?.is_none_or(|outputs| outputs != known_outputs) {
            return Ok(None);
        }
        let when = Duration::from_secs(when.parse().unwrap_or_default());
        Ok(Some(now().saturating_sub(when)))
    }

    fn remove(&self) {
        drop(std::fs::remove_file(&self.0));
    }

    fn write(&self, sh: &Shell, hash: &str, inputs: &Inputs) -> Result<()> {
        let Some(outputs) = inputs.hash_of_outputs(sh)? else { return Ok(()) };
        Ok(sh.write_file(&self.0, format!("{hash}\n{outputs}\n{}\n", now().as_secs()))?)
    }
}

fn now() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// Returns a duration in words, such as "12 minutes ago".
fn ago(age: Duration) -> String {
    let minutes = age.as_secs() / 60;
    let (count, unit) = match minutes {
        0 => return "less than a minute ago".into(),
        1..=59 => (minutes, "minute"),
        60..=1439 => (minutes / 60, "hour"),
        _ => (minutes / 1440, "day"),
    };
    format!("{count} {unit}{} ago", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::path::PathBuf;
    use std::time::Duration;

    use anyhow::{Result, bail};
    use xshell::Shell;

    use super::{Steps, ago};
    use crate::inputs::Inputs;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("clinic-faq-steps-{}-{name}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).expect("it can be made");
        folder
    }

    fn shell() -> Shell {
        Shell::new().expect("there is a current folder")
    }

    fn steps<'a>(sh: &'a Shell, folder: &std::path::Path, skip_unchanged: bool) -> Steps<'a> {
        Steps { sh, folder: folder.join("stamps"), skip_unchanged, rows: Vec::new() }
    }

    #[test]
    fn a_step_is_skipped_until_its_inputs_or_what_it_wrote_change() {
        let folder = folder("changes");
        let (source, made) = (folder.join("source"), folder.join("made"));
        let times = Cell::new(0);
        let run = |skip_unchanged: bool, version: &str| {
            let inputs = Inputs::default().value(version).files(&[&source]).writing(&[&made]);
            let action = || {
                times.set(times.get() + 1);
                Ok(std::fs::write(&made, "made")?)
            };
            steps(&shell(), &folder, skip_unchanged)
                .if_changed("make it", &inputs, action)
                .expect("it succeeds")
        };
        std::fs::write(&source, "one").expect("it can be written");
        assert!(run(true, "1"), "the first time");
        assert!(!run(true, "1"), "nothing changed");
        assert!(run(false, "1"), "nothing may be skipped");
        std::fs::write(&source, "two").expect("it can be written");
        assert!(run(true, "1"), "a file changed");
        assert!(run(true, "2"), "a version changed");
        std::fs::write(&made, "changed").expect("it can be written");
        assert!(run(true, "2"), "what it wrote was changed");
        std::fs::remove_file(&made).expect("it can be removed");
        assert!(run(true, "2"), "what it wrote was removed");
        assert!(!run(true, "2"), "nothing changed");
        assert_eq!(times.get(), 6);
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn a_step_that_fails_is_done_again() {
        let folder = folder("fails");
        let inputs = Inputs::default();
        let fails = |fails: bool| {
            let action = || if fails { bail!("on purpose") } else { Ok(()) };
            steps(&shell(), &folder, true).if_changed("try it", &inputs, action)
        };
        assert!(fails(false).expect("it succeeds"));
        assert!(!fails(true).expect("it is skipped"), "nothing changed");
        drop(std::fs::remove_dir_all(folder.join("stamps")));
        assert!(fails(true).is_err());
        assert!(fails(false).expect("it succeeds"), "it failed before");
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn the_table_has_every_step_its_result_and_the_sum() {
        let folder = folder("table");
        let sh = shell();
        let mut steps = steps(&sh, &folder, true);
        steps.if_changed("compile", &Inputs::default(), || Ok(())).expect("it succeeds");
        steps.if_changed("compile", &Inputs::default(), || Ok(())).expect("it succeeds");
        steps.always("test", || -> Result<()> { bail!("on purpose") }).expect_err("it fails");
        let table = steps.table();
        let lines: Vec<&str> =
            table.lines().map(|line| line.trim_start_matches(|c: char| " .0123456789".contains(c))).collect();
        assert_eq!(
            lines,
            ["", "seconds  step", "compile", "compile  skipped", "test     FAILED", "in all"],
            "{table}"
        );
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn ages_are_told_in_the_unit_that_fits() {
        for (seconds, expected) in [
            (0, "less than a minute ago"),
            (60, "1 minute ago"),
            (59 * 60, "59 minutes ago"),
            (2 * 3600 + 5, "2 hours ago"),
            (86_400, "1 day ago"),
            (200 * 86_400, "200 days ago"),
        ] {
            assert_eq!(ago(Duration::from_secs(seconds)), expected);
        }
    }
}
