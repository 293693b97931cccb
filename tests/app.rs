//! The page's state, without a browser: what a clerk does, and what then stands there.

use std::rc::Rc;

use xingwen::app::action::{Action, FileKind, HandOver};
use xingwen::app::arrival::Arrival;
use xingwen::app::doubts::{Doubt, Doubted};
use xingwen::app::effect::Effect;
use xingwen::app::findings::{self, Entry, FindingId, ShownFinding};
use xingwen::app::receipt::{self, Doing};
use xingwen::app::recognised;
use xingwen::app::rules::{self, RuleFilter, Switched};
use xingwen::app::settings::Settings;
use xingwen::app::state::{Saved, State};
use xingwen::app::stored::{DraftFile, DraftId, Profile, Stored, VERSION};
use xingwen::app::work::{Choices, Work};
use xingwen::domain::checks::{self, Severity};
use xingwen::domain::clean::Cleaned;
use xingwen::domain::export::Scope;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::evidence::Imported;
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan};
use xingwen::domain::notice::reading::{Certainty, Corrections, ReadParagraph, TextKind};
use xingwen::domain::notice::title::TitleStyle;
use xingwen::domain::notice::upstream::Role;

const COMPOSED: &str = "青溪县总工会关于转发《云岭省总工会关于进一步做好职工书屋建设工作的通知》的通知";
const MERGED: &str = "青溪县总工会转发云岭省总工会关于进一步做好职工书屋建设工作的通知";

fn today() -> Date {
    Date::new(2026, 6, 15).expect("a day of the calendar")
}

fn organ() -> OwnOrgan {
    OwnOrgan {
        name: "青溪县总工会".into(),
        codes: vec![CodeSeries { series: "普通文件".into(), code: "青工".into() }],
        main_recipients: "各乡镇总工会，县直各单位工会".into(),
        ..OwnOrgan::default()
    }
}

fn received(text: &str) -> Action {
    Action::Received(Rc::new(text.into()))
}

fn then(state: State, action: Action) -> State {
    state.apply(action).unwrap_or(state)
}

/// The state after these actions, from a first start with the organ known.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let start = [Action::Started { today: today(), stored: Box::default() }, Action::OrganChanged(Box::new(organ()))];
    start.into_iter().chain(actions).fold(State::default(), then)
}

/// The state after these actions, from the notice that forwards the sample.
fn after_forwarding(actions: impl IntoIterator<Item = Action>) -> State {
    after([Action::SampleOpened, Action::Forwarded].into_iter().chain(actions))
}

fn work(state: &State) -> &Work {
    state.work.as_deref().expect("a draft is open")
}

fn text(state: &State, element: Element) -> String {
    work(state).draft.notice.text(element).to_owned()
}

fn edited(element: Element, text: &str) -> Action {
    Action::Edited(element, text.into())
}

fn raised(state: &State) -> Vec<&'static str> {
    work(state).findings.iter().filter(|shown| !shown.finding.forwarded).map(|shown| shown.finding.check.id).collect()
}

fn id_of(state: &State, check: &str) -> FindingId {
    let shown = work(state).findings.iter().find(|shown| shown.finding.check.id == check);
    shown.map(|shown| shown.id.clone()).expect("the check has found something")
}

#[test]
fn the_sample_becomes_a_notice() {
    let state = after_forwarding([]);
    for (element, expected) in [
        (Element::Title, COMPOSED),
        (Element::DocumentNumber, "青工〔2026〕　号"),
        (Element::MainRecipients, "各乡镇总工会，县直各单位工会："),
        (Element::IssuerSignature, "青溪县总工会"),
        (Element::DateOfIssue, "2026年6月15日"),
        (Element::PrintedOn, "2026年6月15日印发"),
    ] {
        assert_eq!(text(&state, element), expected, "{element:?}");
    }
    let opening = "现将《云岭省总工会关于进一步做好职工书屋建设工作的通知》（云工发〔2026〕18号）转发给你们";
    assert!(text(&state, Element::Body).starts_with(opening), "{}", text(&state, Element::Body));
    assert!(work(&state).pages.pages.len() >= 2, "the forwarded text begins a new page");
    assert_eq!(work(&state).counts.errors, 0, "{:?}", raised(&state));
}

