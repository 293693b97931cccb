//! What is said of the defects of a number.

use crate::domain::checks::{Check, Clause, Example, Repair, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::DefectKind;

/// What a number says of itself, in the order of the catalogue.
pub(super) static CHECKS: &[&Check] = &[
    &BRACKET,
    &BRACKET_PAIR,
    &BRACKET_MISSING,
    &YEAR_NIAN,
    &YEAR_SHORT,
    &YEAR_CHINESE,
    &YEAR_IMPLAUSIBLE,
    &DIGIT_WIDTH,
    &ZERO_LOOKALIKE,
    &ONE_LOOKALIKE,
    &SERIAL_PADDING,
    &SERIAL_DI,
    &SERIAL_CHINESE,
    &SERIAL_FORM,
    &HAO,
    &SPACE,
    &EXTRA_TEXT,
    &ORDER,
    &CODE_FORM,
    &MULTIPLE,
];

/// What depends on the kind of document besides.
pub(super) static OF_DOCUMENT: &[&Check] = &[&CODE_MISSING, &KIND];

/// The check that speaks of a kind of defect.
pub(super) fn check_of(kind: DefectKind) -> Option<&'static Check> {
    Some(match kind {
        DefectKind::BracketSquare
        | DefectKind::BracketFullwidthSquare
        | DefectKind::BracketLenticular
        | DefectKind::BracketWhiteLenticular
        | DefectKind::BracketRound
        | DefectKind::BracketSmallTortoise
        | DefectKind::BracketWhiteTortoise
        | DefectKind::BracketOrnamentTortoise
        | DefectKind::BracketAngle
        | DefectKind::BracketBookTitle
        | DefectKind::BracketCurly
        | DefectKind::BracketCorner
        | DefectKind::BracketMojibake => &BRACKET,
        DefectKind::BracketMismatched | DefectKind::BracketDoubled | DefectKind::BracketReversed => &BRACKET_PAIR,
        DefectKind::BracketUnclosed | DefectKind::BracketMissing | DefectKind::BracketMisplaced => &BRACKET_MISSING,
        DefectKind::YearHasNian => &YEAR_NIAN,
        DefectKind::YearTwoDigit | DefectKind::YearNotFourDigits => &YEAR_SHORT,
        DefectKind::YearChineseNumerals => &YEAR_CHINESE,
        DefectKind::YearImplausible => &YEAR_IMPLAUSIBLE,
        DefectKind::DigitFullwidth => &DIGIT_WIDTH,
        DefectKind::ZeroLetterO | DefectKind::ZeroIdeographic => &ZERO_LOOKALIKE,
        DefectKind::OneLetterL => &ONE_LOOKALIKE,
        DefectKind::SerialLeadingZero => &SERIAL_PADDING,
        DefectKind::SerialDiPrefix => &SERIAL_DI,
        DefectKind::DigitChinese => &SERIAL_CHINESE,
        DefectKind::SerialZero | DefectKind::SerialNotInteger | DefectKind::SerialImplausible => &SERIAL_FORM,
        DefectKind::HaoMissing | DefectKind::HaoTraditional => &HAO,
        DefectKind::SpaceOuter
        | DefectKind::SpaceInside
        | DefectKind::LinebreakInside
        | DefectKind::InvisibleCharacter
        | DefectKind::MarkupResidue => &SPACE,
        DefectKind::LeadingLabel
        | DefectKind::EnclosingParentheses
        | DefectKind::TrailingPunctuation
        | DefectKind::TrailingText => &EXTRA_TEXT,
        DefectKind::OrderWrong => &ORDER,
        DefectKind::CodeMissing => &CODE_MISSING,
        DefectKind::CodeNotChinese
        | DefectKind::CodeTooLong
        | DefectKind::CodeHasZidi
        | DefectKind::CodeTraditional => &CODE_FORM,
        DefectKind::MultipleNumbers => &MULTIPLE,
        DefectKind::KindOrder
        | DefectKind::KindAnnouncement
        | DefectKind::KindIssue
        | DefectKind::KindMinutes
        | DefectKind::KindReceiptRegister
        | DefectKind::NotADocumentNumber
        | DefectKind::YearMissing => &KIND,
        DefectKind::SerialMissing | DefectKind::Placeholder => return None,
    })
}

