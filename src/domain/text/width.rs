//! Widths in characters of the grid (字): a Han character is one, a half-width digit or letter one half.

/// The width of `c` in halves of a character (字).
///
/// Quotation marks, dash, ellipsis and the signs of GB 2312 are full-width in Chinese text and in the typefaces of
/// official documents, whatever their Unicode class says: `×` and `·` take a whole character.
pub fn halves(c: char) -> u32 {
    match c {
        '\u{0}'..='\u{1F}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}' => 0,
        '¤' | '§' | '¨' | '°' | '±' | '·' | '×' | '÷' | 'ˇ' | 'ˉ' => 2,
        '\u{20}'..='\u{2FF}' | '\u{FF61}'..='\u{FF9F}' => 1,
        _ => 2,
    }
}

/// The width of `text` in halves of a character (字).
pub fn text_halves(text: &str) -> u32 {
    text.chars().map(halves).sum()
}
