//! The state of one widget and the actions that change it: [`State::after`] returns the next state and a list of
//! [`Effect`]s.
//!
//! The state is a plain value without access to the page or the clock. What an action changes on the page (whether the
//! text is shown, where the focus is) is described by the effects, which the owner of the page carries out.

use std::rc::Rc;

use content::guide::Link;
use guide::{GuideEvent, Screen, Session, is_emergency, keeps_crisis_help, outcome};
use search::distress::{Assessment, Level};

use crate::effect::{Effect, Export, Focus, Shown};
use crate::guide_data::flow;

/// The number of results that are shown until more are requested.
pub const FIRST_RESULTS: usize = 5;

/// An answer in a list of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLink {
    /// The id of the answer.
    pub id: String,
    /// Its question, as it is on the page.
    pub text: String,
}

/// A piece of a searched text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text of the piece.
    pub text: String,
    /// Whether it matches the query.
    pub is_highlighted: bool,
}

/// An answer in the list of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The id of the answer.
    pub id: String,
    /// Its question.
    pub question: Vec<Piece>,
    /// Its short answer.
    pub short: Vec<Piece>,
    /// The heading of its topic.
    pub topic: String,
}

/// The results for the text in the search field.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ResultList {
    /// The trimmed query.
    pub query: String,
    /// The answers, best first.
    pub rows: Rc<[ResultRow]>,
    /// Questions related to the best answer.
    pub related: Vec<QuestionLink>,
    /// Whether the query is about the clinic itself: its address, its opening hours, an appointment.
    pub asks_for_clinic: bool,
    /// The level and kind of crisis help that the query requires.
    pub distress: Assessment<'static>,
    /// Whether the answers have not been searched yet. If so, there are no rows.
    pub is_pending: bool,
}

/// Something that has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The text in the search field was searched; `None` if the field was cleared.
    Searched(Option<ResultList>),
    /// The reader has paused typing. If there is exactly one result, it opens.
    SearchPaused,
    /// The reader has paused for longer. The number of results is announced.
    SearchRested,
    /// A row of the results was pressed. The answer with this id opens in the row, or closes.
    ResultPressed(String),
    /// "Show more" was pressed.
    MoreRequested,
    /// The reader wants to see the results despite the crisis help.
    AnswersRequested,
    /// A part of the text was requested, so the text is shown.
    TextRequested,
    /// The announcement has expired, or was closed.
    AnnouncementExpired,
    /// The answer with this id is to be opened in the text.
    AnswerRequested(String),
    /// The guide was requested. It opens at its start, or at the current step.
    GuideRequested,
    /// A step in the guide was taken.
    GuideStepped(GuideEvent),
    /// The summary of the guide is to be printed, copied or shared.
    SummaryRequested(Export),
    /// The guide was left by its button, or because the page was hidden.
    GuideLeft,
    /// Escape was pressed, outside the search field.
    EscapePressed,
    /// A text was copied to the clipboard; `false` if it could not be copied or printed.
    Copied(bool),
}

/// A polite announcement to screen readers. If other readers need it, too, it is shown in the help bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The text is shown again after a search.
    Text,
    /// The number of results.
    Results,
    /// Escape must be pressed again to leave the guide.
    EscapeAgain,
    /// The guide was left.
    GuideLeft,
    /// A text was copied; `false` if it could not be copied or printed.
    Copied(bool),
    /// The text is shown, and the guide is paused.
    GuidePaused,
}

impl Announcement {
    /// Whether it disappears by itself. Failures, and the way back to the guide, stay.
    #[must_use]
    pub fn expires(&self) -> bool {
        matches!(self, Self::EscapeAgain | Self::GuideLeft | Self::Copied(true))
    }
}

/// What the help bar offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpShown {
    /// The crisis line and the contact link.
    LineAndContact,
    /// Only the crisis line.
    Line,
    /// Only the crisis line, for a patient who needs it now.
    UrgentLine,
    /// Only the emergency number.
    Emergency,
}

