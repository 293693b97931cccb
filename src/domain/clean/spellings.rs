//! Names written in two ways that a machine easily confuses: 县人民政府 and 县入民政府. Told, never changed.

use super::lines::Page;
use super::working::Proposal;
use crate::domain::text::lexicon::Letters;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-misread";

/// Tells of the rarer spelling of a name: a run of Han that differs from another only by characters that look alike.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let mut names = names(text);
    names.sort_by_key(|name| (name.shape, name.span));
    let mut found = Vec::new();
    for group in names.chunk_by(|one, other| one.shape == other.shape) {
        let first = group[0].span.of(text);
        let Some(second) = group.iter().map(|name| name.span.of(text)).find(|name| *name != first) else { continue };
        let count = |words: &str| group.iter().filter(|name| name.span.of(text) == words).count();
        // Where both are as frequent nobody can say which is right: the later is told.
        let rare = if count(first) < count(second) { first } else { second };
        if !same_shape(first, second) {
            continue;
        }
        let told = group.iter().filter(|name| name.span.of(text) == rare);
        found.extend(told.map(|name| Proposal::report(DAMAGE, text, name.span)));
    }
    found
}

struct Name {
    /// Equal for names that look alike.
    shape: u64,
    span: Span,
}

/// Runs of Han that hold a character with a double; no word of so many characters exists in two such spellings.
fn names(text: &str) -> Vec<Name> {
    const LENGTH: std::ops::RangeInclusive<usize> = 4..=20;
    let mut found = Vec::new();
    let (mut start, mut count, mut shape, mut has_double) = (0, 0, 0_u64, false);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if is_han(c) {
            if count == 0 {
                (start, shape, has_double) = (at, 0xCBF2_9CE4_8422_2325, false);
            }
            let form = if DOUBLES.may_hold(c) { form(c) } else { None };
            has_double |= form.is_some();
            shape = (shape ^ u64::from(u32::from(form.unwrap_or(c)))).wrapping_mul(0x0100_0000_01B3);
            count += 1;
        } else {
            if has_double && LENGTH.contains(&count) {
                found.push(Name { shape, span: Span::new(start, at) });
            }
            (count, has_double) = (0, false);
        }
    }
    found
}

/// What [`form`] knows.
const DOUBLES: Letters = Letters::of("己已巳未末人入日曰土士干千大太");

/// The first of the characters that look like `c`, if `c` has a double.
fn form(c: char) -> Option<char> {
    Some(match c {
        '己' | '已' | '巳' => '己',
        '未' | '末' => '未',
        '人' | '入' => '人',
        '日' | '曰' => '日',
        '土' | '士' => '土',
        '干' | '千' => '干',
        '大' | '太' => '大',
        _ => return None,
    })
}

fn same_shape(one: &str, other: &str) -> bool {
    one.chars().map(|c| form(c).unwrap_or(c)).eq(other.chars().map(|c| form(c).unwrap_or(c)))
}
