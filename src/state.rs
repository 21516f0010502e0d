//! All state of one widget, and what happens to it: `State` + [`Action`] → `State`.
//!
//! A plain value: no page, no clock. What an action means for the page (which children are shown, which
//! answers are open) is read from the state by whoever owns the page.

use content::guide::Link;
use guide::{Screen, Session, Step, is_emergency, is_pinned, outcome};
use search::distress::{Assessment, Level};

use crate::guide_data::flow;

/// A topic as the page names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicLabel {
    /// Its id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The heading in one or two words.
    pub chip: String,
    /// How many questions it has.
    pub count: usize,
}

/// What was found for the words in the search field.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// Ids of the answers, the best first.
    pub answers: Vec<String>,
    /// Where there are none: ids of the topics that are nearest, the nearest first.
    pub nearest: Vec<String>,
    /// How much help the words call for, and what they are about.
    pub distress: Assessment,
    /// Whether the answers are still to be looked through; the ones above are empty then.
    pub pending: bool,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The clinic hides other answers, or shows other ones of its own.
    TopicsChanged(Vec<TopicLabel>),
    /// A topic was chosen; none for all of them.
    TopicChosen(Option<String>),
    /// "Open all" or "Close all" was pressed.
    AllPressed,
    /// Answers were opened or closed: whether all that are shown are open now.
    OpenChanged(bool),
    /// Words in the search field were looked for; none when there are no more words.
    Searched(Option<Found>),
    /// No word has been typed for a while.
    SearchRested,
    /// The focus came to the search field, or went elsewhere.
    FieldFocused(bool),
    /// Which answers are to be suggested became known: their ids.
    SuggestionsCame(Vec<String>),
    /// What was said has been read, or was put away.
    AnnouncementFaded,
    /// An answer's address was copied, or was not and is to be shown.
    CopyTried {
        /// The address.
        link: String,
        /// Whether the clipboard took it.
        copied: bool,
    },
    /// The guide was opened.
    GuideStarted,
    /// A step in the guide.
    GuideStepped(Step),
    /// Back to the guide, from an answer that was opened from it.
    GuideReturned,
    /// The guide was left, by its button or because the page went away.
    GuideLeft,
    /// Escape was pressed while the guide was open.
    EscapePressed,
    /// The take-away of the guide was copied, or was not.
    TakeAwayCopied(bool),
    /// An answer was opened from the guide.
    AnswerOpened,
}

/// What is said politely to screen readers, and shown in the help bar where others need it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// Which questions are shown.
    Showing,
    /// How many answers were found.
    Found,
    /// Every answer was opened.
    Opened,
    /// Every answer was closed.
    Closed,
    /// A link was copied.
    Copied,
    /// A link could not be copied.
    CopyFailed(String),
    /// The next Escape leaves the guide.
    EscapeAgain,
    /// The guide was left.
    Left,
    /// The take-away was copied, or was not.
    TakeAway(bool),
    /// An answer was opened from the guide, which waits further up.
    AwayFromGuide,
}

impl Announcement {
    /// Whether it goes by itself after a while. What did not work, and a way back, stay.
    #[must_use]
    pub fn fades(&self) -> bool {
        matches!(self, Self::Copied | Self::EscapeAgain | Self::Left | Self::TakeAway(true))
    }
}

/// What the help bar offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpShown {
    /// The crisis line and the way to the clinic.
    LineAndContact,
    /// The crisis line alone.
    Line,
    /// The crisis line alone, for somebody who needs it now.
    UrgentLine,
    /// The emergency number alone.
    Emergency,
}

impl HelpShown {
    /// Whether it is for somebody who needs it now.
    #[must_use]
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::UrgentLine | Self::Emergency)
    }
}

/// State of one widget.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// Topics on the page, in order.
    pub topics: Vec<TopicLabel>,
    /// The topic that is shown alone; none for all.
    pub topic: Option<String>,
    /// Whether all shown answers are open.
    pub all_open: bool,
    /// What was said last.
    pub announced: Option<Announcement>,
    /// Counts what was said, so that saying the same twice is heard twice.
    pub times_announced: u32,
    /// Counts how often all answers were opened or closed at once.
    pub times_all: u32,
    /// Which of the two was asked for last. An older look at the answers may have come in since.
    pub opens_all: bool,
    /// What was found, while something is searched for.
    pub search: Option<Found>,
    /// Whether the focus is in the search field.
    pub in_field: bool,
    /// Ids of the answers that are suggested there.
    pub suggestions: Vec<String>,
    /// The guide, while it is open.
    pub guide: Option<Session>,
}

