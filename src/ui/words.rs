//! Every fixed Chinese word of the interface.

use crate::app::action::{FileKind, HandOver};
use crate::app::findings::{FindingId, ShownFinding};
use crate::app::receipt::Doing;
use crate::app::recognised::Recognised;
use crate::domain::checks::page::severity_name;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, TextKind};
use crate::domain::notice::title::{Forwarding, Relation, TitleStyle};
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

// ----- everywhere ----------------------------------------------------------------------------------------------------

pub(crate) const BRAND: &str = "行文";
pub(crate) const CLAIM: &str = "收到来文，转发成规范的通知：拟题、成文、校核、排版，一页完成。";
pub(crate) const PROMISE: &str = "全部在本机处理，文字不离开这个页面。";
pub(crate) const CLOSE: &str = "关闭";
pub(crate) const CANCEL: &str = "取消";
pub(crate) const SAVE: &str = "保存";
pub(crate) const DELETE: &str = "删除";
pub(crate) const OPENING: &str = "正在打开……";

// ----- start ---------------------------------------------------------------------------------------------------------

pub(crate) const ORGAN_NAME_ASKED: &str = "本机关全称";
pub(crate) const ORGAN_NAME_EXAMPLE: &str = "例如：金寨县总工会";
pub(crate) const BEGIN: &str = "开始";
pub(crate) const START_TITLE: &str = "粘贴收到的公文";
pub(crate) const PASTE_HERE: &str = "收到的公文";
pub(crate) const PASTE_PLACEHOLDER: &str = "在这里按 Ctrl+V 粘贴来文全文，或把 .docx、.txt、.html 文件拖进来。\n\n网页、Word、WPS、PDF 里复制的文字都可以，多余的空格、断行和网页杂项会自动清理，并逐条列出。";
pub(crate) const DROP_HERE: &str = "松开，读取这份文件";
pub(crate) const OPEN_FILE: &str = "打开文件";
pub(crate) const OPEN_FILE_HINT: &str = "Word 文件 .docx、文本 .txt、网页 .html，编码自动识别";
pub(crate) const READING: &str = "正在读取……";
pub(crate) const ONE_FILE_AT_A_TIME: &str = "一次只能读一份来文。请把文件一份一份地拖进来。";
pub(crate) const ARRIVAL_ASKED: &str = "作为新的来文打开？";
pub(crate) const ARRIVAL_NOTE: &str = "现在这份草稿已经保存，在开始页的“最近的草稿”里可以随时找回。";
pub(crate) const OPEN_AS_NEW: &str = "打开新来文";
pub(crate) const DRAFT_DIRECTLY: &str = "不转发，直接起草：";
pub(crate) const SAMPLE: &str = "看示例";
pub(crate) const SAMPLE_HINT: &str = "虚构的一份来文，可以放心试用";
pub(crate) const RECENT_DRAFTS: &str = "最近的草稿";
pub(crate) const UNTITLED: &str = "（未拟题）";
pub(crate) const DELETE_ASKED: &str = "确定删除？";

// ----- top bar -------------------------------------------------------------------------------------------------------

pub(crate) const NEW: &str = "新建";
pub(crate) const NEW_HINT: &str = "回到开始页；这份草稿已经保存";
pub(crate) const UNDO: &str = "撤销";
pub(crate) const REDO: &str = "重做";
pub(crate) const COPY: &str = "复制到 Word/WPS";
pub(crate) const COPY_HINT: &str = "连同字体、字号和版式一起复制（Ctrl+Shift+C）";
pub(crate) const EXPORT: &str = "导出";
pub(crate) const EXPORT_DOCX: &str = "Word 文件（.docx）";
pub(crate) const EXPORT_TXT: &str = "纯文本（.txt）";
pub(crate) const EXPORT_PRINT: &str = "打印 / 存为 PDF";
pub(crate) const COPY_NOTICE_ONLY: &str = "只复制本机关通知";
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

// ----- 本机关 --------------------------------------------------------------------------------------------------------