#[test]
fn a_field_follows_the_composition_until_it_is_edited() {
    let merged = || Action::ChoicesChanged(Choices { style: Some(TitleStyle::Merged), ..Choices::default() });
    assert_eq!(text(&after_forwarding([merged()]), Element::Title), MERGED);

    let state = after_forwarding([edited(Element::Title, "我拟的标题"), merged()]);
    assert_eq!(text(&state, Element::Title), "我拟的标题");
    assert!(!work(&state).follows_composition(Element::Title));
    assert_eq!(text(&then(state, Action::Recomposed(Element::Title)), Element::Title), MERGED);
}

#[test]
fn a_malformed_number_is_put_right_by_one_step() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号")]);
    for check in ["number-bracket", "number-serial-padding"] {
        assert!(raised(&state).contains(&check), "{check}: {:?}", raised(&state));
    }
    let fixed = then(state, Action::AllFixed);
    assert_eq!(text(&fixed, Element::DocumentNumber), "青工〔2026〕20号");
    let undone = then(fixed, Action::Undone);
    assert_eq!(text(&undone, Element::DocumentNumber), "青工[2026]020号");
    assert_eq!(text(&then(undone, Action::Redone), Element::DocumentNumber), "青工〔2026〕20号");
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let state = after_forwarding(["青", "青溪", "青溪县"].map(|text| edited(Element::IssuerSignature, text)));
    let state = then(state, Action::Replaced(Element::IssuerSignature, "青溪市总工会".into()));
    let state = then(state, Action::Undone);
    assert_eq!(text(&state, Element::IssuerSignature), "青溪县", "what was taken is a step of its own");
    assert_eq!(text(&then(state, Action::Undone), Element::IssuerSignature), "青溪县总工会");
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
    let fixed = then(state.clone(), Action::AllFixed);
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
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号"), Action::AllFixed]);
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

#[test]
fn a_secrecy_mark_in_our_notice_keeps_it_on_the_page() {
    let number = || edited(Element::DocumentNumber, "青工〔2026〕7号");
    for (element, typed) in [
        (Element::Secrecy, "机密★1年"),
        (Element::Urgency, "特急 密电"),
        (Element::Annotation, "秘密★长期"),
        (Element::Body, "密级：机密\n请遵照执行。"),
    ] {
        for hand_over in [HandOver::Copy(Scope::Whole), HandOver::File(FileKind::Docx), HandOver::Print] {
            let state = after_forwarding([number(), edited(element, typed), Action::HandedOver(hand_over)]);
            let message = state.message.clone().expect("a sentence");
            assert!(message.is_error && message.text.contains("涉密"), "{typed}");
            let leaves =
                |effect: &Effect| matches!(effect, Effect::Copy { .. } | Effect::Download { .. } | Effect::Print);
            assert!(!state.outbox.iter().any(|(_, effect)| leaves(effect)), "{typed}");
        }
    }
    for harmless in ["认真学习保守国家秘密法。", "严守工作秘密。", "机密文件的管理另行规定。"]
    {
        let state = after_forwarding([number(), edited(Element::Body, harmless)]);
        let state = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
        assert!(state.message.is_none(), "{harmless}: {:?}", state.message);
    }
}

