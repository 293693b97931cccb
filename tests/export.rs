//! What leaves the page: packages that every word processor opens, clipboard HTML, plain text.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

use proptest::prelude::*;
use xingwen::domain::export::{LineEnds, Scope, docx, html, plain};
use xingwen::domain::layout::units::{Mm, Points};
use xingwen::domain::layout::{Cache, Face, Ink, Line, Page, Pages, Place, lay_out, title_lines};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::house::HouseWords;
use xingwen::domain::notice::own_organ::{DigitFace, Grid, SealCase};
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

/// A forwarding notice with every usual element.
fn usual() -> Draft {
    let mut draft = Draft::default();
    let notice = &mut draft.notice;
    for (element, text) in [
        (Element::IssuerMark, "安平县总工会文件"),
        (Element::DocumentNumber, "安工〔2024〕12号"),
        (Element::Title, "关于转发防暑降温工作通知的通知"),
        (Element::MainRecipients, "各乡镇总工会，县直各基层工会："),
        (Element::Body, BODY),
        (Element::IssuerSignature, "安平县总工会"),
        (Element::DateOfIssue, "2024年6月18日"),
        (Element::Annotation, "（此件公开发布）"),
        (Element::CopyRecipients, "安平市总工会，县委办公室，县政府办公室。"),
        (Element::PrintedBy, "安平县总工会办公室"),
        (Element::PrintedOn, "2024年6月18日印发"),
    ] {
        *notice.field_mut(element).expect("an element of ours") = text.into();
    }
    draft.forwarded = forwarded(&[
        (Role::Title, "关于做好职工"),
        (Role::Title, "防暑降温工作的通知"),
        (Role::MainRecipients, "各县（区）总工会，市直各产业工会："),
        (Role::Body, "入夏以来，我市持续高温。为切实保障职工身体健康，现就做好防暑降温工作通知如下："),
        (Role::Body, "一、提高思想认识"),
        (Role::Body, "各级工会要“早部署、早落实”，把防暑降温作为7月至9月的重点工作，做到责任到人、措施到位。"),
        (Role::Body, "（一）加强宣传。利用宣传栏、微信群等形式普及防暑知识，提高职工的自我保护意识。"),
        (Role::Body, "1.开展“送清凉”活动。重点慰问露天作业、高温作业的一线职工，慰问经费从工会经费中列支。"),
        (Role::IssuerSignature, "安平市总工会"),
        (Role::DateOfIssue, "2024年6月12日"),
    ]);
    draft
}

const BODY: &str = "现将《安平市总工会关于做好职工防暑降温工作的通知》（安市工〔2024〕30号）转发给你们，请结合本单位实际，\
    认真贯彻落实。\n一、加强组织领导。各基层工会要高度重视，专题研究部署。\n二、及时报送情况\n请于8月20日前将工作情况报县总工会办公室。";

fn forwarded(paragraphs: &[(Role, &str)]) -> ForwardedText {
    let paragraphs = paragraphs.iter().map(|(role, text)| ForwardedParagraph { role: *role, text: (*text).into() });
    ForwardedText { paragraphs: paragraphs.collect() }
}

/// Pages on which the text ends at `text` and the imprint stands on `imprint`.
fn pages(text: u32, imprint: Option<u32>) -> Pages {
    let line = |element| Line {
        text: "字".into(),
        x: Mm(28.0),
        y: Mm(40.0),
        width: Mm(5.6),
        font: Face::FangSong,
        changes: Rc::new([]),
        size: Points(16.0),
        tracking: Points(0.0),
        scale: 100,
        hangs: false,
        ink: Ink::Black,
        place: Place { element: Some(element), paragraph: 0, role: None },
    };
    let page = |number| {
        let text_line = (number <= text).then(|| line(Element::Body));
        let imprint_line = (Some(number) == imprint).then(|| line(Element::PrintedBy));
        Rc::new(Page { number, lines: text_line.into_iter().chain(imprint_line).collect(), rules: Vec::new() })
    };
    Pages { pages: (1..=text.max(imprint.unwrap_or(0))).map(page).collect() }
}

fn changed(change: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = usual();
    change(&mut draft);
    draft
}

