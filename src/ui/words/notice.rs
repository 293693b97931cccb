//! The fields of our notice.

use crate::domain::notice::Element;

pub(crate) const OUR_NOTICE: &str = "本机关通知";
pub(crate) const RARE_IN_HEADER: &str = "份号、密级、紧急程度、签发人";
pub(crate) const RARE_AFTER_BODY: &str = "附件说明、附件、附注";
pub(crate) const NUMBER_CODE: &str = "代字";
pub(crate) const NUMBER_YEAR: &str = "年份";
pub(crate) const NUMBER_SERIAL: &str = "序号";
pub(crate) const TITLE_RULES: &str = "拟题依据";
pub(crate) const RECOMPOSE_HINT: &str = "放弃手工改动，重新跟随来文和本机关";

/// The way back to the composed text.
pub(crate) const fn recompose(element: Element) -> &'static str {
    match element {
        Element::Title => "恢复自动拟题",
        _ => "恢复自动",
    }
}

/// What an empty field shows.
pub(crate) const fn placeholder(element: Element) -> &'static str {
    match element {
        Element::CopyNumber => "000001",
        Element::Secrecy => "机密★1年",
        Element::Urgency => "特急、加急",
        Element::IssuerMark => "×××文件",
        Element::DocumentNumber => "金工〔2026〕1号，粘贴带方括号的也行",
        Element::Signatory => "上行文才写",
        Element::Title => "关于……的通知",
        Element::MainRecipients => "各乡镇、系统（局）工会：",
        Element::Body => "一段一行，首行不用空格",
        Element::AttachmentNote => "一个附件一行",
        Element::Attachments => "附件1\n标题一行，正文一段一行；表格一行一行粘贴，格与格之间是制表符",
        Element::Annotation => "（此件公开发布）",
        Element::CopyRecipients => "市总工会，县委办公室。",
        _ => "",
    }
}
