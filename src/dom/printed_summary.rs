//! The summary of the guide, printed or as plain text.

use std::cell::Cell;
use std::rc::Rc;

use content::labels::fill as fill_label;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use guide::{GuideText, Responses, Summary, SummarySection};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement};
use yew::Callback;

use super::screen::all;
use crate::components::{Help, fill_marks};
use crate::guide_data::flow;
use crate::state::Action;

/// Milliseconds after which the engine has either begun to print or does not print at all.
const PRINT_TIMEOUT_MS: u32 = 1_500;

/// The summary with everything else on the printed page: the clinic, the date, and crisis help.
pub(crate) struct PrintedSummary {
    summary: Summary<'static>,
    /// The BCP 47 tag of its language.
    lang: String,
    clinic: String,
    phone: String,
    today: String,
    help: [String; 2],
    version: String,
}

impl PrintedSummary {
    /// Returns the summary of the answers, or `None` if they lead to no outcome yet. `today` is the date in words.
    pub(crate) fn of(
        responses: &Responses,
        text: &'static GuideText,
        lang: String,
        help: &Help,
        today: String,
    ) -> Option<Rc<Self>> {
        let mut summary = Summary::of(flow(), text, responses)?;
        for item in summary.sections.iter_mut().flat_map(|(_, _, items)| items) {
            *item = fill_marks(item, &help.marks);
        }
        let labels = &text.labels;
        let phone = match &*help.phone {
            "" => String::new(),
            phone => fill_label(labels.phone, "phone", phone),
        };
        Some(Rc::new(Self {
            summary,
            lang,
            clinic: help.clinic.to_string(),
            phone,
            today,
            help: [labels.in_crisis, labels.in_danger].map(|line| fill_marks(line, &help.marks)),
            version: fill_label(labels.small_print, "hash", text.hash),
        }))
    }

    /// Prints it from a frame of its own, which is added to `around`. In a shadow root, scripts of the page cannot reach that
    /// frame. Reports [`Action::Copied`] if printing is not possible.
    pub(crate) fn print(self: Rc<Self>, around: &Element, report: &Callback<Action>) {
        clear_print_frame(around);
        if self.add_print_frame(around, report.clone()).is_none() {
            report.emit(Action::Copied(false));
        }
    }

    fn add_print_frame(self: Rc<Self>, around: &Element, report: Callback<Action>) -> Option<()> {
        let document = web_sys::window()?.document()?;
        let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
        frame.set_class_name("print-frame");
        frame.set_attribute("aria-hidden", "true").ok()?;
        frame.set_attribute("tabindex", "-1").ok()?;
        let filled = frame.clone();
        // Firefox before 148 replaces the frame's first document, so nothing is written before this event.
        EventListener::once(&frame, "load", move |_| {
            let _ = self.fill_and_print(&filled, report);
        })
        .forget();
        around.append_child(&frame).ok()?;
        Some(())
    }

    fn fill_and_print(&self, frame: &HtmlIFrameElement, report: Callback<Action>) -> Option<()> {
        let window = frame.content_window()?;
        self.write(&frame.content_document()?)?;
        let begun = Rc::new(Cell::new(false));
        {
            let begun = begun.clone();
            EventListener::once(&window, "beforeprint", move |_| begun.set(true)).forget();
        }
        {
            let frame = frame.clone();
            EventListener::once(&window, "afterprint", move |_| frame.remove()).forget();
        }
        let unprinted = frame.clone();
        // The document must be laid out before it is printed.
        Timeout::new(0, move || {
            let _ = window.print();
        })
        .forget();
        // A frame without permission to open dialogs does not print, and reports no error.
        Timeout::new(PRINT_TIMEOUT_MS, move || {
            if !begun.get() {
                unprinted.remove();
                report.emit(Action::Copied(false));
            }
        })
        .forget();
        Some(())
    }
}

/// Removes print frames whose engine has not fired `afterprint`.
pub(crate) fn clear_print_frame(around: &Element) {
    all(around, ".print-frame").iter().for_each(Element::remove);
}