pub(crate) const OWN_ORGAN: &str = "本机关";
pub(crate) const OWN_ORGAN_HINT: &str = "本机关：名称、代字、常用主送和格式习惯";
pub(crate) const ORGAN_NAME: &str = "全称";
pub(crate) const ORGAN_SHORT_NAME: &str = "规范化简称";
pub(crate) const ORGAN_SHORT_NAME_EXAMPLE: &str = "例如：县总工会";
pub(crate) const ORGAN_CODES: &str = "机关代字（一行一个，空格后写用途）";
pub(crate) const ORGAN_CODES_EXAMPLE: &str = "金工 普通文件";
pub(crate) const ORGAN_MARK: &str = "发文机关标志";
pub(crate) const ORGAN_RECIPIENTS: &str = "常用主送机关";
pub(crate) const ORGAN_RECIPIENTS_EXAMPLE: &str = "各乡镇、系统（局）工会";
pub(crate) const ORGAN_COPIES: &str = "常用抄送机关";
pub(crate) const ORGAN_COPIES_EXAMPLE: &str = "市总工会，县委办公室";
pub(crate) const ORGAN_RARE: &str = "更多：印发机关、时限、格式习惯";
pub(crate) const ORGAN_PRINTING: &str = "印发机关";
pub(crate) const ORGAN_REPORT: &str = "下级报送到";
pub(crate) const ORGAN_LEAD_DAYS: &str = "比上级时限提前（天）";
pub(crate) const ORGAN_JOINER: &str = "联合发文机关之间";
pub(crate) const ORGAN_JOINER_EXAMPLE: &str = "空格";
pub(crate) const SEAL: &str = "印章";
pub(crate) const SEAL_NONE: &str = "不加盖";
pub(crate) const SEAL_SEAL: &str = "加盖印章";
pub(crate) const SEAL_STAMP: &str = "签名章";
pub(crate) const DIGITS: &str = "正文数字";
pub(crate) const DIGITS_FANGSONG: &str = "仿宋";
pub(crate) const DIGITS_TIMES: &str = "Times New Roman";
pub(crate) const GRID: &str = "行距";
pub(crate) const GRID_STANDARD: &str = "28.95 磅";
pub(crate) const GRID_FILLED: &str = "撑满版心";
pub(crate) const ORGAN_IN_TITLE: &str = "标题中写本机关名称";
pub(crate) const REGULATION_MARKS: &str = "省略书名号时，法规规章仍加书名号";
pub(crate) const AS_ATTACHMENT: &str = "来文作为附件标注";

// ----- help ----------------------------------------------------------------------------------------------------------

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

// ----- handing over --------------------------------------------------------------------------------------------------

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

// ----- the received document -----------------------------------------------------------------------------------------

pub(crate) const DRAFT: &str = "稿件";
pub(crate) const RECEIVED: &str = "来文";
pub(crate) const RECOGNISED: &str = "识别结果";
pub(crate) const PLEASE_CONFIRM: &str = "请确认";
pub(crate) const CONFIRM_HINT: &str = "看过无误，点一下表示确认";
pub(crate) const DEADLINES: &str = "时限";
pub(crate) const REGISTER_NUMBER: &str = "收文登记号（不引用）";
pub(crate) const FORWARD_HINT: &str = "按识别结果生成通知";
pub(crate) const PARAGRAPHS: &str = "原文各段";
pub(crate) const PARAGRAPHS_NOTE: &str = "识别错了的段落，在左边改它的身份。";
pub(crate) const SOURCE: &str = "原文";
pub(crate) const SHOW_IN_SOURCE: &str = "看原文";
pub(crate) const TRUNCATED: &str = "不完整";
pub(crate) const TRUNCATED_NOTE: &str = "来文像是没有写完：末句中断，也没有落款。请对照原件，把缺的部分补上再粘贴。";
pub(crate) const LEFT_OUT: &str = "没有采入的行";
pub(crate) const LEFT_OUT_NOTE: &str = "网页杂项、收文登记、电报报头不随文转发；误认的可以算作正文。";
pub(crate) const IS_BODY: &str = "算作正文";
pub(crate) const ROLE: &str = "这一段是";
pub(crate) const ROLE_BACK: &str = "（恢复识别结果）";
pub(crate) const RECEIPT: &str = "清理清单";
pub(crate) const RECEIPT_NOTE: &str = "原文一字不丢：去掉勾就恢复原样。";
pub(crate) const TAKE_ALL_BACK: &str = "全部还原";
pub(crate) const TAKE_ALL_BACK_HINT: &str = "撤回所有清理，回到粘贴时的样子";
pub(crate) const RESTORE_ALL: &str = "全部恢复";
pub(crate) const RESTORE_ALL_HINT: &str = "恢复到自动清理后的样子";
pub(crate) const TAKE_OFFER: &str = "采用";
pub(crate) const TAKE_OFFER_BACK: &str = "撤回";

