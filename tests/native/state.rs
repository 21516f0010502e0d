//! The state of a widget.

use clinic_faq::guide_data::flow;
use clinic_faq::state::{Action, Announcement, Found, HelpShown, ResultRow, State};
use guide::{GuideEvent, Screen};
use search::distress::{Assessment, Kind, Level};

pub(crate) fn start() -> State {
    State::default()
}

/// A chain of actions. Its effects are tested in another module.
pub(crate) trait Then {
    fn then(&self, action: Action) -> State;
}

impl Then for State {
    fn then(&self, action: Action) -> State {
        self.after(action).0
    }
}

fn row(id: &str) -> ResultRow {
    ResultRow { id: id.into(), question: Vec::new(), line: Vec::new(), topic: String::new() }
}

pub(crate) fn found(ids: &[&str]) -> Action {
    let rows = ids.iter().map(|id| row(id)).collect();
    Action::Searched(Some(Found { rows, ..Found::default() }))
}

#[test]
fn results_stand_in_the_place_of_the_text_until_the_field_is_empty() {
    let state = start().then(found(&["cost"]));
    assert_eq!((state.shows_text(), state.shows_results()), (false, true));
    let cleared = state.then(Action::Searched(None));
    assert!(cleared.shows_text());
    assert_eq!(cleared.announced, Some(Announcement::Text));
}

#[test]
fn the_text_stays_until_there_are_results() {
    let pending = Found { pending: true, ..Found::default() };
    let state = start().then(Action::Searched(Some(pending.clone())));
    assert_eq!((state.shows_text(), state.shows_results()), (true, false));
    // The current rows stay while a new search is running.
    let later = state.then(found(&["cost"])).then(Action::Searched(Some(pending)));
    assert_eq!(later.search.map(|found| found.rows), Some(vec![row("cost")]));
}

#[test]
fn a_row_opens_and_closes_and_is_forgotten_with_the_search() {
    let press = Action::ResultPressed("cost".into());
    let open = start().then(found(&["cost", "insurance"])).then(press.clone());
    assert_eq!(open.opened, ["cost"]);
    assert!(open.then(press).opened.is_empty());
    assert!(open.then(Action::Searched(None)).opened.is_empty());
    assert_eq!(open.then(found(&["cost"])).opened, ["cost"], "the next key closes nothing");
}

#[test]
fn a_single_result_opens_after_a_pause_and_one_of_several_does_not() {
    let pause = Action::SearchPaused;
    assert_eq!(start().then(found(&["cost"])).then(pause.clone()).opened, ["cost"]);
    assert!(start().then(found(&["cost", "insurance"])).then(pause.clone()).opened.is_empty());
    assert_eq!(start().then(pause), start());
}

#[test]
fn more_results_are_shown_until_the_search_ends() {
    let more = start().then(found(&["cost"])).then(Action::MoreWanted);
    assert!(more.shows_all);
    assert!(!more.then(Action::Searched(None)).shows_all);
}

#[test]
fn help_stands_in_the_place_of_results_until_they_are_wanted() {
    let help = start().then(searched(Level::Help, Kind::Suicide));
    assert_eq!((help.shows_text(), help.shows_results(), help.shows_search_help()), (false, false, true));
    assert_eq!(help.then(Action::SearchPaused).opened, Vec::<String>::new());
    let wanted = help.then(Action::AnswersWanted);
    assert_eq!((wanted.shows_results(), wanted.shows_search_help()), (true, true));
    assert!(!wanted.then(Action::Searched(None)).wants_answers);
    let hint = start().then(searched(Level::Hint, Kind::Suicide));
    assert!(hint.shows_results());
}

#[test]
fn the_same_words_twice_are_news_twice() {
    let once = start().then(Action::TakeAwayCopied(true));
    let twice = once.then(Action::TakeAwayCopied(true));
    assert_eq!(once.announced, twice.announced);
    assert_ne!(once.times_announced, twice.times_announced);
}

#[test]
fn what_was_said_fades_and_nothing_else_changes() {
    let said = start().then(Action::TakeAwayCopied(true));
    let faded = said.then(Action::AnnouncementFaded);
    assert_eq!(faded, State { announced: None, ..said });
}

