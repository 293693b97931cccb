//! 本机关: what the page knows of the clerk's own organ.

use serde::{Deserialize, Serialize};

use super::title::TitleStyle;

/// A series of document numbers: its use and its 机关代字.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSeries {
    /// What it is for: 普通文件, 函, 办公室.
    pub series: String,
    /// 机关代字: 金工.
    pub code: String,
}

/// The seal case of GB/T 9704—2012, 7.3.5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SealCase {
    /// 加盖印章 (7.3.5.1).
    Seal,
    /// 不加盖印章 (7.3.5.2).
    #[default]
    NoSeal,
    /// 加盖签发人签名章 (7.3.5.3).
    Stamp,
}

/// The typeface of half-width digits in the body; the standard is silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DigitFace {
    /// 仿宋.
    #[default]
    FangSong,
    /// Times New Roman.
    TimesNewRoman,
}

/// The grid of the page (standard/word-processor-output.md, section 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grid {
    /// 22 lines of 28.95 pt.
    #[default]
    Standard,
    /// 撑满版心: 22 lines of 29.6 pt.
    Filled,
}

/// On which page the imprint (版记) stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImprintPage {
    /// The last page, made an even one: the back of the last sheet (GB/T 9704—2012, 7.5 with blank pages before it).
    #[default]
    Even,
    /// The page where the text ends, whether odd or even.
    Last,
}

/// The paper that a document is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 白纸: everything is printed.
    #[default]
    Plain,
    /// 红头纸（套打）: mark and red rules are on it already; their room is kept without ink.
    Preprinted,
}

/// House style (本机关习惯), where the standards leave a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseStyle {
    /// Form of forwarding titles.
    pub title_style: TitleStyle,
    /// Whether the own organ stands in the title.
    pub organ_in_title: bool,
    /// Whether regulations take 书名号 in merged titles.
    pub regulation_marks: bool,
    /// Between joint organs in a title.
    pub joiner: String,
    /// Whether the forwarded text is labelled 附件.
    pub forwarded_as_attachment: bool,
    /// Typeface of digits.
    pub digits: DigitFace,
    /// Grid of the page.
    pub grid: Grid,
    /// Signature case.
    pub seal: SealCase,
    /// Page of the imprint.
    pub imprint_page: ImprintPage,
    /// The paper that is printed on.
    pub paper: Paper,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self {
            title_style: TitleStyle::Quoted,
            organ_in_title: true,
            regulation_marks: true,
            joiner: String::new(),
            forwarded_as_attachment: false,
            digits: DigitFace::FangSong,
            grid: Grid::Standard,
            seal: SealCase::NoSeal,
            imprint_page: ImprintPage::Even,
            paper: Paper::Plain,
        }
    }
}

/// 本机关 (own organ). Only the name is asked for; the rest has defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnOrgan {
    /// Full name: 金寨县总工会.
    pub name: String,
    /// 规范化简称: 县总工会; empty means the name.
    pub short_name: String,
    /// 发文机关标志; empty means name + 文件.
    pub mark: String,
    /// Series of document numbers, the usual one first.
    pub codes: Vec<CodeSeries>,
    /// 印发机关; empty means name + 办公室.
    pub printing_office: String,
    /// Usual 主送机关, without colon.
    pub main_recipients: String,
    /// Usual 抄送机关, without 抄送： and full stop.
    pub copy_recipients: String,
    /// To whom addressees report; empty means the printing office.
    pub report_to: String,
    /// Days between the own and the upstream's deadline.
    pub deadline_lead_days: u32,
    /// House style.
    pub house_style: HouseStyle,
}

impl Default for OwnOrgan {
    fn default() -> Self {
        Self {
            name: String::new(),
            short_name: String::new(),
            mark: String::new(),
            codes: Vec::new(),
            printing_office: String::new(),
            main_recipients: String::new(),
            copy_recipients: String::new(),
            report_to: String::new(),
            deadline_lead_days: 3,
            house_style: HouseStyle::default(),
        }
    }
}

impl OwnOrgan {
    /// 发文机关标志 as printed.
    pub fn mark_text(&self) -> String {
        if self.mark.is_empty() && !self.name.is_empty() { format!("{}文件", self.name) } else { self.mark.clone() }
    }

    /// 印发机关 as printed: an office prints for itself, an organ's office for the organ.
    pub fn printing_office_text(&self) -> String {
        if !self.printing_office.is_empty() || self.name.is_empty() {
            self.printing_office.clone()
        } else if self.name.ends_with("办公室") || self.name.ends_with("办公厅") {
            self.name.clone()
        } else {
            format!("{}办公室", self.name)
        }
    }

    /// The usual 机关代字, empty while none is known.
    pub fn usual_code(&self) -> &str {
        self.codes.first().map_or("", |series| &series.code)
    }
}