/// What was done with the repairs of a section of the receipt.
pub(crate) const fn doing(doing: Doing) -> &'static str {
    match doing {
        Doing::Made => "已清理（不影响原意）",
        Doing::MadeAsk => "已清理，请过目",
        Doing::Offered => "建议，未采用",
        Doing::Told => "只提示",
    }
}

/// How many repairs of each sort there are.
pub(crate) fn receipt_counts(counts: &[(Doing, usize)]) -> String {
    let word = |doing| match doing {
        Doing::Made => "已清理",
        Doing::MadeAsk => "请过目",
        Doing::Offered => "建议",
        Doing::Told => "提示",
    };
    counts.iter().map(|(doing, count)| format!("{} {count} 处", word(*doing))).collect::<Vec<_>>().join(" · ")
}

// ----- 请确认 --------------------------------------------------------------------------------------------------------

pub(crate) const CONFIRMED: &str = "已确认";
pub(crate) const RIGHT: &str = "对";
pub(crate) const STAYS_SO: &str = "不变，下一处";
pub(crate) const SOMETHING_ELSE: &str = "不是，改成……";
pub(crate) const PUT_RIGHT: &str = "不对，去改";
pub(crate) const BACK: &str = "上一处";
pub(crate) const SKIP: &str = "跳过";
pub(crate) const LATER: &str = "以后再说";
pub(crate) const LATER_HINT: &str = "收起来，随时可以接着确认（Esc）";
pub(crate) const GO_ON_CONFIRMING: &str = "接着确认";
pub(crate) const LOOK_AGAIN: &str = "再看一遍";
pub(crate) const KIND_IS: &str = "这份来文是";

pub(crate) fn doubt_of(index: usize, count: usize) -> String {
    format!("{PLEASE_CONFIRM} {index}/{count}")
}

pub(crate) fn doubts_left(open: usize, count: usize) -> String {
    match open {
        0 => format!("{count} 处都确认过了。"),
        open => format!("还有 {open} 处没有确认。"),
    }
}

pub(crate) fn is_it_kind(kind: &str) -> String {
    format!("这份来文是“{kind}”吗？")
}

pub(crate) fn is_it_role(paragraphs: usize, role: &str, is_inner: bool) -> String {
    let of = if is_inner { "所转文件的" } else { "" };
    match paragraphs {
        1 => format!("这一段是{of}“{role}”吗？"),
        more => format!("这 {more} 段都是{of}“{role}”吗？"),
    }
}

pub(crate) fn is_it_value(element: &str, value: &str) -> String {
    format!("{element}是“{value}”吗？")
}

pub(crate) fn right_role(role: &str) -> String {
    format!("是{role}")
}

pub(crate) fn question_read_out(index: usize, count: usize, text: &str, question: &str) -> String {
    let text = if text.is_empty() { String::new() } else { format!("“{text}”，") };
    format!("{}：{text}{question}", doubt_of(index, count))
}

pub(crate) fn more_lines(count: usize) -> String {
    format!("……还有 {count} 段")
}

pub(crate) fn show_in_source(element: &str) -> String {
    format!("{element}：{SHOW_IN_SOURCE}")
}

/// How sure an element is; what is unsure has a button of its own.
pub(crate) const fn certainty(found: &Recognised) -> &'static str {
    match (found.is_missing, found.is_by_hand, found.certainty) {
        (true, ..) => "未识别",
        (_, true, _) => "手填",
        (.., Certainty::Sure) => "确定",
        (.., Certainty::Likely) => "可能",
        (.., Certainty::Unsure) => PLEASE_CONFIRM,
    }
}

pub(crate) fn unsure_kind(kind: &str) -> String {
    format!("可能是{kind}")
}

/// What can still be done with what is no official document.
pub(crate) fn usable(title: &str) -> String {
    if title.is_empty() {
        "仍然可以转发：在“来文标题”里填上它的名称，其余各项也可以手工填写。".to_owned()
    } else {
        format!("仍然可以转发，题名是《{title}》；没有的各项可以手工填写。")
    }
}

