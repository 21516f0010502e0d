//! The cases of 4e, one a line.

use crate::case::{CLEAN, Case, Reply, answer_place, in_words, question_place};
use crate::engine::GuideEngine;
use crate::evidence::{Class, EMERGENCY, NOTES, QUESTIONS, TRIED};
use crate::flow::flow;
use crate::oracle::{self, ids};

/// A row of 4e.
struct CaseRow {
    /// "B + x": question and answers; without answers it is skipped.
    changes: &'static [(&'static str, &'static [&'static str])],
    class: Class,
    too: &'static [Class],
    /// Notes beside `home-use`.
    notes: &'static [&'static str],
    keep_crisis_help: bool,
    /// The list of what to tell, where the row says it.
    tell: Option<&'static [(&'static str, &'static str)]>,
}

const fn row(changes: &'static [(&'static str, &'static [&'static str])], class: Class) -> CaseRow {
    CaseRow { changes, class, too: &[], notes: &[], keep_crisis_help: false, tell: None }
}

impl CaseRow {
    const fn too(mut self, too: &'static [Class]) -> Self {
        self.too = too;
        self
    }

    const fn notes(mut self, notes: &'static [&'static str]) -> Self {
        self.notes = notes;
        self
    }

    const fn keep_crisis_help(mut self) -> Self {
        self.keep_crisis_help = true;
        self
    }

    const fn tell(mut self, tell: &'static [(&'static str, &'static str)]) -> Self {
        self.tell = Some(tell);
        self
    }
}

const SKIPPED: &[&str] = &[];

#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn rows() -> Vec<CaseRow> {
    use Class::{Crisis, GetHelp, Learn, NotNow, OthersFirst, Talk, TellClinic};
    vec![
        row(&[], Talk),
        row(&[("age", &["18-24"])], Talk).notes(&["young-adults"]),
        row(&[("ride", &["no"])], Talk).notes(&["ride-home"]),
        row(&[("suicide", &["thoughts"])], GetHelp).keep_crisis_help().tell(&[("suicide", "thoughts")]),
        row(&[("suicide", &["prefer-not"])], GetHelp).keep_crisis_help().tell(&[]),
        row(&[("suicide", SKIPPED)], GetHelp).keep_crisis_help().tell(&[]),
        row(&[("suicide", &["intent"])], Crisis),
        row(&[("suicide", &["recent-attempt"])], Crisis),
        row(&[("emergency", &["yes"])], Crisis),
        row(&[("reason", &["suicidal-thoughts"])], GetHelp)
            .keep_crisis_help()
            .tell(&[("reason", "suicidal-thoughts")]),
        row(&[("suicide", &["thoughts"]), ("pregnancy", &["pregnant"]), ("medicines", &["glp1"])], GetHelp)
            .too(&[NotNow, TellClinic])
            .notes(&["medicines"])
            .keep_crisis_help()
            .tell(&[("suicide", "thoughts"), ("pregnancy", "pregnant"), ("medicines", "glp1")]),
        row(&[("suicide", &["thoughts"]), ("reason", &["just-learning"])], GetHelp)
            .too(&[Learn])
            .keep_crisis_help(),
        row(&[("age", &["under-18"]), ("suicide", &["thoughts"])], GetHelp).too(&[NotNow]).keep_crisis_help(),
        row(&[("age", &["under-18"])], NotNow),
        row(&[("tried", &["one"])], OthersFirst),
        row(&[("tried", &["none"])], OthersFirst),
        row(&[("tried", &["not-sure"])], OthersFirst),
        row(&[("tried", SKIPPED)], OthersFirst),
        row(&[("reason", &["ptsd"]), ("tried", &["one"])], OthersFirst),
        row(&[("reason", &["ptsd"]), ("tried", &["two-plus"])], Talk),
        row(&[("reason", &["addiction"]), ("tried", &["one"])], OthersFirst).notes(&["addiction-help"]),
        row(&[("reason", &["addiction"]), ("tried", &["two-plus"])], TellClinic).notes(&["addiction-help"]),
        row(&[("reason", &["addiction"]), ("tried", &["two-plus"]), ("substances", &["active"])], NotNow)
            .too(&[TellClinic])
            .notes(&["addiction-help"]),
        row(&[("mind", &["bipolar-stable"]), ("tried", &["none"])], OthersFirst).too(&[TellClinic]),
        row(&[("pregnancy", &["trying"])], NotNow),
        row(&[("mind", &["delirium"])], NotNow),
        row(&[("mind", &["dementia"])], NotNow),
        row(&[("heart", &["head-injury"])], NotNow),
        row(&[("body", &["bladder-now", "bladder"])], NotNow).too(&[TellClinic]),
        row(&[("substances", &["cannabis"])], TellClinic),
        row(&[("substances", &["cannabis", "recovery"])], TellClinic)
            .tell(&[("substances", "cannabis"), ("substances", "recovery")]),
        row(&[("substances", &["cannabis", "active"])], NotNow).too(&[TellClinic]).notes(&["addiction-help"]),
        row(&[("medicines", &["naltrexone"])], TellClinic).notes(&["medicines"]),
        row(&[("medicines", &["glp1"])], TellClinic).notes(&["medicines"]),
        row(&[("medicines", &["ketamine-elsewhere"])], TellClinic).notes(&["medicines"]),
        row(&[("medicines", &["theophylline"])], NotNow).notes(&["medicines"]),
        row(&[("medicines", SKIPPED)], TellClinic),
        row(&[("reason", &["just-learning"]), ("heart", &["head-injury"])], NotNow).too(&[Learn]),
        row(&[("reason", &["just-learning"]), ("medicines", &["glp1"])], Learn)
            .too(&[TellClinic])
            .notes(&["medicines"])
            .tell(&[("medicines", "glp1")]),
        row(&[("tried", &["none"]), ("medicines", &["glp1"])], OthersFirst)
            .too(&[TellClinic])
            .notes(&["medicines"])
            .tell(&[("medicines", "glp1")]),
        row(&[("age", SKIPPED)], TellClinic).notes(&["adults-only"]),
        row(
            &[
                ("suicide", SKIPPED),
                ("age", SKIPPED),
                ("reason", SKIPPED),
                ("pregnancy", SKIPPED),
                ("mind", SKIPPED),
                ("heart", SKIPPED),
                ("body", SKIPPED),
                ("allergy", SKIPPED),
                ("substances", SKIPPED),
                ("medicines", SKIPPED),
                ("ride", SKIPPED),
            ],
            GetHelp,
        )
        .too(&[Learn, TellClinic])
        .notes(&["adults-only"])
        .keep_crisis_help()
        .tell(&[
            ("age", "skipped"),
            ("pregnancy", "skipped"),
            ("mind", "skipped"),
            ("heart", "skipped"),
            ("body", "skipped"),
            ("allergy", "skipped"),
            ("substances", "skipped"),
            ("medicines", "skipped"),
        ]),
    ]
}

