//! A file's bytes: whether they are text, and in which encoding.

use std::fmt;

/// The largest file or paste that is taken, in bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// The encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without U+FEFF in front.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB 18030, which holds GBK and GB 2312.
    Gb18030,
}

impl Encoding {
    /// The name by which the browser's decoder knows it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Why a file cannot be taken. Its `Display` is a sentence for the clerk, with the way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST`]; the size in bytes.
    TooLarge(usize),
    /// .doc, .wps, .et: a compound file.
    OldOffice,
    /// .docx.
    Docx,
    /// .xlsx, .pptx.
    Spreadsheet,
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
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const PASTE: &str = "请在 Word 或 WPS 中打开，全选复制后粘贴到这里。";
        match self {
            Self::Empty => f.write_str("这个文件是空的，没有可以读取的文字。"),
            Self::TooLarge(bytes) => {
                let megabytes = bytes.div_ceil(1024 * 1024);
                write!(f, "这个文件有 {megabytes} MB，超过 20 MB 的上限。请只粘贴公文部分的文字。")
            }
            Self::OldOffice => write!(f, "这是 .doc 或 .wps 文件，目前还不能直接读取。{PASTE}"),
            Self::Docx => write!(f, "这是 .docx 文件，目前还不能直接读取。{PASTE}"),
            Self::Spreadsheet => f.write_str("这是表格或演示文件，不是公文文字。请打开后复制需要的文字，粘贴到这里。"),
            Self::Ofd => {
                f.write_str("这是 .ofd 版式文件，不能直接读取。请用 OFD 阅读器打开，选中文字复制后粘贴到这里。")
            }
            Self::Pdf => f.write_str(
                "这是 .pdf 文件，不能直接读取。请用阅读器打开，全选复制后粘贴到这里；扫描件请先做文字识别。",
            ),
            Self::Rtf => write!(f, "这是 .rtf 文件，不能直接读取。{PASTE}"),
            Self::Image => f.write_str("这是图片，里面没有可以复制的文字。请先做文字识别，再把文字粘贴到这里。"),
            Self::Archive => f.write_str("这是压缩包。请先解压，再打开其中的公文，复制文字粘贴到这里。"),
            Self::Binary => write!(f, "这个文件不是文本文件，读不出文字。{PASTE}"),
        }
    }
}

impl std::error::Error for ImportError {}

/// Says in which encoding `bytes` are text.
///
/// # Errors
/// [`ImportError`] where they are no text, are empty, or are too many.
pub fn recognise(bytes: &[u8]) -> Result<Encoding, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if let Some(format) = format(bytes) {
        return Err(format);
    }
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge(bytes.len()));
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Ok(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    if bytes.contains(&0) {
        return without_mark(bytes).ok_or(ImportError::Binary);
    }
    eight_bit(bytes).ok_or(ImportError::Binary)
}

/// The text of `bytes` in an encoding that needs no table; `None` for GB 18030, which the browser's decoder reads.
///
/// What cannot be decoded becomes U+FFFD, as the browser's decoder does it.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let units = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| pair([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => units(u16::from_le_bytes),
        Encoding::Utf16Be => units(u16::from_be_bytes),
        Encoding::Gb18030 => return None,
    };
    Some(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// The format of a file that is no text, by the bytes it begins with.
fn format(bytes: &[u8]) -> Option<ImportError> {
    const MAGIC: &[(&[u8], ImportError)] = &[
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ImportError::OldOffice),
        (b"%PDF-", ImportError::Pdf),
        (b"{\\rtf", ImportError::Rtf),
        (b"\xFF\xD8\xFF", ImportError::Image),
        (b"\x89PNG\r\n", ImportError::Image),
        (b"GIF87a", ImportError::Image),
        (b"GIF89a", ImportError::Image),
        (b"II*\0", ImportError::Image),
        (b"MM\0*", ImportError::Image),
        (b"Rar!\x1A", ImportError::Archive),
        (b"7z\xBC\xAF", ImportError::Archive),
        (b"\x1F\x8B\x08", ImportError::Archive),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(package(bytes));
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
    let is_bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some([0; 4].as_slice());
    if is_webp || is_bitmap {
        return Some(ImportError::Image);
    }
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, format)| *format)
}

/// What a zip package holds, by the names of its entries, which stand uncompressed.
fn package(bytes: &[u8]) -> ImportError {
    const NAMES: &[(&[u8], ImportError)] = &[
        (b"word/", ImportError::Docx),
        (b"OFD.xml", ImportError::Ofd),
        (b"xl/", ImportError::Spreadsheet),
        (b"ppt/", ImportError::Spreadsheet),
    ];
    // The directory at the end names all entries; the beginning is looked at for packages cut short.
    const LOOKED_AT: usize = 64 * 1024;
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let tail = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    let holds = |name: &[u8]| [head, tail].iter().any(|part| part.windows(name.len()).any(|window| window == name));
    NAMES.iter().find(|(name, _)| holds(name)).map_or(ImportError::Archive, |(_, format)| *format)
}

/// UTF-16 without U+FEFF in front: the zero bytes of line ends and digits lie all on one side.
fn without_mark(bytes: &[u8]) -> Option<Encoding> {
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let unmarked = |encoding| {
        let text = decode(bytes, encoding)?;
        (!text.contains('\u{FFFD}') && !text.contains('\0')).then_some(encoding)
    };
    match (bytes.len() % 2, even, odd) {
        (0, 0, 1..) => unmarked(Encoding::Utf16Le),
        (0, 1.., 0) => unmarked(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-8, damaged UTF-8 or GB 18030, whichever leaves less unread.
fn eight_bit(bytes: &[u8]) -> Option<Encoding> {
    let (mut read, mut unread) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        read += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        unread += usize::from(!chunk.invalid().is_empty());
    }
    // A few bad bytes are damage; GB 18030 read as UTF-8 is bad almost everywhere.
    let is_utf8 = unread == 0 || unread * 20 <= read;
    let controls = bytes.iter().filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31)).count();
    if controls * 20 > bytes.len() {
        return None;
    }
    if is_utf8 { Some(Encoding::Utf8) } else { is_gb18030(bytes).then_some(Encoding::Gb18030) }
}

/// Whether the bytes pair up as GB 18030, a few bad ones let pass.
fn is_gb18030(bytes: &[u8]) -> bool {
    let (mut pairs, mut bad, mut at) = (0_usize, 0_usize, 0);
    while let Some(&lead) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        let (len, good) = match (lead, next) {
            (0..=0x7F, _) => (1, true),
            (0x81..=0xFE, Some(0x40..=0x7E | 0x80..=0xFE)) => (2, true),
            (0x81..=0xFE, Some(0x30..=0x39)) => {
                (4, matches!(bytes.get(at + 2..at + 4), Some([0x81..=0xFE, 0x30..=0x39])))
            }
            _ => (1, false),
        };
        if lead > 0x7F {
            pairs += usize::from(good);
            bad += usize::from(!good);
        }
        at += if good { len } else { 1 };
    }
    bad * 20 <= pairs
}
