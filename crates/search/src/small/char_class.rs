//! Classifies characters by their role in words, with a table of ranges instead of the full Unicode data.
//!
//! The standard library's tables list all letters and are larger (how much was not measured), and they do not know which
//! scripts have no spaces. This table lists what is *not* an ordinary letter; every character outside it counts as a
//! letter.

/// The role of a character in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum CharClass {
    /// Ends a word: spaces, punctuation, symbols, emoji.
    Gap,
    /// A letter of a script with spaces between words.
    Letter,
    /// A digit from 0 to 9.
    Digit,
    /// A letter of a script without spaces: every two neighbouring characters are a word.
    Dense,
    /// Belongs to the letter before it and is ignored: accents, points, and vowel marks that people omit.
    Combining,
    /// Ignored; does not split a word: apostrophes, soft hyphens, joiners, direction marks.
    Inner,
}

/// Returns the class of a character.
pub(in super::super) fn class(character: char) -> CharClass {
    match character {
        'a'..='z' | 'A'..='Z' => CharClass::Letter,
        '0'..='9' => CharClass::Digit,
        '\'' | '`' => CharClass::Inner,
        '\0'..='\x7f' => CharClass::Gap,
        _ => class_above_ascii(character as u32),
    }
}

fn class_above_ascii(character: u32) -> CharClass {
    let Ok(low) = u16::try_from(character) else {
        return match character {
            0x1_F000..=0x1_FBFF | 0xF_0000.. => CharClass::Gap,
            0x2_0000..=0x3_FFFF => CharClass::Dense,
            0xE_0000..=0xE_01EF => CharClass::Inner,
            _ => CharClass::Letter,
        };
    };
    // The first range that does not end before the character is the only one that can contain it.
    let index = RANGES.partition_point(|&(_, last, _)| last < low);
    RANGES.get(index).filter(|&&(first, _, _)| first <= low).map_or(CharClass::Letter, |&(_, _, class)| class)
}

use CharClass::{Combining, Dense, Gap, Inner};

/// The first and last character of each range above ASCII that is not made of letters of a script with spaces; sorted.
/// Source: Unicode 16, general categories and scripts, without characters that nobody types.
const RANGES: [(u16, u16, CharClass); 103] = [
    (0x80, 0xA9, Gap),
    (0xAB, 0xAC, Gap),
    (0xAD, 0xAD, Inner),
    (0xAE, 0xB1, Gap),
    (0xB4, 0xB4, Inner),
    (0xB6, 0xB8, Gap),
    (0xBB, 0xBB, Gap),
    (0xBF, 0xBF, Gap),
    (0xD7, 0xD7, Gap),
    (0xF7, 0xF7, Gap),
    (0x2B9, 0x2C1, Inner),
    (0x2C2, 0x2DF, Gap),
    (0x300, 0x36F, Combining),
    (0x37E, 0x37E, Gap),
    (0x387, 0x387, Gap),
    (0x483, 0x489, Combining),
    (0x55A, 0x55F, Gap),
    (0x589, 0x58A, Gap),
    (0x591, 0x5BD, Combining),
    (0x5BE, 0x5BE, Gap),
    (0x5BF, 0x5BF, Combining),
    (0x5C0, 0x5C0, Gap),
    (0x5C1, 0x5C2, Combining),
    (0x5C3, 0x5C3, Gap),
    (0x5C4, 0x5C5, Combining),
    (0x5C6, 0x5C6, Gap),
    (0x5C7, 0x5C7, Combining),
    (0x5F3, 0x5F4, Inner),
    (0x600, 0x60F, Gap),
    (0x610, 0x61A, Combining),
    (0x61B, 0x61B, Gap),
    (0x61C, 0x61C, Inner),
    (0x61D, 0x61F, Gap),
    (0x640, 0x640, Combining),
    (0x64B, 0x65F, Combining),
    (0x66A, 0x66D, Gap),
    (0x670, 0x670, Combining),
    (0x6D4, 0x6D4, Gap),
    (0x6D6, 0x6DC, Combining),
    (0x6DD, 0x6DE, Gap),
    (0x6DF, 0x6E4, Combining),
    (0x6E7, 0x6E8, Combining),
    (0x6E9, 0x6E9, Gap),
    (0x6EA, 0x6ED, Combining),
    (0x964, 0x965, Gap),
    (0xE01, 0xE3E, Dense),
    (0xE3F, 0xE3F, Gap),
    (0xE40, 0xE4E, Dense),
    (0xE4F, 0xE4F, Gap),
    (0xE50, 0xE59, Dense),
    (0xE5A, 0xE5B, Gap),
    (0xE80, 0xEFF, Dense),
    (0x1000, 0x1049, Dense),
    (0x104A, 0x104F, Gap),
    (0x1050, 0x109F, Dense),
    (0x1680, 0x1680, Gap),
    (0x1780, 0x17D3, Dense),
    (0x17D4, 0x17DB, Gap),
    (0x17DC, 0x17E9, Dense),
    (0x1AB0, 0x1AFF, Combining),
    (0x1DC0, 0x1DFF, Combining),
    (0x2000, 0x200A, Gap),
    (0x200B, 0x200F, Inner),
    (0x2010, 0x2017, Gap),
    (0x2018, 0x201B, Inner),
    (0x201C, 0x2029, Gap),
    (0x202A, 0x202E, Inner),
    (0x202F, 0x2031, Gap),
    (0x2032, 0x2032, Inner),
    (0x2033, 0x205F, Gap),
    (0x2060, 0x206F, Inner),
    (0x20A0, 0x20CF, Gap),
    (0x20D0, 0x20FF, Combining),
    (0x2190, 0x245F, Gap),
    (0x2500, 0x2BFF, Gap),
    (0x2E00, 0x2E7F, Gap),
    (0x2E80, 0x2FEF, Dense),
    (0x2FF0, 0x3004, Gap),
    (0x3005, 0x3007, Dense),
    (0x3008, 0x3020, Gap),
    (0x3021, 0x3029, Dense),
    (0x302A, 0x302F, Combining),
    (0x3030, 0x3030, Gap),
    (0x3031, 0x30FA, Dense),
    (0x30FB, 0x30FB, Gap),
    (0x30FC, 0x312F, Dense),
    (0x31A0, 0x31FF, Dense),
    (0x3400, 0x9FFF, Dense),
    (0xE000, 0xF8FF, Gap),
    (0xF900, 0xFAFF, Dense),
    (0xFE00, 0xFE0F, Inner),
    (0xFE10, 0xFE1F, Gap),
    (0xFE20, 0xFE2F, Combining),
    (0xFE30, 0xFE6F, Gap),
    (0xFEFF, 0xFEFF, Inner),
    (0xFF01, 0xFF06, Gap),
    (0xFF07, 0xFF07, Inner),
    (0xFF08, 0xFF0F, Gap),
    (0xFF1A, 0xFF20, Gap),
    (0xFF3B, 0xFF40, Gap),
    (0xFF5B, 0xFF65, Gap),
    (0xFF66, 0xFF9F, Dense),
    (0xFFE0, 0xFFFF, Gap),
];