pub(crate) const RELATION: &str = "来文机关是";
pub(crate) const RELATIONS: [(Relation, &str); 5] = [
    (Relation::Unknown, "未定"),
    (Relation::Superior, "上级"),
    (Relation::Peer, "平级"),
    (Relation::Subordinate, "下级"),
    (Relation::Own, "本机关"),
];
pub(crate) const CHOICES: &str = "来文关系、行文方式、标题式样";
pub(crate) const VERB: &str = "行文方式";
pub(crate) const VERBS: [(Option<Forwarding>, &str); 4] = [
    (None, "自动"),
    (Some(Forwarding::Forward), "转发"),
    (Some(Forwarding::Approve), "批转"),
    (Some(Forwarding::Issue), "印发"),
];
pub(crate) const TITLE_STYLE: &str = "标题式样";
pub(crate) const TITLE_STYLES: [(TitleStyle, &str); 3] =
    [(TitleStyle::Quoted, "关于转发《》"), (TitleStyle::QuotedBare, "转发《》"), (TitleStyle::Merged, "省略书名号")];

pub(crate) fn collapse(offer: &str) -> String {
    format!("直接转发源头文件：{offer}")
}

/// Beside the button that makes the notice.
pub(crate) const fn forward_note(verb: Forwarding) -> &'static str {
    match verb {
        Forwarding::Forward => "拟好通知，来文附后一字不改",
        Forwarding::Approve => "拟好批转通知，来文附后一字不改",
        Forwarding::Issue => "拟好印发通知，文件附后一字不改",
    }
}

/// The kind of the received text.
pub(crate) const fn text_kind(kind: TextKind) -> &'static str {
    match kind {
        TextKind::ForwardingNotice => "转发通知",
        TextKind::IssuingNotice => "印发通知",
        TextKind::ApprovalForwarding => "批转通知",
        TextKind::Notice => "通知",
        TextKind::Telegram => "电报",
        TextKind::Letter => "函",
        TextKind::OtherOfficial => "公文",
        TextKind::NotOfficial => "不像公文",
    }
}

/// The label of an element of the received document: never the same as that of our notice's field.
pub(crate) const fn received_term(element: Element) -> &'static str {
    match element {
        Element::CopyNumber => "来文份号",
        Element::Secrecy => "来文密级",
        Element::Urgency => "来文紧急程度",
        Element::IssuerMark => "来文机关标志",
        Element::Signatory => "来文签发人",
        Element::MainRecipients => "来文主送机关",
        Element::AttachmentNote => "来文附件",
        Element::IssuerSignature => "来文署名",
        Element::Annotation => "来文附注",
        Element::CopyRecipients => "来文抄送机关",
        Element::PrintedBy => "来文印发机关",
        Element::PrintedOn => "来文印发日期",
        other => other.term(),
    }
}

/// The role with this term.
pub(crate) fn role(term: &str) -> Option<Role> {
    Role::ALL.into_iter().chain([Role::TelegramHead]).find(|role| role.term() == term)
}

pub(crate) fn more_paragraphs(count: usize) -> String {
    format!("再显示一些（还有 {count} 段）")
}

pub(crate) fn paragraphs_in_front(count: usize) -> String {
    format!("显示前面的（{count} 段）")
}

pub(crate) fn more(count: usize) -> String {
    format!("显示更多（还有 {count} 处）")
}

pub(crate) fn accept_kind(kind: &str) -> String {
    format!("采用全部“{kind}”")
}

// ----- our notice ----------------------------------------------------------------------------------------------------

pub(crate) const OUR_NOTICE: &str = "本机关通知";
pub(crate) const RARE_IN_HEADER: &str = "份号、密级、紧急程度、签发人";
pub(crate) const RARE_AFTER_BODY: &str = "附件说明、附注";
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
        Element::Annotation => "（此件公开发布）",
        Element::CopyRecipients => "市总工会，县委办公室。",
        _ => "",
    }
}

// ----- the paper -----------------------------------------------------------------------------------------------------

pub(crate) const PAPER: &str = "纸样";

pub(crate) fn pages(count: usize) -> String {
    format!("共 {count} 页")
}

