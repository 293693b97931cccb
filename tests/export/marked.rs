//! 花脸稿: accepting all revisions gives the draft, rejecting all gives the version before.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use xingwen::app::own_notice;
use xingwen::domain::export::docx::{self, Reviser};
use xingwen::domain::import;
use xingwen::domain::layout::Pages;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::upstream::{ForwardedText, Role};

use super::gallery::gallery;
use super::package::validator;
use super::properties::any_draft;
use super::{BODY, changed, forwarded, pages, part, usual};

fn reviser() -> Reviser {
    Reviser { name: "县总工会".into(), day: Date::new(2026, 6, 15).expect("a day of the calendar") }
}

fn marked(earlier: &Draft, draft: &Draft, pages: &Pages) -> Vec<u8> {
    docx::write_marked(earlier, draft, pages, &reviser()).expect("the package is whole")
}

// ----- what a word processor does with revisions, written down anew -----

/// An element or, without a name, words.
#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    fn has(&self, path: &[&str]) -> bool {
        path.iter().try_fold(self, |node, name| node.child(name)).is_some()
    }
}

fn parsed(xml: &str) -> Node {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Node::default()];
    loop {
        let event = reader.read_event().expect("it is well formed");
        let top = open.last_mut().expect("the document is open");
        let mut words = |text: String| match top.children.last_mut() {
            Some(last) if last.name.is_empty() => last.text.push_str(&text),
            _ => top.children.push(Node { text, ..Node::default() }),
        };
        match event {
            Event::Start(start) => {
                let attributes = start.attributes().flatten();
                let attributes = attributes.map(|one| (one.key.as_ref().to_owned(), one.value.into_owned()));
                let attributes = attributes.collect();
                open.push(Node { name: start.name().as_ref().to_owned(), attributes, ..Node::default() });
            }
            Event::End(_) => {
                let done = open.pop().expect("it was open");
                open.last_mut().expect("the document is open").children.push(done);
            }
            Event::Text(text) => words(text.xml10_content().into_owned()),
            Event::GeneralRef(name) => match name.resolve_char_ref().expect("a character") {
                Some(c) => words(c.to_string()),
                None => words(format!("&{};", &*name)),
            },
            Event::Eof => {
                return open.remove(0).children.into_iter().find(|node| !node.name.is_empty()).expect("a root");
            }
            _ => {}
        }
    }
}

/// The part after all revisions are accepted, or rejected.
fn resolved(node: &Node, accept: bool) -> Node {
    let (gone, stays) = if accept { ("w:del", "w:ins") } else { ("w:ins", "w:del") };
    let mut children: Vec<Node> = Vec::new();
    for child in &node.children {
        match child.name.as_str() {
            name if name == gone => {}
            name if name == stays => children.extend(resolved(child, accept).children),
            "w:p" if child.has(&["w:pPr", "w:rPr", gone]) => {
                let left: Vec<Node> = resolved(child, accept).children;
                assert!(left.iter().all(|node| node.name == "w:pPr"), "words are left without a paragraph: {left:?}");
            }
            "w:tr" if child.has(&["w:trPr", gone]) => {}
            "w:delText" => children.push(Node { name: "w:t".into(), ..resolved(child, accept) }),
            _ => children.push(resolved(child, accept)),
        }
    }
    let record = children.iter().position(|child| child.name.ends_with("PrChange")).map(|at| children.remove(at));
    if let (Some(record), false) = (record, accept) {
        let recorded = record.children.into_iter().next().map_or_else(Vec::new, |old| old.children);
        // These are never recorded: heads and feet stand first, the mark and the section of a paragraph last.
        children.retain(|child| {
            child.name.ends_with("Reference")
                || node.name == "w:pPr" && matches!(child.name.as_str(), "w:rPr" | "w:sectPr")
        });
        let at = children.iter().take_while(|child| child.name.ends_with("Reference")).count();
        children.splice(at..at, recorded);
    }
    let is_empty = |child: &Node| child.children.is_empty() && child.text.is_empty();
    children.retain(|child| !(matches!(child.name.as_str(), "w:rPr" | "w:trPr") && is_empty(child)));
    children.retain(|child| child.name != "w:tbl" || child.has(&["w:tr"]));
    Node { children, ..node.clone() }
}

