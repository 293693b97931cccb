//! The checks on deadlines (standard/notice-body.md, section 4); [`super::deadlines`] reads for all of them.

use crate::domain::checks::{Case, Check, Clause, Example, Repair, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::upstream::Deadline;

pub(super) static ALL: &[&Check] = &[&BEFORE_DATE, &NOT_EARLIER, &MISSED_UPSTREAM, &SHORT, &WEEKEND, &CONFLICT];

pub(super) static BEFORE_DATE: Check = Check {
    id: "deadline-before-date",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "时限早于成文日期",
    why: "公文还没有成文，时限已经过了，收文单位无法执行。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| notice(case, "2014年5月21日", "请于5月10日前将情况报县总工会。"),
            right: |case| notice(case, "2014年5月21日", "请于6月10日前将情况报县总工会。"),
        },
        Example::Compared {
            wrong: |case| {
                notice(case, "2014年5月21日", "请各单位在2014年4月底前完成自查。");
            },
            right: |case| {
                notice(case, "2014年5月21日", "请各单位在2014年6月底前完成自查。");
            },
        },
        Example::NearCase(|case| {
            notice(case, "2014年5月21日", "2014年5月10日前已报送的单位不再重复报送。");
        }),
    ],
};

pub(super) static NOT_EARLIER: Check = Check {
    id: "deadline-not-earlier",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "报送时限不早于来文的时限",
    why: "下级报上来之后还要汇总，再按来文的时限上报，本级时限一般早几天。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| cascade(case, "2014年5月21日", "请于6月10日前将情况报县总工会。", (2014, 6, 10)),
            right: |case| cascade(case, "2014年5月21日", "请于6月6日前将情况报县总工会。", (2014, 6, 10)),
        },
        Example::Compared {
            wrong: |case| {
                cascade(case, "2014年5月21日", "请于6月12日前将总结上报县总工会。", (2014, 6, 10));
            },
            right: |case| {
                cascade(case, "2014年5月21日", "请于6月5日前将总结上报县总工会。", (2014, 6, 10));
            },
        },
        Example::NearCase(|case| {
            cascade(case, "2014年5月21日", "请于6月30日前开展一次学习。", (2014, 6, 10));
        }),
    ],
};

pub(super) static MISSED_UPSTREAM: Check = Check {
    id: "deadline-missed-upstream",
    element: Element::DateOfIssue,
    severity: Severity::Warning,
    clause: Clause::Logic,
    title: "成文日期已经晚于来文的时限",
    why: "来文要求的时限已过，转发之前应当先与来文机关联系。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| cascade(case, "2014年6月11日", "请认真贯彻落实。", (2014, 6, 10)),
            right: |case| cascade(case, "2014年5月21日", "请认真贯彻落实。", (2014, 6, 10)),
        },
        Example::Compared {
            wrong: |case| {
                cascade(case, "2014年7月1日", "请认真贯彻落实。", (2014, 6, 10));
            },
            right: |case| {
                cascade(case, "2014年6月1日", "请认真贯彻落实。", (2014, 6, 10));
            },
        },
        Example::NearCase(|case| {
            cascade(case, "2014年6月10日", "请认真贯彻落实。", (2014, 6, 10));
        }),
    ],
};

pub(super) static SHORT: Check = Check {
    id: "deadline-short",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "从成文到时限不足一个工作日",
    why: "收文单位来不及办理，容易流于应付。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| notice(case, "2014年5月23日", "请于5月25日前将情况报县总工会。"),
            right: |case| notice(case, "2014年5月23日", "请于5月30日前将情况报县总工会。"),
        },
        Example::Compared {
            wrong: |case| {
                notice(case, "2014年5月21日", "请于5月21日前将情况报县总工会。");
            },
            right: |case| {
                notice(case, "2014年5月21日", "请于5月26日前将情况报县总工会。");
            },
        },
        Example::NearCase(|case| {
            notice(case, "2014年5月21日", "请于5月22日前将情况报县总工会。");
        }),
    ],
};

pub(super) static WEEKEND: Check = Check {
    id: "deadline-weekend",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "时限是星期六或星期日",
    why: "休息日不便报送和接收，不妨改到前一个工作日；节假日调休请自行核对。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| notice(case, "2014年5月21日", "请于6月8日前将情况报县总工会。"),
            right: |case| notice(case, "2014年5月21日", "请于6月6日前将情况报县总工会。"),
        },
        Example::Compared {
            wrong: |case| {
                notice(case, "2014年5月21日", "请于6月7日前将情况报县总工会。");
            },
            right: |case| {
                notice(case, "2014年5月21日", "请于6月9日前将情况报县总工会。");
            },
        },
        Example::NearCase(|case| {
            notice(case, "2014年5月21日", "请于8月底前将情况报县总工会。");
        }),
    ],
};

pub(super) static CONFLICT: Check = Check {
    id: "deadline-conflict",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::Regulation("第二十条（四）"),
    title: "同一事项有两个不同的时限",
    why: "前后不一致，收文单位不知道以哪一个为准。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(
                    case,
                    "2014年5月21日",
                    "请于6月6日前将学习情况报县总工会。\n请各单位于6月9日前将学习情况报县总工会。",
                );
            },
            right: |case| {
                notice(
                    case,
                    "2014年5月21日",
                    "请于6月6日前将学习情况报县总工会。\n请各单位于6月9日前将活动方案报县总工会。",
                );
            },
        },
        Example::Compared {
            wrong: |case| {
                notice(
                    case,
                    "2014年5月21日",
                    "请于6月6日前将活动总结报县总工会。\n附表于6月10日前将活动总结报县总工会。",
                );
            },
            right: |case| {
                notice(
                    case,
                    "2014年5月21日",
                    "请于6月6日前将活动总结报县总工会。\n附表于6月6日前将活动总结报县总工会。",
                );
            },
        },
        Example::NearCase(|case| {
            notice(case, "2014年5月21日", "请于6月6日前将报名表报县总工会。\n请于6月20日前将参赛作品报县总工会。");
        }),
    ],
};

fn notice(case: &mut Case, issued: &str, body: &str) {
    case.set(Element::DateOfIssue, issued).set(Element::Body, body);
}

fn cascade(case: &mut Case, issued: &str, body: &str, (year, month, day): (i32, u8, u8)) {
    notice(case, issued, body);
    let text = format!("{month}月{day}日前");
    let deadline = Deadline { text, date: Date::new(year, month, day) };
    case.draft.upstream.get_or_insert_default().deadlines.push(deadline);
}
