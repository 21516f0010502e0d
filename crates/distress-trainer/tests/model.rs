//! That the model ships as it was learned from the lines, and what it finds on authors that it has not seen.

use std::path::Path;

use distress_trainer::data::{Line, read};
use distress_trainer::evaluate::Score;
use distress_trainer::learn::{Thresholds, learn, set_thresholds};
use distress_trainer::report::Evaluation;
use distress_trainer::svm::Example;
use distress_trainer::{DATA, MODEL, lists, shipped};
use search::distress::{Detector, Level, Lists, Model};

fn lines() -> Vec<Line> {
    std::env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .expect("the top folder is there");
    read(Path::new(DATA)).expect("the lines are good")
}

/// The thresholds of the model as it ships.
fn thresholds(shipped: &Model) -> Thresholds {
    Thresholds { help: shipped.help(), hint: shipped.hint(), while_typing: shipped.help_while_typing() }
}

#[test]
fn training_on_the_lines_of_the_project_gives_the_model_that_ships() {
    let lines = lines();
    let (lists, shipped) = (lists().expect("they are good"), shipped().expect("it is there"));
    let lists = Lists(&lists);
    let examples: Vec<Example> = lines.iter().map(|line| Example::of(line, lists)).collect();
    let mut model = learn(lists, &lines, &examples, |_| true);
    set_thresholds(&mut model, thresholds(&Model(&shipped)));
    assert!(
        model == shipped,
        "{MODEL} was learned from other lines or lists, or in another way: run cargo xtask train-distress"
    );
}

/// A few authors are enough to see that something broke; `docs/search.md` has the figures of all. The floors are a few
/// points below what was measured.
#[test]
fn authors_that_were_not_seen_are_understood() {
    let lines = lines();
    let (lists, shipped) = (lists().expect("they are good"), shipped().expect("it is there"));
    let (lists, thresholds) = (Lists(&lists), thresholds(&Model(&shipped)));
    let examples: Vec<Example> = lines.iter().map(|line| Example::of(line, lists)).collect();
    let unseen = |line: &Line| "adr".contains(line.author);
    let bytes = learn(lists, &lines, &examples, |line| !unseen(line));
    let own: Vec<Line> = lines.iter().filter(|line| unseen(line)).cloned().collect();
    let detector = Detector { lists, model: Model(&bytes) };
    let results: Vec<_> =
        own.iter().map(|line| thresholds.result(&Score::of(&detector, &line.text))).collect();
    let report = Evaluation { lines: &own, results: &results };
    println!("{}\n{}", report.table(), report.summary());
    for (language, name) in ["English", "Spanish"].into_iter().enumerate() {
        let percent = |is_distress: bool, level: Level| {
            let filter = |line: &Line| line.language == language && line.is_distress == is_distress;
            report.percent(&filter, |result| result.level >= level).expect("there are such lines")
        };
        assert!(percent(true, Level::Help) >= 70.0, "{name}");
        assert!(percent(true, Level::Hint) >= 85.0, "{name}");
        assert!(percent(false, Level::Help) <= 3.0, "{name}");
        assert!(percent(false, Level::Hint) <= 7.0, "{name}");
        for kind in 0..7 {
            let filter = |line: &Line| line.language == language && line.kind == Some(kind);
            let found = report.percent(&filter, |result| result.level == Level::Help);
            assert!(found.is_none_or(|found| found >= 55.0), "{name}, kind {kind}: {found:?}");
        }
    }
    let ever = report.percent(&|line| !line.is_distress, |result| {
        result.level == Level::Help || result.is_helped_while_typing
    });
    assert!(ever.is_some_and(|ever| ever <= 4.0), "{ever:?}");
}

#[test]
fn what_is_wrong_with_a_line_is_named_with_its_place() {
    let folder = std::env::temp_dir().join(format!("distress-lines-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("it can be made");
    for (name, text, message) in [
        (
            "a-distress.tsv",
            "one\tsuicide\ten",
            "a-distress.tsv:1: 3 cells: write text, kind, language and directness",
        ),
        (
            "a-distress.tsv",
            "one\tsad\ten\tdirect",
            "a-distress.tsv:1: \"sad\" is unknown: write one of suicide, ",
        ),
        ("a-ordinary.tsv", "one\ten\ntwo\tfr", "a-ordinary.tsv:2: \"fr\" is unknown: write one of en, es"),
        ("a-other.tsv", "", "a-other.tsv: unknown name: write X-distress.tsv or X-ordinary.tsv"),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("it can be written");
        let wrong = read(&folder).expect_err(message);
        assert!(wrong.contains(message), "expected\n{message}\nin\n{wrong}");
        std::fs::remove_file(&path).expect("it is there");
    }
    std::fs::remove_dir(&folder).expect("it is empty");
}
