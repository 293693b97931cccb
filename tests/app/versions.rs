//! Versions of a draft and the marked copy (tests/export/marked.rs has the revisions themselves).

use super::*;
use xingwen::app::action::{FileKind, HandOver};
use xingwen::app::stored::{DraftFile, DraftId};
use xingwen::app::versions::{MOST_NAMED, Version, VersionAction, VersionKind, VersionsView};
use xingwen::domain::export::Scope;
use xingwen::domain::import;
use xingwen::domain::notice::changes::Piece;

const NUMBER: &str = "青工〔2026〕7号";

fn does(action: VersionAction) -> Action {
    Action::Versions(action)
}

fn kept(label: &str) -> Action {
    does(VersionAction::Kept(label.into()))
}

fn view(state: &State) -> &VersionsView {
    state.versions.as_deref().expect("the dialog is open")
}

fn labels(state: &State) -> Vec<String> {
    work(state).versions.iter().map(|version: &Version| version.label.to_string()).collect()
}

fn words(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// The draft file that was last to be kept.
fn saved_file(state: &State) -> DraftFile {
    let mut files = state.outbox.iter().filter_map(|(_, effect)| match effect {
        Effect::SaveDraft { file, .. } => Some(DraftFile::clone(file)),
        _ => None,
    });
    files.next_back().expect("it is to be kept")
}

/// The page opened anew with only this draft file.
fn reopened(file: &str) -> State {
    let stored = Stored { drafts: vec![(DraftId(1), file.into())], ..Stored::default() };
    let start = [
        Action::Started { today: today(), stored: Box::new(stored) },
        Action::OrganChanged(Box::new(organ())),
        Action::DraftOpened(DraftId(1)),
    ];
    start.into_iter().fold(State::default(), then)
}

#[test]
fn versions_stand_in_order_and_once() {
    let state = after_forwarding([kept("")]);
    assert_eq!(labels(&state), ["初拟稿", "留存稿1"]);
    let again = then(state.clone(), kept("又一版"));
    assert_eq!(labels(&again), ["初拟稿", "留存稿1"], "the same words are kept once");
    assert!(again.message.is_some_and(|message| message.is_error && message.text.contains("留存稿1")));
    let state =
        [edited(Element::DocumentNumber, NUMBER), kept(" 送审稿 "), Action::HandedOver(HandOver::Copy(Scope::Whole))]
            .into_iter()
            .fold(state, then);
    assert_eq!(labels(&state), ["初拟稿", "留存稿1", "送审稿", "上次复制或导出"]);
    let state = [
        edited(Element::Annotation, "（此件公开发布）"),
        Action::HandedOver(HandOver::File(FileKind::Docx)),
        Action::HandedOver(HandOver::Copy(Scope::Element(Element::Title))),
    ]
    .into_iter()
    .fold(state, then);
    let last = work(&state).versions.last().expect("it was handed over");
    assert_eq!((last.kind, last.day), (VersionKind::HandedOver, Some(today())));
    assert_eq!(&*last.notice.annotation, "（此件公开发布）", "the last one that left as a whole");
    let undone = [Action::Undone, Action::Undone, Action::Undone].into_iter().fold(state, then);
    assert_eq!(labels(&undone).len(), 4, "undoing takes no version back");
}

#[test]
fn there_is_a_limit_and_named_versions_can_be_deleted() {
    let keep = |count: usize| [edited(Element::Annotation, &format!("（{count}）")), kept("")];
    let state = after_forwarding((0..=MOST_NAMED).flat_map(keep));
    assert_eq!(labels(&state).len(), 1 + MOST_NAMED);
    assert!(state.message.as_ref().is_some_and(|message| message.text.contains("最多留存20版")));
    let first = then(state.clone(), does(VersionAction::Deleted(0)));
    assert_eq!(labels(&first), labels(&state), "what was noted by itself stays");
    let state = [does(VersionAction::Deleted(1)), kept("")].into_iter().fold(state, then);
    assert_eq!(labels(&state).last().map(String::as_str), Some("留存稿1"), "the name is free again");
}

#[test]
fn what_differs_is_listed_and_saved_as_a_marked_copy() {
    let state = after_forwarding([
        edited(Element::DocumentNumber, NUMBER),
        kept("送审稿"),
        edited(Element::DocumentNumber, "青工〔2026〕8号"),
        does(VersionAction::Opened),
    ]);
    assert_eq!((view(&state).versions.len(), view(&state).chosen), (2, 1), "the last one is compared");
    let changes = &view(&state).changes;
    assert_eq!(changes.len(), 1);
    assert_eq!((words(&changes[0].before).as_str(), words(&changes[0].after).as_str()), (NUMBER, "青工〔2026〕8号"));
    let first = then(state.clone(), does(VersionAction::Chosen(0)));
    assert_eq!(words(&view(&first).changes[0].before), "青工〔2026〕　号");
    let exported = then(state, does(VersionAction::Exported));
    let saved = exported.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Download { name, bytes, .. } => Some((name.to_string(), bytes.to_vec())),
        _ => None,
    });
    let (name, bytes) = saved.expect("a file is handed over");
    assert_eq!(name, format!("花脸稿 青工〔2026〕8号 {COMPOSED}.docx"));
    let text = import::docx::read(&bytes).expect("it is a document").text;
    assert!(text.contains(NUMBER) && text.contains("青工〔2026〕8号"), "both versions are in it: {text}");
}

#[test]
fn versions_are_kept_with_the_draft() {
    let state = after_forwarding([kept("送审稿"), edited(Element::Annotation, "（此件公开发布）"), kept("会签稿")]);
    let file = saved_file(&state);
    let json = serde_json::to_string(&file).expect("it can be written");
    let again = reopened(&json);
    assert_eq!(work(&again).versions, work(&state).versions);
    let body = "延长晚间和节假日开放时间";
    let forwarded = json.matches(body).count();
    let unversioned = DraftFile { versions: Vec::new(), ..file };
    let without = serde_json::to_string(&unversioned).expect("it can be written").matches(body).count();
    assert_eq!(forwarded, without, "the forwarded text is not kept again for every version");
}

#[test]
fn drafts_of_older_programs_are_compared_with_what_was_composed() {
    let state = after_forwarding([edited(Element::Annotation, "（此件公开发布）")]);
    let mut json = serde_json::to_value(saved_file(&state)).expect("it can be written");
    json.as_object_mut().expect("a draft file").remove("versions");
    let again = reopened(&json.to_string());
    let versions = &work(&again).versions;
    assert_eq!((versions.len(), versions[0].kind, versions[0].day), (1, VersionKind::FirstMade, None));
    assert_eq!(&*versions[0].notice.annotation, "");
}

#[test]
fn nothing_secret_is_kept_or_exported() {
    let state = after_forwarding([edited(Element::Secrecy, "机密★1年"), kept("")]);
    assert_eq!(labels(&state), ["初拟稿"]);
    let state = [does(VersionAction::Opened), does(VersionAction::Exported)].into_iter().fold(state, then);
    assert!(state.message.is_some_and(|message| message.is_error && message.text.contains("涉密")));
    let unmade = then(after([Action::SampleOpened]), does(VersionAction::Opened));
    assert!(unmade.versions.is_none() && unmade.message.is_some_and(|message| message.is_error));
    assert!(then(after_forwarding([does(VersionAction::Opened)]), Action::DraftClosed).versions.is_none());
}
