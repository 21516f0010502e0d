//! All state of one widget, and what happens to it: `State` + [`Action`] → `State` and [`Effect`]s.
//!
//! A plain value: no page, no clock. What an action means for the page (whether its text is shown, where the focus
//! goes) is a list of effects, carried out by whoever owns the page.

use content::guide::Link;
use guide::{GuideEvent, Screen, Session, is_emergency, keeps_crisis_help, outcome};
use search::distress::{Assessment, Level};

use crate::effect::{Effect, Focus, Keep};
use crate::guide_data::flow;

/// How many results are shown before more are asked for.
pub const FIRST_RESULTS: usize = 5;

/// An answer as a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Id of the answer.
    pub id: String,
    /// Its question, in the words that are on the page.
    pub text: String,
}

/// A piece of a text that was searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its letters.
    pub text: String,
    /// Whether they are words that were looked for.
    pub is_marked: bool,
}

/// An answer that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// Its id.
    pub id: String,
    /// Its question.
    pub question: Vec<Piece>,
    /// Its short answer.
    pub line: Vec<Piece>,
    /// The heading of its topic.
    pub topic: String,
}

/// What was found for the words in the search field.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// The words, without spaces around them.
    pub query: String,
    /// The answers, the best first.
    pub rows: Vec<ResultRow>,
    /// Questions that are related to the best of them.
    pub related: Vec<Question>,
    /// Whether the words ask for the clinic itself: its place, its hours, an appointment.
    pub asks_for_clinic: bool,
    /// How much help the words call for, and what they are about.
    pub distress: Assessment,
    /// Whether the answers are still to be looked through; there are no rows then.
    pub pending: bool,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Words in the search field were looked for; none when there are no more words.
    Searched(Option<Found>),
    /// No word has been typed for a while: the only answer that was found opens.
    SearchPaused,
    /// No word has been typed for a longer while: what was found is said.
    SearchRested,
    /// A row of the results was pressed: the answer with this id opens there, or closes.
    ResultPressed(String),
    /// "Show more" was pressed.
    MoreWanted,
    /// Answers are wanted in spite of the help that is shown for words of distress.
    AnswersWanted,
    /// Something of the text was asked for, and the text is shown.
    TextWanted,
    /// What was said has been read, or was put away.
    AnnouncementFaded,
    /// An answer of the text is wanted, in its place.
    AnswerWanted(String),
    /// The guide is wanted: from its start, or where a patient is in it.
    GuideWanted,
    /// A step in the guide.
    GuideStepped(GuideEvent),
    /// The summary of the guide is to be kept.
    SummaryWanted(Keep),
    /// The guide was left, by its button or because the page went away.
    GuideLeft,
    /// Escape was pressed, outside the search field.
    EscapePressed,
    /// The take-away of the guide was copied, or was not.
    TakeAwayCopied(bool),
}

/// What is said politely to screen readers, and shown in the help bar where others need it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The page is shown again, after a search.
    Text,
    /// How many answers were found.
    Found,
    /// The next Escape leaves the guide.
    EscapeAgain,
    /// The guide was left.
    Left,
    /// The take-away was copied, or was not.
    TakeAway(bool),
    /// The text is shown, and the guide waits.
    AwayFromGuide,
}

impl Announcement {
    /// Whether it goes by itself after a while. What did not work, and a way back, stay.
    #[must_use]
    pub fn fades(&self) -> bool {
        matches!(self, Self::EscapeAgain | Self::Left | Self::TakeAway(true))
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
    /// What was said last.
    pub announced: Option<Announcement>,
    /// Counts what was said, so that saying the same twice is heard twice.
    pub times_announced: u32,
    /// What was found, while something is searched for.
    pub search: Option<Found>,
    /// Ids of the answers that are open among the results.
    pub opened: Vec<String>,
    /// Whether all results are shown, not only the first.
    pub shows_all: bool,
    /// Whether answers are wanted in spite of the help that is shown for words of distress.
    pub wants_answers: bool,
    /// The guide, while it is open.
    pub guide: Option<Session>,
    /// Whether the text is shown while the guide waits.
    pub is_away: bool,
}

impl State {
    /// Returns the state after `action`, and what is to be done outside once it is on the screen, in this order.
    #[must_use]
    pub fn after(&self, action: Action) -> (Self, Vec<Effect>) {
        let mut next = self.clone();
        let mut effects = Vec::new();
        match action {
            // In the guide there is no field; what comes late is not shown.
            Action::Searched(_) if self.guide.is_some() => {}
            Action::Searched(found) => next.show_found(found),
            Action::SearchPaused => next.open_only_result(),
            Action::SearchRested => {
                if self.search.as_ref().is_some_and(|found| !found.pending) {
                    next.announce(Announcement::Found);
                }
            }
            Action::ResultPressed(id) => match self.opened.iter().position(|open| *open == id) {
                Some(open) => _ = next.opened.remove(open),
                None => next.opened.push(id),
            },
            Action::MoreWanted => next.shows_all = true,
            Action::AnswersWanted => next.wants_answers = true,
            Action::TextWanted => {
                next.end_search();
                if self.guide.is_some() {
                    next.is_away = true;
                    next.announce(Announcement::AwayFromGuide);
                }
            }
            Action::AnnouncementFaded => next.announced = None,
            Action::AnswerWanted(id) => effects.push(Effect::OpenAnswer(id)),
            Action::GuideWanted => {
                next.end_search();
                let start = || Session::start(flow());
                next.guide = Some(self.guide.as_ref().map_or_else(start, Session::shown_again));
                next.is_away = false;
                next.announced = None;
            }
            Action::GuideStepped(event) => {
                next.guide = self.guide.as_ref().map(|guide| guide.after(flow(), event));
                next.announced = None;
            }
            Action::SummaryWanted(keep) => effects.push(Effect::KeepSummary(keep)),
            Action::EscapePressed if self.search.is_some() => {
                next.end_search();
                next.announce(Announcement::Text);
                effects.push(Effect::MoveFocus(Focus::Field));
            }
            Action::EscapePressed
                if self.shows_guide() && self.announced != Some(Announcement::EscapeAgain) =>
            {
                next.announce(Announcement::EscapeAgain);
            }
            Action::EscapePressed | Action::GuideLeft => {
                if next.guide.take().is_some() {
                    next.is_away = false;
                    next.announce(Announcement::Left);
                }
            }
            Action::TakeAwayCopied(copied) => next.announce(Announcement::TakeAway(copied)),
        }
        let changes = Effect::of_change(self, &next);
        (next, changes.chain(effects).collect())
    }

