//! The set phrases of notices that checks compare with other elements, found in one walk through a paragraph.

use crate::domain::text::lexicon::Letters;
use crate::domain::text::span::Span;

/// What a phrase does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseKind {
    /// 现将, 兹将: the document passed on follows.
    Hereby,
    /// 转发, 印发, 下发 …: passes a document on.
    PassesOn,
    /// 你们: several addressees.
    YouMany,
    /// 你单位: one addressee.
    YouOne,
    /// 贵单位, 贵校 …: the addressee in letters and upwards.
    Honoured,
    /// 遵照执行.
    Comply,
    /// 同意, 批准, 审议通过 …: somebody agreed.
    Agreed,
    /// 情况报, 总结报送 …: something is to be handed in.
    Report,
    /// 妥否, 请批示 …: asks for a decision.
    Request,
}

/// A phrase with its place in the paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What it does.
    pub kind: PhraseKind,
    /// Where it stands.
    pub span: Span,
}

/// What the phrases begin with.
pub(super) const BEGINNINGS: &str = "现兹转印批下颁公发通你遵同审情总表材妥当特请贵";

/// The phrases of `text`, in order and apart from one another; where one begins like another, the one listed first.
pub(super) fn find_phrases(text: &str) -> Vec<Phrase> {
    const FIRST: Letters = Letters::of(BEGINNINGS);
    let mut found = Vec::new();
    let mut done = 0;
    for at in FIRST.places(text) {
        if at < done {
            continue;
        }
        let rest = &text[at..];
        let words = rest.chars().next().map_or(&[][..], beginning_with);
        if let Some((word, kind)) = words.iter().find(|(word, _)| rest.starts_with(word)) {
            done = at + word.len();
            found.push(Phrase { kind: *kind, span: Span::new(at, done) });
        }
    }
    found
}

/// The words that begin with `c`.
const fn beginning_with(c: char) -> &'static [(&'static str, PhraseKind)] {
    use PhraseKind::{Agreed, Comply, Hereby, Honoured, PassesOn, Report, Request, YouMany, YouOne};
    match c {
        '现' => &[("现将", Hereby)],
        '兹' => &[("兹将", Hereby)],
        '转' => &[("转发", PassesOn), ("转给", PassesOn)],
        '印' => &[("印发", PassesOn), ("印送", PassesOn)],
        '批' => &[("批转", PassesOn), ("批准", Agreed)],
        '下' => &[("下发", PassesOn), ("下达", PassesOn)],
        '颁' => &[("颁发", PassesOn), ("颁布", PassesOn)],
        '公' => &[("公布", PassesOn), ("公告", PassesOn)],
        '发' => &[("发给", PassesOn), ("发布", PassesOn), ("发你", PassesOn), ("发至", PassesOn), ("发送", PassesOn)],
        '通' => &[("通知如下", PassesOn), ("通报如下", PassesOn)],
        '你' => &[("你们", YouMany), ("你单位", YouOne)],
        '遵' => &[("遵照执行", Comply)],
        '同' => &[("同意", Agreed)],
        '审' => &[("审议", Agreed), ("审定", Agreed), ("审核", Agreed)],
        '情' => &[("情况报", Report), ("情况上报", Report), ("情况书面报", Report), ("情况及时报", Report)],
        '总' => &[("总结报", Report), ("总结上报", Report)],
        '表' => &[("表报", Report), ("表上报", Report)],
        '材' => &[("材料报", Report), ("材料上报", Report)],
        '妥' => &[("妥否", Request)],
        '当' => &[("当否", Request)],
        '特' => &[("特此请示", Request)],
        '请' => &[
            ("请批示", Request),
            ("请批复", Request),
            ("请审批", Request),
            ("请批准", Request),
            ("请审示", Request),
            ("请予批", Request),
            ("请予审批", Request),
        ],
        '贵' => &[
            ("贵单位", Honoured),
            ("贵公司", Honoured),
            ("贵校", Honoured),
            ("贵局", Honoured),
            ("贵厅", Honoured),
            ("贵委", Honoured),
            ("贵院", Honoured),
            ("贵所", Honoured),
            ("贵会", Honoured),
            ("贵部", Honoured),
            ("贵企业", Honoured),
            ("贵集团", Honoured),
            ("贵中心", Honoured),
            ("贵省", Honoured),
            ("贵市", Honoured),
            ("贵区", Honoured),
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_order() {
        let text = "现将《办法》印发给你们，请贵单位遵照执行，并将落实情况报送县总工会。妥否，请批示。";
        let found: Vec<_> = find_phrases(text).iter().map(|phrase| phrase.span.of(text)).collect();
        assert_eq!(found, ["现将", "印发", "你们", "贵单位", "遵照执行", "情况报", "妥否", "请批示"]);
        assert!(find_phrases("贵州省贵阳市的情况").is_empty());
    }

    #[test]
    fn no_phrase_begins_otherwise() {
        for c in '\0'..=char::MAX {
            assert_eq!(BEGINNINGS.contains(c), !beginning_with(c).is_empty(), "{c}");
        }
    }
}
