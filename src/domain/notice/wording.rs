//! The words of a text as a proofreader changes them: numbers of documents, dates and figures as wholes.

use super::date_finder::find_dates;
use super::number_finder;
use crate::domain::text::span::Span;

/// The pieces of `text` that change as wholes, without gaps: 发文字号, dates, figures and words in Latin letters; of
/// everything else each character.
pub fn words(text: &str) -> Vec<Span> {
    let numbers = number_finder::find(text).into_iter().map(|found| found.span);
    let dates = find_dates(text).into_iter().map(|found| Span::new(found.span.start, found.end));
    let mut wholes: Vec<Span> = numbers.chain(dates).filter(|whole| !whole.is_empty()).collect();
    wholes.sort_unstable();
    let mut out = Vec::with_capacity(text.len() / 3);
    let mut at = 0;
    for whole in wholes {
        // A date inside a number is a part of it.
        if whole.start >= at {
            characters(text, Span::new(at, whole.start), &mut out);
            out.push(whole);
            at = whole.end;
        }
    }
    characters(text, Span::new(at, text.len()), &mut out);
    out
}

/// The characters of a stretch; figures and Latin words as wholes.
fn characters(text: &str, stretch: Span, out: &mut Vec<Span>) {
    let mut joins = false;
    for (step, c) in stretch.of(text).char_indices() {
        let at = stretch.start + step;
        let end = at + c.len_utf8();
        let is_of_word = c.is_ascii_alphanumeric() || matches!(c, '０'..='９' | '.' | '%' | '％' | '-' | '@' | '_');
        match out.last_mut() {
            Some(last) if joins && is_of_word => last.end = end,
            _ => out.push(Span::new(at, end)),
        }
        joins = is_of_word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_changes_together() {
        for (text, expected) in [
            ("", &[][..]),
            ("按照国发〔2024〕7号文件", &["按", "照", "国发〔2024〕7号", "文", "件"]),
            ("青工〔2026〕　号", &["青", "工", "〔", "2026", "〕", "\u{3000}", "号"]),
            ("请于2026年8月20日前", &["请", "于", "2026年8月20日", "前"]),
            ("增长3.5%，达12万", &["增", "长", "3.5%", "，", "达", "12", "万"]),
            ("电话0561-2200101。", &["电", "话", "0561-2200101", "。"]),
        ] {
            let words = words(text);
            let found: Vec<&str> = words.iter().map(|word| word.of(text)).collect();
            assert_eq!(found, expected, "{text}");
            assert_eq!(found.concat(), text);
        }
    }
}
