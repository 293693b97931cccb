//! Findings where their words stand: marked on the paper and in the fields, and the ways between.

use serde_json::{Value, json};

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, forwarding, sample};

/// A notice whose number and body have faults, long enough for a second page.
fn faulty() -> Page {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "青工[2026]07号");
    let filler = "各单位要加强领导，明确责任，切实抓好落实，确保各项工作取得实效。\n".repeat(40);
    page.fill(
        "正文",
        &format!("现将通知转发给你们，请认真贯彻落实。\n{filler}请于2026年7月10日（星期一）前报县总工会。"),
    );
    page.see("星期与日期不符");
    page
}

/// Presses the middle of a character of the line that holds `words`: of their first one.
#[track_caller]
fn press_on_paper(page: &Page, words: &str) {
    page.run(
        "const [words] = arguments;
         const line = [...document.querySelectorAll('.sheet-line')].find((line) => line.textContent.includes(words));
         line.scrollIntoView({ block: 'center' });
         const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
         let before = line.textContent.indexOf(words);
         for (let text; (text = walk.nextNode()); before -= text.length) {
           if (before >= text.length) continue;
           const range = new Range();
           range.setStart(text, before);
           range.setEnd(text, before + 1);
           const place = range.getBoundingClientRect();
           const [clientX, clientY] = [place.left + 2, place.top + place.height / 2];
           document.elementFromPoint(clientX, clientY).dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
           break;
         }",
        &[json!(words)],
    );
}

/// What has the focus, and the words selected there, or the text behind the caret.
#[track_caller]
fn at_the_caret(page: &Page) -> (String, String) {
    let answer = page.run(
        "const field = document.activeElement;
         const [start, end] = [field.selectionStart, field.selectionEnd];
         return [field.dataset.field, field.value?.slice(start, end > start ? end : start + 4)]",
        &[],
    );
    let part = |at: usize| answer[at].as_str().unwrap_or_default().to_owned();
    (part(0), part(1))
}

#[track_caller]
fn wait_at_caret(page: &Page, field: &str, words: &str) {
    let script = format!(
        "const field = document.activeElement;
         const [start, end] = [field.selectionStart, field.selectionEnd];
         return field.dataset.field === {} && field.value.slice(start).startsWith({})",
        Value::from(field),
        Value::from(words)
    );
    page.wait_until(&format!("{words} in {field}, not {:?}", at_the_caret(page)), &script);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn findings_are_marked_on_the_paper_and_not_printed() {
    let page = faulty();
    page.wait_until(
        "the number is marked",
        "return [...document.querySelectorAll('.sheet-mark[data-severity=error]')].map((mark) => mark.textContent).join('').includes('[2026]')",
    );
    page.screenshot("marks-1366x768");
    page.click_css(".sheet-mark[data-severity=error]");
    page.wait_until("the finding is chosen", "return !!document.querySelector('.finding-item[data-chosen=true]')");
    page.wait_until("its words are lit", "return !!document.querySelector('.sheet-mark[data-chosen=true]')");
    page.print_preview(true);
    let printed = page.run("return getComputedStyle(document.querySelector('.sheet-mark')).textDecorationLine", &[]);
    assert_eq!(printed, "none");
    page.print_preview(false);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_press_on_the_paper_puts_the_caret_where_the_words_are() {
    let page = faulty();
    press_on_paper(&page, "贯彻落实");
    wait_at_caret(&page, "body", "贯彻落实");
    press_on_paper(&page, "书屋建设工作");
    wait_at_caret(&page, "title", "书屋建设工作的通知》");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_press_on_a_finding_selects_its_words_and_turns_to_its_line() {
    let page = faulty();
    page.run("document.querySelector('.preview').scrollTop = 0", &[]);
    page.click_css(".finding-item[data-check=weekday-mismatch] .finding-item-head");
    wait_at_caret(&page, "body", "一）前报县总工会");
    page.wait_until(
        "its line is in view",
        "const mark = document.querySelector('.sheet-mark[data-chosen=true]')?.getBoundingClientRect();
         const desk = document.querySelector('.preview').getBoundingClientRect();
         return !!mark && mark.top >= desk.top && mark.bottom <= desk.bottom",
    );
    page.screenshot("finding-place-1366x768");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn words_of_findings_are_marked_in_their_fields_without_touching_them() {
    let page = faulty();
    page.wait_until(
        "the number is marked in its field",
        "return [...document.querySelectorAll('.text-field-line .text-mirror-mark[data-mark=error]')]
           .map((mark) => mark.textContent).join('').includes('[2026]')",
    );
    // Every long field is as high as its text, and its mirror says the same.
    for text in
        ["甲", "甲\n", "甲\n\n乙", &"各单位要加强领导，abc 123《通知》（一）、“二”。".repeat(9), "", " \n　　甲\t乙 "]
    {
        page.fill("正文", text);
        page.wait_until(
            "the mirror holds the text",
            "const field = document.querySelector('textarea[data-field=body]');
             const mirror = field.parentElement.querySelector('.text-mirror');
             return mirror.textContent === field.value + ' '",
        );
        let heights = page.run(
            "const field = document.querySelector('textarea[data-field=body]');
             const height = field.clientHeight;
             field.style.height = '0';
             const needed = field.scrollHeight;
             field.style.height = '';
             return [height, needed]",
            &[],
        );
        assert_eq!(heights[0], heights[1], "{text:?}");
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_mark_goes_along_when_a_field_of_one_line_is_scrolled() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", &format!("{}[2026]07号", "青溪县总工会".repeat(12)));
    page.see("六角括号");
    page.focus("发文字号");
    for key in ["End", "Home"] {
        page.press(key);
        page.wait_until(
            &format!("the mirror to follow to the {key}"),
            "const field = document.querySelector('input[data-field=document_number]');
             return document.querySelector('.text-field-follower').scrollLeft === field.scrollLeft",
        );
        page.screenshot(&format!("one-line-{key}-1366x768"));
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_input_method_composes_undisturbed_between_marks() {
    let page = faulty();
    page.focus("发文字号");
    page.press("Home");
    page.compose(&["q", "qing", "青"]);
    page.see_value("发文字号", "青青工[2026]07号");
    page.wait_until("the field is composed in", "return document.activeElement.dataset.field === 'document_number'");
    page.insert("青");
    page.see_value("发文字号", "青青工[2026]07号");
    page.wait_until("the caret stays", "return document.activeElement.selectionStart === 1");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn in_a_long_body_findings_follow_when_the_clerk_pauses() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    let filler = "各单位要加强领导，明确责任，切实抓好落实。\n".repeat(2_000);
    page.paste_into("正文", &format!("{filler}请于2026年7月10日（星期五）前报县总工会。"));
    page.focus("正文");
    page.press("Control+Home");
    for c in "请于2026年7月10日（星期一）前上报。".chars() {
        page.insert(&c.to_string());
    }
    page.see("星期与日期不符");
    page.wait_until(
        "it is marked where it stands",
        "const marks = document.querySelectorAll('[data-field=body]')[0].parentElement.querySelectorAll('.text-mirror-mark');
         return [...marks].some((mark) => mark.textContent.includes('一'))",
    );
    assert_eq!(page.complaints(), [""; 0]);
}
