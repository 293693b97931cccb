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

/// What screen readers are told right now.
#[track_caller]
fn wait_until_read_out(page: &Page, words: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[aria-live=polite]')].some((one) => one.textContent.includes({}))",
        serde_json::Value::from(words)
    );
    page.wait_until(&format!("“{words}” to be read out"), &script);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn certain_fixes_are_looked_at_before_they_are_taken() {
    let page = with_a_malformed_number();
    page.click("全部采用");
    page.see("去掉勾");
    page.screenshot("fixes-1366x768");
    page.click_css(".fixes-dialog-one:last-of-type input");
    page.click("采用这");
    wait_until_read_out(&page, "已改1处，Ctrl+Z可撤销");
    page.wait_until(
        "one was taken and one left out",
        "const number = document.querySelector('[data-field=document_number]').value;
         return number !== '青工[2026]07号' && number !== '青工〔2026〕7号'",
    );
    page.press("Control+z");
    page.see_value("发文字号", "青工[2026]07号");
    page.click("全部采用");
    page.see("去掉勾");
    page.press("Enter");
    page.see_value("发文字号", "青工〔2026〕7号");
    page.press("Control+z");
    page.see_value("发文字号", "青工[2026]07号");
    page.click("全部采用");
    page.press("Escape");
    page.see_no("去掉勾");
    page.see_value("发文字号", "青工[2026]07号");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn findings_are_walked_fixed_and_read_out_by_keyboard() {
    let page = with_a_malformed_number();
    wait_until_read_out(&page, "校核：错误 2 个");
    let chosen = |page: &Page| {
        let id =
            page.run("return document.querySelector('.finding-item[data-chosen=true]')?.dataset.finding ?? ''", &[]);
        id.as_str().unwrap_or_default().to_owned()
    };
    page.press("F8");
    wait_until_read_out(&page, "第 1 个");
    let first = chosen(&page);
    page.press("F8");
    wait_until_read_out(&page, "第 2 个");
    assert_ne!(chosen(&page), first);
    page.press("Shift+F8");
    wait_until_read_out(&page, "第 1 个");
    assert_eq!(chosen(&page), first);
    page.wait_until(
        "its words are marked in the field and on the paper",
        "return !!document.querySelector('.text-mirror-mark[data-chosen]') && !!document.querySelector('.sheet-mark[data-chosen]')",
    );
    page.press("Alt+Enter");
    page.wait_until(
        "the number was changed",
        "return document.querySelector('[data-field=document_number]').value !== '青工[2026]07号'",
    );
    wait_until_read_out(&page, "校核：错误 1 个");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_was_ignored_or_switched_off_comes_back_from_its_list() {
    let page = with_a_malformed_number();
    page.click_css(".finding-item[data-check=number-bracket] .finding-item-actions button:nth-of-type(2)");
    page.press("Enter");
    page.wait_until("it is not open", "return !document.querySelector('.finding-item[data-check=number-bracket]')");
    page.click("已忽略");
    page.click("不再忽略");
    page.wait_until(
        "it is open",
        "return !!document.querySelector('.finding-item[data-check=number-bracket][data-ignored=false]')",
    );
    page.click_css(".finding-item[data-check=number-bracket] .finding-item-actions button:nth-of-type(3)");
    wait_until_read_out(&page, "在“已关闭的检查”里可以重新打开");
    page.wait_until("it is silent", "return !document.querySelector('.finding-item[data-check=number-bracket]')");
    page.click_css(".finding-list > details:last-of-type > summary");
    page.click("打开");
    page.wait_until("it speaks again", "return !!document.querySelector('.finding-item[data-check=number-bracket]')");
    assert_eq!(page.complaints(), [""; 0]);
}
