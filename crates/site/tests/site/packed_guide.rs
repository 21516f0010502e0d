//! The guide that is built into the application is the one that was written.

use clinic_faq::guide_data::{flow, text};
use content::guide::Skipped;

use crate::guide::guide;

#[test]
fn the_packed_guide_is_the_written_one() {
    let guide = guide();
    assert_eq!(*flow(), guide.flow);
    let packed = text("en");
    for (at, words) in guide.texts.questions.iter().enumerate() {
        assert_eq!(packed.question(at), [&*words.short, &words.question, &words.hint]);
        assert!(packed.signs(at).eq(words.signs.iter().map(|text| &**text)));
        if !matches!(flow().questions[at].skipped, Skipped::As(_)) {
            assert_eq!(packed.skipped(at), &*words.skipped);
        }
        for (answer, words) in words.choices.iter().enumerate() {
            assert_eq!(
                packed.choice(at, answer),
                [
                    &*words.label,
                    &words.why_it_matters,
                    &words.concern,
                    &words.ask,
                    &words.rare,
                    &words.listed
                ]
            );
        }
    }
    for (at, words) in guide.texts.outcomes.iter().enumerate() {
        assert_eq!((packed.title(at), packed.also_applies(at, 0)), (&*words.title, &*words.also_applies));
        assert!(packed.body(at).eq(words.body.iter().map(|text| &**text)));
        assert!(packed.ask(at).eq(words.ask.iter().map(|text| &**text)));
    }
    for (at, words) in guide.texts.notes.iter().enumerate() {
        assert_eq!(packed.note(at), (&*words.text, &*words.call));
    }
}
