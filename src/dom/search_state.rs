//! The state of the search on one page.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use search::Loading;
use web_sys::Element;

use crate::answer_index::AnswerIndex;

/// The state of the search on one page.
#[derive(Default)]
pub(super) struct SearchState {
    /// The index that is searched; `None` until the first one is complete.
    pub ready: RefCell<Option<AnswerIndex>>,
    /// The index that is being built, with the answers that have not been added yet. Until it is complete, the previous one
    /// is searched.
    pub building: RefCell<Option<(AnswerIndex, Vec<Element>)>>,
    /// The part of the vocabulary that the index in `ready` has loaded.
    pub loading: RefCell<Loading>,
    /// The search vocabulary; `None` until it has loaded. Without it, fewer answers are found.
    pub vocabulary: RefCell<Option<String>>,
    /// Whether the vocabulary was requested.
    pub has_requested_vocabulary: Cell<bool>,
    /// The text of the field at the last search.
    pub typed: RefCell<String>,
    /// The timers of the next slice of indexing, of a pause in typing, and of the announcement of results.
    pub slice: RefCell<Option<Timeout>>,
    pub pause: RefCell<Option<Timeout>>,
    pub announcement: RefCell<Option<Timeout>>,
}
