//! Paper: what the browser prints is the preview, sheet by sheet and line by line, and nothing else.

use std::fmt::Write as _;
use std::{env, fs, path::Path};

use serde::Deserialize;

use crate::harness::docx::{docx, paragraph, table};
use crate::harness::pdf::{self, Glyph, Printed};
use crate::harness::{Origin, Page};
use crate::main_job::{ORGAN, at_the_desk, forwarding, sample};

/// How far print may lie from the layout, in millimetres.
const TOLERANCE: f64 = 0.3;
/// The base line lies so far below the upper edge of the em box, in ems: that of 仿宋, 宋体, 黑体 and 楷体.
const BASE_LINE: f64 = 0.86;

/// A sheet of the preview, as the layout has it.
#[derive(Debug, Deserialize)]
struct Sheet {
    lines: Vec<Line>,
    rules: Vec<Rule>,
}

/// A line of type, in millimetres.
#[derive(Debug, Deserialize)]
struct Line {
    text: String,
    left: f64,
    top: f64,
    size: f64,
    tracking: f64,
    scale: f64,
    /// Whether it runs upwards.
    is_turned: bool,
    ink: String,
}

#[derive(Debug, Deserialize)]
struct Rule {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    ink: String,
}

/// The sheets of the preview; what the paper brings along is not printed.
#[track_caller]
fn preview(page: &Page) -> Vec<Sheet> {
    page.run("dispatchEvent(new Event('beforeprint'))", &[]);
    page.wait_until("every sheet", "return !document.querySelector('.sheet:not([data-page])')");
    let sheets = page.run(include_str!("harness/sheets.js"), &[]);
    page.run("dispatchEvent(new Event('afterprint'))", &[]);
    serde_json::from_value(sheets).expect("sheets have lines and rules")
}

/// Prints and compares; answers the printed sheets, which are kept in `target/printed/`.
#[track_caller]
fn print_and_compare(page: &Page, name: &str) -> Vec<Printed> {
    let sheets = preview(page);
    let file = page.print();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/printed");
    let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(format!("{name}.pdf")), &file));
    kept.expect("the target folder can be written");
    let printed = pdf::read(&file);
    assert_eq!(printed.len(), sheets.len(), "{name}: sheets");
    let mut wrong = String::new();
    let mut worst = 0.0_f64;
    for (number, (sheet, printed)) in (1..).zip(sheets.iter().zip(&printed)) {
        // The browser rounds the sheet to whole dots.
        let is_a4 = (printed.width - 210.0).abs() < 0.15 && (printed.height - 297.0).abs() < 0.15;
        assert!(is_a4, "{name}: sheet {number}: {} × {} mm", printed.width, printed.height);
        worst = worst.max(compare_lines(sheet, printed, &mut wrong));
        compare_rules(sheet, printed, &mut wrong);
    }
    assert!(wrong.is_empty(), "{name}:\n{wrong}");
    let lines: usize = sheets.iter().map(|sheet| sheet.lines.len()).sum();
    eprintln!("{name}: {} sheets, {lines} lines, at most {worst:.2} mm off", printed.len());
    printed
}

fn compare_lines(sheet: &Sheet, printed: &Printed, wrong: &mut String) -> f64 {
    let is_ink = |c: &char| !c.is_whitespace();
    let ours: String = sheet.lines.iter().flat_map(|line| line.text.chars()).filter(is_ink).collect();
    let theirs: String = printed.glyphs.iter().map(|glyph| glyph.char).filter(is_ink).collect();
    if ours != theirs {
        let _ = writeln!(wrong, "other words:\n{ours}\n{theirs}");
        return 0.0;
    }
    let mut glyphs = printed.glyphs.iter().filter(|glyph| is_ink(&glyph.char));
    let mut worst = 0.0_f64;
    for line in &sheet.lines {
        let count = line.text.chars().filter(is_ink).count();
        let of_line: Vec<&Glyph> = glyphs.by_ref().take(count).collect();
        let off = distance(line, &of_line);
        worst = worst.max(off);
        let is_red = |glyph: &&Glyph| glyph.colour[0] > 0.7 && glyph.colour[1] < 0.3;
        let is_black = |glyph: &&Glyph| glyph.colour.iter().sum::<f64>() < 0.01;
        let is_inked = if line.ink == "red" { of_line.iter().all(is_red) } else { of_line.iter().all(is_black) };
        if off > TOLERANCE || !is_inked {
            let _ = writeln!(wrong, "{off:.2} mm off, inked right: {is_inked}: {line:?}: {:?}", of_line.first());
        }
    }
    worst
}