#[test]
fn what_to_think_of_is_asked_once() {
    let body = "请与李明联系，手机13812345678，身份证号11010519491231002X。";
    let state = after_forwarding([edited(Element::Annotation, "（此件发至县级）"), edited(Element::Body, body)]);
    let asked = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let reminders = asked.question.clone().expect("it asks").reminders;
    let places: Vec<&str> =
        reminders.iter().flat_map(|reminder| reminder.places.iter()).map(|place| &**place).collect();
    for place in ["此件发至县级", "13812345678", "11010519491231002X"] {
        assert!(places.iter().any(|own| own.contains(place)), "{place}: {places:?}");
    }
    let copied = then(asked, Action::HandOverConfirmed);
    assert!(copied.outbox.iter().any(|(_, effect)| matches!(effect, Effect::Copy { .. })), "it never refuses");
    let again = then(copied, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    assert!(again.question.is_none_or(|question| question.reminders.is_empty()), "it was read");
}

#[test]
fn the_catalogue_is_searched_by_what_is_said_of_a_check() {
    let settings = Settings::default();
    let all = checks::all().count();
    let of = |filter: RuleFilter| rules::matching(&filter, &settings);
    let words = |words: &str| of(RuleFilter { words: words.into(), ..RuleFilter::default() });
    assert_eq!(of(RuleFilter::default()).len(), all);
    assert_eq!(words("number-bracket 7.2.5").first().map(|(_, check)| check.id), Some("number-bracket"));
    assert!(words("没有这样的词").is_empty());
    let errors = of(RuleFilter { severity: Some(Severity::Error), ..RuleFilter::default() });
    assert!(!errors.is_empty() && errors.iter().all(|(_, check)| check.severity == Severity::Error));
    let by_group: usize = (0..checks::GROUPS.len())
        .map(|group| of(RuleFilter { group: Some(group), ..RuleFilter::default() }).len())
        .sum();
    assert_eq!(by_group, all, "every check stands in one group");
    for (_, check) in of(RuleFilter { switched: Switched::OffByDefault, ..RuleFilter::default() }) {
        assert!(!settings.runs(check), "{}", check.id);
    }
    assert!(of(RuleFilter { switched: Switched::Off, ..RuleFilter::default() }).is_empty(), "nothing is switched off");
    let compared = checks::by_id("cite-number-differs").expect("the check is registered");
    assert!(rules::examples(compared).iter().any(|example| example.wrong.is_some()), "drafts are written out");
}

#[test]
fn a_check_is_switched_against_its_own_standing_only() {
    for check in checks::all() {
        let mut settings = Settings::default();
        let before = settings.runs(check);
        settings.switch(check, !before);
        assert_eq!(settings.runs(check), !before, "{}", check.id);
        settings.switch(check, before);
        assert_eq!(settings, Settings::default(), "{}", check.id);
    }
}

#[test]
fn a_check_can_be_switched_off_and_on() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]20号")]);
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: false });
    assert!(!raised(&state).contains(&"number-bracket"));
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: true });
    assert!(raised(&state).contains(&"number-bracket"));
}

#[test]
fn bad_input_gets_a_sentence_and_leaves_the_draft() {
    for input in ["", "  \n\u{3000}"] {
        let state = after_forwarding([received(input)]);
        let message = state.message.clone().expect("a sentence");
        assert!(message.is_error && message.text.ends_with('。'), "{input:?}: {message:?}");
        assert_eq!(text(&state, Element::IssuerSignature), "青溪县总工会", "{input:?}");
    }
    for input in
        ["Hello, this is a letter in English.\nRegards", "姓名\t单位\n张三\t一车间\n", "\u{FFFD}\u{FFFD}", "一"]
    {
        let state = after([received(input)]);
        assert!(state.message.is_some(), "{input:?}");
    }
}

#[test]
fn a_secret_document_stops_the_work_and_is_not_kept() {
    let body = "关于做好防汛工作的通知\n各县工会：\n请做好防汛工作。\n";
    for head in ["机密★10年\n", "密级：秘密\n", "等级：特急 密电\n"] {
        let state = after([received(&format!("{head}某某省总工会文件\n某工发〔2026〕3号\n{body}"))]);
        assert!(state.work.is_none(), "{head}");
        assert!(
            state.message.as_ref().is_some_and(|message| message.is_error && message.text.contains("涉密")),
            "{head}"
        );
        assert!(!state.outbox.iter().any(|(_, effect)| matches!(effect, Effect::SaveDraft { .. })), "{head}");
    }
    assert!(after([received(body)]).work.is_some());
}

/// The next morning: only what was kept is there.
fn reopened(state: &State) -> State {
    let mut stored = Stored::default();
    for (_, effect) in state.outbox.iter() {
        match effect {
            Effect::SaveDraft { id, file, summary, .. } => {
                let json: Rc<str> = serde_json::to_string(&**file).expect("a draft is JSON").into();
                stored.drafts = vec![(*id, json)];
                stored.summaries = vec![Rc::clone(summary)];
            }
            Effect::SaveProfile(json) => stored.profile = Some(Rc::clone(json)),
            _ => {}
        }
    }
    then(State::default(), Action::Started { today: today(), stored: Box::new(stored) })
}

#[test]
fn what_is_kept_is_opened_again() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工〔2026〕7号")]);
    let again = reopened(&state);
    assert_eq!(work(&again).draft, work(&state).draft);
    assert_eq!(work(&again).findings, work(&state).findings);
    assert_eq!(again.organ, state.organ);
    assert!(work(&again).follows_composition(Element::Title));
    assert!(!work(&again).follows_composition(Element::DocumentNumber));
}

