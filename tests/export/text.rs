//! Plain text and clipboard HTML, and that nothing is lost.

use xingwen::domain::export::{LineEnds, PlainForm, Scope, Spacing, docx, html, plain};
use xingwen::domain::layout::Pages;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;

use super::gallery::gallery;
use super::{part, usual};

/// What is left of a text when white space and what no file can hold are taken away.
pub(super) fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect()
}

/// The text of markup, without tags.
pub(super) fn without_tags(markup: &str) -> String {
    let mut out = String::new();
    for piece in markup.split('<').skip(1) {
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

pub(super) fn assert_nothing_is_lost(draft: &Draft) {
    let outputs = [
        ("plain text", ink(&plain::write(draft, Scope::Whole, PlainForm::default()))),
        ("HTML", ink(&without_tags(&html::write(draft, Scope::Whole)))),
        (".docx", ink(&without_tags(&docx_text(draft)))),
    ];
    for (output, written) in outputs {
        for element in Element::OWN.into_iter().filter(|element| draft.form.has(*element)) {
            for line in draft.notice.text(element).lines() {
                if element == Element::Signatory {
                    // Its names are set apart anew.
                    let letters: Vec<char> = ink(line).chars().filter(|c| !"签发人：:、，".contains(*c)).collect();
                    assert!(letters.iter().all(|c| written.contains(*c)), "{output}: {line:?}");
                } else {
                    assert!(written.contains(&ink(line)), "{output} lost {element:?} {line:?} in {written}");
                }
            }
        }
        for paragraph in draft.forwarded.paragraphs.iter() {
            for cell in paragraph.text.split(['\t', '\n']) {
                assert!(written.contains(&ink(cell)), "{output} lost {:?} {cell:?}", paragraph.role);
            }
        }
    }
}

/// The part of a package that holds all its words.
fn docx_text(draft: &Draft) -> String {
    part(&docx::write(draft, &Pages::default()), "word/document.xml")
}

#[test]
fn no_character_is_lost() {
    for (_, draft, _) in gallery() {
        assert_nothing_is_lost(&draft);
    }
}

#[test]
fn plain_text_stands_as_on_paper() {
    insta::assert_snapshot!(plain::write(&usual(), Scope::Whole, PlainForm::default()));
    let bare = PlainForm { spacing: Spacing::Bare, ..PlainForm::default() };
    insta::assert_snapshot!("plain_text_without_spaces", plain::write(&usual(), Scope::Whole, bare));
    let crlf = plain::write(&usual(), Scope::Whole, PlainForm { line_ends: LineEnds::CrLf, ..PlainForm::default() });
    assert_eq!(crlf.replace("\r\n", "\n"), plain::write(&usual(), Scope::Whole, PlainForm::default()));
    assert_eq!(crlf.matches('\n').count(), crlf.matches("\r\n").count());
}

#[test]
fn clipboard_html_keeps_what_word_processors_keep() {
    insta::assert_snapshot!(html::write(&usual(), Scope::Whole).replace("<p ", "\n<p ").replace("<t", "\n<t"));
}

#[test]
fn one_element_is_taken_alone() {
    let draft = usual();
    for element in Element::OWN.into_iter().filter(|element| !draft.notice.text(*element).is_empty()) {
        let written = plain::write(&draft, Scope::Element(element), PlainForm::default());
        let expected = match element {
            Element::CopyRecipients => format!("抄送：{}", draft.notice.copy_recipients),
            _ => draft.notice.text(element).to_owned(),
        };
        assert_eq!(ink(&written), ink(&expected), "{element:?}");
        let all = ink(&without_tags(&html::write(&draft, Scope::Element(element))));
        assert!(all.ends_with(&ink(&expected)), "{element:?}: {all}");
    }
}
