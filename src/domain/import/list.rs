//! A file with a list (名单): text whose cells are parted by a mark, in any encoding.

use std::fmt;

use super::{Encoding, Format, ImportError, decode, html, recognise};

/// Why a file is no list. Its `Display` is a sentence for the clerk, with the way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFileError {
    /// Nothing in it.
    Empty,
    /// .xlsx, .xls, .et and their like.
    Workbook,
    /// A word processor's document.
    Document,
    /// A table written as a web page, whatever its ending says.
    WebPage,
    /// Too many bytes.
    TooLarge,
    /// Anything else.
    Other,
}

impl fmt::Display for ListFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SAVE: &str =
            "请在 Excel 或 WPS 中打开，用“另存为”选“CSV（逗号分隔）”再选取，或者选中表格复制后粘贴到名单里。";
        match self {
            Self::Empty => f.write_str("这个文件是空的，没有名单。"),
            Self::Workbook => write!(f, "这是 Excel 工作簿（.xlsx、.xls、.et），不能直接读取。{SAVE}"),
            Self::Document => f.write_str("这是 Word 文档，不是名单。请打开后选中其中的表格，复制粘贴到名单里。"),
            Self::WebPage => write!(f, "这个文件其实是网页格式的表格，不能直接读取。{SAVE}"),
            Self::TooLarge => f.write_str("这个文件太大，不像是名单。"),
            Self::Other => write!(f, "这个文件不是文本表格（CSV），读不出名单。{SAVE}"),
        }
    }
}

impl std::error::Error for ListFileError {}

/// The words of a file with a list; `by_table` decodes GB 18030, as in [`read`](super::read).
///
/// # Errors
/// [`ListFileError`] where it holds none.
pub fn read_list(
    bytes: &[u8],
    by_table: impl FnOnce(&[u8], Encoding) -> Option<String>,
) -> Result<String, ListFileError> {
    let encoding = match recognise(bytes) {
        Ok(Format::Text(encoding)) => encoding,
        Ok(Format::Docx) => return Err(ListFileError::Document),
        Err(error) => return Err(error.into()),
    };
    let text = decode(bytes, encoding).or_else(|| by_table(bytes, encoding)).ok_or(ListFileError::Other)?;
    if html::is_html(&text) { Err(ListFileError::WebPage) } else { Ok(text) }
}

impl From<ImportError> for ListFileError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Empty => Self::Empty,
            ImportError::TooLarge(_) => Self::TooLarge,
            ImportError::Spreadsheet | ImportError::OldSpreadsheet | ImportError::Encrypted => Self::Workbook,
            ImportError::OldOffice => Self::Document,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_is_a_list() {
        for (bytes, expected) in [
            (&b""[..], Err(ListFileError::Empty)),
            ("名称,期限".as_bytes(), Ok("名称,期限")),
            (b"\xEF\xBB\xBF\xE5\x90\x8D", Ok("名")),
            (b"PK\x03\x04 xl/workbook.xml", Err(ListFileError::Workbook)),
            (b"PK\x03\x04 word/document.xml", Err(ListFileError::Document)),
            (b"PK\x03\x04 other", Err(ListFileError::Other)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0k\0b\0o\0o\0k\0", Err(ListFileError::Workbook)),
            (b"<html><body><table><tr><td>1</td></tr></table></body></html>", Err(ListFileError::WebPage)),
            (b"a\0b\0\0c", Err(ListFileError::Other)),
            (b"\xC3\xFB\xB3\xC6", Ok("by table")),
        ] {
            let read = read_list(bytes, |_, _| Some("by table".to_owned()));
            assert_eq!(read.as_deref(), expected.as_ref().map(|text| *text), "{bytes:?}");
        }
        assert!(ListFileError::Workbook.to_string().contains("另存为"));
    }
}
