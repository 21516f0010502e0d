//! The page outside the shadow root: what the loader hands over, the text on the page, and failure.
//!
//! The script (`embed/src/`) owns the element, its shadow root and its slots. This module
//! reads the topics from the text, carries out what a new state means for the page, and reports what
//! happens there.

mod bridge;
mod crisis;
mod guide;
mod page;
mod press;
mod search;
mod take_away;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Once;

use wasm_bindgen::prelude::*;
use yew::{AppHandle, Callback};

pub use bridge::Loader;
use page::Page;

use crate::components::{App, AppProps, ShellProps};
use crate::guide_data::text;
use crate::labels::labels;
use crate::state::{Action, State};

/// A running widget. Dropping it ends the widget and takes back every listener.
#[wasm_bindgen]
pub struct Widget {
    app: Option<AppHandle<App>>,
    page: Rc<Page>,
    props: AppProps,
}

#[wasm_bindgen]
impl Widget {
    /// Reads the crisis line, the contact and the topics anew, after a setting of the clinic or its own answers have
    /// changed.
    pub fn settings_changed(&mut self) {
        self.page.report(Action::TopicsChanged(self.page.topics()));
        self.page.forget_index();
        self.props.shell.help = self.page.loader.help();
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
    }

    /// The browser has changed the text, such as by translating it.
    pub fn text_changed(&self) {
        self.page.forget_index();
    }

    /// Opens the guide; one that is open stays where it is.
    pub fn start_guide(&self) {
        if self.page.state.borrow().guide.is_none() {
            self.page.report(Action::GuideStarted);
        }
    }

    /// Where the words that were found begin and end in a text, in UTF-16 units.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<u32> {
        self.page.marks(text)
    }

    /// The loader shows all topics again, because something outside the chosen one was asked for.
    pub fn all_shown(&self) {
        self.page.report(Action::TopicChosen(None));
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        LOADERS.with_borrow_mut(|loaders| loaders.retain(|loader| *loader != self.page.loader));
    }
}

/// Starts the shell on the loader's mount element.
#[must_use]
pub fn connect(loader: Loader) -> Widget {
    tell_of_panics(&loader);
    let words = labels(&loader.lang());
    let page = Rc::new(Page::new(loader));
    let on_ready = {
        let page = page.clone();
        Callback::from(move |report| {
            page.name_copy_controls(words.copy_link_to);
            page.listen(report);
            page.loader.ready();
            page.begin_search();
        })
    };
    let on_state = {
        let page = page.clone();
        Callback::from(move |state: State| {
            let last = page.state.replace(state.clone());
            carry_out(&page, &last, &state);
        })
    };
    let shell = ShellProps {
        state: State { topics: page.topics(), ..State::default() },
        words,
        text: text(&page.loader.lang()),
        help: page.loader.help(),
        outside: page.outside(),
    };
    let props = AppProps { shell, on_ready, on_state };
    let app = yew::Renderer::<App>::with_root_and_props(page.loader.mount(), props.clone()).render();
    Widget { app: Some(app), page, props }
}

/// Does on the page what has changed from one state to the next. Several actions may lie between the two.
fn carry_out(page: &Rc<Page>, last: &State, next: &State) {
    let topic = next.topic.as_deref();
    if next.search != last.search {
        page.show_search(next.search.as_ref());
    }
    if next.topic != last.topic {
        page.loader.show(topic);
    }
    if next.times_all != last.times_all {
        page.set_open(topic, next.opens_all);
    }
    if next.topic != last.topic {
        page.report_open(topic);
    }
    if next.times_announced != last.times_announced {
        page.fade(next.announced.as_ref());
    }
    page.follow_guide(last, next);
    page.set_heading_levels();
}

thread_local! {
    static LOADERS: RefCell<Vec<Loader>> = const { RefCell::new(Vec::new()) };
}

/// After a panic no instance of the module can go on: every loader is told, and the text stays.
fn tell_of_panics(loader: &Loader) {
    static HOOK: Once = Once::new();
    LOADERS.with_borrow_mut(|loaders| loaders.push(loader.clone()));
    HOOK.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|panic| {
            web_sys::console::error_1(&panic.to_string().into());
            for loader in LOADERS.with(RefCell::take) {
                loader.failed("panic");
            }
        }));
    });
}
