//! Tables to mark: rules, outcomes, notes, and the texts around them.

use content::guide::{KNOWN, OutcomeTexts};

use super::rules::{AnswerRule, Evidence, GuideRules, OWN_CHOICE, OutcomeRule, QuestionRules};
use super::{each, escaped};

/// Empty cells for the clinician's marks.
const MARKS: &str = "<td class=\"tick\"><span></span></td><td class=\"tick\"><span></span></td><td></td>";

/// Returns all tables, each with its heading.
pub(super) fn tables(rules: &GuideRules) -> String {
    [questions(rules), precedence(rules), outcomes(rules), notes(rules), labels(rules), sources(rules)]
        .concat()
}

/// Returns a table with a heading. Each of `columns` is a name and its width in percent of the table; columns for the
/// marks follow. The version is in the first row of the table head, which repeats on each sheet.
fn table(rules: &GuideRules, heading: &str, columns: &[(&str, usize)], body: &str) -> String {
    let marks = [("Agree", 5), ("Change", 6), ("Remark", 12)];
    let columns: Vec<_> = columns.iter().chain(&marks).collect();
    let widths = each(&columns, |(_, width)| format!("<col style=\"width: {width}%\">"));
    let names = each(&columns, |(name, _)| format!("<th scope=\"col\">{name}</th>"));
    format!(
        "<h2>{heading}</h2>\n<div class=\"wide\">\n<table>\n<colgroup>{widths}</colgroup>\n<thead>\n\
         <tr><td colspan=\"{}\">{heading} – “{}”, version <span class=\"version\">{}</span></td></tr>\n\
         <tr>{names}</tr>\n</thead>\n{body}</table>\n</div>\n",
        columns.len(),
        escaped(rules.subject.labels.title),
        escaped(rules.subject.hash),
    )
}

fn questions(rules: &GuideRules) -> String {
    let columns = [
        ("No.", 5),
        ("Question", 8),
        ("Answer as patients read it", 15),
        ("What it means", 17),
        ("Why it matters, as patients read it", 16),
        ("Rests on", 16),
    ];
    let body = each(&rules.questions, |asked| question(rules, asked));
    table(rules, "Table of rules", &columns, &body)
}

fn question(rules: &GuideRules, asked: &QuestionRules) -> String {
    let mut about = format!("({})", asked.pick);
    if !asked.section.is_empty() {
        about.push_str(&format!(" Here the section “{}” begins.", escaped(asked.section)));
    }
    if !asked.hint.is_empty() {
        about.push_str(&format!(" Hint: “{}”", escaped(asked.hint)));
    }
    if !asked.signs.is_empty() {
        about.push_str(&format!("<br>Asks about: “{}”", escaped(&asked.signs.join("”; “"))));
    }
    if let Some(only_if) = &asked.only_if {
        about.push_str(&format!("<br>{}", escaped(only_if)));
    }
    let rows = each(&asked.rows, |row| answer(rules, asked, row));
    format!(
        "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"9\">{}. {} <span>{about}</span></th></tr>\n\
         {rows}</tbody>\n",
        asked.number,
        escaped(asked.question),
    )
}

fn answer(rules: &GuideRules, asked: &QuestionRules, row: &AnswerRule) -> String {
    let answer = if row.is_answer { escaped(row.answer) } else { format!("<em>{}</em>", row.answer) };
    let none = if row.is_refused { "" } else { "<p>No outcome.</p>" };
    let mut means = row.outcome.map_or(none.into(), |outcome| {
        format!("<p><span class=\"outcome\">{}</span></p>", escaped(&rules.outcomes[outcome].name))
    });
    means.push_str(&paragraphs(&row.effects));
    means.push_str(&read(&row.read));
    let mut matters = escaped(row.why_it_matters);
    for ask in &row.ask {
        matters = format!("<p>{matters}</p><p>To ask: “{}”</p>", escaped(ask));
    }
    format!(
        "<tr id=\"rule-{0}\"><th scope=\"row\" class=\"number\">{0}</th><td>{1}</td><td>{answer}</td><td>{means}</td>\
         <td>{matters}</td><td>{2}</td>{MARKS}</tr>\n",
        row.number,
        escaped(asked.short),
        rests_on(&row.rationale),
    )
}

