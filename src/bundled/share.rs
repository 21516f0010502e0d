//! Copies and shares texts. Nothing leaves the device unless the patient chooses to share it.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use crate::state::Action;

/// Copies a text, and reports [`Action::Copied`].
pub(super) fn copy_and_report(text: String, report: Callback<Action>) {
    spawn_local(async move { report.emit(Action::Copied(copy(&text).await)) });
}

/// Copies a text. Returns whether it was copied.
async fn copy(text: &str) -> bool {
    // Outside a secure context there is no clipboard, and using it would throw.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    match window {
        Some(window) => JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Opens the device's share dialog for a text, or copies the text if there is no such dialog. Reports [`Action::Copied`]
/// after copying. `key` is `text` or `url`.
pub(super) fn share(title: &str, key: &'static str, text: String, report: Callback<Action>) {
    let Some(offered) = offer(title, key, &text) else { return copy_and_report(text, report) };
    spawn_local(async move {
        // A patient who closes the dialog does not want the text copied.
        let failed = JsFuture::from(offered).await.err();
        let is_refused = failed.is_some_and(|error| {
            Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).as_deref()
                != Some("AbortError")
        });
        if is_refused {
            report.emit(Action::Copied(copy(&text).await));
        }
    });
}

/// Opens the share dialog. Returns `None` if the engine has none.
fn offer(title: &str, key: &str, text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let data = Object::new();
    Reflect::set(&data, &"title".into(), &title.into()).ok()?;
    Reflect::set(&data, &key.into(), &text.into()).ok()?;
    share.call1(&navigator, &data).ok()?.dyn_into().ok()
}