impl HelpShown {
    /// Whether it is for a patient who needs help now.
    #[must_use]
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::UrgentLine | Self::Emergency)
    }
}

/// The state of one widget.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The last announcement.
    pub announcement: Option<Announcement>,
    /// The number of announcements so far. A repeated announcement is recognized by it.
    pub announcement_count: u32,
    /// The results, while there is a query.
    pub search: Option<ResultList>,
    /// The ids of the answers that are open among the results.
    pub opened: Vec<String>,
    /// Whether all results are shown, instead of the first [`FIRST_RESULTS`].
    pub shows_all: bool,
    /// Whether results are shown despite the crisis help.
    pub wants_answers: bool,
    /// The guide, while it is open.
    pub guide: Option<Session>,
    /// Whether the text is shown while the guide is open.
    pub is_guide_paused: bool,
}

impl State {
    /// Returns the state after `action`, and the effects to carry out, in this order, when that state is rendered.
    #[must_use]
    pub fn after(&self, action: Action) -> (Self, Vec<Effect>) {
        let mut next = self.clone();
        let mut effects = Vec::new();
        match action {
            // The guide has no search field. Results of an earlier query are not shown.
            Action::Searched(_) if self.guide.is_some() => {}
            Action::Searched(found) => next.show_found(found),
            Action::SearchPaused => next.open_only_result(),
            Action::SearchRested => {
                if self.search.as_ref().is_some_and(|found| !found.is_pending) {
                    next.announce(Announcement::Results);
                }
            }
            Action::ResultPressed(id) => match self.opened.iter().position(|open| *open == id) {
                Some(open) => _ = next.opened.remove(open),
                None => next.opened.push(id),
            },
            Action::MoreRequested => next.shows_all = true,
            Action::AnswersRequested => next.wants_answers = true,
            Action::TextRequested => {
                next.end_search();
                if self.guide.is_some() {
                    next.is_guide_paused = true;
                    next.announce(Announcement::GuidePaused);
                }
            }
            Action::AnnouncementExpired => next.announcement = None,
            Action::AnswerRequested(id) => effects.push(Effect::OpenAnswer(id)),
            Action::GuideRequested => {
                next.end_search();
                let start = || Session::start(flow());
                next.guide = Some(self.guide.as_ref().map_or_else(start, Session::shown_again));
                next.is_guide_paused = false;
                next.announcement = None;
            }
            Action::GuideStepped(step) => {
                next.guide = self.guide.as_ref().map(|guide| guide.after(flow(), step));
                next.announcement = None;
            }
            Action::SummaryRequested(method) => effects.push(Effect::ExportSummary(method)),
            Action::EscapePressed if self.search.is_some() => {
                next.end_search();
                next.announce(Announcement::Text);
                effects.push(Effect::MoveFocus(Focus::Field));
            }
            Action::EscapePressed
                if self.shows_guide() && self.announcement != Some(Announcement::EscapeAgain) =>
            {
                next.announce(Announcement::EscapeAgain);
            }
            Action::EscapePressed | Action::GuideLeft => {
                if next.guide.take().is_some() {
                    next.is_guide_paused = false;
                    next.announce(Announcement::GuideLeft);
                }
            }
            Action::Copied(copied) => next.announce(Announcement::Copied(copied)),
        }
        let changes = effects_of_change(self, &next);
        (next, changes.chain(effects).collect())
    }

    /// Returns the state with which the application continues when the text is replaced by that of another language. The
    /// guide is paused, and keeps its answers and with them the crisis help that they require. Results must be searched
    /// again; those that are open stay open.
    #[must_use]
    pub fn in_another_language(self) -> Self {
        let is_paused = |announcement: &Announcement| *announcement == Announcement::GuidePaused;
        Self {
            announcement: self.announcement.filter(is_paused),
            announcement_count: 0,
            search: None,
            is_guide_paused: self.guide.is_some(),
            ..self
        }
    }

