//! body-copies-upstream.
//!
//! Whole sentences are compared, by prints that each paragraph keeps: what is read at a key stroke is one look a
//! sentence of our body. A copy with words changed in every sentence is not seen.

use super::{ROW, SAID};
use crate::domain::checks::{Beside, Case, Check, Clause, Element, Example, Finding, Holds, MaskKind, Paragraph, Reads, Repair, Rule, Sentence};
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::SENTENCE, run) };

const COPIED: &str = "各级工会要切实提高政治站位，充分认识当前防汛形势的严峻性和复杂性，严格落实领导干部带班和二十四小时值班制度，确保汛期信息畅通。要组织职工开展应急演练，配齐配足防汛物资，及时排查消除各类安全隐患。";

static CHECK: Check = Check {
    id: "body-copies-upstream",
    clause: Clause::BurdenRules("第二条"),
    title: "这一段照抄了来文",
    why: "来文随文转发，下级都能看到；转发通知只写本级的要求，不重复来文的内容。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, &format!("现将通知转发给你们。\n{COPIED}"));
                forward(case, &["各市总工会：", COPIED]);
            },
            right: |case| {
                case.set(Element::Body, "现将通知转发给你们。\n各乡镇工会要在5月底前排查一遍本辖区职工宿舍、在建工地的防汛隐患。");
                forward(case, &["各市总工会：", COPIED]);
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, &format!("我县地处山区，各乡镇工会要早作准备。{COPIED}并结合实际抓好落实。"));
                forward(case, &[&format!("一、加强领导。{COPIED}")]);
            },
            right: |case| {
                case.set(Element::Body, COPIED);
                forward(case, &["各市总工会：", "请做好防汛工作。"]);
            },
        },
        // Its title and a closing formula stand in both.
        Example::NearCase(|case| {
            let cited = "现将《安徽省总工会关于认真学习宣传贯彻习近平总书记在全国劳动模范和先进工作者表彰大会上的重要讲话精神扎实做好防汛救灾各项工作的通知》转发给你们";
            case.set(Element::Body, &format!("{cited}。请结合实际，认真贯彻执行。"));
            forward(case, &[&format!("{cited}。"), "请结合实际，认真贯彻执行。"]);
        }),
    ],
    ..ROW
};

fn forward(case: &mut Case, texts: &[&str]) {
    let paragraphs = texts.iter().map(|text| ForwardedParagraph { role: Role::Body, text: (*text).into() });
    case.draft.forwarded.paragraphs = paragraphs.collect();
}

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    if !beside.has_forwarded() {
        return Vec::new();
    }
    copied(beside, paragraph).map(|span| CHECK.at(span)).into_iter().collect()
}

/// From the first to the last sentence that stands in the forwarded text too, if they are enough.
fn copied(beside: &Beside<'_>, paragraph: &Paragraph) -> Option<Span> {
    const FEWEST: usize = 60;
    let is_own = |sentence: &&Sentence| {
        let in_sentence = |kind: &MaskKind| {
            let masks = paragraph.masks(*kind);
            let first = masks.partition_point(|mask| mask.start < sentence.span.start);
            masks[first..].iter().take_while(|mask| mask.end <= sentence.span.end).map(|mask| mask.len()).sum::<usize>()
        };
        let quoted: usize = SAID.iter().map(in_sentence).sum();
        quoted * 2 < sentence.span.len()
    };
    let mut copied = paragraph.sentences().iter().filter(|sentence| beside.is_in_forwarded(sentence.print)).filter(is_own);
    let first = copied.next()?;
    let (last, length) = copied.fold((first, first.length), |(_, length), next| (next, length + next.length));
    (length >= FEWEST).then(|| Span::new(first.span.start, last.span.end))
}
