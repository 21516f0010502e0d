//! The guide that is built into the application is the one that was written.

use std::borrow::Cow;

use clinic_faq::guide_data::{flow, text};
use content::guide::Skipped;
use content::typography::typeset;

use crate::guide::guide;

#[test]
fn the_packed_guide_is_the_written_one() {
    let guide = guide();
    assert_eq!(*flow(), guide.flow);
    let packed = text("en");
    let printed = |text: &Cow<'static, str>| typeset(text).into_owned();
    let is_packed = |lines: &[&str], written: &[Cow<'static, str>]| {
        assert_eq!(lines, written.iter().map(printed).collect::<Vec<_>>());
    };
    for (at, words) in guide.texts.questions.iter().enumerate() {
        assert_eq!(packed.question(at), [&words.short, &words.question, &words.hint].map(printed));
        is_packed(&packed.signs(at).collect::<Vec<_>>(), &words.signs);
        if !matches!(flow().questions[at].skipped, Skipped::As(_)) {
            assert_eq!(packed.skipped(at), printed(&words.skipped));
        }
        for (answer, words) in words.choices.iter().enumerate() {
            let written =
                [&words.label, &words.why_it_matters, &words.concern, &words.ask, &words.rare, &words.listed];
            assert_eq!(packed.choice(at, answer), written.map(printed));
        }
    }
    for (at, words) in guide.texts.outcomes.iter().enumerate() {
        assert_eq!(packed.title(at), printed(&words.title));
        assert_eq!(packed.also_applies(at, 0), printed(&words.also_applies));
        is_packed(&packed.body(at).collect::<Vec<_>>(), &words.body);
        is_packed(&packed.ask(at).collect::<Vec<_>>(), &words.ask);
    }
    for (at, words) in guide.texts.notes.iter().enumerate() {
        let (text, call) = packed.note(at);
        assert_eq!([text, call], [&words.text, &words.call].map(printed));
    }
}
