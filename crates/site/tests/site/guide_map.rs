//! The guide on paper: all of it is there, readable, and signed for what patients meet.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use clinic_faq::guide_data::text;
use content::Content;
use content::guide::{Guide, KNOWN, QuestionWords, Words};
use site::authoring::check_folder;
use site::guide_map::sheet::{Area, BODY, Block, SMALL, Shape, Type, WIDTH, wrapped};
use site::guide_map::{OWN_CHOICE, Rules, Subject, page, picture, svg};

use crate::fixture::TODAY;
use crate::root;

fn english() -> (Guide, Content) {
    let checked = check_folder(&root().join("assets/content/en"), TODAY).map_err(|error| error.to_string());
    let checked = checked.expect("no errors");
    (checked.guide, checked.content)
}

/// The rules of a guide that may be another than the one that is built in.
fn rules<'a>(guide: &'a Guide, content: &'a Content) -> Rules<'a> {
    let text = text("en");
    Rules::of(Subject { guide, content, labels: &text.labels, hash: text.hash })
}

/// What can be read in HTML or SVG, white space as one space.
fn read(html: &str) -> String {
    let body = html.split("</style>").last().unwrap_or_default();
    let texts = body.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    let text = texts.collect::<Vec<_>>().join(" ");
    let text = html_escape::decode_html_entities(&text).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn outputs() -> [(&'static str, String); 2] {
    let (guide, content) = english();
    let rules = rules(&guide, &content);
    [("picture", read(&svg(&rules))), ("page", read(&page(&rules)))]
}

/// What stands in one row of the table of rules.
fn row(page: &str, number: &str) -> String {
    let start = format!("class=\"number\">{number}</th>");
    let row = page.split(&start).nth(1).and_then(|rest| rest.split("</tr>").next());
    read(&format!("<td>{}", row.unwrap_or_else(|| panic!("there is a row {number}"))))
}

#[test]
fn every_question_answer_outcome_and_note_is_in_picture_and_page() {
    let words = english().0.words;
    for (name, shown) in outputs() {
        let see = |text: &str| assert!(shown.contains(text), "the {name} lacks {text:?}");
        for question in &*words.questions {
            for text in [&question.short, &question.question, &question.hint] {
                see(text);
            }
            question.answers.iter().for_each(|answer| see(&answer.label));
            question.signs.iter().for_each(|sign| see(sign));
        }
        words.outcomes.iter().for_each(|outcome| see(&outcome.title));
        for note in &*words.notes {
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
    let words = english().0.words;
    let [_, (_, shown)] = outputs();
    for line in words.lines() {
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
    let picture = read(&svg(&rules));
    let mut marked = 0;
    for row in rules.questions.iter().flat_map(|asked| &asked.rows) {
        let shown = self::row(&page, &row.number);
        let mark = row.ground.why.map(|why| format!("{OWN_CHOICE}: {why}"));
        assert_eq!(mark.is_some(), shown.contains(OWN_CHOICE), "{}", row.number);
        assert!(shown.contains(&mark.clone().unwrap_or_default()), "{}", row.number);
        assert_eq!(mark.is_some(), picture.contains(&format!(" {}* ", row.number)), "{}", row.number);
        for source in &row.ground.sources {
            assert!(shown.contains(&source.title) && page.contains(&source.link), "{}", row.number);
        }
        marked += usize::from(mark.is_some());
    }
    marked += rules.notes.iter().filter(|note| note.ground.why.is_some()).count();
    assert_eq!(marked, guide.grounds.iter().filter(|ground| ground.why.is_some()).count());
    // Each with a colon, and once where the page says what the words mean.
    assert_eq!(page.matches(OWN_CHOICE).count(), marked + 1);
}

#[test]
fn the_version_is_the_one_that_patients_are_shown_and_stands_on_each_sheet() {
    let (guide, content) = english();
    let subject = Subject::of(&guide, &content, text("en")).expect("the files are those of the build");
    let hash = text("en").hash;
    assert_eq!(subject.hash, hash);
    let rules = Rules::of(subject);
    for sheet in picture(&rules) {
        assert!(texts(&sheet).any(|(_, lines, _)| lines.join(" ").contains(hash)));
    }
    let page = page(&rules);
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

/// The texts of a sheet: their room, their lines, their type.
fn texts(sheet: &Block) -> impl Iterator<Item = (Area, &[String], Type)> {
    sheet.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { area, lines, font, .. } => Some((*area, lines.as_slice(), *font)),
        _ => None,
    })
}

fn boxes(sheet: &Block) -> Vec<Area> {
    let boxes = sheet.shapes.iter().filter_map(|shape| match shape {
        Shape::Box(area, _) => Some(*area),
        _ => None,
    });
    boxes.collect()
}

fn are_apart(one: Area, other: Area) -> bool {
    let before = |one: usize, length: usize, other: usize| one + length <= other;
    before(one.x, one.width, other.x)
        || before(other.x, other.width, one.x)
        || before(one.y, one.height, other.y)
        || before(other.y, other.height, one.y)
}

fn is_inside(inner: Area, outer: Area) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}

/// Nothing is wider than its room, leaves its box or its sheet, or lies on something else.
fn assert_is_tidy(sheets: &[Block]) {
    for sheet in sheets {
        let paper = Area { x: 0, y: 0, width: WIDTH, height: sheet.height };
        let boxes = boxes(sheet);
        let texts: Vec<_> = texts(sheet).collect();
        for (at, (area, lines, font)) in texts.iter().enumerate() {
            for line in *lines {
                assert!(font.width(line) <= area.width, "too wide: {line}");
            }
            assert!(font.size >= 90, "too small: {lines:?}");
            assert!(is_inside(*area, paper), "off the sheet: {lines:?}");
            for around in &boxes {
                assert!(are_apart(*area, *around) || is_inside(*area, *around), "on an edge: {lines:?}");
            }
            for (other, ..) in &texts[at + 1..] {
                assert!(are_apart(*area, *other), "on another text: {lines:?}");
            }
        }
        for (at, one) in boxes.iter().enumerate() {
            assert!(is_inside(*one, paper));
            for other in &boxes[at + 1..] {
                let nested = is_inside(*one, *other) || is_inside(*other, *one);
                assert!(nested || are_apart(*one, *other), "{one:?} crosses {other:?}");
            }
        }
    }
}

#[test]
fn no_text_of_the_picture_leaves_its_box_or_lies_on_another() {
    let (guide, content) = english();
    let sheets = picture(&rules(&guide, &content));
    assert_is_tidy(&sheets);
    // All of one height: no question is too long for a sheet.
    assert!(sheets.iter().all(|sheet| sheet.height == sheets[0].height));
}

#[test]
fn no_arrow_crosses_a_text() {
    let (guide, content) = english();
    for sheet in picture(&rules(&guide, &content)) {
        for shape in &sheet.shapes {
            let area = match *shape {
                Shape::Down(x, y, length) => Area { x: x - 35, y, width: 70, height: length },
                Shape::Right(x, y, length) => Area { x, y: y - 35, width: length, height: 70 },
                _ => continue,
            };
            for (text, lines, _) in texts(&sheet) {
                assert!(are_apart(area, text), "{lines:?}");
            }
        }
    }
}

/// Widths of `DejaVu Sans` as Chromium measures them, at 10 points.
#[test]
fn no_text_is_wider_than_it_is_taken_to_be() {
    let table = [
        ("Do you have thoughts of suicide, or of hurting yourself?", 2793, 3163),
        ("OCD (obsessive-compulsive disorder)", 1873, 2106),
        ("Ketamine without a prescription now, or a past problem with it", 3133, 3561),
        ("A MAOI, EMDR or CPT: 140/90 WWW mmm", 2137, 2381),
        ("No", 136, 152),
    ];
    for (text, regular, bold) in table {
        let taken = |bold: bool| Type { bold, ..BODY }.width(text);
        assert!(taken(false) >= regular && taken(true) >= bold, "{text}");
        // Nor much narrower: that would waste the sheet.
        assert!(taken(false) * 4 <= regular * 5, "{text}: {}", taken(false));
    }
}

#[test]
fn wrapped_lines_are_the_whole_text_and_long_words_are_cut() {
    let text = "A text that is longer than one line of its narrow column.";
    let lines = wrapped(text, 900, SMALL);
    assert!(lines.len() > 2);
    assert_eq!(lines.join(" "), text);
    let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    let lines = wrapped(long, 900, SMALL);
    assert!(lines.len() > 2 && lines.iter().all(|line| SMALL.width(line) <= 900));
    assert_eq!(lines.concat(), long);
    assert!(wrapped(" ", 900, SMALL).is_empty());
}

/// The guide with its first answer to the fourth question in these words.
fn worded(guide: &Guide, label: &str) -> Guide {
    let mut guide = guide.clone();
    let mut questions: Vec<QuestionWords> = guide.words.questions.to_vec();
    let mut answers = questions[3].answers.to_vec();
    answers[0].label = label.to_owned().into();
    questions[3].answers = Cow::Owned(answers);
    guide.words = Words { questions: Cow::Owned(questions), ..guide.words };
    guide
}

#[test]
fn a_hostile_word_stays_a_word() {
    let (guide, content) = english();
    let hostile = "</tspan><script>alert(\"1\" & '2')</script>\u{7}";
    let guide = worded(&guide, hostile);
    let rules = rules(&guide, &content);
    for drawn in [svg(&rules), page(&rules)] {
        assert!(!drawn.contains("<script") && !drawn.contains('\u{7}'));
        assert!(read(&drawn).replace(' ', "").contains(&hostile.trim_end_matches('\u{7}').replace(' ', "")));
    }
}

#[test]
fn very_long_words_and_texts_keep_to_their_boxes() {
    let (guide, content) = english();
    for label in ["x".repeat(300), "A long answer with many words. ".repeat(200), "漢字".repeat(60)] {
        let guide = worded(&guide, &label);
        assert_is_tidy(&picture(&rules(&guide, &content)));
    }
}

#[test]
fn picture_and_page_need_no_other_file() {
    let (guide, content) = english();
    let rules = rules(&guide, &content);
    for drawn in [svg(&rules), page(&rules)] {
        for word in ["<script", "<link", "<img", "src=", "url(", "@import"] {
            assert!(!drawn.contains(word), "{word}");
        }
        assert!(drawn.contains("<title") && drawn.contains("<desc"));
    }
    assert!(page(&rules).contains("thead { display: table-header-group; }"));
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide_map"));
    command.current_dir(root()).args(arguments).output().expect("the program runs")
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide-map").join(name)
}

#[test]
fn the_program_writes_both_files_and_says_where() {
    let folder = folder("new");
    let _ = std::fs::remove_dir_all(&folder);
    let output = run(&[&folder.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    for name in ["guide-map.en.svg", "guide-map.en.html"] {
        let file = folder.join(name).canonicalize().expect("it was written");
        assert!(said.contains(&*file.to_string_lossy()), "{said}");
    }
}

#[test]
fn unknown_words_and_folders_that_cannot_be_written_are_named_with_a_cure() {
    let file = folder("file");
    std::fs::create_dir_all(folder("")).expect("the folder can be made");
    std::fs::write(&file, "no folder").expect("the file can be written");
    let below = file.join("below").to_string_lossy().into_owned();
    // Arguments, what is named, its cure.
    let table: [(&[&str], &str, &str); 4] = [
        (&["--pdf"], "\"--pdf\" is not known", "`guide-map FOLDER`"),
        (&["one", "two"], "\"two\" is not known", "`guide-map FOLDER`"),
        (&[""], "\"\" is not known", "`guide-map FOLDER`"),
        (&[&below], &below, "name a folder that you may write to"),
    ];
    for (arguments, named, cure) in table {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success());
        assert!(said.contains(named) && said.contains(cure), "{said}");
    }
}
