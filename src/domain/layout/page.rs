//! Pages as they print: lines and rules at their places.

use std::rc::Rc;

use serde::Serialize;

use super::units::{Mm, Points};
use crate::domain::notice::Element;
use crate::domain::notice::upstream::Role;

/// A typeface of the official page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub enum Face {
    /// 仿宋_GB2312.
    #[default]
    #[serde(rename = "仿宋_GB2312")]
    FangSong,
    /// 楷体_GB2312.
    #[serde(rename = "楷体_GB2312")]
    Kai,
    /// 黑体.
    #[serde(rename = "黑体")]
    Hei,
    /// 宋体.
    #[serde(rename = "宋体")]
    Song,
    /// 方正小标宋简体.
    #[serde(rename = "方正小标宋简体")]
    XiaoBiaoSong,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 5] = [Self::XiaoBiaoSong, Self::FangSong, Self::Kai, Self::Hei, Self::Song];

    /// The names under which the same design is installed, full and PostScript names.
    pub const fn installed_names(self) -> &'static [&'static str] {
        match self {
            Self::FangSong => &["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋"],
            Self::Kai => &["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "华文楷体"],
            Self::Hei => &["黑体", "SimHei", "STHeiti", "华文黑体"],
            Self::Song => &["宋体", "SimSun", "STSong", "华文宋体"],
            Self::XiaoBiaoSong => {
                &["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0"]
            }
        }
    }

    /// The name that a word processor knows.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FangSong => "仿宋_GB2312",
            Self::Kai => "楷体_GB2312",
            Self::Hei => "黑体",
            Self::Song => "宋体",
            Self::XiaoBiaoSong => "方正小标宋简体",
        }
    }
}

/// Colour of print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ink {
    /// BL100 %.
    #[default]
    Black,
    /// Y80 % M80 %.
    Red,
    /// Red that the paper brings with it (套打): its room is kept, nothing is printed there.
    Preprinted,
}

impl Ink {
    /// Whether it is red on the finished paper, whoever prints it.
    pub const fn is_red(self) -> bool {
        matches!(self, Self::Red | Self::Preprinted)
    }
}

/// Which part of the draft a line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Place {
    /// The element; `ForwardedText` for the forwarded text, `None` for the page number.
    pub element: Option<Element>,
    /// Paragraph within the element, counting from 0.
    pub paragraph: usize,
    /// Role of that paragraph of the forwarded text or of our attachments; in our body only that of a table.
    pub role: Option<Role>,
}

impl Place {
    /// A paragraph of an element of our notice.
    pub(super) const fn own(element: Element, paragraph: usize) -> Self {
        Self { element: Some(element), paragraph, role: None }
    }
}

/// One line of type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its characters.
    pub text: Rc<str>,
    /// Where they begin in its paragraph as it is printed, in bytes: with what the page puts in front (`附件：`), without
    /// blanks about it. 0 for what stands apart, as the cells of a table do.
    pub start: usize,
    /// Left edge of the first character, from the left edge of the sheet; of a turned line the top edge of its em box.
    pub x: Mm,
    /// Top edge of the em box, from the upper edge of the sheet; of a turned line where its first character begins.
    pub y: Mm,
    /// Width from the first to the last character; blanks at its end and a hanging mark do not count.
    pub width: Mm,
    /// Typeface of the first run.
    pub font: Face,
    /// Where the typeface changes within the line: byte offset and face from there on (run-in headings).
    pub changes: Rc<[(usize, Face)]>,
    /// Type size.
    pub size: Points,
    /// Space added after each character, to fit 28 to the line; a justified line carries its share here.
    pub tracking: Points,
    /// Horizontal scale in per cent, below 100 for a wide issuer mark.
    pub scale: u32,
    /// Whether its last mark hangs beyond the type area, as word processors let `，。、；：？！` do.
    pub hangs: bool,
    /// Whether it says again what an earlier page has said: the head of a table.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub repeats: bool,
    /// Whether it runs upwards, its head to the left: 横排表格 (GB/T 9704—2012, 8).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_turned: bool,
    /// Colour.
    pub ink: Ink,
    /// What it shows.
    pub place: Place,
}

impl Line {
    /// The upper left and the lower right corner of what it covers.
    pub fn corners(&self) -> ((Mm, Mm), (Mm, Mm)) {
        let height = self.size.mm();
        if self.is_turned {
            ((self.x, self.y - self.width), (self.x + height, self.y))
        } else {
            ((self.x, self.y), (self.x + self.width, self.y + height))
        }
    }
}

/// A rule: a filled rectangle. Those of a table may stand upright, with the height as their thickness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Left end.
    pub x: Mm,
    /// Upper edge.
    pub y: Mm,
    /// Length.
    pub width: Mm,
    /// Thickness.
    pub thickness: Mm,
    /// Colour.
    pub ink: Ink,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Counting from 1, the blank page before a lone imprint included.
    pub number: u32,
    /// Lines from top to bottom; the page number is the last one where it is printed.
    pub lines: Vec<Line>,
    /// Rules.
    pub rules: Vec<Rule>,
}

impl Page {
    /// The lines of our body (正文), in order; those of its tables have measures of their own and are left out.
    pub fn body_lines(&self) -> impl Iterator<Item = &Line> {
        let is_of_body = |line: &&Line| line.place.element == Some(Element::Body) && line.place.role.is_none();
        self.lines.iter().filter(is_of_body)
    }

    /// Whether the binding margin (订口) is on the left: odd pages.
    pub fn is_odd(&self) -> bool {
        self.number % 2 == 1
    }
}

/// The pages of a draft; each behind its own pointer, so that a page that did not change is not drawn again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pages {
    /// In order.
    pub pages: Vec<Rc<Page>>,
}
