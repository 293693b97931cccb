//! Where the day and the contact of a row stand in the words of the notice.

use crate::domain::notice::date_finder::find_dates;
use crate::domain::notice::limit_finder::find_limits;
use crate::domain::text::span::Span;

/// The demand without a day: 请及时将…报…; a day takes the place of 及时.
const SOON: &str = "请及时将";

/// The words of `body` that a row's own day takes the place of, as they would be written: the limit for the report,
/// else the only limit there is. Of several the last.
pub fn deadline_place(body: &str) -> Option<Span> {
    let limits: Vec<Span> =
        find_limits(body).iter().filter(|limit| limit.names_day()).map(|limit| limit.span).collect();
    let sentences = sentences(body);
    let reports =
        |limit: &&Span| sentences.iter().any(|sentence| sentence.overlaps(**limit) && asks(sentence.of(body)));
    let limit = limits.iter().rev().find(reports).or(match &limits[..] {
        [only] => Some(only),
        _ => None,
    });
    if let Some(limit) = limit {
        // 明年1月10日17时前: the day with all that leads to it, not the hour and 前.
        let day_end = find_dates(limit.of(body)).first().map_or(limit.end, |date| limit.start + date.end);
        return Some(Span::new(limit.start, day_end));
    }
    let soon = body.rfind(SOON)?;
    let sentence = sentences.iter().find(|sentence| sentence.start <= soon && soon < sentence.end)?;
    let start = soon + "请".len();
    asks(sentence.of(body)).then(|| Span::new(start, start + "及时".len()))
}

/// `body` with this day, as it is written there, in the place of its own.
pub(super) fn with_deadline(body: &str, day: &str) -> Option<String> {
    let place = deadline_place(body)?;
    let words = match place.of(body) {
        "及时" => format!("于{day}前"),
        // 月底前 is the limit with its word.
        old if old.ends_with('前') => format!("{day}前"),
        _ => day.to_owned(),
    };
    Some(format!("{}{words}{}", &body[..place.start], &body[place.end..]))
}

/// The sentence of `body` that asks for a report, its mark left out; of several the last.
pub fn report_sentence(body: &str) -> Option<Span> {
    sentences(body).into_iter().rev().find(|sentence| asks(sentence.of(body)))
}

/// `body` with the contact behind its demand for a report; where there is none, in a paragraph at its end.
pub(super) fn with_contact(body: &str, contact: &str) -> String {
    match report_sentence(body) {
        Some(sentence) => {
            let words = without_contact(sentence.of(body));
            format!("{}{words}（{contact}）{}", &body[..sentence.start], &body[sentence.end..])
        }
        None if body.trim().is_empty() => format!("{contact}。"),
        None => format!("{}\n{contact}。", body.trim_end()),
    }
}

/// 附注 with the contact: in the place of one that is there, behind anything else that is said there.
pub(super) fn annotation_with_contact(annotation: &str, contact: &str) -> String {
    let words = annotation.trim().trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    if words.is_empty() || names_contact(words) {
        format!("（{contact}）")
    } else {
        format!("（{}；{contact}）", words.trim_end_matches(['。', '；']))
    }
}

/// Whether words in brackets name a contact.
pub(super) fn names_contact(words: &str) -> bool {
    ["联系人", "联系电话", "联系方式"].iter().any(|word| words.contains(word))
}

/// A sentence without the contact in brackets that it ends with.
fn without_contact(sentence: &str) -> &str {
    let Some(inner) = sentence.strip_suffix(['）', ')']) else { return sentence };
    match inner.rfind(['（', '(']) {
        Some(open) if names_contact(&inner[open..]) => &inner[..open],
        _ => sentence,
    }
}

/// The sentences of a text without the marks that end them.
fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['。', '；', '！', '\n']) {
        out.push(Span::new(start, at));
        start = at + mark.len();
    }
    out.push(Span::new(start, text.len()));
    out.retain(|sentence| !sentence.is_empty());
    out
}

/// Whether a sentence asks the addressees for a report.
fn asks(sentence: &str) -> bool {
    let demand = sentence.split_once('请').map_or("", |(_, demand)| demand);
    let holds = |words: [&str; 3]| words.iter().any(|word| demand.contains(word));
    demand.contains('将') && demand.contains('报') || holds(["报送", "上报", "反馈"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_stands_where_the_report_is_asked_for() {
        for (body, expected) in [
            ("请于8月20日前将落实情况报县总工会办公室。", "8月20日"),
            ("请于2026年8月20日17时前将落实情况报县总工会办公室。", "2026年8月20日"),
            ("活动于7月1日前完成。\n请于8月20日前将落实情况报县总工会。", "8月20日"),
            ("请于7月1日前报送名单，并于8月20日前将总结报县总工会。", "8月20日"),
            ("各单位要在9月5日前完成整改。", "9月5日"),
            ("请及时将落实情况报县总工会办公室。", "及时"),
        ] {
            assert_eq!(deadline_place(body).map(|place| place.of(body)), Some(expected), "{body}");
        }
        for body in ["请认真贯彻执行。", "各单位7月1日前动员，9月5日前完成整改。", "要及时将通知传达到所属单位。", ""]
        {
            assert_eq!(deadline_place(body), None, "{body}");
        }
    }

    #[test]
    fn a_day_takes_the_place_of_another() {
        for (body, expected) in [
            ("请于8月20日前将情况报县总工会。", "请于9月1日前将情况报县总工会。"),
            ("请于明年1月10日17时前将情况报县总工会。", "请于9月1日17时前将情况报县总工会。"),
            ("请于8月20日（星期四）前将情况报县总工会。", "请于9月1日前将情况报县总工会。"),
            ("请及时将情况报县总工会。", "请于9月1日前将情况报县总工会。"),
        ] {
            assert_eq!(with_deadline(body, "9月1日").as_deref(), Some(expected), "{body}");
        }
    }

    #[test]
    fn the_contact_stands_behind_the_demand() {
        for (body, expected) in [
            (
                "请贯彻执行。\n请于8月20日前将情况报县总工会。",
                "请贯彻执行。\n请于8月20日前将情况报县总工会（联系人：王芳）。",
            ),
            ("请将情况报县总工会（联系人：李强，电话：1）。", "请将情况报县总工会（联系人：王芳）。"),
            ("请将情况报县总工会（办公室）。", "请将情况报县总工会（办公室）（联系人：王芳）。"),
            ("请贯彻执行。", "请贯彻执行。\n联系人：王芳。"),
        ] {
            assert_eq!(with_contact(body, "联系人：王芳"), expected, "{body}");
        }
        for (annotation, expected) in [
            ("", "（联系人：王芳）"),
            ("（联系人：李强，电话：1）", "（联系人：王芳）"),
            ("（此件公开发布）", "（此件公开发布；联系人：王芳）"),
        ] {
            assert_eq!(annotation_with_contact(annotation, "联系人：王芳"), expected, "{annotation}");
        }
    }
}
