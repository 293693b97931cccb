//! The forms of the paper: letters, orders, minutes and telegrams.

use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::upstream::ForwardedText;

use super::text::{ink, without_tags};
use super::{changed, part};

/// A short notice in a form, with what belongs to it.
pub(super) fn of_form(form: Form) -> Draft {
    changed(|draft| {
        draft.form = form;
        draft.forwarded = ForwardedText::default();
        let notice = &mut draft.notice;
        notice.annotation = "".into();
        match form {
            Form::Document => {}
            Form::Letter => {
                notice.issuer_mark = "安平县总工会".into();
                notice.document_number = "安工函〔2024〕12号".into();
                notice.copy_number = "000001".into();
                notice.urgency = "特急".into();
            }
            Form::Order => {
                notice.issuer_mark = "安平县人民政府令".into();
                notice.document_number = "第12号".into();
                notice.title = "".into();
                notice.main_recipients = "".into();
                notice.issuer_signature = "县长".into();
            }
            Form::Minutes => {
                notice.issuer_mark = "安平县总工会会议纪要".into();
                notice.document_number = "〔2024〕12号".into();
                notice.title = "研究防暑降温工作的会议纪要".into();
                notice.main_recipients = "".into();
                notice.attendance = "出席：王小明　李卫国\n请假：赵强\n列席：县应急管理局孙建华".into();
            }
            Form::Telegram => {
                notice.issuer_mark = "安平县总工会发电".into();
                notice.document_number = "安工电〔2024〕12号".into();
                notice.urgency = "加急".into();
                notice.signatory = "王小明".into();
                notice.printed_by = "".into();
                notice.printed_on = "".into();
            }
        }
    })
}

fn package(form: Form) -> Vec<u8> {
    let draft = of_form(form);
    docx::write(&draft, &lay_out(&draft, &mut Cache::default()))
}

#[test]
fn every_form_as_plain_text() {
    let text = Form::ALL[1..].iter().map(|form| {
        let written = plain::write(&of_form(*form), Scope::Whole, PlainForm::default());
        format!("{}\n{}\n{written}", form.term(), "—".repeat(28))
    });
    insta::assert_snapshot!(text.collect::<Vec<_>>().join("\n"));
}