    /// Returns `found` with what stays on the screen: crisis help until the field is cleared, and rows until there are new
    /// ones.
    #[must_use]
    pub fn keep_shown(&self, mut found: ResultList) -> ResultList {
        let Some(shown) = &self.search else { return found };
        if shown.distress.level > found.distress.level {
            found.distress = shown.distress;
        }
        if found.is_pending && !shown.is_pending {
            return ResultList { query: found.query, distress: found.distress, ..shown.clone() };
        }
        found
    }

    /// Returns what is shown below the search field.
    #[must_use]
    pub fn shown(&self) -> Shown {
        if self.shows_guide() {
            Shown::Guide
        } else if self.shows_text() {
            Shown::Text
        } else {
            Shown::Search
        }
    }

    /// Whether Escape changes anything: it ends the search, or the guide.
    #[must_use]
    pub fn uses_escape(&self) -> bool {
        self.search.is_some() || self.guide.is_some()
    }

    /// Whether the guide is shown.
    #[must_use]
    pub fn shows_guide(&self) -> bool {
        self.guide.is_some() && !self.is_guide_paused
    }

    /// Whether the text is shown, and not search or guide in its place.
    #[must_use]
    pub fn shows_text(&self) -> bool {
        !self.shows_guide()
            && self.search.as_ref().is_none_or(|found| found.is_pending)
            && !self.shows_search_help()
    }

    /// Whether results are shown, or the message that there are none.
    #[must_use]
    pub fn shows_results(&self) -> bool {
        self.search.as_ref().is_some_and(|found| !found.is_pending)
            && (self.wants_answers || !self.shows_search_help())
    }

    /// Whether crisis help is shown in place of the results.
    #[must_use]
    pub fn shows_search_help(&self) -> bool {
        self.search.as_ref().is_some_and(|found| found.distress.level == Level::Help)
    }

    /// Returns what the help bar offers on this screen. The contact link is left out where something else comes first: in
    /// a crisis, as soon as an answer indicates it; where crisis help is pinned; where the patient's own doctor comes
    /// first; and while crisis help is shown in the search.
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

    fn show_found(&mut self, found: Option<ResultList>) {
        if found.is_none() && self.search.is_some() {
            self.announce(Announcement::Text);
        }
        match found {
            Some(found) => self.search = Some(self.keep_shown(found)),
            None => self.end_search(),
        }
    }

    fn open_only_result(&mut self) {
        if let Some(ResultList { rows, .. }) = &self.search
            && let [only] = &rows[..]
            && self.shows_results()
            && !self.opened.contains(&only.id)
        {
            self.opened.push(only.id.clone());
        }
    }

    fn announce(&mut self, announcement: Announcement) {
        self.announcement = Some(announcement);
        self.announcement_count = self.announcement_count.wrapping_add(1);
    }

    fn end_search(&mut self) {
        self.search = None;
        self.opened.clear();
        self.shows_all = false;
        self.wants_answers = false;
    }
}

/// Returns the effects of the change from one state to the next.
fn effects_of_change(last: &State, next: &State) -> impl Iterator<Item = Effect> + use<> {
    let epoch = |state: &State| state.guide.as_ref().map(|guide| guide.focus_epoch);
    let focus = if next.shows_guide() { Focus::Guide } else { Focus::GuideButton };
    let expires = next.announcement.as_ref().is_some_and(Announcement::expires);
    [
        (last.search.is_some() && next.search.is_none(), Effect::ClearField),
        (last.shown() != next.shown(), Effect::Show(next.shown())),
        (last.announcement_count != next.announcement_count, Effect::TimeAnnouncement { expires }),
        // The pressed button disappears.
        (!last.shows_all && next.shows_all, Effect::MoveFocus(Focus::MoreResults)),
        (epoch(last) != epoch(next), Effect::MoveFocus(focus)),
    ]
    .into_iter()
    .filter_map(|(applies, effect)| applies.then_some(effect))
}
