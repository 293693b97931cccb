//! What comes in, as a clerk brings it: from Word, as a file, with doubts and damage; what is asked and taken back.

use std::rc::Rc;

use xingwen::app::action::Action;
use xingwen::app::state::State;
use xingwen::domain::export;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::own_organ::OwnOrgan;

use crate::harness::docx::{docx, paragraph};
use crate::harness::{Clipboard, Origin, Page};
use crate::main_job::{at_the_desk, forwarding, sample};

/// A notice between lines that could be anything.
const DOUBTFUL: &str = "山高水长之间\n又是一年春来到\n云岭省总工会关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　请于6月10日前报送情况。\n　　　　　　　　　　　　云岭省总工会\n　　　　　　　　　　　　2026年6月1日\n灯火阑珊处的人们\n久久不愿离去的晚风\n";

/// A notice with damage of several kinds.
const DAMAGED: &str = "**云岭省总工会关于做好防汛工作的通知**\n各县工会：\n　　请做好防汛工作，确保安\u{200b}全。\n　　请于6月10日前报送情况。\n　　　　　　　　　　　　云岭省总工会\n　　　　　　　　　　　　2026年6月1日\n";

/// Waits until the paper shows these words, in so many places.
#[track_caller]
fn see_on_paper(page: &Page, words: &str, times: usize) {
    let script = format!(
        "const words = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.textContent).join('');
         return words.split({}).length - 1 === {times}",
        serde_json::json!(words)
    );
    page.wait_until(&format!("“{words}” {times} times on the paper"), &script);
}

