//! The fields of our notice.

use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;

pub(crate) const OUR_NOTICE: &str = "本机关通知";
pub(crate) const RARE_IN_HEADER: &str = "份号、密级、紧急程度、签发人";
pub(crate) const RARE_AFTER_BODY: &str = "附件说明、附件、附注";
pub(crate) const NUMBER_CODE: &str = "代字";
pub(crate) const NUMBER_YEAR: &str = "年份";
pub(crate) const NUMBER_SERIAL: &str = "序号";
pub(crate) const TITLE_RULES: &str = "拟题依据";
pub(crate) const RECOMPOSE_HINT: &str = "放弃手工改动，重新跟随来文和本机关";

pub(crate) const FORM: &str = "公文格式";

/// A form on its button.
pub(crate) const fn form(form: Form) -> &'static str {
    match form {
        Form::Document => "文件",
        Form::Letter => "信函",
        Form::Order => "命令",
        Form::Minutes => "纪要",
        Form::Telegram => "电报",
    }
}

/// What a form is for.
pub(crate) const fn form_hint(form: Form) -> &'static str {
    match form {
        Form::Document => "通用的公文格式：红色版头，文号居中，有版记",
        Form::Letter => "平行文、复函和一般事项的通知：上下红色双线，文号居右，版记只写抄送",
        Form::Order => "公布规章、施行重大措施、嘉奖：只有令号，落款为签发人职务和签名章",
        Form::Minutes => "记载会议议定事项：正文后列出席、请假、列席人员",
        Form::Telegram => "以电报发出的通知：发电单位、签批盖章、等级，不盖印章",
    }
}

/// The way back to the composed text.
pub(crate) const fn recompose(element: Element) -> &'static str {
    match element {
        Element::Title => "恢复自动拟题",
        _ => "恢复自动",
    }
}

/// What an empty field shows.
pub(crate) const fn placeholder(element: Element, form: Form) -> &'static str {
    match (element, form) {
        (Element::IssuerMark, Form::Letter) => "×××，不加“文件”",
        (Element::IssuerMark, Form::Order) => "×××令",
        (Element::IssuerMark, Form::Minutes) => "×××会议纪要",
        (Element::IssuerMark, Form::Telegram) => "×××发电",
        (Element::DocumentNumber, Form::Order) => "第1号",
        (Element::DocumentNumber, Form::Minutes) => "〔2026〕1号、第1期",
        (Element::Signatory, Form::Telegram) => "签批人",
        (Element::IssuerSignature, Form::Order) => "签发人职务，如“县长”",
        _ => usual_placeholder(element),
    }
}

const fn usual_placeholder(element: Element) -> &'static str {
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
        Element::Attendance => "出席：王某某　李某某，一类人员一行",
        Element::AttachmentNote => "一个附件一行",
        Element::Attachments => "先写“附件1”，另起标题，再是正文或表格",
        Element::Annotation => "（此件公开发布）",
        Element::CopyRecipients => "市总工会，县委办公室。",
        _ => "",
    }
}
