//! The guide as a document: all of it is there, and it is signed for what patients see.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use clinic_faq::guide_data::text;
use content::Content;
use content::guide::{FlowTexts, Guide, KNOWN, QuestionTexts};
use site::authoring::check_folder;
use site::guide_map::{GuideRules, OWN_CHOICE, Subject, page};

use crate::fixture::TODAY;
use crate::root;

fn english() -> (Guide, Content) {
    let checked = check_folder(&root().join("assets/content/en"), TODAY).map_err(|error| error.to_string());
    let checked = checked.expect("no errors");
    (checked.guide, checked.content)
}

/// The rules of a guide that may be another than the one that is built in.
fn rules<'a>(guide: &'a Guide, content: &'a Content) -> GuideRules<'a> {
    let text = text("en");
    GuideRules::of(Subject { guide, content, labels: &text.labels, hash: text.hash })
}

/// What can be read in HTML, white space as one space.
fn read(html: &str) -> String {
    let body = html.split("</style>").last().unwrap_or_default();
    let texts = body.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    let text = texts.collect::<Vec<_>>().join(" ");
    let text = html_escape::decode_html_entities(&text).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The diagram of a page, as HTML.
fn diagram(page: &str) -> &str {
    let start = page.find("<section class=\"flow\"").expect("there is a diagram");
    let end = page[start..].find("</section>").expect("the diagram ends");
    &page[start..start + end]
}

fn outputs() -> [(&'static str, String); 2] {
    let (guide, content) = english();
    let page = page(&rules(&guide, &content));
    [("diagram", read(diagram(&page))), ("page", read(&page))]
}

/// What stands in one row of the table of rules.
fn row(page: &str, number: &str) -> String {
    let start = format!("class=\"number\">{number}</th>");
    let row = page.split(&start).nth(1).and_then(|rest| rest.split("</tr>").next());
    read(&format!("<td>{}", row.unwrap_or_else(|| panic!("there is a row {number}"))))
}

#[test]
fn every_question_answer_outcome_and_note_is_in_diagram_and_page() {
    let texts = english().0.texts;
    for (name, shown) in outputs() {
        let see = |text: &str| assert!(shown.contains(text), "the {name} lacks {text:?}");
        for question in &*texts.questions {
            for text in [&question.short, &question.question, &question.hint] {
                see(text);
            }
            question.choices.iter().for_each(|answer| see(&answer.label));
            question.signs.iter().for_each(|sign| see(sign));
        }
        texts.outcomes.iter().for_each(|outcome| see(&outcome.title));
        for note in &*texts.notes {
            see(&note.text);
            see(&note.call);
        }
        let names =
            ["A Crisis", "B Get help", "C Not now", "D Learn", "E Others first", "F Tell clinic", "G Talk"];
        names.into_iter().for_each(see);
    }
}

#[test]
fn every_word_that_patients_read_is_in_the_page() {
    let texts = english().0.texts;
    let [_, (_, shown)] = outputs();
    for line in texts.lines() {
        for text in line.split('\t').filter(|text| *text != KNOWN) {
            assert!(shown.contains(text), "{text}");
        }
    }
}

#[test]
fn every_rule_that_is_our_own_choice_is_marked_and_no_other() {
    let (guide, content) = english();
    let rules = rules(&guide, &content);
    let page = page(&rules);
    let diagram = read(diagram(&page));
    let mut marked = 0;
    for row in rules.questions.iter().flat_map(|asked| &asked.rows) {
        let shown = self::row(&page, &row.number);
        let mark = row.rationale.why.map(|why| format!("{OWN_CHOICE}: {why}"));
        assert_eq!(mark.is_some(), shown.contains(OWN_CHOICE), "{}", row.number);
        assert!(shown.contains(&mark.clone().unwrap_or_default()), "{}", row.number);
        assert_eq!(mark.is_some(), diagram.contains(&format!(" {}* ", row.number)), "{}", row.number);
        for source in &row.rationale.sources {
            assert!(shown.contains(&source.title) && page.contains(&source.link), "{}", row.number);
        }
        marked += usize::from(mark.is_some());
    }
    marked += rules.notes.iter().filter(|note| note.rationale.why.is_some()).count();
    assert_eq!(marked, guide.rationales.iter().filter(|rationale| rationale.why.is_some()).count());
    // Each with a colon, and once where the page says what the words mean.
    assert_eq!(page.matches(OWN_CHOICE).count(), marked + 1);
}

#[test]
fn the_version_is_the_one_that_patients_are_shown_and_stands_on_each_sheet() {
    let (guide, content) = english();
    let subject = Subject::of(&guide, &content, text("en")).expect("the files are those of the build");
    let hash = text("en").hash;
    assert_eq!(subject.hash, hash);
    let rules = GuideRules::of(subject);
    let page = page(&rules);
    let head = diagram(&page).split("</thead>").next().map(read).unwrap_or_default();
    assert!(head.contains(&format!("version {hash}")), "{head}");
    // The table of sources alone has no version in its head.
    assert_eq!(
        page.matches("<thead>").count(),
        1 + page.matches(&format!("version <span class=\"version\">{hash}</span></td>")).count()
    );
    let shown = read(&page);
    assert!(shown.contains(&format!("The signature holds for the version {hash} only.")), "{shown}");
    assert!(shown.contains("The summary that patients print shows the same hash in its small print"));
    assert!(shown.contains(&text("en").labels.small_print.replace("{hash}", hash)));
    for line in ["Name:", "Licence or registration", "Date:", "Signature:"] {
        assert!(shown.contains(line), "{line}");
    }
}

#[test]
fn a_guide_that_is_not_built_in_has_no_version() {
    let (guide, content) = english();
    let mut other_rule = guide.clone();
    other_rule.flow.outcomes = other_rule.flow.outcomes.iter().rev().cloned().collect();
    for other in [other_rule, worded(&guide, "Something else")] {
        let problem = Subject::of(&other, &content, text("en")).expect_err("it is another guide");
        assert!(problem.contains("run `cargo xtask guide-map`"), "{problem}");
    }
}

#[test]
fn rules_say_what_the_flow_says() {
    let (guide, content) = english();
    let page = page(&rules(&guide, &content));
    // Number, what its row says, what it does not.
    let table = [
        ("1a", "A Crisis The guide ends at once. Shows the emergency number before the crisis line.", "note"),
        ("1s", "Cannot be skipped", "No outcome"),
        ("2b", "B Get help Crisis help stays from here on.", "Never named"),
        ("2c", "Shows the crisis line before the emergency number.", "note"),
        ("2d", "A Crisis The guide ends at once. Shows the crisis line before the emergency number.", "note"),
        (
            "2e",
            "Crisis help stays from here on. Never named in the result or in what is printed.",
            "A Crisis",
        ),
        ("2s", "B Get help Counts as 2e “I'd rather not say”. Crisis help stays from here on.", "A Crisis"),
        ("3b", "No outcome. Adds note N4 Young adults.", "N5"),
        ("3s", "F Tell clinic Adds note N3 Adults only.", "Crisis"),
        ("4a", "E Others first Unless 5 (Treatments so far) is “Two or more”.", "One"),
        ("4b", "E Others first Unless 5 (Treatments so far) is “Two or more”.", "One"),
        ("4e", "is “Two or more”; then for F Tell clinic. Adds note N2 Addiction help.", "One"),
        ("5a", "No outcome. Cancels nothing.", "E Others"),
        ("5b", "No outcome. Cancels nothing.", "E Others"),
        ("5c", "E Others first of 4a, 4b, 4c, 4d, 4e, 4f. 4e speaks for F Tell clinic instead.", "nothing"),
        ("5s", "Counts as 5d “I'm not sure”.", "E Others"),
        ("6d", "To ask: “What if I get pregnant during treatment?”", "Is my"),
        ("7c", "To ask: “Is my bipolar disorder a problem for this treatment?”", "Not now"),
        ("11b", "C Not now Adds note N2 Addiction help.", "N1"),
        ("12k", "No outcome. Excludes the other answers.", "N1"),
        ("13b", "No outcome. Adds note N6 Ride home.", "Crisis"),
    ];
    for (number, says, says_not) in table {
        let row = row(&page, number);
        assert!(row.contains(says) && !row.contains(says_not), "{number}: {row}");
    }
    let shown = read(&page);
    for says in [
        "Asked only if question 4 (Main reason) is answered “Depression”,",
        "Said after 4e, 11a or 11b, with every result but A Crisis.",
        "Said with every result but A Crisis.",
        "Holds if an answer speaks for it and none for A Crisis, B Get help or C Not now.",
        "Holds if no answer speaks for A Crisis, B Get help, C Not now, D Learn, E Others first or F Tell clinic.",
    ] {
        assert!(shown.contains(says), "{says}");
    }
}

/// Browsers keep a row on one sheet, and print the head of the table on each sheet.
#[test]
fn each_step_of_the_diagram_is_a_row_of_one_table_whose_head_repeats() {
    let (guide, content) = english();
    let rules = rules(&guide, &content);
    let page = page(&rules);
    let diagram = diagram(&page);
    let rows: Vec<&str> = diagram.split("<tbody>").nth(1).expect("a body").split("<tr>").skip(1).collect();
    // The explanation before the questions, and the summary after them.
    let steps = 2 + rules.questions.len() + rules.outcomes.len() + rules.notes.len();
    assert_eq!(rows.len(), steps);
    assert!(rows.iter().all(|row| row.matches("class=\"step").count() == 1));
    for (asked, row) in rules.questions.iter().zip(&rows[1..]) {
        let text = read(row);
        assert!(text.contains(asked.question) && text.contains(asked.section), "{text}");
        assert_eq!(row.matches("class=\"answer").count(), 1 + asked.rows.len(), "{text}");
    }
    for rule in ["thead { display: table-header-group; }", "tr { break-inside: avoid; }"] {
        assert!(page.contains(rule), "{rule}");
    }
}

#[test]
fn an_arrow_leads_from_each_answer_to_its_outcome_and_from_its_number_to_the_table() {
    let (guide, content) = english();
    let rules = rules(&guide, &content);
    let page = page(&rules);
    let diagram = diagram(&page);
    for answer in rules.questions.iter().flat_map(|asked| &asked.rows) {
        let number = &answer.number;
        let item = diagram.split(&format!("href=\"#rule-{number}\"")).nth(1).expect("it is in the diagram");
        let item = read(&format!("<a{}", item.split("</li>").next().unwrap_or_default()));
        let leads = match answer.outcome {
            Some(outcome) => format!("→ {}", rules.outcomes[outcome].name),
            None if answer.is_refused => answer.answer.to_owned(),
            None => "No outcome".to_owned(),
        };
        assert!(item.contains(&leads), "{number}: {item}");
        assert_eq!(item.contains('→'), answer.outcome.is_some(), "{number}: {item}");
        assert!(page.contains(&format!("<tr id=\"rule-{number}\">")), "{number}");
    }
    for (index, outcome) in rules.outcomes.iter().enumerate() {
        let step = diagram.split(&format!("id=\"outcome-{index}\"")).nth(1).expect("it has a step");
        let step = read(&format!("<div{}", step.split("</tr>").next().unwrap_or_default()));
        assert!(step.contains(&outcome.name) && step.contains(outcome.title), "{step}");
    }
}

/// The guide with its first answer to the fourth question in these words.
fn worded(guide: &Guide, label: &str) -> Guide {
    let mut guide = guide.clone();
    let mut questions: Vec<QuestionTexts> = guide.texts.questions.to_vec();
    let mut answers = questions[3].choices.to_vec();
    answers[0].label = label.to_owned().into();
    questions[3].choices = Cow::Owned(answers);
    guide.texts = FlowTexts { questions: Cow::Owned(questions), ..guide.texts };
    guide
}

#[test]
fn a_hostile_word_stays_a_word() {
    let (guide, content) = english();
    let hostile = "</tspan><script>alert(\"1\" & '2')</script>\u{7}";
    let guide = worded(&guide, hostile);
    let page = page(&rules(&guide, &content));
    assert!(!page.contains("<script") && !page.contains('\u{7}'));
    for shown in [diagram(&page), &page] {
        assert!(read(shown).contains(hostile.trim_end_matches('\u{7}')));
    }
}

#[test]
fn the_page_needs_no_other_file() {
    let (guide, content) = english();
    let page = page(&rules(&guide, &content));
    for word in ["<script", "<link", "<img", "src=", "url(", "@import"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("<title"));
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide_map"));
    command.current_dir(root()).args(arguments).output().expect("the program runs")
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide-map").join(name)
}

#[test]
fn the_program_writes_the_page_and_says_where() {
    let folder = folder("new");
    let _ = std::fs::remove_dir_all(&folder);
    let output = run(&[&folder.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout).into_owned();
    let file = folder.join("guide-map.en.html").canonicalize().expect("it was written");
    assert!(messages.contains(&*file.to_string_lossy()), "{messages}");
}

#[test]
fn unknown_words_and_folders_that_cannot_be_written_are_named_with_help() {
    let file = folder("file");
    std::fs::create_dir_all(folder("")).expect("the folder can be made");
    std::fs::write(&file, "no folder").expect("the file can be written");
    let below = file.join("below").to_string_lossy().into_owned();
    // Arguments, what is named, its help.
    let table: [(&[&str], &str, &str); 4] = [
        (&["--pdf"], "\"--pdf\" is not known", "`guide-map FOLDER`"),
        (&["one", "two"], "\"two\" is not known", "`guide-map FOLDER`"),
        (&[""], "\"\" is not known", "`guide-map FOLDER`"),
        (&[&below], &below, "name a folder that you may write to"),
    ];
    for (arguments, named, help) in table {
        let output = run(arguments);
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success());
        assert!(messages.contains(named) && messages.contains(help), "{messages}");
    }
}
