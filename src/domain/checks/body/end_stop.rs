//! body-end-stop.

use super::{ROW, SAID};
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Rule, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Nothing, run) };

static CHECK: Check = Check {
    id: "body-end-stop",
    severity: Severity::Warning,
    clause: Clause::GbT15834("4.1"),
    title: "段末的句子没有句末标点",
    why: "陈述句末尾用句号；段末没有标点，也可能是后面的文字丢了。",
    examples: &[
        Example::Fixed {
            wrong: "各单位要高度重视，加强领导。请结合实际，认真贯彻落实",
            right: "各单位要高度重视，加强领导。请结合实际，认真贯彻落实。",
        },
        Example::Fixed {
            wrong: "现将《关于做好防汛工作的通知》转发给你们，请认真贯彻执行",
            right: "现将《关于做好防汛工作的通知》转发给你们，请认真贯彻执行。",
        },
        Example::Near("一、加强组织领导，落实工作责任"),
        Example::Near("联系人：张某，联系电话：办公室总机"),
        Example::Near("特此通知"),
        Example::Near("（一）报名时间。即日起。\n县总工会、县教育局，县财政局"),
        Example::Near("现将有关事项通知如下："),
        Example::Near("单位\t联系人。备注，说明"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = paragraph.text.trim_end();
    let Some(last) = text.chars().next_back() else { return Vec::new() };
    if !(is_han(last) || matches!(last, '）' | '》' | '”')) || text.contains('\t') || !is_prose(paragraph, text) {
        return Vec::new();
    }
    // “……。” and （……。） end their sentence inside.
    let inner = text.trim_end_matches(['）', '》', '”']);
    if inner.ends_with(['。', '！', '？', '；', '…']) {
        return Vec::new();
    }
    let start = text.rfind(['。', '！', '？', '；', '，']).map_or(0, |at| at + '。'.len_utf8());
    vec![CHECK.fixable(Span::new(start, text.len()), vec![Edit::insert(text.len(), "。")])]
}

/// Whether the paragraph is made of sentences: it ended one before, or it begins as a request does.
fn is_prose(paragraph: &Paragraph, text: &str) -> bool {
    let ends_before = |text: &str| {
        let mut stops = text.match_indices('。');
        stops.any(|(at, mark)| !paragraph.is_masked(Span::new(at, at + mark.len()), SAID))
    };
    // 联系人：……，电话：…… is a list of entries, however it is marked.
    let last = &text[text.rfind('。').map_or(0, |at| at + '。'.len_utf8())..];
    let is_entry = || last.contains(['：', ':', '/', '@']) || last.chars().any(|c| c.is_ascii_digit() && !last.contains('，'));
    let is_request = || {
        let begins = || ["请", "现将", "为", "各单位要", "根据", "按照"].iter().any(|word| text.starts_with(word));
        let asks = || ["请", "要", "确保", "必须", "应当"].iter().any(|word| text.contains(word));
        begins() && asks() && text.contains('，') && text.chars().count() >= 15
    };
    let is_long_enough = last.chars().count() >= 6;
    match paragraph.ordinal {
        // A heading that is a line of its own has no stop; a run-in one is followed by sentences.
        Some(_) => ends_before(text) && last.contains('，') && is_long_enough && !is_entry(),
        None => is_long_enough && (last.contains('，') && ends_before(text) || is_request()) && !is_entry(),
    }
}