/// The button that folds the column of fields away.
pub(crate) const fn fold_editor(is_folded: bool) -> &'static str {
    if is_folded { "展开稿件 ▸" } else { "◂ 收起稿件" }
}

/// The button that folds the column of findings away.
pub(crate) fn fold_findings(is_folded: bool, open: usize) -> String {
    match (is_folded, open) {
        (true, 0) => "◂ 展开校核".to_owned(),
        (true, open) => format!("◂ 展开校核（{open}）"),
        (false, _) => "收起校核 ▸".to_owned(),
    }
}

// ----- findings ------------------------------------------------------------------------------------------------------

pub(crate) const FINDINGS: &str = "校核";
pub(crate) const FIX_ALL_HINT: &str = "只改确定无疑的，一次撤销可以全部退回";
pub(crate) const NOTHING_FOUND: &str = "没有发现问题。";
pub(crate) const NOT_MADE_YET: &str = "生成通知后在这里校核。";
pub(crate) const FIX: &str = "修改";
pub(crate) const IGNORE_HERE: &str = "忽略此处";
pub(crate) const SWITCH_OFF: &str = "关闭此项";
pub(crate) const SWITCH_OFF_HINT: &str = "以后不再检查这一项，可在下面或校核目录里重新打开";
pub(crate) const SWITCH_ON: &str = "打开";
pub(crate) const ABOUT_CHECK: &str = "这一项";
pub(crate) const ABOUT_CHECK_HINT: &str = "在校核目录里看这一项的依据和例子";
pub(crate) const IGNORE: &str = "忽略";
pub(crate) const IGNORE_REASON: &str = "理由";
pub(crate) const IGNORE_REASON_EXAMPLE: &str = "理由（可不填），Enter 忽略";
pub(crate) const FOLD_REST: &str = "收起";
pub(crate) const TAKE_BACK: &str = "不再忽略";
pub(crate) const REMARKS: &str = "来文备注（来文不改）";
pub(crate) const IGNORED: &str = "已忽略";
pub(crate) const CHECKS_OFF: &str = "已关闭的检查";
pub(crate) const BECOMES: &str = "改为";

pub(crate) fn more_of_check(count: usize) -> String {
    format!("还有 {count} 处")
}

pub(crate) fn for_reason(reason: &str) -> String {
    format!("理由：{reason}")
}

/// What a screen reader says of the finding that is looked at.
pub(crate) fn finding_read_out(findings: &[ShownFinding], id: &FindingId) -> Option<String> {
    let mut open = findings.iter().filter(|shown| shown.is_open());
    let at = open.clone().position(|shown| shown.id == *id)?;
    let shown = open.nth(at)?;
    let count = at + 1 + open.count();
    let (severity, element) = (severity_name(shown.finding.severity), shown.finding.element.term());
    let change = shown.after.as_deref().map_or_else(String::new, |after| format!("，可改为“{}”", or_nothing(after)));
    Some(format!("第 {} 个，共 {count} 个。{severity}，{element}：{}{change}。", at + 1, shown.says()))
}

pub(crate) fn fix_all(count: usize) -> String {
    format!("全部采用（{count} 处确定的改法）")
}

pub(crate) fn take(after: &str) -> String {
    const LONGEST: usize = 20;
    match after.chars().count() {
        0 => "删去".to_owned(),
        1..=LONGEST => format!("采用 {after}"),
        _ => "采用".to_owned(),
    }
}

pub(crate) fn or_nothing(after: &str) -> &str {
    if after.is_empty() { "（删去）" } else { after }
}

pub(crate) fn more_findings(count: usize) -> String {
    format!("还有 {count} 个")
}

/// What a screen reader says.
pub(crate) fn counts_read_out(errors: usize, warnings: usize, suggestions: usize) -> String {
    if errors + warnings + suggestions == 0 {
        NOTHING_FOUND.to_owned()
    } else {
        format!("校核：错误 {errors} 个，警告 {warnings} 个，建议 {suggestions} 个。")
    }
}

// ----- 校核目录 ------------------------------------------------------------------------------------------------------

