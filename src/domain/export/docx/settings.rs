//! The settings and the font table.

use super::super::markup::Markup;
use super::super::measures::GridMeasures;
use super::styles::NAMESPACE;
use crate::domain::layout::Face;

/// `word/settings.xml`, in the order of the schema.
pub(super) fn part(grid: GridMeasures) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:settings", &[("xmlns:w", &NAMESPACE)], |xml| {
        xml.empty("w:zoom", &[("w:percent", &100)]);
        xml.empty("w:mirrorMargins", &[]);
        xml.empty("w:bordersDoNotSurroundHeader", &[]);
        xml.empty("w:bordersDoNotSurroundFooter", &[]);
        xml.empty("w:defaultTabStop", &[("w:val", &420)]);
        xml.empty("w:evenAndOddHeaders", &[]);
        xml.empty("w:drawingGridVerticalSpacing", &[("w:val", &grid.row)]);
        // A full-width mark always takes a full cell of the grid.
        xml.empty("w:characterSpacingControl", &[("w:val", &"doNotCompress")]);
        xml.element("w:compat", &[], compatibility);
        xml.empty("w:themeFontLang", &[("w:val", &"en-US"), ("w:eastAsia", &"zh-CN")]);
        xml.empty("w:decimalSymbol", &[("w:val", &".")]);
        xml.empty("w:listSeparator", &[("w:val", &",")]);
    });
    xml.into_bytes()
}

/// No `adjustLineHeightInTable`: the grid must not stretch the imprint.
fn compatibility(xml: &mut Markup) {
    for switch in [
        "w:spaceForUL",
        "w:balanceSingleByteDoubleByteWidth",
        "w:doNotLeaveBackslashAlone",
        "w:ulTrailSpace",
        "w:doNotExpandShiftReturn",
        "w:useFELayout",
    ] {
        xml.empty(switch, &[]);
    }
    for (name, value) in [
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
    ] {
        let uri = "http://schemas.microsoft.com/office/word";
        xml.empty("w:compatSetting", &[("w:name", &name), ("w:uri", &uri), ("w:val", &value)]);
    }
}

/// `word/fontTable.xml`: the names under which a machine may have the typefaces otherwise.
pub(super) fn font_table() -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:fonts", &[("xmlns:w", &NAMESPACE)], |xml| {
        for (face, other, family) in [
            (Face::FangSong, "仿宋", "modern"),
            (Face::Kai, "楷体", "modern"),
            (Face::Hei, "SimHei", "modern"),
            (Face::Song, "SimSun", "auto"),
            (Face::XiaoBiaoSong, "小标宋", "auto"),
        ] {
            font(xml, face.name(), Some(other), "86", family);
        }
        font(xml, "Times New Roman", None, "00", "roman");
    });
    xml.into_bytes()
}

fn font(xml: &mut Markup, name: &str, other: Option<&str>, charset: &str, family: &str) {
    xml.element("w:font", &[("w:name", &name)], |xml| {
        if let Some(other) = other {
            xml.empty("w:altName", &[("w:val", &other)]);
        }
        xml.empty("w:charset", &[("w:val", &charset)]);
        xml.empty("w:family", &[("w:val", &family)]);
        xml.empty("w:pitch", &[("w:val", &if other.is_some() { "default" } else { "variable" })]);
    });
}
