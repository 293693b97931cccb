//! Drafts of every shape.

use xingwen::domain::layout::{Cache, Pages, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{DigitFace, Grid, SealCase};
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

use super::forms::of_form;
use super::{changed, forwarded, pages, usual};

/// Drafts of every shape, each with its name and its pages.
pub(super) fn gallery() -> Vec<(&'static str, Draft, Pages)> {
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
            "joint-long",
            changed(|draft| {
                let long = "安平省安平县经济技术开发区管理委员会";
                draft.notice.issuer_mark = format!("{long}\n安平县总工会文件").into();
                draft.notice.issuer_signature = format!("{long}\n安平县总工会").into();
            }),
        ),
        (
            "joint-many",
            changed(|draft| {
                draft.notice.issuer_mark = format!("{}安平县总工会文件", "安平县财政局\n".repeat(6)).into();
            }),
        ),
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
        ("own-attachments", changed(with_own_attachments)),
        ("tables", changed(with_tables)),
        ("long-table", changed(with_long_table)),
        (
            "filled-table",
            changed(|draft| {
                with_long_table(draft);
                draft.style.grid = Grid::Filled;
            }),
        ),
        ("weird", weird()),
        ("letter", of_form(Form::Letter)),
        ("letter-long", as_form(Form::Letter, changed(with_long_text))),
        ("letter-joint", as_form(Form::Letter, changed(with_joint_issuers))),
        ("letter-weird", as_form(Form::Letter, weird())),
        ("order", of_form(Form::Order)),
        ("order-weird", as_form(Form::Order, weird())),
        ("minutes", of_form(Form::Minutes)),
        ("minutes-weird", as_form(Form::Minutes, weird())),
        ("telegram", of_form(Form::Telegram)),
        ("telegram-weird", as_form(Form::Telegram, weird())),
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

fn as_form(form: Form, draft: Draft) -> Draft {
    Draft { form, ..draft }
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

/// A table over several pages; every fifth row has a cell of several lines.
fn with_long_table(draft: &mut Draft) {
    let row = |at: usize| match at {
        0 => "序号\t单位\t事由".to_owned(),
        at if at.is_multiple_of(5) => format!("{at}\t城关街道总工会\t{}", "防暑降温物资采购和发放，".repeat(6)),
        at => format!("{at}\t城关街道总工会\t慰问"),
    };
    let rows: Vec<String> = (0..60).map(row).collect();
    let table = rows.iter().map(|row| (Role::Table, row.as_str()));
    let paragraphs: Vec<(Role, &str)> = table.chain([(Role::Body, "以上为各乡镇情况。")]).collect();
    draft.forwarded = forwarded(&paragraphs);
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

/// Two attachments, one of them a table.
pub(super) fn with_own_attachments(draft: &mut Draft) {
    draft.notice.attachment_note = "送清凉活动安排\n名额分配表".into();
    draft.notice.attachments = "附件1\n送清凉活动安排\n一、活动时间\n每年7月至8月。\n附件2\n名额分配表\n\
                                单位\t名额\n乡镇总工会\t2\n县直各基层工会\t12"
        .into();
}