pub(crate) const RULES: &str = "校核目录";
pub(crate) const RULES_HINT: &str = "全部校核项目：依据、理由、例子，逐项开关";
pub(crate) const RULES_SEARCH: &str = "查找";
pub(crate) const RULES_SEARCH_EXAMPLE: &str = "编号、问题、理由、依据，几个词用空格隔开";
pub(crate) const RULES_GROUP: &str = "类别";
pub(crate) const RULES_ALL: &str = "全部";
pub(crate) const RULES_SEVERITY: &str = "轻重";
pub(crate) const RULES_SWITCHED: &str = "开关";
pub(crate) const RULES_OFF: &str = "已关闭";
pub(crate) const RULES_OFF_BY_DEFAULT: &str = "默认关闭";
pub(crate) const RULES_NONE: &str = "没有这样的校核项目。";
pub(crate) const RULES_LOOKS_WRONG: &str = "这样是对的：";
pub(crate) const RULES_WRONG: &str = "错：";
pub(crate) const RULES_RIGHT: &str = "对：";

pub(crate) fn rules_found(count: usize, off: usize) -> String {
    match off {
        0 => format!("{count} 项，全部打开"),
        off => format!("{count} 项，其中 {off} 项没有打开"),
    }
}

pub(crate) fn more_rules(count: usize) -> String {
    format!("再显示一些（还有 {count} 项）")
}

pub(crate) fn rule_switch(title: &str) -> String {
    format!("检查：{title}")
}

pub(crate) fn off_because(reason: &str) -> String {
    format!("默认关闭：{reason}")
}

pub(crate) fn repair(repair: &str) -> String {
    format!("修改：{repair}")
}

// ----- 校对单 --------------------------------------------------------------------------------------------------------

pub(crate) const PROOF_SHEET: &str = "校对单";
pub(crate) const PROOF_SHEET_HINT: &str = "问题、修改和忽略的理由列成一张单子，可以打印或复制";
pub(crate) const PROOF_SHEET_DATE: &str = "日期";
pub(crate) const PROOF_SHEET_RULES: &str = "依据";
pub(crate) const PROOF_SHEET_NONE: &str = "无";
pub(crate) const PROOF_SHEET_REMINDERS: &str = "发出前提醒";
pub(crate) const PRINT: &str = "打印";
pub(crate) const COPY_TEXT: &str = "复制";

// ----- texts in lists ------------------------------------------------------------------------------------------------

/// At most `most` characters, the cut marked.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}……", &text[..end]),
        None => text.to_owned(),
    }
}

/// At most `most` characters of the end, the cut marked.
pub(crate) fn shortened_front(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, cut)) => format!("……{}", &text[at + cut.len_utf8()..]),
        None => text.to_owned(),
    }
}

/// What lies around a place, on its own line.
pub(crate) fn around(text: &str, span: Span, chars: usize) -> (String, String) {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let lead: Vec<char> = before.chars().rev().take(chars).take_while(|c| *c != '\n').collect();
    let tail: String = after.chars().take(chars).take_while(|c| *c != '\n').collect();
    (lead.into_iter().rev().collect(), tail)
}

/// Blanks and line ends made visible: in the receipt they are what it is about. Lines stay apart.
pub(crate) fn visible(text: &str) -> String {
    const MOST: usize = 200;
    let lines = text.trim_end_matches('\n').contains('\n');
    let mut out = String::new();
    for c in shortened(text, MOST).chars() {
        match c {
            '\n' if lines => out.push_str("⏎\n"),
            '\n' => out.push('⏎'),
            '\r' => out.push('␍'),
            '\t' => out.push('⇥'),
            '\u{3000}' => out.push('□'),
            ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => out.push('␣'),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => out.push('◦'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_shown_with_their_surroundings() {
        let text = "上一行\n加强 领导，下";
        let at = text.find(' ').unwrap_or_default();
        assert_eq!(around(text, Span::new(at, at + 1), 6), ("加强".to_owned(), "领导，下".to_owned()));
        assert_eq!(visible(" \u{3000}\n"), "␣□⏎");
        assert_eq!(visible("首页\n导航\n"), "首页⏎\n导航⏎\n");
        assert_eq!(shortened("一二三四", 2), "一二……");
        assert_eq!(shortened_front("一二三四", 2), "……三四");
        assert_eq!(shortened_front("一二", 2), "一二");
    }

    #[test]
    fn every_role_is_found_by_its_term() {
        for role in Role::ALL {
            assert_eq!(super::role(role.term()), Some(role), "{}", role.term());
        }
    }
}
