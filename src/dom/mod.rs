//! The page outside the shadow root: what the loader hands over, the text on the page, and failure.
//!
//! The script (`embed/src/`) owns the element, its shadow root and its slots. This module
//! reads the topics from the text, carries out the effects of a new state on the page, and reports what
//! happens there.

mod bridge;
pub(crate) mod crisis;
mod guide;
mod page;
mod press;
pub(crate) mod printed_summary;
pub(crate) mod screen;
mod search;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Once;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::{AppHandle, Callback};

pub use bridge::Loader;
use page::Page;

use crate::components::{App, AppProps, ShellProps};
use crate::state::{Action, State};
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
    /// Takes an event of the script: `BridgeEvent` in `embed/src/bridge.ts`. Others are none of ours.
    pub fn dispatch(&mut self, event: &str) {
        match event {
            "changed" => {
                self.page.forget_index();
                self.update();
            }
            "guide" => self.page.report(Action::GuideWanted),
            "text" => self.page.report(Action::TextWanted),
            _ => {}
        }
    }
}

impl Widget {
    /// Shows what the page says now of help, contact and questions.
    fn update(&mut self) {
        let shell = shell(&self.page, self.props.shell.state.clone());
        self.props.shell = shell;
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
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
///
/// # Errors
/// The file of words is another one, or of another version.
pub fn connect(loader: Loader) -> Result<Widget, JsValue> {
    let words = words(&loader).ok_or("the words of the application are of another version")?;
    tell_of_panics(&loader);
    let page = Rc::new(Page::new(loader, words));
    let on_ready = {
        let page = page.clone();
        Callback::from(move |report| {
            screen::follow_state(&page.loader.mount(), page.loader.heading_level());
            page.listen(report);
            page.loader.ready();
            page.begin_search();
        })
    };
    let on_state = {
        let page = page.clone();
        Callback::from(move |(state, effects)| {
            page.state.replace(state);
            let page = page.clone();
            // A microtask runs after Yew has changed the nodes and before the browser paints them. `rendered` may come a
            // frame later: on a slow device Yew yields to the browser first.
            spawn_local(async move {
                screen::follow_state(&page.loader.mount(), page.loader.heading_level());
                for effect in effects {
                    page.carry_out(effect);
                }
            });
        })
    };
    let shell = shell(&page, State::default());
    let props = AppProps { shell, on_ready, on_state };
    let app = yew::Renderer::<App>::with_root_and_props(page.loader.mount(), props.clone()).render();
    Ok(Widget { app: Some(app), page, props })
}

thread_local! {
    /// What was read, by language: it stays for as long as the page does.
    static WORDS: RefCell<Vec<(String, &'static Words)>> = const { RefCell::new(Vec::new()) };
}

/// The application's words in the language of an element.
fn words(loader: &Loader) -> Option<&'static Words> {
    let lang = loader.lang();
    WORDS.with_borrow_mut(|known| {
        if let Some((_, words)) = known.iter().find(|(of, _)| *of == lang) {
            return Some(*words);
        }
        let words = Words::read(lang.clone().leak(), loader.words().leak())?;
        let words: &'static Words = Box::leak(Box::new(words));
        known.push((lang, words));
        Some(words)
    })
}

/// What to show, with what is on the page now.
fn shell(page: &Rc<Page>, state: State) -> ShellProps {
    ShellProps {
        state,
        suggestions: page.questions(page.loader.suggestions()),
        gentle: page.questions(page.loader.gentle()),
        words: &page.words.controls,
        text: &page.words.guide,
        help: page.loader.help(),
        outside: page.outside(),
    }
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