/// Drafts of every shape, each with its name and its pages.
fn gallery() -> Vec<(&'static str, Draft, Pages)> {
    let drafts = vec![
        ("usual", usual()),
        ("empty", Draft::default()),
        ("filled", changed(|draft| draft.style.grid = Grid::Filled)),
        (
            "filled-long",
            changed(|draft| {
                with_long_text(draft);
                draft.style.grid = Grid::Filled;
            }),
        ),
        ("roman-digits", changed(|draft| draft.style.digits = DigitFace::TimesNewRoman)),
        ("attachment", changed(|draft| draft.style.forwarded_as_attachment = true)),
        ("plain-notice", changed(|draft| draft.forwarded = ForwardedText::default())),
        ("no-imprint", changed(without_imprint)),
        ("no-header", changed(without_header)),
        ("number-alone", changed(|draft| draft.notice.issuer_mark = "".into())),
        ("head-lines", changed(with_head_lines)),
        ("secrecy-alone", changed(|draft| draft.notice.secrecy = "机密★1年".into())),
        ("signatory", changed(|draft| draft.notice.signatory = "王小明".into())),
        ("signatories", changed(|draft| draft.notice.signatory = "王小明 李卫国、赵强".into())),
        ("seal", changed(|draft| draft.style.seal = SealCase::Seal)),
        ("stamp", changed(|draft| draft.style.seal = SealCase::Stamp)),
        ("long-name", changed(with_long_name)),
        ("joint", changed(with_joint_issuers)),
        (
            "joint-seals",
            changed(|draft| {
                with_joint_issuers(draft);
                draft.style.seal = SealCase::Seal;
            }),
        ),
        ("long-recipients", changed(with_long_recipients)),
        ("attachments", changed(|draft| draft.notice.attachment_note = attachments().into())),
        ("one-attachment", changed(|draft| draft.notice.attachment_note = "防暑降温工作情况统计表".into())),
        ("tables", changed(with_tables)),
        ("weird", weird()),
        ("long", changed(with_long_text)),
    ];
    let laid = drafts.into_iter().map(|(name, draft)| {
        let pages = lay_out(&draft, &mut Cache::default());
        (name, draft, pages)
    });
    // Ends that only a page of the right length would show.
    let odd = ("odd-end", usual(), pages(3, Some(4)));
    let no_room = ("no-room", usual(), pages(2, Some(4)));
    let table = ("table-last-no-room", changed(with_table_last), pages(2, Some(4)));
    let no_pages = ("no-pages", usual(), Pages::default());
    laid.chain([odd, no_room, table, no_pages]).collect()
}

fn without_imprint(draft: &mut Draft) {
    draft.notice.copy_recipients = "".into();
    draft.notice.printed_by = "".into();
    draft.notice.printed_on = "".into();
}

fn without_header(draft: &mut Draft) {
    draft.notice.issuer_mark = "".into();
    draft.notice.document_number = "".into();
}

fn with_head_lines(draft: &mut Draft) {
    draft.notice.copy_number = "000001".into();
    draft.notice.secrecy = "机密★1年".into();
    draft.notice.urgency = "特急".into();
}

fn with_long_name(draft: &mut Draft) {
    draft.notice.issuer_mark = "安平省安平自治州安平高新技术产业开发区管理委员会办公室文件".into();
    draft.notice.issuer_signature = "安平省安平自治州安平高新技术产业开发区管理委员会办公室".into();
    draft.style.seal = SealCase::Seal;
}

fn with_joint_issuers(draft: &mut Draft) {
    draft.notice.issuer_mark = "安平县总工会\n安平县应急管理局\n安平县卫生健康委员会文件".into();
    draft.notice.issuer_signature = "安平县总工会\n安平县应急管理局\n安平县卫生健康委员会".into();
}

fn with_long_recipients(draft: &mut Draft) {
    let organs: Vec<String> = (1..=60).map(|at| format!("第{at}街道总工会")).collect();
    draft.notice.main_recipients = format!("{}：", organs.join("、")).into();
    draft.notice.copy_recipients = format!("{}。", organs[..20].join("，")).into();
}