impl State {
    /// The state after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::TopicsChanged(topics) => {
                // The clinic may have hidden the topic that is shown alone.
                next.topic = next.topic.filter(|id| topics.iter().any(|topic| topic.id == *id));
                next.topics = topics;
            }
            Action::TopicChosen(topic) => {
                let topic = topic.filter(|id| self.topics.iter().any(|topic| topic.id == *id));
                // A topic that is pressed again gives way to all of them.
                next.topic = if topic == self.topic { None } else { topic };
                next.search = None;
                next.announce(Announcement::Showing);
            }
            // In the guide there is no field; what comes late is not shown.
            Action::Searched(found) if self.guide.is_none() => {
                if found.is_none() && self.search.is_some() {
                    next.announce(Announcement::Showing);
                }
                next.search = found.map(|found| self.keep_help(found));
            }
            Action::SearchRested if self.search.as_ref().is_some_and(|found| !found.pending) => {
                next.announce(Announcement::Found);
            }
            Action::Searched(_) | Action::SearchRested => {}
            Action::FieldFocused(here) => next.in_field = here,
            Action::SuggestionsCame(ids) => next.suggestions = ids,
            Action::AllPressed => {
                next.all_open = !self.all_open;
                next.opens_all = next.all_open;
                next.times_all = self.times_all.wrapping_add(1);
                next.announce(if next.all_open { Announcement::Opened } else { Announcement::Closed });
            }
            Action::OpenChanged(all_open) => next.all_open = all_open,
            Action::AnnouncementFaded => next.announced = None,
            Action::CopyTried { link, copied } => {
                next.announce(if copied { Announcement::Copied } else { Announcement::CopyFailed(link) });
            }
            Action::GuideStarted => {
                next.search = None;
                next.guide = Some(Session::start(flow()));
                next.announced = None;
            }
            Action::GuideStepped(step) => {
                next.guide = self.guide.as_ref().map(|guide| guide.after(flow(), step));
                next.announced = None;
            }
            Action::GuideReturned => {
                next.guide = self.guide.as_ref().map(Session::shown_again);
                next.announced = None;
            }
            Action::EscapePressed
                if self.guide.is_some() && self.announced != Some(Announcement::EscapeAgain) =>
            {
                next.announce(Announcement::EscapeAgain);
            }
            Action::EscapePressed | Action::GuideLeft => {
                if next.guide.take().is_some() {
                    next.announce(Announcement::Left);
                }
            }
            Action::TakeAwayCopied(copied) => next.announce(Announcement::TakeAway(copied)),
            Action::AnswerOpened => next.announce(Announcement::AwayFromGuide),
        }
        next
    }

    /// Whether the questions that are asked most are offered: before anything is typed.
    #[must_use]
    pub fn suggests(&self) -> bool {
        self.in_field && self.search.is_none() && self.guide.is_none() && !self.suggestions.is_empty()
    }

    /// Returns `found` with the help that is shown already, if it calls for less: help stays until the field is cleared.
    #[must_use]
    pub fn keep_help(&self, mut found: Found) -> Found {
        if let Some(shown) = &self.search
            && shown.distress.level > found.distress.level
        {
            found.distress = shown.distress;
        }
        found
    }

    /// Whether crisis help is shown above the answers that were found.
    #[must_use]
    pub fn shows_search_help(&self) -> bool {
        self.search.as_ref().is_some_and(|found| found.distress.level == Level::Help)
    }

    /// Whether crisis help is to be alone on the screen.
    #[must_use]
    pub fn shows_crisis_alone(&self) -> bool {
        self.guide.as_ref().is_some_and(|guide| guide.shows_crisis_alone(flow()))
    }

    /// What the help bar offers on this screen. There is no way to the clinic where something else comes first: in a
    /// crisis, from the answer on; where crisis help is pinned; where one's own doctor comes first; and where words of
    /// distress are searched for.
    #[must_use]
    pub fn help_shown(&self) -> HelpShown {
        let Some(Session { answers, screen, .. }) = &self.guide else {
            return if self.shows_search_help() { HelpShown::UrgentLine } else { HelpShown::LineAndContact };
        };
        let link = outcome(flow(), answers).map(|outcome| flow().outcomes[outcome].link);
        match link {
            Some(Link::Crisis) if is_emergency(flow(), answers) => HelpShown::Emergency,
            Some(Link::Crisis | Link::Help) => HelpShown::UrgentLine,
            _ if is_pinned(flow(), answers) => HelpShown::UrgentLine,
            Some(Link::OwnDoctor) if *screen == Screen::Result => HelpShown::Line,
            _ => HelpShown::LineAndContact,
        }
    }

    fn announce(&mut self, said: Announcement) {
        self.announced = Some(said);
        self.times_announced = self.times_announced.wrapping_add(1);
    }

    /// How many questions are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        let shown = |topic: &&TopicLabel| self.topic.as_ref().is_none_or(|id| *id == topic.id);
        self.topics.iter().filter(shown).map(|topic| topic.count).sum()
    }
}
