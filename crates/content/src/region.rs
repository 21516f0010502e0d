//! Marks: placeholders for help that depends on the reader's country.
//!
//! A mark such as `{crisis}` stands for a complete instruction with links, such as "call or text 988" or "call
//! Samaritans at 116 123". Each country defines its own instructions (`crisis.toml`), and [`Content::in_region`]
//! inserts them.

use super::{Block, Content, Country, Inline};

impl Content {
    /// Returns the content for readers in a country, with the instructions of that country in all marks. An unknown
    /// code selects the first country.
    #[must_use]
    pub fn in_region(&self, code: &str) -> Self {
        let mut content = self.clone();
        content.fill_marks(code);
        content
    }

    /// Returns the country whose instructions fill the marks.
    #[must_use]
    pub fn country(&self) -> Option<&Country> {
        self.crisis.countries.iter().find(|country| country.code == self.region)
    }

    /// Returns the code of the country whose law, approvals and prices the text describes: the first one.
    #[must_use]
    pub fn home(&self) -> &str {
        self.crisis.countries.first().map_or("", |country| &country.code)
    }

    pub(crate) fn fill_marks(&mut self, code: &str) {
        let countries = &self.crisis.countries;
        let found = countries.iter().find(|country| country.code == code).or(countries.first());
        let Some(country) = found.cloned() else { return };
        each_line_mut(self, &mut |line| fill(line, &country));
        self.region = country.code;
    }
}

fn fill(line: &mut [Inline], country: &Country) {
    for piece in line {
        match piece {
            Inline::Text(_) => {}
            Inline::Strong(inner) | Inline::Link { text: inner, .. } => fill(inner, country),
            Inline::Mark { name, words } => *words = country.instruction(name).unwrap_or_default(),
        }
    }
}

/// Calls `see` with every line that may contain a mark.
fn each_line_mut(content: &mut Content, see: &mut dyn FnMut(&mut Vec<Inline>)) {
    let Content { topics, emergencies, treatment, forms, crisis, notices, .. } = content;
    let mut blocks = vec![&mut treatment.intro, &mut forms.intro, &mut crisis.intro];
    blocks.extend(topics.iter_mut().flat_map(|topic| &mut topic.answers).map(|answer| &mut answer.body));
    blocks.extend(treatment.phases.iter_mut().flat_map(|phase| &mut phase.steps).map(|step| &mut step.body));
    blocks.extend(notices.iter_mut().map(|notice| &mut notice.body));
    for group in &mut treatment.when_to_call.groups {
        see(&mut group.title);
        group.items.iter_mut().for_each(&mut *see);
        blocks.push(&mut group.notes);
    }
    for block in blocks {
        in_blocks(block, see);
    }
    emergencies.signs.iter_mut().for_each(|sign| see(&mut sign.note));
    emergencies.advice.iter_mut().for_each(|advice| see(&mut advice.text));
}

fn in_blocks(blocks: &mut [Block], see: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(line) => see(line),
            Block::List(items) => items.iter_mut().for_each(&mut *see),
            Block::Warning(inner) => in_blocks(inner, see),
            Block::Table { head, rows } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(&mut *see);
            }
        }
    }
}
