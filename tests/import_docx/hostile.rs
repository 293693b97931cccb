//! Archives built to do harm, damaged ones, and any bytes at all.

use proptest::prelude::*;
use xingwen::domain::import::docx::{self, DEEPEST, LARGEST_PART, MOST_ENTRIES};
use xingwen::domain::import::{ImportError, LARGEST};

use crate::package::{Package, p, zip};

/// Reads `bytes`, which must be refused.
fn refusal(bytes: &[u8]) -> ImportError {
    let error = docx::read(bytes).expect_err("it must be refused");
    let sentence = error.to_string();
    assert!(sentence.ends_with('。'), "{sentence}");
    error
}

fn document(xml: &str) -> Vec<u8> {
    zip(&[("word/document.xml".to_owned(), xml.as_bytes().to_vec())])
}

const OPEN: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
const CLOSE: &str = "</w:body></w:document>";

#[test]
fn harm_is_refused_with_its_sentence() {
    let laughs = format!(
        "<!DOCTYPE w [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;\">]>{OPEN}<w:p><w:r><w:t>&b;</w:t></w:r></w:p>{CLOSE}"
    );
    let undeclared = format!("{OPEN}<w:p><w:r><w:t>&b;</w:t></w:r></w:p>{CLOSE}");
    let deep = format!("{OPEN}{}{}{CLOSE}", "<w:x>".repeat(DEEPEST), "</w:x>".repeat(DEEPEST));
    let many: Vec<_> = (0..=MOST_ENTRIES).map(|at| (format!("{at}"), Vec::new())).collect();
    for (what, bytes, expected) in [
        ("too large", vec![b'P'; LARGEST + 1], ImportError::TooLarge(LARGEST + 1)),
        ("entity expansion", document(&laughs), ImportError::Declares),
        ("undeclared entity", document(&undeclared), ImportError::Declares),
        ("nesting", document(&deep), ImportError::TooDeep),
        ("entries", zip(&many), ImportError::TooManyEntries),
        ("no document", zip(&[("readme.txt".to_owned(), b"x".to_vec())]), ImportError::NoDocument),
        ("no words", Package::of("<w:p/>").bytes(), ImportError::NoWords),
        ("no bytes", Vec::new(), ImportError::DamagedContainer),
        ("no archive", b"PK\x03\x04word/".to_vec(), ImportError::DamagedContainer),
        ("empty part", document(""), ImportError::DamagedMarkup),
        ("not closed", document(OPEN), ImportError::DamagedMarkup),
        ("closed wrongly", document(&format!("{OPEN}<w:p></w:r>{CLOSE}")), ImportError::DamagedMarkup),
        ("two roots", document(&format!("{OPEN}{CLOSE}{OPEN}{CLOSE}")), ImportError::DamagedMarkup),
        ("bad attribute", document(&format!("{OPEN}<w:p a=\"1/>{CLOSE}")), ImportError::DamagedMarkup),
        ("no attribute value", document(&format!("{OPEN}<w:p a/>{CLOSE}")), ImportError::DamagedMarkup),
        ("words behind the root", document(&format!("{OPEN}{CLOSE}x")), ImportError::DamagedMarkup),
    ] {
        assert_eq!(refusal(&bytes), expected, "{what}");
    }
    assert_eq!(refusal(&zip(&[("word/document.xml".to_owned(), b"<a>\xFF</a>".to_vec())])), ImportError::DamagedMarkup);
}

#[test]
fn what_unpacks_to_too_much_is_stopped_while_it_unpacks() {
    let bomb = document(&format!("{OPEN}{}{CLOSE}", " ".repeat(LARGEST_PART)));
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert_eq!(refusal(&bomb), ImportError::UnpacksTooLarge);
    // A header that makes the part look small does not help.
    let mut lying = bomb;
    let directory = find(&lying, b"PK\x01\x02");
    lying[directory + 24..directory + 28].copy_from_slice(&100_u32.to_le_bytes());
    lying[22..26].copy_from_slice(&100_u32.to_le_bytes());
    assert!(matches!(refusal(&lying), ImportError::UnpacksTooLarge | ImportError::DamagedContainer));
}

#[test]
fn a_claim_of_many_entries_makes_no_room_for_them() {
    let mut bytes = Package::of(&p("甲")).bytes();
    let end = find(&bytes, b"PK\x05\x06");
    bytes[end + 8..end + 12].copy_from_slice(&[0xFE; 4]);
    assert_eq!(refusal(&bytes), ImportError::TooManyEntries);
}

fn find(bytes: &[u8], mark: &[u8]) -> usize {
    bytes.windows(mark.len()).position(|window| window == mark).expect("the mark is there")
}

