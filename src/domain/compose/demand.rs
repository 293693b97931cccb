//! What a received text asks to be reported (standard/notice-body.md, sections 3 and 4).

use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::recipients::organs;
use crate::domain::notice::title::is_organ;
use crate::domain::notice::upstream::{Deadline, ForwardedText, Role};
use crate::domain::text::numerals::digit;

/// A demand for a report: what, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDemand {
    /// What is to be reported, without 将: 学习宣传贯彻情况.
    pub object: String,
    /// The day named in the same sentence.
    pub by: Option<Date>,
}

/// How what is reported ends.
const REPORTED: [&str; 23] = [
    "情况",
    "总结",
    "材料",
    "名单",
    "方案",
    "报名表",
    "汇总表",
    "统计表",
    "登记表",
    "推荐表",
    "申报表",
    "台账",
    "信息",
    "数据",
    "意见",
    "建议",
    "报告",
    "计划",
    "清单",
    "经验",
    "案例",
    "回执",
    "档案",
];

/// What begins after the object: how, when, and the verb.
const AFTER_OBJECT: [&str; 17] = [
    "请于",
    "请及时",
    "及时",
    "按时",
    "按要求",
    "尽快",
    "书面",
    "一并",
    "汇总",
    "以书面",
    "以电子",
    "报送",
    "报至",
    "上报",
    "反馈",
    "发送",
    "，",
];

/// The verbs of reporting.
const VERBS: [&str; 7] = ["报送", "上报", "报至", "报告", "反馈", "汇报", "报"];

/// Words of an object that only fit the upstream's own addressees, or point at something that is not quoted.
const NOT_OURS: [&str; 12] =
    ["以下", "上述", "下列", "如下", "本省", "本市", "本县", "本区", "各省", "各市", "各县", "（区、市）"];

/// The demand for a report in the body of `text`: the first that names one of `deadlines`, else the last.
///
/// `recipients` is its addressee line: what an organ that is not addressed will do itself is no demand.
pub fn report_demand(text: &ForwardedText, deadlines: &[Deadline], recipients: &str) -> Option<ReportDemand> {
    /// Longer sentences are lists, not demands; it also keeps the search linear.
    const LONGEST: usize = 1200;
    let addressed = organs(recipients);
    let body = text.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body);
    let sentences = body.flat_map(|paragraph| paragraph.text.split(['。', '；', '！']));
    let mut last = None;
    for sentence in sentences.filter(|sentence| sentence.len() <= LONGEST && !is_promise(sentence, recipients)) {
        let named = deadlines.iter().find(|deadline| !deadline.text.is_empty() && sentence.contains(&deadline.text));
        let by = named.and_then(|deadline| deadline.date);
        let object = object_after_jiang(sentence)
            .or_else(|| object_in_front(sentence, &addressed))
            // Only a day makes these demands: 上报 alone is often what is always to be done.
            .or_else(|| by.and_then(|_| object_before_day(sentence).or_else(|| object_after_verb(sentence))));
        let Some(object) = object else { continue };
        let demand = ReportDemand { object, by };
        if demand.by.is_some() {
            return Some(demand);
        }
        last = Some(demand);
    }
    last
}

/// `省总工会将择优将案例报送全总`: an organ that is not addressed says what it will do.
fn is_promise(sentence: &str, recipients: &str) -> bool {
    let Some((front, _)) = sentence.split_once('将') else { return false };
    let subject = front.rsplit('，').next().unwrap_or_default().trim();
    is_organ(subject) && !subject.starts_with('各') && !recipients.contains(subject)
}

/// `将学习宣传贯彻情况于6月10日前报…` gives 学习宣传贯彻情况.
fn object_after_jiang(sentence: &str) -> Option<String> {
    sentence.match_indices('将').find_map(|(at, jiang)| {
        let rest = &sentence[at + jiang.len()..];
        let object = object_before_adverbs(rest)?;
        let after = &rest[object.len()..];
        (VERBS.iter().any(|verb| after.contains(verb)) && is_reported(object)).then(|| object.to_owned())
    })
}

/// The shortest start of `rest` that ends like something reported and is followed by how, when or the verb.
fn object_before_adverbs(rest: &str) -> Option<&str> {
    let ends = rest.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    ends.take(40).map(|end| (&rest[..end], &rest[end..])).find_map(|(object, after)| {
        // 推荐表（附件2）报送: what stands in brackets belongs to neither.
        let after = after.strip_prefix('（').and_then(|inner| Some(inner.split_once('）')?.1)).unwrap_or(after);
        let follows = AFTER_OBJECT.iter().any(|word| after.starts_with(word))
            || (after.starts_with(['于', '在'])
                && after.chars().nth(1).is_some_and(|c| digit(c).is_some() || c == '每'))
            || (after.starts_with('报') && !after.starts_with("报名"));
        (follows && REPORTED.iter().any(|word| object.ends_with(word))).then_some(object)
    })
}

