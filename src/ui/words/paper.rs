//! The paper and the bar above it.

use crate::domain::layout::Face;

pub(crate) const PAPER: &str = "纸样";

/// On a sheet of preprinted paper.
pub(crate) const PREPRINTED: &str = "套打：发文机关标志和红线已印在红头纸上，这里只留位置，不打印";

/// Beside the count of pages: the typefaces that this machine lacks.
pub(crate) fn fonts_missing(count: usize) -> String {
    format!("缺 {count} 种字体")
}

pub(crate) const FONTS_TITLE: &str = "公文字体";
pub(crate) const FONTS_COLUMNS: [&str; 3] = ["字体", "用在", "这台电脑"];
pub(crate) const FONT_MISSING: &str = "没有，纸样以别的字体代替";
pub(crate) const FONT_THERE: &str = "有";
pub(crate) const FONTS_ADVICE: [&str; 3] = [
    "纸样上行首有点线的，是用别的字体代替的：字形不同，位置和行数不变。",
    "导出的 Word 文件和复制的内容仍写标准字体名，换到装有这些字体的电脑上，显示和打印都是对的。",
    "要在这台电脑上打印，请向本单位文印室要字体文件，双击安装后重新打开本页。方正小标宋须有授权，本程序不附带字体。",
];

/// Where an official typeface is used.
pub(crate) const fn face_use(face: Face) -> &'static str {
    match face {
        Face::XiaoBiaoSong => "发文机关标志、标题",
        Face::FangSong => "正文、主送、署名、版记",
        Face::Kai => "二级标题、签发人姓名",
        Face::Hei => "一级标题、密级、附件标识",
        Face::Song => "页码",
    }
}

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
