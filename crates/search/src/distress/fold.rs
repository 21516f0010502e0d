//! A query as the table writes words: small letters without accents, and one space between two words.

/// What the characters from space to `DEL` become, then `à` to `ÿ` with, 32 before them, `À` to `ß`. Digits and other characters become
/// the letter that they stand for in `su1cide` and `h@rm`; the table is folded by the same rule, so `911` is found.
const LETTERS: &[u8; 128] = b"    s     ~     oizeasgtbg      aabcdefghijklmnopqrstuvwxyz      \
                              abcdefghijklmnopqrstuvwxyz     aaaaaaaceeeeiiiidnooooo ouuuuypy";

/// Letters `a` to `z`, spaces, and `~` for a character that may have been any letter (`su*cide`).
///
/// Written behind what is in `folded`. Signs of other scripts become spaces, and so do apostrophes: `don t` is found as `dont`, and `od'd` is no `odd`.
pub(super) fn fold(text: &str, folded: &mut Vec<u8>) {
    let (mut before, mut last) = (0, b' ');
    for (at, byte) in text.bytes().enumerate() {
        let index = match byte {
            // As in `k!ll`; at the end of a word it is what it is.
            b'!' if text.as_bytes().get(at + 1).is_some_and(|next| *next >= b'A') => b'I' - b' ',
            0..128 => byte.wrapping_sub(b' '),
            // The second byte of `À` to `ÿ`.
            _ if before == 0xc3 => byte % 32 + 96,
            _ => 0,
        };
        before = byte;
        let letter = LETTERS[usize::from(index % 128)];
        if byte != 0xc3 && (letter != b' ' || last != b' ') {
            folded.push(letter);
            last = letter;
        }
    }
}
