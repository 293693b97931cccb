//! 一稿多发: lists as clerks bring them, and the notices that are made of them.

use xingwen::domain::compose::batch::{
    Base, Column, ContactPlace, EXAMPLE, LONGEST_LIST, List, ListError, Made, Row, Usage, put_in, read,
};
use xingwen::domain::compose::forwarding::{ForwardRequest, forward};
use xingwen::domain::compose::templates::Template;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan};
use xingwen::domain::notice::upstream::{Deadline, ForwardedParagraph, ForwardedText, Role, Upstream};

fn day(text: &str) -> Date {
    text.parse().expect("the test writes dates")
}

fn issued() -> Date {
    day("2026年6月15日")
}

fn list(text: &str) -> List {
    read(text, None, issued()).expect("it is a list")
}

fn rows(text: &str) -> Vec<Row> {
    list(text).rows.into_iter().map(|listed| listed.row).collect()
}

/// The problems of the rows, each as it is said.
fn problems(text: &str) -> Vec<String> {
    let said = |problems: &[_]| problems.iter().map(ToString::to_string).collect::<String>();
    list(text).rows.iter().map(|listed| said(&listed.problems)).collect()
}

#[test]
fn the_example_is_a_list_without_problems() {
    let list = list(EXAMPLE);
    assert_eq!((list.usage, list.has_heads, list.rows.len()), (Usage::Addressees, true, 3));
    assert!(list.rows.iter().all(|listed| listed.problems.is_empty()), "{list:?}");
    assert_eq!(list.rows[1].row.recipients, "各乡镇卫生院工会，县直医疗机构工会");
    assert_eq!(list.rows[2].deadline, Some(day("2026年8月31日")));
}

#[test]
fn columns_stand_in_any_order_and_with_any_mark() {
    let expected = Row {
        name: "县教育工会".into(),
        recipients: "各学区工会，县直各学校工会".into(),
        deadline: "8月20日".into(),
        ..Row::default()
    };
    for text in [
        "期限,单位名称,主送机关\n8月20日,县教育工会,\"各学区工会，县直各学校工会\"",
        "期限\t单位名称\t主送机关\n8月20日\t县教育工会\t各学区工会，县直各学校工会：",
        "序号;期限;单位名称;主送机关\n1;8月20日;县教育工会;各学区工会，县直各学校工会。",
        "期限，单位名称，主送机关\n8月20日，县教育工会，\"各学区工会，县直各学校工会\"",
        "县教育工会,,\"各学区工会，县直各学校工会\",,,8月20日",
    ] {
        assert_eq!(rows(text), std::slice::from_ref(&expected), "{text}");
    }
    let alone = rows("各学区工会，县直各学校工会\n市直学校工会");
    assert_eq!(alone[0].name, "各学区工会，县直各学校工会", "a mark of running text parts no list of one column");
}

#[test]
fn a_column_of_codes_makes_a_list_of_issuers() {
    assert_eq!(list("名称,代字\n甲县总工会,甲工\n乙县总工会,乙工").usage, Usage::Issuers);
    assert_eq!(list("名称,期限\n甲县总工会,8月20日").usage, Usage::Addressees);
    let numbered = list("名称,字号\n甲县总工会,青工[2026]5号");
    assert_eq!(numbered.usage, Usage::Addressees, "a whole number may be our own");
    assert_eq!(numbered.rows[0].row.code, "青工〔2026〕5号");
    assert!(list("名称,期限\n甲,8月20日").has(Column::Deadline));
}

#[test]
fn problems_are_said_in_sentences() {
    for (row, expected) in [
        ("甲,,,,,8月20日", ""),
        ("甲,,,,,2026/8/20 0:00", ""),
        ("甲,,,,,8/20", ""),
        ("甲,,,,,8月20日前", ""),
        ("甲,,,,,6月15日", ""),
        (",,,王芳,,8月20日", "没有名称。"),
        ("甲,A1", "“A1”不是机关代字（一至十四个汉字，如“青工”），也不是完整的发文字号。"),
        ("甲,,,,,月底", "期限“月底”不是日期，应当写作“8月20日”或“2026年8月20日”。"),
        ("甲,,,,,46254", "期限“46254”不是日期，应当写作“8月20日”或“2026年8月20日”。"),
        ("甲,,,,,2月30日", "期限“2月30日”，日历上没有这一天。"),
        ("甲,,,,,6月14日", "期限2026年6月14日早于成文日期2026年6月15日。"),
        ("甲,,,,,8月20日,各科室", "这一行有7格，名单只有6列；格里的逗号要连同内容用英文双引号括起来。"),
    ] {
        assert_eq!(problems(row), [expected], "{row}");
    }
    assert_eq!(problems("名称\n甲\n乙\n甲"), ["", "", "名称与第2行重复。"]);
    assert_eq!(
        problems("名称,期限\n甲,\"8月20日\n乙,8月20日")[0].split('。').next(),
        Some("引号没有配对，后面的行可能被并了进来")
    );
    assert_eq!(problems("主送,期限\n各学区工会,8月20日"), [""], "addressees need no name beside them");
}

