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
        self.see("something is said about what was found", "return !!$('.results')").await;
    }

    /// Waits until the answer with this id is the first.
    pub(crate) async fn see_first(&self, id: &str) {
        self.see(id, &format!("return $('[data-result]')?.dataset.result === '{id}'")).await;
    }

    /// Ids of the answers that are shown as found, in their order on the screen.
    pub(crate) async fn found(&self) -> Vec<String> {
        let ids = "return [...root.querySelectorAll('[data-results] > [data-result]')].map((row) => row.dataset.result)";
        let ids: Value = self.ask(ids).await;
        ids.as_array()
            .expect("there is a list")
            .iter()
            .map(|id| id.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Opens the copy of an answer that was found.
    pub(crate) async fn open_result(&self, id: &str) {
        self.ask(&format!("$('[data-result={id}] button').click()")).await;
        self.see("its copy", &format!("return !!$('[data-result={id}] [data-answer={id}]')")).await;
    }

    /// Which answers are open, where the page is, what is in the field, where the focus is, and whether the text is shown.
    pub(crate) async fn state_of_page(&self) -> Value {
        self.ask(
            "return [[...faq.querySelectorAll('details[open]')].map(({ dataset, className }) => dataset.id ?? className), \
             Math.round(scrollY), $('#search').value, root.activeElement?.id ?? null, \
             faq.querySelector('details[data-topic]').checkVisibility()]",
        )
        .await
    }
}

/// Whether nothing is left of a search.
async fn assert_no_trace(page: &Page) {
    let traces = page
        .ask("return [root.querySelectorAll('[data-result]').length, $('.results') !== null, $('#search').value]")
        .await;
    assert_eq!(traces, json!([0, false, ""]));
}
