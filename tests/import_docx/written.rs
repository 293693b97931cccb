//! Files as programs write them: our own, and LibreOffice's.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use xingwen::app::own_notice::draft_of;
use xingwen::app::received::Received;
use xingwen::domain::export;
use xingwen::domain::import::docx;
use xingwen::domain::layout::Pages;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::evidence::{Alignment, Imported, Place, RevisionKind};
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

/// The elements of our own notice, of one organ or of three.
fn draft(mark: &str, signature: &str) -> Draft {
    let mut draft = Draft::default();
    for (element, text) in [
        (Element::IssuerMark, mark),
        (Element::DocumentNumber, "安工〔2024〕12号"),
        (Element::Title, "安平县总工会关于转发防暑降温工作通知的通知"),
        (Element::MainRecipients, "各乡镇总工会，县直各基层工会："),
        (
            Element::Body,
            "现将《安平市总工会关于做好职工防暑降温工作的通知》（安市工〔2024〕30号）转发给你们，请认真贯彻落实。\n一、加强组织领导。各基层工会要高度重视，专题研究部署。\n二、及时报送情况\n请于8月20日前将工作情况报县总工会办公室。",
        ),
        (Element::IssuerSignature, signature),
        (Element::DateOfIssue, "2024年6月18日"),
        (Element::Annotation, "（此件公开发布）"),
        (Element::CopyRecipients, "安平市总工会，县委办公室，县政府办公室。"),
        (Element::PrintedBy, "安平县总工会办公室"),
        (Element::PrintedOn, "2024年6月18日印发"),
    ] {
        *draft.notice.field_mut(element).expect("an element of ours") = text.into();
    }
    let paragraphs = [
        (Role::Title, "安平市总工会关于做好职工防暑降温工作的通知"),
        (Role::MainRecipients, "各县（区）总工会："),
        (Role::Body, "现就做好防暑降温工作通知如下："),
        (Role::Body, "一、提高思想认识"),
        (Role::Table, "序号\t单位\t人数"),
        (Role::Table, "1\t第一街道总工会\t120"),
        (Role::IssuerSignature, "安平市总工会"),
        (Role::DateOfIssue, "2024年6月12日"),
    ];
    let paragraphs = paragraphs.iter().map(|(role, text)| ForwardedParagraph { role: *role, text: (*text).into() });
    draft.forwarded = ForwardedText { paragraphs: paragraphs.collect() };
    draft
}

fn package(draft: &Draft) -> Vec<u8> {
    export::docx::write_verified(draft, &Pages::default()).expect("the package is whole")
}

