//! All phone numbers, each with space for who called it and when.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use content::{Called, Country, links};
use regex::Regex;

use super::Pack;
use crate::guide_map::{each, escaped};

/// A phone number in a text: at least seven digits and separators, with a digit at both ends.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\+?\d[\d ()-]{5,}\d").expect("the pattern is fixed"));

/// Returns the tables of numbers: by country, then those that are in texts only.
pub(super) fn numbers(pack: &Pack) -> String {
    let content = &pack.checked.content;
    let countries = each(&content.crisis.countries, country);
    let others = others(pack);
    let others = if others.is_empty() {
        String::new()
    } else {
        let rows = each(others, |(number, places)| {
            let places: Vec<&str> = places.iter().map(String::as_str).collect();
            row(&number, &places.join(", "), None)
        });
        format!("<h2>Numbers that stand in texts only</h2>\n{}", table("Where it stands", &rows))
    };
    format!(
        "<p class=\"lead\">Call or text each number from the country it is for. Hang up once you know who answers, and tell them \
         why you called. Do not call emergency numbers to try them: ask the operator’s page instead.</p>\n\
         <p>What is written here belongs into <code>crisis.toml</code> too, at its line: <code>called = 2026-12-01</code> and \
         <code>called-by = \"Ann Lee\"</code>. A release refuses numbers that nobody has called.</p>\n{countries}{others}"
    )
}

fn country(country: &Country) -> String {
    let emergency = each(&country.emergency, |number| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>Emergency number</td><td colspan=\"2\">Not to be called for a trial</td></tr>\n",
            escaped(number)
        )
    });
    let lines = each(&country.lines, |line| {
        let mut ways = Vec::new();
        if let Some(number) = &line.call {
            let press = line.press.as_ref().map_or(String::new(), |key| format!(", then {key}"));
            ways.push((format!("{number}{press}"), "call"));
        }
        if let Some(number) = &line.text {
            let say = line.say.as_ref().map_or(String::new(), |word| format!(", “{word}”"));
            ways.push((format!("{number}{say}"), "text"));
        }
        each(ways, |(number, way)| row(&number, &format!("{} ({way})", line.name), line.called.as_ref()))
    });
    format!(
        "<h2>{} ({})</h2>\n{}",
        escaped(&country.name),
        escaped(&country.code),
        table("For", &(emergency + &lines))
    )
}

fn table(second: &str, rows: &str) -> String {
    format!(
        "<table class=\"numbers\"><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">{second}</th>\
         <th scope=\"col\">Called on</th><th scope=\"col\">by</th></tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )
}

fn row(number: &str, about: &str, called: Option<&Called>) -> String {
    let (on, by) =
        called.map_or_else(Default::default, |called| (called.on.to_string(), escaped(&called.by)));
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"write\">{on}</td><td class=\"write\">{by}</td></tr>\n",
        escaped(number),
        escaped(about)
    )
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Returns the numbers that are neither emergency numbers nor those of crisis lines, with the places where they occur.
fn others(pack: &Pack) -> BTreeMap<String, BTreeSet<String>> {
    let content = &pack.checked.content;
    let countries = &content.crisis.countries;
    let listed: BTreeSet<String> = countries
        .iter()
        .flat_map(|country| {
            let lines = country.lines.iter().flat_map(content::CrisisLine::numbers);
            country.emergency.iter().map(String::as_str).chain(lines).map(digits)
        })
        .collect();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut note = |number: &str, place: &str| {
        // A number is the same with and without the country code 1.
        let plain = digits(number);
        if !listed.iter().any(|known| plain == *known || plain.strip_prefix('1') == Some(known)) {
            found.entry(number.trim().to_owned()).or_default().insert(place.to_owned());
        }
    };
    for line in countries.iter().flat_map(|country| &country.lines) {
        for number in NUMBER.find_iter(&line.about) {
            note(number.as_str(), &line.name);
        }
    }
    // Texts have marks instead of phone numbers; the content check rejects any other number.
    for country in countries {
        for help in &country.help {
            let place = format!("mark {{{}}}, {}", help.mark, country.name);
            let numbers = links(&help.words).into_iter();
            for number in numbers.filter_map(|to| to.strip_prefix("tel:").or_else(|| to.strip_prefix("sms:")))
            {
                note(number, &place);
            }
        }
    }
    found
}
