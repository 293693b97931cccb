//! The named styles of an official document: their typefaces, sizes and paragraph measures.

use super::measures::{
    CELL, CONDENSED, GridMeasures, IMPRINT_CELL, IMPRINT_LINE, IMPRINT_WHITE, INSIDE, OUTSIDE, SIZE_2, SIZE_3, SIZE_4,
    TYPE_AREA, Twips,
};
use crate::domain::layout::{Face, Ink};

/// A named paragraph style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// 公文正文.
    Body,
    /// 公文一级标题 … 公文四级标题.
    Heading(u8),
    /// 公文标题.
    Title,
    /// 公文主送机关.
    MainRecipients,
    /// 公文份号密级.
    HeadLine,
    /// 公文发文机关标志.
    IssuerMark,
    /// 公文发文字号.
    DocumentNumber,
    /// 公文令号: a number without the red rule below it.
    PlainNumber,
    /// 公文信函上红线: thick above thin.
    LetterRule,
    /// 公文信函下红线: thin above thick.
    LetterFoot,
    /// 公文附件说明.
    AttachmentNote,
    /// 公文出席人员.
    Attendance,
    /// 公文署名.
    Signature,
    /// 公文签发人职务: beside the room of a signature stamp.
    SignerTitle,
    /// 公文成文日期.
    DateOfIssue,
    /// 公文附注.
    Annotation,
    /// 公文附件标识.
    AttachmentLabel,
    /// 公文表格.
    TableCell,
    /// 公文版记.
    Imprint,
    /// 公文单页码.
    OddPageNumber,
    /// 公文双页码.
    EvenPageNumber,
    /// 公文占位: a paragraph without visible height.
    Placeholder,
}

/// A red rule as the border of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RedRule {
    /// 版头分隔线, below the paragraph.
    Single,
    /// The upper one of a letter (10.1), above the paragraph.
    ThickThin,
    /// The lower one of a letter, below the paragraph.
    ThinThick,
}

/// How a paragraph is aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Align {
    /// Both edges.
    #[default]
    Justify,
    /// Left edge.
    Left,
    /// In the middle.
    Centre,
    /// Right edge.
    Right,
    /// Spread over the whole width, the last line too.
    Distribute,
}

/// What happens at a tab stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TabKind {
    /// The text begins there.
    Left,
    /// Its middle stands there.
    Centre,
    /// It ends there.
    Right,
}

impl TabKind {
    /// Its name in every word processor.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Centre => "center",
            Self::Right => "right",
        }
    }
}

/// A tab stop of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tab {
    /// From the left edge of the type area.
    pub(super) at: Twips,
    /// What happens there.
    pub(super) kind: TabKind,
}

/// The tab stops of a paragraph; none has more than three.
pub(super) type Tabs = [Option<Tab>; 3];

/// A single tab stop.
pub(super) const fn one_tab(tab: Tab) -> Tabs {
    [Some(tab), None, None]
}

/// The measures of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// Space above.
    pub(super) before: Twips,
    /// Space below.
    pub(super) after: Twips,
    /// Exact height of a line.
    pub(super) line: Twips,
    /// Left indent.
    pub(super) left: Twips,
    /// Right indent.
    pub(super) right: Twips,
    /// Indent of the first line against the others; negative where it hangs.
    pub(super) first: Twips,
    /// Alignment.
    pub(super) align: Align,
    /// Whether it stands on the same page as the next paragraph.
    pub(super) keep_next: bool,
    /// Whether it begins a page.
    pub(super) page_break_before: bool,
    /// Its tab stops.
    pub(super) tabs: Tabs,
    /// From the upper edge of the sheet to it, where it stands in a frame of its own and not in the flow of the text.
    pub(super) frame: Option<Twips>,
    /// Whether its red rule is on the paper already and takes its room without ink.
    pub(super) is_inkless: bool,
}

/// The look of the letters of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lettering {
    /// Typeface.
    pub(super) face: Face,
    /// Type size in half-points.
    pub(super) size: u32,
    /// Added after every character.
    pub(super) spacing: Twips,
    /// Colour.
    pub(super) ink: Ink,
}

/// From a double rule of a letter to the text: 7/8 of a 三号 character.
pub(super) const LETTER_RULE_GAP: Twips = 280;

/// As wide as the rules of a letter, 170 mm in the middle of an odd page; the line is the white between the two.
pub(super) const LETTER_WIDE: Format = Format {
    before: 0,
    after: 0,
    line: 20,
    left: 1134 - INSIDE,
    right: 1134 - OUTSIDE,
    first: 0,
    align: Align::Left,
    keep_next: false,
    page_break_before: false,
    is_inkless: false,
    tabs: [None; 3],
    frame: None,
};