#[test]
fn a_deadline_without_a_year_may_be_of_the_next() {
    let december = read("甲,,,,,1月10日", None, day("2026年12月20日")).expect("it is a list");
    assert_eq!(december.rows[0].deadline, Some(day("2027年1月10日")));
}

#[test]
fn what_is_no_list_says_so() {
    let many = (1..=10_000).map(|count| format!("单位{count}")).collect::<Vec<_>>().join("\n");
    for (text, expected) in [
        ("", ListError::Empty),
        (" \n,,,\n\u{FEFF}", ListError::Empty),
        ("名称,期限", ListError::Empty),
        ("期限,电话\n8月20日,0561-2200101", ListError::NoNames),
        (many.as_str(), ListError::TooLong(10_000)),
    ] {
        assert_eq!(read(text, None, issued()), Err(expected), "{}", &text[..text.len().min(20)]);
    }
    assert!(ListError::TooLong(10_000).to_string().contains(&LONGEST_LIST.to_string()));
}

// ----- the notices -----

fn own() -> OwnOrgan {
    OwnOrgan {
        name: "青溪县总工会".into(),
        short_name: "县总工会".into(),
        codes: vec![CodeSeries { series: String::new(), code: "青工".into() }],
        main_recipients: "各乡镇总工会，县直各单位工会".into(),
        copy_recipients: "市总工会办公室，云台镇总工会".into(),
        ..OwnOrgan::default()
    }
}

fn forwarding(organ: &OwnOrgan) -> Draft {
    let upstream = Upstream {
        title: "云岭省总工会关于做好职工书屋建设工作的通知".into(),
        issuer: "云岭省总工会".into(),
        document_number: "云工发〔2026〕18号".into(),
        deadlines: vec![Deadline { text: "8月31日前".to_owned(), date: Some(day("2026年8月31日")) }],
        ..Upstream::default()
    };
    let paragraph =
        ForwardedParagraph { role: Role::Body, text: "请于8月31日前将建设情况报省总工会。".into() };
    let text = ForwardedText { paragraphs: [paragraph].into() };
    let request = ForwardRequest {
        upstream: &upstream,
        text: &text,
        organ,
        verb: None,
        today: issued(),
        inner: None,
        collapse: false,
    };
    forward(&request).expect("nothing is secret").draft
}

/// The notice of the only row of `text`, made from `draft`.
fn made(draft: &Draft, text: &str, usage: Usage) -> Made {
    let (organ, composed) = (own(), forwarding(&own()));
    let base =
        Base { draft, organ: &organ, composed: Some(&composed), usage, contact: ContactPlace::usual(&draft.notice) };
    let listed = &read(text, Some(usage), issued()).expect("it is a list").rows[0];
    assert!(listed.problems.is_empty(), "{listed:?}");
    let other = forwarding(&base.organ_of(&listed.row));
    put_in(&base, &listed.row, listed.deadline, Some(&other), issued())
}

fn set(draft: &mut Draft, element: Element, text: &str) {
    *draft.notice.field_mut(element).expect("an element of ours") = text.into();
}

fn see(made: &Made, expected: &[(Element, &str)]) {
    for (element, text) in expected {
        assert_eq!(made.draft.notice.text(*element), *text, "{element:?}");
    }
}

