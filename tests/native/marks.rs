//! Marks in the texts of the guide.

use clinic_faq::components::{Mark, fill_marks};

#[test]
fn marks_get_the_words_of_the_region_and_everything_else_stays() {
    let mark = |name, words| Mark { name, words, links: Vec::new() };
    let marks = [
        mark("crisis".into(), "call or text 1737".into()),
        mark("sexual-assault".into(), "call Safe to Talk".into()),
    ];
    let table = [
        ("In a crisis, {crisis}. {Crisis} now.", "In a crisis, call or text 1737. Call or text 1737 now."),
        ("{Sexual-assault}, {sexual-assault}", "Call Safe to Talk, call Safe to Talk"),
        ("{known} {poison} {crisis", "{known} {poison} {crisis"),
        ("No mark.", "No mark."),
        ("", ""),
    ];
    for (text, filled) in table {
        assert_eq!(fill_marks(text, &marks), filled, "{text}");
    }
    assert_eq!(fill_marks("{crisis}", &[]), "{crisis}");
}
