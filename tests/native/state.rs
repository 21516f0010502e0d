//! The state of a widget.

use clinic_faq::guide_data::flow;
use clinic_faq::state::{Action, Announcement, Found, HelpShown, State, TopicLabel};
use guide::{Screen, Step};
use search::distress::{Assessment, Kind, Level};

fn start() -> State {
    let topic = |id: &str, count| TopicLabel { id: id.into(), title: id.into(), chip: id.into(), count };
    State { topics: vec![topic("basics", 6), topic("safety", 9)], ..State::default() }
}

fn choose(topic: &str) -> Action {
    Action::TopicChosen(Some(topic.into()))
}

#[test]
fn a_chosen_topic_is_shown_alone_and_said() {
    let state = start().after(choose("safety"));
    assert_eq!((state.topic.as_deref(), state.shown()), (Some("safety"), 9));
    assert_eq!(state.announced, Some(Announcement::Showing));
}

#[test]
fn all_topics_come_back_by_the_first_button_or_by_pressing_again() {
    let narrowed = start().after(choose("safety"));
    for action in [Action::TopicChosen(None), choose("safety")] {
        let state = narrowed.after(action);
        assert_eq!((state.topic.as_deref(), state.shown()), (None, 15));
    }
}

#[test]
fn a_chosen_topic_that_the_clinic_hides_gives_way_to_all() {
    let narrowed = start().after(choose("safety"));
    let basics = narrowed.topics[..1].to_vec();
    let state = narrowed.after(Action::TopicsChanged(basics));
    assert_eq!((state.topic.as_deref(), state.shown()), (None, 6));
    let kept = narrowed.after(Action::TopicsChanged(narrowed.topics.clone()));
    assert_eq!(kept.topic.as_deref(), Some("safety"));
}

#[test]
fn an_unknown_topic_shows_all() {
    assert_eq!(start().after(choose("nothing")).topic, None);
}

#[test]
fn the_button_for_all_answers_opens_then_closes() {
    let open = start().after(Action::AllPressed);
    assert_eq!((open.all_open, &open.announced), (true, &Some(Announcement::Opened)));
    // A look at the answers from before, which comes in late, changes nothing of what was asked.
    assert!(open.after(Action::OpenChanged(false)).opens_all);
    let closed = open.after(Action::AllPressed);
    assert_eq!((closed.all_open, &closed.announced), (false, &Some(Announcement::Closed)));
}

#[test]
fn answers_opened_by_hand_change_the_button_and_say_nothing() {
    let state = start().after(Action::OpenChanged(true));
    assert_eq!((state.all_open, state.announced, state.times_announced), (true, None, 0));
}

#[test]
fn the_same_words_twice_are_news_twice() {
    let copied = Action::CopyTried { link: "x#y".into(), copied: true };
    let once = start().after(copied.clone());
    let twice = once.after(copied);
    assert_eq!(once.announced, twice.announced);
    assert_ne!(once.times_announced, twice.times_announced);
}

#[test]
fn what_was_said_fades_and_nothing_else_changes() {
    let said = start().after(choose("safety"));
    let faded = said.after(Action::AnnouncementFaded);
    assert_eq!(faded, State { announced: None, ..said });
}

#[test]
fn a_link_that_could_not_be_copied_is_shown() {
    let state = start().after(Action::CopyTried { link: "x#y".into(), copied: false });
    assert_eq!(state.announced, Some(Announcement::CopyFailed("x#y".into())));
}

fn in_the_guide() -> State {
    let picked = Action::GuideStepped(Step::Picked { answer: 1, on: true });
    start().after(Action::GuideStarted).after(picked)
}

#[test]
fn escape_says_what_the_next_one_does_and_twice_leaves_the_guide() {
    let once = in_the_guide().after(Action::EscapePressed);
    assert_eq!((once.announced.clone(), once.guide.is_some()), (Some(Announcement::EscapeAgain), true));
    let twice = once.after(Action::EscapePressed);
    assert_eq!((twice.announced, twice.guide), (Some(Announcement::Left), None));
}

#[test]
fn whatever_comes_between_two_escapes_lets_the_guide_stay() {
    let once = in_the_guide().after(Action::EscapePressed);
    let between =
        [Action::AnnouncementFaded, Action::GuideStepped(Step::Continued), Action::TakeAwayCopied(true)];
    for action in between {
        let state = once.after(action.clone()).after(Action::EscapePressed);
        assert!(state.guide.is_some(), "{action:?}");
    }
}

#[test]
fn escape_outside_the_guide_says_nothing() {
    assert_eq!(start().after(Action::EscapePressed), start());
}