#[test]
fn what_a_newer_version_wrote_is_not_overwritten() {
    let profile = Profile { version: VERSION + 1, ..Profile::default() };
    let json: Rc<str> = serde_json::to_string(&profile).expect("a profile is JSON").into();
    let stored = Stored { profile: Some(json), ..Stored::default() };
    let state = then(State::default(), Action::Started { today: today(), stored: Box::new(stored) });
    let state = then(then(state, Action::OrganChanged(Box::new(organ()))), Action::SampleOpened);
    assert!(matches!(state.saved, Saved::Failed(_)));
    let writes = |effect: &Effect| matches!(effect, Effect::SaveProfile(_) | Effect::SaveDraft { .. });
    assert!(!state.outbox.iter().any(|(_, effect)| writes(effect)));

    let file = DraftFile { version: VERSION + 1, ..DraftFile::default() };
    let json: Rc<str> = serde_json::to_string(&file).expect("a draft is JSON").into();
    let stored = Stored { drafts: vec![(DraftId(4), json)], ..Stored::default() };
    let state = then(State::default(), Action::Started { today: today(), stored: Box::new(stored) });
    let state = then(state, Action::DraftOpened(DraftId(4)));
    assert!(state.work.is_none() && state.message.is_some_and(|message| message.is_error));
}

#[test]
fn handing_over_asks_once_where_errors_are_open() {
    let asked = then(after_forwarding([]), Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let question = asked.question.clone().expect("the blank serial is an open error");
    assert!(question.errors.iter().any(|error| error.contains("发文字号")), "{:?}", question.errors);
    let copied = then(asked, Action::HandOverConfirmed);
    let copy = copied.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Copy { html, plain } => Some((Rc::clone(html), Rc::clone(plain))),
        _ => None,
    });
    let (html, plain) = copy.expect("both forms are put on the clipboard");
    assert!(html.contains("职工书屋") && plain.contains("职工书屋"));

    let numbered = then(copied, edited(Element::DocumentNumber, "青工〔2026〕7号"));
    let exported = then(numbered, Action::HandedOver(HandOver::File(FileKind::Docx)));
    assert!(exported.question.is_none(), "{:?}", exported.question);
    let name = exported.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Download { name, .. } => Some(Rc::clone(name)),
        _ => None,
    });
    assert!(name.is_some_and(|name| name.starts_with("青工〔2026〕7号 ") && name.ends_with(".docx")));
}

#[test]
fn the_first_number_handed_over_teaches_the_code() {
    let unknown = OwnOrgan { codes: Vec::new(), ..organ() };
    let state = after([Action::OrganChanged(Box::new(unknown)), Action::SampleOpened, Action::Forwarded]);
    let state = then(state, edited(Element::DocumentNumber, "青工〔2026〕7号"));
    assert!(state.organ.codes.is_empty(), "not while it is typed");
    let state = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let state = then(state, Action::HandOverConfirmed);
    assert_eq!(state.organ.usual_code(), "青工");
    let next = then(then(state, Action::SampleOpened), Action::Forwarded);
    assert_eq!(text(&next, Element::DocumentNumber), "青工〔2026〕　号");
}

/// A text with repairs of three sorts and, in front of its title, words that a web page has marked up.
const DAMAGED: &str = "**关于做好**防汛**工作的通知**\n各县工会：\n    请做好防汛 工作,确保安\u{200b}全。\n    请于6月10日前报送情况.\n某某省总工会\n2026年6月1日\n";

fn cleaned(state: &State) -> Rc<Cleaned> {
    Rc::clone(&work(state).received.as_ref().expect("a received document").cleaned)
}

#[test]
fn repairs_are_taken_back_alone_by_kind_and_all_at_once() {
    let state = after([received(DAMAGED)]);
    let first = cleaned(&state);
    let index = first.repairs.iter().position(|repair| repair.damage == "clean-markup").expect("markup is found");
    assert!(!first.text.contains("**"));
    let alone = then(state.clone(), Action::RepairSet { index, accepted: false });
    assert_eq!(cleaned(&alone).text.matches("**").count(), 1, "{}", cleaned(&alone).text);

    let group = receipt::groups(&first.repairs).into_iter().find(|group| &*group.damage == "clean-markup");
    let group = group.expect("the markup is one group");
    let kind = then(alone, Action::RepairGroupSet { group, accepted: false });
    assert_eq!(cleaned(&kind).text.matches("**").count(), 4, "{}", cleaned(&kind).text);
    assert!(!cleaned(&kind).text.contains('\u{200b}'), "another kind stays as it was");

    let source = then(kind, Action::RepairsTakenBack);
    assert_eq!(cleaned(&source).text, DAMAGED);
    let again = then(source.clone(), Action::RepairsRestored);
    assert_eq!(cleaned(&again).text, first.text);
    assert_eq!(cleaned(&then(source, Action::Undone)).text.matches("**").count(), 4, "one step");
}