/// How far the characters of a line lie from their places at most. Half-width ones have the width of the typeface, and
/// the tests have none of the official ones: what follows them is asked for its height only.
fn distance(line: &Line, glyphs: &[&Glyph]) -> f64 {
    let mut glyphs = glyphs.iter();
    let (mut off, mut is_known) = (0.0_f64, true);
    for (at, c) in line.text.chars().enumerate() {
        let narrow = c < '\u{2E80}' && !"“”‘’—…·〔〕".contains(c);
        if !c.is_whitespace() {
            let Some(glyph) = glyphs.next() else { return f64::INFINITY };
            let at = f64::from(u32::try_from(at).unwrap_or(u32::MAX));
            let along = at * (line.size + line.tracking) * line.scale;
            let (below, aside) = if line.is_turned {
                (glyph.x - line.left - BASE_LINE * line.size, line.top - along - glyph.base_line)
            } else {
                (glyph.base_line - line.top - BASE_LINE * line.size, glyph.x - line.left - along)
            };
            let aside = if is_known { aside } else { 0.0 };
            off = off.max(below.abs()).max(aside.abs()).max((glyph.size - line.size).abs());
        }
        is_known &= !narrow;
    }
    off
}

fn compare_rules(sheet: &Sheet, printed: &Printed, wrong: &mut String) {
    for rule in &sheet.rules {
        let is_it = |bar: &&pdf::Bar| {
            let near = |a: f64, b: f64| (a - b).abs() < TOLERANCE;
            let is_place = near(bar.left, rule.left) && near(bar.top, rule.top);
            let is_size = near(bar.right - bar.left, rule.width) && near(bar.bottom - bar.top, rule.height);
            // The thin and the thick ones of 版记 are told apart.
            let is_thickness =
                (bar.bottom - bar.top - rule.height).abs().min((bar.right - bar.left - rule.width).abs()) < 0.03;
            is_place && is_size && is_thickness && (rule.ink == "red") == (bar.colour[0] > 0.5)
        };
        if !printed.bars.iter().any(|bar| is_it(&bar)) {
            let _ = writeln!(wrong, "no such rule: {rule:?} among {} bars", printed.bars.len());
        }
    }
    if printed.bars.len() != sheet.rules.len() {
        let _ = writeln!(wrong, "{} bars for {} rules", printed.bars.len(), sheet.rules.len());
    }
}

fn has_red(printed: &[Printed]) -> bool {
    printed.iter().any(|sheet| {
        let glyphs = sheet.glyphs.iter().map(|glyph| glyph.colour);
        glyphs.chain(sheet.bars.iter().map(|bar| bar.colour)).any(|colour| colour[0] > colour[1] + 0.1)
    })
}