static BRACKET: Check = Check {
    id: "number-bracket",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文字号的年份应当用六角括号〔〕括入",
    why: "其他括号不是标准写法，登记和检索时会认不出文号，引用时还会与圆括号相混。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工[2014]20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发【2009】66号", right: "国办发〔2009〕66号" },
        Example::Fixed { wrong: "国发（2012）8号", right: "国发〔2012〕8号" },
        Example::Near("明政办发〔2020〕8号"),
    ],
};

static BRACKET_PAIR: Check = Check {
    id: "number-bracket-pair",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "年份两侧的六角括号应当成对",
    why: "括号不配对、重复或者方向相反，文号就无法识别。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014]20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〔〔2014〕〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〕2014〔20号", right: "金工〔2014〕20号" },
        Example::Near("云办〔2020〕8号"),
    ],
};

static BRACKET_MISSING: Check = Check {
    id: "number-bracket-missing",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "年份应当用六角括号括入",
    why: "没有括号，年份和顺序号容易连读成一个数。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014 20号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "金工201420号", right: "金工〔2014〕20号" },
        Example::Near("二十大办〔2022〕3号"),
    ],
};

static YEAR_NIAN: Check = Check {
    id: "number-year-nian",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "六角括号内只写年份数字，不写“年”字",
    why: "发文字号由机关代字、年份、发文顺序号组成，“年”字是多余的。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014年〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发〔2009年〕66号", right: "国办发〔2009〕66号" },
        Example::Near("年画办〔2014〕20号"),
    ],
};

static YEAR_SHORT: Check = Check {
    id: "number-year-short",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "年份应当标全称，写四位数字",
    why: "两位年份分不清世纪，位数不对则不知道是哪一年。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "金工〔14〕20号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "国办发〔014〕6号", right: "国办发〔2014〕6号" },
        Example::Near("金工〔1999〕14号"),
    ],
};

static YEAR_CHINESE: Check = Check {
    id: "number-year-chinese",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "年份应当用阿拉伯数字标注",
    why: "汉字年份不是发文字号的写法，登记和检索时会认不出文号。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔二〇一四〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发〔二○一二〕8号", right: "国办发〔2012〕8号" },
        Example::Near("三办发〔2014〕20号"),
    ],
};

pub(super) static YEAR_IMPLAUSIBLE: Check = Check {
    id: "number-year-implausible",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Logic,
    title: "发文字号的年份不合常理",
    why: "年份早于1949年或者晚于明年，多半是录入错误。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "金工〔2114〕20号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "金工〔1904〕20号", right: "金工〔2014〕20号" },
        Example::Near("金工〔1950〕20号"),
    ],
};

static DIGIT_WIDTH: Check = Check {
    id: "number-digit-width",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT15835("5.1.7.1"),
    title: "发文字号的数字应当用半角",
    why: "全角数字间距过大，检索时与半角数字不相等。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔２０１４〕２０号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〔2014〕２０号", right: "金工〔2014〕20号" },
        Example::Near("金工〔2014〕120号"),
    ],
};

static ZERO_LOOKALIKE: Check = Check {
    id: "number-zero-lookalike",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "数字0写成了字母O或者“〇”",
    why: "字形相近，但不是阿拉伯数字，检索时会找不到。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2O14〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〔2〇14〕20号", right: "金工〔2014〕20号" },
        Example::Near("欧办〔2014〕20号"),
    ],
};

static ONE_LOOKALIKE: Check = Check {
    id: "number-one-lookalike",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "数字1写成了字母l或者I",
    why: "字形相近，但不是阿拉伯数字，检索时会找不到。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔20l4〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〔2014〕2I号", right: "金工〔2014〕21号" },
        Example::Near("金工〔2011〕11号"),
    ],
};

static SERIAL_PADDING: Check = Check {
    id: "number-serial-padding",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文顺序号不编虚位",
    why: "1不编为01，前面的0应当去掉。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014〕020号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发〔2014〕008号", right: "国办发〔2014〕8号" },
        Example::Near("金工〔2014〕100号"),
    ],
};

static SERIAL_DI: Check = Check {
    id: "number-serial-di",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文顺序号前不加“第”字",
    why: "“第”字只用于令号和公告编号。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014〕第20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发〔2014〕第8号", right: "国办发〔2014〕8号" },
        Example::Near("金办〔2014〕8号"),
    ],
};

static SERIAL_CHINESE: Check = Check {
    id: "number-serial-chinese",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文顺序号应当用阿拉伯数字标注",
    why: "汉字数字只用于令号。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014〕二十号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "国办发〔2014〕八号", right: "国办发〔2014〕8号" },
        Example::Near("八办〔2014〕8号"),
    ],
};

