//! Search: what a patient types, what is shown, and that the page is restored afterwards.

mod clearing;
mod distress;
mod finding;
mod highlights;
mod loading;
mod speaking;
mod translated;

use serde_json::{Value, json};

use crate::engine::EngineKind;
use crate::page::Page;

impl Page {
    /// Focuses the search field with the pointer, which is the only way to give a page of Chromium the focus. The
    /// driver of `WebKit` takes the field to be covered by its own content, so there a script focuses it.
    pub(crate) async fn go_to_field(&self) {
        if self.engine.kind == EngineKind::WebKit {
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

    /// Goes to the field, types, and waits until there are results for the text.
    pub(crate) async fn search_for(&self, text: &str) {
        self.go_to_field().await;
        self.type_letters(text).await;
        self.see_found().await;
    }

    pub(crate) async fn see_found(&self) {
        self.see("the results are shown", "return !!$('.results')").await;
    }

    /// Waits until the answer with this id is the first result.
    pub(crate) async fn see_first(&self, id: &str) {
        self.see(id, &format!("return $('[data-result]')?.dataset.result === '{id}'")).await;
    }

    /// Returns the ids of the results, in their order on the screen.
    pub(crate) async fn found(&self) -> Vec<String> {
        let ids = "return [...root.querySelectorAll('[data-results] > [data-result]')].map((row) => row.dataset.result)";
        let ids: Value = self.ask(ids).await;
        ids.as_array()
            .expect("there is a list")
            .iter()
            .map(|id| id.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Opens the copy of an answer among the results.
    pub(crate) async fn open_result(&self, id: &str) {
        self.ask(&format!("$('[data-result={id}] button').click()")).await;
        self.see("its copy", &format!("return !!$('[data-result={id}] [data-answer={id}]')")).await;
    }

    /// Returns which answers are open, the scroll position, the text in the field, the focus, and whether the text is
    /// shown.
    pub(crate) async fn state_of_page(&self) -> Value {
        self.ask(
            "return [[...faq.querySelectorAll('details[open]')].map(({ dataset, className }) => dataset.id ?? className), \
             Math.round(scrollY), $('#search').value, root.activeElement?.id ?? null, \
             faq.querySelector('details[data-topic]').checkVisibility()]",
        )
        .await
    }
}

/// Checks that nothing of a search is left.
async fn assert_no_trace(page: &Page) {
    let traces = page
        .ask("return [root.querySelectorAll('[data-result]').length, $('.results') !== null, $('#search').value]")
        .await;
    assert_eq!(traces, json!([0, false, ""]));
}
