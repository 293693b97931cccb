//! 横排表格 in the .docx: a section of its own across the long side of the sheet, the page number where it always is.

use xingwen::domain::export::docx;
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::draft::{Draft, Form};

use super::{changed, part};

fn table() -> String {
    let row = |cell: &dyn Fn(usize) -> String| (1..=18).map(cell).collect::<Vec<_>>().join("\t");
    format!("{}\n{}", row(&|at| format!("{at}季")), row(&|at| format!("{at}00.5")))
}

fn package(draft: &Draft) -> Vec<u8> {
    docx::write_verified(draft, &lay_out(draft, &mut Cache::default())).expect("a whole package")
}

/// The sections of the document in order: `L` across, `P` upright, `p` upright with the head of a letter.
fn sections(package: &[u8]) -> String {
    let text = part(package, "word/document.xml");
    let kind = |section: &str| match (section.contains("w:orient=\"landscape\""), section.contains("w:titlePg")) {
        (true, _) => 'L',
        (false, true) => 'p',
        (false, false) => 'P',
    };
    text.split("<w:sectPr>").skip(1).map(|rest| kind(rest.split("</w:sectPr>").next().unwrap_or_default())).collect()
}

#[test]
fn a_wide_table_has_a_section_of_its_own() {
    let attachments = |text: &str| changed(|draft| draft.notice.attachments = text.into());
    let wide = format!("附件1\n统计表\n{}", table());
    for (text, expected) in [
        ("附件\n统计表\n单位\t人数\n一车间\t3".to_owned(), "P"),
        (wide.clone(), "PLP"),
        (format!("{wide}\n附件2\n说明\n请如实填写。"), "PLP"),
        (format!("{wide}\n附件2\n统计表\n{}", table()), "PLP"),
        (format!("{wide}\n附件2\n说明\n请如实填写。\n附件3\n统计表\n{}", table()), "PLPLP"),
    ] {
        assert_eq!(sections(&package(&attachments(&text))), expected, "{text}");
    }
    // The head of a letter is that of its first page alone.
    let mut letter = attachments(&wide);
    letter.form = Form::Letter;
    assert_eq!(sections(&package(&letter)), "pLP");
    // Nothing comes behind the table: no page of its own for it.
    let mut last = attachments(&wide);
    last.forwarded = xingwen::domain::notice::upstream::ForwardedText::default();
    for field in [&mut last.notice.copy_recipients, &mut last.notice.printed_by, &mut last.notice.printed_on] {
        *field = "".into();
    }
    assert_eq!(sections(&package(&last)), "PL");
}

#[test]
fn its_page_number_runs_down_in_the_corner_of_the_upright_sheet() {
    let package = package(&changed(|draft| draft.notice.attachments = format!("附件\n统计表\n{}", table()).into()));
    for (footer, y) in [("word/footer5.xml", 1474), ("word/footer6.xml", 7597)] {
        let footer = part(&package, footer);
        assert!(footer.contains("<w:textDirection w:val=\"tbRl\"/>") && footer.contains(" PAGE "), "{footer}");
        assert!(footer.contains(&format!("w:tblpY=\"{y}\"")), "{footer}");
    }
    let text = part(&package, "word/document.xml");
    assert!(text.contains("<w:tblW w:w=\"12756\" w:type=\"dxa\"/>"), "225 mm wide");
}
