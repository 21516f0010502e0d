//! The guide of the real content: what it says at the end, and that it is packed as it was written. What it
//! decides is proven in `tests/guide`.

use clinic_faq::guide_data::{flow, text};
use content::guide::{Guide, Link};
use guide::{Answers, Given, Kind, Picks, Report, take_away};
use site::authoring::check_folder;

use crate::fixture::TODAY;
use crate::root;

fn guide() -> Guide {
    check_folder(&root().join("assets/content/en"), TODAY)
        .map_err(|problem| problem.to_string())
        .expect("no faults")
        .guide
}

/// Answers by ids: `question answer`, further answers after spaces; a question alone is passed over. What is not
/// named is clean.
fn answers(given: &[&str]) -> Answers {
    let clean = [
        "emergency no",
        "suicide no",
        "age 18-64",
        "reason depression",
        "tried two-plus",
        "pregnancy no",
        "mind none",
        "heart none",
        "body none",
        "allergy no",
        "substances none",
        "medicines none",
        "ride yes",
    ];
    let mut answers = Answers::none(flow());
    for row in clean.iter().chain(given) {
        let mut words = row.split(' ');
        let id = words.next().expect("a row has words");
        let at = flow().questions.iter().position(|question| *question.id == *id).expect(id);
        let place = |id: &str| {
            flow().questions[at].answers.iter().position(|answer| *answer.id == *id).expect("it is an answer")
        };
        let picks = words.fold(Picks::default(), |picks, id| picks.with(place(id), true));
        answers.give(at, if picks.is_empty() { Given::Skipped } else { Given::Picked(picks) });
    }
    answers
}

fn report(given: &[&str]) -> Report<'static> {
    Report::of(flow(), text("en"), &answers(given)).expect("it has an outcome")
}

fn outcome(report: &Report) -> &'static str {
    &flow().outcomes[report.outcome].id
}

#[test]
fn the_packed_guide_is_the_written_one() {
    let guide = guide();
    assert_eq!(*flow(), guide.flow);
    let packed = text("en");
    for (at, words) in guide.words.questions.iter().enumerate() {
        assert_eq!(packed.question(at), [&*words.short, &words.question, &words.hint, &words.skipped]);
        for (answer, words) in words.answers.iter().enumerate() {
            assert_eq!(packed.answer(at, answer), [&*words.label, &words.matters, &words.my]);
        }
    }
    for (at, words) in guide.words.outcomes.iter().enumerate() {
        assert_eq!((packed.title(at), packed.lower(at)), (&*words.title, &*words.lower));
        assert!(packed.body(at).eq(words.body.iter().map(|text| &**text)));
        assert!(packed.ask(at).eq(words.ask.iter().map(|text| &**text)));
    }
    for (at, words) in guide.words.notes.iter().enumerate() {
        assert_eq!(packed.note(at), (&*words.text, &*words.call));
    }
}

#[test]
fn every_question_and_answer_of_the_evidence_is_there_in_its_order() {
    let ids: Vec<String> = flow()
        .questions
        .iter()
        .map(|question| {
            let answers: Vec<&str> = question.answers.iter().map(|answer| &*answer.id).collect();
            format!("{}: {}", question.id, answers.join(" "))
        })
        .collect();
    let expected = "\
emergency: yes no
suicide: no thoughts intent prefer-not
age: under-18 18-64 65-plus
reason: depression ptsd anxiety ocd addiction pain suicidal-thoughts other just-learning
tried: none one two-plus not-sure
pregnancy: no pregnant maybe trying breastfeeding
mind: psychosis mania-now bipolar-stable dissociative memory-confusion none not-sure
heart: bp-uncontrolled recent-event aneurysm brain-pressure bp-controlled old-event none not-sure
body: severe-liver dialysis liver-kidney bladder thyroid glaucoma apnea-lung seizures porphyria none not-sure
allergy: yes no not-sure
substances: active ketamine-problem recovery none not-sure
medicines: benzodiazepine lamotrigine maoi stimulant opioid theophylline other-sedative none not-sure
ride: yes no";
    assert_eq!(ids.join("\n"), expected);
}

