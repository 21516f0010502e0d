//! The interface to the script. Its other side is `embed/src/bridge.ts`, which describes the members in detail.

use js_sys::{Array, Promise};
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
    pub fn copy_of(this: &Bridge, answer: &Element) -> Option<Element>;

    /// Fetches the search vocabulary, `search.LANG.txt`, as a string.
    #[wasm_bindgen(method)]
    pub fn vocabulary(this: &Bridge) -> Promise;

    /// The content of `words.LANG.txt`, which [`LanguageData`](crate::language_data::LanguageData) reads.
    #[wasm_bindgen(method, getter)]
    pub fn words(this: &Bridge) -> String;

    /// Returns question, short answer and the rest of an answer, as they are on the page now.
    #[wasm_bindgen(method)]
    pub fn texts(this: &Bridge, answer: &Element) -> Array;

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

    /// Whether the clinic has hidden this part of the text.
    #[wasm_bindgen(method)]
    pub fn hides(this: &Bridge, part: &Element) -> bool;

    /// Shows the part of the text with this id and scrolls to it. Returns whether it exists.
    #[wasm_bindgen(method)]
    pub fn open(this: &Bridge, id: &str) -> bool;

    /// Reports that the application has rendered.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Bridge);

    /// Reports that the module cannot continue.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Bridge, reason: &str);

    /// Crisis line and contact, as resolved from the settings. Texts may be empty.
    type ResolvedHelp;

    #[wasm_bindgen(method, getter, js_name = crisisHref)]
    fn crisis_href(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter, js_name = crisisNumber)]
    fn crisis_number(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter, js_name = contactHref)]
    fn contact_href(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter, js_name = contactLabel)]
    fn contact_label(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter, js_name = contactShort)]
    fn contact_short(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter, js_name = phoneHref)]
    fn phone_href(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter)]
    fn clinic(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter)]
    fn phone(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter)]
    fn level(this: &ResolvedHelp) -> u8;

    #[wasm_bindgen(method, getter)]
    fn reviewed(this: &ResolvedHelp) -> String;

    #[wasm_bindgen(method, getter)]
    fn hash(this: &ResolvedHelp) -> String;

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
        let resolved = self.resolved();
        let country = resolved.country();
        // Text and module may be of different versions, and a review covers both.
        let is_signed = resolved.hash() == signed_hash(&self.lang());
        Help {
            lines: country.as_ref().map(crisis::lines).unwrap_or_default(),
            emergency: country.as_ref().map(crisis::emergency).unwrap_or_default(),
            marks: crisis::marks(country.as_ref(), &resolved.crisis_href(), &resolved.crisis_number()),
            crisis_href: resolved.crisis_href().into(),
            crisis_number: resolved.crisis_number().into(),
            contact_href: resolved.contact_href().into(),
            contact_label: resolved.contact_label().into(),
            contact_short: resolved.contact_short().into(),
            clinic: resolved.clinic().into(),
            phone_href: resolved.phone_href().into(),
            phone: resolved.phone().into(),
            reviewed: if is_signed { resolved.reviewed().into() } else { AttrValue::default() },
            overdue: self.overdue_guide(due()).into(),
        }
    }
}
