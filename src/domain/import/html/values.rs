//! Values of a style: lengths, colours, weights.

use crate::domain::notice::evidence::Alignment;

use super::style::Size;

/// Whether a value is this word, in letters of any case.
pub(super) fn is(value: &str, word: &str) -> bool {
    value.eq_ignore_ascii_case(word)
}

/// Whether this word is among those of a value.
pub(super) fn has_word(value: &str, word: &str) -> bool {
    value.split_ascii_whitespace().any(|part| is(part, word))
}

/// The value of `text-align` or `align`.
pub(super) fn alignment(value: &str) -> Option<Alignment> {
    const SET: &[(&str, Alignment)] = &[
        ("center", Alignment::Centre),
        ("middle", Alignment::Centre),
        ("-webkit-center", Alignment::Centre),
        ("-moz-center", Alignment::Centre),
        ("right", Alignment::Right),
        ("end", Alignment::Right),
        ("-webkit-right", Alignment::Right),
        ("left", Alignment::Left),
        ("start", Alignment::Left),
        ("justify", Alignment::Left),
        ("inter-ideograph", Alignment::Left),
        ("justify-all", Alignment::Left),
    ];
    SET.iter().find(|(name, _)| is(value, name)).map(|(_, set)| *set)
}

/// A number in thousandths and what follows it.
fn thousandths(value: &str) -> Option<(u32, &str)> {
    let end = value.bytes().position(|b| !b.is_ascii_digit() && b != b'.').unwrap_or(value.len());
    let (number, unit) = value.split_at(end);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok().filter(|whole| *whole < 10_000)? };
    let mut thousandths = 0;
    for place in 0..3 {
        let digit = part.as_bytes().get(place).map_or(0, |b| u32::from(b.wrapping_sub(b'0')));
        thousandths = thousandths * 10 + digit.min(9);
    }
    Some((whole * 1000 + thousandths, unit))
}

/// The value of `font-size`.
pub(super) fn size(value: &str) -> Option<Size> {
    let (number, unit) = thousandths(value)?;
    let half_points = |halves: u32| u16::try_from(halves / 1000).ok().map(Size::HalfPoints);
    match unit.trim().to_ascii_lowercase().as_str() {
        "pt" => half_points(number * 2 + 500),
        "px" => half_points(number * 3 / 2 + 500),
        "em" | "%" => Some(Size::Percent(if unit.trim() == "%" { number / 1000 } else { number / 10 })),
        // The root of a page is 16 px where nothing is said.
        "rem" => half_points(number * 24),
        _ => None,
    }
}

/// Whether a `font-weight` is bold.
pub(super) fn weight(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u32>().ok().filter(|weight| (1..=1000).contains(weight)).map(|weight| weight >= 600),
    }
}

/// Whether a font holds signs in the places of letters.
pub(super) fn is_symbol_font(value: &str) -> bool {
    let first = value.split(',').next().unwrap_or_default();
    let name = first.trim().trim_matches(['"', '\'']);
    ["wingdings", "symbol", "webdings"].iter().any(|font| name.get(..font.len()).is_some_and(|start| is(start, font)))
}

/// Whether a colour is red, as the head of a document is.
pub(super) fn red(value: &str) -> Option<bool> {
    let value = value.trim();
    if is(value, "red") {
        return Some(true);
    }
    if is(value, "inherit") || is(value, "currentcolor") {
        return None;
    }
    Some(channels(value).is_some_and(|[red, green, blue]| red >= 0xB0 && green <= 0x50 && blue <= 0x50))
}

/// `#F00`, `#FF0000`, `rgb(255, 0, 0)`.
fn channels(value: &str) -> Option<[u32; 3]> {
    let mut out = [0; 3];
    if let Some(hex) = value.strip_prefix('#') {
        let width = match hex.len() {
            3 | 4 => 1,
            6 | 8 => 2,
            _ => return None,
        };
        for (place, channel) in out.iter_mut().enumerate() {
            let digits = hex.get(place * width..(place + 1) * width)?;
            *channel = u32::from_str_radix(digits, 16).ok()? * if width == 1 { 17 } else { 1 };
        }
        return Some(out);
    }
    let inner = value.split_once('(').filter(|(name, _)| name.to_ascii_lowercase().starts_with("rgb"))?.1;
    let mut parts = inner.split([',', ' ', ')', '/']).filter(|part| !part.is_empty());
    for channel in &mut out {
        *channel = parts.next()?.parse().ok()?;
    }
    Some(out)
}
