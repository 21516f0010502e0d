//! The crisis lines of the patient's country inside the application, as read from the page.

use content::labels::{GuideLabels, fill};

use super::parts::{Guide, disclosure};
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::components::{Help, HelpLine};

/// Adds the primary crisis line of the country and its emergency number. With `emergency_first`, the number comes first.
/// Where help is urgent, the style sheet makes the first link a large button, with the others side by side below it.
pub(super) fn first_lines(
    builder: &mut VNodeBuilder,
    labels: &GuideLabels,
    help: &Help,
    emergency_first: bool,
) {
    markup!(builder;
        div "calls first" {
            @if emergency_first {
                @do emergency(builder, labels.call, help);
            }
            @if let Some(line) = help.primary() {
                @do links(builder, line, usize::MAX);
            } @else {
                @do help_bar_line(builder, labels.call, help);
            }
            @if !emergency_first {
                @do emergency(builder, labels.call_emergency, help);
            }
        }
    );
}

/// Adds the line of the help bar, with this label.
pub(in super::super) fn help_bar_line(builder: &mut VNodeBuilder, label: &str, help: &Help) {
    if !help.crisis_href.is_empty() {
        call(builder, "", &help.crisis_href, &fill(label, "number", &help.crisis_number));
    }
}

/// Adds the emergency number, and a sentence that names the crisis line for thoughts of suicide.
pub(super) fn emergency_only(builder: &mut VNodeBuilder, guide: &Guide) {
    let (help, labels) = (guide.help, &guide.text.labels);
    markup!(builder;
        div "calls first" { @do emergency(builder, labels.call, help); }
        @if !help.crisis_href.is_empty() {
            p "also" {
                (labels.also_suicide)
                @do help_bar_line(builder, "{number}", help);
            }
        }
    );
}

/// Adds the lines of the country after the first few, in a closed row.
pub(in super::super) fn other_lines(
    builder: &mut VNodeBuilder,
    labels: &GuideLabels,
    help: &Help,
    first: usize,
) {
    let Some(lines) = help.lines.get(first..).filter(|lines| !lines.is_empty()) else { return };
    disclosure(builder, labels.other_lines, &|builder| {
        markup!(builder;
            ul "lines" {
                @for line in lines {
                    li { @do named_line(builder, line); }
                }
            }
        );
    });
}

/// Adds a crisis line with its name, description and links.
fn named_line(builder: &mut VNodeBuilder, line: &HelpLine) {
    markup!(builder;
        strong { (&line.name) }
        span "about" { (&line.about) }
        div "calls" { @do links(builder, line, usize::MAX); }
    );
}

/// Adds the first links of a line, at most `count`.
pub(in super::super) fn links(builder: &mut VNodeBuilder, line: &HelpLine, count: usize) {
    for link in line.links.iter().take(count) {
        call(builder, &line.lang, &link.href, &link.label);
    }
}

/// Adds the emergency numbers. Each has the label `label`.
pub(in super::super) fn emergency(builder: &mut VNodeBuilder, label: &str, help: &Help) {
    for number in &help.emergency {
        let label = fill(label, "number", &number.label);
        call_of_class(builder, "call emergency", "", &number.href, &label);
    }
}

/// Adds a link that is easy to press, with the icon of its kind. `lang` is the tag of the language of its label; empty if
/// it is that of the page.
pub(in super::super) fn call(builder: &mut VNodeBuilder, lang: &str, href: &str, label: &str) {
    call_of_class(builder, "call", lang, href, label);
}

fn call_of_class(builder: &mut VNodeBuilder, class: &'static str, lang: &str, href: &str, label: &str) {
    let symbol = match href.get(..4) {
        Some("tel:") => Icon::PHONE,
        Some("sms:") => Icon::MESSAGE,
        _ => Icon::CHAT,
    };
    builder.open("a", class);
    builder.lang(lang);
    builder.set("href", href);
    icon(builder, symbol);
    // A single flex item, however many nodes it contains.
    builder.text_element("span", "", label);
    builder.close();
}