impl Style {
    /// Every style, in the order in which a word processor lists them.
    pub(super) const ALL: [Self; 25] = [
        Self::HeadLine,
        Self::IssuerMark,
        Self::DocumentNumber,
        Self::PlainNumber,
        Self::LetterRule,
        Self::LetterFoot,
        Self::Title,
        Self::MainRecipients,
        Self::Body,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::AttachmentNote,
        Self::Attendance,
        Self::Signature,
        Self::SignerTitle,
        Self::DateOfIssue,
        Self::Annotation,
        Self::AttachmentLabel,
        Self::TableCell,
        Self::Imprint,
        Self::OddPageNumber,
        Self::EvenPageNumber,
        Self::Placeholder,
    ];

    /// Its name in the word processor.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Body => "公文正文",
            Self::Heading(1) => "公文一级标题",
            Self::Heading(2) => "公文二级标题",
            Self::Heading(3) => "公文三级标题",
            Self::Heading(_) => "公文四级标题",
            Self::Title => "公文标题",
            Self::MainRecipients => "公文主送机关",
            Self::HeadLine => "公文份号密级",
            Self::IssuerMark => "公文发文机关标志",
            Self::DocumentNumber => "公文发文字号",
            Self::PlainNumber => "公文令号",
            Self::LetterRule => "公文信函上红线",
            Self::LetterFoot => "公文信函下红线",
            Self::AttachmentNote => "公文附件说明",
            Self::Attendance => "公文出席人员",
            Self::Signature => "公文署名",
            Self::SignerTitle => "公文签发人职务",
            Self::DateOfIssue => "公文成文日期",
            Self::Annotation => "公文附注",
            Self::AttachmentLabel => "公文附件标识",
            Self::TableCell => "公文表格",
            Self::Imprint => "公文版记",
            Self::OddPageNumber => "公文单页码",
            Self::EvenPageNumber => "公文双页码",
            Self::Placeholder => "公文占位",
        }
    }

    /// Its key in the package.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Body => "OfficialBody",
            Self::Heading(1) => "OfficialHeading1",
            Self::Heading(2) => "OfficialHeading2",
            Self::Heading(3) => "OfficialHeading3",
            Self::Heading(_) => "OfficialHeading4",
            Self::Title => "OfficialTitle",
            Self::MainRecipients => "OfficialRecipients",
            Self::HeadLine => "OfficialHeadLine",
            Self::IssuerMark => "OfficialMark",
            Self::DocumentNumber => "OfficialNumber",
            Self::PlainNumber => "OfficialPlainNumber",
            Self::LetterRule => "OfficialLetterRule",
            Self::LetterFoot => "OfficialLetterFoot",
            Self::AttachmentNote => "OfficialAttachmentNote",
            Self::Attendance => "OfficialAttendance",
            Self::Signature => "OfficialSignature",
            Self::SignerTitle => "OfficialSignerTitle",
            Self::DateOfIssue => "OfficialDate",
            Self::Annotation => "OfficialAnnotation",
            Self::AttachmentLabel => "OfficialAttachmentLabel",
            Self::TableCell => "OfficialTable",
            Self::Imprint => "OfficialImprint",
            Self::OddPageNumber => "OfficialPageNumberOdd",
            Self::EvenPageNumber => "OfficialPageNumberEven",
            Self::Placeholder => "OfficialPlaceholder",
        }
    }

    /// The style of a heading of `level`; deeper than 4 stays at 4 (GB/T 9704—2012, 7.3.3).
    pub(super) const fn heading(level: u8) -> Self {
        match level {
            0 => Self::Body,
            1..=4 => Self::Heading(level),
            _ => Self::Heading(4),
        }
    }

    /// Level in the navigation pane, the title being 0.
    pub(super) const fn outline(self) -> Option<u8> {
        match self {
            Self::Title => Some(0),
            Self::Heading(level @ 1..=2) => Some(level),
            _ => None,
        }
    }

    /// Whether its lines stand on the rows of the grid.
    pub(super) const fn on_grid(self) -> bool {
        !matches!(
            self,
            Self::Title
                | Self::IssuerMark
                | Self::LetterRule
                | Self::LetterFoot
                | Self::SignerTitle
                | Self::TableCell
                | Self::Imprint
                | Self::OddPageNumber
                | Self::EvenPageNumber
                | Self::Placeholder
        )
    }

    /// The red rule that belongs to it.
    pub(super) const fn red_rule(self) -> Option<RedRule> {
        match self {
            Self::DocumentNumber => Some(RedRule::Single),
            Self::LetterRule => Some(RedRule::ThickThin),
            Self::LetterFoot => Some(RedRule::ThinThick),
            _ => None,
        }
    }

    /// Whether digits and letters follow the house style; elsewhere they keep the typeface of the style.
    pub(super) const fn digits_vary(self) -> bool {
        !matches!(
            self,
            Self::Title
                | Self::IssuerMark
                | Self::LetterRule
                | Self::LetterFoot
                | Self::OddPageNumber
                | Self::EvenPageNumber
                | Self::Placeholder
        )
    }

    /// Its letters.
    pub(super) const fn lettering(self) -> Lettering {
        let body = Lettering { face: Face::FangSong, size: SIZE_3, spacing: CONDENSED, ink: Ink::Black };
        match self {
            Self::Heading(1) | Self::HeadLine | Self::AttachmentLabel => Lettering { face: Face::Hei, ..body },
            Self::Heading(2) => Lettering { face: Face::Kai, ..body },
            Self::Title => Lettering { face: Face::XiaoBiaoSong, size: SIZE_2, spacing: 0, ..body },
            Self::IssuerMark => Lettering { face: Face::XiaoBiaoSong, size: 91, spacing: 0, ink: Ink::Red },
            Self::Imprint => Lettering { size: SIZE_4, spacing: 0, ..body },
            Self::TableCell => Lettering { spacing: 0, ..body },
            Self::OddPageNumber | Self::EvenPageNumber => {
                Lettering { face: Face::Song, size: SIZE_4, spacing: 0, ..body }
            }
            Self::LetterRule | Self::LetterFoot | Self::Placeholder => Lettering { size: 2, spacing: 0, ..body },
            _ => body,
        }
    }

    /// Its paragraph measures on a grid.
    pub(super) const fn format(self, grid: GridMeasures) -> Format {
        let plain = Format {
            before: 0,
            after: 0,
            line: grid.row,
            left: 0,
            right: 0,
            first: 0,
            align: Align::Justify,
            keep_next: false,
            page_break_before: false,
            tabs: [None; 3],
            frame: None,
            is_inkless: false,
        };
        match self {
            Self::Body | Self::Heading(_) | Self::Annotation => Format { first: 2 * CELL, ..plain },
            // Two rows below the red rule, less the rule's own distance (5 pt) and thickness (1.5 pt).
            Self::Title => Format { before: 2 * grid.row - 5 * 20 - 30, align: Align::Centre, ..plain },
            Self::MainRecipients => Format { before: grid.row, ..plain },
            Self::HeadLine => Format { align: Align::Left, ..plain },
            Self::IssuerMark => Format { line: 1092, align: Align::Centre, ..plain },
            Self::LetterRule | Self::LetterFoot => LETTER_WIDE,
            Self::DocumentNumber | Self::PlainNumber | Self::TableCell => Format { align: Align::Centre, ..plain },
            Self::AttachmentNote | Self::Attendance => Format { left: 5 * CELL, first: -3 * CELL, ..plain },
            Self::Signature => Format { align: Align::Right, right: 2 * CELL, keep_next: true, ..plain },
            // Off the grid, where exact lines of 1.2 em alone stand alike in every word processor.
            Self::SignerTitle => Format { align: Align::Right, line: 384, keep_next: true, ..plain },
            Self::DateOfIssue => Format { align: Align::Right, right: 2 * CELL, ..plain },
            Self::AttachmentLabel => Format { align: Align::Left, page_break_before: true, ..plain },
            Self::Imprint => Format {
                before: IMPRINT_WHITE,
                after: IMPRINT_WHITE,
                line: IMPRINT_LINE,
                left: IMPRINT_CELL,
                right: IMPRINT_CELL,
                tabs: one_tab(Tab { at: TYPE_AREA - IMPRINT_CELL, kind: TabKind::Right }),
                ..plain
            },
            Self::OddPageNumber => {
                Format { before: grid.above_page_number, line: 336, right: IMPRINT_CELL, align: Align::Right, ..plain }
            }
            Self::EvenPageNumber => {
                Format { before: grid.above_page_number, line: 336, left: IMPRINT_CELL, align: Align::Left, ..plain }
            }
            Self::Placeholder => Format { line: 20, ..plain },
        }
    }
}
