//! What can be wrong with a number, by the ids of the standard's catalogue.

use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

/// How sure a repair is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Nothing else can have been meant.
    Certain,
    /// Very probably meant; a person says so.
    Probable,
    /// Only a person knows.
    Unknown,
}

macro_rules! defects {
    ($($name:ident $id:literal $certainty:ident $term:literal),* $(,)?) => {
        /// A kind of defect (standard/document-number.md, section 4).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DefectKind {
            $(#[doc = $term] $name,)*
        }

        impl DefectKind {
            /// The id of the standard's catalogue: `bracket-square`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// How sure its repair is, where there is one.
            pub const fn certainty(self) -> Certainty {
                match self { $(Self::$name => Certainty::$certainty,)* }
            }

            /// What is wrong, a few words for the clerk.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $term,)* }
            }
        }
    };
}

defects! {
    InvisibleCharacter "invisible-character" Certain "夹有看不见的字符",
    MarkupResidue "markup-residue" Certain "夹有标记符号",
    SpaceOuter "space-outer" Certain "前后有空格",
    LeadingLabel "leading-label" Certain "前面带有“文号”等字样",
    EnclosingParentheses "enclosing-parentheses" Certain "外面套有括号",
    CodeMissing "code-missing" Unknown "没有机关代字",
    CodeNotChinese "code-not-chinese" Unknown "机关代字不是汉字",
    CodeTooLong "code-too-long" Unknown "机关代字过长",
    CodeHasZidi "code-has-zidi" Unknown "机关代字带有“第”字",
    CodeTraditional "code-traditional" Probable "机关代字用了繁体字",
    OrderWrong "order-wrong" Probable "机关代字应当在年份之前",
    BracketSquare "bracket-square" Certain "用了方括号",
    BracketFullwidthSquare "bracket-fullwidth-square" Certain "用了全角方括号",
    BracketLenticular "bracket-lenticular" Certain "用了方头括号",
    BracketWhiteLenticular "bracket-white-lenticular" Certain "用了空心方头括号",
    BracketRound "bracket-round" Certain "用了圆括号",
    BracketSmallTortoise "bracket-small-tortoise" Certain "用了小型六角括号",
    BracketWhiteTortoise "bracket-white-tortoise" Certain "用了空心六角括号",
    BracketOrnamentTortoise "bracket-ornament-tortoise" Certain "用了装饰六角括号",
    BracketAngle "bracket-angle" Certain "用了尖括号",
    BracketBookTitle "bracket-book-title" Certain "用了书名号",
    BracketCurly "bracket-curly" Certain "用了花括号",
    BracketCorner "bracket-corner" Certain "用了直角引号",
    BracketMojibake "bracket-mojibake" Certain "括号是字体转换留下的错字",
    BracketMismatched "bracket-mismatched" Certain "前后括号不配对",
    BracketDoubled "bracket-doubled" Certain "括号重复",
    BracketReversed "bracket-reversed" Certain "括号方向相反",
    BracketUnclosed "bracket-unclosed" Probable "缺少一半括号",
    BracketMissing "bracket-missing" Probable "年份没有括号",
    BracketMisplaced "bracket-misplaced" Probable "括号括了顺序号",
    YearHasNian "year-has-nian" Certain "括号里多了“年”字",
    YearTwoDigit "year-two-digit" Unknown "年份没有标全称",
    YearNotFourDigits "year-not-four-digits" Unknown "年份不是四位数",
    YearImplausible "year-implausible" Unknown "年份不合常理",
    YearChineseNumerals "year-chinese-numerals" Certain "年份用了汉字数字",
    YearMissing "year-missing" Unknown "没有年份",
    DigitFullwidth "digit-fullwidth" Certain "用了全角数字",
    DigitChinese "digit-chinese" Probable "顺序号用了汉字数字",
    ZeroLetterO "zero-letter-o" Certain "字母O代替了数字0",
    ZeroIdeographic "zero-ideographic" Certain "“〇”代替了数字0",
    OneLetterL "one-letter-l" Probable "字母代替了数字1",
    SerialDiPrefix "serial-di-prefix" Certain "顺序号前加了“第”字",
    SerialLeadingZero "serial-leading-zero" Certain "顺序号编了虚位",
    SerialZero "serial-zero" Unknown "顺序号应当从1编起",
    SerialNotInteger "serial-not-integer" Unknown "顺序号不是一个整数",
    SerialImplausible "serial-implausible" Unknown "顺序号过大",
    SerialMissing "serial-missing" Unknown "尚未编号",
    Placeholder "placeholder" Unknown "留有占位符号",
    HaoMissing "hao-missing" Certain "缺少“号”字",
    HaoTraditional "hao-traditional" Certain "“號”应当写作“号”",
    SpaceInside "space-inside" Certain "中间有空格",
    LinebreakInside "linebreak-inside" Certain "中间断行",
    TrailingPunctuation "trailing-punctuation" Certain "后面带有标点",
    TrailingText "trailing-text" Certain "后面带有其他文字",
    MultipleNumbers "multiple-numbers" Unknown "写了不止一个文号",
    KindOrder "kind-order" Unknown "这是令号",
    KindAnnouncement "kind-announcement" Unknown "这是公告编号",
    KindIssue "kind-issue" Unknown "这是期号",
    KindMinutes "kind-minutes" Unknown "这是会议纪要的编号",
    KindReceiptRegister "kind-receipt-register" Unknown "这是收文机关的登记号",
    NotADocumentNumber "not-a-document-number" Unknown "这不是发文字号",
}

/// One defect, at its place, with the repair of this defect alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// What is wrong.
    pub kind: DefectKind,
    /// Where; for something that is missing, the place next to it.
    pub span: Span,
    /// Puts this right and nothing else; empty where the number as a whole cannot be put right.
    pub edits: Vec<Edit>,
}

impl Defect {
    /// The id of the standard's catalogue.
    pub const fn id(&self) -> &'static str {
        self.kind.id()
    }
}
