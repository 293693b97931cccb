//! What leaves the page besides the whole draft: plain text by choice, one field, the test of pasting; and the fonts.

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, forwarding, sample};

fn with_the_sample() -> Page {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page
}

fn export(page: &Page, item: &str) {
    page.click("导出");
    page.click(item);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn plain_text_is_chosen_and_the_choice_is_kept() {
    let page = with_the_sample();
    export(&page, "纯文本");
    page.click("不带空格");
    page.wait_until(
        "no indents",
        "return !document.querySelector('.plain-text-preview').textContent.includes('\\n\u{3000}\u{3000}')",
    );
    page.screenshot("plain-text-1366x768");
    page.click("通用");
    page.click_css(".dialog-actions .button");
    page.see("错误没有处理");
    page.click("仍然导出");
    let (_, bytes) = page.downloaded(".txt");
    let text = String::from_utf8(bytes).expect("the file is UTF-8");
    assert!(text.contains('\n') && !text.contains('\r') && !text.contains("\n\u{3000}"), "{text}");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn one_field_is_copied_alone() {
    let page = with_the_sample();
    page.fill("发文字号", "青工〔2026〕7号");
    page.click_css("[aria-label='复制标题']");
    page.see("已复制");
    let clipboard = page.clipboard();
    assert_eq!(clipboard.text.replace(['\n', ' ', '\r'], ""), page.value("标题"));
    assert!(clipboard.html.contains("方正小标宋简体") && !clipboard.html.contains("仿宋_GB2312';font-size:16pt"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_test_of_pasting_copies_its_own_page() {
    let page = with_the_sample();
    export(&page, "粘贴检验");
    page.see("保留源格式");
    page.screenshot("paste-test-1366x768");
    page.dark(true);
    page.screenshot("paste-test-dark-1366x768");
    page.dark(false);
    page.click("复制检验样张");
    page.wait_until("it was copied", "return document.body.textContent.includes('已复制')");
    let clipboard = page.clipboard();
    assert!(clipboard.html.contains("1.5pt solid red") && clipboard.text.contains("检验"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn missing_typefaces_are_named_and_marked() {
    let page = with_the_sample();
    // No machine of the tests has the licensed face.
    page.see("种字体");
    page.click_css(".paper-bar-fonts");
    page.see("方正小标宋简体");
    page.screenshot("fonts-1366x768");
    page.press("Escape");
    page.wait_until(
        "substitutes are marked",
        "return document.querySelector('.preview').dataset.missing.includes('xiaobiaosong')",
    );
    assert_eq!(page.complaints(), [""; 0]);
}
