//! 一稿多发 (tests/batch.rs has the lists and the notices; here is the way through the dialog).

use super::*;
use std::io::{Cursor, Read};
use xingwen::app::batch::{Batch, BatchAction, BatchRow, Progress, SUMMARY_NAME};
use xingwen::app::state::State;
use xingwen::domain::compose::batch::{ContactPlace, EXAMPLE, Usage};
use xingwen::domain::import;

fn batch(state: &State) -> &Batch {
    state.batch.as_deref().expect("the dialog is open")
}

/// The dialog over the sample's notice, with this list.
fn listed(list: &str) -> State {
    after_forwarding([Action::Batch(BatchAction::Opened), Action::Batch(BatchAction::Typed(list.into()))])
}

/// What the browser would do: every step that is asked for is answered, at most so many.
fn stepped(mut state: State, most: usize) -> State {
    for _ in 0..most {
        let run = state.outbox.iter().find_map(|(ticket, effect)| match effect {
            Effect::StepBatch(run) => Some((*ticket, *run)),
            _ => None,
        });
        let Some((ticket, run)) = run else { break };
        state = then(then(state, Action::EffectsStarted(ticket)), Action::Batch(BatchAction::Stepped(run)));
    }
    state
}

fn started(list: &str) -> State {
    then(listed(list), Action::Batch(BatchAction::Started))
}