/// 10.1: the mark and the upper rule stand above the type area of page 1, the lower rule below it; no number there.
#[test]
fn a_letter_has_a_first_page_of_its_own() {
    let package = package(Form::Letter);
    let document = part(&package, "word/document.xml");
    assert_eq!(document.matches("<w:titlePg/>").count(), 1);
    for (kind, place) in
        [("header", "first"), ("header", "even"), ("header", "default"), ("footer", "first"), ("footer", "even")]
    {
        assert!(document.contains(&format!("<w:{kind}Reference w:type=\"{place}\"")), "{kind} {place}");
    }
    // The type of 57.5 pt begins a tenth of an em below the head of the page: 30 mm are 1701 twips.
    assert!(document.contains("w:header=\"1586\"") && document.contains("w:footer=\"1134\""), "{document}");
    // The mark belongs to the text, in a frame as wide as the rules: programs that gather words leave heads out.
    let mark = document.split("<w:p>").nth(1).expect("a paragraph");
    assert!(mark.contains("OfficialMark") && mark.contains("安平县总工会"), "{mark}");
    assert!(mark.contains(r#"w:vAnchor="page" w:hAnchor="page" w:x="1134" w:y="1586""#), "{mark}");
    let head = part(&package, "word/header1.xml");
    assert_eq!(ink(&without_tags(&head)), "");
    assert!(head.contains("OfficialLetterRule") && head.contains("w:before=\"112\""), "4 mm below the mark: {head}");
    assert!(part(&package, "word/footer4.xml").contains("OfficialLetterFoot"), "lower rule");
    assert!(!part(&package, "word/footer4.xml").contains("PAGE"), "no number on page 1");
    let styles = part(&package, "word/styles.xml");
    for (thick, thin) in [("top", "bottom"), ("bottom", "top")] {
        for border in
            [format!("<w:{thick} w:val=\"single\" w:sz=\"18\""), format!("<w:{thin} w:val=\"single\" w:sz=\"6\"")]
        {
            assert!(styles.contains(&border), "thick above thin above the text, thin above thick below it: {border}");
        }
    }
    // 170 mm in the middle of the sheet: 8 mm beyond the left margin, 6 mm beyond the right one.
    assert!(styles.contains("w:left=\"-453\" w:right=\"-340\""), "{styles}");
}

/// 10.1: no printing organ, no printing date, no rules.
#[test]
fn the_imprint_of_a_letter_is_plain() {
    let document = part(&package(Form::Letter), "word/document.xml");
    let imprint = document.split("<w:tbl>").nth(1).expect("an imprint");
    assert!(imprint.contains("抄送：") && !imprint.contains("印发"), "{imprint}");
    assert!(!imprint.contains("w:val=\"single\""), "{imprint}");
    let html = html::write(&of_form(Form::Letter), Scope::Whole);
    assert!(!html.contains("solid black") && !html.contains("印发"), "{html}");
    assert!(html.contains("border-top:2.25pt solid red"), "the upper rule goes along: {html}");
}

/// 10.2: no rule below the number of an order, and the signer's title beside the room of his stamp (7.3.5.3).
#[test]
fn an_order_has_no_red_rule() {
    let document = part(&package(Form::Order), "word/document.xml");
    assert!(document.contains("OfficialPlainNumber") && !document.contains("OfficialNumber\""), "{document}");
    assert!(document.contains(&format!("w:right=\"{}\"", 6 * 316 + 2268)), "room for a stamp of 40 mm");
    assert!(!html::write(&of_form(Form::Order), Scope::Whole).contains("1.5pt solid red"));
}

/// Only Word knows condensed letters in what is pasted; a mark a little too wide keeps its line everywhere.
#[test]
fn a_mark_a_little_too_wide_is_set_closer_together() {
    let telegram = html::write(&of_form(Form::Telegram), Scope::Whole);
    // Eight characters of 59.5 pt at 92 %: 1190 twips less 96 are 8 × 1094 = 8752 of 8845.
    assert!(
        telegram.contains("font-size:59.5pt;mso-bidi-font-size:59.5pt;letter-spacing:-4.8pt;color:red"),
        "{telegram}"
    );
    assert!(!telegram.contains("mso-font-width"), "{telegram}");
    let long = changed(|draft| draft.notice.issuer_mark = "安平县安平经济技术开发区管理委员会文件".into());
    // Nineteen of 45.5 pt are condensed to less than 60 % and set in smaller type: 38.5 pt at 60 %.
    assert!(
        html::write(&long, Scope::Whole)
            .contains("font-size:23pt;mso-bidi-font-size:23pt;letter-spacing:normal;color:red")
    );
}

/// 10.3: labels in 黑体, names in 仿宋, continuations behind the colon; organ and date in the head.
#[test]
fn minutes_name_those_present() {
    let document = part(&package(Form::Minutes), "word/document.xml");
    let present = document.split("OfficialAttendance").nth(1).expect("attendance");
    let label = present.split("<w:r>").nth(1).expect("a label");
    assert!(label.contains("黑体") && label.contains("出席："), "{label}");
    assert!(!present.split("<w:r>").nth(2).expect("names").contains("黑体"));
    assert_eq!(document.matches("OfficialSignature").count(), 0, "no sign-off below the text");
    let others = html::write(&of_form(Form::Document), Scope::Whole);
    assert!(!others.contains("出席"), "{others}");
}

/// An element of a form is taken alone as in any document, without the neighbours of its line.
#[test]
fn one_element_of_a_form_is_taken_alone() {
    for (form, element, expected) in [
        (Form::Letter, Element::CopyNumber, "000001"),
        (Form::Letter, Element::IssuerMark, "安平县总工会"),
        (Form::Minutes, Element::IssuerSignature, "安平县总工会"),
        (Form::Minutes, Element::Attendance, "出席：王小明李卫国请假：赵强列席：县应急管理局孙建华"),
        (Form::Telegram, Element::Urgency, "加急"),
    ] {
        let written = plain::write(&of_form(form), Scope::Element(element), PlainForm::default());
        assert_eq!(ink(&written), expected, "{form:?} {element:?}");
    }
}