impl PrintedSummary {
    /// Returns the title of the summary.
    pub(crate) fn title(&self) -> &'static str {
        self.summary.title
    }

    /// Returns the summary as plain text.
    pub(crate) fn as_text(&self) -> String {
        let Self { summary, clinic, phone, today, help, .. } = self;
        let mut text = String::new();
        let mut add = |line: &[&str]| {
            for piece in line {
                text.push_str(piece);
            }
            text.push('\n');
        };
        for line in [summary.title, clinic, phone, today].into_iter().chain(summary.intro) {
            if !line.is_empty() {
                add(&[line]);
            }
        }
        for (_, heading, items) in &summary.sections {
            add(&["\n", heading]);
            for item in items {
                add(&["- ", item]);
            }
        }
        add(&[]);
        for line in help {
            add(&[line]);
        }
        text
    }

    /// Writes the summary into an empty document, as one printed page. Styles are set through the CSSOM, since a policy may
    /// forbid style attributes and style sheets.
    fn write(&self, document: &Document) -> Option<()> {
        let Self { summary, lang, clinic, phone, today, help, version } = self;
        document.set_title(summary.title);
        document.document_element()?.set_attribute("lang", lang).ok()?;
        let page = document.body()?;
        // Almost as high as the page, so that the crisis help is at its foot and no second page begins.
        style(
            &page,
            "display:flex;flex-direction:column;min-height:min(9in,94vh);margin:0;color:#000;background:#fff;font:10.5pt/1.35 system-ui,sans-serif",
        );
        let body: &Element = &page;
        let add =
            |parent: &Element, tag: &str, styles: &str, text: &str| add(document, parent, tag, styles, text);
        let columns = "display:flex;justify-content:space-between;gap:20pt;";
        let top = add(
            body,
            "div",
            &[columns, "align-items:end;border-bottom:2pt solid;padding-bottom:8pt"].concat(),
            "",
        )?;
        let whose = add(&top, "div", "", "")?;
        add(&whose, "strong", "display:block;font-size:15pt", clinic)?;
        add(&whose, "span", "", phone)?;
        add(&top, "span", "", today)?;
        add(body, "h1", "margin:12pt 0 2pt;font-size:20pt;line-height:1.15", summary.title)?;
        let [what, no_decision, outcome] = summary.intro;
        add(body, "p", "margin:0", &[what, " ", no_decision].concat())?;
        add(body, "p", "margin:0;font-weight:600", outcome)?;
        let mut lists = None;
        for (kind, heading, items) in &summary.sections {
            let around = match (kind, &lists) {
                // Printed with the crisis help, at the foot.
                (SummarySection::Signs, _) => continue,
                (SummarySection::Tell | SummarySection::Notes, Some(lists)) => Element::clone(lists),
                (SummarySection::Tell | SummarySection::Notes, None) => {
                    lists.insert(add(body, "div", "display:flex;gap:24pt", "")?).clone()
                }
                _ => body.clone(),
            };
            let width = match kind {
                SummarySection::Tell => "flex:var(--tell,1) 1 0;",
                SummarySection::Notes => "flex:1 1 0;",
                _ => "",
            };
            let section =
                add(&around, "section", &[width, "margin-top:12pt;break-inside:avoid"].concat(), "")?;
            add(&section, "h2", "margin:0 0 3pt;font-size:13pt", heading)?;
            write_items(document, &section, *kind, items)?;
        }
        let foot = add(body, "div", "margin-top:auto;padding-top:14pt;break-inside:avoid", "")?;
        let framed = add(&foot, "div", "padding:7pt 12pt;border:1.6pt solid;border-radius:6pt", "")?;
        let lines = add(&framed, "div", &[columns, "font-size:12pt;font-weight:600"].concat(), "")?;
        for line in help {
            add(&lines, "span", "", line)?;
        }
        if let Some((SummarySection::Signs, heading, signs)) = summary.sections.last() {
            let signs = [heading, ": ", &signs.join("; "), "."].concat();
            add(&framed, "p", "margin:3pt 0 0;font-size:8pt", &signs)?;
        }
        add(&foot, "p", "margin:4pt 0 0;font-size:8pt", version)?;
        fit(&page)
    }
}

/// What is tried in turn until all is on one page: less space to write below a question, smaller type, two columns for
/// what to tell and for the questions, and less space between lines.
const TIGHTER: [(&str, &str); 6] = [
    ("--write", "8pt"),
    ("font-size", "10pt"),
    ("--tell", "2"),
    ("--columns", "2"),
    ("--write", "2pt"),
    ("line-height", "1.2"),
];

/// Makes what is printed tighter until it fits a page of US Letter or A4 with the margins that browsers set.
fn fit(body: &HtmlElement) -> Option<()> {
    const HEIGHT: i32 = 930; // CSS pixels, 9.7in
    let set = |name: &str, value: &str| body.style().set_property(name, value).ok();
    set("width", "7.4in")?;
    for (name, value) in TIGHTER {
        if body.scroll_height() <= HEIGHT {
            break;
        }
        set(name, value)?;
    }
    set("width", "auto")
}

/// Writes the items of a part below its heading.
fn write_items(document: &Document, section: &Element, kind: SummarySection, items: &[String]) -> Option<()> {
    let add =
        |parent: &Element, tag: &str, styles: &str, text: &str| add(document, parent, tag, styles, text);
    match kind {
        SummarySection::Responses | SummarySection::Signs => {
            add(section, "p", "margin:0;font-size:10pt", &[&items.join(". "), "."].concat())?;
        }
        SummarySection::Ask => {
            let list = add(section, "div", "columns:var(--columns,1);column-gap:24pt", "")?;
            for item in items {
                let row =
                    add(&list, "div", "display:flex;gap:10pt;padding:4pt 0 2pt;break-inside:avoid", "")?;
                let square =
                    "flex:none;width:11pt;height:11pt;margin-top:2pt;border:1.2pt solid;border-radius:2pt";
                add(&row, "span", square, "")?;
                add(
                    &row,
                    "span",
                    "flex:1;padding-bottom:var(--write,16pt);border-bottom:.6pt solid #777",
                    item,
                )?;
            }
        }
        SummarySection::Tell | SummarySection::Notes => {
            let columns =
                if kind == SummarySection::Tell { "columns:var(--tell,1);column-gap:24pt;" } else { "" };
            let list = add(section, "ul", &[columns, "margin:0;padding-left:14pt"].concat(), "")?;
            for item in items {
                add(&list, "li", "padding:1.5pt 0;break-inside:avoid", item)?;
            }
        }
    }
    Some(())
}

fn style(element: &HtmlElement, styles: &str) {
    element.style().set_css_text(styles);
}

fn add(document: &Document, parent: &Element, tag: &str, styles: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    // An element of another document is no instance of this window's classes.
    style(element.unchecked_ref(), styles);
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    parent.append_child(&element).ok()?;
    Some(element)
}
