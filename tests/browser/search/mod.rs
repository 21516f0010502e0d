//! Search: what a patient types, what is shown, and that everything comes back as it was.

mod clearing;
mod distress;
mod finding;
mod highlights;
mod loading;
mod speaking;
mod translated;

use serde_json::{Value, json};

use crate::engine::Kind;
use crate::page::Page;

impl Page {
    /// Puts the focus into the search field: with the pointer, which alone gives a page of Chromium the focus. The
    /// driver of `WebKit` takes a field for covered by what is inside it.
    pub(crate) async fn go_to_field(&self) {
        if self.engine.kind == Kind::WebKit {
            self.ask("$('#search').focus()").await;
        } else {
            self.click("return $('#search')").await;
        }
    }

    /// Types letters, one key after the other.
    pub(crate) async fn type_letters(&self, text: &str) {
        for letter in text.chars() {
            self.press(letter).await;
        }
    }

    /// Goes to the field, types, and waits until something was found for it.
    pub(crate) async fn search_for(&self, text: &str) {
        self.go_to_field().await;
        self.type_letters(text).await;
        self.see_found().await;
    }

    pub(crate) async fn see_found(&self) {
        self.see("something is said about what was found", "return !!$('.found')").await;
    }

    /// Waits until the answer with this id is the first.
    pub(crate) async fn see_first(&self, id: &str) {
        self.see(id, &format!("return {FIRST}?.dataset.id === '{id}'")).await;
    }

    /// Ids of the answers that are shown as found, in their order on the screen.
    pub(crate) async fn found(&self) -> Vec<String> {
        let ids = "return [...root.querySelectorAll('.results slot')].map((slot) => slot.assignedNodes()[0].dataset.id)";
        let ids: Value = self.ask(ids).await;
        ids.as_array()
            .expect("there is a list")
            .iter()
            .map(|id| id.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Which answers are open, where the page is, what is in the field, and where the focus is.
    pub(crate) async fn state_of_page(&self) -> Value {
        self.ask(
            "return [[...faq.querySelectorAll('details[open]')].map(({ dataset, className }) => dataset.id ?? className), \
             Math.round(scrollY), $('#search').value, root.activeElement?.id ?? null, \
             [...root.querySelectorAll('slot')].map((slot) => slot.assignedNodes().length), \
             [...root.querySelectorAll('.chip')].map((chip) => chip.ariaPressed)]",
        )
        .await
    }
}

/// The first of the answers that were found.
pub(crate) const FIRST: &str = "root.querySelector('.results slot')?.assignedNodes()[0]";

/// Whether nothing is left of a search.
async fn assert_no_trace(page: &Page) {
    let traces = page
        .ask("return [root.querySelectorAll('.results li').length, $('.found') !== null, $('#search').value, CSS.highlights?.size ?? 0]")
        .await;
    assert_eq!(traces, json!([0, false, "", 0]));
}