    /// Returns `found` with what is to stay of what is shown: help until the field is cleared, and rows until there are
    /// others.
    #[must_use]
    pub fn keep_shown(&self, mut found: Found) -> Found {
        let Some(shown) = &self.search else { return found };
        if shown.distress.level > found.distress.level {
            found.distress = shown.distress;
        }
        if found.pending && !shown.pending {
            return Found { query: found.query, distress: found.distress, ..shown.clone() };
        }
        found
    }

    /// Whether the guide is on the screen.
    #[must_use]
    pub fn shows_guide(&self) -> bool {
        self.guide.is_some() && !self.is_away
    }

    /// Whether the text is shown: nothing else stands in its place.
    #[must_use]
    pub fn shows_text(&self) -> bool {
        !self.shows_guide()
            && self.search.as_ref().is_none_or(|found| found.pending)
            && !self.shows_search_help()
    }

    /// Whether answers that were found are shown, or that there are none.
    #[must_use]
    pub fn shows_results(&self) -> bool {
        self.search.as_ref().is_some_and(|found| !found.pending)
            && (self.wants_answers || !self.shows_search_help())
    }

    /// Whether crisis help stands in the place of the answers that were found.
    #[must_use]
    pub fn shows_search_help(&self) -> bool {
        self.search.as_ref().is_some_and(|found| found.distress.level == Level::Help)
    }

    /// Whether crisis help is to be alone on the screen.
    #[must_use]
    pub fn shows_only_crisis_help(&self) -> bool {
        !self.is_away && self.guide.as_ref().is_some_and(|guide| guide.shows_only_crisis_help(flow()))
    }

    /// What the help bar offers on this screen. There is no way to the clinic where something else comes first: in a
    /// crisis, from the answer on; where crisis help is pinned; where one's own doctor comes first; and where words of
    /// distress are searched for.
    #[must_use]
    pub fn help_shown(&self) -> HelpShown {
        let Some(Session { responses, screen, .. }) = &self.guide else {
            return if self.shows_search_help() { HelpShown::UrgentLine } else { HelpShown::LineAndContact };
        };
        let link = outcome(flow(), responses).map(|outcome| flow().outcomes[outcome].link);
        match link {
            Some(Link::Crisis) if is_emergency(flow(), responses) => HelpShown::Emergency,
            Some(Link::Crisis | Link::Help) => HelpShown::UrgentLine,
            _ if keeps_crisis_help(flow(), responses) => HelpShown::UrgentLine,
            Some(Link::OwnDoctor) if *screen == Screen::Result => HelpShown::Line,
            _ => HelpShown::LineAndContact,
        }
    }

    fn show_found(&mut self, found: Option<Found>) {
        if found.is_none() && self.search.is_some() {
            self.announce(Announcement::Text);
        }
        match found {
            Some(found) => self.search = Some(self.keep_shown(found)),
            None => self.end_search(),
        }
    }

    fn open_only_result(&mut self) {
        if let Some(Found { rows, .. }) = &self.search
            && let [only] = &rows[..]
            && self.shows_results()
            && !self.opened.contains(&only.id)
        {
            self.opened.push(only.id.clone());
        }
    }

    fn announce(&mut self, said: Announcement) {
        self.announced = Some(said);
        self.times_announced = self.times_announced.wrapping_add(1);
    }

    fn end_search(&mut self) {
        self.search = None;
        self.opened.clear();
        self.shows_all = false;
        self.wants_answers = false;
    }
}
