//! The brackets that stand around a year, right and wrong (standard/document-number.md, section 3).

use super::DefectKind;
use crate::domain::text::lexicon::Letters;

/// A family of brackets that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Opening characters; the closing one of each stands at the same place in `closing`.
    opening: &'static [char],
    closing: &'static [char],
    /// What is wrong with the family, nothing for 〔 〕.
    pub(super) defect: Option<DefectKind>,
}

/// Which side a bracket opens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
}

const FAMILIES: [Bracket; 14] = [
    family(&['〔'], &['〕'], None),
    family(&['['], &[']'], Some(DefectKind::BracketSquare)),
    family(&['［'], &['］'], Some(DefectKind::BracketFullwidthSquare)),
    family(&['【'], &['】'], Some(DefectKind::BracketLenticular)),
    family(&['〖'], &['〗'], Some(DefectKind::BracketWhiteLenticular)),
    family(&['（', '('], &['）', ')'], Some(DefectKind::BracketRound)),
    family(&['﹝'], &['﹞'], Some(DefectKind::BracketSmallTortoise)),
    family(&['〘'], &['〙'], Some(DefectKind::BracketWhiteTortoise)),
    family(&['❲'], &['❳'], Some(DefectKind::BracketOrnamentTortoise)),
    family(&['〈', '<', '＜'], &['〉', '>', '＞'], Some(DefectKind::BracketAngle)),
    family(&['《'], &['》'], Some(DefectKind::BracketBookTitle)),
    family(&['{', '｛'], &['}', '｝'], Some(DefectKind::BracketCurly)),
    family(&['「', '『'], &['」', '』'], Some(DefectKind::BracketCorner)),
    family(&['„'], &['‟'], Some(DefectKind::BracketMojibake)),
];

/// Every bracket of the table: most characters are none, and every character of a text is asked.
pub(in crate::domain::notice) const BRACKETS: Letters = {
    let mut letters = Letters::NONE;
    let mut family = 0;
    while family < FAMILIES.len() {
        letters = letters.with(FAMILIES[family].opening).with(FAMILIES[family].closing);
        family += 1;
    }
    letters
};

const fn family(opening: &'static [char], closing: &'static [char], defect: Option<DefectKind>) -> Bracket {
    Bracket { opening, closing, defect }
}

/// The family and side of a bracket, `None` for any other character.
pub(super) fn bracket(c: char) -> Option<(Bracket, Side)> {
    if !BRACKETS.may_hold(c) {
        return None;
    }
    FAMILIES.iter().find_map(|family| {
        if family.opening.contains(&c) {
            Some((*family, Side::Open))
        } else {
            family.closing.contains(&c).then_some((*family, Side::Close))
        }
    })
}

/// Whether `c` is a bracket that can stand around a year.
pub(in crate::domain::notice) fn is_bracket(c: char) -> bool {
    bracket(c).is_some()
}
