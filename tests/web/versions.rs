//! 花脸稿 in the browser: a version is kept, the differences are looked at, the marked copy is saved.

use std::io::{Cursor, Read};

use crate::harness::Origin;
use crate::main_job::{at_the_desk, forwarding, sample, year};

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_marked_copy_shows_what_was_changed_since_a_version() {
    let mut page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    let number = |serial: u32| format!("青工〔{}〕{serial}号", year(&page));
    let (old, new) = (number(7), number(8));
    page.fill("发文字号", &old);
    page.click("导出");
    page.click("花脸稿");
    page.see("初拟稿");
    page.fill("这一版的名称", "送审稿");
    page.press("Enter");
    page.see("送审稿");
    page.press("Escape");
    page.fill("发文字号", &new);
    page.fill("主送机关", "各乡镇总工会，县直机关工会：");
    page.see("已保存");
    page.reopen();
    page.see_value("发文字号", &new);
    page.click("导出");
    page.click("花脸稿");
    page.click("送审稿");
    page.see("2 处改动");
    assert_eq!(page.text_of(".versions-words del"), old);
    assert_eq!(page.text_of(".versions-words ins"), new);
    page.screenshot("versions-1366x768");
    page.dark(true);
    page.screenshot("versions-dark-1366x768");
    page.dark(false);
    page.click("导出花脸稿");
    let (name, bytes) = page.downloaded(".docx");
    assert!(name.starts_with(&format!("花脸稿 {new}")), "{name}");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a package");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("the part");
    part.read_to_string(&mut xml).expect("it is text");
    assert!(xml.contains(&format!("<w:delText xml:space=\"preserve\">{old}</w:delText>")), "{xml}");
    assert!(xml.contains(&format!("<w:t xml:space=\"preserve\">{new}</w:t>")), "{xml}");
    page.click("删去“送审稿”");
    page.wait_until("it is gone", "return !document.querySelector('.versions-choice .link')");
    page.press("Escape");
    page.wait_until("the dialog is gone", "return !document.querySelector('.dialog')");
    assert_eq!(page.complaints(), [""; 0]);
}