#[test]
fn a_guide_that_was_left_forgets_its_answers() {
    let again = in_the_guide().after(Action::GuideLeft).after(Action::GuideStarted);
    assert_eq!(again.guide, start().after(Action::GuideStarted).guide);
}

#[test]
fn leaving_a_guide_that_is_not_open_says_nothing() {
    assert_eq!(start().after(Action::GuideLeft), start());
}

#[test]
fn an_answer_opened_from_the_guide_keeps_the_way_back() {
    let away = in_the_guide().after(Action::AnswerOpened);
    assert_eq!(away.announced, Some(Announcement::AwayFromGuide));
    let back = away.after(Action::GuideReturned);
    let turns = |state: &State| state.guide.as_ref().map(|guide| guide.turns);
    assert!(back.announced.is_none() && turns(&back) > turns(&away));
    assert_eq!(back.guide.map(|guide| guide.answers), away.guide.map(|guide| guide.answers));
}

#[test]
fn crisis_help_is_alone_on_its_own_screen_only() {
    let danger =
        start().after(Action::GuideStarted).after(Action::GuideStepped(Step::Picked { answer: 0, on: true }));
    assert!(!danger.shows_crisis_alone());
    let alone = danger.after(Action::GuideStepped(Step::Continued));
    assert!(alone.shows_crisis_alone());
    assert!(!alone.after(Action::GuideStepped(Step::WentBack)).shows_crisis_alone());
    assert!(!alone.after(Action::GuideLeft).shows_crisis_alone());
}

/// In the guide: answers by ids, `question=answer`, the rest clean, up to the question named last or the result.
fn guided(answers: &[(&str, &str)], to: &str) -> State {
    let clean = [("age", "25-64"), ("reason", "depression"), ("tried", "two-plus"), ("ride", "yes")];
    let mut state = start().after(Action::GuideStarted);
    for _ in 0..20 {
        let session = state.guide.as_ref().expect("the guide is open");
        let Screen::Question(at) = session.screen else {
            if session.screen == Screen::Summary {
                state = state.after(Action::GuideStepped(Step::Continued));
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
        let answer = question.answers.iter().position(|answer| is_picked(&answer.id)).expect("an answer");
        state = state.after(Action::GuideStepped(Step::Picked { answer, on: true }));
        state = state.after(Action::GuideStepped(Step::Continued));
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
        // From the answer on.
        (&[("suicide", "thoughts")], "age", UrgentLine),
        (&[("suicide", "no")], "age", LineAndContact),
        // Only the result says what comes first.
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
    let asked = start().after(Action::GuideStarted);
    assert_eq!(asked.help_shown(), HelpShown::LineAndContact);
    let pick = |answer| Action::GuideStepped(Step::Picked { answer, on: true });
    let danger = asked.after(pick(0));
    assert_eq!(danger.help_shown(), HelpShown::Emergency);
    assert_eq!(danger.after(pick(1)).help_shown(), HelpShown::LineAndContact);
    assert_eq!(danger.after(Action::GuideLeft).help_shown(), HelpShown::LineAndContact);
}

#[test]
fn words_of_distress_leave_the_crisis_line_alone_in_the_help_bar() {
    for (level, shown) in [
        (Level::None, HelpShown::LineAndContact),
        (Level::Hint, HelpShown::LineAndContact),
        (Level::Help, HelpShown::UrgentLine),
    ] {
        let state = start().after(searched(level, Kind::Abuse));
        assert_eq!(state.help_shown(), shown, "{level:?}");
        assert_eq!(state.after(Action::Searched(None)).help_shown(), HelpShown::LineAndContact);
    }
}

#[test]
fn help_that_is_shown_stays_until_the_field_is_cleared() {
    let shown = |state: &State| state.search.as_ref().map(|found| found.distress);
    let help = Assessment { level: Level::Help, kind: Kind::Abuse };
    let hint = start().after(searched(Level::Hint, Kind::Suicide));
    let state = hint.after(searched(Level::Help, Kind::Abuse));
    assert_eq!(shown(&state), Some(help), "a hint gives way to help");
    for level in [Level::Hint, Level::None] {
        assert_eq!(shown(&state.after(searched(level, Kind::Suicide))), Some(help), "{level:?}");
    }
    let cleared = state.after(Action::Searched(None)).after(searched(Level::None, Kind::Suicide));
    assert_eq!(shown(&cleared).map(|distress| distress.level), Some(Level::None));
}

fn searched(level: Level, kind: Kind) -> Action {
    Action::Searched(Some(Found { distress: Assessment { level, kind }, ..Found::default() }))
}