fn attachments() -> String {
    let names = (1..=11).map(|at| format!("高温作业场所职工劳动保护情况检查登记和整改落实情况统计表（第{at}部分）"));
    names.collect::<Vec<_>>().join("\n")
}

fn with_tables(draft: &mut Draft) {
    draft.forwarded = forwarded(&[
        (Role::Table, "序号\t单位\t人数"),
        (Role::Table, "1\t第一街道总工会\t120"),
        (Role::Body, "以下为各乡镇情况。"),
        (Role::Table, "序号\t单位"),
        (Role::Table, "1\t很长很长的单位名称很长很长的单位名称很长很长的单位名称很长很长的单位名称\t多出的一格"),
        (Role::AttachmentLabel, "附件2"),
        (Role::AttachmentTitle, "统计表"),
        (Role::Table, &vec!["甲"; 80].join("\t")),
        (Role::AttachmentNote, "附件：1.登记表"),
        (Role::AttachmentNote, "2.汇总表"),
    ]);
}

fn with_table_last(draft: &mut Draft) {
    draft.forwarded = forwarded(&[(Role::Body, "见下表。"), (Role::Table, "甲\t乙"), (Role::Table, "丙\t丁")]);
}

fn with_long_text(draft: &mut Draft) {
    let mut paragraphs = draft.forwarded.paragraphs.to_vec();
    let line = "各级工会要深入企业、工地、车间，了解职工劳动条件和防护措施，督促用人单位落实主体责任，切实维护职工的劳动安全卫生权益；";
    let body = ForwardedParagraph { role: Role::Body, text: line.repeat(6).into() };
    for at in 0..12 {
        paragraphs.insert(5 + at, body.clone());
    }
    draft.forwarded.paragraphs = paragraphs.into();
}

/// Characters that no markup, no file or no word processor likes.
fn weird() -> Draft {
    let text = "A<b>&amp;\"'\u{0}\u{1}\u{B}\u{C}\u{1F}\u{FFFE}\u{FFFF}\u{FFFD}\r\n]]>\t𠮷😀\u{202E}עברית\u{2028}";
    let mut draft = usual();
    for element in Element::OWN {
        *draft.notice.field_mut(element).expect("an element of ours") = text.into();
    }
    draft.forwarded = forwarded(&Role::ALL.map(|role| (role, text)));
    draft
}

#[test]
fn every_package_is_whole() {
    for (name, draft, pages) in gallery() {
        let package = docx::write(&draft, &pages);
        assert_eq!(docx::verify(&package), Ok(()), "{name}");
        assert_eq!(package, docx::write(&draft, &pages), "{name}: the same draft gives the same bytes");
    }
}

#[test]
fn a_damaged_package_is_not_handed_over() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    for at in (0..package.len()).step_by(97) {
        assert!(docx::verify(&package[..at]).is_err(), "cut at {at}");
    }
    assert!(docx::verify(b"").is_err());
    assert!(docx::verify("安平县总工会".as_bytes()).is_err());
}

/// The schemas and the validator of the standard's folder, which lies beside the repository where it is there at all.
fn validator() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/ooxml-xsd/validate_docx.py");
    let works = path.is_file()
        && Command::new("python3").args(["-c", "import lxml"]).output().is_ok_and(|done| done.status.success());
    works.then_some(path)
}

#[test]
fn every_package_obeys_the_schema() {
    let Some(validator) = validator() else {
        eprintln!(
            "skipped: every_package_obeys_the_schema (no validator beside the repository, or no python3 with lxml)"
        );
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
    std::fs::create_dir_all(&folder).expect("a folder for the packages");
    let mut files = Vec::new();
    for (name, draft, pages) in gallery() {
        let file = folder.join(format!("{name}.docx"));
        std::fs::write(&file, docx::write(&draft, &pages)).expect("a place for the package");
        files.push(file);
    }
    let done = Command::new("python3").arg(validator).args(&files).output().expect("python3 was there");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && !said.contains("warning:"), "{said}{}", String::from_utf8_lossy(&done.stderr));
}

/// What is left of a text when white space and what no file can hold are taken away.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect()
}

