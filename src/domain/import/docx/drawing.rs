//! How far down a drawing stands, so that the boxes of a red head come in their order.

use super::super::error::ImportError;
use super::xml::Xml;

/// The offset in `wp:positionV`, which has just begun, in thousandths of a point.
pub(super) fn vertical_position(xml: &mut Xml<'_>) -> Result<Option<i64>, ImportError> {
    const EMU_PER_POINT: i64 = 12_700;
    let mut offset = None;
    xml.children(|xml, tag| {
        if tag.local() != "posOffset" {
            return xml.skip();
        }
        offset = xml.words()?.trim().parse::<i64>().ok().and_then(|emu| emu.checked_mul(1000));
        Ok(())
    })?;
    Ok(offset.map(|emu| emu / EMU_PER_POINT))
}

/// The `margin-top` of a drawing of old, in thousandths of a point.
pub(super) fn margin_top(style: &str) -> Option<i64> {
    let (_, value) =
        style.split(';').filter_map(|one| one.split_once(':')).find(|(name, _)| name.trim() == "margin-top")?;
    let points = value.trim().strip_suffix("pt")?;
    let (whole, part) = points.split_once('.').unwrap_or((points, ""));
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    let part: i64 = digits.parse().ok()?;
    let size = whole.trim_start_matches('-').parse::<i64>().unwrap_or(0).checked_mul(1000)?.checked_add(part)?;
    Some(if whole.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_are_read() {
        for (style, expected) in [
            ("position:absolute;margin-left:1pt;margin-top:12.5pt;width:3pt", Some(12_500)),
            ("margin-top:-3.25pt", Some(-3_250)),
            ("margin-top:-.5pt", Some(-500)),
            ("margin-top:7pt", Some(7_000)),
            ("margin-top:7mm", None),
            ("margin-top:99999999999999999999pt", Some(0)),
            ("width:3pt", None),
        ] {
            assert_eq!(margin_top(style), expected, "{style}");
        }
    }
}
