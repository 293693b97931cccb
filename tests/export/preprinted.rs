//! 套打: mark and red rules keep their room and take no ink.

use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{HouseStyle, Paper};

use super::{changed, part};

fn spared(form: Form) -> Draft {
    changed(|draft| {
        draft.form = form;
        draft.style.paper = Paper::Preprinted;
    })
}

/// The measures of the paragraphs down to the title.
fn measures(document: &str) -> Vec<&str> {
    let head = &document[..document.find("OfficialTitle").expect("a title")];
    head.split("<w:spacing ").skip(1).filter_map(|rest| rest.split("/>").next()).collect()
}

#[test]
fn nothing_red_is_printed_and_nothing_moves() {
    let draft = spared(Form::Document);
    let plain = Draft { style: HouseStyle::default(), ..draft.clone() };
    let of = |draft: &Draft| part(&docx::write(draft, &lay_out(draft, &mut Cache::default())), "word/document.xml");
    let (spared, printed) = (of(&draft), of(&plain));
    assert!(!spared.contains("安平县总工会文件") && printed.contains("安平县总工会文件"));
    assert!(spared.contains(r#"w:color="FFFFFF"/></w:pBdr>"#), "the rule is white");
    assert_eq!(measures(&spared), measures(&printed));
    let html = html::write(&draft, Scope::Whole);
    assert!(!html.contains("安平县总工会文件") && html.contains("solid white") && !html.contains("solid red"));
}

#[test]
fn the_foot_of_a_letter_is_on_the_paper_too() {
    let draft = spared(Form::Letter);
    let package = docx::write(&draft, &lay_out(&draft, &mut Cache::default()));
    for name in ["word/header1.xml", "word/footer4.xml"] {
        let part = part(&package, name);
        assert!(part.contains("FFFFFF"), "{name}: {part}");
    }
    assert!(!part(&package, "word/document.xml").contains("安平县总工会文件"));
}

#[test]
fn text_without_a_page_has_its_mark() {
    let draft = spared(Form::Document);
    assert!(plain::write(&draft, Scope::Whole, PlainForm::default()).contains("安平县总工会文件"));
    assert!(html::write(&draft, Scope::Element(Element::IssuerMark)).contains("安平县总工会文件"));
}