/// Returns the state at the first question.
pub(crate) fn begun() -> State {
    start().then(Action::GuideWanted).then(Action::GuideStepped(GuideEvent::Began))
}

pub(crate) fn in_the_guide() -> State {
    let picked = Action::GuideStepped(GuideEvent::Picked { choice: 1, on: true });
    begun().then(picked)
}

#[test]
fn escape_says_what_the_next_one_does_and_twice_leaves_the_guide() {
    let once = in_the_guide().then(Action::EscapePressed);
    assert_eq!((once.announced.clone(), once.guide.is_some()), (Some(Announcement::EscapeAgain), true));
    let twice = once.then(Action::EscapePressed);
    assert_eq!((twice.announced, twice.guide), (Some(Announcement::Left), None));
}

#[test]
fn whatever_comes_between_two_escapes_lets_the_guide_stay() {
    let once = in_the_guide().then(Action::EscapePressed);
    let between = [
        Action::AnnouncementFaded,
        Action::GuideStepped(GuideEvent::Continued),
        Action::TakeAwayCopied(true),
    ];
    for action in between {
        let state = once.then(action.clone()).then(Action::EscapePressed);
        assert!(state.guide.is_some(), "{action:?}");
    }
}

#[test]
fn escape_leaves_the_results_and_the_help_for_words_of_distress() {
    for state in [start().then(found(&["cost"])), start().then(searched(Level::Help, Kind::Suicide))] {
        let left = state.then(Action::EscapePressed);
        assert_eq!((left.search, left.announced), (None, Some(Announcement::Text)));
    }
}

#[test]
fn escape_outside_the_guide_says_nothing() {
    assert_eq!(start().then(Action::EscapePressed), start());
}

#[test]
fn a_guide_that_was_left_forgets_its_answers() {
    let again = in_the_guide().then(Action::GuideLeft).then(Action::GuideWanted);
    assert_eq!(again.guide, start().then(Action::GuideWanted).guide);
}

#[test]
fn leaving_a_guide_that_is_not_open_says_nothing() {
    assert_eq!(start().then(Action::GuideLeft), start());
}

#[test]
fn the_text_that_is_asked_for_ends_a_search_and_lets_the_guide_wait() {
    let state = start().then(found(&["cost"])).then(Action::TextWanted);
    assert!(state.shows_text() && state.search.is_none());
    let away = in_the_guide().then(Action::TextWanted);
    assert!(away.shows_text() && !away.shows_guide());
    assert_eq!(away.announced, Some(Announcement::AwayFromGuide));
    let back = away.then(Action::GuideWanted);
    let epoch = |state: &State| state.guide.as_ref().map(|guide| guide.focus_epoch);
    assert!(back.announced.is_none() && epoch(&back) > epoch(&away) && back.shows_guide());
    assert_eq!(back.guide.map(|guide| guide.responses), away.guide.map(|guide| guide.responses));
}

#[test]
fn crisis_help_is_alone_on_its_own_screen_only() {
    let danger = begun().then(Action::GuideStepped(GuideEvent::Picked { choice: 0, on: true }));
    assert!(!danger.shows_only_crisis_help());
    let alone = danger.then(Action::GuideStepped(GuideEvent::Continued));
    assert!(alone.shows_only_crisis_help());
    assert!(!alone.then(Action::GuideStepped(GuideEvent::WentBack)).shows_only_crisis_help());
    assert!(!alone.then(Action::GuideLeft).shows_only_crisis_help());
}

/// Returns the state in the guide after these answers (question and answer ids) and unproblematic answers to all other
/// questions, up to the question `to`, or at the result if `to` is empty.
fn guided(answers: &[(&str, &str)], to: &str) -> State {
    let clean = [("age", "25-64"), ("reason", "depression"), ("tried", "two-plus"), ("ride", "yes")];
    let mut state = begun();
    for _ in 0..20 {
        let session = state.guide.as_ref().expect("the guide is open");
        let Screen::Question(at) = session.screen else {
            if session.screen == Screen::Summary {
                state = state.then(Action::GuideStepped(GuideEvent::Continued));
            }
            break;
        };
        let question = &flow().questions[at];
        if *question.id == *to {
            break;
        }
        let asked = |(id, _): &&(&str, &str)| **id == *question.id;
        let answer = answers.iter().find(asked).or_else(|| clean.iter().find(asked)).map(|answer| answer.1);
        let is_picked = |id: &str| answer.map_or(id == "none" || id == "no", |answer| answer == id);
        let answer = question.choices.iter().position(|answer| is_picked(&answer.id)).expect("an answer");
        state = state.then(Action::GuideStepped(GuideEvent::Picked { choice: answer, on: true }));
        state = state.then(Action::GuideStepped(GuideEvent::Continued));
    }
    state
}

