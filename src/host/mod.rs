//! The page outside the shadow root: what the loader hands over, the text on the page, and failure.
//!
//! The loader (`assets/embed/clinic-faq.js`) owns the element, its shadow root and its slots. This room
//! reads the topics from the text, carries out what a new state means for the page, and reports what
//! happens there.

mod loader;
mod page;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::{AppHandle, Callback};

pub use loader::Loader;
use page::Page;

use crate::state::{Action, Said, State};
use crate::view::chrome::{App, AppProps};
use crate::words::Words;

/// A running widget. Dropping it ends the widget and takes back every listener.
#[wasm_bindgen]
pub struct Widget {
    app: Option<AppHandle<App>>,
    page: Rc<Page>,
    props: AppProps,
}

#[wasm_bindgen]
impl Widget {
    /// Reads the crisis line and the contact anew, after a setting of the clinic has changed.
    pub fn settings_changed(&mut self) {
        self.props.help = self.page.loader.help();
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
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
    }
}

/// Starts the chrome on the loader's mount element.
#[must_use]
pub fn connect(loader: Loader) -> Widget {
    tell_of_panics(&loader);
    let words = Words::of(&loader.lang());
    let page = Rc::new(Page::new(loader));
    let on_ready = {
        let page = page.clone();
        Callback::from(move |report| {
            page.name_copy_controls(words.copy_link_to);
            page.listen(report);
            page.loader.ready();
        })
    };
    let on_state = {
        let page = page.clone();
        let heard = RefCell::new(0);
        Callback::from(move |state: State| {
            if heard.replace(state.times_said) != state.times_said {
                carry_out(&page, &state);
            }
        })
    };
    let start = State { topics: page.topics(), ..State::default() };
    let props = AppProps { start, words, help: page.loader.help(), on_ready, on_state };
    let app = yew::Renderer::<App>::with_root_and_props(page.loader.mount(), props.clone()).render();
    Widget { app: Some(app), page, props }
}

/// Does on the page what a state says was just asked for.
fn carry_out(page: &Page, state: &State) {
    match state.said {
        Some(Said::Showing) => {
            page.loader.show(state.topic.as_deref());
            page.report_open(state.topic.as_deref());
        }
        Some(Said::Opened) => page.set_open(state.topic.as_deref(), true),
        Some(Said::Closed) => page.set_open(state.topic.as_deref(), false),
        Some(Said::Copied | Said::CopyFailed(_)) | None => {}
    }
}

thread_local! {
    static LOADERS: RefCell<Vec<Loader>> = const { RefCell::new(Vec::new()) };
}

/// After a panic no instance of the module can go on: every loader is told, and the text stays.
fn tell_of_panics(loader: &Loader) {
    LOADERS.with_borrow_mut(|loaders| loaders.push(loader.clone().unchecked_into()));
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        for loader in LOADERS.with(RefCell::take) {
            loader.failed("panic");
        }
    }));
}
