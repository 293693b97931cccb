//! Our own notice, pasted: put back into its fields.

use xingwen::app::own_notice::draft_of;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::attachments::attachments;
use xingwen::domain::notice::draft::Form;

#[test]
fn attachments_and_their_tables_come_along() {
    let text = "青溪县总工会关于报送职工书屋情况的通知\n\
        各乡镇总工会：\n\
        \u{3000}\u{3000}请填写附件，于7月1日前报送。名额分配如下：\n\
        单位\t名额\n\
        开发区总工会\t3\n\
        \t\n\
        \u{3000}\u{3000}附件：1.职工书屋情况统计表\n\
        \u{3000}\u{3000}\u{3000}\u{3000}\u{3000}2.填报说明\n\
        青溪县总工会\n\
        2026年6月15日\n\n\
        附件1\n\
        职工书屋情况统计表\n\
        单位\t数量\t备注\n\
        开发区\t3\t\n\
        附件2\n\
        填报说明\n\
        一、统计时间为上半年。\n";
    let draft = draft_of(&text.into());
    let field = draft.notice.text(Element::Attachments);
    let found = attachments(field);
    let titles: Vec<&str> = found.iter().filter_map(|one| one.title).map(|title| title.text).collect();
    assert_eq!(titles, ["职工书屋情况统计表", "填报说明"], "{field}");
    assert_eq!(found.iter().map(|one| one.number).collect::<Vec<_>>(), [Some(1), Some(2)], "{field}");
    let rows: Vec<&str> = found[0].text.iter().map(|row| row.text).collect();
    assert_eq!(rows, ["单位\t数量\t备注", "开发区\t3\t"], "an empty cell at the end is one too");
    let body = &draft.notice.body;
    assert!(body.ends_with("单位\t名额\n开发区总工会\t3\n\t"), "a row to be filled in stays, no other comes: {body}");
}

#[test]
fn minutes_come_with_their_head_and_those_present() {
    let text = "青溪县总工会\n会 议 纪 要\n〔2026〕3号\n青溪县总工会办公室　　　　2026年6月15日\n\n\
        关于研究职工书屋建设工作的会议纪要\n\
        \u{3000}\u{3000}6月15日，县总工会主席王某某主持召开会议，研究职工书屋建设工作。现将会议议定事项纪要如下。\n\
        \u{3000}\u{3000}一、会议要求，各乡镇总工会要加强管理。\n\
        \u{3000}\u{3000}出　席：王某某　李某某\n　　请　假：赵某某\n　　列　席：县财政局孙某某\n\
        \u{3000}\u{3000}抄送：市总工会。\n　　青溪县总工会办公室　　　　2026年6月16日印发\n";
    let draft = draft_of(&text.into());
    assert_eq!(draft.form, Form::Minutes);
    for (element, expected) in [
        (Element::IssuerMark, "青溪县总工会会议纪要"),
        (Element::DocumentNumber, "〔2026〕3号"),
        (Element::IssuerSignature, "青溪县总工会办公室"),
        (Element::DateOfIssue, "2026年6月15日"),
        (Element::Title, "关于研究职工书屋建设工作的会议纪要"),
    ] {
        assert_eq!(draft.notice.text(element), expected, "{element:?}");
    }
    let present: String = draft.notice.attendance.chars().filter(|c| !c.is_whitespace()).collect();
    assert_eq!(present, "出席：王某某李某某请假：赵某某列席：县财政局孙某某");
    assert!(draft.notice.body.ends_with("加强管理。"), "{}", draft.notice.body);
}

#[test]
fn the_form_is_told_by_what_no_other_form_has() {
    let body = "　　为做好职工书屋建设工作，现将有关事项通知如下。\n青溪县总工会\n2026年6月15日\n";
    for (head, expected) in [
        ("青溪县总工会\n青工函〔2026〕3号\n关于商请支持职工书屋建设的函\n县财政局：\n", Form::Letter),
        ("青溪县总工会文件\n青工函〔2026〕3号\n关于商请支持职工书屋建设的函\n县财政局：\n", Form::Document),
        ("青溪县总工会\n青工〔2026〕3号\n关于做好职工书屋建设的通知\n各乡镇总工会：\n", Form::Document),
        ("青溪县总工会关于印发《职工书屋建设工作会议纪要》的通知\n各乡镇总工会：\n", Form::Document),
        ("青溪县人民政府令\n第7号\n", Form::Order),
        ("青溪县人民政府关于发布禁火令的通知\n青政〔2026〕3号\n各乡镇：\n", Form::Document),
    ] {
        assert_eq!(draft_of(&format!("{head}{body}").as_str().into()).form, expected, "{head}");
    }
}
