//! Words that lead to an answer promise what it says: made in the toy content.

use content::parse::{ContentFile, parse};
use site::promise;

use crate::root;

const TEA: &str = "topics/01-tea.toml";

/// The errors of the toy content after changes: in which file, what is replaced, and by what.
fn diagnostics(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let files = [TEA, "phrases.toml", "things.toml"].map(|name| {
        let path = root().join("tests/fixtures/site/en").join(name);
        let mut text = std::fs::read_to_string(path).expect("the file is there");
        for (_, from, to) in changes.iter().filter(|change| change.0 == name) {
            assert!(text.contains(from), "{name} has no {from:?}");
            text = text.replacen(from, to, 1);
        }
        ContentFile { path: format!("toy/{name}"), text }
    });
    promise::diagnostics(&parse("en", "toy", &files)).iter().map(ToString::to_string).collect()
}

/// These keywords, as the only ones of the answer "strong-tea".
fn keywords(words: &str) -> (&'static str, &'static str, String) {
    (TEA, "[\"strong\"]", format!("[\"{words}\"]"))
}

#[test]
fn a_thing_among_the_keywords_that_the_answer_does_not_say_is_an_error() {
    let (file, from, to) = keywords("iced coffees");
    let diagnostic = "toy/topics/01-tea.toml:44: the keyword \"iced coffees\" leads to \"strong-tea\", which does not say \
                 \"coffee\": say it there, if only that nothing reliable was found; or take the words out; or, if the answer \
                 has another name for it, write that under [aliases] in things.toml";
    assert_eq!(diagnostics(&[(file, from, &to)]), [diagnostic]);
}

#[test]
fn a_thing_in_a_phrase_is_looked_for_as_well() {
    let found = diagnostics(&[("phrases.toml", "mine is too weak", "i burnt my skin\nmine is too weak")]);
    let diagnostic = "toy/phrases.toml:3: the phrase \"i burnt my skin\" leads to \"strong-tea\", which does not say \"skin\"";
    assert!(found.len() == 1 && found[0].starts_with(diagnostic), "{found:?}");
}

#[test]
fn a_thing_may_be_said_in_any_form_and_in_any_part_of_the_answer() {
    let (file, from, to) = keywords("my coffees");
    for (at, with) in [
        ("& bolder?", "& bolder than coffee?"),
        ("Nobody knows.", "Nobody knows, as with coffee."),
        ("taste it again", "taste it again, like coffee,"),
        ("measure = \"liked it at once\"", "measure = \"liked coffee at once\""),
        ("label = \"weak tea\"", "label = \"weak coffee\""),
        ("Other studies disagree.\"", "Studies of coffee disagree.\""),
        ("spray = \"6 minutes\"", "spray = \"6 minutes of coffee\""),
        ("note = \"Cups", "note = \"Coffee: cups"),
    ] {
        assert_eq!(diagnostics(&[(file, from, &to), (TEA, at, with)]), Vec::<String>::new(), "{with}");
    }
    assert_eq!(diagnostics(&[(file, from, &to)]).len(), 1, "it is a error without");
}

#[test]
fn a_thing_of_two_words_is_one_only_where_they_stand_side_by_side() {
    for (words, count) in [("a burnt tongue", 1), ("burnt toast on my tongue", 0)] {
        let (file, from, to) = keywords(words);
        assert_eq!(diagnostics(&[(file, from, &to)]).len(), count, "{words}");
    }
}

#[test]
fn another_name_stands_for_the_thing() {
    let (file, from, to) = keywords("a cuppa");
    let all = |alias| diagnostics(&[(file, from, &to), ("things.toml", "cuppa = [\"tea\"]", alias)]);
    assert_eq!(all("cuppa = [\"tea\"]"), Vec::<String>::new());
    assert_eq!(all("cuppa = [\"cocoa\", \"tea\"]"), Vec::<String>::new(), "any of its words is enough");
    assert_eq!(all("cuppa = [\"cocoa\"]").len(), 1);
}
