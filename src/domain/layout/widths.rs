//! Widths of characters in thousandths of their type size.

use crate::domain::notice::own_organ::DigitFace;
use crate::domain::text::width::halves;

/// A width in thousandths of the type size: 1000 is 字.
pub(super) type Milli = u32;

/// Half a character.
pub(super) const HALF: Milli = 500;

/// The width of `c`: whole or half a character, digits and letters as their face has them.
pub(super) fn advance(c: char, digits: DigitFace) -> Milli {
    if digits == DigitFace::TimesNewRoman && c.is_ascii_alphabetic() { roman(c) } else { halves(c) * HALF }
}

/// The width of `text`.
pub(super) fn width(text: &str, digits: DigitFace) -> Milli {
    text.chars().map(|c| advance(c, digits)).sum()
}

/// A letter of Times New Roman; its digits are half a character wide, as those of 仿宋.
const fn roman(c: char) -> Milli {
    match c {
        'i' | 'j' | 'l' | 't' => 278,
        'I' | 'f' | 'r' => 333,
        'J' | 's' => 389,
        'a' | 'c' | 'e' | 'z' => 444,
        'F' | 'P' | 'S' => 556,
        'E' | 'L' | 'T' | 'Z' => 611,
        'B' | 'C' | 'R' => 667,
        'A' | 'D' | 'G' | 'H' | 'K' | 'N' | 'O' | 'Q' | 'U' | 'V' | 'X' | 'Y' | 'w' => 722,
        'm' => 778,
        'M' => 889,
        'W' => 944,
        _ => HALF,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_their_face() {
        for (text, fang_song, roman) in [
            ("字", 1000, 1000),
            ("2014", 2000, 2000),
            ("Word", 2000, 2277),
            ("（ill）", 3500, 2834),
            ("“a”", 2500, 2444),
        ] {
            assert_eq!(width(text, DigitFace::FangSong), fang_song, "{text}");
            assert_eq!(width(text, DigitFace::TimesNewRoman), roman, "{text}");
        }
    }
}
