//! The instructions for marks: the tables `help` of `crisis.toml`.

use super::ParseContext;
use super::emergencies::one_line;
use crate::markdown::unknown_mark;
use crate::table::Table;
use crate::{Inline, Instruction, MARKS};

impl ParseContext {
    /// Returns the instructions of a table and records the place of each as `NAME/MARK`.
    pub(super) fn instructions(&mut self, table: &Table, name: &str) -> Vec<Instruction> {
        let mut instructions = Vec::new();
        for mark in table.keys() {
            let place = table.place_at(&mark);
            let words = one_line(table, table.blocks(&mark));
            if !MARKS.contains(&mark.as_str()) {
                table.file.diagnostics.borrow_mut().push(unknown_mark(&place, &mark));
            }
            let begins_small = match words.first() {
                Some(Inline::Text(text)) => text.starts_with(char::is_lowercase),
                Some(Inline::Mark { name, .. }) => name.starts_with(char::is_lowercase),
                _ => false,
            };
            if !words.is_empty() && !begins_small {
                let message = format!("the instruction for {{{mark}}} does not begin with a small letter");
                let help = "write it as within a sentence; a mark with a capital letter makes the first one a capital";
                table.file.report(&place, message, help);
            }
            self.places.note(format!("{name}/{mark}"), place);
            instructions.push(Instruction { mark, words });
        }
        instructions
    }
}

/// Returns the instructions of a country, completed with the default ones in `usual`. Marks inside the default
/// instructions are replaced by the country's own instructions.
pub(super) fn with_usual(mut own: Vec<Instruction>, usual: &[Instruction]) -> Vec<Instruction> {
    let has_own = own.len();
    for Instruction { mark, words } in usual {
        if own[..has_own].iter().any(|instruction| instruction.mark == *mark) {
            continue;
        }
        let words = words.iter().flat_map(|piece| match piece {
            Inline::Mark { name, .. } => {
                let found = own[..has_own].iter().find(|instruction| instruction.mark == *name);
                found.map_or_else(|| vec![piece.clone()], |instruction| instruction.words.clone())
            }
            _ => vec![piece.clone()],
        });
        own.push(Instruction { mark: mark.clone(), words: words.collect() });
    }
    own
}
