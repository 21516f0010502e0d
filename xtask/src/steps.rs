//! The steps of a command. Each step is timed, and is skipped if nothing that it depends on has changed.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use crate::files::write;
use crate::inputs::Inputs;
use crate::say::{Outcome, doing};

/// The folder of the stamps: one file for each step, with what the step depended on when it last succeeded.
const FOLDER: &str = "target/steps";

/// The steps of one run, in the order in which they ran.
pub struct Steps {
    folder: PathBuf,
    skips: bool,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    time: Duration,
    result: Ending,
}

#[derive(PartialEq)]
enum Ending {
    Done,
    Skipped,
    Failed,
}

impl Steps {
    /// Returns an empty list of steps. If `skips` is false, every step runs.
    pub fn new(skips: bool) -> Self {
        Self { folder: FOLDER.into(), skips, rows: Vec::new() }
    }

    /// Runs a step, whether or not anything has changed.
    ///
    /// # Errors
    /// The errors of the step.
    pub fn always<T>(&mut self, name: &str, action: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        doing(name);
        let start = Instant::now();
        let done = action();
        let result = if done.is_ok() { Ending::Done } else { Ending::Failed };
        self.rows.push(Row { name: name.into(), time: start.elapsed(), result });
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
        action: impl FnOnce() -> Outcome,
    ) -> Outcome<bool> {
        let start = Instant::now();
        let stamp = Stamp::of(&self.folder, name);
        let hash = inputs.hash()?;
        if self.skips
            && let Some(age) = stamp.age_if_same(&hash, inputs)?
        {
            doing(&format!("{name}: skipped: nothing changed since it succeeded {}", ago(age)));
            self.rows.push(Row { name: name.into(), time: start.elapsed(), result: Ending::Skipped });
            return Ok(false);
        }
        // A step that fails or is interrupted must run again the next time.
        stamp.forget();
        self.always(name, action)?;
        stamp.remember(&hash, inputs)?;
        Ok(true)
    }

    /// Returns a table with the seconds and the result of each step, and the sum of the seconds.
    pub fn table(&self) -> String {
        let widest = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default().max(5);
        let mut table = format!("\n{:>7}  step\n", "seconds");
        for Row { name, time, result } in &self.rows {
            let note = match result {
                Ending::Done => "",
                Ending::Skipped => "skipped",
                Ending::Failed => "FAILED",
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
    fn age_if_same(&self, hash: &str, inputs: &Inputs) -> Outcome<Option<Duration>> {
        let Ok(text) = std::fs::read_to_string(&self.0) else { return Ok(None) };
        let lines: Vec<&str> = text.lines().collect();
        let [known, written, when] = lines[..] else { return Ok(None) };
        if known != hash || inputs.hash_of_outputs()?.is_none_or(|outputs| outputs != written) {
            return Ok(None);
        }
        let when = Duration::from_secs(when.parse().unwrap_or_default());
        Ok(Some(now().saturating_sub(when)))
    }

    fn forget(&self) {
        drop(std::fs::remove_file(&self.0));
    }

    fn remember(&self, hash: &str, inputs: &Inputs) -> Outcome {
        let Some(written) = inputs.hash_of_outputs()? else { return Ok(()) };
        let folder = self.0.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: cannot be made: {error}", folder.display()))?;
        write(&self.0, format!("{hash}\n{written}\n{}\n", now().as_secs()))
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

    use super::{Steps, ago};
    use crate::inputs::Inputs;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("clinic-faq-steps-{}-{name}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).expect("it can be made");
        folder
    }

    fn steps(folder: &std::path::Path, skips: bool) -> Steps {
        Steps { folder: folder.join("stamps"), skips, rows: Vec::new() }
    }

    #[test]
    fn a_step_is_skipped_until_its_inputs_or_what_it_wrote_change() {
        let folder = folder("changes");
        let (source, made) = (folder.join("source"), folder.join("made"));
        let times = Cell::new(0);
        let run = |skips: bool, version: &str| {
            let inputs = Inputs::default().word(version).files(&[&source]).writing(&[&made]);
            let action = || {
                times.set(times.get() + 1);
                std::fs::write(&made, "made").map_err(|error| error.to_string())
            };
            steps(&folder, skips).if_changed("make it", &inputs, action).expect("it succeeds")
        };
        std::fs::write(&source, "one").expect("it can be written");
        assert!(run(true, "1"), "the first time");
        assert!(!run(true, "1"), "nothing changed");
        assert!(run(false, "1"), "nothing may be skipped");
        std::fs::write(&source, "two").expect("it can be written");
        assert!(run(true, "1"), "a file changed");
        assert!(run(true, "2"), "a version changed");
        std::fs::write(&made, "spoilt").expect("it can be written");
        assert!(run(true, "2"), "what it wrote was changed");
        std::fs::remove_file(&made).expect("it can be removed");
        assert!(run(true, "2"), "what it wrote was taken away");
        assert!(!run(true, "2"), "nothing changed");
        assert_eq!(times.get(), 6);
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn a_step_that_fails_is_done_again() {
        let folder = folder("fails");
        let inputs = Inputs::default();
        let fails = |fails: bool| {
            let action = || if fails { Err("on purpose".to_owned()) } else { Ok(()) };
            steps(&folder, true).if_changed("try it", &inputs, action)
        };
        assert_eq!(fails(false), Ok(true));
        assert_eq!(fails(true), Ok(false), "nothing changed");
        drop(std::fs::remove_dir_all(folder.join("stamps")));
        assert!(fails(true).is_err());
        assert_eq!(fails(false), Ok(true), "it failed before");
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn the_table_has_every_step_its_result_and_the_sum() {
        let folder = folder("table");
        let mut steps = steps(&folder, true);
        steps.if_changed("compile", &Inputs::default(), || Ok(())).expect("it succeeds");
        steps.if_changed("compile", &Inputs::default(), || Ok(())).expect("it succeeds");
        steps.always("test", || Err::<(), _>("on purpose".into())).expect_err("it fails");
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
