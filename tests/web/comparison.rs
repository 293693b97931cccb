//! 来文对照: both sides, and the ways to their places.

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, corpus, forwarding, sample};

#[track_caller]
fn compared() -> Page {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.see("来文对照");
    page
}

/// Unfolds the card, unless it is.
#[track_caller]
fn unfold(page: &Page) {
    page.run("document.querySelector('.comparison-card details').open = true", &[]);
    page.wait_until("its rows", "return !!document.querySelector('.comparison-row')");
}

/// Changes the number that the body cites.
#[track_caller]
fn mistype_the_number(page: &Page) {
    let body = page.value("正文");
    page.fill("正文", &body.replace("18号", "81号"));
    page.wait_until(
        "the numbers differ",
        "return [...document.querySelectorAll('.comparison-row[data-verdict=differs]')].some((row) => row.ariaLabel === '发文字号：不一致')",
    );
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_slip_shows_while_typing_and_is_put_right_from_the_card() {
    let page = compared();
    unfold(&page);
    mistype_the_number(&page);
    page.screenshot("comparison-1366x768");
    page.dark(true);
    page.screenshot("comparison-dark-1366x768");
    page.dark(false);
    page.click_css(".comparison-row[data-verdict=differs] .comparison-row-actions .link");
    page.wait_until(
        "the body has the number again",
        "return document.querySelector('[data-field=body]').value.includes('18号')",
    );
    page.wait_until("it agrees", "return !document.querySelector('.comparison-row[data-verdict=differs]')");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn each_side_leads_to_its_words() {
    let page = compared();
    unfold(&page);
    page.click("发文字号，本通知");
    page.wait_until(
        "our words are selected",
        "const field = document.activeElement;
         return field.dataset.field === 'body' && field.value.slice(field.selectionStart, field.selectionEnd).includes('18号')",
    );
    page.click("成文日期，来文");
    page.wait_until(
        "their words are lit on the paper, in view",
        "const mark = document.querySelector('.sheet-mark[data-chosen=true]')?.getBoundingClientRect();
         const desk = document.querySelector('.preview').getBoundingClientRect();
         return !!mark && mark.top >= desk.top && mark.bottom <= desk.bottom",
    );
    page.wait_until(
        "it is read out",
        "return [...document.querySelectorAll('.comparison-card [role=status]')].some((one) => one.textContent.includes('来文原文'))",
    );
    page.screenshot("comparison-paper-1366x768");
    page.click("发文字号，来文");
    page.wait_until(
        "what is not printed is lit among the paragraphs of the received text",
        "return !!document.querySelector('.paragraph-list mark')",
    );
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_card_is_used_by_keyboard_alone() {
    let page = compared();
    page.run("document.querySelector('.comparison-card details').open = false; document.querySelector('.comparison-card summary').focus()", &[]);
    page.press("Enter");
    page.wait_until("it unfolds", "return !!document.querySelector('.comparison-row')");
    page.press("Tab");
    page.wait_until("the first words have the focus", "return document.activeElement.matches('.comparison-row-words')");
    page.press("Enter");
    page.wait_until("the words are selected in their field", "return document.activeElement.matches('[data-field]')");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_real_document_is_compared() {
    let Some(text) = corpus("seed-0.txt", "a_real_document_is_compared") else { return };
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &text);
    page.see("来文对照");
    page.screenshot("comparison-seed-0-1366x768");
    page.dark(true);
    page.screenshot("comparison-seed-0-dark-1366x768");
    assert_eq!(page.complaints(), [""; 0]);
}
