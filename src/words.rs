//! The application's words in one language: labels of the controls, and texts of the guide. They travel as a file of
//! their own beside the module, so that a patient loads those of one language.

use content::labels::{ControlLabels, GUIDE_KEYS, GuideLabels, KEYS};
use guide::GuideText;

use crate::guide_data::flow;

/// Between two words of the file.
const END: char = '\u{1e}';

/// The words of one language.
#[derive(Debug, PartialEq)]
pub struct Words {
    /// Labels of the controls.
    pub controls: ControlLabels,
    /// Texts of the guide.
    pub guide: GuideText,
}

impl Words {
    /// Returns the words of a file that [`write()`] has made; none of another file, or of one for other rules.
    #[must_use]
    pub fn read(lang: &'static str, file: &'static str) -> Option<Self> {
        let words: Vec<&'static str> = file.split(END).collect();
        let (controls, rest) = words.split_at_checked(KEYS.len())?;
        let (labels, rest) = rest.split_at_checked(GUIDE_KEYS.len())?;
        let (hash, lines) = rest.split_first()?;
        let lines = lines.to_vec().leak();
        let guide = GuideText { lang, hash, labels: GuideLabels::from_list(labels)?, flow: flow(), lines };
        guide.has_all_lines().then_some(Self { controls: ControlLabels::from_list(controls)?, guide })
    }
}

/// Returns the words as a file.
#[must_use]
pub fn write(controls: &ControlLabels, guide: &GuideText) -> String {
    let words = [controls.list(), guide.labels.list(), vec![guide.hash], guide.lines.to_vec()].concat();
    words.join(END.encode_utf8(&mut [0; 4]))
}