/// The files of a .zip by name, in order.
fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a zip file");
    let count = archive.len();
    let read = |at| {
        let mut entry = archive.by_index(at).expect("it is there");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("it can be read");
        (entry.name().expect("it is text").into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

fn downloads(state: &State) -> Vec<(Rc<str>, Rc<[u8]>)> {
    let download = |(_, effect): &(_, Effect)| match effect {
        Effect::Download { name, bytes, .. } => Some((Rc::clone(name), Rc::clone(bytes))),
        _ => None,
    };
    state.outbox.iter().filter_map(download).collect()
}

const NUMBERED: &str = "单位,字号,联系人,电话,期限\n云台镇总工会,青工〔2026〕5号,赵敏,0561-2200103,7月10日\n\
    白水镇总工会,青工〔2026〕6号,周平,0561-2200104,7月17日\n县教育工会,青工〔2026〕7号,王芳,0561-2200101,7月24日";

#[test]
fn three_rows_become_three_checked_files_and_a_summary() {
    let state = stepped(started(NUMBERED), 99);
    let Progress::Done { lines, zip } = &batch(&state).progress else { panic!("{:?}", batch(&state).progress) };
    assert_eq!(downloads(&state), [(Rc::clone(&zip.name), Rc::clone(&zip.bytes))]);
    let files = unzipped(&zip.bytes);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        format!("1 云台镇总工会 青工〔2026〕5号 {COMPOSED}.docx"),
        format!("2 白水镇总工会 青工〔2026〕6号 {COMPOSED}.docx"),
        format!("3 县教育工会 青工〔2026〕7号 {COMPOSED}.docx"),
        SUMMARY_NAME.to_owned(),
    ];
    assert_eq!(names, expected);
    for ((_, bytes), (recipients, contact, day)) in files.iter().zip([
        ("云台镇总工会：", "（联系人：赵敏，电话：0561-2200103）", "请于7月10日前"),
        ("白水镇总工会：", "（联系人：周平，电话：0561-2200104）", "请于7月17日前"),
        ("县教育工会：", "（联系人：王芳，电话：0561-2200101）", "请于7月24日前"),
    ]) {
        let text = import::docx::read(bytes).expect("it is a document").text;
        for words in [recipients, contact, day, "转发给你单位"] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
    }
    for line in lines.iter() {
        assert_eq!((line.errors, line.warnings), (0, 0), "{line:?}");
    }
    let summary = String::from_utf8(files[3].1.clone()).expect("it is text");
    assert!(
        summary.starts_with("\u{FEFF}名单行,文件名,名称,标题,发文字号,主送机关,期限,错误,警告,说明\r\n"),
        "{summary}"
    );
    assert!(summary.contains("青工〔2026〕6号,白水镇总工会,2026-07-17,0,0,"), "{summary}");
    let again = stepped(started(NUMBERED), 99);
    assert_eq!(downloads(&again), downloads(&state), "the same list gives the same bytes");
}

#[test]
fn what_is_wrong_in_a_notice_stands_in_the_summary() {
    let state = stepped(started("名称,代字\n白水县总工会,白工"), 99);
    let Progress::Done { lines, .. } = &batch(&state).progress else { panic!("{:?}", batch(&state).progress) };
    assert!(lines[0].errors > 0, "the number is still to be taken: {lines:?}");
    assert!(lines[0].remark().contains("发文字号："), "{}", lines[0].remark());
    assert_eq!(batch(&state).usage(), Usage::Issuers);
}

#[test]
fn rows_with_problems_are_left_out_only_if_the_clerk_agrees() {
    let list = format!("{NUMBERED}\n云台镇总工会,青工〔2026〕8号,,,7月31日");
    let state = started(&list);
    assert_eq!((batch(&state).faulty(), &batch(&state).progress), (1, &Progress::Listing));
    let state = then(state, Action::Batch(BatchAction::LeavesOutSet(true)));
    let state = stepped(then(state, Action::Batch(BatchAction::Started)), 99);
    let Progress::Done { lines, zip } = &batch(&state).progress else { panic!("{:?}", batch(&state).progress) };
    assert_eq!(unzipped(&zip.bytes).len(), 4, "three notices and the summary");
    assert_eq!(lines[3].remark(), "未生成：名称与第2行重复。");
    // Another list asks anew.
    let state = then(state, Action::Batch(BatchAction::Typed("名称,期限\n甲,昨天".into())));
    assert!(!batch(&state).leaves_out && !batch(&state).can_start());
    let state = then(state, Action::Batch(BatchAction::LeavesOutSet(true)));
    assert!(!batch(&state).can_start(), "nothing would be left to make");
}

#[test]
fn making_can_be_stopped_and_begun_again() {
    let state = stepped(started(NUMBERED), 1);
    let Progress::Making { run, files, .. } = &batch(&state).progress else { panic!("{:?}", batch(&state).progress) };
    let (run, made) = (*run, files.len());
    assert_eq!(made, 1);
    let state = then(state, Action::Batch(BatchAction::Stopped));
    assert_eq!(batch(&state).progress, Progress::Listing);
    assert!(state.apply(Action::Batch(BatchAction::Stepped(run))).is_none(), "a late step does nothing");
    assert!(downloads(&state).is_empty());
    let state = then(state, Action::Batch(BatchAction::Started));
    assert!(state.apply(Action::Batch(BatchAction::Stepped(run))).is_none(), "nor does it in another run");
    assert_eq!(downloads(&stepped(state.clone(), 99)).len(), 1);
    let state = then(state, Action::Batch(BatchAction::Closed));
    let again = then(state.clone(), Action::Batch(BatchAction::Opened));
    assert_eq!((&*batch(&again).text, batch(&again).rows.len()), (NUMBERED, 3), "the list is still there");
    assert!(state.batch.is_none() && state.apply(Action::Batch(BatchAction::Stepped(run + 1))).is_none());
}

#[test]
fn the_preview_says_what_each_row_changes() {
    let state = listed(EXAMPLE);
    let terms: Vec<String> = batch(&state).rows.iter().map(BatchRow::changed_terms).collect();
    assert_eq!(terms, ["主送机关、正文、附注", "主送机关、正文、附注", "主送机关、正文、附注"]);
    let state = then(state, Action::Batch(BatchAction::ContactSet(ContactPlace::Body)));
    assert_eq!(batch(&state).rows[0].changed_terms(), "主送机关、正文");
    let state = then(state, Action::Batch(BatchAction::UsageSet(Usage::Issuers)));
    let changed = "发文机关标志、发文字号、标题、主送机关、正文、署名、印发机关";
    assert_eq!(batch(&state).rows[0].changed_terms(), changed);
}

#[test]
fn remarks_say_what_holds_for_all_rows() {
    let remarks = |edits: &[(Element, &str)], list: &str| {
        let edits = edits.iter().map(|(element, text)| edited(*element, text));
        let open = [Action::Batch(BatchAction::Opened), Action::Batch(BatchAction::Typed(list.into()))];
        let state = after_forwarding(edits.chain(open));
        batch(&state).remarks.concat()
    };
    for (edits, list, expected) in [
        (&[][..], "名称\n甲\n乙", ""),
        (&[(Element::Body, "请认真贯彻执行。")], "名称,期限\n甲,8月1日", "“期限”一列不会写进去"),
        (&[(Element::DocumentNumber, "青工〔2026〕5号")], "名称\n甲\n乙", "各份沿用同一个发文字号“青工〔2026〕5号”"),
        (&[], "名称,代字\n甲县总工会,甲工\n乙县总工会,", ""),
        (&[(Element::Body, "请报青溪县总工会。")], "名称,代字\n甲县总工会,甲工", "“青溪县总工会”不会换成各机关的名称"),
        (&[(Element::Annotation, "（此件发至县级）")], "名称\n甲", "限定了传阅范围"),
    ] {
        let said = remarks(edits, list);
        assert!(if expected.is_empty() { said.is_empty() } else { said.contains(expected) }, "{list}: {said}");
    }
}

#[test]
fn bad_lists_are_told_and_leave_the_dialog_as_it_was() {
    let many = (1..=10_000).map(|count| format!("单位{count}")).collect::<Vec<_>>().join("\n");
    for (list, expected) in [
        ("名称,期限", "名单里没有内容。"),
        (many.as_str(), "名单有10000行，一次最多500份。请把名单分成几份，分几次生成。"),
    ] {
        let state = listed(list);
        assert_eq!(batch(&state).error.as_deref(), Some(expected));
        assert!(!batch(&state).can_start() && batch(&state).rows.is_empty());
    }
    let failed = then(listed(NUMBERED), Action::Batch(BatchAction::FileFailed("读不出来。".into())));
    assert_eq!((batch(&failed).error.as_deref(), batch(&failed).rows.len()), (Some("读不出来。"), 3));
    assert_eq!(batch(&listed(" \n ")).error, None, "an empty field is no fault");
}

#[test]
fn it_is_refused_where_nothing_may_leave_the_page() {
    let opened = |state: State| then(state, Action::Batch(BatchAction::Opened));
    let unmade = opened(after([Action::SampleOpened]));
    assert!(unmade.batch.is_none() && unmade.message.is_some_and(|message| message.is_error));
    let secret = opened(after_forwarding([edited(Element::Secrecy, "机密★1年")]));
    assert!(secret.batch.is_none() && secret.message.is_some_and(|message| message.is_error));
    let closed = then(listed(NUMBERED), Action::DraftClosed);
    assert!(closed.batch.is_none());
}

#[test]
fn three_hundred_notices_are_made_one_a_step() {
    let rows: String = (1..=300).fold(String::from("名称,期限\n"), |list, count| {
        list + &format!("第{count}分会,8月{}日\n", count % 28 + 1)
    });
    let mut state = started(&rows);
    let mut longest = 0;
    for step in 1..=301 {
        state = stepped(state, 1);
        if let Progress::Making { files, .. } = &batch(&state).progress {
            assert_eq!(files.len(), step);
            longest = step;
        }
    }
    assert_eq!(longest, 300);
    let Progress::Done { lines, zip } = &batch(&state).progress else { panic!("it is not done") };
    assert_eq!((lines.len(), unzipped(&zip.bytes).len()), (300, 301));
    assert!(state.outbox.iter().all(|(_, effect)| !matches!(effect, Effect::StepBatch(_))), "no step is left over");
}
