//! One way through the guide at a time: what each step does on the screen.

use guide::{GuideEvent, Screen};

use crate::case::{CLEAN, Reply, answer_place, in_words, question_place, reply};
use crate::evidence::{Class, EMERGENCY, OUTCOMES, QUESTIONS, REASON, SUICIDE, TRIED};
use crate::flow::flow;
use crate::oracle;
use crate::patient::Patient;

#[test]
fn a_session_asks_in_the_order_of_the_evidence_then_shows_the_summary_and_the_result() {
    let mut patient = Patient::new();
    let asked = patient.answer_all(&CLEAN);
    assert!(asked.iter().copied().eq(0..QUESTIONS.len()), "{asked:?}");
    assert_eq!(patient.session.screen, Screen::Summary);
    assert_eq!(patient.shown_class(), None);
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.session.screen, Screen::Result);
    assert_eq!(patient.shown_class(), Some(Class::Talk));
}

#[test]
fn what_was_tried_is_asked_only_for_the_six_reasons() {
    let reasons = ["other", "just-learning", "suicidal-thoughts"].map(|id| reply("reason", id));
    for reason in reasons.into_iter().chain([Reply::Skipped]) {
        let mut case = *CLEAN;
        case[REASON] = reason;
        assert!(!Patient::new().answer_all(&case).contains(&TRIED), "{}", in_words(&case));
    }
}

#[test]
fn a_start_page_comes_before_the_first_question() {
    let mut patient = Patient::new();
    patient.step(GuideEvent::WentBack);
    assert_eq!(patient.session.screen, Screen::Start);
    assert!(!patient.session.may_go_back() && !patient.session.may_skip(flow()));
    let before = patient.session.clone();
    for step in [
        GuideEvent::Continued,
        GuideEvent::Skipped,
        GuideEvent::WentBack,
        GuideEvent::Picked { choice: 0, on: true },
    ] {
        patient.step(step);
        assert_eq!((patient.session.screen, patient.replies()), (Screen::Start, Patient::new().replies()));
    }
    patient.session = before;
    patient.step(GuideEvent::Began);
    assert_eq!(patient.asked(), Some(EMERGENCY));
    assert!(patient.session.may_go_back());
}

#[test]
fn answers_to_read_open_and_close_and_are_closed_by_the_next_step() {
    let mut patient = Patient::at_summary(&CLEAN);
    patient.step(GuideEvent::Read(0));
    assert!(patient.session.reading.is_empty(), "there is nothing to read before the result");
    patient.step(GuideEvent::Continued);
    let epoch = patient.session.focus_epoch;
    for (answer, open) in [(2, vec![2]), (0, vec![2, 0]), (2, vec![0])] {
        patient.step(GuideEvent::Read(answer));
        assert_eq!((&patient.session.reading, patient.session.focus_epoch), (&open, epoch));
    }
    patient.step(GuideEvent::WentBack);
    assert!(patient.session.reading.is_empty());
}

#[test]
fn the_emergency_question_cannot_be_passed_over() {
    let mut patient = Patient::new();
    assert!(!patient.session.may_skip(flow()));
    patient.step(GuideEvent::Skipped);
    assert_eq!(patient.asked(), Some(EMERGENCY));
    assert_eq!(patient.replies()[EMERGENCY], Reply::Nothing);
}

#[test]
fn every_other_question_can_be_passed_over() {
    let mut patient = Patient::new();
    patient.answer(CLEAN[EMERGENCY]);
    while let Some(question) = patient.asked() {
        assert!(patient.session.may_skip(flow()), "{}", QUESTIONS[question].id);
        // A reason, so that what was tried is asked.
        patient.answer(if question == REASON { CLEAN[REASON] } else { Reply::Skipped });
    }
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.shown_class(), Some(Class::GetHelp));
}

#[test]
fn going_on_without_an_answer_stays_and_says_so() {
    let mut patient = Patient::new();
    for question in 0..QUESTIONS.len() {
        patient.step(GuideEvent::Continued);
        assert!(patient.session.shows_error);
        assert_eq!(patient.asked(), Some(question));
        patient.answer(CLEAN[question]);
        assert!(!patient.session.shows_error);
    }
}

/// Each crisis answer: its question and its place.
fn crisis_answers() -> [(usize, usize); 3] {
    [(EMERGENCY, "yes"), (SUICIDE, "intent"), (SUICIDE, "recent-attempt")]
        .map(|(question, answer)| (question, answer_place(question, answer)))
}

