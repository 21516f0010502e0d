//! Crisis help where the words in the field may be of somebody in distress: in full, in the place of answers, or as one
//! quiet line above them. What the words are about decides what comes first; the crisis line is always there.

use content::labels::{ControlLabels, fill};
use search::distress::{Assessment, Kind, Level};

use super::results::questions;
use crate::components::app::ShellProps;
use crate::components::control::Control;
use crate::components::guide::{call, emergency, other_lines};
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::components::{Help, HelpLine};

/// Adds as much help as the words call for.
pub(in crate::components) fn search_help(tree: &mut Tree, shell: &ShellProps, distress: Assessment) {
    match distress.level {
        Level::Help => full(tree, shell, distress.kind),
        Level::Hint => hint(tree, shell, distress.kind),
        Level::None => {}
    }
}

fn full(tree: &mut Tree, shell: &ShellProps, kind: Kind) {
    let ShellProps { state, words, text, help, .. } = shell;
    let (title, about) = kind_words(words, kind);
    let own = own_line(help, kind);
    let own_way = || own.and_then(|line| line.links.first());
    let is_emergency = is_emergency_first(kind);
    let first_line = help.lines.first().map_or(&[][..], |line| &line.links);
    markup!(tree;
        div "calm" [key: "help", "data-crisis": "search"] {
            h2 { (title) }
            p { (about) }
            div "calls first" {
                @if is_emergency { @do emergency(tree, text.labels.call, help); }
                @if let Some(way) = own_way() { @do call(tree, &way.href, &way.label); }
                // After the emergency number, its first two ways are enough.
                @for way in first_line.iter().take(if is_emergency { 2 } else { usize::MAX }) {
                    @do call(tree, &way.href, &way.label);
                }
                // A page that lost its lines still has the one of the help bar.
                @if first_line.is_empty() {
                    @do call(tree, &help.crisis_href, &fill(text.labels.call, "number", &help.crisis_number));
                }
                @if !is_emergency { @do emergency(tree, text.labels.call_emergency, help); }
            }
            @if kind == Kind::ThirdParty { p { (words.help_for_others) } }
            @if let Some(line) = own { p "soft" { (&[&*line.name, ". ", &line.about].concat()) } }
        }
        @do other_lines(tree, &text.labels, help, 1);
        @if !state.wants_answers {
            div "after-help" [key: "after"] {
                @if !is_emergency { @do questions(tree, words.when_ready, Control::Suggestion, &shell.gentle); }
                @do tree.button(Control::Answers, "plain", words.answers_anyway);
            }
        }
    );
}

fn hint(tree: &mut Tree, shell: &ShellProps, kind: Kind) {
    let ShellProps { words, text, help, .. } = shell;
    let numbers = help.emergency.iter().filter(|_| is_emergency_first(kind));
    let own_way = own_line(help, kind).and_then(|line| line.links.first());
    let first_line = help.lines.first().into_iter().flat_map(|line| line.links.iter().take(2));
    markup!(tree;
        p "search-hint" [key: "help", "data-crisis": "hint"] {
            @do icon(tree, Icon::HEART);
            span { (question(words, kind)) }
            @for number in numbers {
                a [href: &number.href] { (&fill(text.labels.call, "number", &number.label)) }
            }
            @for way in own_way.into_iter().chain(first_line) {
                a [href: &way.href] { (&way.label) }
            }
        }
    );
}

/// What the help says first.
fn kind_words(words: &'static ControlLabels, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Overdose | Kind::Emergency => (words.calm_emergency, words.calm_emergency_text),
        Kind::Abuse | Kind::SexualAssault => (words.calm_abuse, words.calm_text),
        Kind::ThirdParty => (words.calm_for_others, words.calm_for_others_text),
        Kind::Suicide | Kind::SelfHarm | Kind::Violence => (words.calm, words.calm_text),
    }
}

/// What the hint asks.
fn question(words: &'static ControlLabels, kind: Kind) -> &'static str {
    match kind {
        Kind::Overdose | Kind::Emergency => words.hint_emergency,
        Kind::Abuse | Kind::SexualAssault => words.hint_abuse,
        Kind::ThirdParty => words.hint_for_others,
        Kind::Suicide | Kind::SelfHarm | Kind::Violence => words.hint,
    }
}

/// Whether the emergency number comes before the crisis line.
fn is_emergency_first(kind: Kind) -> bool {
    matches!(kind, Kind::Overdose | Kind::Emergency | Kind::Violence | Kind::ThirdParty)
}

/// Returns the country's own line for a kind, if it has one.
fn own_line(help: &Help, kind: Kind) -> Option<&HelpLine> {
    let line = |name: &str| help.lines.iter().find(|line| line.kind == name);
    match kind {
        Kind::Overdose | Kind::Emergency => line("poison"),
        Kind::Abuse => line("abuse"),
        Kind::SexualAssault => line("sexual-assault").or_else(|| line("abuse")),
        _ => None,
    }
}
