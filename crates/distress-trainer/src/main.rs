//! `cargo xtask train-distress`: trains the model on all lines, writes it, and prints the results of leaving out one
//! author at a time. With the name of a folder as argument, measures the shipped model on the lines of that folder.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use distress_trainer::data::{Line, read};
use distress_trainer::evaluate::{LineResult, Score, leave_each_out, results, thresholds};
use distress_trainer::learn::{Thresholds, learn, set_thresholds};
use distress_trainer::report::Evaluation;
use distress_trainer::svm::Example;
use distress_trainer::{DATA, MODEL, lists, shipped};
use search::distress::{Detector, Level, Lists, Model};

fn main() -> ExitCode {
    let done = match std::env::args().nth(1) {
        Some(folder) => measure(&folder),
        None => train(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn train() -> Result<(), String> {
    let lines = read(Path::new(DATA))?;
    let lists = lists()?;
    let lists = Lists(&lists);
    let examples: Vec<Example> = lines.iter().map(|line| Example::of(line, lists)).collect();
    let scores = leave_each_out(lists, &lines, &examples);
    print(&lines, &results(&lines, &scores));
    let thresholds = thresholds(&lines, &scores);
    println!("{thresholds:?}");
    let mut model = learn(lists, &lines, &examples, |_| true);
    set_thresholds(&mut model, thresholds);
    fs::write(MODEL, model).map_err(|error| format!("{MODEL}: {error}"))
}

fn measure(folder: &str) -> Result<(), String> {
    let lines = read(Path::new(folder))?;
    let (lists, bytes) = (lists()?, shipped()?);
    let (lists, model) = (Lists(&lists), Model(&bytes));
    let detector = Detector { lists, model };
    let thresholds =
        Thresholds { help: model.help(), hint: model.hint(), while_typing: model.help_while_typing() };
    let results: Vec<LineResult> =
        lines.iter().map(|line| thresholds.result(&Score::of(&detector, &line.text))).collect();
    print(&lines, &results);
    for (line, result) in lines.iter().zip(&results) {
        let is_help = result.level == Level::Help;
        if line.is_distress != is_help {
            println!("{} {:?}: {}", if is_help { "by mistake" } else { "missed" }, result.level, line.text);
        }
    }
    Ok(())
}

fn print(lines: &[Line], results: &[LineResult]) {
    let report = Evaluation { lines, results };
    println!("{}\n{}", report.table(), report.summary());
}
