//! name-inconsistent.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::title::{issuer_in_front, issuers};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "name-inconsistent",
    element: Element::IssuerSignature,
    severity: Severity::Warning,
    clause: Clause::Regulation("第二十条（四）"),
    title: "同一个机关的名称前后写法不同",
    why: "标题、署名、标志、印发机关写的是同一个机关，一字之差多半是错别字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::IssuerSignature, "金塞县总工会");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::IssuerSignature, "金寨县总工会");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "某某师范大学工会文件").set(Element::IssuerSignature, "某某师范大学工会");
                case.set(Element::PrintedBy, "某某师笵大学工会办公室");
            },
            right: |case| {
                case.set(Element::IssuerMark, "某某师范大学工会文件").set(Element::IssuerSignature, "某某师范大学工会");
                case.set(Element::PrintedBy, "某某师范大学工会办公室");
            },
        },
        // Two organs that the unit has to do with.
        Example::NearCase(|case| {
            case.know(&[], &[], &["青山镇总工会 下级", "梅山镇总工会 下级"]);
            case.set(Element::Title, "梅山镇总工会关于做好防汛工作的通知").set(Element::IssuerSignature, "青山镇总工会");
        }),
        // Short names, other organs of the same place, and joint issuers.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").set(Element::IssuerSignature, "县总工会");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县财政局关于做好防汛工作的通知").set(Element::PrintedBy, "金寨县教育局办公室");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "某市第一中学关于做好防汛工作的通知").set(Element::IssuerSignature, "某市第二中学");
        }),
    ],
    ..ROW
};

/// The organ's name as one element writes it.
struct Written<'a> {
    element: Element,
    name: &'a str,
    at: Span,
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let names = own_names(subject);
    let (known, house) = (subject.organ.name.as_str(), &subject.draft.house);
    let mut found: Vec<Finding> = Vec::new();
    for (index, written) in names.iter().enumerate().filter(|(_, written)| house.organ(written.name).is_none()) {
        let others = || names.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other.name);
        // The odd one out: the settings say so, or nobody else writes it as this element does.
        let right = Some(known).filter(|known| !known.is_empty() && is_slip(written.name, known)).or_else(|| {
            let right = others().find(|other| is_slip(written.name, other))?;
            let votes = |name: &str| names.iter().filter(|other| other.name == name).count();
            let is_odd = known != written.name && votes(right) >= votes(written.name);
            let is_later = votes(right) > votes(written.name) || names.iter().position(|other| other.name == right) < Some(index);
            (is_odd && is_later).then_some(right)
        });
        if let Some(right) = right {
            let note = format!("这里是“{}”，别处是“{right}”。", written.name);
            let edit = Edit::replace(written.at, right);
            found.push(CHECK.fixable(written.at, vec![edit]).in_element(written.element).noting(note));
        }
    }
    found
}

/// Title, mark, signature and printing office, where each names one organ; offices without the word 办公室.
fn own_names<'a>(subject: &Subject<'a>) -> Vec<Written<'a>> {
    let title = subject.text(Element::Title);
    let mark = subject.text(Element::IssuerMark);
    let mark = mark.strip_suffix("文件").unwrap_or(mark);
    let printed = subject.text(Element::PrintedBy);
    let organ = |name: &'a str| name.strip_suffix("办公室").or_else(|| name.strip_suffix("办公厅")).unwrap_or(name);
    let names = [
        (Element::Title, issuer_in_front(title).unwrap_or_default()),
        (Element::IssuerSignature, subject.text(Element::IssuerSignature)),
        (Element::IssuerMark, mark),
        (Element::PrintedBy, printed),
    ];
    let single = names.into_iter().filter(|(_, name)| issuers(name).len() == 1);
    single
        .map(|(element, text)| {
            let start = text.len() - text.trim_start().len();
            let name = organ(text.trim());
            Written { element, name, at: Span::new(start, start + name.len()) }
        })
        .collect()
}

/// Whether two names are as long as one another and differ in one character that does not tell organs apart.
fn is_slip(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 5;
    /// Characters in which names of different organs differ: 上城区 and 下城区, 省 and 市, 财政局 and 财政所.
    const TELLING: &str = "省市县区州乡镇村局厅委部所院站上下东南西北中前后左右大小新老内外甲乙丙丁";
    let length = one.chars().count();
    if length < SHORTEST || length != other.chars().count() {
        return false;
    }
    let mut differing = one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    let Some((a, b)) = differing.next() else { return false };
    let tells = |c: char| TELLING.contains(c) || c.is_ascii_alphanumeric() || chinese_digit(c).is_some() || c == '十';
    differing.next().is_none() && !tells(a) && !tells(b)
}
