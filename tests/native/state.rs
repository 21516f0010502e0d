//! The state of a widget.

use clinic_faq::state::{Action, Announcement, State, TopicLabel};
use guide::Step;

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
