//! Laws that hold for every set of answers, whatever the tables say.

use content::guide::Link;

use crate::case::{
    CLEAN, COUNT, Case, Reply, in_words, question_place, reply, single_replies, with_every_reason,
};
use crate::engine::GuideEngine;
use crate::evidence::{EMERGENCY, Heading, MainAction, NOTES, OUTCOMES, QUESTIONS, REASON, SUICIDE, TRIED};
use crate::flow::flow;
use crate::oracle;
use crate::random::Random;

/// Every reply to a question that adds to what a patient said: a flag more where several may be given, and where
/// one is given any that is at least as serious on its own.
fn worse_replies(question: usize, reply: Reply) -> Vec<Reply> {
    let own = oracle::class_of(question, reply);
    let mut worse = single_replies(question);
    worse.retain(|&reply| oracle::class_of(question, reply) <= own);
    if let (true, Reply::Picked(set)) = (QUESTIONS[question].any, reply) {
        let none = crate::case::answer_place(question, "none");
        let flags = (0..QUESTIONS[question].answers.len()).filter(|&answer| answer != none);
        worse = flags.map(|flag| Reply::Picked(set & !(1 << none) | 1 << flag)).collect();
        if reply.has(none) {
            worse.push(Reply::Skipped);
        }
    }
    // Without the emergency question there is no result that could be milder.
    worse.retain(|&other| other != reply && (question, other) != (EMERGENCY, Reply::Skipped));
    worse
}

#[test]
fn adding_a_flag_never_gives_a_milder_class() {
    let engine = GuideEngine::of(flow());
    let mut random = Random::seeded(0x0F1A_6000);
    let mut bases: Vec<Case> = with_every_reason(*CLEAN).collect();
    for _ in 0..6 {
        bases.extend(with_every_reason(random.case(false)));
    }
    bases.extend((0..700).map(|_| random.case(false)));
    let passed_over =
        std::array::from_fn(|question| if question == EMERGENCY { CLEAN[question] } else { Reply::Skipped });
    bases.extend(with_every_reason(passed_over));
    for base in &mut bases {
        base[EMERGENCY] = reply("emergency", "no");
    }

    let mut added = 0;
    for base in &bases {
        let before = engine.judge(base).result;
        for question in (0..COUNT).filter(|question| ![REASON, TRIED].contains(question)) {
            for reply in worse_replies(question, base[question]) {
                let mut case = *base;
                case[question] = reply;
                let after = engine.judge(&case).result;
                added += 1;
                assert!(
                    before.is_some() && after.is_some() && after <= before,
                    "before, {before:?}: {}\nafter, {after:?}: {}",
                    in_words(base),
                    in_words(&case)
                );
            }
        }
    }
    println!("flags added: {added} to {} bases", bases.len());
    assert_eq!(bases.len(), 8 * 50 + 700);
    assert!(added > 40_000, "as many as there are clean questions to add to: {added}");
}

#[test]
fn what_counts_as_adding_a_flag_is_what_a_clinician_would_say() {
    let set = |question: &str, ids: &[&str]| {
        let place = question_place(question);
        Reply::Picked(ids.iter().fold(0, |set, id| set | 1 << crate::case::answer_place(place, id)))
    };
    // Question, said before, said after, whether that adds something.
    let table = [
        ("pregnancy", set("pregnancy", &["no"]), set("pregnancy", &["pregnant"]), true),
        ("pregnancy", set("pregnancy", &["no"]), Reply::Skipped, true),
        ("pregnancy", set("pregnancy", &["trying"]), set("pregnancy", &["maybe"]), true),
        ("pregnancy", set("pregnancy", &["pregnant"]), Reply::Skipped, false),
        ("allergy", set("allergy", &["not-sure"]), set("allergy", &["yes"]), true),
        ("allergy", Reply::Skipped, set("allergy", &["yes"]), true),
        ("allergy", Reply::Skipped, set("allergy", &["no"]), false),
        ("suicide", set("suicide", &["no"]), Reply::Skipped, true),
        ("suicide", set("suicide", &["thoughts"]), set("suicide", &["recent-attempt"]), true),
        ("suicide", Reply::Skipped, set("suicide", &["no"]), false),
        ("substances", set("substances", &["recovery"]), set("substances", &["recovery", "active"]), true),
        ("substances", set("substances", &["recovery"]), set("substances", &["active"]), false),
        ("mind", set("mind", &["none"]), set("mind", &["not-sure"]), true),
        ("mind", set("mind", &["none"]), set("mind", &["psychosis"]), true),
        ("mind", set("mind", &["dissociative"]), set("mind", &["dissociative", "psychosis"]), true),
        ("mind", set("mind", &["psychosis"]), set("mind", &["dissociative"]), false),
        ("mind", Reply::Skipped, set("mind", &["none"]), false),
    ];
    for (question, before, after, adds) in table {
        let worse = worse_replies(question_place(question), before);
        assert_eq!(worse.contains(&after), adds, "{question}: {before:?}, then {after:?}");
    }
}

