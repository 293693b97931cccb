//! 时限: the limits that a text sets (standard/notice-body.md, section 4), in running text.
//!
//! A limit is a moment with 前, 止 or 截止 behind it, a moment behind 截止日期 or 不迟于, or a bare day on which
//! something is to be handed in. Times of meetings, windows (5月1日至5月5日), what happened before, and from when to
//! when a rule holds are none.

mod clock;
mod moment;

use super::date_of_issue::Date;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;
use moment::Moment;

/// A limit for the addressees: `6月10日前`, `每月5日前`, `5个工作日内`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The moment with the word behind it that makes it a limit.
    pub span: Span,
    moment: Moment,
}

impl Limit {
    /// The calendar day of the last moment. What the moment leaves open is taken from `reference`, the date of the
    /// document; `None` where it is vague (5月中旬前), recurs (每月5日前) or hangs on something else (5个工作日内).
    pub fn day_near(&self, reference: Option<Date>) -> Option<Date> {
        self.moment.day_near(reference)
    }

    /// Whether a day is named, not only the end of a month or year.
    pub fn names_day(&self) -> bool {
        self.moment.names_day()
    }

    /// Whether its year is written: then a day before the document's own date is no limit that can still be kept.
    pub fn names_year(&self) -> bool {
        self.moment.names_year()
    }
}

/// After 前: what has happened already, so that the day is a condition and no limit (2010年1月1日前出生).
const PAST_DEEDS: [&str; 25] = [
    "出生",
    "毕业",
    "入职",
    "取得",
    "参加工作",
    "建成的",
    "已",
    "出版",
    "发表",
    "注册",
    "入学",
    "颁布",
    "发布",
    "印发的",
    "公布的",
    "制定的",
    "出台的",
    "成立",
    "购",
    "登记的",
    "在职",
    "在册",
    "退休",
    "未享受",
    "的",
];

/// A text without one of these sets no limit: 前 and 止 behind a moment, 截止日期 and 不迟于 before it, or words of
/// handing something in.
pub const ENDINGS: &str = "前止截迟晚报送交寄发馈函";

/// The limits of `text` in order, apart from one another.
pub fn find_limits(text: &str) -> Vec<Limit> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = moment::next_beginning(text, at) {
        let Some((moment, len)) = moment::read(text, start) else {
            at = moment::candidate_end(text, start);
            continue;
        };
        let end = start + len;
        match limit_end(text, start, end, &moment) {
            Some(end) => {
                found.push(Limit { span: Span::new(start, end), moment });
                at = end;
            }
            None => at = end,
        }
    }
    found
}

/// Where the limit ends whose moment stands at `start..end`, if it is one.
fn limit_end(text: &str, start: usize, end: usize, moment: &Moment) -> Option<usize> {
    let (before, after) = (behind(&text[..start]), ahead(&text[end..]));
    if *moment == Moment::Within {
        return hands_in(before, after).then_some(end);
    }
    let Some((word, len)) = limit_word(after) else {
        let is_last = !is_range_start(after) && !is_range_end(before);
        let closes = is_last && (follows_closing_word(before, after) || is_day_of_handing_in(before, after, moment));
        return (closes && moment.may_stand_alone()).then_some(end);
    };
    let rest = &after[len..];
    let is_history = PAST_DEEDS.iter().any(|deed| rest.starts_with(deed))
        || ["早在", "自", "从"].iter().any(|lead| before.ends_with(lead))
        || before.ends_with("截至") && !asks_in(clause_before(before));
    let holds_until = word.ends_with('止') && (is_window(before) || holds(sentence_before(before)));
    // 国庆节前县政府将组织检查，本周五前报送名单: what is asked for behind a comma has another limit.
    let clause = if *moment == Moment::Event { &rest[..clause_end(rest)] } else { rest };
    let asks_enough = !moment.needs_demand() || hands_in(before, clause);
    (!is_history && !is_condition(rest) && !holds_until && asks_enough).then_some(end + len)
}

/// How far around a moment its sentence is looked at, in bytes: a text without marks must not cost more.
const REACH: usize = 600;

