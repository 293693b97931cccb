//! Marks and kinds of characters.

/// Whether `c` is a Han character (with the extensions and 〇 left out: it is a digit here).
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{2FA1F}' | '\u{30000}'..='\u{323AF}')
}

/// Whether `c` is a letter, a Han character or a digit of any script, no mark; Han is told without a look at tables.
pub fn is_letter(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}') || c.is_alphanumeric()
}

/// Whether a line may not begin with `c` (GB/T 15834—2011, 5.1.1 to 5.1.5).
pub fn cannot_start_line(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '”'
            | '’'
            | '）'
            | '》'
            | '〉'
            | '〕'
            | '】'
            | '」'
            | '』'
            | '·'
            | '～'
            | ','
            | '.'
            | ';'
            | ':'
            | '?'
            | '!'
            | ')'
            | ']'
            | '}'
            | '々'
            | '％'
            | '%'
            | '‰'
            | '℃'
    )
}

/// Whether a line may not end with `c` (GB/T 15834—2011, 5.1.3).
pub fn cannot_end_line(c: char) -> bool {
    matches!(c, '“' | '‘' | '（' | '《' | '〈' | '〔' | '【' | '「' | '『' | '(' | '[' | '{' | '￥')
}

/// Whether `c` is white space of any width, U+3000 and U+00A0 included.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{A0}' | '\u{3000}')
}

/// Whether `c` has no width and no meaning in a 公文: U+200B–U+200F, U+2060, U+FEFF, U+00AD.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
