//! 电报: no standard rules its head; it has the fields of the usual forms.

use xingwen::domain::layout::Face;
use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::SealCase;

use super::{laid, lines_of, near};

fn telegram() -> Draft {
    let mut draft = Draft { form: Form::Telegram, ..Draft::default() };
    draft.style.seal = SealCase::Seal;
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县总工会发电".into();
    notice.document_number = "青工电〔2024〕7号".into();
    notice.urgency = "加急".into();
    notice.title = "青山县总工会关于做好防汛工作的通知".into();
    notice.main_recipients = "各乡镇总工会：".into();
    notice.body = "现将有关事项通知如下。".into();
    notice.issuer_signature = "青山县总工会".into();
    notice.date_of_issue = "2024年6月28日".into();
    draft
}

#[test]
fn the_head_has_the_fields_of_a_telegram() {
    let pages = laid(&telegram());
    let (sender, sign_off) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::Signatory)[0]);
    let (grade, number) = (lines_of(&pages, Element::Urgency)[0], lines_of(&pages, Element::DocumentNumber)[0]);
    assert_eq!((&*sender.text, &*grade.text), ("发电单位　青山县总工会", "等级　加急"));
    assert_eq!((sender.font, &sender.changes[..]), (Face::Hei, &[("发电单位　".len(), Face::FangSong)][..]));
    assert!(sign_off.text.starts_with("签批盖章"), "the label stands though nobody has signed: {}", sign_off.text);
    assert_eq!(sign_off.font, Face::Hei, "as every label");
    near(sign_off.y, sender.y.0, "sign-off beside the sender");
    near(number.y, grade.y.0, "number beside the grade");
    near(number.x, sign_off.x.0, "in one column");
    near(grade.y - sender.y, 10.213, "grade below the sender");
    near(sender.x, 28.0, "flush left");
    let rule = pages.pages[0].rules[0];
    near(Mm(rule.y.0 - grade.y.0 - grade.size.mm().0), 4.0, "7.2.7");
    let title = lines_of(&pages, Element::Title)[0];
    near(Mm(title.y.0 - grade.y.0), 3.0 * 10.213 - 0.79, "7.3.1");
}

/// 条例 第九条（十三）: a telegram needs no seal, so its sign-off leaves no room for one.
#[test]
fn the_text_is_signed_without_seal() {
    let pages = laid(&telegram());
    let (name, date) = (lines_of(&pages, Element::IssuerSignature)[1], lines_of(&pages, Element::DateOfIssue)[0]);
    near(date.x + date.width, 184.0 - 2.0 * CHAR.0, "7.3.5.2");
    near(date.x - name.x, 2.0 * CHAR.0, "7.3.5.2");
}

#[test]
fn long_values_stay_in_their_columns() {
    let mut draft = telegram();
    draft.notice.issuer_signature = "青山县总工会\n青山县人力资源和社会保障局劳动关系和农民工工作科".into();
    draft.notice.signatory = "王某某".into();
    draft.notice.document_number = "青山县总工会办公室明电〔2024〕107号".into();
    let pages = laid(&draft);
    let sign_off = lines_of(&pages, Element::Signatory)[0];
    assert_eq!(&*sign_off.text, "签批盖章　王某某");
    let sender = lines_of(&pages, Element::IssuerSignature);
    let head: Vec<_> = sender.iter().filter(|line| line.y < lines_of(&pages, Element::Title)[0].y).collect();
    assert!(head.len() > 2 && head.iter().all(|line| line.x + line.width < sign_off.x), "{head:?}");
    near(head[1].x, 28.0 + 5.0 * CHAR.0, "further lines under the first name");
    let number = lines_of(&pages, Element::DocumentNumber)[0];
    assert!(number.x.0 + number.width.0 <= 184.01, "{number:?}");
}
