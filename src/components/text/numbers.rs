//! Numbers of several groups, such as phone numbers, which lines must not break if they fit.

/// Splits a text into numbers of several groups (`1-800-662-4357`, `(555) 010-0142`, `116 123`) and what is between them.
/// Each piece is returned with whether it is such a number. A number has at least three digits.
pub(super) fn split_numbers(text: &str) -> Vec<(&str, bool)> {
    let is_part = |byte: u8| byte.is_ascii_digit() || b" -()+".contains(&byte);
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    let (mut done, mut at) = (0, 0);
    while at < bytes.len() {
        let len = bytes[at..].iter().take_while(|byte| is_part(**byte)).count();
        let run = &text[at..at + len];
        let number = run.trim_end_matches(|end: char| !end.is_ascii_digit());
        let start = at + number.len() - number.trim_start_matches([' ', '-', ')']).len();
        let number = &text[start..at + number.len()];
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if digits > 2 && number.contains([' ', '-']) {
            pieces.push((&text[done..start], false));
            pieces.push((number, true));
            done = start + number.len();
        }
        // Behind the run and the character that ends it.
        at += len;
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    pieces.push((&text[done..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::split_numbers;

    #[test]
    fn numbers_of_several_groups_are_found() {
        for (text, numbers) in [
            ("", &[][..]),
            ("Call 988", &[]),
            ("Call 988, then press 2", &[]),
            ("4 of 13", &[]),
            ("National Helpline at 1-800-662-4357", &["1-800-662-4357"]),
            ("Llame al 116 123.", &["116 123"]),
            ("9-8-8", &["9-8-8"]),
            ("Call (555) 010-0142 (the clinic)", &["(555) 010-0142"]),
            ("¿Sí? +44 20 7946 0000 – o 1800 55 1800", &["+44 20 7946 0000", "1800 55 1800"]),
            ("10-20 weeks", &["10-20"]),
        ] {
            let pieces = split_numbers(text);
            let found: Vec<&str> = pieces.iter().filter(|piece| piece.1).map(|piece| piece.0).collect();
            assert_eq!(found, numbers, "{text}");
            assert_eq!(pieces.iter().map(|piece| piece.0).collect::<String>(), text);
        }
    }
}