static SERIAL_FORM: Check = Check {
    id: "number-serial-form",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文顺序号应当是从1编起的一个整数",
    why: "一份公文只有一个顺序号，没有零号、分号和区间。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "金工〔2014〕20-1号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "金工〔2014〕0号", right: "金工〔2014〕1号" },
        Example::Near("金工〔2014〕1号"),
    ],
};

static HAO: Check = Check {
    id: "number-hao",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "发文顺序号后应当加“号”字",
    why: "缺了“号”字文号不完整；“號”是繁体字。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工〔2014〕20", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "金工〔2014〕20號", right: "金工〔2014〕20号" },
        Example::Near("金号办〔2014〕20号"),
    ],
};

static SPACE: Check = Check {
    id: "number-space",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "发文字号中间和前后不留空格",
    why: "空格、换行和看不见的字符会使检索找不到，还会把文号拆到两行。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "金工 〔2014〕 20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: " 金工〔2014〕20号", right: "金工〔2014〕20号" },
        Example::Near("金工办〔2014〕20号"),
    ],
};

static EXTRA_TEXT: Check = Check {
    id: "number-extra-text",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "发文字号前后带有多余的文字",
    why: "文号栏只写文号；标签、括号、句号和“文件”二字是复制时带来的。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "（国办函〔2022〕7号）", right: "国办函〔2022〕7号" },
        Example::Fixed { wrong: "发文字号：金工〔2014〕20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "中办发〔2012〕14号文件", right: "中办发〔2012〕14号" },
        Example::Near("文办〔2014〕20号"),
    ],
};

static ORDER: Check = Check {
    id: "number-order",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "机关代字应当在年份之前",
    why: "发文字号依次是机关代字、年份、发文顺序号。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "〔2014〕金工20号", right: "金工〔2014〕20号" },
        Example::Fixed { wrong: "〔2012〕国办发8号", right: "国办发〔2012〕8号" },
        Example::Near("国办函〔2012〕8号"),
    ],
};

static CODE_MISSING: Check = Check {
    id: "number-code-missing",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（五）"),
    title: "发文字号缺少机关代字",
    why: "没有机关代字就不知道是哪个机关的文件。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "〔2014〕20号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "〔2012〕8号", right: "国办发〔2012〕8号" },
        Example::Near("办〔2012〕8号"),
        // Minutes are counted by themselves.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会主席办公会议纪要").set(Element::DocumentNumber, "〔2014〕3号");
        }),
    ],
};

static CODE_FORM: Check = Check {
    id: "number-code-form",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "机关代字的写法不合惯例",
    why: "机关代字是登记的几个规范汉字，不用字母、数字、“第”字和繁体字，也不写机关全称。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "國辦發〔2014〕20号", right: "国办发〔2014〕20号" },
        Example::Told { wrong: "JG〔2014〕20号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "金字第〔2014〕20号", right: "金字〔2014〕20号" },
        Example::Near("国办发明电〔2014〕20号"),
    ],
};

static MULTIPLE: Check = Check {
    id: "number-multiple",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（五）"),
    title: "一份公文只标一个发文字号",
    why: "联合行文只用主办机关的发文字号。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "金工〔2014〕20号，财工〔2014〕8号", right: "金工〔2014〕20号" },
        Example::Told { wrong: "金工〔2014〕20号、财工〔2014〕8号", right: "金工〔2014〕20号" },
        Example::Near("财工金〔2014〕20号"),
    ],
};

pub(super) static KIND: Check = Check {
    id: "number-kind",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "这不是发文字号",
    why: "令号、公告编号、期号和收文登记号各有写法；收文登记号不能引用，应当引用来文机关的发文字号。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "宁机明收[2020]744号", right: "工发电〔2020〕7号" },
        Example::Told { wrong: "国务院令第783号", right: "国发〔2024〕1号" },
        Example::Told { wrong: "国发8号文", right: "国发〔2012〕8号" },
        Example::Near("令办〔2014〕20号"),
        // Orders and announcements have numbers of their own.
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "某省人民政府令").set(Element::DocumentNumber, "第218号");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县人民政府关于禁止采砂的公告");
            case.set(Element::DocumentNumber, "2014年第5号");
        }),
        // What is passed on may be one of them.
        Example::NearCase(|case| {
            case.set(Element::UpstreamTitle, "某省公共图书馆管理办法");
            case.set(Element::UpstreamNumber, "某省人民政府令第218号");
        }),
        Example::NearCase(|case| {
            case.set(Element::UpstreamNumber, "第218号");
        }),
    ],
};
