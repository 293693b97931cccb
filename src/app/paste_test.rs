//! 粘贴检验: an invented page that holds everything a copy can carry, and what of it should arrive.

use std::rc::Rc;

use crate::domain::notice::Notice;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};

/// What a clerk compares after pasting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Which part.
    pub part: &'static str,
    /// How it should look, a sentence without full stop.
    pub look: &'static str,
}

const fn arrival(part: &'static str, look: &'static str) -> Arrival {
    Arrival { part, look }
}

/// What should arrive in Word, WPS and LibreOffice (standard/word-processor-output.md, section 10).
pub const ARRIVALS: [Arrival; 10] = [
    arrival("发文机关标志", "红色，方正小标宋简体，居中，一行"),
    arrival("发文字号", "仿宋三号，居中，下面一条红线，与正文同宽"),
    arrival("标题", "方正小标宋简体二号，居中，分两行"),
    arrival("主送机关", "仿宋三号，顶格"),
    arrival("正文", "仿宋三号，首行缩进两字，每行28字，行距28.95磅"),
    arrival("层次标题", "“一、”黑体，“（一）”楷体，缩进两字"),
    arrival("附件说明", "空一行，缩进两字，第二行与名称的首字对齐"),
    arrival("署名和日期", "靠右，日期右空两字"),
    arrival("表格", "有框线，两列，与正文同宽"),
    arrival("版记", "四号，上下各一条粗线，中间一条细线"),
];

/// The page.
pub fn draft() -> Draft {
    let notice = Notice {
        issuer_mark: "云岭县总工会文件".into(),
        document_number: "云工〔2026〕1号".into(),
        title: "云岭县总工会关于检验从网页向文字处理软件粘贴公文格式的通知".into(),
        main_recipients: "各乡镇工会，县直各单位工会：".into(),
        body: "这一段用来检验正文：仿宋三号字，首行缩进两字，每行28个字，行距固定。“引号”、破折号——和省略号……都应当是全角。\n\
               一、黑体的一级标题\n\
               （一）楷体的二级标题。后面的文字是仿宋，数字如2026年、28.95磅、金工〔2014〕20号也是仿宋。\n\
               1.三级标题用仿宋。"
            .into(),
        attachment_note: "一个名称很长的附件，用来检验换行以后第二行是否与名称的第一个字对齐\n职工书屋情况统计表".into(),
        issuer_signature: "云岭县总工会".into(),
        date_of_issue: "2026年1月5日".into(),
        annotation: "（此件公开发布）".into(),
        copy_recipients: "市总工会，县委办公室。".into(),
        printed_by: "云岭县总工会办公室".into(),
        printed_on: "2026年1月5日印发".into(),
        ..Notice::default()
    };
    let row = |role, text: &str| ForwardedParagraph { role, text: text.into() };
    let paragraphs: Rc<[ForwardedParagraph]> = Rc::new([
        row(Role::AttachmentTitle, "职工书屋情况统计表"),
        row(Role::Table, "单位\t册数"),
        row(Role::Table, "云岭县总工会\t1200"),
    ]);
    Draft { notice, forwarded: ForwardedText { paragraphs }, ..Draft::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checks::{self, Cache, Known, Severity, Stage, Subject};
    use crate::domain::export::{Scope, html};
    use crate::domain::layout::{self, lay_out};
    use crate::domain::notice::house::HouseWords;
    use crate::domain::notice::own_organ::OwnOrgan;

    #[test]
    fn the_page_holds_what_should_arrive() {
        let html = html::write(&draft(), Scope::Whole);
        for sign in ["color:red", "1.5pt solid red", "方正小标宋简体", "黑体", "楷体_GB2312", "<table", "28.95pt"]
        {
            assert!(html.contains(sign), "{sign}");
        }
        assert_eq!(layout::title_lines(&draft().notice.title, &HouseWords::default()).len(), 2);
    }

    #[test]
    fn the_page_is_right_itself() {
        let (draft, organ) = (draft(), OwnOrgan::default());
        let pages = lay_out(&draft, &mut layout::Cache::default());
        let subject = Subject {
            draft: &draft,
            organ: &organ,
            stage: Stage::Draft,
            today: None,
            pages: Some(&pages),
            known: Known::default(),
        };
        let found = checks::run(&subject, &[], &mut Cache::default());
        let wrong: Vec<_> = found.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
