//! Components rendered natively: what they show, without a browser.

use std::rc::Rc;

use xingwen::app::comparison::{Aspect, Ours, Row, Theirs, Verdict};
use xingwen::app::findings::{Counts, FindingId, OfferedFix, ShownFinding};
use xingwen::app::marks::{LineMark, Mark};
use xingwen::app::receipt::{self, Doing};
use xingwen::app::received::Received;
use xingwen::app::stored::{DraftId, DraftSummary};
use xingwen::app::unit::{Part, UnitImport, UnitSettings, UnitView};
use xingwen::app::work::Choices;
use xingwen::domain::checks::{self, Severity};
use xingwen::domain::clean::damage_title;
use xingwen::domain::layout::units::{Mm, Points};
use xingwen::domain::layout::{Face, Ink, Line, Page, Place};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::house::{HouseLists, KnownOrgan, Typo};
use xingwen::domain::notice::own_organ::{HouseStyle, OwnOrgan, SealCase};
use xingwen::domain::notice::reading::Corrections;
use xingwen::domain::notice::title::{Forwarding, TitleStyle};
use xingwen::domain::notice::upstream::Role;
use xingwen::ui::Shared;
use xingwen::ui::panels::editor::{
    DoubtWalk, DoubtWalkProps, NumberField, NumberFieldProps, Receipt, ReceiptProps, ReceivedCard, ReceivedCardProps,
};
use xingwen::ui::panels::findings::{
    ComparisonCard, ComparisonCardProps, FindingItem, FindingItemProps, FindingList, FindingListProps, FixesDialog,
    FixesDialogProps,
};
use xingwen::ui::panels::preview::{Sheet, SheetProps};
use xingwen::ui::panels::rules::{RulesDialog, RulesDialogProps};
use xingwen::ui::panels::start::{RecentDrafts, RecentDraftsProps};
use xingwen::ui::panels::unit::{ImportDialog, ImportDialogProps, UnitDialog, UnitDialogProps};
use yew::html::BaseComponent;
use yew::{Callback, LocalServerRenderer};

/// The markup of a component, without its event listeners.
async fn markup<C: BaseComponent>(properties: C::Properties) -> String {
    let render = LocalServerRenderer::<C>::with_props(properties).hydratable(false).render();
    tokio::task::LocalSet::new().run_until(render).await
}

fn finding(check: &str, before: &str, after: Option<&str>, ignored: bool) -> ShownFinding {
    let check = checks::by_id(check).expect("the check is registered");
    let finding = check.at(0..0).noting("年份的括号不对");
    let id = FindingId(format!("{}|{before}", check.id).into());
    ShownFinding {
        id,
        finding,
        before: before.into(),
        after: after.map(Rc::from),
        word: None,
        ignored,
        reason: Rc::default(),
    }
}