fn behind(text: &str) -> &str {
    let from = text.len().saturating_sub(REACH);
    (from..text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

fn ahead(text: &str) -> &str {
    let to = text.len().min(REACH);
    (0..=to).rev().find_map(|at| text.get(..at)).unwrap_or_default()
}

fn clause_end(text: &str) -> usize {
    text.find(['。', '；', '，', '\n']).unwrap_or(text.len())
}

/// 2020年12月31日前达到退休年龄的人员: whom a sentence is about, not what is to be done.
fn is_condition(after: &str) -> bool {
    const ABOUT: [&str; 10] =
        ["的人员", "的职工", "的教师", "的学生", "的考生", "的项目", "的企业", "的单位", "的房屋", "的车辆"];
    const TASKS: [&str; 8] = ["将", "把", "向", "完成", "组织", "建成", "制定", "做好"];
    let clause = &after[..clause_end(after)];
    let clause = clause.char_indices().nth(24).map_or(clause, |(at, _)| &clause[..at]);
    let is_about = clause.ends_with('的') || ABOUT.iter().any(|word| clause.contains(word));
    is_about && !TASKS.iter().chain(&HANDING_IN).any(|word| clause.contains(word))
}

/// What makes a limit of the moment before it.
const LIMIT_WORDS: [&str; 7] = ["之前", "以前", "前", "截止", "截稿", "为止", "止"];

/// The word behind a moment that makes it a limit, and the bytes up to its end.
fn limit_word(after: &str) -> Option<(&'static str, usize)> {
    /// What makes another word of 前: 前后, 前往, 前夕, 前期, 前来, 前三名.
    const OTHER_WORDS: [char; 8] = ['后', '往', '夕', '期', '来', '列', '三', '十'];
    let rest = after.trim_start_matches(is_blank);
    let word = LIMIT_WORDS.into_iter().find(|word| rest.starts_with(word))?;
    let end = after.len() - rest.len() + word.len();
    let is_other = word == "前" && after[end..].starts_with(OTHER_WORDS);
    (!is_other).then_some((word, end))
}

/// 截止日期：, 报送时间为, 不迟于: whatever moment follows is the limit.
fn follows_closing_word(before: &str, after: &str) -> bool {
    let lead = before
        .trim_end_matches(|c: char| is_blank(c) || matches!(c, '：' | ':' | '为' | '是' | '在' | '于' | '到' | '至'));
    if CLOSING.iter().any(|word| lead.ends_with(word)) {
        return true;
    }
    // 报名截止6月10日; but 截止6月10日，全县已……: how far things have come.
    let Some(front) = lead.strip_suffix("截止") else { return false };
    let ends = after.trim_start_matches(is_blank);
    asks_in(clause_before(front)) || ends.is_empty() || ends.starts_with(['。', '；', '）', ')'])
}

/// What stands before a moment that closes something.
const CLOSING: [&str; 15] = [
    "截止日期",
    "截止时间",
    "截止日",
    "截稿时间",
    "截稿日期",
    "上报时间",
    "报送时间",
    "提交时间",
    "上交时间",
    "不迟",
    "不晚",
    "不得迟",
    "不得晚",
    "最迟",
    "最晚",
];

/// 请于6月10日将名单报送县总工会: a bare day, and something is to be handed in on it.
fn is_day_of_handing_in(before: &str, after: &str, moment: &Moment) -> bool {
    let lead = before.trim_end_matches(is_blank);
    moment.names_day() && lead.ends_with(['于', '在']) && hands_in(before, after) && !after.starts_with("起")
}

/// Whether the clause around the moment asks to hand something in.
fn hands_in(before: &str, after: &str) -> bool {
    const ASKING: [&str; 9] = ["请", "务必", "须", "应", "要", "将", "把", "各", "需"];
    const DONE: [&str; 6] = ["已", "曾", "收悉", "收到你", "报来", "来函"];
    let clause = clause_before(before);
    let rest = &after[..after.find(['。', '；', '\n']).unwrap_or(after.len())];
    let Some(verb) = HANDING_IN.iter().filter_map(|verb| rest.find(verb).map(|at| at + verb.len())).min() else {
        return false;
    };
    let asks = ASKING.iter().any(|word| clause.contains(word) || rest[..verb].contains(word));
    asks && !rest[verb..].starts_with('的') && !DONE.iter().any(|word| clause.contains(word) || rest.contains(word))
}

const HANDING_IN: [&str; 27] = [
    "报送",
    "上报",
    "报至",
    "报我",
    "报省",
    "报市",
    "报县",
    "报区",
    "报局",
    "报校",
    "报全国",
    "报集团",
    "报学校",
    "报名",
    "送交",
    "送至",
    "送达",
    "提交",
    "交至",
    "上交",
    "交到",
    "寄至",
    "寄送",
    "发至",
    "发送",
    "反馈",
    "函告",
];

fn asks_in(clause: &str) -> bool {
    ["报名", "报送", "上报", "申报", "征集", "投稿", "征稿", "提交", "受理", "推荐", "上交", "缴费"]
        .iter()
        .any(|word| clause.contains(word))
}

/// 有效期至2025年12月31日止: how long something holds; 报名期限至6月10日止 is a limit.
fn holds(sentence: &str) -> bool {
    ["有效", "施行", "执行", "期限", "任期", "聘期", "试用", "公示", "放假", "展出", "展期", "暂停", "实施", "实行"]
        .iter()
        .any(|word| sentence.contains(word))
        && !asks_in(clause_before(sentence))
}

fn clause_before(before: &str) -> &str {
    let sentence = sentence_before(before);
    sentence.rsplit('，').next().unwrap_or(sentence)
}

fn sentence_before(before: &str) -> &str {
    let start = before.rfind(['。', '；', '\n']).map_or(0, |at| at + 1);
    (start..=before.len()).find_map(|at| before.get(at..)).unwrap_or_default()
}

fn is_range_start(after: &str) -> bool {
    after.trim_start_matches(is_blank).starts_with(['—', '-', '–', '－', '～', '~', '至', '到', '起', '、', '和'])
}

// 5月1日至5月5日: a window, unless only its end is a day (即日起至5月5日).
fn is_range_end(before: &str) -> bool {
    let lead = before.trim_end_matches(is_blank);
    let front = lead.trim_end_matches(['—', '-', '–', '－', '～', '~', '至', '到']);
    front.len() != lead.len() && front.trim_end_matches(is_blank).ends_with(['日', '月', '号', '年', '起', '）', ')'])
}

fn is_window(before: &str) -> bool {
    is_range_end(before)
        && !["即日起至", "之日起至", "即日起到"].iter().any(|lead| before.trim_end_matches(is_blank).ends_with(lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, Option<&str>)]) {
        let reference = Date::new(2021, 5, 21);
        let limits = find_limits(text);
        let found: Vec<_> =
            limits.iter().map(|limit| (limit.span.of(text), limit.day_near(reference).map(Date::iso))).collect();
        let found: Vec<_> = found.iter().map(|(span, day)| (*span, day.as_deref())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn days_with_a_word_behind_are_limits() {
        for (text, limit, day) in [
            ("请于6月10日前报送", "6月10日前", Some("2021-06-10")),
            ("请于6月10日（星期四）下午5:00前报送", "6月10日（星期四）下午5:00前", Some("2021-06-10")),
            ("于6月10日（含）前完成", "6月10日（含）前", Some("2021-06-10")),
            ("6月底以前", "6月底以前", Some("2021-06-30")),
            ("11月13日下午5：00截止", "11月13日下午5：00截止", Some("2021-11-13")),
            ("于2021年6月10日17时30分前报送", "2021年6月10日17时30分前", Some("2021-06-10")),
            ("2021 年 6 月 10 日之前", "2021 年 6 月 10 日之前", Some("2021-06-10")),
            ("二〇二一年六月十日前", "二〇二一年六月十日前", Some("2021-06-10")),
            ("六月十日前", "六月十日前", Some("2021-06-10")),
            ("2021.6.10前", "2021.6.10前", Some("2021-06-10")),
            ("请在7月6日放学前向工会报名", "7月6日放学前", Some("2021-07-06")),
            ("即日起至6月10日止报名", "6月10日止", Some("2021-06-10")),
            ("报名期限自即日起至6月10日止", "6月10日止", Some("2021-06-10")),
            ("10月底前、1月底前", "10月底前", Some("2021-10-31")),
            ("1月10日前上报", "1月10日前", Some("2021-01-10")),
            ("明年1月10日前上报", "明年1月10日前", Some("2022-01-10")),
            ("今年年底前建成", "今年年底前", Some("2021-12-31")),
            ("2022年底前建成", "2022年底前", Some("2022-12-31")),
            ("2022年年底前建成", "2022年年底前", Some("2022-12-31")),
            ("年底前完成", "年底前", Some("2021-12-31")),
            ("月底前完成", "月底前", Some("2021-05-31")),
            ("本月25日前完成", "本月25日前", Some("2021-05-25")),
            ("下月5日前完成", "下月5日前", Some("2021-06-05")),
            ("请于25日前将名单报送", "25日前", Some("2021-05-25")),
            ("请于15日前将名单报送", "15日前", Some("2021-06-15")),
        ] {
            let found = find_limits(text);
            let first = found.first().map(|found| (found.span.of(text), found.day_near(Date::new(2021, 5, 21))));
            assert_eq!(first, Some((limit, day.and_then(|day| day.to_owned().try_into().ok()))), "{text}");
        }
    }

    #[test]
    fn what_no_calendar_tells_has_no_day() {
        for (text, limit) in [
            ("每月5日前报送", "每月5日前"),
            ("每年12月20日前报送", "每年12月20日前"),
            ("每季度末月25日前报送", "每季度末月25日前"),
            ("每周五下班前报送", "每周五下班前"),
            ("每日16时前报送", "每日16时前"),
            ("每周五12时前报送", "每周五12时前"),
            ("次月10日前报送", "次月10日前"),
            ("于次年1月31日前报送", "次年1月31日前"),
            ("5月中旬前完成", "5月中旬前"),
            ("2021年6月前完成", "2021年6月前"),
            ("本周五下班前报送", "本周五下班前"),
            ("在下星期一之前报名", "下星期一之前"),
            ("今天下午3：00时前报送", "今天下午3：00时前"),
            ("请在收到通知后5个工作日内将名单报送我局", "5个工作日内"),
            ("请于暑假前将总结报送我局", "暑假前"),
        ] {
            check(text, &[(limit, None)]);
        }
    }

    #[test]
    fn every_word_of_a_limit_has_an_ending_in_it() {
        for word in LIMIT_WORDS.iter().chain(&CLOSING).chain(&HANDING_IN) {
            assert!(word.contains(|c| ENDINGS.contains(c)), "{word}");
        }
    }

    #[test]
    fn a_closing_word_or_a_demand_makes_a_bare_day_a_limit() {
        for (text, limit, day) in [
            ("截止日期：6月10日。", "6月10日", "2021-06-10"),
            ("报名截止时间为6月10日17:00。", "6月10日17:00", "2021-06-10"),
            ("最迟不晚于6月10日报送", "6月10日", "2021-06-10"),
            ("报名截止到6月10日，逾期不候", "6月10日", "2021-06-10"),
            ("请各单位于6月10日将名单报送县总工会。", "6月10日", "2021-06-10"),
        ] {
            check(text, &[(limit, Some(day))]);
        }
    }

    #[test]
    fn other_dates_are_none() {
        for text in [
            "2019年5月1日前出生的职工",
            "截至5月1日前",
            "6月10日前后",
            "6月10日召开会议",
            "定于6月10日上午9:00在县总工会召开会议，请准时参加。",
            "2014年前",
            "自2021年6月1日起施行，有效期至2026年5月31日止",
            "报名时间：6月1日至6月10日",
            "公示期为6月1日至6月10日止",
            "本办法自2021年6月1日起施行，有效期5年，至2026年5月31日止。",
            "你局2021年5月3日报送的《关于立项的请示》收悉。",
            "截止4月30日，全县共有职工3万人",
            "会议召开3日前通知",
            "学校放假前要检查一次",
            "春节前后",
            "当事人应当在15日内申请复议",
            "我局已于5月10日将材料报送省厅。",
            "于6月10日至12日将选手名单公布",
            "2021年12月31日前达到退休年龄的人员不得申报",
            "6月30日前取得资格证书的，可以申报",
            "国庆节前县政府将组织检查，并要求各单位报送名单",
            "每年一次",
            "",
        ] {
            check(text, &[]);
        }
    }
}
