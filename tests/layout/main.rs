//! The measures of the page with their clauses, and what holds for any draft.

mod again;
mod attachments;
mod explained;
mod header;
mod hostile;
mod imprint;
mod letter;
mod main_part;
mod minutes;
mod order;
mod preprinted;
mod properties;
mod sheet;
mod signature;
mod tables;
mod telegram;
mod turned;
mod whole;

use xingwen::domain::layout::units::Mm;
use xingwen::domain::layout::{Cache, Line, Pages, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

fn laid(draft: &Draft) -> Pages {
    lay_out(draft, &mut Cache::default())
}

/// A small invented notice with every usual element.
fn notice() -> Draft {
    let mut draft = Draft::default();
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县总工会文件".into();
    notice.document_number = "青工〔2024〕7号".into();
    notice.title = "青山县总工会关于转发《云岭省总工会关于做好职工防暑降温工作的通知》的通知".into();
    notice.main_recipients = "各乡镇总工会，县直各基层工会：".into();
    notice.body =
        "现将《云岭省总工会关于做好职工防暑降温工作的通知》（云工发〔2024〕12号）转发给你们，请认真贯彻落实。\n\
                   一、加强领导。各级工会要把防暑降温工作摆上重要位置，主要负责同志亲自过问，层层落实责任。\n\
                   （一）开展送清凉活动\n\
                   请于2024年7月20日前将落实情况报县总工会办公室。"
            .into();
    notice.attachment_note = "送清凉活动安排表\n基层工会慰问一线高温作业职工人数和慰问金发放情况统计汇总表".into();
    notice.issuer_signature = "青山县总工会".into();
    notice.date_of_issue = "2024年6月28日".into();
    notice.annotation = "（此件公开发布）".into();
    notice.copy_recipients = "云岭省总工会，青山县委办公室，县人大常委会办公室，县政府办公室，县政协办公室。".into();
    notice.printed_by = "青山县总工会办公室".into();
    notice.printed_on = "2024年6月28日印发".into();
    draft.forwarded = forwarded(&[
        (Role::Title, "云岭省总工会"),
        (Role::Title, "关于做好职工防暑降温工作的通知"),
        (Role::MainRecipients, "各市、县总工会："),
        (Role::Body, "入夏以来，我省持续高温，各级工会要把职工的安全和健康放在首位。"),
        (Role::Body, "一、高度重视"),
        (Role::Table, "时间\t地点\t人数"),
        (Role::Table, "7月\t开发区\t120"),
        (Role::IssuerSignature, "云岭省总工会"),
        (Role::DateOfIssue, "2024年6月20日"),
        (Role::AttachmentLabel, "附件1"),
        (Role::AttachmentTitle, "送清凉活动安排表"),
        (Role::AttachmentBody, "另行通知。"),
    ]);
    draft
}

/// The same so short that the signature stands on page 1.
fn on_one_page() -> Draft {
    let mut draft = notice();
    draft.notice.body = "现予转发。".into();
    draft.notice.attachment_note = "".into();
    draft
}

fn forwarded(paragraphs: &[(Role, &str)]) -> ForwardedText {
    let paragraphs = paragraphs.iter().map(|&(role, text)| ForwardedParagraph { role, text: text.into() });
    ForwardedText { paragraphs: paragraphs.collect() }
}

/// The lines of an element in order, the repeated heads of tables left out.
fn lines_of(pages: &Pages, element: Element) -> Vec<&Line> {
    let lines = pages.pages.iter().flat_map(|page| &page.lines);
    lines.filter(|line| line.place.element == Some(element) && !line.repeats).collect()
}

#[track_caller]
fn near(found: Mm, expected: f64, what: &str) {
    assert!((found.0 - expected).abs() < 0.3, "{what}: {:.2} mm, wanted {expected} mm", found.0);
}
