//! Findings: fixing, ignoring, walking, the sheet.

use std::rc::Rc;

use xingwen::app::action::Action;
use xingwen::app::effect::Effect;
use xingwen::app::findings::{self, Entry, FindingId, ShownFinding};
use xingwen::app::state::State;
use xingwen::domain::notice::Element;

use crate::{COMPOSED, after_forwarding, all_fixed, edited, id_of, raised, reopened, text, then, work};

#[test]
fn a_malformed_number_is_put_right_by_one_step() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号")]);
    for check in ["number-bracket", "number-serial-padding"] {
        assert!(raised(&state).contains(&check), "{check}: {:?}", raised(&state));
    }
    let fixed = all_fixed(state);
    assert_eq!(text(&fixed, Element::DocumentNumber), "青工〔2026〕20号");
    let undone = then(fixed, Action::Undone);
    assert_eq!(text(&undone, Element::DocumentNumber), "青工[2026]020号");
    assert_eq!(text(&then(undone, Action::Redone), Element::DocumentNumber), "青工〔2026〕20号");
}

/// `、、` between quotations: behind the doubled mark that goes, one is left that is not needed.
#[test]
fn what_shows_up_behind_a_fix_is_taken_along_in_one_step() {
    let typed = "请开展“书香”、、“安康”活动，做好服务。";
    let state = after_forwarding([edited(Element::Body, typed)]);
    let fixed = all_fixed(state);
    assert_eq!(text(&fixed, Element::Body), "请开展“书香”“安康”活动，做好服务。");
    assert_eq!(work(&fixed).counts.fixable, 0, "{:?}", raised(&fixed));
    assert!(fixed.apply(Action::AllFixAsked).is_none(), "there is nothing left to be offered");
    let told: Vec<&str> = work(&fixed).repaired.iter().map(|repaired| &*repaired.check).collect();
    assert_eq!(told, ["punct-duplicate", "punct-dunhao-quotes"]);
    assert_eq!(text(&then(fixed, Action::Undone), Element::Body), typed);
}

/// The numbers of the other drafts are known; whether they are looked at is the clerk's choice.
#[test]
fn a_number_of_another_draft_is_used_already() {
    let on = Action::CheckSwitched { check: "number-log-jump".into(), on: true };
    let first = [edited(Element::DocumentNumber, "青工〔2026〕7号"), Action::SampleOpened, Action::Forwarded];
    let state = after_forwarding(first);
    for (number, is_told) in [("青工〔2026〕7号", true), ("青工〔2026〕8号", false), ("青工〔2026〕9号", true)]
    {
        let state = then(state.clone(), edited(Element::DocumentNumber, number));
        assert!(!raised(&state).contains(&"number-log-jump"), "{number}: it is off unless asked for");
        assert_eq!(raised(&then(state, on.clone())).contains(&"number-log-jump"), is_told, "{number}");
    }
}

#[test]
fn an_ignored_place_stays_ignored_while_other_text_changes() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]20号")]);
    let id = id_of(&state, "number-bracket");
    let state = then(state, Action::Ignored { id: id.clone(), reason: " 上级来文如此 ".into() });
    let state = then(state, edited(Element::Annotation, "（此件公开发布）"));
    assert!(work(&state).finding(&id).is_some_and(|shown| shown.ignored));
    let again = reopened(&state);
    assert_eq!(work(&again).finding(&id).map(|shown| &*shown.reason), Some("上级来文如此"));
    let fixed = all_fixed(state.clone());
    assert_eq!(text(&fixed, Element::DocumentNumber), "青工[2026]20号", "an ignored place is not fixed");
    let heeded = then(state, Action::IgnoredTakenBack(id.clone()));
    assert!(work(&heeded).finding(&id).is_some_and(ShownFinding::is_open));
}