/// Says where the flow asks in another order than 4b, with each question answered and each skipped, or weighs
/// outcomes in another order than 4a. The latter must be seen in the list itself for "learn" and "other treatments
/// first", which never meet in one patient.
pub fn disagreement_on_order(engine: &GuideEngine) -> Option<String> {
    let all = [
        "emergency",
        "suicide",
        "age",
        "reason",
        "tried",
        "pregnancy",
        "mind",
        "heart",
        "body",
        "allergy",
        "substances",
        "medicines",
        "ride",
    ];
    let ids = engine.flow.questions.iter().map(|question| &*question.id);
    if !ids.eq(all) {
        return Some("the questions of the flow are not in the order of 4b".to_owned());
    }
    let outcomes = engine.flow.outcomes.iter().map(|outcome| &*outcome.id);
    if !outcomes.eq(OUTCOMES.iter().map(|outcome| outcome.id)) {
        return Some("the outcomes of the flow are not in the order of 4a".to_owned());
    }
    if !engine.flow.notes.iter().map(|note| &*note.id).eq(NOTES) {
        return Some("the notes of the flow are not in the order of 4a".to_owned());
    }
    for (case, expected) in
        [(*CLEAN, all.to_vec()), (skipping(), all.into_iter().filter(|&id| id != "tried").collect())]
    {
        let mut replies = [Reply::Nothing; COUNT];
        let mut asked = Vec::new();
        while let Some(question) = engine.details(&replies).next {
            asked.push(QUESTIONS[question].id);
            replies[question] = case[question];
            if asked.len() > COUNT {
                break;
            }
        }
        if asked != expected {
            return Some(format!("evidence asks: {expected:?}\nengine asks:   {asked:?}"));
        }
    }
    None
}

/// Everything skipped that can be.
fn skipping() -> Case {
    let mut case = [Reply::Skipped; COUNT];
    case[EMERGENCY] = CLEAN[EMERGENCY];
    case
}

#[test]
fn questions_are_asked_in_the_order_of_the_evidence() {
    assert_eq!(disagreement_on_order(&GuideEngine::of(flow())), None);
}

#[test]
fn nothing_is_asked_after_a_crisis_answer() {
    let engine = GuideEngine::of(flow());
    let mut case = [Reply::Nothing; COUNT];
    case[EMERGENCY] = reply("emergency", "yes");
    assert_eq!(engine.details(&case).next, None);
    case[EMERGENCY] = reply("emergency", "no");
    assert_eq!(engine.details(&case).next, Some(SUICIDE));
    case[SUICIDE] = reply("suicide", "intent");
    assert_eq!(engine.details(&case).next, None);
}

#[test]
fn only_the_emergency_puts_the_emergency_number_before_the_crisis_line() {
    for question in flow().questions.iter() {
        for answer in question.choices.iter() {
            let expected = (&*question.id, &*answer.id) == ("emergency", "yes");
            assert_eq!(answer.meaning.emergency_first, expected, "{}={}", question.id, answer.id);
        }
    }
}

/// Says where the flow has other main actions than 4a, ends with another outcome, or tells in every result why the
/// answer to another question than `reason` matters.
pub fn disagreement_on_outcomes(engine: &GuideEngine) -> Option<String> {
    for (outcome, expected) in engine.flow.outcomes.iter().zip(&OUTCOMES) {
        let action = match outcome.link {
            Link::Crisis => MainAction::CrisisLine,
            Link::Help => MainAction::HelpLines,
            Link::OwnDoctor => MainAction::OwnDoctor,
            Link::Contact => MainAction::Contact,
        };
        if action != expected.action || outcome.ends != expected.ends {
            return Some(format!("the main action of \"{}\" is {action:?}", outcome.id));
        }
        let to_doctor = outcome.link.tells_doctor();
        if expected.heading != Heading::None && to_doctor != (expected.heading == Heading::Doctor) {
            return Some(format!("the list of \"{}\" is for somebody else", outcome.id));
        }
    }
    let known = engine.flow.questions.iter().filter(|question| question.known);
    let known: Vec<_> = known.map(|question| &*question.id).collect();
    (known != ["reason"]).then(|| format!("what is known is told for {known:?}"))
}

#[test]
fn each_outcome_leads_where_the_evidence_says() {
    assert_eq!(disagreement_on_outcomes(&GuideEngine::of(flow())), None);
}

#[test]
fn every_outcome_but_a_crisis_names_something_to_read_and_every_name_is_written() {
    for outcome in flow().outcomes.iter() {
        assert_eq!(outcome.read.is_empty(), &*outcome.id == "crisis", "{}", outcome.id);
    }
    let answer_id = |id: &str| {
        id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') && !id.is_empty()
    };
    let answers = flow().questions.iter().flat_map(|question| question.choices.iter());
    let of_answers = answers.flat_map(|answer| answer.meaning.read.iter());
    let of_outcomes = flow().outcomes.iter().flat_map(|outcome| outcome.read.iter());
    let of_notes = flow().notes.iter().flat_map(|note| note.read.iter());
    for id in of_answers.chain(of_outcomes).chain(of_notes) {
        assert!(answer_id(id), "{id:?}");
    }
}
