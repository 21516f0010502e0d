//! Renders blocks, figures and references to sources.

use content::{Block, Content, Figure, Inline, Measure, Review, SessionStrip, StudyResult, TextLabels};

use crate::guide_map::{each, escaped};

/// Returns the HTML of blocks, in order.
pub(super) fn blocks(list: &[Block]) -> String {
    each(list, |block| match block {
        Block::Paragraph(text) => format!("<p>{}</p>\n", line(text)),
        Block::List(items) => {
            format!("<ul>{}</ul>\n", each(items, |item| format!("<li>{}</li>", line(item))))
        }
        Block::Warning(inner) => format!("<div class=\"warning\">{}</div>\n", blocks(inner)),
        Block::Table { head, rows } => {
            let head = each(head, |cell| format!("<th scope=\"col\">{}</th>", line(cell)));
            let rows = each(rows, |row| {
                format!("<tr>{}</tr>", each(row, |cell| format!("<td>{}</td>", line(cell))))
            });
            format!("<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n")
        }
    })
}

/// Returns the HTML of a line. Prints the target of each link, unless it is a phone number, and the name of each mark.
pub(super) fn line(pieces: &[Inline]) -> String {
    each(pieces, |piece| match piece {
        Inline::Text(text) => escaped(text),
        Inline::Strong(inner) => format!("<strong>{}</strong>", line(inner)),
        Inline::Link { to, text } => {
            let to = match to.split_once(':') {
                Some(("tel" | "sms", _)) => String::new(),
                _ => format!(" <span class=\"to\">[{}]</span>", escaped(to)),
            };
            format!("<u>{}</u>{to}", line(text))
        }
        Inline::Mark { name, words } => {
            format!("{} <span class=\"to\">{{{}}}</span>", line(words), escaped(name))
        }
    })
}

/// Returns when something was checked and when the next check is due.
pub(super) fn dates(review: Review) -> String {
    format!("<p class=\"small\">Checked {}, due {}</p>\n", review.reviewed, review.due)
}

/// Returns the numbers and titles of sources. The numbers are those of the list at the end.
pub(super) fn sources(content: &Content, ids: &[String]) -> String {
    if ids.is_empty() {
        return "<p class=\"small\">Sources: none</p>\n".to_owned();
    }
    let numbers = ids.iter().filter_map(|id| {
        let index = content.sources.iter().position(|source| source.id == *id)?;
        let title = escaped(&content.sources[index].title);
        Some(format!("<a href=\"#source-{id}\">[{}]</a> {title}", index + 1))
    });
    format!("<p class=\"small\">Sources: {}</p>\n", numbers.collect::<Vec<_>>().join("; "))
}

/// Returns a figure as a table, with the numbers that patients see.
pub(super) fn figure(content: &Content, figure: &Figure) -> String {
    let labels = &content.labels;
    let (rows, about) = match figure {
        Figure::Result(result) => (measures(labels, result), facts(labels, result)),
        Figure::Session(session) => {
            let head =
                [&labels.session_what, &labels.session_infusion, &labels.session_spray].map(String::as_str);
            let rows = session
                .phases
                .iter()
                .map(|phase| [&phase.name, &phase.infusion, &phase.spray].map(Clone::clone));
            let phases = table(&labels.session_caption, &head, rows.map(Vec::from));
            (each(&session.strips, strip) + &phases, String::new())
        }
        Figure::Fade(fade) => {
            let head = ["Treatment", "Weeks", "People"];
            let rows = fade
                .lines
                .iter()
                .map(|line| vec![line.treatment.clone(), line.weeks.to_string(), line.people.clone()]);
            (table(&fade.caption, &head, rows), fade.note.clone().unwrap_or_default())
        }
    };
    let about =
        if about.is_empty() { about } else { format!("<p class=\"small\">{}</p>\n", escaped(&about)) };
    format!("<figure>\n{rows}{about}{}</figure>\n", sources(content, figure.sources()))
}

/// Returns a strip of a session as a table, with the drawn length of each part in minutes.
fn strip(strip: &SessionStrip) -> String {
    let rows =
        strip.parts.iter().map(|part| vec![part.name.clone(), part.time.clone(), part.minutes.to_string()]);
    table(&strip.name, &["Part", "Time", "Minutes drawn"], rows)
}

fn measures(labels: &TextLabels, result: &StudyResult) -> String {
    let mut head = vec!["", result.treated.as_str()];
    head.extend(result.comparison.as_deref());
    let row = |measure: &Measure| {
        let values = std::iter::once(measure.treated).chain(measure.comparison);
        std::iter::once(measure.name.clone())
            .chain(values.map(|value| format!("{} {}", labels.count_of_100(value), labels.figure_of_100)))
            .collect()
    };
    table(&labels.figure_caption, &head, result.measures.iter().map(row))
}

fn facts(labels: &TextLabels, result: &StudyResult) -> String {
    let facts = [&result.people, &result.design].into_iter().chain(&result.later);
    let legend = result.legend.as_ref().map(|legend| format!("{} / {}", legend.yes, legend.no));
    let facts: Vec<&str> = facts.chain(&legend).map(|fact| fact.trim_end_matches('.')).collect();
    format!("{}. {}.", labels.evidence(result.strength), facts.join(". "))
}

fn table(caption: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = each(head, |cell| format!("<th scope=\"col\">{}</th>", escaped(cell)));
    let rows =
        each(rows, |row| format!("<tr>{}</tr>", each(row, |cell| format!("<td>{}</td>", escaped(&cell)))));
    format!(
        "<table><caption>{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n",
        escaped(caption)
    )
}