#[test]
fn after_a_fix_or_an_ignored_place_the_next_finding_is_the_one_behind_it() {
    let open = |state: &State| -> Vec<String> {
        let open = work(state).findings.iter().filter(|shown| shown.is_open());
        open.map(|shown| shown.finding.check.id.to_owned()).collect()
    };
    let chosen = |state: &State| state.chosen.clone().expect("a finding is chosen");
    let dated = edited(Element::DateOfIssue, "2026年02月30日");
    let state =
        after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号"), dated, Action::FindingStepped(true)]);
    let order = open(&state);
    assert!(order.len() > 2, "{order:?}");
    let id = chosen(&state);
    for dealt_with in [Action::Fixed(id.clone()), Action::Ignored { id: id.clone(), reason: "".into() }] {
        let state = [dealt_with, Action::FindingStepped(true)].into_iter().fold(state.clone(), then);
        assert_eq!(open(&state), order[1..], "one is dealt with");
        assert_eq!(work(&state).finding(&chosen(&state)).map(|shown| shown.finding.check.id), Some(&*order[1]));
        let back = then(state, Action::FindingStepped(false));
        assert_eq!(
            work(&back).finding(&chosen(&back)).map(|shown| shown.finding.check.id),
            order.last().map(|id| &**id)
        );
    }
}

#[test]
fn the_fourth_of_one_check_is_folded() {
    let body = (0..6).map(|n| format!("现将《甲》（青工[202{n}]7号）转发给你们。")).collect::<Vec<_>>().join("\n");
    let state = after_forwarding([edited(Element::Body, &body)]);
    let findings = &work(&state).findings;
    let of = |check: &str| findings.iter().filter(|shown| shown.is_open() && shown.finding.check.id == check).count();
    let check = findings.iter().map(|shown| shown.finding.check.id).find(|check| of(check) > 3).expect("repeats");
    let shown = |unfolded: &[&'static str], chosen: Option<&FindingId>| {
        let unfolded = unfolded.iter().copied().collect();
        let entries = findings::entries(findings, &unfolded, chosen);
        entries.iter().filter(|one| matches!(one, Entry::One(one) if one.finding.check.id == check)).count()
    };
    assert_eq!(shown(&[], None), 3);
    assert_eq!(shown(&[check], None), of(check));
    let last = findings.iter().rev().find(|shown| shown.finding.check.id == check).map(|shown| shown.id.clone());
    assert_eq!(shown(&[], last.as_ref()), of(check), "what is looked at is never folded away");
    let entries = findings::entries(findings, &std::collections::BTreeSet::new(), None);
    let more = entries.iter().find_map(|one| match one {
        Entry::More { check: of, count, .. } if *of == check => Some(*count),
        _ => None,
    });
    assert_eq!(more, Some(of(check) - 3));
}

