//! The interface to the script. Its other side is `embed/src/bridge.ts`, which describes the members in detail.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::AttrValue;

use super::crisis;
use crate::components::Help;
use crate::guide_data::{due, signed_hash};

#[wasm_bindgen]
extern "C" {
    /// The interface `Bridge` of the script, for one element.
    #[derive(Clone, PartialEq)]
    pub type Bridge;

    /// The `<clinic-faq>` element.
    #[wasm_bindgen(method, getter)]
    pub fn element(this: &Bridge) -> HtmlElement;

    /// An empty element in the shadow root, which only the application uses.
    #[wasm_bindgen(method, getter)]
    pub fn mount(this: &Bridge) -> Element;

    /// The BCP 47 tag of the text's language.
    #[wasm_bindgen(method, getter)]
    pub fn lang(this: &Bridge) -> String;

    #[wasm_bindgen(method, getter, js_name = help)]
    fn resolved(this: &Bridge) -> ResolvedHelp;

    /// Returns a text of the resolved help by its name; may be empty.
    #[wasm_bindgen(method, js_name = helpText)]
    fn help_text(this: &Bridge, name: &str) -> String;

    /// The form around the search field, which the script owns.
    #[wasm_bindgen(method, getter)]
    pub fn field(this: &Bridge) -> HtmlElement;

    /// The text in the search field.
    #[wasm_bindgen(method, getter)]
    pub fn typed(this: &Bridge) -> String;

    /// The ids of the answers to suggest.
    #[wasm_bindgen(method, getter)]
    pub fn suggestions(this: &Bridge) -> Vec<String>;

    /// The ids of the answers to suggest to a patient in distress.
    #[wasm_bindgen(method, getter)]
    pub fn gentle(this: &Bridge) -> Vec<String>;

    /// Shows the text, or hides it while search or guide are shown in its place.
    #[wasm_bindgen(method, js_name = showText)]
    pub fn show_text(this: &Bridge, is_shown: bool);

    /// Clears the search field.
    #[wasm_bindgen(method, js_name = clearField)]
    pub fn clear_field(this: &Bridge);

    /// Keeps a pressed key from the page, until it is released.
    #[wasm_bindgen(method, js_name = keepFromPage)]
    pub fn keep_from_page(this: &Bridge, event: &KeyboardEvent);

    /// Returns a copy of an answer, or of the facts about the clinic, as they are on the page now.
    #[wasm_bindgen(method, js_name = copyOf)]
    pub fn copy_of(this: &Bridge, around: &Element) -> Option<Element>;

    /// Fetches the search vocabulary. When it has arrived, the script dispatches `vocabulary`.
    #[wasm_bindgen(method, js_name = fetchVocabulary)]
    pub fn fetch_vocabulary(this: &Bridge);

    /// The search vocabulary, the content of `search.LANG.txt`, once it has arrived.
    #[wasm_bindgen(method, getter)]
    pub fn vocabulary(this: &Bridge) -> Option<String>;

    /// The content of `words.LANG.txt`, which [`LanguageData`](crate::language_data::LanguageData) reads.
    #[wasm_bindgen(method, getter)]
    pub fn words(this: &Bridge) -> String;

    /// Returns what is indexed of an answer, as it is on the page now: its id, question, short answer and the rest, id and
    /// heading of its topic, then the ids of related questions.
    #[wasm_bindgen(method)]
    pub fn read(this: &Bridge, answer: &Element) -> Vec<String>;

    /// Whether the engine can print a frame alone.
    #[wasm_bindgen(method, getter, js_name = canPrint)]
    pub fn can_print(this: &Bridge) -> bool;

    /// Today in words, such as "December 1, 2026".
    #[wasm_bindgen(method, getter)]
    pub fn today(this: &Bridge) -> String;

    /// Scrolls an element of the shadow root to the top of the visible area, below a header of the page.
    #[wasm_bindgen(method, js_name = scrollToTop)]
    pub fn scroll_to_top(this: &Bridge, target: &Element);

    /// Returns a sentence that says that the guide's check, due on this day, is overdue; empty if it is not.
    #[wasm_bindgen(method, js_name = overdueGuide)]
    fn overdue_guide(this: &Bridge, due: &str) -> String;

    /// Returns the answers on the page, except those that the clinic has hidden.
    #[wasm_bindgen(method)]
    pub fn answers(this: &Bridge) -> Vec<Element>;

    /// Returns the one of them with this id.
    #[wasm_bindgen(method)]
    pub fn answer(this: &Bridge, id: &str) -> Option<Element>;

    /// Shows the answer with this id in the text, scrolls to it and focuses its question.
    #[wasm_bindgen(method)]
    pub fn open(this: &Bridge, id: &str);

    /// Copies a text. The script then dispatches `copied` or `not-copied`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Bridge, text: &str);

    /// Opens the device's share dialog for a text, or copies the text if there is no such dialog.
    #[wasm_bindgen(method)]
    pub fn share(this: &Bridge, title: &str, text: &str);

    /// Reports that the application has rendered.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Bridge);

    /// Reports that the module cannot continue.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Bridge, reason: &str);

    /// Crisis line and contact, as resolved from the settings.
    type ResolvedHelp;

    #[wasm_bindgen(method, getter)]
    fn level(this: &ResolvedHelp) -> u8;

    /// The element with the crisis lines of the region.
    #[wasm_bindgen(method, getter)]
    fn country(this: &ResolvedHelp) -> Option<Element>;
}

impl Bridge {
    /// Returns the level of the headings of topics and guide.
    #[must_use]
    pub fn heading_level(&self) -> u8 {
        self.resolved().level()
    }

    /// Returns crisis lines, contact and review, as resolved from the settings and the page.
    #[must_use]
    pub fn help(&self) -> Help {
        let country = self.resolved().country();
        let text = |name| AttrValue::from(self.help_text(name));
        let [crisis_href, crisis_number] = ["crisisHref", "crisisNumber"].map(text);
        // Text and module may be of different versions, and a review covers both.
        let is_signed = text("hash") == signed_hash(&self.lang());
        Help {
            lines: country.as_ref().map(crisis::lines).unwrap_or_default(),
            emergency: crisis::emergency(&self.element(), country.as_ref()),
            marks: crisis::marks(country.as_ref(), &crisis_href, &crisis_number),
            crisis_href,
            crisis_number,
            contact_href: text("contactHref"),
            contact_label: text("contactLabel"),
            contact_short: text("contactShort"),
            clinic: text("clinic"),
            phone_href: text("phoneHref"),
            phone: text("phone"),
            reviewed: if is_signed { text("reviewed") } else { AttrValue::default() },
            overdue: self.overdue_guide(due()).into(),
        }
    }
}
