//! The printing line: 印发机关 and 印发日期.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::date_of_issue::{Date, loose};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule {
    checks: &[&MISSING_YINFA, &DATE_FORM, &BEFORE_DATE, &LATE, &ORGAN_SHORT],
    reads: Reads::Draft(run),
};

static MISSING_YINFA: Check = Check {
    id: "imprint-missing-yinfa",
    element: Element::PrintedOn,
    clause: Clause::GbT9704("7.4.3"),
    title: "印发日期后面没有“印发”",
    why: "印发日期后加“印发”二字，才不会同成文日期混淆。",
    examples: &[Example::Fixed { wrong: "2014年5月21日", right: "2014年5月21日印发" }, Example::Fixed { wrong: "2020年12月1日", right: "2020年12月1日印发" }, Example::Near("2014年5月21日印发")],
    ..ROW
};

static DATE_FORM: Check = Check {
    id: "imprint-date-form",
    element: Element::PrintedOn,
    clause: Clause::GbT9704("7.4.3"),
    title: "印发日期的写法不对",
    why: "印发日期用阿拉伯数字，年份写全，月、日不补零。",
    examples: &[
        Example::Fixed { wrong: "2014年05月21日印发", right: "2014年5月21日印发" },
        Example::Fixed { wrong: "二〇一四年五月二十一日印发", right: "2014年5月21日印发" },
        Example::Fixed { wrong: "2014.5.21印发", right: "2014年5月21日印发" }, Example::Near("2014年10月11日印发")],
    ..ROW
};

static BEFORE_DATE: Check = Check {
    id: "imprint-before-date",
    element: Element::PrintedOn,
    severity: Severity::Warning,
    clause: Clause::Regulation("第九条（十二）、（十七）"),
    title: "印发日期早于成文日期",
    why: "公文先签发成文，后送印。",
    repair: Repair::None,
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::DateOfIssue, "2014年5月21日").set(Element::PrintedOn, "2014年5月20日印发");
        },
        right: |case| {
            case.set(Element::DateOfIssue, "2014年5月21日").set(Element::PrintedOn, "2014年5月22日印发");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::DateOfIssue, "2014年5月1日"); case.set(Element::PrintedOn, "2014年4月30日印发"); }, right: |case| { case.set(Element::DateOfIssue, "2014年5月1日"); case.set(Element::PrintedOn, "2014年5月1日印发"); } }, Example::NearCase(|case| { case.set(Element::DateOfIssue, "2014年12月31日"); case.set(Element::PrintedOn, "2015年1月4日印发"); })],
    ..ROW
};

static LATE: Check = Check {
    id: "imprint-late",
    element: Element::PrintedOn,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "印发日期比成文日期晚十天以上",
    why: "相隔过久，常是日期填错。",
    repair: Repair::None,
    standing: Standing::Off("印发晚于成文，常有正当原因。"),
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::DateOfIssue, "2014年5月21日").set(Element::PrintedOn, "2014年6月21日印发");
        },
        right: |case| {
            case.set(Element::DateOfIssue, "2014年5月21日").set(Element::PrintedOn, "2014年5月31日印发");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::DateOfIssue, "2014年5月1日"); case.set(Element::PrintedOn, "2014年12月1日印发"); }, right: |case| { case.set(Element::DateOfIssue, "2014年5月1日"); case.set(Element::PrintedOn, "2014年5月5日印发"); } }, Example::NearCase(|case| { case.set(Element::DateOfIssue, "2014年12月31日"); case.set(Element::PrintedOn, "2015年1月9日印发"); })],
};

static ORGAN_SHORT: Check = Check {
    id: "imprint-organ-short",
    element: Element::PrintedBy,
    severity: Severity::Suggestion,
    clause: Clause::Regulation("第九条（十七）"),
    title: "印发机关名称不全",
    why: "印发机关写全称，归档后才看得出是哪里的办公室。",
    repair: Repair::Ask,
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::IssuerSignature, "金寨县总工会").set(Element::PrintedBy, "总工会办公室");
        },
        right: |case| {
            case.set(Element::IssuerSignature, "金寨县总工会").set(Element::PrintedBy, "金寨县总工会办公室");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::IssuerSignature, "六安市妇女联合会"); case.set(Element::PrintedBy, "妇女联合会办公室"); }, right: |case| { case.set(Element::IssuerSignature, "六安市妇女联合会"); case.set(Element::PrintedBy, "六安市妇女联合会办公室"); } }, Example::NearCase(|case| { case.set(Element::IssuerSignature, "金寨县总工会"); case.set(Element::PrintedBy, "中共金寨县委办公室"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    printing_date(subject).into_iter().chain(printing_organ(subject)).collect()
}

fn printing_date(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::PrintedOn).trim_end_matches(is_blank);
    if text.trim().is_empty() {
        return Vec::new();
    }
    let written = text.strip_suffix("印发").unwrap_or(text).trim_end_matches(is_blank);
    let mut found = Vec::new();
    if !text.contains("印发") {
        found.push(MISSING_YINFA.fixable(0..text.len(), vec![Edit::insert(text.len(), "印发")]));
    }
    let date = loose(written);
    let place = Span::new(0, written.len());
    match date {
        Ok(date) if date.to_string() != written => {
            found.push(DATE_FORM.fixable(place, vec![Edit::replace(place, date.to_string())]));
        }
        Ok(_) => {}
        Err(error) => found.push(DATE_FORM.at(place).noting(error.to_string().replace("成文日期", "印发日期"))),
    }
    if let (Ok(printed), Ok(issued)) = (date, loose(subject.text(Element::DateOfIssue))) {
        found.extend(order(printed, issued).map(|check| check.at(place)));
    }
    found
}

fn order(printed: Date, issued: Date) -> Option<&'static Check> {
    match printed.days_since(issued) {
        ..0 => Some(&BEFORE_DATE),
        0..=10 => None,
        _ => Some(&LATE),
    }
}

fn printing_organ(subject: &Subject<'_>) -> Option<Finding> {
    let text = subject.text(Element::PrintedBy);
    let printed = text.trim();
    let signature = subject.text(Element::IssuerSignature).trim();
    let of_signature = if signature.contains('\n') || signature.is_empty() {
        String::new()
    } else {
        format!("{signature}办公室")
    };
    let full = [subject.organ.printing_office_text(), of_signature];
    let full = full.into_iter().find(|full| full.as_str() != printed && full.ends_with(printed))?;
    (printed.chars().count() >= 2)
        .then(|| ORGAN_SHORT.fixable(0..text.len(), vec![Edit::replace(0..text.len(), full)]))
}
