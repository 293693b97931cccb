//! Files and pastes: encodings are told apart, and what is no text gets a sentence.

use proptest::prelude::*;
use xingwen::domain::import::{self, Encoding, Format, ImportError, LARGEST, Remark, decode, judge, recognise};

fn check(bytes: &[u8], expected: Result<Format, ImportError>) {
    assert_eq!(recognise(bytes), expected, "{:?}", &bytes[..bytes.len().min(40)]);
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn encodings_are_told_apart() {
    let text = "关于放假的通知\r\n各单位：2014年5月21日";
    // 关于做好工作的通知 in GB 2312.
    let gb: &[u8] = b"\xB9\xD8\xD3\xDA\xD7\xF6\xBA\xC3\xB9\xA4\xD7\xF7\xB5\xC4\xCD\xA8\xD6\xAA\r\n2014\xC4\xEA";
    // A four-byte character of GB 18030 in front.
    let gb_wide = [b"\x81\x39\xEF\x30".as_slice(), gb].concat();
    let damaged = [text.repeat(20).as_bytes(), b"\xE5\x85".as_slice(), text.as_bytes()].concat();
    for (bytes, expected) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{FEFF}{text}").into_bytes(), Encoding::Utf8),
        (b"plain words only".to_vec(), Encoding::Utf8),
        (damaged, Encoding::Utf8),
        (utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes), Encoding::Utf16Be),
        (utf16(text, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(text, u16::to_be_bytes), Encoding::Utf16Be),
        (gb.to_vec(), Encoding::Gb18030),
        (gb_wide, Encoding::Gb18030),
    ] {
        check(&bytes, Ok(Format::Text(expected)));
        match decode(&bytes, expected) {
            Some(decoded) => assert!(!decoded.starts_with('\u{FEFF}'), "{decoded}"),
            None => assert_eq!(expected, Encoding::Gb18030),
        }
    }
}

/// The beginning of a compound file with a stream of that name.
fn compound(stream: &str) -> Vec<u8> {
    [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(), utf16(stream, u16::to_le_bytes)].concat()
}

#[test]
fn a_word_document_is_told_by_what_it_holds() {
    for bytes in [
        b"PK\x03\x04\x14\0\x06\0[Content_Types].xml....word/document.xml".as_slice(),
        b"PK\x03\x04\x14\0\x06\0[Content_Types].xml....main.xml",
    ] {
        check(bytes, Ok(Format::Docx));
    }
}

#[test]
fn text_of_any_encoding_is_read_by_one_call() {
    let table = |_: &[u8], encoding| (encoding == Encoding::Gb18030).then(|| "表".to_owned());
    let text = |bytes: &[u8]| import::read(bytes, table).map(|imported| imported.text);
    assert_eq!(text("通知".as_bytes()), Ok("通知".to_owned()));
    assert_eq!(text(&utf16("\u{FEFF}通知", u16::to_be_bytes)), Ok("通知".to_owned()));
    assert_eq!(text(b"\xB9\xD8\xD3\xDA"), Ok("表".to_owned()));
    assert_eq!(text(b"%PDF-1.7"), Err(ImportError::Pdf));
    let without_table = import::read(b"\xB9\xD8\xD3\xDA", |_, _| None);
    assert_eq!(without_table, Err(ImportError::Unreadable));
}

