//! Laws of the settings, whatever a clinic writes.

use std::collections::HashSet;

use site::settings::{Complaint, Known, NAMES, Settings};
use url::Url;

/// Asserts every law for what is written in one element.
pub(crate) fn hold(attributes: &[(&str, &str)], json: Option<&str>, known: &Known) {
    // A tag has each attribute once; of doubles, parsers keep the first.
    let mut seen = HashSet::new();
    let attributes: Vec<_> = attributes.iter().copied().filter(|(name, _)| seen.insert(*name)).collect();
    let (settings, complaints) = Settings::read(&attributes, json, known);
    the_contact_leads_to_a_clinic(&settings);
    questions_can_be_told_apart(&settings, known);
    complaints_can_be_read(&complaints);
    what_is_not_used_is_complained_about(&attributes, &settings, &complaints);
    attributes_win(&attributes, &settings, known);
    unknown_names_change_nothing(&attributes, json, &settings, known);
    what_was_used_is_good(&settings, known);
}

/// Judged by a parser as in browsers, and once more as if a content system had decoded it a second time.
fn the_contact_leads_to_a_clinic(settings: &Settings) {
    let page = Url::parse("https://clinic.example/ketamine").expect("the address is fixed");
    let Some(href) = settings.href() else { return };
    for spelled in [href.clone(), html_escape::decode_html_entities(&href).into_owned()] {
        if let Ok(url) = page.join(&spelled) {
            assert!(["https", "http", "tel", "mailto", "sms"].contains(&url.scheme()), "{href:?}");
        }
    }
    assert!(href.chars().all(|sign| !sign.is_control()), "{href:?}");
    assert!(href.chars().count() <= 2000);
}

fn questions_can_be_told_apart(settings: &Settings, known: &Known) {
    let mut ids: HashSet<&str> = HashSet::new();
    for list in [&known.questions, &known.topics, &known.taken] {
        ids.extend(list.iter().map(String::as_str));
    }
    for own in &settings.questions {
        assert!(ids.insert(&own.id), "{} is there twice", own.id);
        assert!(own.id.chars().all(|sign| matches!(sign, 'a'..='z' | '0'..='9' | '-')), "{}", own.id);
        assert!(!own.question.is_empty() && own.answer.iter().all(|text| !text.is_empty()));
        assert!(!own.answer.is_empty());
    }
    assert!(settings.questions.len() <= 50);
}

fn complaints_can_be_read(complaints: &[Complaint]) {
    assert!(complaints.len() <= 21);
    for complaint in complaints {
        let text = complaint.to_string();
        assert!(text.chars().all(|sign| !sign.is_control()), "{text:?}");
        // A place and a value of 60 signs each, every one of them an escape, and what is allowed.
        assert!(text.chars().count() < 2000, "{text}");
        assert!(text.contains(": write ") || text.ends_with(": mend these first"), "{text}");
    }
}

fn what_is_not_used_is_complained_about(
    attributes: &[(&str, &str)],
    settings: &Settings,
    complaints: &[Complaint],
) {
    let used = settings.attributes();
    for (name, value) in attributes.iter().filter(|(name, _)| NAMES.contains(name)) {
        let is_blank = value.chars().all(|sign| sign.is_ascii_whitespace() || sign == ',');
        let is_used = used.iter().any(|(known, _)| known == name);
        let is_said = complaints.iter().any(|said| said.to_string().starts_with(&format!("{name}=\"")));
        assert!(is_blank || is_used || is_said || complaints.len() > 20, "{name}={value:?} is lost");
    }
}

fn attributes_win(attributes: &[(&str, &str)], settings: &Settings, known: &Known) {
    let (alone, _) = Settings::read(attributes, None, known);
    let merged = settings.attributes();
    for set in alone.attributes() {
        // With own questions there are more ids to hide and to open.
        let may_grow = !settings.questions.is_empty() && ["hide", "open"].contains(&set.0);
        assert!(may_grow || merged.contains(&set), "{set:?} is not in {merged:?}");
    }
}

fn unknown_names_change_nothing(
    attributes: &[(&str, &str)],
    json: Option<&str>,
    settings: &Settings,
    known: &Known,
) {
    let mut more = vec![("contcat", "/elsewhere"), ("onclick", "alert(1)")];
    more.extend(attributes.iter().filter(|(name, _)| NAMES.contains(name)));
    let mut inside = json.map(str::to_owned);
    if let Some(Ok(serde_json::Value::Object(mut keys))) = json.map(serde_json::from_str) {
        keys.retain(|key, _| NAMES.contains(&key.as_str()) || key == "questions");
        keys.insert("contcat".into(), "/elsewhere".into());
        inside = Some(serde_json::Value::Object(keys).to_string());
    }
    let (same, complaints) = Settings::read(&more, inside.as_deref(), known);
    assert_eq!(&same, settings);
    assert!(complaints[0].to_string().starts_with("contcat=\"/elsewhere\" is not known: write contact, "));
}

/// Written again as attributes, all of it is taken without a word.
fn what_was_used_is_good(settings: &Settings, known: &Known) {
    let own = settings.questions.iter().map(|own| own.id.clone());
    let mut known = known.clone();
    known.questions.extend(own);
    let attributes = settings.attributes();
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (again, complaints) = Settings::read(&attributes, None, &known);
    assert_eq!(complaints, []);
    let inspect = settings.inspect.filter(|inspect| *inspect);
    assert_eq!(again, Settings { questions: Vec::new(), inspect, ..settings.clone() });
}
