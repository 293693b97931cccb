//! The catalogue, a place ignored with its reason, the sheet (校对单) and what is asked before sending.

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, forwarding, sample};

fn with_a_malformed_number() -> Page {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "青工[2026]07号");
    page.see("六角括号");
    page
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_findings_catalogue_is_searched_and_switched() {
    let page = with_a_malformed_number();
    page.click("校核目录");
    page.screenshot("rules-1366x768");
    page.fill("查找", "number-bracket");
    page.wait_until("few checks", "return document.querySelectorAll('.rule-item').length < 5");
    page.click_css(".rule-item[data-rule=number-bracket] .switch");
    page.wait_until("it is off", "return !!document.querySelector('.rule-item[data-on=false]')");
    page.click("关闭");
    page.wait_until("no such finding", "return !document.querySelector('.finding-item[data-check=number-bracket]')");
    page.see("已关闭的检查");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn ignored_findings_stand_on_the_sheet_with_their_reason() {
    let page = with_a_malformed_number();
    page.click_css(".finding-item[data-check=number-bracket] .finding-item-actions button:nth-of-type(2)");
    page.type_into("理由", "来文如此");
    page.press("Enter");
    page.wait_until("it is not open", "return !document.querySelector('.finding-item[data-check=number-bracket]')");
    page.screenshot("ignored-1366x768");
    page.click("校对单");
    page.see("理由：来文如此");
    page.screenshot("proof-sheet-1366x768");
    page.click("复制");
    page.wait_until("it was copied", "return document.body.textContent.includes('已复制')");
    assert!(page.clipboard().text.contains("理由：来文如此"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn findings_and_personal_data_are_named_before_copying() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("附件说明、附件、附注");
    page.fill("附注", "（联系人：李明，13812345678）");
    page.press("Control+Shift+c");
    page.see("13812345678");
    page.screenshot("before-sending-1366x768");
    page.press("Escape");
    assert_eq!(page.complaints(), [""; 0]);
}
