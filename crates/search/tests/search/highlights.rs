//! What is marked in a text, in UTF-16 units.

use super::questions;

/// The marked parts of `text` when `query` is searched in it alone.
fn marked(language: &str, text: &str, query: &str) -> Vec<String> {
    let index = questions(language, &[text]);
    let units: Vec<u16> = text.encode_utf16().collect();
    let highlights = index.highlights(&index.search(query), text);
    highlights
        .into_iter()
        .map(|range| String::from_utf16(&units[range]).expect("no letter is cut in two"))
        .collect()
}

#[test]
fn words_are_marked_where_they_stand() {
    for (language, text, query, expected) in [
        ("en", "How long does an infusion take?", "infusions", vec!["infusion"]),
        ("en", "How long does an infusion take?", "infu", vec!["infusion"]),
        ("en", "😀😀 An infusion 👩‍⚕️ of it", "infusion", vec!["infusion"]),
        ("en", "A café and cafe\u{301}s", "cafe", vec!["café", "cafe\u{301}s"]),
        ("en", "The ﬁrst ﬁt", "first", vec!["ﬁrst"]),
        ("en", "What off-label means", "offlabel", vec!["off", "label"]),
        ("en", "Doctors’ and the doctor's words", "doctor", vec!["Doctors", "doctor's"]),
        ("en", "It took 1,200 days", "1200", vec!["1,200"]),
        ("ar", "هل الكيتامين آمِن؟", "امن", vec!["آمِن"]),
        ("zh", "氯胺酮安全吗？", "安全吗", vec!["安全吗"]),
        ("de", "Die Straße ist weit", "strasse", vec!["Straße"]),
    ] {
        assert_eq!(marked(language, text, query), expected, "{text}: {query}");
    }
}

#[test]
fn words_that_say_nothing_are_marked_only_where_there_is_nothing_else() {
    let (index, _) = super::english();
    let text = "What is ketamine? What ketamine is.";
    assert_eq!(index.highlights(&index.search("what is ketamine"), text), [8..16, 23..31]);
    assert_eq!(index.highlights(&index.search("what"), text), [0..4, 18..22]);
    // "I feel" is known as a pair of words.
    let highlights = index.highlights(&index.search("i feel worthless"), "Why do I feel worse?");
    assert_eq!(highlights.iter().map(|range| (range.start, range.end)).collect::<Vec<_>>(), [(9, 13)]);
}
