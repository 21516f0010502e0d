//! Renders content to HTML: the text, the shell's skeleton, the pages around them, and the code that a clinic pastes.

mod element;
mod facts;
mod json_ld;
mod page;
mod paste;
mod setup_page;
mod shell_data;
mod snippet;

use std::borrow::Cow;
use std::rc::Rc;

use futures_executor::block_on;
use lol_html::element;
use lol_html::html_content::ContentType;
use yew::ServerRenderer;

use facts::text_attributes;
pub use facts::{known, setup, text_hash};
pub use json_ld::json_ld;
pub use page::{fill_page, frame_page, plain_page, script_page};
pub use paste::{paste, paste_page};
pub use setup_page::setup_page;
pub use shell_data::shell_data;
pub use snippet::{WidgetFolder, file_of_region, script_snippet};

use clinic_faq::components::text::{FaqText, FaqTextProps, Setup};
use clinic_faq::components::{Help, PageApi, SearchField, SearchFieldProps, Shell, ShellProps};
use clinic_faq::guide_data;
use clinic_faq::labels::labels;
use clinic_faq::state::{QuestionLink, State};
use content::Content;

use crate::html::rewrite;

/// Returns the HTML of the text: the children of `<clinic-faq>`.
#[must_use]
pub fn text(content: &Content, setup: &Setup) -> String {
    let (content, setup) = (content.clone(), setup.clone());
    let props = move || FaqTextProps { content: Rc::new(content), setup };
    let html = block_on(ServerRenderer::<FaqText>::with_props(props).hydratable(false).render());
    self_closed(&html)
}

/// Returns HTML with `<path/>` in place of `<path></path>`, which SVG allows and which is shorter, and `<rect/>` likewise.
fn self_closed(html: &str) -> String {
    let shape = element!("svg path, svg rect", |shape| {
        if let Some(tag) = html[shape.source_location().bytes()].strip_suffix('>') {
            shape.replace(&format!("{tag}/>"), ContentType::Html);
        }
        Ok(())
    });
    rewrite(html, [shape])
}

/// Escapes a text for a double-quoted attribute.
fn quoted(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}

/// Returns the HTML of the search field.
#[must_use]
pub fn search_field(content: &Content) -> String {
    let (labels, text) = (labels(&content.lang), guide_data::text(&content.lang));
    let props = move || SearchFieldProps {
        labels,
        emergency: Some(text.labels.call_emergency),
        count: None,
        is_filled: false,
    };
    block_on(ServerRenderer::<SearchField>::with_props(props).hydratable(false).render())
}

/// Returns the HTML of the shell before its code has loaded. Its links have no `href` yet; the script sets them.
#[must_use]
pub fn skeleton(content: &Content, suggestions: &[String]) -> String {
    let answer_of = |id: &String| content.answers().find(|answer| answer.id == *id);
    let suggestions = suggestions.iter().filter_map(answer_of);
    let suggestions: Vec<_> = suggestions
        .map(|answer| QuestionLink { id: answer.id.clone(), text: answer.question.clone() })
        .collect();
    let (labels, text) = (labels(&content.lang), guide_data::text(&content.lang));
    let props = move || ShellProps {
        state: State::default(),
        suggestions,
        gentle: Vec::new(),
        labels,
        guide_text: text,
        help: Help::default(),
        page_api: PageApi::default(),
    };
    block_on(ServerRenderer::<Shell>::with_props(props).hydratable(false).render())
}