#[tokio::test]
async fn a_finding_says_what_why_by_which_clause_and_what_can_be_done() {
    let shown = finding("number-bracket", "[2014]", Some("〔2014〕"), false);
    let check = shown.finding.check;
    let html = markup::<FindingItem>(FindingItemProps { shown, is_chosen: true }).await;
    let clause = check.clause.verdict(check.severity);
    for part in [
        check.title,
        check.why,
        clause.as_str(),
        "[2014]",
        "〔2014〕",
        "年份的括号不对",
        "修改",
        "忽略此处",
        "关闭此项",
        "这一项",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[tokio::test]
async fn a_finding_without_a_fix_offers_none() {
    let shown = finding("number-bracket", "[2014]", None, false);
    let html = markup::<FindingItem>(FindingItemProps { shown, is_chosen: false }).await;
    assert!(!html.contains("修改"), "{html}");
    assert!(html.contains("忽略此处"), "{html}");
}

#[tokio::test]
async fn the_list_tells_open_from_ignored() {
    let findings: Rc<[ShownFinding]> =
        [finding("number-bracket", "甲", Some("乙"), false), finding("number-bracket", "丙", None, true)].into();
    let counts = Counts { errors: 1, fixable: 1, ignored: 1, ..Counts::default() };
    let html = markup::<FindingList>(FindingListProps {
        findings,
        counts,
        chosen: None,
        comparison: Rc::from([]),
        original: None,
        is_made: true,
    })
    .await;
    assert!(html.contains("全部采用（1 处确定的改法）"), "{html}");
    assert!(html.contains("<b>1</b>"), "{html}");
    assert!(html.contains("甲") && !html.contains("丙"), "an ignored finding is folded away: {html}");
}

#[tokio::test]
async fn before_the_notice_is_made_there_is_nothing_to_check() {
    let html = markup::<FindingList>(FindingListProps {
        comparison: Rc::from([]),
        original: None,
        findings: Rc::<[ShownFinding]>::default(),
        counts: Counts::default(),
        chosen: None,
        is_made: false,
    })
    .await;
    assert!(html.contains("生成通知后在这里校核"), "{html}");
}

#[tokio::test]
async fn a_damaged_number_is_offered_repaired_and_in_parts() {
    for (value, parts, offer) in [
        ("金工[2014]020号", ["金工", "2014", "20"], Some("采用 金工〔2014〕20号")),
        ("金工〔2014〕20号", ["金工", "2014", "20"], None),
        ("金工〔2026〕　号", ["金工", "2026", ""], None),
    ] {
        let html = markup::<NumberField>(NumberFieldProps {
            value: Rc::from(value),
            findings: Rc::<[ShownFinding]>::default(),
            chosen: None,
            is_own_words: false,
        })
        .await;
        for part in parts {
            assert!(html.contains(&format!("value=\"{part}\"")), "{value}: {part} in {html}");
        }
        match offer {
            Some(offer) => assert!(html.contains(offer), "{value}: {html}"),
            None => assert!(!html.contains("采用"), "{value}: {html}"),
        }
    }
}

#[tokio::test]
async fn words_of_findings_are_marked_behind_their_field() {
    let mut shown = finding("number-bracket", "[2014]", Some("〔2014〕"), false);
    shown.finding.span = (6..12).into();
    let ignored = ShownFinding { ignored: true, ..shown.clone() };
    for (shown, chosen, expected) in [
        (&shown, None, "金工<span data-mark=\"error\" class=\"text-mirror-mark\">[2014]</span>7号"),
        (
            &shown,
            Some(shown.id.clone()),
            "金工<span data-mark=\"error\" data-chosen=\"true\" class=\"text-mirror-mark\">[2014]</span>7号",
        ),
        (&ignored, None, "value=\"金工[2014]7号\""),
    ] {
        let html = markup::<NumberField>(NumberFieldProps {
            value: Rc::from("金工[2014]7号"),
            findings: [shown.clone()].into(),
            chosen,
            is_own_words: false,
        })
        .await;
        assert!(html.contains(expected), "{html}");
        assert_eq!(html.contains("text-mirror-mark"), !shown.ignored, "{html}");
        assert!(!html.contains("text-mirror") || html.contains("aria-hidden=\"true\" class=\"text-mirror\""), "{html}");
    }
}

const RECEIVED: &str = "云岭省总工会关于做好职工防暑降温工作的通知\n\n各市总工会：\n\u{3000}\u{3000}为做好防暑\u{200b}降温工作，现通知如下。\n云岭省总工会\n2026年6月1日\n";

#[tokio::test]
async fn the_received_document_shows_what_was_recognised_and_what_was_not() {
    let html = markup::<ReceivedCard>(ReceivedCardProps {
        original: None,
        received: Shared(Rc::new(Received::new(&RECEIVED.into()))),
        choices: Choices::default(),
        verb: Forwarding::Forward,
        house_style: TitleStyle::Quoted,
        collapsible: None,
        is_made: false,
    })
    .await;
    for part in ["云岭省总工会关于做好职工防暑降温工作的通知", "2026年6月1日", "未识别", "转发", "清理清单"]
    {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[tokio::test]
async fn every_kind_of_repair_stands_in_the_receipt() {
    let received = Received::new(&RECEIVED.into());
    assert!(!received.cleaned.repairs.is_empty(), "the text is damaged");
    let titles: Vec<_> =
        received.cleaned.repairs.iter().map(|repair| xingwen::domain::clean::damage_title(&repair.damage)).collect();
    let html = markup::<Receipt>(ReceiptProps { received: Shared(Rc::new(received)) }).await;
    for title in titles {
        assert!(html.contains(title), "{title} is missing in {html}");
    }
}

#[tokio::test]
async fn the_receipt_parts_what_was_done_from_what_is_offered() {
    let received = Received::new(&"关于防汛的通知\n各单位：\n　　请做好防\u{200b}汛 工作,确保安全。\n".into());
    let html = markup::<Receipt>(ReceiptProps { received: Shared(Rc::new(received.clone())) }).await;
    let of = |word: &str| html.find(word).unwrap_or_else(|| panic!("{word} is missing in {html}"));
    for group in receipt::groups(&received.cleaned.repairs) {
        let section = match group.doing {
            Doing::Made => "已清理（不影响原意）",
            Doing::MadeAsk => "已清理，请过目",
            Doing::Offered => "建议，未采用",
            Doing::Told => "只提示",
        };
        assert!(of(section) < of(damage_title(&group.damage)), "{section}: {html}");
    }
    assert!(html.contains("全部还原") && html.contains("全部恢复"), "{html}");
}

#[tokio::test]
async fn a_question_says_what_is_asked_and_where_it_stands() {
    let text = "山高水长之间\n云岭省总工会关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作。\n";
    let received = Received::new(&text.into());
    assert!(received.open_doubts() > 0, "the first line could be anything");
    let html =
        markup::<DoubtWalk>(DoubtWalkProps { received: Shared(Rc::new(received.clone())), on_show: Callback::noop() })
            .await;
    for part in ["请确认 1/", "山高水长之间", "云岭省总工会关于", "这一段是", "Enter", "跳过", "role=\"status\""]
    {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    let mut answered = (*received.corrections).clone();
    for doubt in received.doubts.iter() {
        for place in doubt.places.iter() {
            answered.give(*place, Some(Role::Furniture));
        }
    }
    let settled = received.with_corrections(Corrections { kind: Some(received.reading.kind), ..answered });
    assert_eq!(settled.open_doubts(), 0, "{:?}", settled.doubts);
    let html =
        markup::<DoubtWalk>(DoubtWalkProps { received: Shared(Rc::new(settled)), on_show: Callback::noop() }).await;
    assert!(html.contains("都确认过了") && html.contains("再看一遍"), "{html}");
}

#[tokio::test]
async fn what_is_no_document_says_what_can_be_done_with_it() {
    let received = Received::new(&"职工读书活动随想\n今年以来，书屋热闹起来了。\n".into());
    let html = markup::<ReceivedCard>(ReceivedCardProps {
        original: None,
        received: Shared(Rc::new(received)),
        choices: Choices::default(),
        verb: Forwarding::Forward,
        house_style: TitleStyle::Quoted,
        collapsible: None,
        is_made: false,
    })
    .await;
    assert!(html.contains("不像公文") && html.contains("仍然可以转发"), "{html}");
}

#[tokio::test]
async fn a_line_lies_at_its_place_in_its_typefaces() {
    let line = Line {
        repeats: false,
        is_turned: false,
        start: 0,
        text: "一、要求。抓好落实".into(),
        x: Mm(28.0),
        y: Mm(37.5),
        width: Mm(50.0),
        hangs: false,
        font: Face::Hei,
        changes: [("一、要求。".len(), Face::FangSong)].into(),
        size: Points(16.0),
        tracking: Points(-0.2),
        scale: 100,
        ink: Ink::Black,
        place: Place { element: Some(Element::Body), paragraph: 0, role: None },
    };
    let page = Page { number: 1, lines: vec![line], rules: Vec::new() };
    let mark = |words: std::ops::Range<usize>, finding: &str, is_chosen| LineMark {
        line: 0,
        mark: Mark {
            span: words.into(),
            finding: Some(FindingId(finding.into())),
            title: "写法不规范",
            severity: Severity::Warning,
            is_chosen,
        },
    };
    let marks = [mark(3..9, "甲", false), mark(12..21, "乙", true)];
    let properties =
        SheetProps { page: Shared(Rc::new(page)), marks: marks.into(), on_pick: Callback::noop(), lit: None };
    let html = markup::<Sheet>(properties).await;
    assert!(html.contains("left:28.000mm;top:37.500mm;font-size:5.644mm"), "{html}");
    assert!(html.contains("data-face=\"hei\""), "{html}");
    let text = html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect::<String>();
    assert_eq!(text, "一、要求。抓好落实");
    for part in [
        "一<span data-severity=\"warning\" title=\"写法不规范\" class=\"sheet-mark\">、要</span>求",
        "<span data-severity=\"warning\" data-chosen=\"true\" title=\"写法不规范\" class=\"sheet-mark\">。</span>",
        "<span data-face=\"fangsong\" data-severity=\"warning\" data-chosen=\"true\"",
        "抓好</span><span data-face=\"fangsong\">落实</span>",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[tokio::test]
async fn kept_drafts_are_listed() {
    let summary = DraftSummary {
        id: DraftId(3),
        title: "关于转发《办法》的通知".into(),
        number: "金工〔2026〕7号".into(),
        changed: "2026-06-15".into(),
    };
    let html = markup::<RecentDrafts>(RecentDraftsProps { summaries: Rc::from([summary]) }).await;
    for part in ["关于转发《办法》的通知", "金工〔2026〕7号", "2026-06-15", "删除"] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[tokio::test]
async fn the_catalogue_shows_a_check_with_reason_source_examples_and_switch() {
    let html = markup::<RulesDialog>(RulesDialogProps { at: Some("number-bracket".into()) }).await;
    let check = checks::by_id("number-bracket").expect("the check is registered");
    let verdict = check.clause.verdict(check.severity);
    for part in [check.title, check.why, &verdict, "number-bracket", "role=\"switch\"", "修改：自动", "<del>", "<ins>"]
    {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    let all = markup::<RulesDialog>(RulesDialogProps { at: None }).await;
    assert!(all.contains("再显示一些"), "only the first are drawn");
    assert!(all.matches("class=\"rule-item\"").count() < checks::all().count());
}

#[tokio::test]
async fn repeats_of_one_check_are_folded() {
    let findings: Rc<[ShownFinding]> =
        ["甲", "乙", "丙", "丁", "戊"].map(|before| finding("number-bracket", before, None, false)).into();
    let counts = Counts { errors: 5, ..Counts::default() };
    let list = |chosen| FindingListProps {
        findings: Rc::clone(&findings),
        counts,
        chosen,
        comparison: Rc::from([]),
        original: None,
        is_made: true,
    };
    let html = markup::<FindingList>(list(None)).await;
    assert!(html.contains("还有 2 处") && html.contains("丙") && !html.contains("丁"), "{html}");
    let html = markup::<FindingList>(list(Some(findings[4].id.clone()))).await;
    assert!(html.contains("戊") && html.contains("第 5 个，共 5 个。错误"), "{html}");
}

fn unit() -> UnitSettings {
    UnitSettings {
        organ: OwnOrgan { name: "青溪县总工会".into(), ..OwnOrgan::default() },
        lists: HouseLists {
            words: vec!["青溪之家".into()],
            typos: vec![Typo::of_line("其它 → 其他"), Typo::of_line("登陆")],
            organs: vec![KnownOrgan::of_line("青溪县教育局 县教育局 平级")],
        },
        checks_off: vec!["number-bracket".into()],
        checks_on: Vec::new(),
    }
}

#[tokio::test]
async fn every_part_of_the_settings_is_shown_as_it_is_kept() {
    for (part, expected) in [
        (Part::Basics, vec!["全称", "value=\"青溪县总工会\"", "青溪县总工会文件", "常用抄送机关"]),
        (Part::Habits, vec!["标题式样", "加盖印章", "用纸", "标题中写本机关名称"]),
        (Part::Words, vec!["青溪之家", "共 1 条", "标题换行不拆开这些词"]),
        (Part::Typos, vec!["其它 → 其他\n登陆", "第 2 行", "没有写正确的写法", "共 2 条，下面 1 条不起作用"]),
        (Part::Organs, vec!["青溪县教育局 县教育局 平级"]),
        (Part::Checks, vec!["查找", checks::by_id("number-bracket").map_or("", |check| check.title)]),
    ] {
        let html = markup::<UnitDialog>(UnitDialogProps {
            settings: Rc::new(unit()),
            view: Rc::new(UnitView { part, ..UnitView::default() }),
            can_restore: false,
            on_file: Callback::noop(),
        })
        .await;
        for words in expected {
            assert!(html.contains(words), "{part:?}: {words} is missing in {html}");
        }
        assert!(html.contains("导出设置") && !html.contains("恢复原设置"), "{part:?}");
    }
}

#[tokio::test]
async fn a_refused_file_is_told_in_the_dialog() {
    let view =
        UnitView { refusal: Some("这个文件是空的，没有改动任何设置。".into()), ..UnitView::default() };
    let html = markup::<UnitDialog>(UnitDialogProps {
        settings: Rc::new(unit()),
        view: Rc::new(view),
        can_restore: true,
        on_file: Callback::noop(),
    })
    .await;
    assert!(html.contains("role=\"alert\"") && html.contains("没有改动任何设置"), "{html}");
    assert!(html.contains("恢复原设置"), "{html}");
}

#[tokio::test]
async fn the_preview_shows_each_part_with_what_it_would_change() {
    let house_style = HouseStyle { seal: SealCase::Seal, ..HouseStyle::default() };
    let theirs = UnitSettings {
        organ: OwnOrgan { name: "白河县总工会".into(), house_style, ..OwnOrgan::default() },
        lists: HouseLists {
            words: vec!["青溪之家".into(), "白河之家".into()],
            typos: vec![Typo::of_line("其它 → 其余"), Typo::of_line("→ 对")],
            organs: vec![KnownOrgan::of_line("青溪县教育局 县教育局 平级")],
        },
        ..UnitSettings::default()
    };
    let import = UnitImport::new("设置.json".into(), Rc::new(unit()), theirs);
    let html = markup::<ImportDialog>(ImportDialogProps { import: Rc::new(import) }).await;
    for part in [
        "设置.json",
        "这是“白河县总工会”的设置",
        "<span class=\"import-part-about\">印章</span><del>不加盖</del>",
        "<ins>加盖印章</ins>",
        "data-kind=\"added\" class=\"import-part-line\"><ins>白河之家</ins>",
        "<del>其它 → 其他</del>",
        "<ins>其它 → 其余</ins>",
        "与这里相同",
        "<del>关闭</del>",
        "<ins>打开</ins>",
        "跳过 1 条",
        "没有内容",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert!(!html.contains("<ins>白河县总工会</ins>"), "another organ's name is not put over ours unasked: {html}");
}

fn compared(aspect: Aspect, ours: &str, theirs: &str, verdict: Verdict) -> Row {
    let ours = (!ours.is_empty()).then(|| Ours { text: ours.into(), element: Element::Body, span: (0..0).into() });
    let theirs = (!theirs.is_empty()).then(|| Theirs { text: theirs.into(), place: None });
    Row { aspect, ours, theirs, verdict, note: None, finding: None, is_fixable: false }
}

#[tokio::test]
async fn both_sides_stand_beside_one_another_with_a_word_for_how_they_stand() {
    let number = FindingId("cite-number-differs|1".into());
    let rows = [
        compared(Aspect::Title, "关于防汛的通知", "关于防汛的通知", Verdict::Agrees),
        Row {
            finding: Some(number),
            is_fixable: true,
            ..compared(Aspect::Number, "云工发〔2026〕81号", "云工发〔2026〕18号", Verdict::Differs)
        },
        Row { note: Some("在来文之后3天".into()), ..compared(Aspect::Date, "甲", "乙", Verdict::Agrees) },
        compared(Aspect::Circulation, "", "此件发至县级", Verdict::NotInOurs),
    ];
    let html = markup::<ComparisonCard>(ComparisonCardProps { rows: rows.into(), original: None }).await;
    for part in [
        "一致 2 · 不一致 1 · 本通知没有写 1",
        "来文相同",
        "云工发〔2026〕<mark>81</mark>号",
        "云工发〔2026〕<mark>18</mark>号",
        "aria-label=\"发文字号：不一致\"",
        "在来文之后3天",
        "此件发至县级",
        "修改",
        "看问题",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert_eq!(html.matches("关于防汛的通知").count(), 2, "said once, and in the name of its button: {html}");
    let none = markup::<ComparisonCard>(ComparisonCardProps { rows: Rc::from([]), original: None }).await;
    assert!(!none.contains("来文对照"), "{none}");
}

#[tokio::test]
async fn fixes_are_listed_before_and_after_each_with_its_tick() {
    let fix = |id: &str, before: &str, after: &str| OfferedFix {
        id: FindingId(id.into()),
        element: Element::DocumentNumber,
        title: "写法不规范",
        before: before.into(),
        after: after.into(),
    };
    let fixes = Rc::from([fix("甲", "青工[2026]7号", "青工〔2026]7号"), fix("乙", "。。", "")]);
    let html = markup::<FixesDialog>(FixesDialogProps { fixes }).await;
    for part in
        ["青工<del>[</del>2026]7号", "青工<ins>〔</ins>2026]7号", "（删去）", "采用这 2 处", "去掉勾", "写法不规范"]
    {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert_eq!(html.matches("type=\"checkbox\"").count(), 2, "{html}");
}
