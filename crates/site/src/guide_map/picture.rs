//! The flow as a diagram: the questions from top to bottom, where each answer leads, and the outcomes.

use super::rules::{Asked, Ending, Row, Rules, Said};
use super::sheet::{self, BODY, Block, HEADING, Look, PAD, SMALL, SMALL_BOLD, Shape, TITLE, WIDTH};

/// The distance from the edge of a box to its content.
const INSET: usize = 110;
/// The left edge of the text in a box with a number.
const WORDS: usize = 500;
/// The columns of an answer's row: the right edge of the answer, the position and width of its outcome, and the left
/// edge of its other effects.
const ANSWER_END: usize = 2260;
const OUTCOME: usize = 2480;
const OUTCOME_WIDTH: usize = 850;
const DOES: usize = 3410;
/// The distance between two rows.
const GAP: usize = 46;
/// The x position of the arrows that lead from question to question.
const SPINE: usize = 290;
/// The length of such an arrow.
const FLOW: usize = 160;

/// Returns the diagram as sheets.
#[must_use]
pub fn picture(rules: &Rules) -> Vec<Block> {
    let mut blocks = vec![opening(rules), how_to_read(rules)];
    blocks.extend(rules.questions.iter().map(|asked| question(rules, asked)));
    blocks.push(summary(rules));
    blocks.extend(rules.outcomes.iter().enumerate().map(|(at, ending)| outcome(at, ending)));
    blocks.extend(rules.notes.iter().enumerate().map(|(at, said)| note(at, said)));
    sheet::sheets(blocks, |number, count| head(rules, number, count))
}

/// Returns the diagram as one SVG file.
#[must_use]
pub fn svg(rules: &Rules) -> String {
    sheet::svg(&picture(rules), "map", &title(rules), &about(rules), sheet::ALONE)
}

/// Returns the title of the diagram.
pub(super) fn title(rules: &Rules) -> String {
    format!("Flow of the guide “{}”, version {}", rules.subject.labels.title, rules.subject.hash)
}

/// Returns the description of the diagram for screen readers.
pub(super) fn about(rules: &Rules) -> String {
    let order: Vec<&str> = rules.order().collect();
    format!(
        "{} questions from top to bottom, each with its answers and where each of them leads. Outcomes, the \
         first that any answer speaks for wins: {}. The table of rules says the same in words.",
        rules.questions.len(),
        order.join(", ")
    )
}

/// Returns the header of a sheet.
fn head(rules: &Rules, number: usize, count: usize) -> Block {
    let mut block = Block::default();
    let title = format!("{} – version {}", rules.subject.labels.title, rules.subject.hash);
    // This far below the top, the header of the last sheet is not cut even if pages are slightly taller than sheets.
    block.text(&title, (0, 80), 4000, SMALL);
    block.height = block.text(&format!("Sheet {number} of {count}"), (4250, 80), WIDTH - 4250, SMALL) + 110;
    block
}

fn opening(rules: &Rules) -> Block {
    let (subject, mut block) = (rules.subject, Block::default());
    let review = subject.guide.review;
    let y = block.text(subject.labels.title, (0, 0), WIDTH, TITLE) + 30;
    let y = block.text(
        "The flow of the guide: what is asked, and where each answer leads",
        (0, y),
        WIDTH,
        HEADING,
    ) + 60;
    let facts = format!(
        "Version {}. Rules last checked on {}, next check due on {}. Language: {}.",
        subject.hash, review.reviewed, review.due, subject.content.lang
    );
    block.height = block.text(&facts, (0, y), WIDTH, BODY) + 80;
    block
}