fn paragraphs<T: AsRef<str>>(texts: &[T]) -> String {
    each(texts, |text| format!("<p>{}</p>", escaped(text.as_ref())))
}

/// Returns the questions of the page that patients are directed to.
fn read(questions: &[&str]) -> String {
    if questions.is_empty() {
        return String::new();
    }
    let questions = each(questions, |question| format!(" “{}”", escaped(question)));
    format!("<p class=\"small\">To read on the page:{questions}</p>")
}

fn rests_on(rationale: &Evidence) -> String {
    let sources = each(&rationale.sources, |source| {
        format!("<p><a href=\"{}\">{}</a></p>", escaped(&source.link), escaped(&source.title))
    });
    let why = rationale.why.map(escaped);
    let why = why.map(|why| format!("<p class=\"own\"><strong>{OWN_CHOICE}:</strong> {why}</p>"));
    sources + &why.unwrap_or_default()
}

fn precedence(rules: &GuideRules) -> String {
    let order = each(rules.order(), |name| format!("<li>{}</li>\n", escaped(name)));
    let pins = escaped(rules.subject.labels.tell_someone);
    format!(
        "<h2>Order of precedence</h2>\n<p>Of all outcomes that the answers speak for, the first in this order wins. \
         If they speak for none, the last one holds. No combination of answers leads to a milder outcome than each \
         of them alone, except where a rule says “Unless”.</p>\n<ol class=\"order\">\n{order}</ol>\n\
         <p>“Crisis help stays” means: from then on it stands on every screen and in the result, unless the answer is \
         changed, with “{pins}”</p>\n"
    )
}

fn outcomes(rules: &GuideRules) -> String {
    let words = &*rules.subject.guide.texts.outcomes;
    let known = rules.known();
    let body = each(rules.outcomes.iter().zip(words), |(rule, words)| outcome(rule, words, &known));
    let columns = [
        ("Outcome", 8),
        ("When it holds, and what it does", 22),
        ("Words as patients read them", 27),
        ("Questions to ask", 20),
    ];
    table(rules, "Outcomes", &columns, &format!("<tbody>\n{body}</tbody>\n"))
}

/// Returns the row of an outcome. `known` replaces [`KNOWN`].
fn outcome(outcome: &OutcomeRule, words: &OutcomeTexts, known: &str) -> String {
    let body: Vec<&str> = words.body.iter().map(|text| if **text == *KNOWN { known } else { text }).collect();
    let below = |place: &str, text: &str| {
        let text = escaped(text);
        if text.is_empty() { text } else { format!("<p>Below {place}: “{text}”</p>") }
    };
    let lower = below("a more serious outcome", &words.also_applies)
        + &below("an outcome that leads to one’s own doctor", &words.also_applies_doctor);
    let mut ask = each(&*words.ask, |item| format!("<li>{}</li>", escaped(item)));
    if !ask.is_empty() {
        ask = format!("<ul>{ask}</ul>");
    }
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}{}</td><td><p><strong>{}</strong></p>{}{lower}</td>\
         <td>{ask}</td>{MARKS}</tr>\n",
        escaped(&outcome.name),
        paragraphs(&outcome.effects),
        read(&outcome.read),
        escaped(outcome.title),
        paragraphs(&body),
    )
}

fn notes(rules: &GuideRules) -> String {
    let body = each(&rules.notes, |note| {
        let call = if note.call.is_empty() { String::new() } else { format!("Links of {{{}}}", note.call) };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}{}</td><td>{}</td><td>{}</td>{MARKS}</tr>\n",
            escaped(&note.name),
            paragraphs(&[&note.when]),
            read(&note.read),
            paragraphs(&[note.text, &call]),
            rests_on(&note.rationale),
        )
    });
    let columns =
        [("Note", 10), ("When it is said", 22), ("Words as patients read them", 25), ("Rests on", 20)];
    table(rules, "Notes, which never change the outcome", &columns, &format!("<tbody>\n{body}</tbody>\n"))
}

