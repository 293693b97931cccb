use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Needs, Paragraph, Reads, Rule};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Letters(FULL_WIDTH), run) };

static CHECK: Check = Check {
    id: "num-fullwidth",
    clause: Clause::GbT15835("5.1.7.1"),
    title: "数字或字母用了全角",
    why: "阿拉伯数字和字母用半角，全角数字排得太疏，检索时也对不上。",
    examples: &[
        Example::Fixed { wrong: "共有２０２４人参加。", right: "共有2024人参加。" },
        Example::Fixed { wrong: "执行ＧＢ标准。", right: "执行GB标准。" },
        Example::Near("按照国发〔２０１２〕８号文件办理。"),
        Example::Near("１．报名时间"),
        Example::Near("共有2024人参加（含A类12人）。"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found: Vec<Finding> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_full_width(*c)) {
        let place = Span::new(at, at + c.len_utf8());
        // Of the number of a document group 2 speaks.
        if paragraph.is_masked(place, &[MaskKind::DocumentNumber]) {
            continue;
        }
        let half = char::from_u32(u32::from(c) - 0xFEE0).map(String::from).unwrap_or_default();
        match found.last_mut().filter(|last| last.span.end == at) {
            Some(last) => {
                last.span.end = place.end;
                last.edits.push(Edit::replace(place, half));
            }
            None => found.push(CHECK.fixable(place, vec![Edit::replace(place, half)])),
        }
    }
    // １． is an ordinal in a style of its own.
    found.retain(|finding| !(finding.span.start == 0 && text[finding.span.end..].starts_with('．')));
    found
}

/// Every character of [`is_full_width`].
const FULL_WIDTH: &str = "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";

fn is_full_width(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}
