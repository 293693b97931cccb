//! How LibreOffice breaks lines, where it differs from Word (standard/word-processor-output.md, section 8).
//!
//! With neither habit this is the rule of the layout, which a test proves on every paragraph; with both it is that of
//! LibreOffice. A line that LibreOffice ends elsewhere is explained if this rule ends it there, too.

use xingwen::domain::layout::may_break;
use xingwen::domain::text::punctuation::is_blank;
use xingwen::domain::text::width::halves;

/// What LibreOffice does otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habits {
    /// Marks do not hang beyond the measure: the character before goes to the next line with them.
    pub(super) marks_stay_in: bool,
    /// A fifth of an em stands between Han characters and digits or letters.
    pub(super) digits_stand_apart: bool,
}

impl Habits {
    /// None of them: the layout's own rule.
    pub(super) const NONE: Self = Self { marks_stay_in: false, digits_stand_apart: false };
    /// All of them.
    pub(super) const BOTH: Self = Self { marks_stay_in: true, digits_stand_apart: true };
}

/// Type and measure of a paragraph, in twips (1/20 pt).
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Width of a full-width character.
    pub(super) em: u32,
    /// What is taken off every character, so that 28 stand on a line.
    pub(super) condensed: u32,
    /// Length of the line.
    pub(super) measure: u32,
}

/// Where the line that starts at `start` ends.
pub(super) fn line_end(text: &[Letter], start: usize, setting: Setting, habits: Habits) -> usize {
    let mut width = 0;
    for at in start..text.len() {
        let c = text[at].char;
        if habits.digits_stand_apart && at > start {
            width += apart(text[at - 1], text[at], setting);
        }
        width += (setting.em * halves(c) / 2).saturating_sub(setting.condensed);
        if width > setting.measure && at > start && !is_blank(c) {
            let hangs = !habits.marks_stay_in && may_hang(c);
            let next = text.get(at + 1).map(|letter| letter.char);
            if hangs && next.is_none_or(|next| is_blank(next) || may_break(c, next)) {
                return at + 1;
            }
            let is_latin_word = habits.digits_stand_apart && text[at].is_latin;
            let may_end_at = |&end: &usize| {
                let (before, after) = (text[end - 1].char, text[end].char);
                may_break(before, after) && !(is_latin_word && is_one_word(before, after))
            };
            return (start + 1..=at).rev().find(may_end_at).unwrap_or(at);
        }
    }
    text.len()
}

/// Where the line is full within Latin letters, LibreOffice breaks it by the rules of Unicode. For them `×` is a letter,
/// and a number stays with the bracket before it.
fn is_one_word(before: char, after: char) -> bool {
    let is_letter = |c: char| c == '×' || halves(c) == 1 && !is_blank(c);
    is_letter(before) && is_letter(after) || before == '〕' && after.is_ascii_digit()
}

/// A character, and whether LibreOffice takes it for Latin script.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) char: char,
    is_latin: bool,
}

/// The characters of a text. Digits, letters and ① are Latin; other marks than those of Chinese go with what is before.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let script = |c: char| match c {
        '①'..='⓿' => Some(true),
        '“' | '”' | '‘' | '’' | '…' | '—' | '·' | '×' => None,
        _ if halves(c) != 1 => Some(false),
        _ => c.is_alphanumeric().then_some(true),
    };
    let mut is_latin = text.chars().find_map(script).unwrap_or(false);
    let letter = |char| {
        is_latin = script(char).unwrap_or(is_latin);
        Letter { char, is_latin }
    };
    text.chars().map(letter).collect()
}

/// What stands between two characters of different scripts: the first gets back what was taken off it, and letters and
/// digits stand a fifth of an em apart.
fn apart(before: Letter, after: Letter, setting: Setting) -> u32 {
    if before.is_latin == after.is_latin {
        return 0;
    }
    let are_letters = before.char.is_alphanumeric() && after.char.is_alphanumeric();
    setting.condensed + ROUNDING + if are_letters { setting.em / 5 } else { 0 }
}

/// What rounding to its own units adds there, in twips.
const ROUNDING: u32 = 2;

/// Whether `c` may hang in the margin.
pub(super) fn may_hang(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！')
}
