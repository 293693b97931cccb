use super::{ROW, notice};
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule, Subject};
use crate::domain::layout::Pages;
use crate::domain::layout::units::{Mm, TYPE_AREA_BOTTOM};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-first-page-text",
    title: "首页没有正文",
    why: "公文首页必须显示正文。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.set(Element::IssuerMark, &"金寨县总工会\n".repeat(12));
                case.set(Element::Title, &"金寨县总工会关于做好职工防暑降温工作的通知".repeat(7));
                case.set(Element::MainRecipients, "各乡镇工会：");
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.set(Element::Title, &"金寨县总工会关于做好职工防暑降温工作的通知".repeat(15));
                case.set(Element::MainRecipients, "");
            },
            right: |case| {
                notice(case);
                case.set(Element::Title, &"金寨县总工会关于做好职工防暑降温工作的通知".repeat(3));
                case.set(Element::MainRecipients, "");
            },
        },
        // No body at all is another matter.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::Body, "");
        }),
        // The addressees fill the page: to-first-page says so.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::MainRecipients, &format!("{}：", "金寨县教育工会、".repeat(60)));
        }),
    ],
    ..ROW
};

/// Why the first page shows no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::checks) enum Cause {
    /// 主送机关过多: without the addressees it would.
    Addressees,
    /// Header and title fill the page.
    Header,
    /// There is room, but a short body is kept with the sign-off.
    SignOff,
}

/// Why the first page shows no body, `None` where it does or there is no body.
pub(in crate::domain::checks) fn cause_of_no_body(pages: &Pages) -> Option<Cause> {
    const ROW_HEIGHT: Mm = Mm(10.0);
    if pages.first_page_of(Element::Body)? == 1 {
        return None;
    }
    let first = pages.pages.first()?;
    let own = first.lines.iter().filter(|line| line.place.element.is_some());
    let end = own.map(|line| (line.y + line.size.mm()).0).fold(0.0, f64::max);
    let addressees = first.lines.iter().filter(|line| line.place.element == Some(Element::MainRecipients)).count();
    Some(if TYPE_AREA_BOTTOM.0 - end > ROW_HEIGHT.0 {
        Cause::SignOff
    } else if addressees > 1 {
        Cause::Addressees
    } else {
        Cause::Header
    })
}

fn run(_: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let note = match cause_of_no_body(pages) {
        Some(Cause::Header) => "版头和标题占满了首页，请缩小发文机关标志或者精简标题。",
        Some(Cause::SignOff) => "正文同署名排在了一起，请加长正文，或者调整行距。",
        Some(Cause::Addressees) | None => return Vec::new(),
    };
    vec![CHECK.at(0..0).noting(note)]
}
