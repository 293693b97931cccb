//! 署名 and 成文日期: the three cases (7.3.5).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::own_organ::SealCase;

use super::{laid, lines_of, near, on_one_page};

/// 7.3.5.2: the name two characters in, the date two characters right of its beginning; a longer date the other way.
#[test]
fn an_unsealed_signature_stands_two_characters_in() {
    for (name, name_right, date_right) in [("青山县人力资源和社会保障局", 2.0, 6.5), ("青山县总工会", 4.5, 2.0)]
    {
        let mut draft = on_one_page();
        draft.notice.issuer_signature = name.into();
        draft.notice.date_of_issue = "2024年6月28日".into();
        let pages = laid(&draft);
        let (name, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
        near(name.x + name.width, 184.0 - name_right * CHAR.0, "name");
        near(date.x + date.width, 184.0 - date_right * CHAR.0, "date");
        near(date.x - name.x, 2.0 * CHAR.0, "date behind the name's beginning");
    }
}

/// 7.3.5.1: the date four characters in, the name centred on it.
#[test]
fn a_sealed_signature_is_centred_on_the_date() {
    let mut draft = on_one_page();
    draft.style.seal = SealCase::Seal;
    for name in ["青山县总工会", "青山县人力资源和社会保障局", "青山县人力资源和社会保障局劳动关系和农民工工作科"]
    {
        draft.notice.issuer_signature = name.into();
        let pages = laid(&draft);
        let (name, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
        near(Mm(name.x.0 + name.width.0 / 2.0), date.x.0 + date.width.0 / 2.0, &name.text);
        assert!(name.x.0 + name.width.0 <= 184.01, "{}", name.text);
        if name.text.chars().count() < 14 {
            near(date.x + date.width, 184.0 - 4.0 * CHAR.0, &name.text);
        }
    }
    draft.notice.issuer_signature = "青山县总工会\n青山县教育局\n青山县卫生健康委员会\n青山县团委".into();
    let pages = laid(&draft);
    let names = lines_of(&pages, Element::IssuerSignature);
    for (at, name) in names.iter().enumerate() {
        for other in &names[..at] {
            let far = (name.x.0 + name.width.0 / 2.0 - other.x.0 - other.width.0 / 2.0).hypot(name.y.0 - other.y.0);
            assert!(far > 42.0, "seals of {} and {} touch", name.text, other.text);
        }
    }
}
