//! 署名 and 成文日期: the three cases (7.3.5).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::layout::{Ink, Line};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::own_organ::{Grid, SealCase};

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

/// 7.3.5.1: wherever the sign-off falls, its seal of 42 mm keeps to the type area, and clear of the imprint.
#[test]
fn a_seal_stands_within_the_type_area() {
    const RADIUS: f64 = 21.0;
    let mut draft = on_one_page();
    draft.style.seal = SealCase::Seal;
    draft.notice.annotation = "".into();
    for (name, date) in [
        ("青山县总工会", "2024年6月28日"),
        ("青山县总工会\n青山县教育局\n青山县卫生健康委员会\n青山县团委", "2024年6月28日"),
    ] {
        draft.notice.issuer_signature = name.into();
        draft.notice.date_of_issue = date.into();
        for rows in 1..50 {
            // One long paragraph that does not follow the sign-off to its page.
            draft.notice.body = "字".repeat(28 * rows - 2).into();
            let pages = laid(&draft);
            let page = pages.first_page_of(Element::DateOfIssue).expect("a date");
            let on_page = |line: &&&Line| pages.pages[page as usize - 1].lines.contains(line);
            let names = lines_of(&pages, Element::IssuerSignature);
            assert!(names.iter().all(|name| on_page(&name)), "{rows} rows: name and date on one page");
            let date = lines_of(&pages, Element::DateOfIssue)[0];
            // Name and date lie a little below the centre of the last seal.
            let centre = f64::midpoint(names[names.len() - 1].y.0, date.y.0 + date.size.mm().0) - 3.0;
            let first_centre = if names.len() > 1 { names[0].y.0 + 2.82 } else { centre };
            assert!(first_centre - RADIUS > 36.9, "{rows} rows: seal above the type area, {first_centre}");
            assert!(centre + RADIUS < 262.0, "{rows} rows: seal below the type area, {centre}");
            let rules = &pages.pages[page as usize - 1].rules;
            let imprint = rules.iter().filter(|rule| rule.ink == Ink::Black).map(|rule| rule.y.0).fold(262.0, f64::min);
            assert!(centre + RADIUS < imprint + 0.1, "{rows} rows: seal over the imprint, {centre} {imprint}");
            for name in names {
                let middle = name.x.0 + name.width.0 / 2.0 - if page % 2 == 1 { 28.0 } else { 26.0 };
                assert!((RADIUS..=156.0 - RADIUS).contains(&middle), "{rows} rows: seal beside the type area");
            }
        }
    }
}

/// 7.3.5.3: the title two characters left of a stamp of 40 mm, the stamps of a joint document below one another.
#[test]
fn stamps_stand_below_one_another() {
    for (grid, pitch) in [(Grid::Standard, 10.213), (Grid::Filled, 10.442)] {
        let mut draft = on_one_page();
        draft.style.seal = SealCase::Stamp;
        draft.style.grid = grid;
        draft.notice.title = "通知".into();
        draft.notice.issuer_signature = "青山县县长\n白水县县长".into();
        let pages = laid(&draft);
        let (titles, date) = (lines_of(&pages, Element::IssuerSignature), lines_of(&pages, Element::DateOfIssue)[0]);
        let body = lines_of(&pages, Element::Body)[0];
        near(titles[0].x + titles[0].width, 184.0 - 6.0 * CHAR.0 - 40.0, "title");
        near(titles[1].x, titles[0].x.0, "aligned");
        near(Mm(titles[0].y.0 - body.y.0), 3.5 * pitch, "two blank rows, in the middle of the stamp");
        near(titles[1].y - titles[0].y, 2.0 * pitch, "the next stamp below");
        near(Mm(date.y.0 - titles[1].y.0), 2.5 * pitch, "one blank row below the last stamp");
        near(date.x + date.width, 184.0 - 4.0 * CHAR.0, "date");
    }
}

/// 7.3.5.2: the host first, the others below it, the date below the last.
#[test]
fn joint_organs_without_seal_stand_below_one_another() {
    let mut draft = on_one_page();
    draft.notice.issuer_signature = "青山县人力资源和社会保障局\n青山县总工会".into();
    let pages = laid(&draft);
    let (names, date) = (lines_of(&pages, Element::IssuerSignature), lines_of(&pages, Element::DateOfIssue)[0]);
    for name in &names {
        near(name.x + name.width, 184.0 - 2.0 * CHAR.0, &name.text);
    }
    near(names[1].y - names[0].y, 10.213, "next row");
    near(date.y - names[1].y, 10.213, "date below the last");
}
