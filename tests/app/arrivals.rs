//! What comes in: pastes and files, good and bad.

use std::rc::Rc;
use xingwen::app::action::Action;
use xingwen::app::arrival::Arrival;
use xingwen::app::effect::Effect;
use xingwen::app::state::State;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::evidence::Imported;

use crate::{after, after_forwarding, edited, received, reopened, text, then, work};

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
