//! What the layout keeps from run to run cannot be seen: over any edits of a long draft the pages are those of a new one.

use proptest::prelude::*;
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{Grid, SealCase};

use super::laid;

/// Paragraphs of a body: short ones, longer than a page, headings, rows of tables, also of turned ones.
const PIECES: [&str; 10] = [
    "现就有关事项通知如下。",
    "各级工会要把防暑降温工作摆上重要位置，主要负责同志亲自过问，层层落实责任，于2024年8月底前报告。",
    "一、加强组织领导",
    "（二）明确责任。各负其责，密切配合。",
    "单位\t人数\t备注",
    "县总工会\t12\t",
    "县教育工会\t305\t含离退休教职工，按实有人数计算，不重复统计，每季度核对一次",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15\t16\t17\t18\t19\t20\t21\t22\t23\t24\t25\t26",
    "",
    "。",
];

/// A body paragraph; sometimes one that runs over pages.
fn any_paragraph() -> impl Strategy<Value = String> {
    (0..PIECES.len(), prop_oneof![8 => Just(1_usize), 1 => 2_usize..40])
        .prop_map(|(piece, times)| PIECES[piece].repeat(times))
}

#[derive(Clone, Debug)]
enum Edit {
    /// Type at a place of the body, in thousandths of it.
    Type(usize, String),
    /// Take so many characters out there.
    Delete(usize, usize),
    /// Type into another field.
    Field(Element, String),
    Form(Form),
    Style(SealCase, Grid),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let fields = [
        Element::Title,
        Element::MainRecipients,
        Element::AttachmentNote,
        Element::IssuerSignature,
        Element::DateOfIssue,
        Element::Annotation,
        Element::IssuerMark,
        Element::CopyRecipients,
    ];
    let words =
        prop_oneof![any_paragraph(), Just("请".to_owned()), Just("\n".to_owned()), Just("\n县总工会\n".to_owned())];
    let forms = prop::sample::select(Form::ALL.to_vec());
    let seals = prop::sample::select(vec![SealCase::Seal, SealCase::NoSeal, SealCase::Stamp]);
    prop_oneof![
        6 => (0..=1000_usize, words.clone()).prop_map(|(at, words)| Edit::Type(at, words)),
        3 => (0..=1000_usize, 1..200_usize).prop_map(|(at, count)| Edit::Delete(at, count)),
        2 => (prop::sample::select(fields.to_vec()), words).prop_map(|(field, words)| Edit::Field(field, words)),
        1 => forms.prop_map(Edit::Form),
        1 => (seals, prop::sample::select(vec![Grid::Standard, Grid::Filled])).prop_map(|(seal, grid)| Edit::Style(seal, grid)),
    ]
}

fn apply(draft: &mut Draft, edit: Edit) {
    let mut body: Vec<char> = draft.notice.body.chars().collect();
    match edit {
        Edit::Type(at, words) => {
            let at = body.len() * at / 1000;
            body.splice(at..at, words.chars());
        }
        Edit::Delete(at, count) => {
            let at = body.len() * at / 1000;
            body.drain(at..(at + count).min(body.len()));
        }
        Edit::Field(field, words) => *draft.notice.field_mut(field).expect("own element") = words.into(),
        Edit::Form(form) => draft.form = form,
        Edit::Style(seal, grid) => (draft.style.seal, draft.style.grid) = (seal, grid),
    }
    draft.notice.body = body.into_iter().collect::<String>().into();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) })]

    #[test]
    fn edited_pages_are_those_of_a_new_draft(
        body in prop::collection::vec(any_paragraph(), 0..120),
        edits in prop::collection::vec(any_edit(), 1..12),
    ) {
        let (mut draft, mut cache) = (Draft::default(), Cache::default());
        draft.notice.body = body.join("\n").into();
        draft.notice.title = "金寨县总工会关于做好防暑降温工作的通知".into();
        lay_out(&draft, &mut cache);
        for edit in edits {
            apply(&mut draft, edit);
            prop_assert_eq!(lay_out(&draft, &mut cache), laid(&draft));
        }
    }
}
