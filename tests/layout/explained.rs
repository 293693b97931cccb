//! What cannot be laid out well is laid out at once all the same, and the page says what is wrong with it.

use std::iter;
use std::time::{Duration, Instant};

use xingwen::domain::checks::{self, Known, Stage, Subject};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::OwnOrgan;
use xingwen::domain::notice::upstream::Role;

use super::{forwarded, notice};

/// Longer than this a clerk would take the page for frozen. The tests are not even optimised.
const PATIENCE: Duration = Duration::from_secs(1);
const LONG_ORGAN: &str = "云岭省青山县人力资源和社会保障局农村劳动力转移就业培训工作领导小组办公室驻开发区管理委员会综合服务中心工会联合会筹备委员会";

/// Lays a draft out from nothing and answers the ids of all that is said about it.
fn said_about(draft: &Draft) -> Vec<&'static str> {
    let begun = Instant::now();
    let pages = lay_out(draft, &mut Cache::default());
    assert!(begun.elapsed() < PATIENCE, "{:?} for {} pages", begun.elapsed(), pages.pages.len());
    let organ = OwnOrgan { name: "青山县总工会".into(), ..OwnOrgan::default() };
    let today = Date::new(2024, 6, 28);
    let known = Known::default();
    let subject = Subject { draft, organ: &organ, stage: Stage::Final, today, pages: Some(&pages), known };
    let found = checks::run(&subject, &[], &mut checks::Cache::default());
    found.iter().map(|finding| finding.check.id).collect()
}

fn with(element: Element, text: &str) -> Draft {
    let mut draft = notice();
    *draft.notice.field_mut(element).expect("an element of ours") = text.into();
    draft
}

fn rows(columns: usize, rows: usize) -> String {
    vec![vec!["合计数量"; columns].join("\t"); rows].join("\n")
}

fn passing_on(rows: &str) -> Draft {
    let head = [(Role::Title, "关于报送情况的通知"), (Role::Body, "名单如下：")];
    let mut draft = notice();
    let rows = rows.lines().map(|row| (Role::Table, row));
    draft.forwarded = forwarded(&head.into_iter().chain(rows).collect::<Vec<_>>());
    draft
}

#[test]
fn what_cannot_be_laid_out_well_is_told() {
    let usual = said_about(&notice());
    let recipients = |mark: &str| format!("{}{mark}", vec!["青山县某某镇总工会"; 300].join("，"));
    for (name, draft, told) in [
        (
            "a title without end",
            with(Element::Title, &format!("关于{}的通知", "防暑降温".repeat(1000))),
            "title-too-long",
        ),
        ("300 recipients", with(Element::MainRecipients, &recipients("：")), "to-first-page"),
        ("300 copies", with(Element::CopyRecipients, &recipients("。")), "layout-imprint-long"),
        ("a wide table", with(Element::Attachments, &format!("附件\n名单\n{}", rows(60, 20))), "layout-table-wide"),
        ("a wide table passed on", passing_on(&rows(300, 20)), "layout-table-wide"),
    ] {
        assert!(!usual.contains(&told), "the usual notice is told {told}");
        let said = said_about(&draft);
        assert!(said.contains(&told), "{name}: {said:?}");
    }
}

#[test]
fn what_is_only_unusual_is_laid_out_without_a_word() {
    let usual = said_about(&notice());
    let attached = format!("附件\n名单\n{}", rows(4, 200));
    for (name, draft) in [
        ("200 rows", with(Element::Attachments, &attached)),
        ("200 rows passed on", passing_on(&rows(4, 200))),
        ("an organ that signs", with(Element::IssuerSignature, LONG_ORGAN)),
        ("a mark", with(Element::IssuerMark, &format!("{LONG_ORGAN}文件"))),
        ("an organ that prints", with(Element::PrintedBy, LONG_ORGAN)),
    ] {
        let said = said_about(&draft);
        let of_paper = said.iter().filter(|id| id.starts_with("layout-") && !usual.contains(*id));
        // A page more or less may leave the imprint or the sign-off a page of its own.
        let of_paper: Vec<_> = of_paper.filter(|id| !id.ends_with("-alone")).collect();
        assert!(of_paper.is_empty(), "{name}: {of_paper:?}");
    }
}

#[test]
fn odd_characters_take_no_time() {
    for words in ["https://example.org/", "𠮷野家👨‍👩‍👧生僻字𪚥", "قرار رقم ٧ بشأن الوقاية \u{202E}الحر", "\u{301}\u{200D}"]
    {
        let body: String = iter::repeat_n(words, 2000).collect();
        said_about(&with(Element::Body, &body));
    }
}
