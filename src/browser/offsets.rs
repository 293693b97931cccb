//! The browser counts UTF-16 units, the core counts bytes; here and nowhere else one becomes the other.

/// The byte offset of UTF-16 offset `units`; inside a character it is the character's start, beyond the end the end.
pub fn bytes(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        let next = seen + c.len_utf16();
        if units < next {
            return at;
        }
        seen = next;
    }
    text.len()
}

/// The UTF-16 offset of byte offset `at`; inside a character it is the character's start, beyond the end the end.
pub fn units(text: &str, at: usize) -> usize {
    text.char_indices().take_while(|(start, c)| start + c.len_utf8() <= at).map(|(_, c)| c.len_utf16()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_meet_at_every_character() {
        let text = "号𠮷a〔";
        for (byte, unit) in [(0, 0), (3, 1), (7, 3), (8, 4), (11, 5)] {
            assert_eq!(bytes(text, unit), byte, "{unit}");
            assert_eq!(units(text, byte), unit, "{byte}");
        }
        assert_eq!(bytes(text, 2), 3, "inside a surrogate pair");
        assert_eq!(units(text, 5), 1, "inside a character");
        assert_eq!((bytes(text, 99), units(text, 99)), (11, 5), "beyond the end");
    }
}
