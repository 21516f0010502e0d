//! `cargo xtask train-distress`.

use std::path::Path;
use std::process::ExitCode;

use distress_trainer::data::read;
use distress_trainer::evaluate::{EVER, HELP, HINT, leave_each_out, model, threshold, threshold_at_once};
use distress_trainer::report::Measured;

fn main() -> ExitCode {
    match train() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn train() -> Result<(), String> {
    let lines = read(Path::new("crates/search/data/distress"))?;
    let scores = leave_each_out(&lines);
    let (help, hint) = (threshold(&lines, &scores, HELP), threshold(&lines, &scores, HINT));
    let measured = Measured { lines: &lines, scores: &scores, help, hint };
    println!("{}", measured.markdown());
    let at_once = threshold_at_once(&lines, &scores, help, EVER);
    println!(
        "at once: {:.0} % of distress; typed letter by letter, ever help: {:.1} % of ordinary lines, {:.1} % with a pause at each letter",
        measured.percent(at_once, &|line| line.is_distress),
        measured.ever(at_once),
        measured.ever(help)
    );
    println!("kinds: {:.0} % are right; thresholds {help} and {hint}", measured.right_kinds());
    let bytes = model(&lines, [help, hint, at_once]);
    let path = "crates/search/src/distress/model.bin";
    std::fs::write(path, bytes).map_err(|error| format!("{path}: {error}"))
}
