//! What leaves the page: packages that every word processor opens, clipboard HTML, plain text.

mod attachments;
mod forms;
mod gallery;
mod imprint;
mod marked;
#[path = "../office/mod.rs"]
mod office;
mod package;
mod preprinted;
mod properties;
mod tables;
mod text;
mod turned;

use std::rc::Rc;

use xingwen::domain::layout::units::{Mm, Points};
use xingwen::domain::layout::{Face, Ink, Line, Page, Pages, Place};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
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
        start: 0,
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
        repeats: false,
        is_turned: false,
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

/// The text of a part of a package.
fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(package)).expect("a package");
    let file = archive.by_name(name).expect("the part");
    std::io::read_to_string(file).expect("text")
}
