//! The English content itself.

use std::collections::BTreeSet;

use clinic_faq::components::text::icon::path;
use content::check::Checked;
use content::{Content, ICONS};
use site::authoring::check_folder;

use crate::fixture::TODAY;
use crate::root;

pub(crate) fn english() -> Content {
    checked().content
}

pub(crate) fn checked() -> Checked {
    check_folder(&root().join("assets/content/en"), TODAY)
        .map_err(|error| error.to_string())
        .expect("no errors")
}

/// What each answer must say, by its id; taken from the last column of section 3 of the evidence. An answer
/// may carry more flags, never fewer.
const MUST_SAY: &str = "
what-is-ketamine: off-label
what-is-ketamine-therapy: off-label fades
how-it-works: hedge
neuroplasticity: hedge
trip-needed: mixed
conditions-treated: off-label mixed
ptsd-help: off-label mixed fades
ptsd-veterans: off-label crisis-help veterans-line
depression-help: off-label fades mixed
treatment-resistant: ask-clinician
anxiety-help: off-label mixed
ocd-help: off-label mixed
addiction-help: off-label mixed addiction-line
chronic-pain-help: off-label
suicidal-thoughts-help: crisis-help emergency
bipolar-help: off-label ask-clinician
age-limits: ask-clinician
forms-available: off-label
standard-dose: off-label
at-home-ketamine: off-label emergency
ketamine-assisted-therapy: mixed
am-i-a-candidate: ask-clinician
prepare-before: ask-clinician
food-before: follow-clinic
after-session: emergency
maintenance: fades
follow-up: ask-clinician
how-well: mixed
how-fast: mixed
how-long-lasts: fades
no-response: crisis-help
placebo-effect: mixed
serious-risks: emergency
who-should-not: ask-clinician
heart-blood-pressure: ask-clinician emergency
bladder-liver: ask-clinician emergency
mental-health-risks: crisis-help
emergency-signs: emergency crisis-help
tell-medicines: ask-clinician
antidepressants-together: ask-clinician
benzos-lamotrigine: ask-clinician
other-interactions: ask-clinician
cost: dated
insurance: check-plan
veterans-medicare: check-plan
is-it-legal: dated
fda-approved: off-label
compounded-warning: off-label
controversy: mixed
misuse-party-drug: addiction-line
outside-us: local-law
vs-antidepressants: ask-clinician
vs-mdma-psilocybin: dated
ptsd-first-steps: ask-clinician
pregnancy: ask-clinician
family-support: crisis-help
stigma: crisis-help";

/// Answers without a source. Each says in its file why (`sources-none`).
const WITHOUT_SOURCE: [&str; 0] = [];

#[test]
fn each_answer_carries_the_flags_of_the_evidence() {
    let content = english();
    let mut missing = Vec::new();
    for row in MUST_SAY.trim().lines() {
        let (id, flags) = row.split_once(": ").expect("a row is `id: flags`");
        let answer = content.answers().find(|answer| answer.id == id).expect(id);
        missing.extend(
            flags
                .split(' ')
                .filter(|flag| !answer.must_say.iter().any(|said| said == flag))
                .map(|flag| format!("{id} lacks {flag}")),
        );
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn each_answer_has_a_source_but_for_those_on_the_list() {
    let content = english();
    let without: Vec<_> = content
        .answers()
        .filter(|answer| answer.sources.is_empty())
        .map(|answer| answer.id.as_str())
        .collect();
    assert_eq!(without, WITHOUT_SOURCE);
}

#[test]
fn published_ids_are_compared_with_the_answers() {
    // The check passes over a list that is not there.
    let list = std::fs::read_to_string(root().join("assets/content/published-ids.txt"));
    let list = list.expect("the list is there");
    let listed = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
    assert_eq!(listed, english().answers().count());
}

#[test]
fn each_phase_of_the_treatment_has_steps_and_each_drawing_exists() {
    let phases = english().treatment.phases;
    assert!(!phases.is_empty() && phases.iter().all(|phase| !phase.steps.is_empty()));
    for icon in ICONS {
        assert!(path(icon).is_some(), "{icon}");
    }
    let used: BTreeSet<_> =
        phases.iter().flat_map(|phase| &phase.steps).map(|step| step.icon.as_str()).collect();
    assert_eq!(used, ICONS.into());
}

#[test]
fn every_country_is_there() {
    let content = english();
    let codes: Vec<_> = content.crisis.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes, ["US", "CA", "GB", "IE", "AU", "NZ", "ES", "MX"]);
}

#[test]
fn the_list_of_forbidden_claims_has_a_table_of_sentences_for_each_claim() {
    // The sentences themselves are tried by the check; here: that no claim goes without them.
    let text =
        std::fs::read_to_string(root().join("assets/content/en/rules.toml")).expect("the rules are there");
    let claims = text.matches("[[forbidden]]").count();
    assert_eq!(text.matches("\ncaught = [").count(), claims);
    assert_eq!(text.matches("\nallowed = [").count(), claims);
    assert!(claims >= 15, "{claims}");
}

#[test]
fn the_number_to_dial_is_made_of_digits() {
    for country in english().crisis.countries {
        let numbers = country.lines.iter().flat_map(|line| line.call.iter().chain(&line.text));
        for number in numbers.chain(&country.emergency) {
            assert!(
                number.chars().all(|character| character.is_ascii_digit() || matches!(character, ' ' | '-')),
                "{number}"
            );
        }
    }
}