#[test]
fn words_that_unfold_are_limited() {
    // A number of sixty characters for each of many empty paragraphs.
    let level = format!(r#"<w:lvl w:ilvl="0"><w:lvlText w:val="{}"/></w:lvl>"#, "长".repeat(60));
    let lists = format!(
        r#"<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    );
    let item = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#;
    let bytes = Package::of(&item.repeat(130_000)).with("numbering", "numbering", &lists).bytes();
    assert!(matches!(refusal(&bytes), ImportError::TooLarge(_)));
}

#[test]
fn strange_names_do_no_harm() {
    let text = |package: Package| package.read().text;
    assert_eq!(
        text(Package::of(&p("甲")).entry("../../etc/passwd", b"x").entry("/abs", b"x").entry("a/../b", b"x")),
        "甲"
    );
    let main = format!("{OPEN}<w:p><w:r><w:t>甲</w:t></w:r></w:p>{CLOSE}");
    let rels = |target: &str| {
        format!(
            r#"<Relationships xmlns="x"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="{target}"/></Relationships>"#
        )
    };
    for (name, target) in [
        ("word/document.xml", "word/document.xml"),
        ("word/document.xml", "/word/document.xml"),
        ("word/document.xml", "../../word/./document.xml"),
        ("word/document.xml", "word\\document.xml"),
        ("word\\document.xml", "word/document.xml"),
        ("Word/Document.XML", "word/document.xml"),
        ("word/document2.xml", "word/document2.xml"),
        ("word/document.xml", "nowhere.xml"),
        ("main.xml", "main.xml"),
    ] {
        let bytes =
            zip(&[("_rels/.rels".to_owned(), rels(target).into_bytes()), (name.to_owned(), main.clone().into_bytes())]);
        assert_eq!(docx::read(&bytes).map(|imported| imported.text), Ok("甲".to_owned()), "{name} {target}");
    }
}

#[test]
fn any_prefix_and_the_strict_vocabulary_are_read() {
    for xml in [
        r#"<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲</t></r></p></body></document>"#,
        r#"<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>甲</n:t></n:r></n:p></n:body></n:document>"#,
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><!-- --><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>\n",
    ] {
        assert_eq!(docx::read(&document(xml)).map(|imported| imported.text), Ok("甲".to_owned()), "{xml}");
    }
    let utf16: Vec<u8> = format!("\u{FEFF}{OPEN}<w:p><w:r><w:t>甲</w:t></w:r></w:p>{CLOSE}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bytes = zip(&[("word/document.xml".to_owned(), utf16)]);
    assert_eq!(docx::read(&bytes).map(|imported| imported.text), Ok("甲".to_owned()));
}

/// A small package with every kind of part.
fn sound() -> Vec<u8> {
    let body = concat!(
        r#"<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r>"#,
        r#"<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:author="乙"><w:r><w:t>丙</w:t></w:r></w:ins></w:p>"#,
        r#"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#,
        r#"<w:sectPr><w:headerReference w:type="default" r:id="rId0"/></w:sectPr>"#,
    );
    let lists = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    Package::of(body)
        .with("header", "hdr", &p("眉"))
        .with("styles", "styles", r#"<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>"#)
        .with("numbering", "numbering", lists)
        .with("footnotes", "footnotes", r#"<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>"#)
        .bytes()
}

/// Elements that mean something to the reader, and one that does not.
const ELEMENTS: [&str; 44] = [
    "p",
    "r",
    "t",
    "pPr",
    "rPr",
    "tbl",
    "tr",
    "tc",
    "trPr",
    "ins",
    "del",
    "sdt",
    "sdtContent",
    "hyperlink",
    "drawing",
    "txbxContent",
    "fldChar",
    "instrText",
    "delText",
    "br",
    "tab",
    "sym",
    "numPr",
    "numId",
    "ilvl",
    "sectPr",
    "ruby",
    "rt",
    "rubyBase",
    "footnoteReference",
    "b",
    "vanish",
    "color",
    "sz",
    "jc",
    "outlineLvl",
    "AlternateContent",
    "Choice",
    "Fallback",
    "textpath",
    "imagedata",
    "oMath",
    "den",
    "nothing",
];
const PREFIXES: [&str; 5] = ["w", "mc", "v", "m", "none"];
const VALUES: [&str; 10] = ["begin", "separate", "end", "page", "0", "1", "9", "-1", "F0FE", "99999999999"];

/// A random tree of such elements, as markup that is well-formed.
fn tree() -> impl Strategy<Value = String> {
    let name = || (prop::sample::select(&PREFIXES), prop::sample::select(&ELEMENTS));
    let element = |(prefix, name): (&str, &str), value: &str, inner: &str| {
        let attributes: String = ["val", "fldCharType", "type", "id", "char", "string", "author"]
            .map(|key| format!(r#" w:{key}="{value}""#))
            .concat();
        format!("<{prefix}:{name}{attributes}>{inner}</{prefix}:{name}>")
    };
    let leaf = prop_oneof![
        "[甲乙 \\n]{0,3}".prop_map(|words| format!("<w:r><w:t>{words}</w:t></w:r>")),
        (name(), prop::sample::select(&VALUES)).prop_map(move |(name, value)| element(name, value, "甲")),
    ];
    leaf.prop_recursive(6, 60, 5, move |inner| {
        (name(), prop::sample::select(&VALUES), prop::collection::vec(inner, 0..5))
            .prop_map(move |(name, value, inner)| element(name, value, &inner.concat()))
    })
}

/// Whether all places lie in the text, in order and not over one another.
fn is_in_order(imported: &xingwen::domain::notice::evidence::Imported) -> bool {
    let evidence = &imported.evidence;
    let fits = |spans: Vec<xingwen::domain::text::span::Span>| {
        spans.iter().all(|span| imported.text.get(span.start..span.end).is_some())
            && spans.windows(2).all(|two| two[0].end <= two[1].start)
    };
    fits(evidence.paragraphs.iter().map(|form| form.span).collect())
        && fits(evidence.revisions.iter().map(|change| change.span).collect())
        && fits(evidence.hidden.clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_package_with_damaged_bytes_is_answered(damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in prop::option::of(any::<prop::sample::Index>())) {
        let mut bytes = SOUND.clone();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(imported) = docx::read(&bytes) {
            prop_assert!(is_in_order(&imported));
        }
    }

    #[test]
    fn any_tree_of_elements_is_read(tree in tree()) {
        let bytes = Package::of(&tree).with("numbering", "numbering", &tree).with("styles", "styles", &tree).bytes();
        match docx::read(&bytes) {
            Ok(imported) => prop_assert!(is_in_order(&imported)),
            Err(error) => prop_assert_eq!(error, ImportError::NoWords),
        }
    }
}

static SOUND: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(sound);
