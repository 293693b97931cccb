//! Characters of symbol fonts, which mean something else than their code says.

/// Whether the characters of a font are signs, and which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SymbolFont {
    /// No such font.
    #[default]
    Ordinary,
    Symbol,
    Wingdings,
    Wingdings2,
    /// Another one, of which nothing is known.
    Other,
}

impl SymbolFont {
    /// The font of that name.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "Symbol" => Self::Symbol,
            "Wingdings" => Self::Wingdings,
            "Wingdings 2" => Self::Wingdings2,
            "Wingdings 3" | "Webdings" | "Marlett" | "MT Extra" => Self::Other,
            _ => Self::Ordinary,
        }
    }

    /// The character that the sign with this code shows; `None` where it is not known.
    pub(super) fn character(self, code: u32) -> Option<char> {
        let code = u8::try_from(code & 0xFF).ok().filter(|_| code <= 0xFF || code >> 8 == 0xF0)?;
        let found = match self {
            Self::Symbol => find(SYMBOL, code),
            Self::Wingdings => find(WINGDINGS, code).or_else(|| circled(code)),
            Self::Wingdings2 => find(WINGDINGS_2, code),
            Self::Ordinary | Self::Other => None,
        };
        found.or_else(|| (code == b' ').then_some(' '))
    }
}

/// Wingdings has the numbers in circles in a row: ⓪①…⑩ and, filled, ⓿❶…❿.
fn circled(code: u8) -> Option<char> {
    match code {
        0x80 => Some('⓪'),
        0x81..=0x8A => char::from_u32(u32::from('①') + u32::from(code - 0x81)),
        0x8B => Some('⓿'),
        0x8C..=0x95 => char::from_u32(u32::from('❶') + u32::from(code - 0x8C)),
        _ => None,
    }
}

fn find(table: &[(u8, char)], code: u8) -> Option<char> {
    table.iter().find(|(known, _)| *known == code).map(|(_, character)| *character)
}

const WINGDINGS: &[(u8, char)] = &[
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x46, '☞'),
    (0x6C, '●'),
    (0x6D, '❍'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x70, '❐'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x78, '⌧'),
    (0x9E, '·'),
    (0x9F, '•'),
    (0xA0, '▪'),
    (0xA1, '○'),
    (0xA4, '◉'),
    (0xA5, '◎'),
    (0xA7, '▪'),
    (0xA8, '□'),
    (0xAB, '★'),
    (0xB2, '✧'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

const WINGDINGS_2: &[(u8, char)] = &[
    (0x4F, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x54, '☒'),
    (0x97, '●'),
    (0x98, '●'),
    (0xA0, '■'),
    (0xA1, '■'),
    (0xA2, '■'),
    (0xA3, '□'),
    (0xAE, '◆'),
];

const SYMBOL: &[(u8, char)] = &[
    (0x2B, '+'),
    (0x2D, '−'),
    (0x3C, '<'),
    (0x3D, '='),
    (0x3E, '>'),
    (0x40, '≅'),
    (0x44, 'Δ'),
    (0x46, 'Φ'),
    (0x47, 'Γ'),
    (0x4C, 'Λ'),
    (0x50, 'Π'),
    (0x51, 'Θ'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0x58, 'Ξ'),
    (0x59, 'Ψ'),
    (0x61, 'α'),
    (0x62, 'β'),
    (0x63, 'χ'),
    (0x64, 'δ'),
    (0x65, 'ε'),
    (0x66, 'φ'),
    (0x67, 'γ'),
    (0x68, 'η'),
    (0x69, 'ι'),
    (0x6A, 'ϕ'),
    (0x6B, 'κ'),
    (0x6C, 'λ'),
    (0x6D, 'μ'),
    (0x6E, 'ν'),
    (0x6F, 'ο'),
    (0x70, 'π'),
    (0x71, 'θ'),
    (0x72, 'ρ'),
    (0x73, 'σ'),
    (0x74, 'τ'),
    (0x75, 'υ'),
    (0x77, 'ω'),
    (0x78, 'ξ'),
    (0x79, 'ψ'),
    (0x7A, 'ζ'),
    (0x7E, '～'),
    (0xA2, '′'),
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xAB, '↔'),
    (0xAC, '←'),
    (0xAD, '↑'),
    (0xAE, '→'),
    (0xAF, '↓'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB2, '″'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB6, '∂'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBA, '≡'),
    (0xBB, '≈'),
    (0xBC, '…'),
    (0xC5, '⊕'),
    (0xC7, '∩'),
    (0xC8, '∪'),
    (0xCE, '∈'),
    (0xD0, '∠'),
    (0xD5, '∏'),
    (0xD6, '√'),
    (0xD7, '⋅'),
    (0xE5, '∑'),
    (0xF2, '∫'),
];
