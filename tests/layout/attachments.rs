//! 附件 of our own: each on a new page in front of the forwarded text (GB/T 9704—2012, 7.3.7).

use xingwen::domain::layout::units::CHAR;
use xingwen::domain::layout::{Face, Line};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::upstream::Role;

use super::{laid, lines_of, near, notice};

fn attached() -> Draft {
    let mut draft = notice();
    draft.notice.attachments = "附件1\n送清凉活动安排表\n一、活动时间\n每年7月至8月。\n\
                                附件2\n基层工会慰问一线高温作业职工人数和慰问金发放情况统计汇总表\n单位\t人数\n开发区\t120"
        .into();
    draft
}

#[test]
fn each_attachment_begins_a_page() {
    let pages = laid(&attached());
    let first = pages.first_page_of(Element::Attachments).expect("a page");
    let page = |number: u32| pages.pages.iter().find(|page| page.number == number).expect("the page");
    for (number, label) in [(first, "附件1"), (first + 1, "附件2")] {
        let lines: Vec<&Line> = page(number).lines.iter().filter(|line| line.place.element.is_some()).collect();
        let left = if number % 2 == 1 { 28.0 } else { 26.0 };
        assert_eq!((&*lines[0].text, lines[0].font), (label, Face::Hei), "7.3.7");
        near(lines[0].y, 39.45, "label on row 1");
        near(lines[0].x, left, "label flush left");
        near(lines[1].y, 39.45 + 2.0 * 10.213 - 1.06 + 0.27, "title on row 3");
        assert_eq!(lines[1].font, Face::XiaoBiaoSong);
        let middle = lines[1].x.0 + lines[1].width.0 / 2.0;
        assert!((middle - left - 78.0).abs() < 0.1, "title centred: {middle}");
        assert!(lines.iter().all(|line| line.place.element == Some(Element::Attachments)), "nothing else on the page");
    }
    assert_eq!(pages.first_page_of(Element::ForwardedText), Some(first + 2), "before the forwarded text");
}

#[test]
fn its_text_is_set_like_a_body() {
    let pages = laid(&attached());
    let lines = lines_of(&pages, Element::Attachments);
    let of = |words: &str| *lines.iter().find(|line| &*line.text == words).expect("the line");
    let title = of("送清凉活动安排表");
    let heading = of("一、活动时间");
    assert_eq!(heading.font, Face::Hei, "7.3.3");
    let body = of("每年7月至8月。");
    near(heading.y - title.y, 2.0 * 10.213 + 0.79, "one blank row below the title");
    near(body.y - heading.y, 10.213, "row by row");
    near(body.x - of("附件1").x, 2.0 * CHAR.0, "two characters in");
    assert_eq!(of("人数").place.role, Some(Role::Table));
    assert!((of("人数").y - of("单位").y).0.abs() < 0.01, "cells of a row side by side");
}

#[test]
fn a_field_without_label_is_laid_out() {
    let mut draft = notice();
    draft.notice.attachments = "报名表\n请如实填写。".into();
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::Attachments);
    assert_eq!((&*lines[0].text, lines[0].font), ("报名表", Face::XiaoBiaoSong));
    near(lines[0].y, 39.45 - 1.06 + 0.27, "title on row 1");
    near(lines[1].y - lines[0].y, 2.0 * 10.213 + 0.79, "one blank row below the title");
}

#[test]
fn tables_of_the_body_stand_between_its_paragraphs() {
    let mut draft = notice();
    draft.notice.body = "名额分配如下：\n单位\t名额\n开发区\t3\n请按时报送。".into();
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::Body);
    let texts: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
    assert_eq!(texts, ["名额分配如下：", "单位", "名额", "开发区", "3", "请按时报送。"]);
    near(lines[5].y - lines[3].y, 10.213, "the text goes on below the table");
    assert_eq!(lines.iter().map(|line| line.place.paragraph).collect::<Vec<_>>(), [0, 1, 1, 2, 2, 3]);
}
