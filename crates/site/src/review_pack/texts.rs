//! Everything that patients read on the page, in the same order, with sources and boxes to tick.

use content::{Answer, CallGroup, Content, Review, Source, TreatmentStep, Urgency, plain_inlines};

use super::Pack;
use super::page::MARKS;
use super::prose::{blocks, dates, figure, line, sources};
use crate::guide_map::{each, escaped};

/// Returns all texts, then the list of sources.
pub(super) fn texts(pack: &Pack) -> String {
    let content = &pack.checked.content;
    let topics = each(&content.topics, |topic| {
        let answers = each(&topic.answers, |answer| answer_part(content, answer));
        format!("<h2 class=\"topic\">{}</h2>\n{answers}", escaped(&topic.title))
    });
    let notices = each(&content.notices, |notice| {
        let lines = each(&notice.lines, |text| format!("<li>{}</li>", escaped(text)));
        let lines = if lines.is_empty() { lines } else { format!("<ul>{lines}</ul>\n") };
        part(&notice.title, &notice.id, &(lines + &blocks(&notice.body)))
    });
    [
        "<h2>What every reader is told first</h2>\n".to_owned(),
        notices,
        emergencies(content),
        topics,
        steps(content),
        when_to_call(content),
        forms(content),
        crisis(content),
        source_list(content),
    ]
    .concat()
}

/// Returns a part with its heading, and the boxes to tick next to it.
fn part(title: &str, id: &str, body: &str) -> String {
    format!(
        "<section class=\"part\"><div>\n<h3>{} <span class=\"id\">{}</span></h3>\n{body}</div>\n{MARKS}</section>\n",
        escaped(title),
        escaped(id),
    )
}

fn answer_part(content: &Content, answer: &Answer) -> String {
    let related = answer.related.iter().filter_map(|id| content.answers().find(|other| other.id == *id));
    let related: Vec<String> = related.map(|other| format!("“{}”", escaped(&other.question))).collect();
    let body = [
        format!("<p class=\"short\">{}</p>\n", escaped(&answer.short)),
        blocks(&answer.body),
        each(&answer.figures, |drawn| figure(content, drawn)),
        sources(content, &answer.sources),
        format!("<p class=\"small\">To read next: {}</p>\n", related.join(", ")),
        dates(answer.review),
    ];
    part(&answer.question, &answer.id, &body.concat())
}

fn emergencies(content: &Content) -> String {
    let list = &content.emergencies;
    let levels = each(Urgency::NAMES, |(name, level)| {
        let signs = each(list.of_level(level), |sign| {
            let short = if sign.short { " <span class=\"id\">short list</span>" } else { "" };
            let note = if sign.note.is_empty() { String::new() } else { format!(". {}", line(&sign.note)) };
            format!("<li>{}{note}{short}</li>", escaped(&sign.text))
        });
        part(&format!("Signs that lead to: {name}"), "emergencies", &format!("<ul>{signs}</ul>\n"))
    });
    let advice = each(&list.advice, |advice| format!("<li>{}</li>", line(&advice.text)));
    let advice = format!("<ul>{advice}</ul>\n{}{}", sources(content, &list.sources), dates(list.review));
    format!(
        "<h2>The list of emergencies</h2>\n<p>Steps, answers and the guide use its words.</p>\n{levels}{}",
        part("Advice that goes with the signs", "emergencies", &advice)
    )
}

fn steps(content: &Content) -> String {
    let phases = each(&content.treatment.phases, |phase| {
        let steps = each(&phase.steps, |step| step_part(content, step));
        format!("<h2>{}</h2>\n<p>{}</p>\n{steps}", escaped(&phase.title), escaped(&phase.teaser))
    });
    let milestones = each(&content.treatment.overview, |milestone| {
        format!("<li>{}: {}</li>", escaped(&milestone.title), escaped(&milestone.time))
    });
    let intro = teaser(&content.treatment.teaser)
        + &blocks(&content.treatment.intro)
        + &format!("<ul>{milestones}</ul>\n")
        + &dates(content.treatment.review);
    format!(
        "<h2 class=\"topic\">{0}</h2>\n{1}{phases}",
        escaped(&content.treatment.title),
        part("Before the steps", "steps", &intro)
    )
}

