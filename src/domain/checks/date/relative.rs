use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Words(WORDS), run) };

static CHECK: Check = Check {
    id: "date-relative",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "时限不宜用“下周”“本月”一类说法",
    why: "公文到手的日子各不相同，写明月、日才不会误解。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "请各单位于下周前上报。", right: "请各单位于6月10日前上报。" },
        Example::Told { wrong: "请于本周五前将方案报县总工会。", right: "今年以来，各单位上报情况良好。" },
        Example::Told { wrong: "请在今天下午3：00时前报校办。", right: "会议请于今天下午3时参加。" },
        Example::Told { wrong: "请务必在本月底前完成。", right: "请认真学习近日印发的《本月底前上报》通知。" }, Example::Near("请各单位按照下周前述安排执行。")],
};

const WORDS: &[&str] = &[
    "下星期", "本星期", "下周", "本周", "这周", "本月", "下月", "下个月", "明天", "明日", "今天", "今日", "后天", "近日", "近期",
];

static LEXICON: Lexicon = Lexicon::new(WORDS);

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found: Vec<Finding> = Vec::new();
    if !LEXICON.is_in(text) {
        return found;
    }
    let mut start = 0;
    for clause in text.split_inclusive(['，', '。', '；']) {
        let asks = || ["请", "须", "应", "务必", "要求", "于", "在"].iter().any(|word| clause.contains(word));
        // A clause that names a day twice is told of once.
        let mut named: Vec<&str> = Vec::new();
        for (at, word) in LEXICON.places(clause) {
            if named.contains(&word) {
                continue;
            }
            named.push(word);
            let span = Span::new(start + at, start + at + word.len());
            if sets_limit(&clause[at + word.len()..], word) && !paragraph.is_in_mask(span) && asks() {
                found.push(CHECK.at(span));
            }
        }
        start += clause.len();
    }
    found
}

/// Whether what follows makes a limit of the word: 下周三前, 本月底前完成, 近日上报.
fn sets_limit(after: &str, word: &str) -> bool {
    const HANDS_IN: &[&str] = &["上报", "报送", "报至", "报县", "报市", "提交", "反馈", "报我", "报本"];
    let limit = after.trim_start_matches(|c: char| "一二三四五六七日天末底内上中下旬午晚个月周点时分整：:0123456789".contains(c));
    let near = limit.starts_with('前') && !limit.starts_with("前期") && !limit.starts_with("前后")
            && !limit.starts_with("前述")
        || limit.starts_with("之前") || limit.starts_with("以前");
    let hands_in = HANDS_IN.iter().any(|verb| limit.starts_with(verb) || limit.starts_with(&format!("将{verb}")));
    let is_vague = matches!(word, "近日" | "近期");
    if is_vague { hands_in } else { near || hands_in }
}
