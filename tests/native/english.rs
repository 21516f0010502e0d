//! The English content itself.

use std::collections::BTreeSet;
use std::path::Path;

use clinic_faq::authoring::check_folder;
use clinic_faq::content::{Content, ICONS};
use clinic_faq::view::text::icon::path;

fn english() -> Content {
    check_folder(Path::new("assets/content/en"))
        .map_err(|problem| problem.to_string())
        .expect("no faults")
        .content
}

/// Ids are kept for ever: links and bookmarks hang on them. Taken from section 3 of the evidence.
const IDS: &str = "
what-is-ketamine what-is-ketamine-therapy ketamine-history how-it-works neuroplasticity trip-needed
conditions-treated ptsd-help ptsd-veterans depression-help treatment-resistant anxiety-help ocd-help
addiction-help chronic-pain-help suicidal-thoughts-help bipolar-help age-limits
forms-available iv-vs-other-forms standard-dose dose-changes spravato-schedule at-home-ketamine
ketamine-assisted-therapy
am-i-a-candidate first-evaluation prepare-before food-before during-session how-long-session feel-during
scary-experience after-session how-many-sessions maintenance follow-up
how-well how-fast how-long-lasts no-response placebo-effect online-stories
common-side-effects serious-risks who-should-not heart-blood-pressure bladder-liver long-term-effects
addictive mental-health-risks emergency-signs
tell-medicines antidepressants-together benzos-lamotrigine other-interactions alcohol-cannabis
cost insurance veterans-medicare
is-it-legal fda-approved off-label-meaning compounded-warning controversy misuse-party-drug outside-us
vs-antidepressants vs-spravato vs-ect vs-tms vs-mdma-psilocybin ptsd-first-steps
choose-clinic clinic-red-flags therapy-alongside driving-work pregnancy family-support stigma";

#[test]
fn all_eighty_questions_are_there_in_eleven_topics_in_order() {
    let content = english();
    let ids: Vec<_> = content.answers().map(|answer| answer.id.as_str()).collect();
    assert_eq!(ids, IDS.split_whitespace().collect::<Vec<_>>());
    assert_eq!((ids.len(), content.topics.len()), (80, 11));
}

#[test]
fn the_treatment_has_fourteen_steps_and_each_drawing_exists() {
    let content = english();
    let counts: Vec<_> =
        content.steps.phases.iter().map(|phase| (phase.id.as_str(), phase.steps.len())).collect();
    assert_eq!(counts, [("before", 5), ("during", 4), ("after", 5)]);
    for icon in ICONS {
        assert!(path(icon).is_some(), "{icon}");
    }
    let used: BTreeSet<_> =
        content.steps.phases.iter().flat_map(|phase| &phase.steps).map(|step| step.icon.as_str()).collect();
    assert_eq!(used, ICONS.into());
}

#[test]
fn six_forms_and_every_country_are_there() {
    let content = english();
    assert_eq!(content.forms.forms.len(), 6);
    let codes: Vec<_> = content.crisis.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes, ["US", "CA", "GB", "IE", "AU", "NZ", "ES", "MX"]);
}

#[test]
fn the_never_list_has_a_table_of_sentences_for_each_claim() {
    // The sentences themselves are tried by the check; here: that no claim goes without them.
    let text = std::fs::read_to_string("assets/content/en/rules.toml").expect("the rules are there");
    let claims = text.matches("[[never]]").count();
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
                number.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-')),
                "{number}"
            );
        }
    }
}
