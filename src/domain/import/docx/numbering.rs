//! Automatic numbering (自动编号) turned into text: `w:numbering` and the counters that run through the document.

use std::collections::{BTreeMap, BTreeSet};

use super::super::error::ImportError;
use super::number_format::NumberFormat;
use super::properties::RunProperties;
use super::styles::Styles;
use super::symbols::SymbolFont;
use super::xml::{Ns, Xml};

const LEVELS: usize = 9;

/// What stands between the number and the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Suffix {
    #[default]
    Tab,
    Space,
    Nothing,
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    start: Option<u32>,
    format: NumberFormat,
    /// `%1.%2`: the number of each level in place of its sign.
    text: String,
    suffix: Suffix,
    /// It begins anew after a level above this number (1–8); 0 never, `None` after any above.
    restart: Option<usize>,
    /// The levels above are written 1, 2, 3 whatever their own format.
    is_legal: bool,
    /// Id of the style whose paragraphs are numbered here.
    style: Option<String>,
    symbols: SymbolFont,
}

/// A list as it is designed (`w:abstractNum`).
#[derive(Clone, Debug, Default)]
struct Design {
    levels: BTreeMap<usize, Level>,
    /// Id of the list style that holds the levels instead.
    link: Option<String>,
}

/// A list as it is used (`w:num`).
#[derive(Clone, Debug, Default)]
struct List {
    design: u32,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    designs: BTreeMap<u32, Design>,
    lists: BTreeMap<u32, List>,
}

/// How far every list has counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Counters {
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
    /// Lists that have begun, for those that begin their design anew.
    begun: BTreeSet<u32>,
}

impl Numbering {
    /// Reads the part of the lists.
    pub(super) fn read(text: &str) -> Result<Self, ImportError> {
        let mut found = Self::default();
        Xml::open(text)?.root(|xml, tag| {
            let id = |name| tag.attribute(name).and_then(|id| id.trim().parse().ok());
            match (tag.ns, tag.local()) {
                (Ns::Word, "abstractNum") => {
                    let design = read_design(xml)?;
                    found.designs.extend(id("abstractNumId").map(|id| (id, design)));
                    Ok(())
                }
                (Ns::Word, "num") => {
                    let list = read_list(xml)?;
                    found.lists.extend(id("numId").map(|id| (id, list)));
                    Ok(())
                }
                _ => xml.skip(),
            }
        })?;
        Ok(found)
    }

    /// The number of the next paragraph of `list`, with what stands between it and the words.
    ///
    /// `level` is what the paragraph says; if it says none, the level of its style.
    pub(super) fn label(
        &self,
        list: u32,
        level: Option<usize>,
        style: &str,
        styles: &Styles,
        counters: &mut Counters,
    ) -> Option<String> {
        let used = self.lists.get(&list)?;
        let (design_id, design) = self.design(used.design, styles)?;
        let of_style = || design.levels.iter().find(|(_, level)| level.style.as_deref() == Some(style));
        let at = level.or_else(|| of_style().map(|(at, _)| *at)).unwrap_or(0);
        let level_at = |at: usize| used.levels.get(&at).or_else(|| design.levels.get(&at));
        let own = level_at(at)?;
        let start = |at: usize| {
            used.starts.get(&at).copied().or_else(|| level_at(at).and_then(|level| level.start)).unwrap_or(1)
        };

        let counts = counters.counts.entry(design_id).or_default();
        if counters.begun.insert(list) {
            for at in used.starts.keys().filter(|at| **at < LEVELS) {
                counts[*at] = None;
            }
        }
        counts[at] = Some(counts[at].map_or_else(|| start(at), |count| count.saturating_add(1)));
        for (level, count) in counts.iter_mut().enumerate() {
            let restarts_after = || level_at(level).and_then(|level| level.restart).unwrap_or(level);
            if level < at {
                count.get_or_insert_with(|| start(level));
            } else if level > at && at < restarts_after() {
                *count = None;
            }
        }
        Some(own.write(|level| {
            let format = if own.is_legal {
                NumberFormat::Decimal
            } else {
                level_at(level).map(|l| l.format).unwrap_or_default()
            };
            format.write(counts.get(level).copied().flatten().unwrap_or_else(|| start(level)))
        }))
    }

    /// The design of that id, or the one behind its list style.
    fn design(&self, id: u32, styles: &Styles) -> Option<(u32, &Design)> {
        let design = self.designs.get(&id)?;
        let linked = design.link.as_deref().filter(|_| design.levels.is_empty());
        let Some(style) = linked else { return Some((id, design)) };
        let list = self.lists.get(&styles.get(style)?.list?)?;
        self.designs.get(&list.design).map(|design| (list.design, design))
    }
}