fn how_to_read(rules: &Rules) -> Block {
    let mut block = Block::default();
    let room = WIDTH - 2 * INSET;
    let mut y = block.text("How to read it", (INSET, 90), room, HEADING) + 50;
    let first = [
        "Questions are asked from top to bottom. The arrow beside an answer leads to the outcome that it \
         speaks for. “No outcome” means that it speaks for none.",
        "Of all outcomes that the answers speak for, the first in this order wins. If they speak for none, \
         the last one holds:",
    ];
    for text in first {
        y = block.text(text, (INSET, y), room, SMALL) + 40;
    }
    y = order(&mut block, rules, y);
    let stays = format!(
        "“Crisis help stays” means: from then on it stands on every screen and in the result, unless the answer is \
         changed, with “{}”",
        rules.subject.labels.tell_someone
    );
    let ends = format!(
        "“The guide ends at once” means: help is shown as soon as the answer is picked. After “{}” nothing but \
         help is shown. A patient can go back: “{}”.",
        rules.subject.labels.go_on, rules.subject.labels.mistake
    );
    let then = [
        ends.as_str(),
        stays.as_str(),
        "“Unless” and “Cancels” mean the same, seen from either side: after that answer, the other one speaks for no outcome, or for the one that is named.",
        "A dashed box is the question skipped. * marks our own cautious choice; the table says why.",
    ];
    for text in then {
        y = block.text(text, (INSET, y), room, SMALL) + 40;
    }
    block.close(0, y + 20, Look::Thin);
    block.height += 2 * GAP;
    block
}

/// Adds the outcomes in a row, by descending precedence. Returns where the row ends.
fn order(block: &mut Block, rules: &Rules, y: usize) -> usize {
    let (step, mut x, mut top, mut end) = (OUTCOME_WIDTH + 230, INSET, y, y);
    for (at, name) in rules.order().enumerate() {
        if x + OUTCOME_WIDTH > WIDTH - INSET {
            (x, top) = (INSET, end + GAP);
        }
        end = end.max(block.chip(name, (x, top), OUTCOME_WIDTH, look(at)));
        if at + 1 < rules.outcomes.len() {
            block.shapes.push(Shape::Right(x + OUTCOME_WIDTH + 30, top + 82, 170));
        }
        x += step;
    }
    end + 70
}

/// Returns the style of an outcome's box. Styles may repeat because the letter in the box identifies the outcome.
fn look(outcome: usize) -> Look {
    let looks = [Look::Black, Look::Thick, Look::Dotted, Look::Dashed, Look::Double, Look::Round, Look::Thin];
    looks[outcome % looks.len()]
}

fn question(rules: &Rules, asked: &Asked) -> Block {
    let mut block = Block::default();
    let mut top = 0;
    if asked.number != "1" {
        block.shapes.push(Shape::Down(SPINE, 0, FLOW));
        top = FLOW + 10;
    }
    if let Some(only_if) = &asked.only_if {
        top = gate(&mut block, only_if, top);
    }
    let room = WIDTH - WORDS - INSET;
    block.chip(&asked.number, (INSET, top + 80), 300, Look::Black);
    let y = block.text(asked.short, (WORDS, top + 85), room - 1250, HEADING);
    block.text(asked.pick, (3800, top + 95), WIDTH - INSET - 3800, SMALL);
    let mut y = block.text(asked.question, (WORDS, y + 20), room, BODY) + 20;
    if !asked.hint.is_empty() {
        y = block.text(&format!("Hint: {}", asked.hint), (WORDS, y), room, SMALL);
    }
    for sign in &asked.signs {
        y = block.text(&format!("– {sign}"), (WORDS, y), room, SMALL);
    }
    y += GAP;
    for answer in &asked.rows {
        y = row(&mut block, rules, answer, y) + GAP;
    }
    block.close(top, y + 20, Look::Thin);
    block
}

/// Adds the condition of a question, with an arrow to the question. Returns where the question begins.
fn gate(block: &mut Block, only_if: &str, top: usize) -> usize {
    let end = block.text(only_if, (INSET, top + 60), WIDTH - 2 * INSET, BODY) + 60;
    block.close(top, end, Look::Dashed);
    block.shapes.push(Shape::Down(SPINE, end, FLOW));
    end + FLOW + 10
}