/// `申报材料须于12月31日前上报…` gives 申报材料.
fn object_before_day(sentence: &str) -> Option<String> {
    let words = ["须于", "请于", "应于", "务必于", "请在", "须在"];
    let (object, after) = words.iter().find_map(|word| sentence.split_once(word))?;
    let object = object.rsplit(['，', '：']).next()?;
    let is_short = object.chars().count() <= 14;
    (is_short && is_reported(object) && VERBS.iter().any(|verb| after.contains(verb))).then(|| object.to_owned())
}

/// `于3月1日前报送申报材料，…` gives 申报材料.
fn object_after_verb(sentence: &str) -> Option<String> {
    ["报送", "上报"].iter().find_map(|verb| {
        let object = sentence.split_once(verb)?.1.split(['，', '至', '（']).next()?;
        is_reported(object).then(|| object.to_owned())
    })
}

/// `各市总工会学习宣传贯彻情况请及时报告…` gives 学习宣传贯彻情况.
fn object_in_front(sentence: &str, recipients: &[&str]) -> Option<String> {
    const BEGINNINGS: [&str; 8] = ["学习", "贯彻", "落实", "开展", "组织", "执行", "推进", "实施"];
    let end = sentence.match_indices("情况").map(|(at, word)| at + word.len()).find(|end| {
        let after = sentence[*end..].trim_start_matches('，');
        ["请及时", "请于", "及时报", "请按时", "请报"].iter().any(|word| after.starts_with(word))
            && VERBS.iter().any(|verb| after.contains(verb))
    })?;
    let clause = sentence[..end].rsplit('，').next()?;
    let named = recipients.iter().filter(|organ| clause.starts_with(**organ)).max_by_key(|organ| organ.len());
    let clause = named.and_then(|organ| clause.strip_prefix(organ)).unwrap_or(clause);
    let start = BEGINNINGS.iter().filter_map(|word| clause.find(word)).min()?;
    let object = &clause[start..];
    is_reported(object).then(|| object.to_owned())
}

fn is_reported(object: &str) -> bool {
    (3..=30).contains(&object.chars().count())
        && REPORTED.iter().any(|word| object.ends_with(word))
        && !NOT_OURS.iter().any(|word| object.contains(word))
        && !object.starts_with(['其', '此', '该', '，'])
        && [['《', '》'], ['（', '）'], ['“', '”']]
            .iter()
            .all(|[open, close]| object.matches(*open).count() == object.matches(*close).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::upstream::ForwardedParagraph;

    fn check(sentence: &str, expected: Option<(&str, Option<&str>)>) {
        let paragraph = ForwardedParagraph { role: Role::Body, text: format!("认真学习。{sentence}。").into() };
        let text = ForwardedText { paragraphs: [paragraph].into() };
        let date = |text: &str| text.parse::<Date>().expect("the test writes dates");
        let deadlines = [Deadline { text: "6月10日前".to_owned(), date: Some(date("2014年6月10日")) }];
        let found = report_demand(&text, &deadlines, "各市总工会，各产业工会联合会：");
        let found = found.as_ref().map(|demand| (demand.object.as_str(), demand.by));
        assert_eq!(found, expected.map(|(object, by)| (object, by.map(date))), "{sentence}");
    }

    #[test]
    fn what_is_to_be_reported_is_read() {
        let day = Some("2014年6月10日");
        check("并将学习宣传贯彻情况于6月10日前报县总工会办公室", Some(("学习宣传贯彻情况", day)));
        check("请各单位6月10日前将活动总结报送至组宣部", Some(("活动总结", day)));
        check("各级工会要及时将学习情况报告全国总工会办公厅", Some(("学习情况", None)));
        check("请将调研报告及时报我会", Some(("调研报告", None)));
        check("请将报名表填好后，于6月10日前报送市教育工会", None);
        check("请将报名表于6月10日前报送市教育工会", Some(("报名表", day)));
        check(
            "各市总工会，各产业工会联合会学习宣传贯彻讲话精神情况请及时报告省总工会",
            Some(("学习宣传贯彻讲话精神情况", None)),
        );
        check("将本省贯彻落实情况及时报告国务院", Some(("贯彻落实情况", None)));
        check("请于6月10日前将推荐表（附件2）报送至邮箱", Some(("推荐表", day)));
        check("申报材料须于6月10日前上报", Some(("申报材料", day)));
        check("并于6月10日前报送申报材料，逾期不予受理", Some(("申报材料", day)));
        check("要按规定上报紧急信息", None);
        check("省教育技术中心将择优将优秀案例报送教育部", None);
        check("请于6月10日前将《建设计划汇总表》报送省厅", None);
        check("即将报名参加活动", None);
        check("要把学习作为重要任务", None);
    }
}
