//! sign-joint-order.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::title::{issuer_in_front, issuers};
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "sign-joint-order",
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.3.5.1"),
    title: "联合署名的顺序与标题、发文机关标志不一致",
    why: "联合行文先署主办机关，其余依次编排，顺序与标题、发文机关标志相同。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会 金寨县教育局关于开展慰问的通知");
                case.set(Element::IssuerSignature, "金寨县教育局\n金寨县总工会");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会 金寨县教育局关于开展慰问的通知");
                case.set(Element::IssuerSignature, "金寨县总工会\n金寨县教育局");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "金寨县总工会\n金寨县教育局文件");
                case.set(Element::IssuerSignature, "金寨县教育局　金寨县总工会");
            },
            right: |case| {
                case.set(Element::IssuerMark, "金寨县总工会\n金寨县教育局文件");
                case.set(Element::IssuerSignature, "金寨县总工会　金寨县教育局");
            },
        },
        Example::NearCase(|case| {
            // Only the host is named in front.
            case.set(Element::Title, "金寨县总工会等单位关于开展慰问的通知");
            case.set(Element::IssuerSignature, "金寨县总工会\n金寨县教育局");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "县教育局 县总工会关于开展慰问的通知");
            case.set(Element::IssuerSignature, "金寨县教育局\n金寨县总工会");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::IssuerSignature);
    let signed = issuers(text);
    if signed.len() < 2 {
        return Vec::new();
    }
    let mark = subject.text(Element::IssuerMark).trim();
    let fronts = [issuer_in_front(subject.text(Element::Title)), Some(mark.strip_suffix("文件").unwrap_or(mark))];
    let found = fronts.into_iter().flatten().find_map(|front| ordered(&signed, &issuers(front)));
    let Some(ordered) = found else { return Vec::new() };
    let separator = text.chars().find(|c| c.is_whitespace() || matches!(c, '、' | '，' | ',')).unwrap_or('\n');
    let line = ordered.join(&separator.to_string());
    vec![CHECK.fixable(0..text.len(), vec![Edit::replace(0..text.len(), line)])]
}

/// The organs that signed in the order of the front, where it names them all and in another order.
fn ordered<'a>(signed: &[&'a str], front: &[&str]) -> Option<Vec<&'a str>> {
    // The front may shorten a name by its place: 县总工会 for 金寨县总工会.
    let place = |organ: &&str| front.iter().position(|name| organ == name || organ.ends_with(name));
    let mut places: Vec<(usize, &str)> = signed.iter().filter_map(|organ| Some((place(organ)?, *organ))).collect();
    let is_known = places.len() == signed.len() && front.len() == signed.len();
    let is_other = places.windows(2).any(|pair| pair[0].0 > pair[1].0);
    places.sort_by_key(|(place, _)| *place);
    let is_one_to_one = places.windows(2).all(|pair| pair[0].0 < pair[1].0);
    (is_known && is_other && is_one_to_one).then(|| places.into_iter().map(|(_, organ)| organ).collect())
}
