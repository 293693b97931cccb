//! One reading of the 成文日期 field, four checks.

use super::is_placeholder;
use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::date_finder::find_dates;
use crate::domain::notice::date_of_issue::{Date, DateError, loose};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&FORM, &PADDING, &YEAR_SHORT, &INVALID], reads: Reads::Text(&[Element::DateOfIssue], run) };

static FORM: Check = Check {
    id: "date-form",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.5.4"),
    title: "成文日期应当用阿拉伯数字将年、月、日标全",
    why: "2012年新标准起，成文日期不再用汉字数字，也不用圆点、短横线代替年、月、日。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "二〇一四年五月二十一日", right: "2014年5月21日" },
        Example::Fixed { wrong: "二○一四年五月二十一日", right: "2014年5月21日" },
        Example::Fixed { wrong: "2014.5.21", right: "2014年5月21日" },
        Example::Fixed { wrong: "2014-05-21", right: "2014年5月21日" },
        Example::Fixed { wrong: "2014 年 5 月 21 日", right: "2014年5月21日" },
        Example::Fixed { wrong: "2014年5月21号", right: "2014年5月21日" },
        Example::Told { wrong: "5月21日", right: "2014年5月21日" }, Example::Near("2014年10月11日")],
};

static PADDING: Check = Check {
    id: "date-padding",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.5.4"),
    title: "成文日期的月、日不编虚位",
    why: "标准规定1不编为01。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[Example::Fixed { wrong: "2014年05月01日", right: "2014年5月1日" }, Example::Fixed { wrong: "2014年5月01日", right: "2014年5月1日" }, Example::Near("2014年10月20日")],
};

static YEAR_SHORT: Check = Check {
    id: "date-year-short",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.5.4"),
    title: "成文日期的年份应标全称",
    why: "两位数的年份日后无法确定是哪一年，请写全四位。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[Example::Told { wrong: "14年5月21日", right: "2014年5月21日" }, Example::Told { wrong: "20年5月21日", right: "2020年5月21日" }, Example::Near("2020年5月21日")],
};

static INVALID: Check = Check {
    id: "date-invalid",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "日历上没有这一天",
    why: "不存在的日期多半是录入错误，请对照签发稿核对。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "2014年2月30日", right: "2014年2月28日" },
        Example::Told { wrong: "2013年2月29日", right: "2012年2月29日" }, Example::Near("2012年2月29日")],
};

fn run(text: &str, _element: Element) -> Vec<Finding> {
    // Of a mark behind it group 7 speaks.
    let text = text.trim_end_matches(['。', '，', '；', '、', '.', ',', ';']);
    let place = Span::new(0, text.len());
    if text.trim().is_empty() || is_placeholder(text) || text.parse::<Date>().is_ok() {
        return Vec::new();
    }
    let short = find_dates(text).iter().any(|date| date.year.is_some_and(|year| year.value < 100));
    vec![match loose(text) {
        Err(DateError::NotInCalendar) => INVALID.at(place),
        Err(DateError::Form) if short => YEAR_SHORT.at(place),
        Err(DateError::Form) => FORM.at(place).noting("请写作“2014年5月21日”的形式。"),
        Ok(date) => {
            let edit = vec![Edit::replace(place, date.to_string())];
            let only_padded = text.replace("年0", "年").replace("月0", "月") == date.to_string();
            if only_padded { PADDING.fixable(place, edit) } else { FORM.fixable(place, edit) }
        }
    }]
}
