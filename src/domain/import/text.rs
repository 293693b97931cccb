//! Bytes that are text: in which encoding, and read in it.

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

/// The encoding in which `bytes` are text; `None` where they are none.
pub(super) fn encoding(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ if bytes.contains(&0) => without_mark(bytes),
        _ => eight_bit(bytes),
    }
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