/// Returns the line that is shown on a closed row.
fn teaser(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

fn step_part(content: &Content, step: &TreatmentStep) -> String {
    let time =
        format!("<p class=\"small\">{}: {}</p>\n", escaped(&content.labels.step_time), escaped(&step.time));
    part(&step.title, &step.id, &(time + &blocks(&step.body) + &sources(content, &step.sources)))
}

fn when_to_call(content: &Content) -> String {
    let calls = &content.treatment.when_to_call;
    let group = |group: &CallGroup| {
        let signs = each(&group.items, |item| format!("<li>{}</li>", line(item)));
        let body = [format!("<ul>{signs}</ul>\n"), blocks(&group.notes), sources(content, &group.sources)];
        part(&plain_inlines(&group.title), &group.id, &body.concat())
    };
    let about = teaser(&calls.teaser) + &dates(calls.review);
    format!("<h2>{}</h2>\n{about}{}", escaped(&calls.title), each(&calls.groups, group))
}

fn forms(content: &Content) -> String {
    let forms = &content.forms;
    let rows = each(&forms.forms, |form| {
        let cells = form.cells.iter().zip(&forms.columns);
        let cells = each(cells, |(cell, column)| {
            format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escaped(column), escaped(cell))
        });
        let evidence = form.strength.map(|strength| content.labels.evidence(strength));
        let short = [form.short.as_str(), &form.place, content.labels.approval(form.approval)];
        let short = short.into_iter().chain(evidence.as_deref()).collect::<Vec<_>>().join(", ");
        part(&form.name, &form.id, &format!("{}<table><tbody>{cells}</tbody></table>\n", teaser(&short)))
    });
    let about = |review: Review| {
        teaser(&forms.teaser) + &blocks(&forms.intro) + &sources(content, &forms.sources) + &dates(review)
    };
    format!(
        "<h2 class=\"topic\">{}</h2>\n{}{rows}",
        escaped(&forms.title),
        part("About the table", "forms", &about(forms.review))
    )
}

/// Returns the texts about crisis lines; their phone numbers are on a page of their own.
fn crisis(content: &Content) -> String {
    let crisis = &content.crisis;
    let countries = each(&crisis.countries, |country| {
        let lines = each(&country.lines, |line| {
            let numbers: Vec<&str> = line.numbers().collect();
            format!(
                "<li><strong>{}</strong> ({}). {}</li>",
                escaped(&line.name),
                escaped(&numbers.join(", ")),
                escaped(&line.about)
            )
        });
        let emergency = escaped(&country.emergency.join(", "));
        let marks = each(&country.help, |help| {
            format!("<li><span class=\"to\">{{{}}}</span> {}</li>", escaped(&help.mark), line(&help.words))
        });
        let body = format!(
            "<p>Emergency: {emergency}</p>\n<ul>{lines}</ul>\n<p>What the marks in the texts become here:</p>\n<ul>{marks}</ul>\n"
        );
        part(&country.name, &country.code, &body)
    });
    let intro = blocks(&crisis.intro) + &sources(content, &crisis.sources) + &dates(crisis.review);
    format!(
        "<h2 class=\"topic\">{}</h2>\n{}{countries}{}",
        escaped(&crisis.title),
        part("Before the lines", "crisis", &intro),
        part(&crisis.elsewhere.name, "elsewhere", &blocks(&crisis.elsewhere.text)),
    )
}

fn source_list(content: &Content) -> String {
    let mut number = 0;
    let entry = |source: &Source| {
        number += 1;
        let about = [source.people.as_deref(), source.studied.as_deref()].into_iter().flatten();
        let about: Vec<String> = about.map(|text| escaped(text.trim_end_matches('.'))).collect();
        let link = escaped(&source.link);
        format!(
            "<section class=\"source\" id=\"source-{}\"><p><strong>[{number}] {}</strong> {}. {}</p>\n<p>{}</p>\n<p>{}</p>\n{}\
             <p class=\"small\">{} <a href=\"{link}\">{link}</a></p></section>\n",
            escaped(&source.id),
            escaped(&source.title),
            escaped(&source.kind),
            escaped(&content.labels.read(source.read)),
            about.join(". "),
            escaped(&source.found),
            source
                .line
                .as_ref()
                .map_or(String::new(), |line| format!("<p>In an answer: {}</p>\n", escaped(line))),
            escaped(&source.citation),
        )
    };
    format!("<h2 class=\"topic\">Sources</h2>\n{}", each(&content.sources, entry))
}