#[test]
fn each_addressee_gets_its_own_recipients_day_and_contact() {
    let draft = forwarding(&own());
    let made = made(&draft, "云台镇总工会,,,赵敏,0561-2200103,8月10日", Usage::Addressees);
    let opening = "现将《云岭省总工会关于做好职工书屋建设工作的通知》（云工发〔2026〕18号）转发给你单位，请结合实际，认真贯彻执行。";
    let body = format!("{opening}\n请于8月10日前将建设情况报县总工会办公室。");
    see(
        &made,
        &[
            (Element::MainRecipients, "云台镇总工会："),
            (Element::Body, &body),
            (Element::Annotation, "（联系人：赵敏，电话：0561-2200103）"),
            (Element::CopyRecipients, "市总工会办公室。"),
            (Element::Title, draft.notice.text(Element::Title)),
            (Element::DocumentNumber, "青工〔2026〕　号"),
        ],
    );
    let changed = [Element::MainRecipients, Element::Body, Element::Annotation, Element::CopyRecipients];
    assert_eq!(made.changed, changed);
    assert_eq!(made.draft.forwarded, draft.forwarded, "the received text stays verbatim");
}

#[test]
fn other_issuers_get_title_mark_number_signature_and_imprint() {
    let draft = forwarding(&own());
    let made = made(&draft, "白水县总工会,白工,各乡镇工会,,,", Usage::Issuers);
    see(
        &made,
        &[
            (Element::IssuerMark, "白水县总工会文件"),
            (Element::DocumentNumber, "白工〔2026〕　号"),
            (Element::Title, "白水县总工会关于转发《云岭省总工会关于做好职工书屋建设工作的通知》的通知"),
            (Element::MainRecipients, "各乡镇工会："),
            (Element::IssuerSignature, "白水县总工会"),
            (Element::PrintedBy, "白水县总工会办公室"),
            (Element::DateOfIssue, "2026年6月15日"),
        ],
    );
    let body = made.draft.notice.text(Element::Body);
    assert!(body.ends_with("请于8月28日前将建设情况报白水县总工会办公室。"), "{body}");
}

#[test]
fn what_the_clerk_wrote_stays_but_for_what_the_row_gives() {
    let mut draft = forwarding(&own());
    let body = "经研究，现将通知转发给你们。请于8月20日前将进展报县总工会宣教部（联系人：李强）。\n特此通知。";
    set(&mut draft, Element::Title, "青溪县总工会关于做好职工书屋建设工作的补充通知");
    set(&mut draft, Element::Body, body);
    set(&mut draft, Element::DocumentNumber, "青工〔2026〕12号");
    set(&mut draft, Element::CopyRecipients, "县委办公室。");
    let addressed = made(&draft, "云台镇总工会,,,赵敏,,7月3日", Usage::Addressees);
    see(
        &addressed,
        &[
            (
                Element::Body,
                "经研究，现将通知转发给你们。请于7月3日前将进展报县总工会宣教部（联系人：赵敏）。\n特此通知。",
            ),
            (Element::DocumentNumber, "青工〔2026〕12号"),
            (Element::CopyRecipients, "县委办公室。"),
        ],
    );
    assert_eq!(addressed.changed, [Element::MainRecipients, Element::Body]);
    let issued = made(&draft, "白水县总工会,白工", Usage::Issuers);
    see(
        &issued,
        &[
            (Element::Title, "白水县总工会关于做好职工书屋建设工作的补充通知"),
            (Element::DocumentNumber, "白工〔2026〕　号"),
            (Element::Body, body),
        ],
    );
    let numbered = made(&draft, "云台镇总工会,青工〔2026〕13号", Usage::Addressees);
    see(&numbered, &[(Element::DocumentNumber, "青工〔2026〕13号")]);
    let unnumbered = made(&draft, "白水县总工会", Usage::Issuers);
    see(&unnumbered, &[(Element::DocumentNumber, "〔2026〕　号")]);
}

#[test]
fn a_notice_without_received_document_is_told_by_its_names() {
    let organ = own();
    let mut draft = Template::Plain.draft(&organ, issued());
    set(&mut draft, Element::Body, "为做好防汛工作，现就有关事项通知如下。");
    let base =
        Base { draft: &draft, organ: &organ, composed: None, usage: Usage::Issuers, contact: ContactPlace::Body };
    let row =
        Row { name: "白水县总工会".into(), code: "白工".into(), contact: "周平".into(), ..Row::default() };
    let made = put_in(&base, &row, Some(day("2026年8月1日")), None, issued());
    see(
        &made,
        &[
            (Element::IssuerMark, "白水县总工会文件"),
            (Element::DocumentNumber, "白工〔2026〕　号"),
            (Element::Title, "白水县总工会关于××的通知"),
            (Element::IssuerSignature, "白水县总工会"),
            (Element::PrintedBy, "白水县总工会办公室"),
            (Element::Body, "为做好防汛工作，现就有关事项通知如下。\n联系人：周平。"),
        ],
    );
}
