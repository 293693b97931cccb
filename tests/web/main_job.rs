//! The main job as a clerk does it: a received document in, a checked forwarding notice out.

use std::fs;
use std::path::Path;

use crate::harness::{Origin, Page};

pub(crate) const ORGAN: &str = "青溪县总工会";

const SAMPLE_TITLE: &str = "云岭省总工会关于进一步做好职工书屋建设工作的通知";

/// The received document that the program brings along as 示例.
pub(crate) fn sample() -> String {
    include_str!("../../src/app/sample.txt")
        .replace("{year}", "2026")
        .replace("{date}", "2026年6月5日")
        .replace("{deadline}", "8月20日")
}

/// 转发, the button below the recognised elements; the choice of the verb has an entry of the same name.
const FORWARD: &str = ".received-card-forward button";

/// A page whose first run is behind it.
#[track_caller]
pub(crate) fn at_the_desk(origin: Origin) -> Page {
    let page = Page::open(origin);
    page.fill("本机关全称", ORGAN);
    page.click("开始");
    page.see("粘贴收到的公文");
    page
}

/// A desk with this document received and the notice made.
#[track_caller]
pub(crate) fn forwarding(page: &Page, text: &str) {
    page.paste_into("收到的公文", text);
    page.see("来文标题");
    page.click_css(FORWARD);
    page.see_value("发文字号", &format!("〔{}〕　号", year(page)));
}

#[track_caller]
pub(crate) fn year(page: &Page) -> String {
    page.run("return String(new Date().getFullYear())", &[]).as_str().unwrap_or_default().to_owned()
}

