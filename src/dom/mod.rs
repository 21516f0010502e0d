//! The application's access to the page. The script (`embed/src/`) owns the element and its shadow root; `bridge.rs` is
//! the interface to it. The other files read the text on the page, carry out the effects of a new state, and report what
//! happens on the page as actions.

mod bridge;
mod controls;
pub(crate) mod crisis;
mod guide;
mod page;
#[cfg(not(panic = "immediate-abort"))]
mod panics;
pub(crate) mod printed_summary;
pub(crate) mod screen;
mod search;
mod search_state;
mod size_observer;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback};

pub use bridge::Bridge;
use page::Page;

use crate::components::{App, AppProps, ShellProps};
use crate::language_data::LanguageData;
use crate::state::{Action, State};

/// A running application. Dropping it ends the application and removes every listener.
#[wasm_bindgen]
pub struct Widget {
    app: Option<AppHandle<App>>,
    page: Rc<Page>,
    props: AppProps,
}

#[wasm_bindgen]
impl Widget {
    /// Handles an event of the script: a `BridgeEvent` of `embed/src/bridge.ts`. Unknown events are ignored.
    pub fn dispatch(&mut self, event: &str) {
        match event {
            "changed" => {
                self.page.forget_index();
                self.update();
            }
            "guide" => self.page.report(Action::GuideRequested),
            "copied" => self.page.report(Action::Copied(true)),
            "not-copied" => self.page.report(Action::Copied(false)),
            "vocabulary" => self.page.take_vocabulary(),
            "text" => self.page.report(Action::TextRequested),
            "language" => {
                let state = self.page.state.borrow().clone().in_another_language();
                KEPT.set(Some((self.page.bridge.element(), state)));
            }
            _ => {}
        }
    }
}

impl Widget {
    /// Renders again with the current help, contact and questions of the page.
    fn update(&mut self) {
        self.props.shell = shell(&self.page, self.props.shell.state.clone());
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
        #[cfg(not(panic = "immediate-abort"))]
        panics::forget(&self.page.bridge);
    }
}

/// Starts the application in the bridge's mount element.
///
/// # Errors
/// If the file with the language data is another file, or of another version.
pub fn connect(bridge: Bridge) -> Result<Widget, JsValue> {
    let language = language_data(&bridge).ok_or("the language data is of another version")?;
    #[cfg(not(panic = "immediate-abort"))]
    panics::report(&bridge);
    let state = kept_state(&bridge.element());
    let page = Rc::new(Page::new(bridge, language, state.clone()));
    let on_ready = {
        let page = page.clone();
        Callback::from(move |report| {
            screen::follow_state(&page.bridge.mount(), page.bridge.heading_level());
            page.listen(report);
            page.bridge.ready();
            page.begin_search();
        })
    };
    let on_state = {
        let page = page.clone();
        Callback::from(move |(state, effects)| {
            page.state.replace(state);
            let page = page.clone();
            // A microtask runs after Yew has changed the nodes and before the browser paints them. `rendered` may run a
            // frame later, since Yew yields to the browser on slow devices.
            spawn_local(async move {
                screen::follow_state(&page.bridge.mount(), page.bridge.heading_level());
                for effect in effects {
                    page.carry_out(effect);
                }
            });
        })
    };
    let shell = shell(&page, state);
    let props = AppProps { shell, on_ready, on_state };
    let app = yew::Renderer::<App>::with_root_and_props(page.bridge.mount(), props.clone()).render();
    Ok(Widget { app: Some(app), page, props })
}

thread_local! {
    /// The data that has been read, by language. It is never freed.
    static LANGUAGES: RefCell<Vec<(String, &'static LanguageData)>> = const { RefCell::new(Vec::new()) };
}

/// Returns the language data for an element.
fn language_data(bridge: &Bridge) -> Option<&'static LanguageData> {
    let lang = bridge.lang();
    LANGUAGES.with_borrow_mut(|known| {
        if let Some((_, data)) = known.iter().find(|(of, _)| *of == lang) {
            return Some(*data);
        }
        let data = LanguageData::read(lang.clone().leak(), bridge.words().leak())?;
        let data: &'static LanguageData = Box::leak(Box::new(data));
        known.push((lang, data));
        Some(data)
    })
}

thread_local! {
    /// The state that an application has left to the next one of its element, which shows another language.
    static KEPT: RefCell<Option<(HtmlElement, State)>> = const { RefCell::new(None) };
}

/// Returns the state with which the application of an element starts.
fn kept_state(element: &HtmlElement) -> State {
    let kept = KEPT.take().filter(|(of, _)| of == element);
    kept.map(|(_, state)| state).unwrap_or_default()
}

/// Returns the properties of the shell, with the current help and questions of the page.
fn shell(page: &Rc<Page>, state: State) -> Rc<ShellProps> {
    Rc::new(ShellProps {
        state,
        suggestions: page.questions(page.bridge.suggestions()),
        gentle: page.questions(page.bridge.gentle()),
        labels: &page.language.controls,
        guide_text: &page.language.guide,
        help: page.bridge.help(),
        page_api: page.page_api(),
    })
}