/// The part as lines, runs that look alike in one.
fn shown(node: &Node) -> String {
    let mut out = String::new();
    let mut run: Option<Option<&Node>> = None;
    for child in &node.children {
        // A run whose characters no markup can hold is empty: it says nothing in either.
        let says = |run: &Node| {
            run.children.iter().any(|one| one.name != "w:rPr" && (one.name != "w:t" || !one.children.is_empty()))
        };
        if child.name == "w:r" && !says(child) || child.name == "w:trHeight" {
            continue;
        }
        if child.name == "w:r" {
            let looks = child.child("w:rPr");
            if run != Some(looks) {
                _ = write!(out, "\n<{looks:?}>");
                run = Some(looks);
            }
            for content in child.children.iter().filter(|content| content.name != "w:rPr") {
                match content.name.as_str() {
                    "w:t" => out.extend(content.children.iter().map(|words| words.text.as_str())),
                    _ => _ = write!(out, "<{} {:?}>", content.name, content.attributes),
                }
            }
        } else {
            run = None;
            _ = write!(out, "\n{} {:?} {}{{{}}}", child.name, child.attributes, child.text, shown(child));
        }
    }
    out
}

fn document(package: &[u8]) -> Node {
    parsed(&part(package, "word/document.xml"))
}

/// Both ways back.
fn check(name: &str, earlier: &Draft, draft: &Draft, pages: &Pages) {
    let marked = marked(earlier, draft, pages);
    let before = Draft { notice: earlier.notice.clone(), forwarded: earlier.forwarded.clone(), ..draft.clone() };
    for (accept, expected) in [(true, draft), (false, &before)] {
        let found = shown(&resolved(&document(&marked), accept));
        let expected = shown(&document(&docx::write(expected, pages)));
        let differs = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
        assert!(found == expected, "{name}, accepted: {accept}: {differs:#?}");
    }
}

