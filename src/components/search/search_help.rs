//! Crisis help in the search, if the query contains words of distress: in full in place of the results, or as one line
//! above them. The kind of distress decides what comes first; the crisis line is always shown, after the country's line that
//! answers in the language of the query, if that is not the language of the page.

use content::labels::{ControlLabels, fill};
use search::distress::{Assessment, Kind, Level};

use super::results::questions;
use crate::components::control::Control;
use crate::components::guide::{emergency, help_bar_line, links, other_lines};
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::components::shell_props::ShellProps;
use crate::components::{Help, HelpLine};

/// Adds the help that the query requires.
pub(in crate::components) fn search_help(
    builder: &mut VNodeBuilder,
    shell: &ShellProps,
    distress: Assessment,
) {
    match distress.level {
        Level::Help => full(builder, shell, distress),
        Level::Hint => hint(builder, shell, distress),
        Level::None => {}
    }
}

fn full(builder: &mut VNodeBuilder, shell: &ShellProps, distress: Assessment) {
    let ShellProps { state, labels, guide_text, help, .. } = shell;
    let kind = distress.kind;
    let (title, about) = title_and_text(labels, kind);
    let own = own_line(help, kind);
    let is_emergency = is_emergency_first(kind);
    // After the emergency number, the first two links of a line are enough.
    let count = if is_emergency { 2 } else { usize::MAX };
    markup!(builder;
        div "search-help" [key: "help", "data-crisis": "search"] {
            h2 { (title) }
            p { (about) }
            div "calls first" {
                @if is_emergency { @do emergency(builder, guide_text.labels.call, help); }
                @if let Some(line) = own { @do links(builder, line, 1); }
                @for line in crisis_lines(help, distress) { @do links(builder, line, count); }
                @if help.primary().is_none() { @do help_bar_line(builder, guide_text.labels.call, help); }
                @if !is_emergency { @do emergency(builder, guide_text.labels.call_emergency, help); }
            }
            @if kind == Kind::ThirdParty { p { (labels.help_for_others) } }
            @if let Some(line) = own { p "muted" { (&[&*line.name, ". ", &line.about].concat()) } }
        }
        @do other_lines(builder, &guide_text.labels, help, 1);
        @if !state.wants_answers {
            div "after-help" [key: "after"] {
                @if !is_emergency { @do questions(builder, labels.when_ready, Control::Suggestion, &shell.gentle); }
                @do builder.button(Control::Answers, "plain", labels.answers_anyway);
            }
        }
    );
}

fn hint(builder: &mut VNodeBuilder, shell: &ShellProps, distress: Assessment) {
    let ShellProps { labels, guide_text, help, .. } = shell;
    let kind = distress.kind;
    let numbers = help.emergency.iter().filter(|_| is_emergency_first(kind));
    let own = own_line(help, kind).map(|line| (line, 1));
    let lines = crisis_lines(help, distress).map(|line| (line, 2));
    markup!(builder;
        p "search-hint" [key: "help", "data-crisis": "hint"] {
            @do icon(builder, Icon::HEART);
            span { (question(labels, kind)) }
            @for number in numbers {
                a [href: &number.href] { span { (&fill(guide_text.labels.call, "number", &number.label)) } }
            }
            @for (line, count) in own.into_iter().chain(lines) {
                @for link in line.links.iter().take(count) {
                    a [href: &link.href] { @do builder.lang(&line.lang); span { (&link.label) } }
                }
            }
        }
    );
}

/// Returns the title of the help and the text below it.
fn title_and_text(labels: &'static ControlLabels, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Overdose | Kind::Emergency => (labels.calm_emergency, labels.calm_emergency_text),
        Kind::Abuse | Kind::SexualAssault => (labels.calm_abuse, labels.calm_text),
        Kind::ThirdParty => (labels.calm_for_others, labels.calm_for_others_text),
        Kind::Suicide | Kind::SelfHarm | Kind::Violence => (labels.calm, labels.calm_text),
    }
}

/// Returns the question that the line asks.
fn question(labels: &'static ControlLabels, kind: Kind) -> &'static str {
    match kind {
        Kind::Overdose | Kind::Emergency => labels.hint_emergency,
        Kind::Abuse | Kind::SexualAssault => labels.hint_abuse,
        Kind::ThirdParty => labels.hint_for_others,
        Kind::Suicide | Kind::SelfHarm | Kind::Violence => labels.hint,
    }
}

/// Whether the emergency number comes before the crisis line.
fn is_emergency_first(kind: Kind) -> bool {
    matches!(kind, Kind::Overdose | Kind::Emergency | Kind::Violence | Kind::ThirdParty)
}

/// Returns the lines that come first: the one that answers in the language of the query, if the page has it in that language
/// because its own is another one, and the primary line.
fn crisis_lines<'h>(help: &'h Help, distress: Assessment) -> impl Iterator<Item = &'h HelpLine> {
    let spoken = help.lines.iter().find(|line| distress.lang == Some(&line.lang));
    spoken.into_iter().chain(help.primary())
}

/// Returns the country's line for a kind of distress, if it has one.
fn own_line(help: &Help, kind: Kind) -> Option<&HelpLine> {
    let line = |name: &str| help.lines.iter().find(|line| line.kind == name);
    match kind {
        Kind::Overdose | Kind::Emergency => line("poison"),
        Kind::Abuse => line("abuse"),
        Kind::SexualAssault => line("sexual-assault").or_else(|| line("abuse")),
        _ => None,
    }
}
