//! What the checks may say of the received text's way here: the receipt (清理清单) by kind, and the layout of its
//! source, which the reading drops without a repair.

use std::rc::Rc;

use crate::domain::checks::Damage;
use crate::domain::clean::{Cleaned, Repair, damages as kinds};
use crate::domain::notice::reading::Reading;
use crate::domain::text::punctuation::{is_blank, is_invisible};

/// Characters of an example.
const SHOWN: usize = 12;

/// The damages in the order of the receipt, those of the source's layout last; none is empty.
pub fn damages(cleaned: &Cleaned, reading: &Reading) -> Rc<[Damage]> {
    let mut found: Vec<Damage> = kinds().map(|id| Damage { id: id.into(), ..Damage::default() }).collect();
    for repair in &cleaned.repairs {
        let Some(damage) = found.iter_mut().find(|damage| *damage.id == *repair.damage) else { continue };
        if damage.words.is_empty() {
            damage.words = words_at(&cleaned.source, repair);
        }
        damage.count += 1;
        damage.repaired += usize::from(repair.accepted);
    }
    found.extend(title_lines(cleaned, reading));
    found.extend(layout_of_source(&cleaned.text));
    found.retain(|damage| damage.count > 0);
    found.into()
}

/// The words that a repair is about: those it replaces, or where it replaces none, those around it.
fn words_at(source: &str, repair: &Repair) -> Rc<str> {
    let span = repair.edit.span;
    let replaced = shown(span.of(source));
    if replaced.chars().any(|c| !is_blank(c) && !is_invisible(c)) {
        return replaced.into();
    }
    let before = source.get(..span.start).unwrap_or_default();
    let before = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let start = before.char_indices().rev().nth(SHOWN / 2 - 1).map_or(0, |(at, _)| at);
    let after = source.get(span.end..).unwrap_or_default().split('\n').next().unwrap_or_default();
    let end = after.char_indices().nth(SHOWN / 2).map_or(after.len(), |(at, _)| at);
    format!("{}{}", shown(&before[start..]), shown(&after[..end])).into()
}

/// The first characters, a line end shown as a sign.
fn shown(text: &str) -> String {
    let visible = text.trim_matches(is_blank).chars().filter(|c| *c != '\r' && !is_invisible(*c));
    visible.map(|c| if c == '\n' { '⏎' } else { c }).take(SHOWN).collect()
}

/// The line breaks in its title.
fn title_lines(cleaned: &Cleaned, reading: &Reading) -> Option<Damage> {
    let title = reading.document.title.as_ref()?;
    let breaks = title.spans.len().saturating_sub(1);
    let words = title.spans.first().map_or("", |line| line.of(&cleaned.text));
    Some(Damage { id: "clean-title-wrap".into(), count: breaks, repaired: breaks, words: shown(words).into() })
}

/// Indents, runs of blanks within lines, and runs of blank lines.
fn layout_of_source(text: &str) -> [Damage; 3] {
    let mut found = ["clean-indent", "clean-alignment-runs", "clean-blank-lines"]
        .map(|id| Damage { id: id.into(), ..Damage::default() });
    let mut blank_lines = 0;
    for line in text.split('\n') {
        let words = line.trim_matches(is_blank);
        if words.is_empty() {
            blank_lines += 1;
            // Two and more make a run, whose length does not matter.
            found[2].count += usize::from(blank_lines == 2);
            continue;
        }
        blank_lines = 0;
        let is_indented = line.starts_with('\u{3000}') || line.starts_with("  ") || line.starts_with('\t');
        for (damage, count) in found.iter_mut().zip([usize::from(is_indented), runs(words)]) {
            if damage.count == 0 && count > 0 {
                damage.words = shown(words).into();
            }
            damage.count += count;
        }
    }
    // Blanks within a line stay: they may part the words of a form.
    let [indents, runs, blank] = found;
    [Damage { repaired: indents.count, ..indents }, runs, Damage { repaired: blank.count, ..blank }]
}

/// Runs of three blanks and more within a line; the cells of a table are parted by single tabs.
fn runs(words: &str) -> usize {
    const LONG: usize = 3;
    let (mut length, mut count) = (0, 0);
    for byte in words.bytes() {
        length = if byte == b' ' { length + 1 } else { 0 };
        count += usize::from(length == LONG);
    }
    // An ideographic space is as wide as two others.
    count + words.matches("\u{3000}\u{3000}").count()
}

#[cfg(test)]
mod tests {
    use crate::app::received::Received;
    use crate::domain::notice::evidence::Imported;

    #[test]
    fn damages_are_counted_by_kind() {
        let text =
            "金寨县总工会关于做好职工\n防暑降温工作的通知\n\n\n各乡镇工会：\n　　请\u{200B}认真贯彻\u{200B}落实。\n";
        let received = Received::new(&Imported { text: text.into(), ..Imported::default() });
        let found: Vec<_> = received
            .damages
            .iter()
            .map(|damage| (&*damage.id, damage.count, damage.repaired, &*damage.words))
            .collect();
        assert_eq!(
            found,
            [
                ("clean-invisible", 2, 2, "请认真贯彻落"),
                ("clean-title-wrap", 1, 1, "金寨县总工会关于做好职工"),
                ("clean-indent", 1, 1, "请认真贯彻落实。"),
                ("clean-blank-lines", 1, 1, ""),
            ]
        );
    }
}
