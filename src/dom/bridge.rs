//! What the script hands over: the object of the interface `Bridge` in `embed/src/bridge.ts`.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AttrValue;

use super::crisis;
use crate::components::Help;
use crate::guide_data::{due, signed_hash};

#[wasm_bindgen]
extern "C" {
    /// The loader's side of one widget.
    #[derive(Clone, PartialEq)]
    pub type Loader;

    /// The `<clinic-faq>` element.
    #[wasm_bindgen(method, getter)]
    pub fn element(this: &Loader) -> HtmlElement;

    /// A fresh element in the shadow root, for Yew alone.
    #[wasm_bindgen(method, getter)]
    pub fn mount(this: &Loader) -> Element;

    /// BCP 47 tag of the text.
    #[wasm_bindgen(method, getter)]
    pub fn lang(this: &Loader) -> String;

    #[wasm_bindgen(method, getter, js_name = help)]
    fn settled(this: &Loader) -> Settled;

    /// Around the search field, which is the loader's.
    #[wasm_bindgen(method, getter)]
    pub fn field(this: &Loader) -> HtmlElement;

    /// What is in it.
    #[wasm_bindgen(method, getter)]
    pub fn typed(this: &Loader) -> String;

    /// Ids of the answers to suggest.
    #[wasm_bindgen(method, getter)]
    pub fn suggestions(this: &Loader) -> Vec<String>;

    /// Ids of the answers for somebody in distress.
    #[wasm_bindgen(method, getter)]
    pub fn gentle(this: &Loader) -> Vec<String>;

    /// Shows the text, or hides it while something else stands in its place.
    #[wasm_bindgen(method, js_name = showText)]
    pub fn show_text(this: &Loader, is_shown: bool);

    /// Empties the search field.
    #[wasm_bindgen(method, js_name = clearField)]
    pub fn clear_field(this: &Loader);

    /// Returns a copy of an answer, as it is on the page now.
    #[wasm_bindgen(method, js_name = copyOf)]
    pub fn copy_of(this: &Loader, answer: &Element) -> Option<Element>;

    /// Words for search that are not on the page (`search.LANG.txt`), as a text.
    #[wasm_bindgen(method)]
    pub fn vocabulary(this: &Loader) -> Promise;

    /// The application's words in its language, and words of distress in all (`words.LANG.txt`).
    #[wasm_bindgen(method, getter)]
    pub fn words(this: &Loader) -> String;

    /// Question, short answer and the rest of an answer, as they stand on the page now.
    #[wasm_bindgen(method)]
    pub fn texts(this: &Loader, answer: &Element) -> Array;

    /// Whether the engine prints a frame alone.
    #[wasm_bindgen(method, getter, js_name = canPrint)]
    pub fn can_print(this: &Loader) -> bool;

    /// Today in words, such as "December 1, 2026".
    #[wasm_bindgen(method, getter)]
    pub fn today(this: &Loader) -> String;

    /// Scrolls an element of the shadow root to the top of what is seen, below a header of the page.
    #[wasm_bindgen(method, js_name = scrollToTop)]
    pub fn scroll_to_top(this: &Loader, target: &Element);

    /// Returns a sentence about the guide being overdue for a check that was due on this day; nothing if it is not.
    #[wasm_bindgen(method, js_name = overdueGuide)]
    fn overdue_guide(this: &Loader, due: &str) -> String;

    /// Whether the clinic has hidden this answer.
    #[wasm_bindgen(method)]
    pub fn hides(this: &Loader, answer: &Element) -> bool;

    /// Shows what has this id, with its topic and in an open answer, and scrolls to it. Whether it is there.
    #[wasm_bindgen(method)]
    pub fn open(this: &Loader, id: &str) -> bool;

    /// The shell is on the screen.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Loader);

    /// The code cannot go on.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Loader, reason: &str);

    /// Crisis line and contact as the loader settled them; each may be empty.
    type Settled;

    #[wasm_bindgen(method, getter, js_name = crisisHref)]
    fn crisis_href(this: &Settled) -> String;

    #[wasm_bindgen(method, getter, js_name = crisisNumber)]
    fn crisis_number(this: &Settled) -> String;

    #[wasm_bindgen(method, getter, js_name = contactHref)]
    fn contact_href(this: &Settled) -> String;

    #[wasm_bindgen(method, getter, js_name = contactLabel)]
    fn contact_label(this: &Settled) -> String;

    #[wasm_bindgen(method, getter, js_name = contactShort)]
    fn contact_short(this: &Settled) -> String;

    #[wasm_bindgen(method, getter, js_name = phoneHref)]
    fn phone_href(this: &Settled) -> String;

    #[wasm_bindgen(method, getter)]
    fn clinic(this: &Settled) -> String;

    #[wasm_bindgen(method, getter)]
    fn phone(this: &Settled) -> String;

    #[wasm_bindgen(method, getter)]
    fn level(this: &Settled) -> u8;

    #[wasm_bindgen(method, getter)]
    fn reviewed(this: &Settled) -> String;

    #[wasm_bindgen(method, getter)]
    fn hash(this: &Settled) -> String;

    /// The country whose lines hold.
    #[wasm_bindgen(method, getter)]
    fn country(this: &Settled) -> Option<Element>;
}

impl Loader {
    /// Level of the topics' headings, and of the guide's.
    #[must_use]
    pub fn heading_level(&self) -> u8 {
        self.settled().level()
    }

    /// Crisis line and contact, as settled by the loader.
    #[must_use]
    pub fn help(&self) -> Help {
        let settled = self.settled();
        let country = settled.country();
        // Text and module may be of different versions. What was signed is both.
        let is_signed = settled.hash() == signed_hash(&self.lang());
        Help {
            lines: country.as_ref().map(crisis::lines).unwrap_or_default(),
            emergency: country.as_ref().map(crisis::emergency).unwrap_or_default(),
            marks: crisis::marks(country.as_ref(), &settled.crisis_href(), &settled.crisis_number()),
            crisis_href: settled.crisis_href().into(),
            crisis_number: settled.crisis_number().into(),
            contact_href: settled.contact_href().into(),
            contact_label: settled.contact_label().into(),
            contact_short: settled.contact_short().into(),
            clinic: settled.clinic().into(),
            phone_href: settled.phone_href().into(),
            phone: settled.phone().into(),
            reviewed: if is_signed { settled.reviewed().into() } else { AttrValue::default() },
            overdue: self.overdue_guide(due()).into(),
        }
    }
}
