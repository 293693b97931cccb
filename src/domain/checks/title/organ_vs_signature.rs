//! title-organ-vs-signature.

use super::ROW;
use crate::domain::checks::telegram::is_own_telegram;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::notice::title::{issuer_in_front, issuers};
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "title-organ-vs-signature",
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（十一）、（十三）"),
    title: "标题、署名和发文机关标志的机关名称不一致",
    why: "一份公文只有一个发文机关（联合行文除外），标题、署名、标志和印章应当是同一个机关。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::IssuerMark, "金寨县总工会文件");
            case.set(Element::Title, "金寨县总工会办公室关于做好防汛工作的通知");
            case.set(Element::IssuerSignature, "金寨县总工会");
        },
        right: |case| {
            case.set(Element::IssuerMark, "金寨县总工会文件");
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
            case.set(Element::IssuerSignature, "金寨县总工会");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知"); case.set(Element::IssuerSignature, "金寨县总工会办公室"); }, right: |case| { case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知"); case.set(Element::IssuerSignature, "金寨县总工会"); } }, Example::NearCase(|case| {
        // An order is signed with an office.
        case.draft.form = Form::Order;
        case.set(Element::IssuerMark, "金寨县人民政府令");
        case.set(Element::Title, "金寨县人民政府关于表彰先进集体的嘉奖令");
        case.set(Element::IssuerSignature, "县长");
    }), Example::NearCase(|case| {
        // Minutes name in their head the office that edits them.
        case.draft.form = Form::Minutes;
        case.set(Element::IssuerMark, "金寨县总工会会议纪要");
        case.set(Element::Title, "金寨县总工会关于研究防汛工作的纪要");
        case.set(Element::IssuerSignature, "金寨县总工会办公室");
    }), Example::NearCase(|case| { case.set(Element::IssuerMark, "金寨县总工会文件"); case.set(Element::Title, "关于做好防汛工作的通知"); case.set(Element::IssuerSignature, "金寨县总工会"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    // Of a telegram group 12 says so; what stands for a signature in orders and minutes is no issuer (10.2, 10.3).
    if is_own_telegram(subject) || matches!(subject.draft.form, Form::Order | Form::Minutes) {
        return Vec::new();
    }
    let title = subject.text(Element::Title);
    let Some(front) = issuer_in_front(title) else { return Vec::new() };
    let in_title = issuers(front);
    let signed = issuers(subject.text(Element::IssuerSignature));
    let mark: String = subject.text(Element::IssuerMark).split_whitespace().collect();
    // A letterhead (信笺) or the head of a telegram is often that of the whole house: only 文件 names the issuer.
    let mark = mark.strip_suffix("文件").unwrap_or_default();
    let [organ] = in_title.as_slice() else { return Vec::new() };
    let signature = match signed.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let against_signature = signature.is_some_and(|signature| differ(organ, signature));
    let against_mark = differ(organ, mark);
    if !against_signature && !against_mark {
        return Vec::new();
    }
    let note = match (signature.filter(|_| against_signature), against_mark) {
        (Some(signature), true) => format!("标题是“{organ}”，署名是“{signature}”，标志是“{mark}”。"),
        (Some(signature), false) => format!("标题是“{organ}”，署名是“{signature}”。"),
        (None, _) => format!("标题是“{organ}”，标志是“{mark}”。"),
    };
    // Two against one: the odd one out is put right. Otherwise nobody can tell which is meant.
    let agrees = signature.is_some_and(|signature| signature == mark);
    if agrees && against_signature && against_mark {
        let edits = vec![Edit::replace(0..front.len(), mark)];
        return vec![CHECK.fixable(0..front.len(), edits).noting(note)];
    }
    let text = subject.text(Element::IssuerSignature);
    if against_signature && *organ == mark {
        let finding = CHECK.fixable(0..text.len(), vec![Edit::replace(0..text.len(), *organ)]);
        return vec![finding.in_element(Element::IssuerSignature).noting(note)];
    }
    vec![CHECK.at(0..front.len()).noting(note)]
}

/// Whether two names cannot be two writings of one organ: one is the other's office, or they have no two
/// characters in a row in common. Short names (县总工会, 某市教育工会) are not judged.
fn differ(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() || one == other {
        return false;
    }
    let is_office_of = |office: &str, organ: &str| {
        office.strip_prefix(organ).is_some_and(|rest| matches!(rest, "办公室" | "办公厅"))
    };
    if is_office_of(one, other) || is_office_of(other, one) {
        return true;
    }
    let chars: Vec<char> = one.chars().collect();
    !chars.windows(2).any(|pair| other.contains(&String::from_iter(pair)))
}
