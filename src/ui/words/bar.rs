//! The bar at the top, help, and the question before a draft leaves the page.

use crate::app::action::{FileKind, HandOver};
use crate::app::state::Offer;
use crate::domain::notice::Element;
use crate::domain::notice::title::Forwarding;

pub(crate) const NEW: &str = "新建";
pub(crate) const NEW_HINT: &str = "回到开始页；这份草稿已经保存";
pub(crate) const UNDO: &str = "撤销";
pub(crate) const REDO: &str = "重做";
pub(crate) const COPY: &str = "复制到 Word/WPS";
pub(crate) const COPY_HINT: &str = "连同字体、字号和版式一起复制（Ctrl+Shift+C）";
pub(crate) const EXPORT: &str = "导出";
pub(crate) const EXPORT_DOCX: &str = "Word 文件（.docx）";
pub(crate) const EXPORT_TXT: &str = "纯文本（.txt）……";
pub(crate) const EXPORT_PRINT: &str = "打印 / 存为 PDF";
pub(crate) const COPY_NOTICE_ONLY: &str = "只复制本机关通知";
pub(crate) const COPY_BODY_ONLY: &str = "只复制正文";
pub(crate) const COPY_FIELD: &str = "复制";
/// The name of the button that copies one field, for those who do not see which it stands at.
pub(crate) fn copy_field(element: Element) -> String {
    format!("复制{}", element.term())
}

pub(crate) const COPY_FIELD_HINT: &str = "只复制这一项，连同字体字号";
pub(crate) const SAVED: &str = "已保存";
pub(crate) const SAVING: &str = "正在保存……";
pub(crate) const NOT_SAVED: &str = "未能保存";
pub(crate) const HELP: &str = "帮助";
pub(crate) const THEME_SYSTEM: &str = "外观：自动";
pub(crate) const THEME_LIGHT: &str = "外观：浅色";
pub(crate) const THEME_DARK: &str = "外观：深色";
pub(crate) const THEME_HINT: &str = "自动（跟随系统）、浅色、深色";
pub(crate) const TEMPLATE_PLAIN: &str = "通知";

/// What kind of notice is open.
pub(crate) const fn template(verb: Forwarding) -> &'static str {
    match verb {
        Forwarding::Forward => "转发通知",
        Forwarding::Approve => "批转通知",
        Forwarding::Issue => "印发通知",
    }
}

// ----- plain text

pub(crate) const PLAIN_TITLE: &str = "导出纯文本";
pub(crate) const PLAIN_SPACING: &str = "空格";
pub(crate) const PLAIN_ALIGNED: &str = "带缩进和对齐空格";
pub(crate) const PLAIN_BARE: &str = "不带空格";
pub(crate) const PLAIN_ENDS: &str = "换行";
pub(crate) const PLAIN_CRLF: &str = "Windows（旧记事本也能换行）";
pub(crate) const PLAIN_LF: &str = "通用";
pub(crate) const PLAIN_PREVIEW: &str = "纯文本的开头";

// ----- the test of pasting

pub(crate) const PASTE_TEST: &str = "粘贴检验……";
pub(crate) const PASTE_TEST_TITLE: &str = "粘贴检验";
pub(crate) const PASTE_TEST_PAGE: &str = "检验样张";
pub(crate) const PASTE_TEST_COPY: &str = "复制检验样张";
pub(crate) const PASTE_TEST_STEPS: [&str; 3] = [
    "点“复制检验样张”。",
    "在 Word 或 WPS 里新建空白文档，粘贴；问到格式时选“保留源格式”。",
    "和样张对照下面各项。都对，就可以放心复制公文；有不对的，改用“导出”里的 Word 文件。",
];
pub(crate) const PASTE_TEST_LOST: &str =
    "页边距、页码和版记在页底的位置不随粘贴带过去，需要时请用“导出”里的 Word 文件。";

// ----- help

pub(crate) const HELP_TITLE: &str = "帮助";
pub(crate) const HELP_STEPS_TITLE: &str = "怎么用";
pub(crate) const HELP_STEPS: [&str; 5] = [
    "粘贴或打开收到的公文。清理掉的空格、断行、网页杂项都列在“清理清单”里，可以逐条撤回。",
    "核对识别出的标题、文号、时限；标“请确认”的看一眼。",
    "点“转发”。标题、引语、要求、时限、版记自动拟好，每一项都能改。",
    "看右边的校核：错误、警告、建议各有依据，点“修改”采用。",
    "复制到 Word/WPS，或导出 .docx、打印。",
];
pub(crate) const HELP_PROMISE_TITLE: &str = "保密";
pub(crate) const HELP_PROMISE: &str =
    "所有文字只在这台电脑的浏览器里处理和保存，页面打开后不再访问网络。涉密文件不得在这里处理。";
pub(crate) const HELP_KEYS_TITLE: &str = "快捷键";
pub(crate) const HELP_KEYS: [(&str, &str); 8] = [
    ("F8", "下一个问题"),
    ("Shift+F8", "上一个问题"),
    ("Alt+Enter", "采用当前问题的改法"),
    ("Ctrl+Z", "撤销"),
    ("Ctrl+Y", "重做"),
    ("Ctrl+Shift+C", "复制到 Word/WPS"),
    ("Ctrl+E", "导出 Word 文件"),
    ("Ctrl+S", "查看是否已保存（随时自动保存）"),
];

// ----- handing over

/// What a message offers.
pub(crate) const fn offered(offer: Offer) -> &'static str {
    match offer {
        Offer::RestoreUnit => super::UNIT_RESTORE,
        Offer::HandOver(HandOver::Copy(_)) => "改为复制",
        Offer::HandOver(HandOver::File(FileKind::Txt)) => "改存纯文本",
        Offer::HandOver(HandOver::File(FileKind::Docx)) => "改存 Word 文件",
        Offer::HandOver(HandOver::Print) => "改为打印",
    }
}

pub(crate) const BACK_TO_FIX: &str = "返回修改";
pub(crate) const HAND_OVER_NOTE: &str = "这些问题会随文件一起发出。";
pub(crate) const BEFORE_SENDING: &str = "发出前请看一眼";

/// The title of the question before a draft leaves the page.
pub(crate) fn hand_over_asked(errors: usize) -> String {
    match errors {
        0 => BEFORE_SENDING.to_owned(),
        errors => format!("还有 {errors} 个错误没有处理"),
    }
}

/// The button that goes on in spite of the open errors, or after the reminders.
pub(crate) const fn hand_over_anyway(hand_over: HandOver, has_errors: bool) -> &'static str {
    match hand_over {
        HandOver::Copy(_) if !has_errors => "知道了，复制",
        HandOver::File(FileKind::Docx | FileKind::Txt) if !has_errors => "知道了，导出",
        HandOver::Print if !has_errors => "知道了，打印",
        HandOver::Copy(_) => "仍然复制",
        HandOver::File(FileKind::Docx | FileKind::Txt) => "仍然导出",
        HandOver::Print => "仍然打印",
    }
}