/// Returns the labels that say more than what a control does. Mere names of buttons are left out.
fn labels(rules: &GuideRules) -> String {
    let labels = rules.subject.labels;
    let small_print = labels.small_print.replace("{hash}", rules.subject.hash);
    let places = [
        ("On the button that opens the guide, and on the start page", labels.invite),
        ("Below that", labels.private),
        ("On the start page, below the title", labels.start_intro),
        ("On the start page, below how long it takes", labels.start_skip),
        ("On the start page, below that nothing is sent", labels.start_private),
        ("On the start page", labels.start_summary),
        ("Below that", labels.start_keep),
        ("On the start page, below its button, and in the small print", labels.promise),
        ("Where several answers fit", labels.choose_any),
        ("Where no answer was picked", labels.error_choose),
        ("The same, where the question cannot be skipped", labels.error_must),
        ("Above all answers, before the result", labels.summary_intro),
        ("At the beginning of every result but one that ends the guide", labels.not_a_decision),
        ("Above the reasons of a result", labels.because),
        ("Above the reasons of milder outcomes", labels.also),
        ("Above what to tell the clinic", labels.tell),
        ("Above what to tell one’s own doctor", labels.tell_doctor),
        ("Above what to ask the clinic", labels.ask),
        ("Above what to ask one’s own doctor", labels.ask_doctor),
        ("A question to ask about several answers", labels.are_problems),
        ("Where one answer leads to one’s own doctor", labels.you_said),
        ("Above what to do today, where help comes first", labels.today),
        ("Above what can be done, where one’s own doctor comes first", labels.can_do),
        ("Above what is known for the main reason", labels.about),
        ("The same where the reason has no name", labels.about_reason),
        ("Above what else an outcome says", labels.more),
        ("Above the notes", labels.notes),
        ("In place of the contact link where the clinic gave none", labels.contact_none),
        ("In place of the contact link where one’s own doctor comes first", labels.own_doctor),
        ("Above the crisis help that stays", labels.help_title),
        ("Below the crisis help that stays", labels.tell_someone),
        ("The way back from help in a crisis", labels.mistake),
        ("Above all answers, as a heading", labels.summary_title),
        ("On the link to the emergency number", labels.call_emergency),
        ("Beside the crisis line, where the emergency number comes first", labels.also_suicide),
        ("Title of the printed summary", labels.printed_title),
        ("Below that", labels.printed_intro),
        ("At its foot", labels.in_crisis),
        ("Beside that", labels.in_danger),
        ("When the summary was copied", labels.copied),
        ("When it could not be copied or printed", labels.copy_failed),
        ("After the first Escape", labels.escape),
        ("When the guide was left", labels.left),
        ("In small print at the end of the printed summary", &small_print),
    ];
    let body = each(places, |(place, words)| {
        format!("<tr><td>{place}</td><td>{}</td>{MARKS}</tr>\n", escaped(words))
    });
    let columns = [("Where", 27), ("Words as patients read them", 50)];
    table(rules, "Words around questions and results", &columns, &format!("<tbody>\n{body}</tbody>\n"))
}

/// Returns the sources of the rules, with what was read of each. They have no columns for marks.
fn sources(rules: &GuideRules) -> String {
    let named = rules.rationales().flat_map(|rationale| &rationale.sources);
    let named: Vec<&str> = named.map(|source| &*source.id).collect();
    let used = rules.subject.content.sources.iter().filter(|source| named.contains(&&*source.id));
    let body = each(used, |source| {
        let link = escaped(&source.link);
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}<br><a href=\"{link}\">{link}</a></td><td>{}</td><td>{}</td></tr>\n",
            escaped(&source.title),
            escaped(&source.citation),
            escaped(&source.found),
            escaped(&rules.subject.content.labels.read(source.read)),
        )
    });
    format!(
        "<h2>Sources of these rules</h2>\n<p>Where only a summary was read, please look at the source itself.</p>\n<div class=\"wide\">\n<table>\n<thead>\n<tr>\
         <th scope=\"col\">Source</th><th scope=\"col\">Citation</th><th scope=\"col\">What it found or says</th>\
         <th scope=\"col\">What was read</th></tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )
}
