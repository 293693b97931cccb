//! What holds for any draft.

use proptest::prelude::*;
use xingwen::domain::export::docx;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{DigitFace, Grid, SealCase};
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

use super::pages;
use super::text::assert_nothing_is_lost;

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            "一、",
            "（一）",
            "1.",
            "附件：",
            "\n",
            "\t",
            "。",
            "　",
            "抄送：",
            "《",
            "》",
            "2024年6月18日",
            "字"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

pub(super) fn any_draft() -> impl Strategy<Value = Draft> {
    let fields = prop::collection::vec(any_text(), Element::OWN.len());
    let role = prop::sample::select(Role::ALL.to_vec());
    let text = prop::collection::vec((role, any_text()), 0..8);
    let style = (any::<bool>(), any::<bool>(), any::<bool>(), 0..3_u8, prop::sample::select(Form::ALL.to_vec()));
    (fields, text, style).prop_map(|(fields, text, (attached, filled, roman, seal, form))| {
        let mut draft = Draft { form, ..Draft::default() };
        for (element, value) in Element::OWN.into_iter().zip(fields) {
            *draft.notice.field_mut(element).expect("an element of ours") = value.into();
        }
        let paragraphs = text.into_iter().map(|(role, text)| ForwardedParagraph { role, text: text.into() });
        draft.forwarded = ForwardedText { paragraphs: paragraphs.collect() };
        draft.style.forwarded_as_attachment = attached;
        draft.style.grid = if filled { Grid::Filled } else { Grid::Standard };
        draft.style.digits = if roman { DigitFace::TimesNewRoman } else { DigitFace::FangSong };
        draft.style.seal = [SealCase::NoSeal, SealCase::Seal, SealCase::Stamp][usize::from(seal)];
        draft
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_gives_a_whole_package(draft in any_draft(), text in 0..5_u32, imprint in prop::option::of(0..6_u32)) {
        prop_assert_eq!(docx::verify(&docx::write(&draft, &pages(text, imprint))), Ok(()));
    }

    #[test]
    fn any_draft_keeps_its_characters(draft in any_draft()) {
        assert_nothing_is_lost(&draft);
    }
}