/// Makes a choice among the habits of the unit.
#[track_caller]
fn choose_habit(page: &Page, choice: &str) {
    page.click(ORGAN);
    page.see("导出设置");
    page.click("习惯");
    page.click(choice);
    page.click("保存");
    page.see_no("导出设置");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn every_form_is_printed_as_the_preview_shows_it() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "青工〔2026〕7号");
    let printed = print_and_compare(&page, "file");
    assert!(has_red(&printed));
    // 版记 stands on the back of the last sheet.
    let last = printed.last().expect("there are sheets");
    assert!(printed.len().is_multiple_of(2) && last.bars.len() >= 2, "{} sheets", printed.len());
    for (form, rules, name) in
        [("信函", 4, "letter"), ("命令", 0, "order"), ("纪要", 1, "minutes"), ("电报", 1, "telegram")]
    {
        page.click(form);
        let red = "document.querySelectorAll('.sheet-rule[data-ink=red]').length";
        page.wait_until(form, &format!("return {red} === {rules}"));
        print_and_compare(&page, name);
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_menu_prints_when_every_sheet_is_drawn() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.fill("发文字号", "青工〔2026〕7号");
    let print = "window.print = () => { window.undrawn = document.querySelectorAll('.sheet:not([data-page])').length }";
    page.run(print, &[]);
    let is_undrawn = page.run("return !!document.querySelector('.sheet:not([data-page])')", &[]);
    assert_eq!(is_undrawn, true, "on the screen only the sheets in view are drawn");
    page.click("导出");
    page.click("打印");
    page.wait_until("the print dialog", "return window.undrawn === 0");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn red_paper_is_printed_on_without_red() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    choose_habit(&page, "红头纸套打");
    page.see("只留位置");
    page.screenshot("preprinted-1366x768");
    page.dark(true);
    page.screenshot("preprinted-dark-1366x768");
    let printed = print_and_compare(&page, "preprinted");
    assert!(!has_red(&printed));
    // The paper is white in the dark, too.
    page.dark(false);
    page.click("信函");
    page.wait_until("信函", "return document.querySelectorAll('.sheet-rule[data-ink=preprinted]').length === 4");
    assert!(!has_red(&print_and_compare(&page, "preprinted-letter")));
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn tables_and_an_imprint_on_the_page_of_the_end_are_printed() {
    let page = at_the_desk(Origin::Site);
    let rows: Vec<String> =
        (1..=60).map(|at| format!("{at}\t第{at}车间职工书屋\t{}", "各类图书和数字阅读设备。".repeat(at % 4))).collect();
    let rows: Vec<Vec<&str>> =
        [vec!["序号", "单位", "配备"]].into_iter().chain(rows.iter().map(|row| row.split('\t').collect())).collect();
    let body = ["云岭省总工会关于做好职工书屋建设工作的通知", "各县工会：", "　　职工书屋建设情况如下："]
        .map(paragraph)
        .concat();
    let tail = ["云岭省总工会", "2026年6月5日"].map(paragraph).concat();
    page.drop_file("main", "来文.docx", &docx(&format!("{body}{}{tail}", table(&rows))));
    page.see("来文标题");
    page.click_css(".received-card-forward button");
    page.see_value("署名", ORGAN);
    choose_habit(&page, "文末所在页");
    let printed = print_and_compare(&page, "table");
    assert!(printed.len() > 3 && printed[2].bars.len() > 20, "{} sheets", printed.len());
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_table_too_wide_for_the_page_is_printed_across_it() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("附件说明、附件、附注");
    let row = |cell: &dyn Fn(usize) -> String| (1..=18).map(cell).collect::<Vec<_>>().join("\t");
    let rows = vec![row(&|at| format!("{at}00.5")); 20].join("\n");
    page.fill("附件", &format!("附件\n藏书情况统计表\n{}\n{rows}", row(&|at| format!("{at}季"))));
    page.wait_until("the table", "return !!document.querySelector('.sheet-line[style*=rotate]')");
    page.screenshot("turned-table-1366x768");
    page.dark(true);
    page.screenshot("turned-table-dark-1366x768");
    let sheets = preview(&page);
    let turned = sheets.iter().filter(|sheet| sheet.lines.iter().any(|line| line.is_turned)).count();
    assert_eq!(turned, 2, "a sheet of the left and one of the right hand");
    print_and_compare(&page, "turned");
    assert_eq!(page.complaints(), [""; 0]);
}