/// The lines with something on them, white space taken away.
fn ink(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\u{B}', '\u{C}']);
    let inked = lines.map(|line| line.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    inked.filter(|line| !line.is_empty()).collect()
}

#[test]
fn our_own_file_gives_the_notice_again() {
    let draft = draft("安平县总工会文件", "安平县总工会");
    let imported = docx::read(&package(&draft)).expect("our file is sound");
    let plain = export::plain::write(&draft, export::Scope::Whole, export::PlainForm::default());
    assert_eq!(ink(&imported.text), ink(&plain));
    assert_eq!(imported.remarks, Vec::<String>::new());
    let (again, from_plain) = (draft_of(&imported).notice, draft_of(&plain.as_str().into()).notice);
    for element in Element::OWN {
        assert_eq!(again.text(element), from_plain.text(element), "{element:?}");
    }
    let title = imported.evidence.paragraphs.iter().find(|form| form.span.of(&imported.text).contains("关于转发"));
    let title = title.expect("the title is there");
    let found = (title.heading, title.alignment, title.half_points, title.red);
    assert_eq!(found, (Some(0), Some(Alignment::Centre), Some(44), false));
    let mark = &imported.evidence.paragraphs[0];
    assert!(mark.red && mark.alignment == Some(Alignment::Centre), "{mark:?}");
}

#[test]
fn a_joint_mark_keeps_its_organs() {
    let draft = draft("安平县总工会\n安平县应急管理局文件", "安平县总工会\n安平县应急管理局");
    let imported = docx::read(&package(&draft)).expect("our file is sound");
    let read = Received::new(&imported).reading.document;
    assert_eq!(read.issuer_mark.map(|mark| mark.text).as_deref(), Some("安平县总工会安平县应急管理局文件"));
    let signature: Vec<_> = read.signature.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(signature, ["安平县总工会", "安平县应急管理局"]);
}

/// What LibreOffice's file must give: a red head in a text box, a list of three levels, a table, a tracked change, a
/// footnote.
fn assert_is_libreoffices(imported: &Imported) {
    let expected = "金城市总工会文件\n金工〔2024〕8号\n金城市总工会\u{B}关于做好防暑降温工作的通知\n各县（区）总工会：\n\
        现就有关事项通知如下。\n一、提高认识\n（一）加强领导\n（二）落实责任\n1.明确专人\n二、抓好落实\n\
        序号\t单位\n1\t甲县\t张三\n请于6月底前报送。\n金城市总工会\n2024年6月18日\n注1：本通知所称职工包括劳务派遣人员。";
    assert_eq!(imported.text, expected);
    let form = |words: &str| {
        let found = imported.evidence.paragraphs.iter().find(|form| form.span.of(&imported.text).contains(words));
        found.unwrap_or_else(|| panic!("{words} has a form"))
    };
    let mark = form("总工会文件");
    assert_eq!((mark.place, mark.alignment, mark.red), (Place::TextBox, Some(Alignment::Centre), true));
    let title = form("关于做好");
    assert_eq!((title.alignment, title.bold, title.half_points), (Some(Alignment::Centre), true, Some(44)));
    assert_eq!(form("2024年6月18日").alignment, Some(Alignment::Right));
    assert_eq!(form("甲县").place, Place::Table);
    assert_eq!(form("劳务派遣").place, Place::Footnote);
    let [change] = imported.evidence.revisions.as_slice() else { panic!("{:?}", imported.evidence.revisions) };
    let found = (change.span.of(&imported.text), change.kind, change.author.as_str());
    assert_eq!(found, ("6月底前", RevisionKind::Inserted, "甲"));
}

#[test]
fn a_file_of_libreoffice_is_read() {
    assert_is_libreoffices(&docx::read(include_bytes!("libreoffice.docx")).expect("the file is sound"));
}

/// Lets the LibreOffice of this machine save `file` as .docx; `None` where there is none.
fn saved(file: &Path, folder: &Path) -> Option<Vec<u8>> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    soffice.args(["--headless", &profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir"]);
    let done = soffice.arg(folder).arg(file).stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    assert!(done.success(), "LibreOffice failed");
    let out = folder.join(file.file_stem()?).with_extension("docx");
    Some(std::fs::read(out).expect("LibreOffice has written it"))
}

#[test]
fn what_the_libreoffice_of_this_machine_saves_is_read() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("import_docx");
    std::fs::create_dir_all(&folder).expect("a folder for what is saved");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import_docx/libreoffice.fodt");
    let Some(bytes) = saved(&source, &folder) else {
        eprintln!("skipped: what_the_libreoffice_of_this_machine_saves_is_read (no soffice)");
        return;
    };
    assert_is_libreoffices(&docx::read(&bytes).expect("the file is sound"));

    // Our own file, opened there and saved again.
    let draft = draft("安平县总工会文件", "安平县总工会");
    let (inner, own) = (folder.join("own"), package(&draft));
    std::fs::create_dir_all(&inner).expect("a folder for our file");
    std::fs::write(inner.join("notice.docx"), &own).expect("our file is written");
    let again = saved(&inner.join("notice.docx"), &folder).expect("LibreOffice was there a moment ago");
    let (own, again) = (docx::read(&own), docx::read(&again));
    let text = |imported: Result<Imported, _>| ink(&imported.expect("the file is sound").text);
    assert_eq!(text(again), text(own));
}
