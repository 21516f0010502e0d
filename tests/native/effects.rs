//! The effects of a widget's actions outside of it.

use clinic_faq::effect::{Effect, Export, Focus, Shown};
use clinic_faq::state::{Action, ResultList, State};
use guide::GuideEvent;
use search::distress::{Kind, Level};

use crate::state::{Then, begun, found, in_the_guide, searched, start};

const EXPIRES: Effect = Effect::TimeAnnouncement { expires: true };
const STAYS: Effect = Effect::TimeAnnouncement { expires: false };

fn pick(answer: usize) -> Action {
    Action::GuideStepped(GuideEvent::Picked { choice: answer, on: true })
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn an_action_has_these_effects_in_this_order() {
    use Effect::{ClearField, MoveFocus, Show};
    let step = Action::GuideStepped;
    let searching = start().then(found(&["cost", "insurance"]));
    let pending = Action::Searched(Some(ResultList { is_pending: true, ..ResultList::default() }));
    let crisis = begun().then(pick(0)).then(step(GuideEvent::Continued));
    let away = in_the_guide().then(Action::TextRequested);
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
        ("the text is wanted", searching.clone(), Action::TextRequested, vec![ClearField, Show(Shown::Text)]),
        (
            "Escape in the results",
            searching.clone(),
            Action::EscapePressed,
            vec![ClearField, Show(Shown::Text), STAYS, MoveFocus(Focus::Field)],
        ),
        (
            "a suggestion",
            start(),
            Action::AnswerRequested("cost".into()),
            vec![Effect::OpenAnswer("cost".into())],
        ),
        (
            "the guide opens",
            start(),
            Action::GuideRequested,
            vec![Show(Shown::Guide), MoveFocus(Focus::Guide)],
        ),
        (
            "the guide opens from a search",
            searching,
            Action::GuideRequested,
            vec![ClearField, Show(Shown::Guide), MoveFocus(Focus::Guide)],
        ),
        ("the guide is wanted again", begun(), Action::GuideRequested, vec![MoveFocus(Focus::Guide)]),
        ("an answer is picked", begun(), pick(1), vec![]),
        ("the next question", in_the_guide(), step(GuideEvent::Continued), vec![MoveFocus(Focus::Guide)]),
        ("no answer, an error", begun(), step(GuideEvent::Continued), vec![MoveFocus(Focus::Guide)]),
        ("crisis", begun().then(pick(0)), step(GuideEvent::Continued), vec![MoveFocus(Focus::Guide)]),
        ("back from it", crisis, step(GuideEvent::WentBack), vec![MoveFocus(Focus::Guide)]),
        ("the guide waits", in_the_guide(), Action::TextRequested, vec![Show(Shown::Text), STAYS]),
        (
            "back to the guide",
            away,
            Action::GuideRequested,
            vec![Show(Shown::Guide), MoveFocus(Focus::Guide)],
        ),
        (
            "the guide is left",
            in_the_guide(),
            Action::GuideLeft,
            vec![Show(Shown::Text), EXPIRES, MoveFocus(Focus::GuideButton)],
        ),
        ("one Escape", in_the_guide(), Action::EscapePressed, vec![EXPIRES]),
        (
            "what is printed",
            in_the_guide(),
            Action::SummaryRequested(Export::Print),
            vec![Effect::ExportSummary(Export::Print)],
        ),
        ("what could not be copied", in_the_guide(), Action::Copied(false), vec![STAYS]),
    ];
    for (what, state, action, effects) in table {
        assert_eq!(state.after(action).1, effects, "{what}");
    }
}