#[test]
fn offers_stand_apart_and_are_not_taken_with_the_rest() {
    let state = after([received(DAMAGED)]);
    let repairs = cleaned(&state).repairs.clone();
    let groups = receipt::groups(&repairs);
    let grouped: usize = groups.iter().map(|group| group.repairs.len()).sum();
    assert_eq!(grouped, repairs.len(), "every repair stands in the receipt once");
    let offer = groups.iter().find(|group| group.doing == Doing::Offered).expect("something is only offered").clone();
    assert_eq!(offer.accepted, 0);
    assert!(receipt::is_as_cleaned(&repairs));
    let taken = then(state, Action::RepairGroupSet { group: offer.clone(), accepted: true });
    let after = receipt::groups(&cleaned(&taken).repairs);
    let same = after.iter().find(|group| group.damage == offer.damage && group.doing == Doing::Offered);
    assert_eq!(same.map(|group| group.accepted), Some(offer.repairs.len()), "it stays where it was in the receipt");
    let restored = then(taken, Action::RepairsRestored);
    assert!(receipt::is_as_cleaned(&cleaned(&restored).repairs));
}

#[test]
fn a_role_stays_with_its_words_when_a_repair_is_taken_back() {
    let state = after([received(DAMAGED)]);
    let place = |state: &State, words: &str| {
        let received = work(state).received.clone().expect("a received document");
        let of = |paragraph: &&ReadParagraph| paragraph.span.of(&received.cleaned.text).contains(words);
        *received.reading.paragraphs.iter().find(of).expect("the words are there")
    };
    // The same words twice: only the place tells them apart.
    let given = [("防汛", Role::IssuerMark), ("某某省总工会", Role::CopyRecipients), ("请于6月10日", Role::Annotation)];
    let state = given.iter().fold(state, |state, (words, role)| {
        let places = [place(&state, words).span].into();
        then(state, Action::RolesSet { places, role: Some(*role) })
    });
    for change in [Action::RepairsTakenBack, Action::RepairSet { index: 0, accepted: false }] {
        let changed = then(state.clone(), change.clone());
        assert_ne!(cleaned(&changed).text, cleaned(&state).text);
        for (words, role) in given {
            let words = if words == "防汛" { "工作的通知" } else { words };
            let found = place(&changed, words);
            assert_eq!((found.role, found.certainty), (role, Certainty::Sure), "{words} after {change:?}");
        }
        let back = then(changed, Action::RepairsRestored);
        assert_eq!(work(&back).received, work(&state).received, "and back again after {change:?}");
    }
}

/// A notice between lines that could be anything.
const DOUBTFUL: &str = "山高水长之间\n又是一年春来到\n云岭省总工会关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　请于6月10日前报送情况。\n　　　　　　　　　　　　云岭省总工会\n　　　　　　　　　　　　2026年6月1日\n灯火阑珊处的人们\n久久不愿离去的晚风\n";

fn open_doubts(state: &State) -> Vec<Doubt> {
    let doubts = &work(state).received.as_ref().expect("a received document").doubts;
    doubts.iter().filter(|doubt| !doubt.is_settled).cloned().collect()
}

#[test]
fn what_is_unsure_is_asked_once_and_stays_answered() {
    let state = after([received(DOUBTFUL)]);
    let asked = open_doubts(&state);
    assert_eq!(asked.iter().map(|doubt| doubt.places.len()).collect::<Vec<_>>(), [2, 2], "lines that stand together");
    let first = asked[0].clone();
    let Doubted::Paragraphs { role, .. } = first.doubted else { panic!("{first:?}") };
    let confirmed = then(state, Action::RolesSet { places: Rc::clone(&first.places), role: Some(role) });
    assert_eq!(open_doubts(&confirmed), asked[1..]);
    let received = work(&confirmed).received.clone().expect("received");
    let sure = |one: &&ReadParagraph| one.role == role && one.certainty == Certainty::Sure;
    assert_eq!(received.reading.paragraphs.iter().filter(sure).count(), 2);
    assert_eq!(received.doubts.len(), 2, "what was answered can be looked at again");

    let again = reopened(&confirmed);
    assert_eq!(open_doubts(&again), open_doubts(&confirmed), "an answer is kept over the night");
    let undone = then(confirmed, Action::Undone);
    assert_eq!(open_doubts(&undone), asked, "an answer is one step");
}

