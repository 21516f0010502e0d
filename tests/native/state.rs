//! The state of a widget.

use clinic_faq::guide_data::flow;
use clinic_faq::state::{Action, Announcement, HelpShown, ResultList, ResultRow, State};
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
    ResultRow { id: id.into(), question: Vec::new(), short: Vec::new(), topic: String::new() }
}

pub(crate) fn found(ids: &[&str]) -> Action {
    let rows = ids.iter().map(|id| row(id)).collect();
    Action::Searched(Some(ResultList { rows, ..ResultList::default() }))
}

#[test]
fn results_replace_the_text_until_the_field_is_empty() {
    let state = start().then(found(&["cost"]));
    assert_eq!((state.shows_text(), state.shows_results()), (false, true));
    let cleared = state.then(Action::Searched(None));
    assert!(cleared.shows_text());
    assert_eq!(cleared.announcement, Some(Announcement::Text));
}

#[test]
fn the_text_stays_until_there_are_results() {
    let pending = ResultList { is_pending: true, ..ResultList::default() };
    let state = start().then(Action::Searched(Some(pending.clone())));
    assert_eq!((state.shows_text(), state.shows_results()), (true, false));
    // The current rows stay while a new search is running.
    let later = state.then(found(&["cost"])).then(Action::Searched(Some(pending)));
    assert_eq!(later.search.map(|found| found.rows), Some([row("cost")].into()));
}

#[test]
fn a_row_opens_and_closes_and_the_end_of_the_search_closes_it() {
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
    let more = start().then(found(&["cost"])).then(Action::MoreRequested);
    assert!(more.shows_all);
    assert!(!more.then(Action::Searched(None)).shows_all);
}

#[test]
fn help_replaces_the_results_until_they_are_requested() {
    let help = start().then(searched(Level::Help, Kind::Suicide));
    assert_eq!((help.shows_text(), help.shows_results(), help.shows_search_help()), (false, false, true));
    assert_eq!(help.then(Action::SearchPaused).opened, Vec::<String>::new());
    let wanted = help.then(Action::AnswersRequested);
    assert_eq!((wanted.shows_results(), wanted.shows_search_help()), (true, true));
    assert!(!wanted.then(Action::Searched(None)).wants_answers);
    let hint = start().then(searched(Level::Hint, Kind::Suicide));
    assert!(hint.shows_results());
}

#[test]
fn the_same_announcement_is_made_twice() {
    let once = start().then(Action::Copied(true));
    let twice = once.then(Action::Copied(true));
    assert_eq!(once.announcement, twice.announcement);
    assert_ne!(once.announcement_count, twice.announcement_count);
}

#[test]
fn an_announcement_expires_and_nothing_else_changes() {
    let announced = start().then(Action::Copied(true));
    let faded = announced.then(Action::AnnouncementExpired);
    assert_eq!(faded, State { announcement: None, ..announced });
}

/// Returns the state at the first question.
pub(crate) fn begun() -> State {
    start().then(Action::GuideRequested).then(Action::GuideStepped(GuideEvent::Began))
}

pub(crate) fn in_the_guide() -> State {
    let picked = Action::GuideStepped(GuideEvent::Picked { choice: 1, on: true });
    begun().then(picked)
}

#[test]
fn escape_announces_that_a_second_one_leaves_the_guide() {
    let once = in_the_guide().then(Action::EscapePressed);
    assert_eq!((once.announcement.clone(), once.guide.is_some()), (Some(Announcement::EscapeAgain), true));
    let twice = once.then(Action::EscapePressed);
    assert_eq!((twice.announcement, twice.guide), (Some(Announcement::GuideLeft), None));
}

#[test]
fn any_action_between_two_escapes_keeps_the_guide() {
    let once = in_the_guide().then(Action::EscapePressed);
    let between =
        [Action::AnnouncementExpired, Action::GuideStepped(GuideEvent::Continued), Action::Copied(true)];
    for action in between {
        let state = once.then(action.clone()).then(Action::EscapePressed);
        assert!(state.guide.is_some(), "{action:?}");
    }
}

#[test]
fn escape_leaves_the_results_and_the_help_for_words_of_distress() {
    for state in [start().then(found(&["cost"])), start().then(searched(Level::Help, Kind::Suicide))] {
        let left = state.then(Action::EscapePressed);
        assert_eq!((left.search, left.announcement), (None, Some(Announcement::Text)));
    }
}

#[test]
fn escape_outside_the_guide_announces_nothing() {
    assert_eq!(start().then(Action::EscapePressed), start());
}

#[test]
fn an_escape_that_changes_nothing_is_not_used() {
    let states = [
        start(),
        in_the_guide(),
        start().then(found(&["cost"])),
        start().then(searched(Level::Help, Kind::Suicide)),
    ];
    for state in states {
        assert_eq!(state.uses_escape(), state.then(Action::EscapePressed) != state);
    }
}

#[test]
fn leaving_the_guide_deletes_its_answers() {
    let again = in_the_guide().then(Action::GuideLeft).then(Action::GuideRequested);
    assert_eq!(again.guide, start().then(Action::GuideRequested).guide);
}

#[test]
fn leaving_a_guide_that_is_not_open_announces_nothing() {
    assert_eq!(start().then(Action::GuideLeft), start());
}

#[test]
fn requesting_the_text_ends_a_search_and_pauses_the_guide() {
    let state = start().then(found(&["cost"])).then(Action::TextRequested);
    assert!(state.shows_text() && state.search.is_none());
    let away = in_the_guide().then(Action::TextRequested);
    assert!(away.shows_text() && !away.shows_guide());
    assert_eq!(away.announcement, Some(Announcement::GuidePaused));
    let back = away.then(Action::GuideRequested);
    let epoch = |state: &State| state.guide.as_ref().map(|guide| guide.focus_epoch);
    assert!(back.announcement.is_none() && epoch(&back) > epoch(&away) && back.shows_guide());
    assert_eq!(back.guide.map(|guide| guide.responses), away.guide.map(|guide| guide.responses));
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
    type Replies<'s> = &'s [(&'s str, &'s str)];
    let table: [(Replies, &str, HelpShown); 16] = [
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
fn words_of_distress_leave_only_the_crisis_line_in_the_help_bar() {
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
    let help = Assessment { level: Level::Help, kind: Kind::Abuse, lang: None };
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
    let distress = Assessment { level, kind, lang: None };
    Action::Searched(Some(ResultList { distress, ..ResultList::default() }))
}

#[test]
fn another_language_goes_on_with_the_guide_and_what_is_open() {
    let guide = start().then(Action::GuideRequested).then(Action::GuideStepped(GuideEvent::Began));
    let picked = guide.then(Action::GuideStepped(GuideEvent::Picked { choice: 0, on: true }));
    assert_eq!(picked.help_shown(), HelpShown::Emergency);
    let next = picked.clone().in_another_language();
    assert_eq!(
        (next.guide.is_some(), next.shows_text(), next.help_shown()),
        (true, true, HelpShown::Emergency)
    );
    let again = next.then(Action::GuideRequested);
    assert!(again.shows_guide());
    assert_eq!(again.guide.map(|guide| guide.responses), picked.guide.map(|guide| guide.responses));

    let open = start().then(found(&["cost", "insurance"])).then(Action::ResultPressed("cost".into()));
    let next = open.in_another_language();
    assert_eq!((next.search.is_none(), &next.opened[..]), (true, &["cost".to_owned()][..]));
}