#[test]
fn a_crisis_holds_from_its_pick_and_goes_when_another_answer_is_picked() {
    for (question, answer) in crisis_answers() {
        let from_the_start = {
            let mut patient = Patient::new();
            (0..question).for_each(|before| patient.answer(CLEAN[before]));
            patient
        };
        let from_the_summary = {
            let mut patient = Patient::at_summary(&CLEAN);
            patient.change(question);
            patient
        };
        for mut patient in [from_the_start, from_the_summary] {
            for _ in 0..2 {
                let before = patient.class();
                assert_ne!(before, Some(Class::Crisis));
                patient.pick(answer);
                assert_eq!(patient.class(), Some(Class::Crisis));
                assert_eq!(
                    (patient.asked(), patient.shown_class()),
                    (Some(question), None),
                    "the same screen"
                );
                patient.step(GuideEvent::Skipped);
                assert_eq!((patient.class(), patient.asked()), (Some(Class::Crisis), Some(question)));

                patient.pick_id("no");
                assert_eq!(patient.class(), before);

                patient.pick(answer);
                patient.step(GuideEvent::Continued);
                assert_eq!(patient.session.screen, Screen::Result);
                assert_eq!(patient.shown_class(), Some(Class::Crisis));
                patient.step(GuideEvent::WentBack);
                assert_eq!(patient.asked(), Some(question), "picked by mistake");
                assert_eq!(patient.replies()[question], Reply::one(answer));
                patient.pick_id("no");
            }
            patient.step(GuideEvent::Continued);
            let mut case = *CLEAN;
            case[SUICIDE] = reply("suicide", "prefer-not");
            patient.answer_all(&case);
            assert_eq!(patient.session.screen, Screen::Summary);
        }
    }
}

#[test]
fn another_reason_asks_again_what_was_tried_and_nothing_else() {
    let mut patient = Patient::at_summary(&CLEAN);
    patient.change(REASON);
    patient.pick_id("ptsd");
    assert_eq!(patient.replies()[TRIED], Reply::Nothing);
    assert_eq!(patient.class(), None, "no result from an answer about another reason");
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.asked(), Some(TRIED));
    patient.step(GuideEvent::Continued);
    assert!(patient.session.shows_error);
    patient.pick_id("one");
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.session.screen, Screen::Summary);
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.shown_class(), Some(Class::OthersFirst), "ptsd, one");
}

#[test]
fn another_reason_for_which_nothing_is_tried_asks_nothing() {
    for (reason, class) in
        [("other", Class::Learn), ("just-learning", Class::Learn), ("suicidal-thoughts", Class::GetHelp)]
    {
        let mut patient = Patient::at_summary(&CLEAN);
        patient.change(REASON);
        patient.pick_id(reason);
        patient.step(GuideEvent::Continued);
        assert_eq!(patient.session.screen, Screen::Summary);
        assert_eq!(patient.class(), Some(class));
        patient.change(REASON);
        patient.pick_id("depression");
        patient.step(GuideEvent::Continued);
        assert_eq!(patient.asked(), Some(TRIED), "asked again after {reason}");
    }
}

#[test]
fn the_same_reason_asks_nothing_again() {
    let mut patient = Patient::at_summary(&CLEAN);
    patient.change(REASON);
    patient.pick_id("depression");
    patient.step(GuideEvent::Continued);
    assert_eq!(patient.session.screen, Screen::Summary);
    assert_eq!(patient.replies(), *CLEAN);
}

#[test]
fn a_change_of_any_other_answer_asks_nothing_again() {
    for question in (0..QUESTIONS.len()).filter(|&question| question != REASON) {
        for reply in crate::case::single_replies(question) {
            let mut case = *CLEAN;
            case[question] = reply;
            if oracle::class_of(question, reply) == Class::Crisis
                || (question, reply) == (EMERGENCY, Reply::Skipped)
            {
                continue;
            }
            let mut patient = Patient::at_summary(&CLEAN);
            patient.change(question);
            patient.answer(reply);
            assert_eq!(patient.session.screen, Screen::Summary, "{}", in_words(&case));
            assert_eq!(patient.replies(), case, "{}", in_words(&case));
        }
    }
}

#[test]
fn going_back_from_the_summary_shows_each_answer_again_and_changes_none() {
    let mut patient = Patient::at_summary(&CLEAN);
    for question in (0..QUESTIONS.len()).rev() {
        patient.step(GuideEvent::WentBack);
        assert_eq!(patient.asked(), Some(question));
    }
    for _ in QUESTIONS {
        patient.step(GuideEvent::Continued);
    }
    assert_eq!(patient.session.screen, Screen::Summary);
    assert_eq!(patient.replies(), *CLEAN);
}

#[test]
fn starting_again_forgets_everything() {
    let mut patient = Patient::at_summary(&CLEAN);
    patient.change(SUICIDE);
    patient.pick_id("thoughts");
    patient.step(GuideEvent::Restarted);
    assert_eq!(patient.asked(), Some(EMERGENCY));
    assert_eq!(patient.replies(), [Reply::Nothing; QUESTIONS.len()]);
    assert_eq!(patient.answer_all(&CLEAN).len(), QUESTIONS.len());
}

#[test]
fn each_class_is_reached_on_the_screen() {
    let table = [
        ("emergency", "yes", Class::Crisis),
        ("suicide", "thoughts", Class::GetHelp),
        ("mind", "psychosis", Class::NotNow),
        ("reason", "other", Class::Learn),
        ("tried", "one", Class::OthersFirst),
        ("body", "glaucoma", Class::TellClinic),
        ("ride", "no", Class::Talk),
    ];
    assert_eq!(table.map(|(.., class)| class), OUTCOMES.each_ref().map(|outcome| outcome.class));
    for (question, answer, class) in table {
        let mut case = *CLEAN;
        case[question_place(question)] = reply(question, answer);
        let mut patient = Patient::new();
        patient.answer_all(&case);
        patient.step(GuideEvent::Continued);
        assert_eq!(patient.shown_class(), Some(class), "{question}={answer}");
    }
}
