//! 文种: what kind of document a title says it is.

use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::span::Span;

/// The kinds of 《党政机关公文处理工作条例》第八条, those of documents that are passed on or issued by a 通知
/// (standard/titles.md, section 3), and 讲话.
static KINDS: Lexicon = Lexicon::new(&[
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要", "方案", "规划", "计划", "要点", "规定", "办法", "细则", "规则", "条例", "章程", "制度", "准则", "措施",
    "讲话",
]);

/// Kinds whose names are names of regulations.
const REGULATIONS: [&str; 7] = ["条例", "规定", "办法", "细则", "规则", "章程", "准则"];

/// What may stand before the kind as a part of it.
const MODIFIERS: [&str; 7] = ["指导", "实施", "若干", "暂行", "工作", "补充", "紧急"];

/// 文种 at the end of a title: 通知, 紧急通知, 实施方案（试行）.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The word itself: 方案.
    pub word: &'static str,
    /// From the modifier to the end: 实施方案（试行）.
    pub span: Span,
}

impl Kind {
    /// Whether it is the name of a regulation: 条例 规定 办法 细则 规则 章程 准则.
    pub fn is_regulation(self) -> bool {
        REGULATIONS.contains(&self.word)
    }
}

/// The kind a title ends in; a status in brackets (试行, 2016—2020年) may follow it.
pub fn kind(title: &str) -> Option<Kind> {
    let stem = without_status(title);
    let word = KINDS.all_ends_of(stem).max_by_key(|word| word.len())?;
    let mut start = stem.len() - word.len();
    if let Some(modifier) = MODIFIERS.into_iter().find(|modifier| stem[..start].ends_with(modifier)) {
        start -= modifier.len();
    }
    Some(Kind { word, span: Span::new(start, title.len()) })
}

fn without_status(title: &str) -> &str {
    let mut stem = title;
    while let Some(inner) = stem.strip_suffix(['）', ')']) {
        let Some(open) = inner.rfind(['（', '(']) else { break };
        stem = &stem[..open];
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_stands_at_the_end() {
        for (title, expected) in [
            ("关于做好工作的通知", Some(("通知", "通知"))),
            ("关于做好工作的紧急通知", Some(("通知", "紧急通知"))),
            ("经费管理办法（试行）", Some(("办法", "办法（试行）"))),
            ("关于加快建设的实施方案", Some(("方案", "实施方案"))),
            ("第八个五年规划（2021—2025年）", Some(("规划", "规划（2021—2025年）"))),
            ("会议纪要", Some(("纪要", "纪要"))),
            ("关于同意调整的复函", Some(("函", "函"))),
            ("关于做好防汛工作", None),
            ("）", None),
            ("（试行）", None),
        ] {
            let found = kind(title).map(|kind| (kind.word, kind.span.of(title)));
            assert_eq!(found, expected, "{title}");
        }
    }
}
