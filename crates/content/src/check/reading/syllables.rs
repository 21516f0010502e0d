//! Counts syllables.

/// Returns the number of syllables of an English word, based on its vowel groups. A number of up to two digits counts
/// as one syllable, a longer one as two.
#[must_use]
pub fn english_syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return if word.len() > 2 { 2 } else { 1 };
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'é' | 'í' | 'ó' | 'ú');
    let letters: Vec<char> = word.chars().collect();
    let mut groups: u32 = 0;
    let mut before = false;
    for letter in &letters {
        let now = vowel(*letter);
        if now && !before {
            groups += 1;
        }
        before = now;
    }
    // A final e is silent, alone or before d or s, except after certain letters: it is silent in "time" and "eased",
    // but not in "doses".
    let silent = |ending: &str, keeps: &[&str]| {
        word.ends_with(ending) && !keeps.iter().any(|keep| word.ends_with(keep))
    };
    if silent("e", &["le", "ee", "ye", "oe", "ie", "ue"])
        || silent("ed", &["ted", "ded", "eed", "ied", "led"])
        || silent("es", &["ses", "zes", "ces", "ges", "ches", "shes", "xes", "ies", "les", "oes", "ees"])
    {
        groups -= 1;
    }
    // A final "le" is a syllable after a consonant, which is already counted, but silent after a vowel.
    let n = letters.len();
    if n > 3 && word.ends_with("le") && vowel(letters[n - 3]) {
        groups -= 1;
    }
    // Adjacent vowels that belong to separate syllables.
    for pair in ["ia", "io", "eo", "iu", "ua", "uou", "iet"] {
        let joined = ["tia", "cia", "tio", "sio", "cio", "xio", "gio", "qua", "gua", "peo"];
        for (at, _) in word.match_indices(pair) {
            let with_sign_before = at.checked_sub(1).and_then(|from| word.get(from..at + pair.len()));
            if !with_sign_before.is_some_and(|text| joined.contains(&text)) {
                groups += 1;
            }
        }
    }
    groups.max(1)
}

/// Returns the number of syllables of a Spanish word, based on its vowels: two strong vowels, or a weak one with an accent
/// beside another vowel, are two syllables. A number of up to two digits counts as one syllable, a longer one as two.
#[must_use]
pub fn spanish_syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return if word.len() > 2 { 2 } else { 1 };
    }
    // The u of "que" and "gui" is silent.
    let word = word.replace("que", "ke").replace("qué", "ké").replace("qui", "ki").replace("quí", "kí");
    let word = word.replace("gue", "ge").replace("gué", "gé").replace("gui", "gi").replace("guí", "gí");
    let letters: Vec<char> = word.chars().collect();
    let is_strong = |c: char| matches!(c, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú');
    let is_vowel = |c: char| is_strong(c) || matches!(c, 'i' | 'u' | 'ü');
    let mut count = 0;
    let mut before: Option<char> = None;
    for (at, &letter) in letters.iter().enumerate() {
        // A "y" sounds like a vowel unless one follows; an "h" between vowels is silent.
        let next = letters.get(at + 1).copied();
        let letter = if letter == 'y' && !next.is_some_and(is_vowel) { 'i' } else { letter };
        if letter == 'h' && before.is_some() {
            continue;
        }
        if !is_vowel(letter) {
            before = None;
            continue;
        }
        if before.is_none_or(|before| is_strong(before) && is_strong(letter)) {
            count += 1;
        }
        before = Some(letter);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        let table = [
            ("time", 1),
            ("doses", 2),
            ("eased", 1),
            ("needed", 2),
            ("people", 2),
            ("whole", 1),
            ("table", 2),
            ("session", 2),
            ("anxiety", 4),
            ("medicine", 3),
            ("clinician", 3),
            ("period", 3),
            ("the", 1),
            ("40", 1),
            ("2026", 2),
        ];
        for (word, syllables) in table {
            assert_eq!(english_syllables(word), syllables, "{word}");
        }
    }

    #[test]
    fn spanish_syllables_are_counted_as_they_are_said() {
        let table = [
            ("gato", 2),
            ("duerme", 2),
            ("ansiedad", 3),
            ("náuseas", 3),
            ("días", 2),
            ("guía", 2),
            ("quien", 1),
            ("ahora", 3),
            ("muy", 1),
            ("ayuda", 3),
            ("pingüino", 3),
            ("línea", 3),
            ("bien", 1),
            ("y", 1),
            ("40", 1),
            ("2026", 2),
        ];
        for (word, syllables) in table {
            assert_eq!(spanish_syllables(word), syllables, "{word}");
        }
    }
}