/// A text of the shared corpus; says what is skipped where it is not there.
pub(crate) fn corpus(name: &str, needed_by: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs").join(name);
    let text = fs::read_to_string(path).ok();
    if text.is_none() {
        eprintln!("skipped: {needed_by}: ../shared/corpus is not there");
    }
    text
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn first_run_asks_for_the_organ_only_once() {
    let mut page = at_the_desk(Origin::Site);
    page.see("打开文件");
    page.see_no("本机关全称");
    page.reopen();
    page.see("粘贴收到的公文");
    page.see_no("本机关全称");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_received_document_becomes_a_notice_on_the_clipboard() {
    for origin in [Origin::Site, Origin::Disk] {
        let page = at_the_desk(origin);
        page.requests();
        forwarding(&page, &sample());
        let title = format!("{ORGAN}关于转发《{SAMPLE_TITLE}》的通知");
        page.see_value("标题", &title);
        page.see("校核");
        page.fill("发文字号", &format!("青工[{}]07号", year(&page)));
        page.see("六角括号");
        page.click("全部采用");
        page.click("采用这");
        page.see_value("发文字号", &format!("青工〔{}〕7号", year(&page)));
        page.press("Control+Shift+c");
        page.see("已复制");
        let copied = page.clipboard();
        for (kind, content) in [("html", &copied.html), ("text", &copied.text)] {
            let content: String = content.chars().filter(|c| !c.is_whitespace()).collect();
            for words in
                [format!("青工〔{}〕7号", year(&page)), "转发给你们".to_owned(), "延长晚间和节假日开放时间".to_owned()]
            {
                assert!(content.contains(&words), "{origin:?}: {words} is not in the {kind}: {content}");
            }
        }
        assert!(copied.html.contains("方正小标宋简体"), "{origin:?}: the fonts are lost");
        assert_eq!(page.requests(), [""; 0], "{origin:?}: something left the page");
        assert_eq!(page.complaints(), [""; 0], "{origin:?}: the console complains");
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_original_of_a_real_notice_is_forwarded() {
    let Some(text) = corpus("seed-0.txt", "the_original_of_a_real_notice_is_forwarded") else { return };
    let start = text.rfind("中华全国总工会关于认真学习宣传贯彻\n").expect("the original stands behind the notice");
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &text[start..]);
    let title = page.value("标题");
    assert!(title.starts_with(&format!("{ORGAN}关于转发《中华全国总工会关于认真学习宣传贯彻习近平总书记")), "{title}");
    assert!(title.ends_with("重要讲话精神的通知》的通知"), "{title}");
    page.screenshot("main-job-1366x768");
    page.viewport(1920, 1080);
    page.screenshot("main-job-1920x1080");
    page.press("Control+Shift+c");
    page.click("仍然复制");
    page.see("已复制");
    let copied = page.clipboard();
    assert!(copied.html.contains("热情洋溢") && copied.text.contains("热情洋溢"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_telegram_is_cited_by_its_senders_number() {
    let Some(text) = corpus("seed-3.txt", "a_telegram_is_cited_by_its_senders_number") else { return };
    let page = at_the_desk(Origin::Site);
    page.paste_into("收到的公文", &text);
    page.see_value("来文字号", "工发电〔2020〕7号");
    page.click_css(FORWARD);
    let cited = "return [...document.querySelectorAll('textarea')].some((area) => area.value.includes('（工发电〔2020〕7号）'))";
    page.wait_until("the number in the body", cited);
    page.see("明电");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_malformed_number_is_put_right_by_one_click() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "金工[2014]020号");
    page.see("7.2.5");
    page.click("采用 金工〔2014〕20号");
    page.see_value("发文字号", "金工〔2014〕20号");
    page.press("Control+z");
    page.see_value("发文字号", "金工[2014]020号");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn findings_are_worked_off_by_keyboard() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "青工[2026]07号");
    page.see("六角括号");
    page.screenshot("desk-1366x768");
    page.dark(true);
    page.screenshot("desk-dark-1366x768");
    page.dark(false);
    page.viewport(1920, 1080);
    page.screenshot("desk-1920x1080");
    for _ in 0..2 {
        page.press("F8");
        page.wait_until("a chosen finding", "return !!document.querySelector('.finding-item[data-chosen=true]')");
        page.press("Alt+Enter");
    }
    page.see_value("发文字号", "青工〔2026〕7号");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_secret_document_is_not_taken() {
    let page = at_the_desk(Origin::Site);
    page.paste_into("收到的公文", &format!("机密★10年\n{}", sample()));
    page.see("涉密");
    page.see("粘贴收到的公文");
    page.see_no("来文标题");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_number_is_entered_in_three_parts_without_brackets() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("代字", "青工");
    page.fill("年份", "2026");
    page.fill("序号", "12");
    page.see_value("发文字号", "青工〔2026〕12号");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_draft_survives_the_night() {
    let mut page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("标题", "手工拟的标题");
    page.fill("发文字号", "青工〔2026〕7号");
    page.see("已保存");
    page.reload();
    page.see_value("标题", "手工拟的标题");
    page.reopen();
    page.see_value("发文字号", "青工〔2026〕7号");
    page.click("恢复自动拟题");
    page.see_value("标题", &format!("{ORGAN}关于转发《{SAMPLE_TITLE}》的通知"));
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_title_is_composed_live() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("来文关系、行文方式、标题式样");
    page.click("省略书名号");
    page.see_value("标题", &format!("{ORGAN}转发{SAMPLE_TITLE}"));
    page.fill("标题", "手工拟的标题");
    page.click("关于转发《》");
    page.see_value("标题", "手工拟的标题");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn files_of_both_encodings_are_read() {
    // 关于防汛的通知\n各单位：\n请做好防汛工作。
    const GB18030: &[u8] =
        b"\xB9\xD8\xD3\xDA\xB7\xC0\xD1\xB4\xB5\xC4\xCD\xA8\xD6\xAA\n\xB8\xF7\xB5\xA5\xCE\xBB\xA3\xBA\n\
        \xC7\xEB\xD7\xF6\xBA\xC3\xB7\xC0\xD1\xB4\xB9\xA4\xD7\xF7\xA1\xA3";
    let page = at_the_desk(Origin::Site);
    page.choose_file("来文.txt", GB18030);
    page.see_value("来文标题", "关于防汛的通知");
    page.click("新建");
    page.see("粘贴收到的公文");
    page.drop_file("main", "来文.txt", sample().as_bytes());
    page.see_value("来文标题", SAMPLE_TITLE);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn bad_input_gets_an_answer_and_no_draft_is_lost() {
    let page = at_the_desk(Origin::Site);
    for (name, content, answer) in [
        ("空.txt", Vec::new(), "没有"),
        ("图.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "图片"),
        ("文.docx", b"PK\x03\x04\x14\0\x06\0".to_vec(), "复制"),
        ("乱.txt", vec![0; 4096], "文字"),
    ] {
        page.choose_file(name, &content);
        page.see(answer);
        page.see("粘贴收到的公文");
    }
    page.choose_file(
        "en.txt",
        "This is a letter in English about nothing in particular, and nobody forwards it.\n".as_bytes(),
    );
    page.see("未识别");
    page.click("新建");
    page.choose_file("表.txt", "姓名\t单位\t电话\n张三\t一车间\t1\n李四\t二车间\t2\n王五\t三车间\t3\n".as_bytes());
    page.see("只有表格");
    page.click("新建");
    // A lone surrogate, which no Rust text can hold: it is told as lost, and the rest is read.
    page.run(
        "const area = document.querySelector('textarea');
         area.value = '关于防汛\\ud800工作的通知\\n各单位：\\n请做好防汛工作。\\n';
         area.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[],
    );
    page.see("丢失");
    page.see("来文标题");
    page.click("新建");
    let large = "各级工会要认真做好防汛工作，确保安全。\n".repeat(36_000);
    assert!(large.len() > 2_000_000);
    page.choose_file("大.txt", large.as_bytes());
    page.see("来文标题");
    page.click_css(FORWARD);
    page.see_value("署名", ORGAN);
    assert_eq!(page.complaints(), [""; 0]);
}