#[test]
fn revisions_lead_both_ways_between_any_two_versions() {
    let drafts = gallery();
    for ((before, earlier, _), (name, draft, pages)) in drafts.iter().zip(drafts.iter().skip(1)) {
        check(&format!("{before} → {name}"), earlier, draft, pages);
        check(&format!("{name} → {before}"), draft, earlier, pages);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn revisions_lead_both_ways_whatever_is_written(earlier in any_draft(), draft in any_draft(), text in 0..5_u32) {
        check("any", &earlier, &draft, &pages(text, Some(text)));
    }
}

// ----- how it reads -----

/// Two versions of the usual notice, as a clerk would change it.
fn versions() -> (Draft, Draft) {
    let draft = changed(|draft| {
        let notice = &mut draft.notice;
        notice.document_number = "安工〔2024〕15号".into();
        notice.title = "关于转发做好防暑降温工作通知的通知".into();
        notice.main_recipients = "各乡镇总工会，县直各基层工会，县直机关工会：".into();
        let body = BODY.replace("8月20日前将工作情况", "8月25日前将防暑降温工作情况").replace("\n二、及时报送情况", "");
        notice.body = format!("{body}\n联系人：王芳。").into();
        notice.copy_recipients = "".into();
    });
    (usual(), draft)
}

/// The words of the document, `[-…-]` taken out, `[+…+]` put in, `¶-` and `¶+` paragraphs.
fn read(node: &Node, out: &mut String) {
    for child in &node.children {
        match child.name.as_str() {
            "w:ins" | "w:del" if node.name != "w:rPr" && node.name != "w:trPr" => {
                let mark = if child.name == "w:ins" { '+' } else { '-' };
                _ = write!(out, "[{mark}");
                read(child, out);
                _ = write!(out, "{mark}]");
            }
            "w:br" => out.push('⏎'),
            "" => out.push_str(&child.text),
            "w:p" => {
                read(child, out);
                let mark = |kind| child.has(&["w:pPr", "w:rPr", kind]);
                out.push_str(if mark("w:ins") {
                    "¶+\n"
                } else if mark("w:del") {
                    "¶-\n"
                } else {
                    "\n"
                });
            }
            _ => read(child, out),
        }
    }
}

#[test]
fn whole_words_change_and_whole_numbers() {
    let (earlier, draft) = versions();
    let mut words = String::new();
    read(&document(&marked(&earlier, &draft, &pages(2, Some(2)))), &mut words);
    // The forwarded text is the same in both.
    let (notice, rest) = words.split_once("关于做好职工防暑降温工作的通知\n").expect("the forwarded text follows");
    let imprint: Vec<&str> = rest.lines().skip_while(|line| !line.contains("抄送")).collect();
    insta::assert_snapshot!(format!("{notice}……\n{}", imprint.join("\n")), @"
    安平县总工会文件
    [-安工〔2024〕12号-][+安工〔2024〕15号+]
    关于转发[+做好+]防暑降温工作通知的通知
    各乡镇总工会，县直各基层工会[+，县直机关工会+]：
    现将《安平市总工会关于做好职工防暑降温工作的通知》（安市工〔2024〕30号）转发给你们，请结合本单位实际，认真贯彻落实。
    一、加强组织领导。各基层工会要高度重视，专题研究部署。
    [-二、及时报送情况-]¶-
    请于[-8月20日-][+8月25日+]前将[+防暑降温+]工作情况报县总工会办公室。
    [+联系人：王芳。+]¶+
    安平县总工会
    2024年6月18日
    （此件公开发布）
    ……
    [-抄送：安平市总工会，县委办公室，县政府办公室。-]
    安平县总工会办公室2024年6月18日印发
    ");
}

#[test]
fn revisions_bear_name_and_day_and_numbers_of_their_own() {
    let (earlier, draft) = versions();
    let package = marked(&earlier, &draft, &pages(2, Some(2)));
    let xml = part(&package, "word/document.xml");
    assert_eq!(package, marked(&earlier, &draft, &pages(2, Some(2))), "the same versions give the same bytes");
    let count = xml.matches("w:author=\"县总工会\" w:date=\"2026-06-15T00:00:00Z\"").count();
    assert!(count > 5 && count == xml.matches("w:author=").count());
    let mut ids: Vec<&str> = xml.split("w:id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "no number is given twice");
    let same = part(&marked(&draft, &draft, &pages(2, Some(2))), "word/document.xml");
    assert!(!same.contains("w:author="), "nothing changed, nothing is marked");
}

#[test]
fn read_as_our_own_notice_it_says_the_present_words() {
    let (earlier, draft) = versions();
    let pages = pages(2, Some(2));
    let read = |package: &[u8]| own_notice::draft_of(&import::docx::read(package).expect("it is a document"));
    assert_eq!(read(&marked(&earlier, &draft, &pages)), read(&docx::write(&draft, &pages)));
}

#[test]
fn marked_copies_obey_the_schema() {
    let Some(validator) = validator() else {
        eprintln!(
            "skipped: marked_copies_obey_the_schema (no validator beside the repository, or no python3 with lxml)"
        );
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("marked");
    std::fs::create_dir_all(&folder).expect("a folder for the packages");
    let drafts = gallery();
    let mut files = Vec::new();
    for ((_, earlier, _), (name, draft, pages)) in drafts.iter().zip(drafts.iter().skip(1)) {
        let file = folder.join(format!("{name}.docx"));
        std::fs::write(&file, marked(earlier, draft, pages)).expect("a place for the package");
        files.push(file);
    }
    let done = Command::new("python3").arg(validator).args(&files).output().expect("python3 was there");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && !said.contains("warning:"), "{said}{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn a_table_that_grew_has_new_rows() {
    let rows = |count: usize| {
        let rows: Vec<(Role, String)> = (1..=count).map(|at| (Role::Table, format!("{at}\t第{at}分会"))).collect();
        let rows: Vec<(Role, &str)> = rows.iter().map(|(role, text)| (*role, text.as_str())).collect();
        changed(|draft| draft.forwarded = forwarded(&rows))
    };
    let xml = part(&marked(&rows(3), &rows(4), &pages(2, Some(2))), "word/document.xml");
    assert_eq!(xml.matches("<w:tr>").count(), 4 + 2, "the rows of the table and those of the imprint");
    assert!(!xml.contains("w:trPrChange"), "the other rows did not change");
    let without = changed(|draft| draft.forwarded = ForwardedText::default());
    check("no table", &without, &rows(2), &pages(2, Some(2)));
    let mut blank = usual();
    *blank.notice.field_mut(Element::Body).expect("an element of ours") = "".into();
    check("no body", &blank, &usual(), &pages(2, Some(2)));
}