#[test]
fn the_sheet_tells_what_is_open_repaired_and_ignored() {
    let state = all_fixed(after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号")]));
    let state = then(state, edited(Element::DateOfIssue, "2026年02月30日"));
    let id = work(&state).findings.iter().find(|shown| shown.is_open()).map(|shown| shown.id.clone());
    let state = then(state, Action::Ignored { id: id.expect("a finding"), reason: "领导定稿".into() });
    let sheet = then(state.clone(), Action::SheetOpened).sheet.expect("the sheet is open");
    let text = sheet.to_text();
    for part in
        [COMPOSED, "2026年6月15日", env!("CARGO_PKG_VERSION"), "[2026]020号 → ", "理由：领导定稿", "已忽略（1）"]
    {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert_eq!(sheet.repaired.len(), work(&state).repaired.len());
    let again = reopened(&state);
    assert_eq!(work(&again).repaired, work(&state).repaired);
    let back = [Action::Undone, Action::Undone, Action::Undone].into_iter().fold(state, then);
    assert!(work(&back).repaired.is_empty(), "what is undone was not repaired");
}

/// One fix, two elements, one step back (7.3.2).
#[test]
fn addressees_that_leave_no_room_go_to_the_imprint() {
    let many = format!("{}：", vec!["青溪县教育工会"; 60].join("，"));
    let state =
        after_forwarding([edited(Element::MainRecipients, &many), edited(Element::CopyRecipients, "云岭省总工会。")]);
    let fixed = then(state.clone(), Action::Fixed(id_of(&state, "to-first-page")));
    assert_eq!(text(&fixed, Element::MainRecipients), "");
    let moved = format!("主送：{}。\n云岭省总工会。", many.trim_end_matches('：'));
    assert_eq!(text(&fixed, Element::CopyRecipients), moved);
    assert_eq!(work(&fixed).pages.first_page_of(Element::Body), Some(1), "7.3.3");
    for check in ["to-first-page", "to-missing", "layout-first-page-text"] {
        assert!(!raised(&fixed).contains(&check), "{check}");
    }
    let undone = then(fixed, Action::Undone);
    assert_eq!(text(&undone, Element::MainRecipients), many);
    assert_eq!(text(&undone, Element::CopyRecipients), "云岭省总工会。");
}

/// A body long enough for its findings to wait, with a fault in front and one behind.
fn long_body() -> String {
    let filler = "各单位要加强领导，明确责任，切实抓好落实。\n".repeat(800);
    format!("请于2026年7月10日（星期一）前报县总工会。\n{filler}请于2026年7月10日（星期二）前报县总工会。")
}

#[test]
fn in_a_long_draft_typing_does_not_wait_for_the_findings() {
    let words = |state: &State| -> Vec<String> {
        let of_days = work(state).findings.iter().filter(|shown| shown.finding.check.id == "weekday-mismatch");
        of_days.map(|shown| shown.finding.span.of(&work(state).draft.notice.body).to_owned()).collect()
    };
    let typed = |text: &str| edited(Element::Body, &text.replacen("加强领导", "加强领导领导", 1));
    let state = after_forwarding([edited(Element::Body, &long_body())]);
    let settled = then(state.clone(), Action::Settled(work(&state).change));
    assert_eq!(words(&settled), ["一", "二"]);

    let behind = then(settled.clone(), typed(&long_body()));
    assert!(work(&behind).is_behind);
    let asked = behind.outbox.iter().any(|(_, effect)| *effect == Effect::Settle(work(&behind).change));
    assert!(asked, "the browser says when the clerk pauses");
    assert_eq!(words(&behind), ["一", "二"], "they stand where their words are now");
    let shows = |state: &State| {
        let mut lines = work(state).pages.pages.iter().flat_map(|page| &page.lines);
        lines.any(|line| line.text.contains("加强领导领导"))
    };
    assert!(shows(&behind), "the paper does not wait");
    assert!(behind.apply(Action::Settled(work(&behind).change - 1)).is_none(), "the clerk is still typing");

    let fewer = then(settled, edited(Element::Body, &long_body().replacen("（星期一）", "（星期五）", 1)));
    assert_eq!(words(&fewer), ["二"], "what was changed is no longer said");
    for late in [Action::Settled(work(&fewer).change), Action::SaveAsked, Action::FindingStepped(true)] {
        let now = then(fewer.clone(), late.clone());
        assert!(!work(&now).is_behind, "{late:?}");
        let at_once = then(fewer.clone(), Action::Recomposed(Element::Title));
        assert_eq!(work(&now).findings, work(&at_once).findings);
        assert_eq!(work(&now).pages, work(&at_once).pages);
    }
}

#[test]
fn fixes_are_looked_at_before_they_are_taken_and_can_be_left_out() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号")]);
    let asked = then(state.clone(), Action::AllFixAsked);
    let offered = asked.fixes.clone().expect("a list");
    assert_eq!(text(&asked, Element::DocumentNumber), "青工[2026]020号", "asking changes nothing");
    assert_eq!(asked.can_undo(), state.can_undo());
    assert!(offered.iter().all(|fix| fix.before != fix.after), "{offered:?}");
    let padding = offered.iter().find(|fix| fix.id.0.starts_with("number-serial-padding")).expect("the zero");

    let one = then(asked.clone(), Action::FixesTaken([padding.id.clone()].into()));
    assert_eq!(text(&one, Element::DocumentNumber), "青工[2026]20号", "what was left out stays");
    assert_eq!(one.fixes, None);
    assert_eq!(one.message.clone().map(|message| message.text.to_string()), Some("已改1处，Ctrl+Z可撤销。".to_owned()));
    assert_eq!(text(&then(one, Action::Undone), Element::DocumentNumber), "青工[2026]020号");

    let none = then(asked.clone(), Action::FixesTaken(Rc::from([])));
    assert_eq!((text(&none, Element::DocumentNumber), none.message), ("青工[2026]020号".to_owned(), None));
    assert_eq!(then(asked, Action::FixesDropped).fixes, None);
}

#[test]
fn what_shows_up_behind_a_fix_stands_in_the_list() {
    let state = after_forwarding([edited(Element::Body, "请开展“书香”、、“安康”活动，做好服务。")]);
    let offered = then(state, Action::AllFixAsked).fixes.expect("a list");
    let checks: Vec<&str> = offered.iter().filter_map(|fix| fix.id.0.split('|').next()).collect();
    assert_eq!(checks, ["punct-duplicate", "punct-dunhao-quotes"]);
}