/// Base B with changes.
fn case_of(changes: &[(&str, &[&str])]) -> Case {
    let mut case = *CLEAN;
    for &(question, answers) in changes {
        let question = question_place(question);
        case[question] = if answers.is_empty() {
            Reply::Skipped
        } else {
            let bits = answers.iter().map(|answer| 1 << answer_place(question, answer));
            Reply::Picked(bits.fold(0, |set, bit: u16| set | bit))
        };
    }
    case
}

#[test]
fn the_base_case_is_that_of_the_evidence() {
    let base = [
        ("emergency", "no"),
        ("suicide", "no"),
        ("age", "25-64"),
        ("reason", "depression"),
        ("tried", "two-plus"),
        ("pregnancy", "no"),
        ("mind", "none"),
        ("heart", "none"),
        ("body", "none"),
        ("allergy", "no"),
        ("substances", "none"),
        ("medicines", "none"),
        ("ride", "yes"),
    ];
    for (question, (id, answer)) in base.iter().enumerate() {
        assert_eq!(QUESTIONS[question].id, *id);
        assert_eq!(CLEAN[question], Reply::one(answer_place(question, answer)));
    }
}

#[test]
fn each_case_of_the_evidence_has_its_outcome() {
    let engine = GuideEngine::of(flow());
    for row in rows() {
        let case = case_of(row.changes);
        for verdict in [oracle::judge(&case), engine.judge_whole(&case)] {
            let words = format!("{}: {}", in_words(&case), verdict.in_words());
            let details = verdict.details.expect("the details of a verdict");
            assert_eq!(verdict.result, Some(row.class), "{words}");
            let met: Vec<_> = details.met().filter(|&class| class != row.class).collect();
            assert_eq!(met, row.too, "{words}");
            let home_use = (row.class != Class::Crisis).then_some("home-use");
            let notes: Vec<_> = row.notes.iter().copied().chain(home_use).collect();
            let shown: Vec<_> =
                NOTES.into_iter().enumerate().filter(|(at, _)| verdict.notes >> at & 1 == 1).collect();
            assert_eq!(shown.into_iter().map(|(_, id)| id).collect::<Vec<_>>(), notes, "{words}");
            assert_eq!(verdict.pinned, row.keep_crisis_help, "{words}");
            if let Some(tell) = row.tell {
                assert_eq!(ids(&details.tell), tell, "{words}");
            }
        }
    }
}

#[test]
fn the_emergency_number_comes_first_only_for_an_emergency() {
    let question = |id| flow().questions.iter().find(|question| &*question.id == id).expect("a question");
    for (id, answer, first) in
        [("emergency", "yes", true), ("suicide", "intent", false), ("suicide", "recent-attempt", false)]
    {
        let mut answers = question(id).choices.iter();
        let answer = answers.find(|found| &*found.id == answer).expect("an answer");
        assert_eq!(answer.meaning.emergency_first, first, "{id}={}", answer.id);
    }
}

#[test]
fn what_was_tried_is_not_asked_for_thoughts_of_suicide() {
    let verdict = oracle::judge(&case_of(&[("reason", &["suicidal-thoughts"])]));
    assert_eq!(verdict.asked >> TRIED & 1, 0);
    assert_eq!(verdict.asked >> EMERGENCY & 1, 1);
}
