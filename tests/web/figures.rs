//! What a clerk waits for, as figures: `cargo xtask bench --web` runs this over the release build.
//!
//! Nothing here asserts a time; machines differ. Medians of several rounds are printed.

use serde_json::Value;

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, corpus, forwarding, sample};
use crate::varied::varied;

const ROUNDS: usize = 9;

/// Notes when the start card, or the desk, stands there.
const WATCH: &str = "
    new MutationObserver((_, observer) => {
      if (document.querySelector('textarea, input')) { window.usable = performance.now(); observer.disconnect(); }
    }).observe(document, { childList: true, subtree: true });
";

/// Types one character into the body; answers the milliseconds until the paper shows it, which is after the findings.
const KEY_STROKE: &str = "
    const area = document.querySelector('textarea[data-field=body]');
    const mark = String.fromCodePoint(0x4E00 + Math.floor(performance.now()) % 5000) + '示';
    return new Promise((done) => {
      const start = performance.now();
      const shown = () => [...document.querySelectorAll('.sheet')].some((sheet) => sheet.textContent.includes(mark));
      new MutationObserver((_, observer) => {
        if (shown()) { observer.disconnect(); done(performance.now() - start); }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      area.value = mark + area.value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
";

/// Pastes a long notice, formatted or not; answers the milliseconds until its elements stand in the page.
const PASTE: &str = "
    const [text, html] = arguments;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    return new Promise((done) => {
      const start = performance.now();
      const title = () => document.querySelector('.received-card [data-field=upstream_title]');
      new MutationObserver((_, observer) => {
        if (title()?.value) { observer.disconnect(); done(performance.now() - start); }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
";

/// Fills the field of the body; answers when the paper shows it.
const FILL_BODY: &str = "
    const area = document.querySelector('textarea[data-field=body]');
    area.value = arguments[0];
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
";

/// One stage alone: at first, and after each of several key strokes in the middle of our body.
const STAGE: &str = "return [...wasm_bindgen.milliseconds_of(...arguments)]";

/// A notice of about so many characters, with damage in every third paragraph.
fn long_notice(chars: usize) -> String {
    let sample = sample();
    let (head, tail) = sample.split_once("　　附件：").unwrap_or((&sample, ""));
    let mut text = head.to_owned();
    let mut count = text.chars().count();
    let mut section = 0;
    while count < chars {
        section += 1;
        let paragraph = [
            format!(
                "　　（{section}）各级工会要认真落实责任，加强组织领导，确保各项措施落到实处。各有关单位要密切配合。\n"
            ),
            "　　各地要结合实际制定实施方案，细化目标任务，明确时间进度，按时完成工作。\n".to_owned(),
            "　　对工作中发现的 问题,要及时研究解决；\u{200b}重大情况及时报告.\n".to_owned(),
        ]
        .concat();
        count += paragraph.chars().count();
        text.push_str(&paragraph);
    }
    format!("{text}　　附件：{tail}")
}

/// The same as Word puts it on the clipboard: every paragraph with its class, every stretch with its styles.
fn as_word_writes(text: &str) -> String {
    let paragraph = |line: &str| {
        format!(
            "<p class=MsoNormal style='text-indent:32.0pt;line-height:29.0pt'><span style='font-size:16.0pt;\
             font-family:仿宋_GB2312'>{line}</span><span lang=EN-US style='font-size:16.0pt'><o:p></o:p></span></p>\r\n"
        )
    };
    let paragraphs: String = text.lines().filter(|line| !line.is_empty()).map(paragraph).collect();
    format!("<html><body><!--StartFragment-->{paragraphs}<!--EndFragment--></body></html>")
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

#[track_caller]
fn milliseconds(answer: &Value) -> f64 {
    answer.as_f64().expect("the script answers milliseconds")
}

fn key_strokes(page: &Page) -> f64 {
    median((0..ROUNDS).map(|_| milliseconds(&page.run(KEY_STROKE, &[]))).collect())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn figures_of_the_main_job() {
    for origin in [Origin::Site, Origin::Disk] {
        let page = at_the_desk(origin);
        page.before_every_page(WATCH);
        let usable = || {
            page.reload();
            page.wait_until("the page to be usable", "return typeof window.usable === 'number'");
            milliseconds(&page.run("return window.usable", &[]))
        };
        let usable = median((0..ROUNDS).map(|_| usable()).collect());
        eprintln!("{origin:?}: from navigation to usable: {usable:.0} ms");
    }
    for (chars, formatted) in [(5_000, false), (50_000, false), (200_000, false), (200_000, true)] {
        let text = long_notice(chars);
        let html = if formatted { as_word_writes(&text) } else { String::new() };
        let page = at_the_desk(Origin::Site);
        let paste = || {
            let time = milliseconds(&page.run(PASTE, &[text.clone().into(), html.clone().into()]));
            page.click("新建");
            page.see("粘贴收到的公文");
            time
        };
        let time = median((0..5).map(|_| paste()).collect());
        let (chars, kind) = (text.chars().count(), if formatted { "formatted" } else { "plain" });
        eprintln!("paste of {chars} {kind} characters to elements: {time:.0} ms");
    }
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    eprintln!("sample: key stroke in the body to findings and paper: {:.1} ms", key_strokes(&page));
    if let Some(text) = corpus("seed-0.txt", "the figures of seed-0") {
        let page = at_the_desk(Origin::Site);
        forwarding(&page, &text);
        eprintln!("seed-0: key stroke in the body to findings and paper: {:.1} ms", key_strokes(&page));
    }
}

/// The first time of a stage, and the median of those after key strokes.
fn stage(page: &Page, name: &str, text: &str, is_own: bool) -> (f64, f64) {
    let answer = page.run(STAGE, &[name.into(), text.into(), is_own.into(), ROUNDS.into()]);
    let times: Vec<f64> = answer.as_array().into_iter().flatten().map(milliseconds).collect();
    let (first, after) = times.split_first().expect("the text may be passed on");
    (*first, median(after.to_vec()))
}

/// Whether the page can measure single stages; else it says that they are left out.
fn measures_stages(page: &Page) -> bool {
    let measures = page.run("return typeof wasm_bindgen.milliseconds_of", &[]) == "function";
    if !measures {
        eprintln!("skipped the stages: the page was built without the feature `figures`");
    }
    measures
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn figures_of_the_checks() {
    let text = varied(550_000);
    let chars = text.chars().count();
    for (stands, is_own) in [("in our body", true), ("as forwarded text", false)] {
        let page = at_the_desk(Origin::Site);
        if !measures_stages(&page) {
            return;
        }
        let (first, after) = stage(&page, "checks", &text, is_own);
        eprintln!("{chars} characters {stands}: all checks {first:.0} ms, after a key stroke {after:.1} ms");
        forwarding(&page, if is_own { sample() } else { text.clone() }.as_str());
        if is_own {
            page.run(FILL_BODY, &[text.clone().into()]);
        }
        eprintln!("{chars} characters {stands}: key stroke to findings and paper: {:.1} ms", key_strokes(&page));
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn figures_of_the_paper() {
    let long = varied(550_000);
    for (text, is_own) in [(sample(), false), (long.clone(), true), (long, false)] {
        let page = at_the_desk(Origin::Site);
        if !measures_stages(&page) {
            return;
        }
        let stands = if is_own { "in our body and forwarded" } else { "forwarded" };
        for name in ["layout", "docx", "html"] {
            let (first, after) = stage(&page, name, &text, is_own);
            let chars = text.chars().count();
            eprintln!("{chars} characters {stands}: {name} {first:.1} ms, after a key stroke {after:.1} ms");
        }
    }
}

/// Notes, for each key stroke, the milliseconds from its arrival until the picture that shows it is drawn.
const WATCH_PICTURES: &str = "
    window.pictures = [];
    addEventListener('beforeinput', () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.pictures.push(performance.now() - start)));
    }, true);
";

/// The same for typing as a clerk types: from a key stroke at this place of the body to the picture that shows it.
fn pictures(page: &Page, place: &str) -> f64 {
    page.focus("正文");
    page.press(place);
    page.run("window.pictures = []", &[]);
    for count in 0..ROUNDS {
        page.insert("示");
        page.wait_until("a picture", &format!("return window.pictures.length > {count}"));
    }
    let times = page.run("return window.pictures", &[]);
    median(times.as_array().into_iter().flatten().map(milliseconds).collect())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn figures_of_the_marks() {
    for bytes in [5_500, 55_000, 550_000] {
        let text = varied(bytes);
        let page = at_the_desk(Origin::Site);
        forwarding(&page, &sample());
        page.run(WATCH_PICTURES, &[]);
        page.run(FILL_BODY, &[text.clone().into()]);
        let chars = text.chars().count();
        for (name, place) in [("beginning", "Control+Home"), ("end", "Control+End")] {
            eprintln!(
                "body of {chars} characters, typing at its {name}: {:.1} ms to the picture",
                pictures(&page, place)
            );
        }
    }
}

/// Presses 生成 and measures until the summary stands there, and how long the page did not draw at most on the way.
const MAKE_BATCH: &str = "
    const start = performance.now();
    let last = start, longest = 0;
    document.querySelector('.dialog .button[data-kind=primary]').click();
    return new Promise((done) => {
      const look = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (document.querySelector('.batch-summary')) done([now - start, longest]); else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
";

#[test]
#[ignore = "measures; cargo xtask bench --web"]
fn figures_of_the_batch() {
    const ROWS: usize = 300;
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("导出");
    page.click("一稿多发");
    let rows: Vec<String> = (1..=ROWS).map(|count| format!("第{count}分会")).collect();
    page.paste_into("名单", &rows.join("\n"));
    page.see("300 行，没有问题");
    let figures = page.run(MAKE_BATCH, &[]);
    let milliseconds = |at: usize| figures[at].as_f64().unwrap_or_default();
    eprintln!("{ROWS} notices of a list: {:.0} ms, {:.0} ms without drawing at most", milliseconds(0), milliseconds(1));
}
