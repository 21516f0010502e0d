//! Crisis help above the answers that were found, where the words in the field may be of somebody in distress: in full,
//! or as one quiet line. What the words are about decides what comes first; the crisis line is always there.

use content::labels::{ControlLabels, fill};
use search::distress::{Assessment, Kind, Level};

use crate::components::app::ShellProps;
use crate::components::guide::{first_lines, named_line};
use crate::components::tree::Tree;
use crate::components::{Help, HelpLine};

/// Adds as much help as the words call for.
pub(super) fn search_help(tree: &mut Tree, shell: &ShellProps, distress: Assessment) {
    match distress.level {
        Level::Help => full(tree, shell, distress.kind),
        Level::Hint => hint(tree, shell, distress.kind),
        Level::None => {}
    }
}

fn full(tree: &mut Tree, shell: &ShellProps, kind: Kind) {
    let ShellProps { words, text, help, .. } = shell;
    tree.open("div", "pinned");
    tree.key("help");
    tree.set("data-crisis", "search");
    tree.leaf("strong", "", text.labels.help_title);
    let own = own_line(help, kind);
    if let Some(line) = own.filter(|_| !is_emergency_first(kind)) {
        named_line(tree, line);
    }
    first_lines(tree, &text.labels, help, is_emergency_first(kind));
    if let Some(line) = own.filter(|_| is_emergency_first(kind)) {
        named_line(tree, line);
    }
    match kind {
        Kind::ThirdParty => tree.leaf("p", "", words.help_for_others),
        Kind::Overdose | Kind::Emergency => {}
        _ => tree.leaf("p", "", text.labels.tell_someone),
    }
    tree.close();
}

fn hint(tree: &mut Tree, shell: &ShellProps, kind: Kind) {
    let ShellProps { words, text, help, .. } = shell;
    tree.open("p", "search-hint");
    tree.key("help");
    tree.set("data-crisis", "hint");
    tree.leaf("span", "", question(words, kind));
    if is_emergency_first(kind) {
        for number in &help.emergency {
            link(tree, &number.href, &fill(text.labels.call, "number", &number.label));
        }
    }
    if let Some(way) = own_line(help, kind).and_then(|line| line.links.first()) {
        link(tree, &way.href, &way.label);
    }
    for way in help.lines.first().into_iter().flat_map(|line| line.links.iter().take(2)) {
        link(tree, &way.href, &way.label);
    }
    tree.close();
}

fn link(tree: &mut Tree, href: &str, label: &str) {
    tree.open("a", "");
    tree.set("href", href);
    tree.text(label);
    tree.close();
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
