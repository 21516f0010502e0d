//! The effects of a widget's actions outside of it.

use clinic_faq::effect::{Effect, Focus, Keep, Shown};
use clinic_faq::state::{Action, Found, State};
use guide::GuideEvent;
use search::distress::{Kind, Level};

use crate::state::{Then, begun, found, in_the_guide, searched, start};

const FADES: Effect = Effect::HoldAnnouncement { fades: true };
const STAYS: Effect = Effect::HoldAnnouncement { fades: false };

fn pick(answer: usize) -> Action {
    Action::GuideStepped(GuideEvent::Picked { choice: answer, on: true })
}

#[test]
fn an_action_has_these_effects_in_this_order() {
    use Effect::{ClearField, MoveFocus, Show};
    let step = Action::GuideStepped;
    let searching = start().then(found(&["cost", "insurance"]));
    let pending = Action::Searched(Some(Found { pending: true, ..Found::default() }));
    let crisis = begun().then(pick(0)).then(step(GuideEvent::Continued));
    let away = in_the_guide().then(Action::TextWanted);
    let table: [(&str, State, Action, Vec<Effect>); 25] = [
        ("results come", start(), found(&["cost"]), vec![Show(Shown::Search)]),
        ("other results", searching.clone(), found(&["cost"]), vec![]),
        ("results are still looked for", start(), pending, vec![]),
        ("help comes", start(), searched(Level::Help, Kind::Suicide), vec![Show(Shown::Search)]),
        (
            "the field is cleared",
            searching.clone(),
            Action::Searched(None),
            vec![ClearField, Show(Shown::Text), STAYS],
        ),
        ("nothing was searched", start(), Action::Searched(None), vec![]),
        ("the search rests", searching.clone(), Action::SearchRested, vec![STAYS]),
        ("a row opens", searching.clone(), Action::ResultPressed("cost".into()), vec![]),
        ("the text is wanted", searching.clone(), Action::TextWanted, vec![ClearField, Show(Shown::Text)]),
        (
            "Escape in the results",
            searching.clone(),
            Action::EscapePressed,
            vec![ClearField, Show(Shown::Text), STAYS, MoveFocus(Focus::Field)],
        ),
        (
            "a suggestion",
            start(),
            Action::AnswerWanted("cost".into()),
            vec![Effect::OpenAnswer("cost".into())],
        ),
        ("the guide opens", start(), Action::GuideWanted, vec![Show(Shown::Guide), MoveFocus(Focus::Guide)]),
        (
            "the guide opens from a search",
            searching,
            Action::GuideWanted,
            vec![ClearField, Show(Shown::Guide), MoveFocus(Focus::Guide)],
        ),
        ("the guide is wanted again", begun(), Action::GuideWanted, vec![MoveFocus(Focus::Guide)]),
        ("an answer is picked", begun(), pick(1), vec![]),
        ("the next question", in_the_guide(), step(GuideEvent::Continued), vec![MoveFocus(Focus::Guide)]),
        ("no answer, an error", begun(), step(GuideEvent::Continued), vec![MoveFocus(Focus::Guide)]),
        (
            "crisis",
            begun().then(pick(0)),
            step(GuideEvent::Continued),
            vec![Show(Shown::CrisisAlone), MoveFocus(Focus::Guide)],
        ),
        (
            "back from it",
            crisis,
            step(GuideEvent::WentBack),
            vec![Show(Shown::Guide), MoveFocus(Focus::Guide)],
        ),
        ("the guide waits", in_the_guide(), Action::TextWanted, vec![Show(Shown::Text), STAYS]),
        ("back to the guide", away, Action::GuideWanted, vec![Show(Shown::Guide), MoveFocus(Focus::Guide)]),
        (
            "the guide is left",
            in_the_guide(),
            Action::GuideLeft,
            vec![Show(Shown::Text), FADES, MoveFocus(Focus::GuideButton)],
        ),
        ("one Escape", in_the_guide(), Action::EscapePressed, vec![FADES]),
        (
            "what is printed",
            in_the_guide(),
            Action::SummaryWanted(Keep::Print),
            vec![Effect::KeepSummary(Keep::Print)],
        ),
        ("what could not be copied", in_the_guide(), Action::TakeAwayCopied(false), vec![STAYS]),
    ];
    for (what, state, action, effects) in table {
        assert_eq!(state.after(action).1, effects, "{what}");
    }
}