/// Answers the first question by Enter, gives the second another role by its letter, and says where the focus is.
#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_is_unsure_is_walked_through_by_keyboard_alone() {
    let mut page = at_the_desk(Origin::Site);
    page.paste_into("收到的公文", DOUBTFUL);
    page.see("请确认 1/2");
    page.wait_until(
        "the focus on the answer",
        "return document.activeElement?.closest('.doubt-walk-answers') !== null",
    );
    page.screenshot("doubts-1366x768");
    page.dark(true);
    page.screenshot("doubts-dark-1366x768");
    page.dark(false);
    page.press("Enter");
    page.see("请确认 2/2");
    page.press("Left");
    page.see("请确认 1/2");
    page.see("已确认");
    page.press("Right");
    page.see("请确认 2/2");
    // 正文 has the letter I: the ninth of the roles.
    page.press("i");
    page.wait_until("the menu", "return document.activeElement?.getAttribute('role') === 'listbox'");
    page.screenshot("roles-1366x768");
    page.press("Enter");
    page.see("2 处都确认过了");
    page.click("原文各段");
    let roles =
        "return [...document.querySelectorAll('.paragraph-list-item')].map((item) => item.dataset.role).join() ===
         '网页杂项,网页杂项,标题,主送机关,正文,正文,署名,成文日期,正文,正文'";
    page.wait_until("the roles that were given", roles);
    page.see("已保存");
    page.reopen();
    page.see("2 处都确认过了");
    page.click("原文各段");
    page.wait_until("the roles that were kept", roles);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_element_shows_its_place_in_the_source() {
    let page = at_the_desk(Origin::Site);
    page.paste_into("收到的公文", &sample());
    page.see("来文标题");
    page.click("来文字号：看原文");
    page.wait_until(
        "the place",
        "return document.querySelector('.paragraph-list mark')?.textContent === '云工发〔2026〕18号'",
    );
    page.screenshot("source-1366x768");
    page.click("来文印发机关：看原文");
    page.wait_until(
        "the other place",
        "return document.querySelector('.paragraph-list mark')?.textContent === '云岭省总工会办公室'",
    );
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn repairs_are_taken_back_one_by_one_and_all_at_once() {
    let page = at_the_desk(Origin::Site);
    page.paste_into("收到的公文", DAMAGED);
    page.see_value("来文标题", "云岭省总工会关于做好防汛工作的通知");
    see_on_paper(&page, "防汛工作，确保安全", 1);
    page.click("清理清单");
    page.click("删去网页或排版标记");
    page.run("document.querySelector('.receipt').scrollIntoView()", &[]);
    page.screenshot("receipt-1366x768");
    page.dark(true);
    page.screenshot("receipt-dark-1366x768");
    page.dark(false);
    page.click_css(".receipt-repair input");
    page.wait_until(
        "the marks in the source",
        "return [...document.querySelectorAll('.receipt-tick')].some((tick) => tick.indeterminate)",
    );
    see_on_paper(&page, "**", 1);
    page.click("全部还原");
    page.wait_until("no repair applied", "return !document.querySelector('.receipt-tick:checked')");
    see_on_paper(&page, "**", 2);
    see_on_paper(&page, "\u{200b}", 1);
    page.click("全部恢复");
    page.wait_until("the repairs", "return !document.querySelector('.receipt-tick:not(:checked)')");
    see_on_paper(&page, "防汛工作，确保安全", 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_paste_beside_the_fields_asks_before_it_is_opened() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("标题", "手工拟的标题");
    page.put_on_clipboard(&Clipboard { text: DAMAGED.to_owned(), html: String::new() });
    page.run("document.activeElement.blur()", &[]);
    page.press("Control+v");
    page.see("作为新的来文打开？");
    page.click("取消");
    page.see_value("标题", "手工拟的标题");
    page.run("document.activeElement.blur()", &[]);
    page.press("Control+v");
    page.click("打开新来文");
    page.see_value("来文标题", "云岭省总工会关于做好防汛工作的通知");
    page.click("新建");
    page.click("手工拟的标题");
    page.see_value("标题", "手工拟的标题");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_large_paste_says_that_it_is_read() {
    let page = at_the_desk(Origin::Site);
    let line = "各级工会要认真做好防汛工作，确保安全。\n";
    page.run(
        "window.said = [];
         new MutationObserver(() => {
           const said = document.querySelector('[role=status].start-over')?.textContent;
           if (said) window.said.push(said);
         }).observe(document, { childList: true, subtree: true });
         const area = document.querySelector('textarea');
         area.value = '云岭省总工会关于做好防汛工作的通知\\n各县工会：\\n' + arguments[0].repeat(60_000);
         area.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[serde_json::json!(line)],
    );
    page.see_value("来文标题", "云岭省总工会关于做好防汛工作的通知");
    page.wait_until("the words were there", "return window.said.includes('正在读取……')");
    assert_eq!(page.complaints(), [""; 0]);
}

/// What Word puts on the clipboard for a short notice: its head, conditional comments, classes, styles, line breaks
/// inside of words, no-break spaces for indents.
const WORD_HTML: &str = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\r\n<head><meta name=Generator content=\"Microsoft Word 15\"><style><!-- p.MsoNormal {margin:0cm; font-family:仿宋_GB2312;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>\r\n<body lang=ZH-CN><!--StartFragment-->\r\n<p class=MsoNormal align=center style='text-align:center'><span style='font-size:22.0pt;font-family:方正小标宋简体'>云岭省总工会关于做好防汛工作的通知<o:p></o:p></span></p>\r\n<p class=MsoNormal><span style='font-size:16.0pt'>各县工会：<o:p></o:p></span></p>\r\n<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>请做好防汛工作，\r\n确保安全。请于<span lang=EN-US>6</span>月<span lang=EN-US>10</span>日前报送情况。<o:p></o:p></span></p>\r\n<p class=MsoNormal align=right style='text-align:right'><span style='font-size:16.0pt'>云岭省总工会<o:p></o:p></span></p>\r\n<p class=MsoNormal align=right style='text-align:right'><span lang=EN-US style='font-size:16.0pt'>2026</span><span style='font-size:16.0pt'>年<span lang=EN-US>6</span>月<span lang=EN-US>1</span>日<o:p></o:p></span></p>\r\n<!--EndFragment--></body></html>";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_word_puts_on_the_clipboard_is_taken_apart() {
    let page = at_the_desk(Origin::Site);
    // The plain text alone would not tell: it stands in for a program that writes only HTML well.
    let content = Clipboard {
        html: WORD_HTML.to_owned(), text: "云岭省总工会关于做好防汛工作的通知".to_owned()
    };
    page.put_on_clipboard(&content);
    page.focus("收到的公文");
    page.press("Control+v");
    page.see_value("来文标题", "云岭省总工会关于做好防汛工作的通知");
    page.see_value("来文主送机关", "各县工会");
    page.see_value("来文署名", "云岭省总工会");
    page.see_value("来文日期", "2026年6月1日");
    see_on_paper(&page, "请做好防汛工作，确保安全。请于6月10日前报送情况。", 1);
    for styling in ["MsoNormal", "font-size", "StartFragment"] {
        assert!(!page.text().contains(styling), "{styling} is no word of the notice");
    }
    assert_eq!(page.complaints(), [""; 0]);
}

/// The notice that forwards the sample, as our own program exports it.
fn exported() -> Vec<u8> {
    let today = Date::new(2026, 6, 15).expect("a day of the calendar");
    let organ = OwnOrgan {
        name: "青山县总工会".into(),
        main_recipients: "各乡镇总工会，县直各单位工会".into(),
        ..OwnOrgan::default()
    };
    let actions = [
        Action::Started { today, stored: Box::default() },
        Action::OrganChanged(Box::new(organ)),
        Action::Received(Rc::new(sample().into())),
        Action::Forwarded,
        Action::Edited(Element::DocumentNumber, "青工〔2026〕7号".into()),
    ];
    let state = actions.into_iter().fold(State::default(), |state, action| state.apply(action).unwrap_or(state));
    let work = state.work.expect("a draft is open");
    export::docx::write_verified(&work.draft, &work.pages).expect("the notice is written")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_word_file_is_dropped_and_opened() {
    let page = at_the_desk(Origin::Site);
    let bytes = exported();
    let title = "青山县总工会关于转发《云岭省总工会关于进一步做好职工书屋建设工作的通知》的通知";
    page.drop_file("main", "来文.docx", &bytes);
    page.see_value("来文标题", title);
    page.see_value("来文字号", "青工〔2026〕7号");
    page.see_value("来文日期", "2026年6月15日");
    page.screenshot("word-file-1366x768");
    page.click("新建");
    page.see("粘贴收到的公文");
    page.choose_file("来文.docx", &bytes);
    page.see_value("来文标题", title);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn tracked_changes_stand_in_the_receipt() {
    let words = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let changed = format!(
        "<w:p>{}<w:del w:id=\"1\" w:author=\"某某\"><w:r><w:delText>五月</w:delText></w:r></w:del>\
         <w:ins w:id=\"2\" w:author=\"某某\">{}</w:ins>{}</w:p>",
        words("请于"),
        words("六月底"),
        words("前报送防汛工作情况。")
    );
    let file = docx(&format!(
        "{}{}{changed}{}{}",
        paragraph("云岭省总工会关于做好防汛工作的通知"),
        paragraph("各县工会："),
        paragraph("云岭省总工会"),
        paragraph("2026年6月1日"),
    ));
    let page = at_the_desk(Origin::Site);
    page.drop_file("main", "修订.docx", &file);
    page.see_value("来文标题", "云岭省总工会关于做好防汛工作的通知");
    // Deleted words go, inserted ones stay.
    see_on_paper(&page, "请于六月底前报送", 1);
    page.click("清理清单");
    page.see("修订");
    page.screenshot("tracked-changes-1366x768");
    page.click("全部还原");
    see_on_paper(&page, "五月", 1);
    page.click("全部恢复");
    see_on_paper(&page, "五月", 0);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_cannot_be_read_is_refused_with_the_way_round() {
    let page = at_the_desk(Origin::Site);
    for (name, content, way) in [
        ("来文.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0".as_slice(), "另存为"),
        ("来文.pdf", b"%PDF-1.7\n", "复制"),
        ("来文.ofd", b"PK\x03\x04\x14\0\0\0\0\0OFD.xml", "复制"),
    ] {
        page.drop_file("main", name, content);
        page.see(way);
        page.see("粘贴收到的公文");
        page.click("关闭");
        page.see_no(way);
    }
    page.run(
        "const dataTransfer = new DataTransfer();
         for (const name of ['甲.txt', '乙.txt']) dataTransfer.items.add(new File(['关于防汛的通知'], name));
         document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));",
        &[],
    );
    page.see("一次只能读一份来文");
    forwarding(&page, &sample());
    page.fill("标题", "手工拟的标题");
    page.drop_file("main", "来文.pdf", b"%PDF-1.7\n");
    page.click("打开新来文");
    page.see("复制");
    page.see_value("标题", "手工拟的标题");
}