#[test]
fn every_outcome_but_crisis_leads_to_the_clinic() {
    for outcome in &*flow().outcomes {
        let expected = if &*outcome.id == "crisis" { Link::Crisis } else { Link::Contact };
        assert_eq!(outcome.link, expected, "{}", outcome.id);
    }
}

#[test]
fn the_sentence_on_medicines_is_the_one_of_the_evidence() {
    let at = flow().notes.iter().position(|note| &*note.id == "medicines").expect("it is there");
    let sentence = "Do not start, stop or change any medicine on your own. Ask the person who prescribed it.";
    assert_eq!(text("en").note(at).0, sentence);
}

#[test]
fn a_result_names_its_reasons_what_to_tell_and_what_to_ask() {
    let report = report(&["heart old-event", "medicines lamotrigine not-sure", "allergy"]);
    assert_eq!(outcome(&report), "tell-clinic");
    let reasons: Vec<&str> = report.reasons.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(reasons.len(), 4);
    assert_eq!(reasons, report.tell);
    assert!(reasons[1].ends_with("Skipped"), "{reasons:?}");
    assert!(report.reasons.iter().all(|line| !line.matters.is_empty()), "{:?}", report.reasons);
    assert!(report.ask.iter().any(|ask| ask.starts_with("Is my lamotrigine a problem")), "{:?}", report.ask);
}

#[test]
fn milder_outcomes_that_apply_too_are_said_with_their_reasons() {
    let report = report(&["pregnancy pregnant", "reason ptsd", "tried none", "body bladder"]);
    assert_eq!(outcome(&report), "not-now");
    let also: Vec<&str> = report.also.iter().map(|(at, _)| &*flow().outcomes[*at].id).collect();
    assert_eq!(also, ["others-first", "tell-clinic"]);
    // What was tried is a reason too.
    assert_eq!(report.also[0].1.len(), 2);
    assert_eq!(report.tell.len(), 2);
}

#[test]
fn a_talk_is_for_the_reason_and_what_was_tried() {
    let report = report(&[]);
    assert_eq!(outcome(&report), "talk");
    assert_eq!(report.reasons.len(), 2);
    assert!(report.tell.is_empty() && report.also.is_empty());
}

#[test]
fn what_to_read_begins_with_the_answers_that_matter_and_is_never_twice() {
    let report = report(&["medicines benzodiazepine lamotrigine", "body bladder"]);
    assert_eq!(report.read[..3], ["bladder-liver", "benzos-lamotrigine", "depression-help"]);
    let mut once = report.read.clone();
    once.dedup();
    assert!(once.len() == report.read.len() && report.read.len() <= 6, "{:?}", report.read);
}

#[test]
fn the_take_away_holds_what_was_said_what_to_tell_and_what_to_ask() {
    let lines =
        take_away(flow(), text("en"), &answers(&["medicines lamotrigine", "reason other"])).expect("it is");
    assert_eq!(lines[0].0, Kind::Title);
    assert_eq!(lines[1].1, "This is not a medical decision.");
    let headings: Vec<&str> =
        lines.iter().filter(|(kind, _)| *kind == Kind::Heading).map(|(_, line)| line.as_str()).collect();
    assert_eq!(headings, ["What I said", "Tell the clinic", "Questions to ask", "Good to know"]);
    // Every question that was asked, `tried` not among them.
    let said = lines.iter().skip_while(|(_, line)| line != "What I said").skip(1);
    assert_eq!(said.take_while(|(kind, _)| *kind == Kind::Item).count(), 12);
}

#[test]
fn there_is_no_result_without_an_answer_on_emergencies() {
    assert!(Report::of(flow(), text("en"), &answers(&["emergency"])).is_none());
}