#[test]
fn the_help_bar_follows_the_screen() {
    use HelpShown::{Emergency, Line, LineAndContact, UrgentLine};
    type Said<'s> = &'s [(&'s str, &'s str)];
    let table: [(Said, &str, HelpShown); 16] = [
        (&[("emergency", "yes")], "", Emergency),
        (&[("suicide", "intent")], "", UrgentLine),
        (&[("suicide", "recent-attempt")], "", UrgentLine),
        (&[("suicide", "thoughts")], "", UrgentLine),
        (&[("suicide", "prefer-not")], "", UrgentLine),
        (&[("reason", "suicidal-thoughts")], "", UrgentLine),
        (&[("suicide", "thoughts"), ("pregnancy", "pregnant")], "", UrgentLine),
        // The line is urgent from the answer on.
        (&[("suicide", "thoughts")], "age", UrgentLine),
        (&[("suicide", "no")], "age", LineAndContact),
        // Only the result says what to do first.
        (&[("pregnancy", "pregnant")], "ride", LineAndContact),
        (&[("pregnancy", "pregnant")], "", Line),
        (&[("reason", "just-learning"), ("heart", "head-injury")], "", Line),
        (&[("reason", "just-learning")], "", LineAndContact),
        (&[("tried", "one")], "", LineAndContact),
        (&[("medicines", "glp1")], "", LineAndContact),
        (&[], "", LineAndContact),
    ];
    for (answers, to, shown) in table {
        assert_eq!(guided(answers, to).help_shown(), shown, "{answers:?}, {to}");
    }
}

#[test]
fn an_answer_that_is_a_crisis_changes_the_help_bar_as_soon_as_it_is_picked() {
    let asked = begun();
    assert_eq!(asked.help_shown(), HelpShown::LineAndContact);
    let pick = |answer| Action::GuideStepped(GuideEvent::Picked { choice: answer, on: true });
    let danger = asked.then(pick(0));
    assert_eq!(danger.help_shown(), HelpShown::Emergency);
    assert_eq!(danger.then(pick(1)).help_shown(), HelpShown::LineAndContact);
    assert_eq!(danger.then(Action::GuideLeft).help_shown(), HelpShown::LineAndContact);
}

#[test]
fn words_of_distress_leave_the_crisis_line_alone_in_the_help_bar() {
    for (level, shown) in [
        (Level::None, HelpShown::LineAndContact),
        (Level::Hint, HelpShown::LineAndContact),
        (Level::Help, HelpShown::UrgentLine),
    ] {
        let state = start().then(searched(level, Kind::Abuse));
        assert_eq!(state.help_shown(), shown, "{level:?}");
        assert_eq!(state.then(Action::Searched(None)).help_shown(), HelpShown::LineAndContact);
    }
}

#[test]
fn help_that_is_shown_stays_until_the_field_is_cleared() {
    let shown = |state: &State| state.search.as_ref().map(|found| found.distress);
    let help = Assessment { level: Level::Help, kind: Kind::Abuse };
    let hint = start().then(searched(Level::Hint, Kind::Suicide));
    let state = hint.then(searched(Level::Help, Kind::Abuse));
    assert_eq!(shown(&state), Some(help), "a hint gives way to help");
    for level in [Level::Hint, Level::None] {
        assert_eq!(shown(&state.then(searched(level, Kind::Suicide))), Some(help), "{level:?}");
    }
    let cleared = state.then(Action::Searched(None)).then(searched(Level::None, Kind::Suicide));
    assert_eq!(shown(&cleared).map(|distress| distress.level), Some(Level::None));
}

pub(crate) fn searched(level: Level, kind: Kind) -> Action {
    Action::Searched(Some(Found { distress: Assessment { level, kind }, ..Found::default() }))
}
