//! body-closing-strength.

use super::{ROW, SAID};
use crate::domain::checks::{Check, Element, Example, Finding, Holds, PhraseKind, Reads, Rule, Subject, Texts};
use crate::domain::notice::title::Relation;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "body-closing-strength",
    title: "平级或下级来文用“遵照执行”，口气偏重",
    why: "“遵照执行”用于上级公文和规章制度；平级、不相隶属机关的公文用“参照执行”，下级的公文经本机关同意后才可以要求执行。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "现将《关于规范台账的意见》转发给你们，请遵照执行。");
                case.draft.upstream.get_or_insert_default().relation = Relation::Peer;
            },
            right: |case| {
                case.set(Element::Body, "现将《关于规范台账的意见》转发给你们，请参照执行。");
                case.draft.upstream.get_or_insert_default().relation = Relation::Peer;
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "现将梅山镇总工会《关于规范台账的意见》转发给你们，请遵照执行。");
                case.draft.upstream.get_or_insert_default().relation = Relation::Subordinate;
            },
            right: |case| {
                case.set(Element::Body, "《关于规范台账的意见》已经县总工会同意，现批转给你们，请遵照执行。");
                case.draft.upstream.get_or_insert_default().relation = Relation::Subordinate;
            },
        },
        // Nobody said how the organs stand to one another.
        Example::NearCase(|case| {
            case.set(Element::Body, "现将《关于规范台账的意见》转发给你们，请遵照执行。");
            case.draft.upstream.get_or_insert_default();
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let relation = subject.draft.upstream.as_ref().map_or(Relation::Unknown, |upstream| upstream.relation);
    let agreed = || {
        let mut phrases = texts.holding(Holds::PHRASE).flat_map(|placed| placed.paragraph.phrases());
        phrases.any(|phrase| phrase.kind == PhraseKind::Agreed)
    };
    let is_lighter = match relation {
        Relation::Peer => true,
        Relation::Subordinate => !agreed(),
        Relation::Unknown | Relation::Superior | Relation::Own => false,
    };
    if !is_lighter {
        return Vec::new();
    }
    let mut found = Vec::new();
    for placed in texts.holding(Holds::PHRASE) {
        let phrases = placed.paragraph.phrases().iter().filter(|phrase| phrase.kind == PhraseKind::Comply);
        for phrase in phrases.filter(|phrase| !placed.paragraph.is_masked(phrase.span, SAID)) {
            let place = phrase.span.shifted(placed.span.start);
            found.push(CHECK.fixable(place, vec![Edit::replace(place, "参照执行")]));
        }
    }
    found
}
