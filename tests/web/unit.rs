//! The settings of the unit: typed in, carried away as a file, brought in with a look at what changes.

use crate::harness::{Origin, Page};
use crate::main_job::{ORGAN, at_the_desk, forwarding, sample};

/// Opens a part of 单位设置.
#[track_caller]
fn open_part(page: &Page, part: &str) {
    page.click(ORGAN);
    page.see("导出设置");
    page.click(part);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn settings_are_exported_changed_and_brought_back_with_a_preview() {
    let page = at_the_desk(Origin::Site);
    page.viewport(1366, 768);
    forwarding(&page, &sample());
    open_part(&page, "基本");
    page.screenshot("unit-basics-1366x768");
    page.click("习惯");
    page.screenshot("unit-habits-1366x768");
    page.click("错别字");
    page.fill("错别字", "其它 → 其他\n登陆 登录 | 网上办事用“登录”\n布署");
    page.see("第 3 行");
    page.screenshot("unit-typos-1366x768");
    page.fill("错别字", "其它 → 其他\n登陆 登录 | 网上办事用“登录”");
    page.see_no("第 3 行");
    page.click("词语");
    page.fill("词语", "四季同行暖心行动\n青溪之家");
    page.click("机关名称");
    page.fill("机关名称", "云岭省总工会 省总工会 上级\n青溪县教育局 县教育局 平级");
    page.screenshot("unit-organs-1366x768");
    page.click("校核开关");
    page.type_into("查找", "term-typos");
    page.see("可能是错别字");
    page.screenshot("unit-checks-1366x768");
    page.click("保存");
    page.see_no("导出设置");
    // They are felt in the open draft.
    page.click("附件说明、附件、附注");
    page.fill("附注", "（其它事项另行通知）");
    page.see("本单位列为错别字的写法");

    open_part(&page, "错别字");
    page.click("导出设置");
    let (name, bytes) = page.downloaded(".json");
    assert_eq!(name, "行文单位设置.json");
    page.fill("错别字", "其它 → 其余\n做为 → 作为");
    page.click("词语");
    page.fill("词语", "");
    page.click("保存");
    page.see("应写作“其余”");

    let cut = &bytes[..bytes.len() / 2];
    open_part(&page, "基本");
    page.drop_file(".unit-dialog", "坏文件.json", cut);
    page.see("没有改动任何设置");
    page.screenshot("unit-refused-1366x768");
    page.drop_file(".unit-dialog", &name, &bytes);
    page.see("导入单位设置");
    page.see("新增 2");
    page.screenshot("unit-import-1366x768");
    page.dark(true);
    page.screenshot("unit-import-dark-1366x768");
    page.dark(false);
    page.click("采用这些改动");
    page.see("已按文件更新单位设置");
    page.screenshot("unit-imported-1366x768");
    page.see("应写作“其他”");

    page.wait_until("it is saved", "return document.body.textContent.includes('已保存')");
    page.reload();
    page.see("本机关通知");
    open_part(&page, "错别字");
    page.see_value("错别字", "其它 → 其他\n做为 → 作为\n登陆 → 登录 | 网上办事用“登录”");
    page.dark(true);
    page.screenshot("unit-typos-dark-1366x768");
    page.dark(false);
    page.click("词语");
    page.see_value("词语", "四季同行暖心行动\n青溪之家");
    page.press("Escape");
    page.see_no("导出设置");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_import_is_taken_back_and_a_word_is_kept_from_a_finding() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    let file = r#"{"xingwen":"unit-settings","version":1,"organ":{"name":"青溪县总工会"},"typos":[{"wrong":"其它","right":"其他"}]}"#;
    page.drop_file(".desk", "设置.json", file.as_bytes());
    page.see("导入单位设置");
    page.click("采用这些改动");
    page.see("已按文件更新单位设置");
    page.click("恢复原设置");
    page.see("已恢复原来的单位设置");
    page.click("附件说明、附件、附注");
    page.fill("附注", "（请到布署堂报名，做好其它工作）");
    page.see_no("本单位列为错别字的写法");

    page.fill("正文", "请到布署堂报名。");
    page.click_css(".finding-item[data-check=term-typos] .finding-item-actions button:nth-of-type(2)");
    page.fill("本单位词语", "布署堂");
    page.screenshot("unit-keep-word-1366x768");
    page.click("加入本单位词语");
    page.see("已把“布署堂”加入本单位词语");
    page.wait_until("no such finding", "return !document.querySelector('.finding-item[data-check=term-typos]')");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_colleague_s_file_is_enough_on_the_first_day() {
    let page = Page::open(Origin::Site);
    page.see("已有单位设置文件");
    page.screenshot("unit-first-run-1366x768");
    let file = r#"{"xingwen":"unit-settings","version":1,"organ":{"name":"青溪县总工会"},"words":["青溪之家"]}"#;
    page.choose_file("设置.json", file.as_bytes());
    page.see("导入单位设置");
    page.click("采用这些改动");
    page.see("粘贴收到的公文");
    open_part(&page, "词语");
    page.see_value("词语", "青溪之家");
    assert_eq!(page.complaints(), [""; 0]);
}
