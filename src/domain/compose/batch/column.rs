//! The columns of a list, and the heads by which they are known.

use super::table::Record;
use crate::domain::text::punctuation::is_blank;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// 名称: whom the line is about.
    Name,
    /// 机关代字, or a whole 发文字号.
    Code,
    /// 主送机关.
    Recipients,
    /// 联系人, perhaps with the telephone number behind.
    Contact,
    /// 联系电话.
    Phone,
    /// 报送期限.
    Deadline,
}

impl Column {
    /// The columns in the order in which a list without heads has them.
    pub const ALL: [Self; 6] = [Self::Name, Self::Code, Self::Recipients, Self::Contact, Self::Phone, Self::Deadline];

    /// Its head.
    pub const fn term(self) -> &'static str {
        match self {
            Self::Name => "名称",
            Self::Code => "代字",
            Self::Recipients => "主送",
            Self::Contact => "联系人",
            Self::Phone => "电话",
            Self::Deadline => "期限",
        }
    }

    /// The column with this head.
    fn of_head(head: &str) -> Option<Self> {
        /// 青溪县总工会机关 names an organ, so a name is a head only as a whole word.
        const NAMES: [&str; 12] = [
            "名称",
            "机关",
            "单位",
            "机关名称",
            "单位名称",
            "机关单位",
            "单位（机关）",
            "发文机关",
            "发文单位",
            "名字",
            "全称",
            "机关全称",
        ];
        const LONGEST_HEAD: usize = 10;
        let head: String = head.chars().filter(|c| !is_blank(*c) && !matches!(c, '：' | ':' | '*')).collect();
        let holds = |words: &[&str]| words.iter().any(|word| head.contains(word));
        if head.chars().count() > LONGEST_HEAD {
            None
        } else if NAMES.contains(&head.as_str()) {
            Some(Self::Name)
        } else if holds(&["主送", "收文", "受文"]) {
            Some(Self::Recipients)
        } else if holds(&["代字", "字号", "文号"]) {
            Some(Self::Code)
        } else if holds(&["联系人", "经办人", "联络员", "联络人"]) {
            Some(Self::Contact)
        } else if holds(&["电话", "手机", "联系方式"]) {
            Some(Self::Phone)
        } else if holds(&["期限", "时限", "截止", "报送时间", "上报时间", "报送日期"]) {
            Some(Self::Deadline)
        } else {
            None
        }
    }
}

/// Which column stands where; `None` for one that is not used.
pub(super) type Order = Vec<Option<Column>>;

/// The order that a line of heads gives; `None` where it is no line of heads: less than half of it is known.
pub(super) fn order(record: &Record) -> Option<Order> {
    let mut order: Order = Vec::with_capacity(record.cells.len());
    for cell in &record.cells {
        // The first of two columns with one head counts.
        let column = Column::of_head(cell).filter(|column| !order.contains(&Some(*column)));
        order.push(column);
    }
    let known = order.iter().flatten().count();
    let named = record.cells.iter().filter(|cell| !cell.is_empty()).count();
    (known > 0 && known * 2 >= named).then_some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known() {
        for (head, expected) in [
            ("单位名称", Some(Column::Name)),
            ("机关", Some(Column::Name)),
            ("机 关 代 字", Some(Column::Code)),
            ("发文字号", Some(Column::Code)),
            ("主送机关：", Some(Column::Recipients)),
            ("联系人及电话", Some(Column::Contact)),
            ("联系电话", Some(Column::Phone)),
            ("报送期限", Some(Column::Deadline)),
            ("截止日期", Some(Column::Deadline)),
            ("序号", None),
            ("青溪县直属机关", None),
            ("请于期限之前将情况报送到本单位", None),
        ] {
            assert_eq!(Column::of_head(head), expected, "{head}");
        }
    }

    #[test]
    fn a_line_of_heads_is_told_from_a_line_of_organs() {
        let of = |cells: &[&str]| {
            let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
            order(&Record { line: 1, cells, is_unclosed: false })
        };
        assert_eq!(of(&["序号", "期限", "单位"]), Some(vec![None, Some(Column::Deadline), Some(Column::Name)]));
        assert_eq!(of(&["名称", "名称"]), Some(vec![Some(Column::Name), None]));
        assert_eq!(of(&["青溪县总工会", "青工", "各乡镇工会", "王芳", "0561-2200101", "8月20日"]), None);
    }
}