/// Adds an answer, its outcome and its other effects side by side. Returns where the row ends.
fn row(block: &mut Block, rules: &Rules, row: &Row, y: usize) -> usize {
    let text = y + PAD;
    let star = if row.ground.why.is_some() { "*" } else { "" };
    let number = format!("{}{star}", row.number);
    let at = block.shapes.len();
    block.text(&number, (INSET + 50, text), 340, SMALL_BOLD);
    let end = block.text(row.answer, (WORDS, text), ANSWER_END - WORDS - 50, SMALL) + PAD;
    let area = sheet::Area { x: INSET, y, width: ANSWER_END - INSET, height: end - y };
    let look = if row.is_answer { Look::Thin } else { Look::Dashed };
    block.shapes.insert(at, Shape::Box(area, look));
    let outcome_end = if let Some(outcome) = row.outcome {
        block.shapes.push(Shape::Right(ANSWER_END + 20, y + 82, OUTCOME - ANSWER_END - 40));
        block.chip(&rules.outcomes[outcome].name, (OUTCOME, y), OUTCOME_WIDTH, self::look(outcome))
    } else if row.is_refused {
        y
    } else {
        block.text("No outcome", (OUTCOME + 60, text), OUTCOME_WIDTH - 60, SMALL) + PAD
    };
    let mut does_end = text;
    for does in &row.does {
        does_end = block.text(does, (DOES, does_end), WIDTH - DOES - INSET, SMALL);
    }
    end.max(outcome_end).max(does_end + 20)
}

/// Returns the block between the last question and the outcomes.
fn summary(rules: &Rules) -> Block {
    let mut block = Block::default();
    block.shapes.push(Shape::Down(SPINE, 0, FLOW));
    let shows = format!(
        "The patient sees all answers and can change them, then “{}”. Every result but one that ends the guide \
         begins: “{}”",
        rules.subject.labels.see_result, rules.subject.labels.not_a_decision
    );
    let end = block.text(&shows, (INSET, FLOW + 70), WIDTH - 2 * INSET, BODY) + 70;
    block.close(FLOW + 10, end, Look::Thin);
    block
}

fn outcome(at: usize, ending: &Ending) -> Block {
    let mut block = Block::default();
    let mut top = 0;
    if at == 0 {
        top =
            block.text("Outcomes: the first that any answer speaks for wins", (0, 160), WIDTH, HEADING) + 80;
    } else {
        block.shapes.push(Shape::Down(SPINE + 250, 0, FLOW));
        block.text("if not:", (SPINE + 350, 20), 900, SMALL);
        top += FLOW + 10;
    }
    let x = INSET + OUTCOME_WIDTH + 160;
    let room = WIDTH - x - INSET;
    let chip = block.chip(&ending.name, (INSET, top + 80), OUTCOME_WIDTH, look(at));
    let mut y = block.text(&format!("“{}”", ending.title), (x, top + 80), room, HEADING) + 30;
    y = block.text(&ending.does.join(" "), (x, y), room, SMALL);
    block.close(top, y.max(chip) + 50, Look::Thin);
    block
}

fn note(at: usize, said: &Said) -> Block {
    let mut block = Block::default();
    let mut top = 0;
    if at == 0 {
        let heading = "Notes: said with a result, without changing the outcome";
        top = block.text(heading, (0, 240), WIDTH, HEADING) + 80;
    }
    let x = INSET + 1270;
    let room = WIDTH - x - INSET;
    let name = block.text(&said.name, (INSET, top + 60), 1200, SMALL_BOLD);
    let mut y = block.text(said.text, (x, top + 60), room, BODY) + 10;
    if !said.call.is_empty() {
        y = block.text(&format!("Links of {{{}}}", said.call), (x, y), room, BODY) + 10;
    }
    let star = if said.ground.why.is_some() { " *" } else { "" };
    y = block.text(&format!("{}{star}", said.when), (x, y), room, SMALL) + 10;
    block.close(top, y.max(name) + 50, Look::Thin);
    block.height += GAP;
    block
}