impl Level {
    /// The number, each level written by `number`.
    fn write(&self, number: impl Fn(usize) -> String) -> String {
        let mut out = String::new();
        let mut chars = self.text.chars().peekable();
        while let Some(c) = chars.next() {
            let level = chars.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| c == '%' && *digit > 0);
            if let Some(level) = level {
                chars.next();
                out.push_str(&number(level as usize - 1));
            } else {
                out.push(self.sign(c));
            }
        }
        match self.suffix {
            _ if out.is_empty() => {}
            Suffix::Nothing => {}
            // Where the number ends in a mark the tab is only distance: 一、各单位.
            Suffix::Tab if out.ends_with(['、', '．', '.', '）', ')', '：', ':', '，']) => {}
            Suffix::Space | Suffix::Tab => out.push(' '),
        }
        out
    }

    /// A bullet in a font of signs is the sign that it shows.
    fn sign(&self, c: char) -> char {
        let is_private = matches!(c, '\u{F000}'..='\u{F0FF}');
        if self.symbols == SymbolFont::Ordinary && !is_private {
            return c;
        }
        let unknown = if self.format == NumberFormat::Bullet { '•' } else { c };
        self.symbols.character(u32::from(c)).unwrap_or(unknown)
    }
}

fn read_design(xml: &mut Xml<'_>) -> Result<Design, ImportError> {
    let mut design = Design::default();
    xml.children(|xml, tag| match (tag.ns, tag.local()) {
        (Ns::Word, "lvl") => {
            let at = tag.attribute("ilvl").and_then(|level| level.parse().ok());
            let level = read_level(xml)?;
            design.levels.extend(at.filter(|at| *at < LEVELS).map(|at| (at, level)));
            Ok(())
        }
        (Ns::Word, "numStyleLink") => {
            design.link = tag.name();
            xml.skip()
        }
        _ => xml.skip(),
    })?;
    Ok(design)
}

fn read_list(xml: &mut Xml<'_>) -> Result<List, ImportError> {
    let mut list = List::default();
    xml.children(|xml, tag| match (tag.ns, tag.local()) {
        (Ns::Word, "abstractNumId") => {
            list.design = tag.number().unwrap_or_default();
            xml.skip()
        }
        (Ns::Word, "lvlOverride") => {
            let at = tag.attribute("ilvl").and_then(|level| level.parse().ok()).filter(|at| *at < LEVELS);
            xml.children(|xml, tag| match (at, tag.local()) {
                (Some(at), "startOverride") => {
                    list.starts.extend(tag.number().map(|start| (at, start)));
                    xml.skip()
                }
                (Some(at), "lvl") => {
                    list.levels.insert(at, read_level(xml)?);
                    Ok(())
                }
                _ => xml.skip(),
            })
        }
        _ => xml.skip(),
    })?;
    Ok(list)
}

fn read_level(xml: &mut Xml<'_>) -> Result<Level, ImportError> {
    let mut level = Level::default();
    xml.children(|xml, tag| level.read_property(xml, tag))?;
    Ok(level)
}

impl Level {
    fn read_property<'a>(&mut self, xml: &mut Xml<'a>, tag: &super::xml::Tag<'a>) -> Result<(), ImportError> {
        /// A longer text is no number; without a limit a small file could unfold to a huge text.
        const LONGEST: usize = 60;
        match (tag.ns, tag.local()) {
            (Ns::Word, "start") => self.start = tag.number(),
            (Ns::Word, "numFmt") => self.format = NumberFormat::of(&tag.val().unwrap_or_default()),
            (Ns::Word, "lvlText") => self.text = tag.val().unwrap_or_default().chars().take(LONGEST).collect(),
            (Ns::Word, "lvlRestart") => self.restart = tag.number(),
            (Ns::Word, "isLgl") => self.is_legal = tag.is_on(),
            (Ns::Word, "pStyle") => self.style = tag.name(),
            (Ns::Word, "suff") => {
                self.suffix = match tag.val().as_deref() {
                    Some("space") => Suffix::Space,
                    Some("nothing") => Suffix::Nothing,
                    _ => Suffix::Tab,
                };
            }
            (Ns::Word, "rPr") => {
                self.symbols = RunProperties::read(xml)?.symbols.unwrap_or_default();
                return Ok(());
            }
            // A format of its own (自定义) stands beside its nearest common one, which comes last and counts.
            (Ns::Compatibility, "AlternateContent") => {
                return xml.children(|xml, _| xml.children(|xml, tag| self.read_property(xml, tag)));
            }
            _ => {}
        }
        xml.skip()
    }
}
