//! Why a file cannot be taken, and the way round.

use std::fmt;

/// The largest file or paste that is taken, in bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// Why a file cannot be taken. Its `Display` is a sentence for the clerk, with the way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST`]; the size in bytes.
    TooLarge(usize),
    /// .doc, .wps: a compound file, also one whose kind it does not say.
    OldOffice,
    /// .xls, .et, .ppt, .dps: a compound file with a table or slides.
    OldSpreadsheet,
    /// A document with a password to open it (打开密码).
    Encrypted,
    /// .xlsx, .pptx.
    Spreadsheet,
    /// .odt and its like.
    OpenDocument,
    /// Word's or WPS's XML in a single file.
    WordXml,
    /// .mht: a web page saved in a single file, often under the name .doc.
    WebArchive,
    /// .ofd.
    Ofd,
    /// .pdf.
    Pdf,
    /// .rtf.
    Rtf,
    /// A picture, perhaps a scan.
    Image,
    /// .zip, .rar, .7z, .gz.
    Archive,
    /// Anything else that is no text.
    Binary,
    /// A text in an encoding for which there is no table here.
    Unreadable,
    /// .docx: the container is damaged or cut short.
    DamagedContainer,
    /// .docx: a part is no well-formed XML.
    DamagedMarkup,
    /// .docx: the part with the words is missing.
    NoDocument,
    /// .docx: there are no words in it, a scan perhaps.
    NoWords,
    /// .docx: it unpacks to more than is reasonable.
    UnpacksTooLarge,
    /// .docx: more entries than any document has.
    TooManyEntries,
    /// .docx: elements stand in one another deeper than any document has it.
    TooDeep,
    /// .docx: it declares entities or a document type, which no word processor writes.
    Declares,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SAVE: &str = "请在 Word 或 WPS 中打开，另存为 .docx 再选取，或者全选复制后粘贴到这里。";
        const PASTE: &str = "请在 Word 或 WPS 中打开，全选复制后粘贴到这里。";
        match self {
            Self::Empty => f.write_str("这个文件是空的，没有可以读取的文字。"),
            Self::TooLarge(bytes) => {
                let megabytes = bytes.div_ceil(1024 * 1024);
                write!(f, "这个文件有 {megabytes} MB，超过 20 MB 的上限。请只粘贴公文部分的文字。")
            }
            Self::OldOffice => write!(f, "这是 .doc 或 .wps 文件，不能直接读取。{SAVE}"),
            Self::OldSpreadsheet | Self::Spreadsheet => {
                f.write_str("这是表格或演示文件，不是公文文字。请打开后复制需要的文字，粘贴到这里。")
            }
            Self::Encrypted => {
                f.write_str("这个文档设有打开密码，不能直接读取。请在 Word 或 WPS 中用密码打开，全选复制后粘贴到这里。")
            }
            Self::OpenDocument => write!(f, "这是 .odt 等开放文档格式的文件，不能直接读取。{SAVE}"),
            Self::WordXml => write!(f, "这是存成单个 XML 文件的 Word 文档，不能直接读取。{SAVE}"),
            Self::WebArchive => write!(f, "这是存成单个文件的网页，不能直接读取。{SAVE}"),
            Self::Ofd => {
                f.write_str("这是 .ofd 版式文件，不能直接读取。请用 OFD 阅读器打开，选中文字复制后粘贴到这里。")
            }
            Self::Pdf => f.write_str(
                "这是 .pdf 文件，不能直接读取。请用阅读器打开，全选复制后粘贴到这里；扫描件请先做文字识别。",
            ),
            Self::Rtf => write!(f, "这是 .rtf 文件，不能直接读取。{SAVE}"),
            Self::Image => f.write_str("这是图片，里面没有可以复制的文字。请先做文字识别，再把文字粘贴到这里。"),
            Self::Archive => f.write_str("这是压缩包。请先解压，再选取其中的公文，或者复制文字粘贴到这里。"),
            Self::Binary => write!(f, "这个文件不是文本文件，读不出文字。{PASTE}"),
            Self::Unreadable => f.write_str("这个浏览器认不出文件的编码，请打开文件，复制文字后粘贴。"),
            Self::DamagedContainer => {
                write!(f, "这个 .docx 文件已损坏或者没有下载完整，打不开。请重新取得文件；{PASTE}")
            }
            Self::DamagedMarkup => write!(f, "这个 .docx 文件的内容已损坏，为免读漏，没有读入。{SAVE}"),
            Self::NoDocument => write!(f, "这个文件里找不到 Word 文档的正文。{SAVE}"),
            Self::NoWords => f.write_str("这个文档里没有文字，可能是扫描的图片。请先做文字识别，再把文字粘贴到这里。"),
            Self::UnpacksTooLarge => write!(f, "这个 .docx 文件解压后过大，为安全起见没有读取。{PASTE}"),
            Self::TooManyEntries => write!(f, "这个 .docx 文件里的部件过多，为安全起见没有读取。{PASTE}"),
            Self::TooDeep => write!(f, "这个 .docx 文件的结构嵌套过深，为安全起见没有读取。{PASTE}"),
            Self::Declares => write!(f, "这个 .docx 文件含有不该有的实体声明，为安全起见没有读取。{PASTE}"),
        }
    }
}

impl std::error::Error for ImportError {}
