//! The guide of the real content: what it says at the end. What it decides is proven in `crates/guide/tests`.

use clinic_faq::components::text::Setup;
use clinic_faq::guide_data::{flow, text};
use content::check::Checked;
use content::guide::{Choice, Guide, KNOWN, Link};
use guide::{Report, Response, Responses, Selection, Summary, SummarySection};
use site::authoring::check_folder;
use site::prerender;

use crate::fixture::TODAY;
use crate::root;

fn checked() -> Checked {
    check_folder(&root().join("assets/content/en"), TODAY)
        .map_err(|error| error.to_string())
        .expect("no errors")
}

pub fn guide() -> Guide {
    checked().guide
}

/// Id and words of each sign of the list of emergencies that is marked `short`.
fn short_signs() -> Vec<(String, String)> {
    checked().content.emergencies.short().map(|sign| (sign.id.clone(), sign.text.clone())).collect()
}

/// Answers by ids: `question answer`, further answers after spaces; a question alone is passed over. What is not
/// named is clean.
fn answers(given: &[&str]) -> Responses {
    let clean = [
        "emergency no",
        "suicide no",
        "age 25-64",
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
    let mut answers = Responses::none(flow());
    for row in clean.iter().chain(given) {
        let mut words = row.split(' ');
        let id = words.next().expect("a row has words");
        let at = flow().questions.iter().position(|question| *question.id == *id).expect(id);
        let place = |id: &str| {
            flow().questions[at].choices.iter().position(|answer| *answer.id == *id).expect("it is an answer")
        };
        let picks = words.fold(Selection::default(), |picks, id| picks.with(place(id), true));
        answers.give(at, if picks.is_empty() { Response::Skipped } else { Response::Picked(picks) });
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
fn every_question_and_answer_of_the_evidence_is_there_in_its_order() {
    let ids: Vec<String> = flow()
        .questions
        .iter()
        .map(|question| {
            let answers: Vec<&str> = question.choices.iter().map(|answer| &*answer.id).collect();
            format!("{}: {}", question.id, answers.join(" "))
        })
        .collect();
    let expected = "\
emergency: yes no
suicide: no thoughts intent recent-attempt prefer-not
age: under-18 18-24 25-64 65-plus
reason: depression ptsd anxiety ocd addiction pain suicidal-thoughts other just-learning
tried: none one two-plus not-sure
pregnancy: no pregnant maybe trying breastfeeding
mind: psychosis mania-now bipolar-stable dissociative dementia delirium none not-sure
heart: bp-uncontrolled recent-event aneurysm brain-pressure head-injury bp-controlled old-event none not-sure
body: severe-liver dialysis bladder-now liver-kidney bladder thyroid glaucoma apnea-lung seizures porphyria none not-sure
allergy: yes no not-sure
substances: active ketamine-problem cannabis recovery none not-sure
medicines: theophylline benzodiazepine lamotrigine maoi stimulant opioid naltrexone glp1 other-sedative ketamine-elsewhere \
none not-sure
ride: yes no";
    assert_eq!(ids.join("\n"), expected);
}

#[test]
fn the_first_question_and_crisis_help_list_the_same_signs_of_an_emergency() {
    let signs = short_signs();
    let ids: Vec<&str> = signs.iter().map(|(id, _)| &**id).collect();
    let expected = [
        "breathing",
        "chest-pain",
        "stroke",
        "worst-headache",
        "sudden-sight",
        "fainting",
        "seizure",
        "new-confusion",
        "allergy",
        "too-much",
        "harm-others",
    ];
    assert_eq!(ids, expected);
    for (at, question) in flow().questions.iter().enumerate() {
        let listed: Vec<&str> = text("en").signs(at).collect();
        let expected = if &*question.id == "emergency" { &signs[..] } else { &[] };
        assert!(listed.iter().eq(expected.iter().map(|(_, text)| text)), "{}: {listed:?}", question.id);
    }
    let page = prerender::text(&checked().content, &Setup::default());
    let help = page.split("id=\"crisis-lines\"").nth(1).expect("there is crisis help");
    let items: Vec<&str> = signs.iter().map(|(_, text)| &**text).collect();
    let list = format!("<ul><li>{}</li></ul>", items.join("</li><li>"));
    assert!(help.contains(&list), "{list}");
}

/// Whether a text asks about money.
fn asks_about_cost(text: &str) -> bool {
    let text = text.to_lowercase();
    ["cost", "price", "pay", "insurance"].iter().any(|word| text.contains(word))
}

#[test]
fn only_from_learn_on_outcomes_lead_to_the_clinic_and_only_a_talk_asks_about_the_cost() {
    for (at, outcome) in flow().outcomes.iter().enumerate() {
        let (leads, asks) = match &*outcome.id {
            "crisis" => (Link::Crisis, false),
            "get-help" => (Link::Help, false),
            "not-now" => (Link::OwnDoctor, false),
            id => (Link::Contact, id == "talk"),
        };
        assert_eq!(outcome.link, leads, "{}", outcome.id);
        assert_eq!(text("en").ask(at).any(asks_about_cost), asks, "{}", outcome.id);
    }
}

/// The text of the first result whose `body` has the words.
fn has(report: &Report, words: &str) -> bool {
    report.body.iter().any(|text| text.contains(words))
}

#[test]
fn what_is_known_for_the_reason_is_in_every_result_but_a_crisis_once() {
    let reasons = &flow().questions[3];
    assert!(&*reasons.id == "reason" && reasons.known);
    let others = [
        "suicide thoughts",
        "suicide",
        "pregnancy pregnant",
        "tried none",
        "medicines glp1",
        "suicide no", // nothing else
    ];
    for (at, reason) in reasons.choices.iter().enumerate() {
        let known = text("en").choice(3, at)[1];
        for other in others {
            let report = report(&[&format!("reason {}", reason.id), other]);
            assert_eq!(
                report.body.iter().filter(|text| **text == known).count(),
                1,
                "{}, {other}",
                reason.id
            );
            assert!(!report.body.contains(&KNOWN));
            let lines = report.also.iter().flat_map(|(_, lines)| lines).chain(&report.reasons);
            assert!(
                lines.into_iter().all(|line| line.why_it_matters != known || other == "suicide thoughts")
            );
        }
    }
    assert!(has(&report(&["reason ptsd"]), "A US guideline suggests against ketamine for PTSD"));
    let bipolar = report(&["mind bipolar-stable", "tried none"]);
    assert_eq!(outcome(&bipolar), "others-first");
    assert!(has(&bipolar, "In bipolar disorder these are other medicines than antidepressants"));
}

#[test]
fn somebody_who_would_rather_not_say_is_never_told_that_they_said_so() {
    let title = |at: usize| text("en").question(at)[0];
    for suicide in ["suicide prefer-not", "suicide"] {
        let answers = answers(&[suicide]);
        let report = Report::of(flow(), text("en"), &answers).expect("it has an outcome");
        assert_eq!(outcome(&report), "get-help");
        assert_eq!(report.unlisted, "You do not have to say. Support is there either way.");
        assert!(report.reasons.is_empty() && report.tell.is_empty() && report.also.is_empty());
        let summary = Summary::of(flow(), text("en"), &answers).expect("it has an outcome");
        let lines: Vec<&String> = summary.sections.iter().flat_map(|(_, _, items)| items).collect();
        assert!(lines.iter().all(|line| !line.starts_with(title(1))), "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with(title(2))), "{lines:?}");
    }
    let report = report(&["suicide thoughts"]);
    assert_eq!((report.unlisted, report.reasons.len(), report.tell.len()), ("", 1, 1));
    assert_eq!(report.read[0], "suicidal-thoughts-help");
}

#[test]
fn thoughts_of_suicide_are_for_ones_own_doctor_and_lead_to_no_question_about_ketamine() {
    let report = report(&["suicide thoughts", "pregnancy pregnant", "medicines glp1"]);
    assert_eq!(text("en").tell(report.outcome), "Tell your doctor");
    assert_eq!(report.tell.len(), 3);
    assert!(report.ask.iter().all(|ask| !ask.starts_with("Is my")), "{:?}", report.ask);
    let lower = |at: usize| text("en").also_applies(report.also[at].0, report.outcome);
    assert_eq!(lower(0), "Some of your answers need your own doctor first, too.");
    assert_eq!(lower(1), "Your doctor would need to know this, too.");
    assert!(!has(&report, "match no warning"));
}

#[test]
fn to_match_no_warning_is_said_of_a_talk_alone() {
    let mentions_warnings = |at: &usize| text("en").body(*at).any(|text| text.contains("match no warning"));
    let outcomes: Vec<usize> = (0..flow().outcomes.len()).filter(mentions_warnings).collect();
    assert_eq!(outcomes, [flow().outcomes.len() - 1]);
}

#[test]
fn nobody_is_frightened_by_coma_or_death_or_asked_whether_a_wish_is_a_problem() {
    for line in text("en").lines {
        for word in [" coma", "death", "judge", "wish to get pregnant"] {
            assert!(!line.contains(word), "{line}");
        }
    }
    let report = report(&["pregnancy trying"]);
    assert!(report.ask.contains(&"What if I get pregnant during treatment?".to_owned()));
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
    assert!(report.reasons.iter().all(|line| !line.why_it_matters.is_empty()), "{:?}", report.reasons);
    let first = "Is any of this a problem for this treatment: my heart, stroke or concussion history and lamotrigine?";
    assert_eq!(report.ask[0], first);
}

#[test]
fn what_the_answers_call_for_is_asked_first_and_there_are_at_most_five_questions() {
    let single = report(&["medicines lamotrigine"]);
    assert_eq!(single.ask[0], "Is my lamotrigine a problem for this treatment?");
    let many = report(&["body bladder glaucoma", "medicines lamotrigine opioid", "pregnancy trying"]);
    assert_eq!(
        many.ask[0],
        "Is any of this a problem for this treatment: my bladder trouble, glaucoma, lamotrigine and opioid?"
    );
    assert!(many.ask.len() <= 5, "{:?}", many.ask);
    assert_eq!(report(&[]).ask.len(), 5);
}

#[test]
fn every_question_belongs_to_a_section_and_what_is_rare_is_no_sign_of_an_emergency() {
    let text = text("en");
    let sections: Vec<&str> = (0..flow().questions.len()).map(|at| text.section(at)).collect();
    assert_eq!((sections[0], sections[4], sections[8]), ("Safety first", "About you", "Your health"));
    for (at, question) in flow().questions.iter().enumerate() {
        let rare = (0..question.choices.len()).filter(|answer| !text.choice(at, *answer)[4].is_empty());
        for answer in rare {
            let Choice { id, exclusive, meaning } = &question.choices[answer];
            // "None of these" stands above the row that hides the others, and answers that call for help at once are seen.
            assert!(question.choices.iter().any(|answer| answer.exclusive) && !exclusive, "{id}");
            assert!(
                !meaning.keep_crisis_help && !meaning.outcome.is_some_and(|at| flow().outcomes[at].ends),
                "{id}"
            );
        }
    }
}

#[test]
fn milder_outcomes_that_apply_too_are_said_with_their_reasons() {
    let report = report(&["pregnancy pregnant", "reason ptsd", "tried none", "body bladder"]);
    assert_eq!(outcome(&report), "not-now");
    let also: Vec<&str> = report.also.iter().map(|(at, _)| &*flow().outcomes[*at].id).collect();
    assert_eq!(also, ["others-first", "tell-clinic"]);
    // The answer that means it, not what was tried.
    assert_eq!(report.also[0].1.len(), 1);
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
fn what_stands_in_a_list_says_what_it_is_without_its_question() {
    let report = report(&[
        "suicide thoughts",
        "pregnancy pregnant",
        "allergy",
        "mind not-sure",
        "body thyroid",
        "reason pain",
    ]);
    let told = [
        "Thoughts of suicide or of hurting myself, without a plan, and I am safe today",
        "I am pregnant",
        "Mental health: I’m not sure",
        "Overactive thyroid, or thyroid tablets",
        "Allergy: Skipped",
    ];
    assert_eq!(report.tell, told);
    assert_eq!(report.about, "About pain that does not go away");
    assert_eq!(self::report(&["reason other"]).about, "About your main reason");
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
fn the_printed_summary_begins_with_what_to_ask_and_ends_with_what_was_said_and_the_signs_of_an_emergency() {
    let answers = answers(&["medicines lamotrigine", "reason other"]);
    let summary = Summary::of(flow(), text("en"), &answers).expect("it has an outcome");
    assert_eq!((summary.title, summary.intro[1]), ("For my visit", "This is not a medical decision."));
    let parts: Vec<(SummarySection, &str)> =
        summary.sections.iter().map(|(part, heading, _)| (*part, heading.as_str())).collect();
    let expected = [
        (SummarySection::Ask, "Ask these 5 questions"),
        (SummarySection::Tell, "Tell the clinic"),
        (SummarySection::Notes, "Good to know"),
        (SummarySection::Responses, "What I said"),
        (SummarySection::Signs, "Call the emergency number now for"),
    ];
    assert_eq!(parts, expected);
    let items = |at: usize| &summary.sections[at].2;
    assert!(items(4).iter().eq(short_signs().iter().map(|(_, text)| text)));
    // Without what is to be told, "None of these" and the question about emergencies.
    let responses = [
        "Thoughts of suicide: No",
        "Age: 25 to 64",
        "Main reason: Something else",
        "Pregnancy: No, or it does not apply",
        "Allergy: No",
        "Ride home: Yes",
    ];
    assert_eq!(*items(3), responses);
    assert_eq!(*items(1), ["Lamotrigine (for mood or seizures)"]);
}

#[test]
fn there_is_no_result_without_an_answer_on_emergencies() {
    assert!(Report::of(flow(), text("en"), &answers(&["emergency"])).is_none());
}
