//! Words of findings on the paper, and the way back to their fields.

use xingwen::app::action::Action;
use xingwen::app::findings::ShownFinding;
use xingwen::app::marks::{PaperMarks, Words, in_text};
use xingwen::app::state::State;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::upstream::Role;
use xingwen::domain::text::span::Span;

use crate::{after_forwarding, edited, id_of, then, work};

/// A notice with a finding in most of its fields.
fn faulty() -> State {
    let body = format!(
        "　　现将《通知》转发给你们,请认真贯彻落实。\n{}请于2026年7月10日(星期一)前报县总工会。",
        "各单位要加强领导，明确责任，切实抓好落实。".repeat(40)
    );
    after_forwarding([
        edited(Element::DocumentNumber, " 青工[2026]07号"),
        edited(Element::Title, "青溪县总工会关于做好防暑降温工作的通知."),
        edited(Element::MainRecipients, "各乡镇总工会,县直各单位工会："),
        edited(Element::Body, &body),
        edited(Element::AttachmentNote, "报名表。\n推荐表;"),
        edited(Element::Signatory, "李明"),
        edited(Element::DateOfIssue, "2026年06月15日"),
        edited(Element::CopyRecipients, "市总工会,县委办公室"),
    ])
}

/// What is marked on the paper for this finding, over all pages.
fn on_paper(state: &State, shown: &ShownFinding) -> String {
    let work = work(state);
    let marks = PaperMarks::new(&work.findings, Some(&shown.id), &work.draft);
    let mut words = String::new();
    for page in &work.pages.pages {
        for one in marks.on_page(page, &work.draft, None) {
            if one.mark.is_chosen {
                words.push_str(one.mark.span.of(&page.lines[one.line].text));
            }
        }
    }
    words
}

#[test]
fn the_words_of_every_finding_are_marked_on_the_paper() {
    let state = faulty();
    let mut elements = Vec::new();
    for shown in work(&state).findings.iter().filter(|shown| shown.is_open()) {
        let finding = &shown.finding;
        let words = finding.span.of(work(&state).draft.notice.text(finding.element));
        if !words.trim().is_empty() && !words.contains('\n') {
            assert_eq!(on_paper(&state, shown), words.trim_start(), "{}", finding.check.id);
            elements.push(finding.element);
        }
    }
    for element in [
        Element::DocumentNumber,
        Element::Title,
        Element::MainRecipients,
        Element::Body,
        Element::AttachmentNote,
        Element::DateOfIssue,
        Element::CopyRecipients,
    ] {
        assert!(elements.contains(&element), "{element:?}: {elements:?}");
    }
}

#[test]
fn a_place_on_the_paper_is_a_place_in_its_field() {
    let state = faulty();
    let work = work(&state);
    let marks = PaperMarks::new(&work.findings, None, &work.draft);
    let mut elements = Vec::new();
    for page in &work.pages.pages {
        for (index, line) in page.lines.iter().enumerate() {
            let Some(element) = line.place.element.filter(|element| *element != Element::ForwardedText) else {
                continue;
            };
            for (at, c) in line.text.char_indices() {
                let place = marks.place(page, index, at, &work.draft);
                let Some((own, caret)) = place else {
                    assert!(line.text.contains('：'), "only a label stands in no field: {}", line.text);
                    continue;
                };
                let field = work.draft.notice.text(own);
                let is_label = line.text[..at].chars().all(|c| !field.contains(c)) || !field[caret..].starts_with(c);
                assert_eq!(own, element);
                assert!(
                    field[caret..].starts_with(c) || is_label && "附件：抄送12.".contains(c),
                    "{c} of {}",
                    line.text
                );
            }
            elements.push(element);
        }
    }
    for element in [Element::Signatory, Element::AttachmentNote, Element::IssuerSignature, Element::PrintedOn] {
        assert!(elements.contains(&element), "{element:?}");
    }
}

#[test]
fn words_of_the_forwarded_text_are_found_on_their_page() {
    let state = after_forwarding([]);
    let work = work(&state);
    let marks = PaperMarks::default();
    for (paragraph, text) in work.draft.forwarded.paragraphs.iter().enumerate() {
        let Some(start) = text.text.find("职工书屋") else { continue };
        let span = Span::new(start, start + "职工书屋".len());
        let mut words = String::new();
        for page in &work.pages.pages {
            let found = marks.on_page(page, &work.draft, Some(Words { paragraph, span }));
            words.extend(found.iter().map(|one| one.mark.span.of(&page.lines[one.line].text)));
        }
        // The lines of a title are set as one.
        let is_joined = paragraph > 0 && work.draft.forwarded.paragraphs[paragraph - 1].role == text.role;
        assert!(words == "职工书屋" || is_joined, "{words}: {}", text.text);
    }
}

#[test]
fn where_findings_meet_the_heaviest_speaks_and_the_chosen_one_first() {
    let state = faulty();
    let text = work(&state).draft.notice.document_number.to_string();
    let own = || work(&state).findings.iter().filter(|shown| shown.finding.element == Element::DocumentNumber);
    let marks = in_text(own(), None, &text);
    assert!(marks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{marks:?}");
    let covered: usize = marks.iter().map(|mark| mark.span.len()).sum();
    for shown in own().filter(|shown| !shown.finding.span.is_empty()) {
        let chosen = in_text(own(), Some(&shown.id), &text);
        let of_it: usize = chosen.iter().filter(|mark| mark.is_chosen).map(|mark| mark.span.len()).sum();
        assert_eq!(of_it, shown.finding.span.len(), "{}", shown.finding.check.id);
        assert_eq!(chosen.iter().map(|mark| mark.span.len()).sum::<usize>(), covered);
    }
}

#[test]
fn an_ignored_place_is_not_marked() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]7号")]);
    let id = id_of(&state, "number-bracket");
    let marks = |state: &State| {
        let text = work(state).draft.notice.document_number.to_string();
        in_text(work(state).findings.iter().filter(|shown| shown.id == id), None, &text).len()
    };
    assert_eq!(marks(&state), 1);
    let ignored = then(state.clone(), Action::Ignored { id: id.clone(), reason: "".into() });
    assert_eq!(marks(&ignored), 0);
}

#[test]
fn a_cell_of_a_table_is_a_place_in_its_field() {
    let table = "单位\t名额\n\t青溪县总工会机关委员会，各乡镇总工会\n乙\t丙";
    let state = after_forwarding([
        edited(Element::Body, &format!("名额如下：\n{table}")),
        edited(Element::Attachments, &format!("附件\n名额分配表\n{table}")),
    ]);
    let work = work(&state);
    let marks = PaperMarks::new(&work.findings, None, &work.draft);
    let mut seen = 0;
    for page in &work.pages.pages {
        for (index, line) in page.lines.iter().enumerate().filter(|(_, line)| line.place.role == Some(Role::Table)) {
            let Some(element) = line.place.element.filter(|element| *element != Element::ForwardedText) else {
                continue;
            };
            let (found, at) = marks.place(page, index, 0, &work.draft).expect("a place");
            assert_eq!(found, element);
            assert!(work.draft.notice.text(element)[at..].starts_with(&*line.text), "{}", line.text);
            seen += 1;
        }
    }
    assert!(seen >= 10, "{seen}");
}