#[test]
fn another_role_is_felt_up_to_the_notice() {
    let state = after([received(DOUBTFUL), Action::Forwarded]);
    let received_now = work(&state).received.clone().expect("received");
    let body =
        received_now.reading.paragraphs.iter().find(|one| one.span.of(&received_now.cleaned.text).contains("确保"));
    let places = [body.expect("the body").span].into();
    let state = then(state, Action::RolesSet { places, role: Some(Role::Title) });
    assert!(text(&state, Element::Title).contains("请做好防汛工作"), "{}", text(&state, Element::Title));
    let guessed = work(&state).received.clone().expect("received");
    assert!(guessed.reading.paragraphs.iter().all(|one| one.role != Role::Title || one.certainty == Certainty::Sure));
    let undone = then(state, Action::Undone);
    assert!(!text(&undone, Element::Title).contains("请做好防汛工作"));
}

#[test]
fn an_element_found_right_settles_its_paragraphs() {
    // The organ stands below its date: that is asked about.
    let text = "关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　　　　　　　　　　　2026年6月1日\n　　　　　　　　　　　　云岭省总工会\n";
    let state = after([received(text)]);
    let is_signature = |doubt: &Doubt| matches!(doubt.doubted, Doubted::Paragraphs { role: Role::IssuerSignature, .. });
    assert!(open_doubts(&state).iter().any(is_signature), "{:?}", open_doubts(&state));
    let state = then(state, Action::ElementConfirmed(Element::IssuerSignature));
    assert!(!open_doubts(&state).iter().any(is_signature));
    let found =
        recognised::recognised(&Corrections::default(), &work(&state).received.as_ref().expect("received").reading);
    let signature = found.iter().find(|found| found.element == Element::IssuerSignature);
    assert_eq!(signature.map(|found| (&*found.value, found.certainty)), Some(("云岭省总工会", Certainty::Sure)));
}

#[test]
fn the_kind_can_be_put_right() {
    let state =
        after([received("职工读书活动随想\n今年以来，书屋热闹起来了。\n"), Action::KindSet(Some(TextKind::Notice))]);
    let reading = &work(&state).received.as_ref().expect("received").reading;
    assert_eq!((reading.kind, reading.kind_certainty), (TextKind::Notice, Certainty::Sure));
}

#[test]
fn an_arrival_is_read_after_the_page_has_said_so() {
    let arrival = || Arrival::plain("关于防汛的通知\n各单位：\n请做好防汛工作。");
    let state = after([Action::Arrived(arrival())]);
    assert!(state.is_reading && state.work.is_none());
    assert!(state.outbox.iter().any(|(_, effect)| *effect == Effect::Read(arrival())));
    let failed = then(state.clone(), Action::ReceiveFailed("这是 .pdf 文件。".into()));
    assert!(!failed.is_reading && failed.work.is_none() && failed.message.is_some());
    let read = then(state, received("关于防汛的通知\n各单位：\n请做好防汛工作。"));
    assert!(!read.is_reading && read.work.is_some());
}

#[test]
fn a_paste_beside_the_fields_asks_and_loses_nothing() {
    let pasted = || Action::Arrived(Arrival::plain("关于防汛的通知"));
    let state = after_forwarding([edited(Element::Title, "我拟的标题"), pasted()]);
    assert_eq!(text(&state, Element::Title), "我拟的标题");
    assert!(state.arrival.is_some() && !state.is_reading);
    let dropped = then(state.clone(), Action::ArrivalDropped);
    assert!(dropped.arrival.is_none() && text(&dropped, Element::Title) == "我拟的标题");
    let id = work(&state).id;
    let taken = then(then(state, Action::ArrivalTaken), received("关于防汛的通知\n各单位：\n请做好防汛工作。"));
    assert_ne!(work(&taken).id, id);
    let back = then(taken, Action::DraftOpened(id));
    assert_eq!(text(&back, Element::Title), "我拟的标题");
    assert!(after_forwarding([Action::Arrived(Arrival::plain(" \n"))]).arrival.is_none(), "nothing is no arrival");
}

