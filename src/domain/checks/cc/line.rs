//! The line of copy recipients. The page prints 抄送： itself: a label typed into the field goes.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::recipients::{classes, members};
use crate::domain::notice::title::is_organ;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule {
    checks: &[&END_STOP, &COLON, &SEPARATOR, &OLD_WORD],
    reads: Reads::Text(&[Element::CopyRecipients], run),
};

static END_STOP: Check = Check {
    id: "cc-end-stop",
    title: "抄送机关末尾没有句号",
    why: "最后一个抄送机关名称后标句号。",
    examples: &[
        Example::Fixed { wrong: "各乡镇工会，响电站工会", right: "各乡镇工会，响电站工会。" },
        Example::Fixed { wrong: "各乡镇工会；", right: "各乡镇工会。" }, Example::Near("各乡镇工会（不含街道），响电站工会。")],
    ..ROW
};

static COLON: Check = Check {
    id: "cc-colon",
    title: "“抄送”后面应当标全角冒号",
    why: "“抄送”后标全角冒号和抄送机关名称；“抄送：”由版记自动印出，这里只填机关名称。",
    examples: &[Example::Fixed { wrong: "抄送:六安市总工会。", right: "六安市总工会。" }, Example::Fixed { wrong: "抄送 六安市总工会。", right: "六安市总工会。" }, Example::Near("六安市总工会抄送科。")],
    ..ROW
};

static SEPARATOR: Check = Check {
    id: "cc-separator",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "抄送机关之间用了顿号",
    why: "标准的样张中抄送机关之间用逗号，顿号只用在同一类里面。",
    repair: Repair::Ask,
    standing: Standing::Off("抄送机关之间用逗号还是顿号，各地样本不一。"),
    examples: &[Example::Fixed { wrong: "县教育局、县财政局、县妇联。", right: "县教育局，县财政局，县妇联。" }, Example::Fixed { wrong: "市总工会、市妇联、团市委。", right: "市总工会，市妇联，团市委。" }, Example::Near("各市、县总工会，省直工会。")],
    ..ROW
};

static OLD_WORD: Check = Check {
    id: "cc-old-word",
    severity: Severity::Warning,
    title: "“抄报”“报送”已改为“抄送”",
    why: "现行标准只有“抄送”一项，不再分抄报、抄送、抄发；“抄送：”由版记自动印出。",
    examples: &[Example::Fixed { wrong: "抄报：六安市总工会。", right: "六安市总工会。" }, Example::Fixed { wrong: "报送：六安市总工会。", right: "六安市总工会。" }, Example::Near("六安市总工会报送中心。")],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Finding> = label(text).into_iter().collect();
    let names = classes(text);
    let is_list = names.len() == 1 && names.iter().any(|class| {
        let members = members(class);
        members.len() > 2 && members.iter().all(|member| is_organ(member) && !member.starts_with('各'))
    });
    if is_list {
        let edits: Vec<Edit> = text.match_indices('、').map(|(at, mark)| Edit::replace(at..at + mark.len(), "，")).collect();
        found.push(SEPARATOR.fixable(0..text.len(), edits));
    }
    let line = text.trim_end_matches(is_blank);
    let stem = line.trim_end_matches(['，', '、', '；', '：', ',', ';', '.', ':', '。']);
    if &line[stem.len()..] != "。" && !stem.is_empty() {
        let place = Span::new(stem.len(), line.len());
        found.push(END_STOP.fixable(place, vec![Edit::replace(place, "。")]));
    }
    found
}

fn label(text: &str) -> Option<Finding> {
    let start = text.len() - text.trim_start_matches(is_blank).len();
    let after = |word: &str| {
        let rest = text[start..].strip_prefix(word)?.trim_start_matches(is_blank);
        let names = rest.trim_start_matches([':', '：', '∶']).trim_start_matches(is_blank);
        Some((rest, Span::new(start, text.len() - names.len())))
    };
    if let Some((rest, place)) = after("抄送") {
        let is_wrong = !rest.starts_with('：');
        return is_wrong.then(|| COLON.fixable(place, vec![Edit::delete(place)]));
    }
    let (rest, place) = ["抄报", "报送", "抄发"].into_iter().find_map(after)?;
    rest.starts_with([':', '：', '∶']).then(|| OLD_WORD.fixable(place, vec![Edit::delete(place)]))
}
