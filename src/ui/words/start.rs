//! The start card and the first run.

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
