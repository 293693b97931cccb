//! 一稿多发 in the browser: a pasted list, its preview, the .zip, and stopping on the way.

use std::io::{Cursor, Read};

use xingwen::domain::import;

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, forwarding, sample, year};

/// As copied from a spreadsheet; the days are those of next year.
fn list(next: u32) -> String {
    format!(
        "单位\t期限\t联系人\t电话\n云台镇总工会\t{next}/8/10\t赵敏\t0561-2200103\n\
         白水镇总工会\t{next}年8月11日\t周平\t0561-2200104\n县教育工会\t{next}-8-12\t王芳\t0561-2200101"
    )
}

fn opened() -> Page {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("导出");
    page.click("一稿多发");
    page
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_batch_of_three_is_pasted_looked_at_and_saved() {
    let page = opened();
    page.screenshot("batch-empty-1366x768");
    let next = year(&page).parse::<u32>().expect("a year is a number") + 1;
    page.paste_into("名单", &list(next));
    page.see("3 行，没有问题");
    page.see("主送机关、正文、附注");
    page.screenshot("batch-preview-1366x768");
    page.dark(true);
    page.screenshot("batch-preview-dark-1366x768");
    page.dark(false);
    page.requests();
    page.click("生成 3 份");
    page.see("已生成 3 份");
    page.screenshot("batch-summary-1366x768");
    let (name, bytes) = page.downloaded(".zip");
    assert!(name.starts_with("一稿多发3份"), "{name}");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a zip file");
    let mut texts = Vec::new();
    let mut summary = String::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("it is there");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("it can be read");
        match entry.name().expect("it is text").as_ref() {
            "汇总.csv" => summary = String::from_utf8(content).expect("it is text"),
            _ => texts.push(import::docx::read(&content).expect("it is a document").text),
        }
    }
    assert_eq!(texts.len(), 3);
    for (text, words) in texts.iter().zip([
        ["云台镇总工会：", &format!("{next}年8月10日前"), "赵敏，电话：0561-2200103"],
        ["白水镇总工会：", &format!("{next}年8月11日前"), "周平，电话：0561-2200104"],
        ["县教育工会：", &format!("{next}年8月12日前"), "王芳，电话：0561-2200101"],
    ]) {
        for word in words {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    }
    assert_eq!(summary.lines().count(), 4, "{summary}");
    assert_eq!(page.requests(), [""; 0], "something left the page");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_batch_can_be_stopped_while_it_is_made() {
    let page = opened();
    let rows: Vec<String> = (1..=400).map(|count| format!("第{count}分会")).collect();
    page.paste_into("名单", &rows.join("\n"));
    page.click("生成 400 份");
    page.see("正在生成第");
    page.screenshot("batch-progress-1366x768");
    page.click("取消");
    page.see("400 行，没有问题");
    assert_eq!(page.value("名单").lines().count(), 400, "the list is still there");
    page.press("Escape");
    page.wait_until("the dialog is gone", "return !document.querySelector('.dialog')");
    assert_eq!(page.downloads(), [""; 0], "nothing was saved");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn lists_of_a_batch_come_as_files_and_say_what_is_wrong() {
    let page = opened();
    // 名称,代字,期限 / 甲县总工会,甲工,8月10日 / 甲县总工会,A1,5月1日 in GB 18030, as a spreadsheet saves it.
    let (list, _, _) = encoding_rs::GB18030
        .encode("名称,代字,期限\r\n甲县总工会,甲工,2099/8/10\r\n甲县总工会,A1,2月30日\r\n,乙工,昨天\r\n");
    page.drop_file("#batch-text", "名单.csv", &list);
    page.see("名单.csv：3 行，2 行有问题");
    for problem in ["名称与第2行重复", "“A1”不是机关代字", "日历上没有这一天", "没有名称", "期限“昨天”不是日期"]
    {
        page.see(problem);
    }
    page.screenshot("batch-problems-1366x768");
    page.drop_file("#batch-text", "名单.xlsx", b"PK\x03\x04 [Content_Types].xml xl/workbook.xml");
    page.see("这是 Excel 工作簿");
    page.see("另存为");
    page.click("有问题的 2 行不生成");
    page.click("生成 1 份");
    page.see("已生成 1 份，2 行没有生成");
    assert_eq!(page.complaints(), [""; 0]);
}