/// The text of markup, without tags.
fn without_tags(markup: &str) -> String {
    let mut out = String::new();
    for piece in markup.split('<').skip(1) {
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn assert_nothing_is_lost(draft: &Draft) {
    let outputs = [
        ("plain text", ink(&plain::write(draft, Scope::Whole, LineEnds::Lf))),
        ("HTML", ink(&without_tags(&html::write(draft, Scope::Whole)))),
        (".docx", ink(&without_tags(&part(&docx::write(draft, &Pages::default()), "word/document.xml")))),
    ];
    for (output, written) in outputs {
        for element in Element::OWN {
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

#[test]
fn no_character_is_lost() {
    for (_, draft, _) in gallery() {
        assert_nothing_is_lost(&draft);
    }
}

#[test]
fn plain_text_stands_as_on_paper() {
    insta::assert_snapshot!(plain::write(&usual(), Scope::Whole, LineEnds::Lf));
    let crlf = plain::write(&usual(), Scope::Whole, LineEnds::CrLf);
    assert_eq!(crlf.replace("\r\n", "\n"), plain::write(&usual(), Scope::Whole, LineEnds::Lf));
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
        let written = plain::write(&draft, Scope::Element(element), LineEnds::Lf);
        let expected = match element {
            Element::CopyRecipients => format!("抄送：{}", draft.notice.copy_recipients),
            _ => draft.notice.text(element).to_owned(),
        };
        assert_eq!(ink(&written), ink(&expected), "{element:?}");
        let all = ink(&without_tags(&html::write(&draft, Scope::Element(element))));
        assert!(all.ends_with(&ink(&expected)), "{element:?}: {all}");
    }
}

/// The text of a part of a package.
fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(package)).expect("a package");
    let file = archive.by_name(name).expect("the part");
    std::io::read_to_string(file).expect("text")
}

#[test]
fn the_document_part() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    insta::assert_snapshot!(part(&package, "word/document.xml").replace("<w:p>", "\n<w:p>"));
}

#[test]
fn the_styles_part() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    insta::assert_snapshot!(part(&package, "word/styles.xml").replace("<w:style ", "\n<w:style "));
}

#[test]
fn titles_break_where_the_layout_breaks_them() {
    let title = "安平县总工会关于转发《安平市总工会关于做好职工防暑降温工作的通知》的通知";
    let lines: Vec<&str> = title_lines(title, &HouseWords::default()).into_iter().map(|line| line.of(title)).collect();
    let draft = changed(|draft| draft.notice.title = title.into());
    let document = part(&docx::write(&draft, &Pages::default()), "word/document.xml");
    let written = lines.join("</w:t><w:br/><w:t xml:space=\"preserve\">");
    assert!(lines.len() > 1 && document.contains(&written), "{written}");
    assert!(html::write(&draft, Scope::Whole).contains(&lines.join("<br/>")));
}

#[test]
fn the_imprint_stands_on_an_even_page() {
    for (text, imprint, breaks, sections, left) in
        [(2, 2, 1, 1, 1474), (3, 4, 2, 1, 1474), (2, 4, 2, 2, 1474), (1, 1, 1, 1, 1587)]
    {
        let document = part(&docx::write(&usual(), &pages(text, Some(imprint))), "word/document.xml");
        let case = format!("text ends on {text}, imprint on {imprint}");
        assert_eq!(document.matches("<w:pageBreakBefore ").count(), breaks, "{case}");
        assert_eq!(document.matches("<w:sectPr>").count(), sections, "{case}");
        assert!(document.contains(&format!("w:tblpX=\"{left}\"")), "{case}");
    }
}

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

fn any_draft() -> impl Strategy<Value = Draft> {
    let fields = prop::collection::vec(any_text(), Element::OWN.len());
    let role = prop::sample::select(Role::ALL.to_vec());
    let text = prop::collection::vec((role, any_text()), 0..8);
    let style = (any::<bool>(), any::<bool>(), any::<bool>(), 0..3_u8);
    (fields, text, style).prop_map(|(fields, text, (attached, filled, roman, seal))| {
        let mut draft = Draft::default();
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