#[test]
fn what_is_no_text_is_refused() {
    for (bytes, expected) in [
        (b"".as_slice(), ImportError::Empty),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", ImportError::OldOffice),
        (&compound("EncryptedPackage"), ImportError::Encrypted),
        (&compound("WordDocument"), ImportError::OldOffice),
        (&compound("Workbook"), ImportError::OldSpreadsheet),
        (&compound("PowerPoint Document"), ImportError::OldSpreadsheet),
        (b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", ImportError::WordXml),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><pkg:package/>", ImportError::WordXml),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ImportError::WebArchive),
        (b"PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.text", ImportError::OpenDocument),
        (b"PK\x03\x04\x14\0\0\0[Content_Types].xml....ppt/presentation.xml", ImportError::Spreadsheet),
        (b"PK\x03\x04\x14\0\0\0OFD.xml....", ImportError::Ofd),
        (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", ImportError::Spreadsheet),
        (b"PK\x03\x04\x14\0\0\0a.txt", ImportError::Archive),
        (b"%PDF-1.7\n%\xE2\xE3", ImportError::Pdf),
        (b"{\\rtf1\\ansi", ImportError::Rtf),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", ImportError::Image),
        (b"\x89PNG\r\n\x1A\n\0\0", ImportError::Image),
        (b"RIFF\0\0\0\0WEBPVP8 ", ImportError::Image),
        (b"BM\x36\0\0\0\0\0\0\0\x36", ImportError::Image),
        (b"Rar!\x1A\x07\0", ImportError::Archive),
        (b"\x7FELF\x02\x01\x01\0\0\0", ImportError::Binary),
        (b"a\0b\0\0\0c", ImportError::Binary),
        (b"\xFF\x01\xFF\x02\xFF\x03\xFF\x04", ImportError::Binary),
        (b"\x01\x02\x03\x04\x05\x06\x07", ImportError::Binary),
    ] {
        check(bytes, Err(expected));
        let sentence = expected.to_string();
        assert!(sentence.ends_with('。'), "{sentence}");
    }
}

#[test]
fn two_megabytes_are_taken_and_too_many_refused() {
    let text = "关于放假的通知。\n".repeat(2 * 1024 * 1024 / 25);
    check(text.as_bytes(), Ok(Format::Text(Encoding::Utf8)));
    assert_eq!(judge(&text), None);
    let large = "a".repeat(LARGEST + 1);
    check(large.as_bytes(), Err(ImportError::TooLarge(LARGEST + 1)));
    assert_eq!(judge(&large), Some(Remark::TooLarge(LARGEST + 1)));
}

#[test]
fn bad_pastes_are_answered() {
    let english = "The committee hereby notifies all member organisations of the following arrangements for the year. ";
    for (text, expected) in [
        ("", Some(Remark::Empty)),
        (" \n\t\u{3000}\u{A0}\u{200B}\u{FEFF}", Some(Remark::Blank)),
        (english, Some(Remark::Foreign)),
        ("关于放假的通\u{FFFD}", Some(Remark::Lost(1))),
        ("序号\t姓名\t单位\n1\t张三\t甲\n2\t李四\t乙\n", Some(Remark::OnlyTable)),
        ("各单位：\n现将名单公布如下。\n序号\t姓名\n1\t张三\n2\t李四\n", None),
        ("金工〔2014〕20号", None),
        ("OK", None),
        ("附件：Excel 2010 操作指南", None),
    ] {
        let found = judge(text);
        assert_eq!(found, expected, "{text:?}");
        if let Some(remark) = found {
            assert!(remark.to_string().ends_with('。'), "{remark}");
            let refused = matches!(remark, Remark::Empty | Remark::Blank | Remark::TooLarge(_));
            assert_eq!(remark.refuses(), refused, "{remark:?}");
        }
    }
}

proptest! {
    #[test]
    fn utf_8_is_always_read_as_it_is(text in "[^\u{0}-\u{1F}\u{FEFF}BGPRI%{7]\\PC{0,80}") {
        prop_assert_eq!(recognise(text.as_bytes()), Ok(Format::Text(Encoding::Utf8)));
        let read = decode(text.as_bytes(), Encoding::Utf8);
        prop_assert_eq!(read, Some(text));
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(Format::Text(encoding)) = recognise(&bytes) {
            prop_assert_eq!(decode(&bytes, encoding).is_none(), encoding == Encoding::Gb18030);
        }
    }

    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        let _remark = judge(&text);
    }
}
