//! Page numbers between the lines: `— 3 —`, `- 3 -`, `第3页 共8页`, `3/8`, a number alone at the end of a page.

use super::lines::{Line, Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;

const DAMAGE: &str = "clean-page-number";

/// Proposes to cut them; a number of which it is not certain is only offered, it may be a cell of a table.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let lines: Vec<Line<'_>> = page.lines().collect();
    let sure = sure_numbers(text, &lines);
    let mut is_sure = vec![false; lines.len()];
    let mut found = Vec::new();
    for at in sure {
        is_sure[at] = true;
        found.push(Proposal::applied(DAMAGE, Edit::delete(lines[at].whole)));
    }
    for at in lone_numbers(text, &lines).into_iter().filter(|at| !is_sure[*at]) {
        found.push(Proposal::ask(DAMAGE, Edit::delete(lines[at].whole)));
    }
    found
}

/// Which of `lines` are page numbers beyond doubt, in order.
pub(super) fn sure_numbers(text: &str, lines: &[Line<'_>]) -> Vec<usize> {
    let mut sure: Vec<usize> = Vec::new();
    let mut counted: Vec<(usize, u32, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match Some(line.words).filter(|_| line.has(Marks::DIGIT)).and_then(form) {
            Some(Form::Marked) => sure.push(at),
            Some(Form::OfTotal(page, total)) => counted.push((at, page, total)),
            None => {}
        }
    }
    // 1/8 may be a fraction: 1/8, 2/8 and so on are pages.
    let pages = |one: &(usize, u32, u32), next: &(usize, u32, u32)| one.2 == next.2 && one.1 + 1 == next.1;
    for (place, entry) in counted.iter().enumerate() {
        let follows = place > 0 && pages(&counted[place - 1], entry);
        if follows || counted.get(place + 1).is_some_and(|next| pages(entry, next)) {
            sure.push(entry.0);
        }
    }
    let lone = lone_numbers(text, lines);
    if is_regular(&lone, lines) || lone.len() >= 2 && lone.iter().all(|at| ends_page(text, lines, *at)) {
        sure.extend(lone);
    }
    sure.sort_unstable();
    sure
}

/// How a page number is written.
enum Form {
    /// `— 3 —`, `第3页`: nothing else is written so.
    Marked,
    /// `3/8`: page and total.
    OfTotal(u32, u32),
}

fn form(words: &str) -> Option<Form> {
    const LONGEST: usize = 48; // bytes
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    let may_be = |c: char| is_dash(c) || matches!(c, '第' | '共' | 'P');
    if !words.starts_with(may_be) && !words.contains(['/', '／']) {
        return None;
    }
    let plain: String = words.chars().filter(|c| !is_blank(*c)).collect();
    if let Some(inner) = plain.strip_prefix(is_dash).and_then(|rest| rest.strip_suffix(is_dash)) {
        return number(inner.trim_matches(is_dash)).map(|_| Form::Marked);
    }
    let english = plain.strip_prefix("Page").or_else(|| plain.strip_prefix("PAGE"));
    if let Some((page, total)) = plain.split_once(['/', '／']).or_else(|| english?.split_once("of")) {
        let unit = |part: &str| number(part.trim_start_matches(['第', '共']).trim_end_matches('页'));
        let (page_number, total_number) = (unit(page)?, unit(total)?);
        let fits = page_number <= total_number && page_number > 0;
        return fits.then_some(if words.contains('页') || english.is_some() {
            Form::Marked
        } else {
            Form::OfTotal(page_number, total_number)
        });
    }
    is_counted(&plain).then_some(Form::Marked)
}

/// 第3页, 第3页共8页, 共8页第3页, 第3页（共8页）.
fn is_counted(plain: &str) -> bool {
    let total_first = plain.strip_prefix('共').and_then(|rest| rest.split_once('页'));
    let (page, total) = match total_first {
        Some((total, page)) => (page.trim_start_matches(['，', ',']), Some(total)),
        None => (plain, None),
    };
    let Some((page, rest)) = page.strip_prefix('第').and_then(|rest| rest.split_once('页')) else { return false };
    let rest = rest.trim_start_matches(['，', ',', '（', '(']).trim_end_matches(['）', ')']);
    let behind = rest.strip_prefix('共').and_then(|total| total.strip_suffix('页'));
    let totals = if rest.is_empty() { total.is_none_or(|total| number(total).is_some()) } else { total.is_none() };
    number(page).is_some() && totals && (rest.is_empty() || behind.is_some_and(|total| number(total).is_some()))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '─' | '－' | '一' | '·' | '•' | '~' | '～')
}

/// A number of one to four digits.
fn number(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut count = 0;
    for c in text.chars() {
        value = value * 10 + digit(c)?;
        count += 1;
        if count > 4 {
            return None;
        }
    }
    (count > 0).then_some(value)
}

/// Numbers alone on their lines that count 1, 2, 3 … or on from any number, with a good part of text between.
fn lone_numbers(text: &str, lines: &[Line<'_>]) -> Vec<usize> {
    const TEXT_OF_A_PAGE: usize = 600; // bytes: some 200 characters
    const LONGEST: usize = 12; // bytes
    let mut best: Vec<(usize, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.has(Marks::DIGIT) && line.words.len() <= LONGEST)
    {
        let Some(value) = number(line.words) else { continue };
        let follows = best.last().is_none_or(|(last, before)| {
            let is_page = || line.span.start - lines[*last].span.end >= TEXT_OF_A_PAGE || ends_page(text, lines, at);
            value == before + 1 && is_page()
        });
        if follows {
            best.push((at, value));
        } else if best.len() < 2 {
            best = vec![(at, value)];
        }
    }
    if best.len() < 2 { Vec::new() } else { best.into_iter().map(|(at, _)| at).collect() }
}

/// Whether at least three numbers stand at like distances, as pages do.
fn is_regular(lone: &[usize], lines: &[Line<'_>]) -> bool {
    let gaps = || lone.windows(2).map(|two| lines[two[1]].span.start - lines[two[0]].span.end);
    let (Some(shortest), Some(longest)) = (gaps().min(), gaps().max()) else { return false };
    lone.len() >= 3 && longest <= shortest * 2
}

/// Whether a form feed stands behind line `at`, or in it.
fn ends_page(text: &str, lines: &[Line<'_>], at: usize) -> bool {
    let has_form_feed = |line: &Line<'_>| {
        let margin = line.span.start..line.place.start.max(line.span.start);
        text[margin].contains('\u{C}') || line.is_blank() && line.span.of(text).contains('\u{C}')
    };
    has_form_feed(&lines[at])
        || text[lines[at].place.end..lines[at].span.end].contains('\u{C}')
        || lines[at + 1..].iter().take(3).any(has_form_feed)
}