#[test]
fn what_a_file_was_found_to_be_is_kept_with_it() {
    let imported = Imported {
        text: "关于防汛的通知\n各单位：\n请做好防汛工作。\n".into(),
        remarks: vec!["文件中的 2 张图片没有读入。".into()],
        ..Imported::default()
    };
    let state = after([Action::Received(Rc::new(imported))]);
    let remarks = |state: &State| work(state).received.as_ref().map(|received| received.remarks.to_vec());
    assert_eq!(remarks(&state), Some(vec!["文件中的 2 张图片没有读入。".to_owned()]));
    assert_eq!(remarks(&reopened(&state)), remarks(&state));
}

#[test]
fn an_effect_runs_once() {
    let state = after_forwarding([]);
    let last = state.outbox.last().map(|(ticket, _)| *ticket).expect("effects wait");
    let state = then(state, Action::EffectsStarted(last));
    assert!(state.outbox.is_empty());
    assert!(state.apply(Action::EffectsStarted(last)).is_none());
}

mod any_gestures {
    use proptest::prelude::*;
    use xingwen::app::work::Choices;
    use xingwen::domain::compose::templates::Template;
    use xingwen::domain::notice::title::{Forwarding, Relation};
    use xingwen::domain::text::span::Span;

    use super::*;

    fn any_element() -> impl Strategy<Value = Element> {
        prop::sample::select(Element::OWN.to_vec())
    }

    /// Words that meet in real drafts, and any others.
    fn any_text() -> impl Strategy<Value = String> {
        let words = prop::sample::select(vec![
            "青工[2026]07号",
            "关于转发《甲《乙》》的通知的通知。",
            "2026年2月30日",
            "请于6月31日前报。\n一.总体(要求)",
            "各单位,：",
            "",
            "抄送：某某\n某某办公室  2026年1月1日印发",
            "\u{0}\u{FEFF}👍〔〕",
        ]);
        prop_oneof![words.prop_map(str::to_owned), ".{0,40}"]
    }

    fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            any_text().prop_map(|text| received(&text)),
            Just(Action::SampleOpened),
            Just(Action::Forwarded),
            prop::sample::select(Template::ALL.to_vec()).prop_map(Action::TemplateStarted),
            (any_element(), any_text()).prop_map(|(element, text)| Action::Edited(element, text.as_str().into())),
            (any_element(), any_text())
                .prop_map(|(element, text)| Action::UpstreamEdited(element, text.as_str().into())),
            (0_usize..400, 0_usize..60, prop::sample::select(Role::ALL.to_vec())).prop_map(|(start, len, role)| {
                Action::RolesSet { places: [Span::new(start, start + len)].into(), role: Some(role) }
            }),
            any_element().prop_map(Action::ElementConfirmed),
            Just(Action::KindSet(Some(TextKind::Letter))),
            any_text().prop_map(|text| Action::Arrived(Arrival::plain(text))),
            Just(Action::ArrivalTaken),
            Just(Action::RepairsTakenBack),
            Just(Action::RepairsRestored),
            (0_usize..30, any::<bool>()).prop_map(|(index, accepted)| Action::RepairSet { index, accepted }),
            any_element().prop_map(Action::Recomposed),
            any::<bool>().prop_map(|collapse| Action::ChoicesChanged(Choices {
                verb: collapse.then_some(Forwarding::Approve),
                relation: Relation::Peer,
                style: Some(TitleStyle::Merged),
                collapse,
            })),
            Just(Action::AllFixed),
            Just(Action::SheetOpened),
            any::<bool>().prop_map(|is_copy| Action::SheetHandedOver { is_copy }),
            Just(Action::Undone),
            Just(Action::Redone),
            any::<bool>().prop_map(Action::FindingStepped),
            Just(Action::HandedOver(HandOver::Copy(Scope::Whole))),
            Just(Action::HandedOver(HandOver::File(FileKind::Docx))),
            Just(Action::HandOverConfirmed),
            Just(Action::DraftClosed),
            Just(Action::DraftOpened(DraftId(1))),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Whatever a clerk does in whatever order: no panic, and undoing everything comes back to where it began.
        #[test]
        fn never_break_the_page(actions in prop::collection::vec(any_action(), 1..12)) {
            let mut state = after(actions);
            while state.can_undo() {
                state = then(state, Action::Undone);
            }
        }
    }
}
