//! Formats the figures for `docs/search.md`.

use content::distress::KINDS;
use search::distress::{Kind, Level};

use crate::data::{DIRECTNESS, LANGUAGES, Line, authors};
use crate::evaluate::LineResult;

/// A set of lines with their results.
#[derive(Clone, Copy, Debug)]
pub struct Evaluation<'a> {
    /// The lines. Those that are not measured ([`Line::is_measured`]) are excluded from all figures.
    pub lines: &'a [Line],
    /// The result of each line, in the same order.
    pub results: &'a [LineResult],
}

type LineFilter<'c> = &'c dyn Fn(&Line) -> bool;

impl Evaluation<'_> {
    /// Returns the percentage of the chosen lines for which `holds` is true; none if no line is chosen.
    #[must_use]
    pub fn percent(&self, filter: LineFilter, holds: impl Fn(&LineResult) -> bool) -> Option<f32> {
        let chosen =
            || self.lines.iter().zip(self.results).filter(|(line, _)| line.is_measured() && filter(line));
        let count = chosen().filter(|(_, result)| holds(result)).count();
        let all = chosen().count();
        (all > 0).then(|| 100.0 * count as f32 / all as f32)
    }

    /// Returns the figures as a Markdown table. It has one row for all lines and one for each author, kind and
    /// directness, with the true and false positives of each language as columns.
    #[must_use]
    pub fn table(&self) -> String {
        let mut text = "| | en: help | by mistake | with hints | by mistake | es: help | by mistake | with hints | by mistake |\n\
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
            .to_owned();
        let mut row = |name: &str, filter: LineFilter| text += &format!("| {name}{} |\n", self.cells(filter));
        row("**all**", &|_| true);
        for author in authors(self.lines) {
            row(&format!("author {author}"), &|line| line.author == author);
        }
        for (at, kind) in KINDS.iter().enumerate() {
            if self.lines.iter().any(|line| line.kind == Some(at)) {
                row(kind, &|line| line.kind == Some(at));
            }
        }
        for (at, directness) in DIRECTNESS.iter().enumerate() {
            row(directness, &|line| line.directness == Some(at));
        }
        text
    }

    fn cells(&self, filter: LineFilter) -> String {
        let mut cells = String::new();
        for language in 0..LANGUAGES.len() {
            for level in [Level::Help, Level::Hint] {
                for is_distress in [true, false] {
                    let chosen = |line: &Line| {
                        line.language == language && line.is_distress == is_distress && filter(line)
                    };
                    let percent = self.percent(&chosen, |result| result.level >= level);
                    let digits = usize::from(!is_distress);
                    cells +=
                        &percent.map_or(" | –".to_owned(), |percent| format!(" | {percent:.digits$} %"));
                }
            }
        }
        cells
    }

    /// Returns the figures for lines that are typed letter by letter, and the accuracy of the predicted kinds.
    #[must_use]
    pub fn summary(&self) -> String {
        let percent = |filter: LineFilter, holds: &dyn Fn(&LineResult) -> bool| {
            self.percent(filter, holds).unwrap_or_default()
        };
        let is_help = |result: &LineResult| result.level == Level::Help;
        let ever = |result: &LineResult| result.is_helped_while_typing || is_help(result);
        let mut text = format!(
            "Typed letter by letter, help shows for {:.1} % of distress while it is typed and for {:.1} % once it rests; \
             of the ordinary lines {:.1} % ever show it.\n",
            percent(&|line| line.is_distress, &|result| result.is_helped_while_typing),
            percent(&|line| line.is_distress, &ever),
            percent(&|line| !line.is_distress, &ever),
        );
        for (at, name) in KINDS.iter().enumerate() {
            if let Some(right) =
                self.percent(&|line| line.kind == Some(at), |result| result.kind == Kind::ALL[at])
            {
                text += &format!("Of {name}, {right:.0} % are taken for that kind.\n");
            }
        }
        text
    }
}
