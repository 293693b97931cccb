//! Whole forwarding notices, composed from small received documents.

use proptest::prelude::*;
use xingwen::domain::compose::forwarding::{ForwardRequest, Refusal, Reminder, forward};
use xingwen::domain::compose::templates::Template;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan};
use xingwen::domain::notice::title::{Forwarding, Relation};
use xingwen::domain::notice::upstream::{Deadline, ForwardedParagraph, ForwardedText, Role, Upstream};

fn date(text: &str) -> Date {
    text.parse().expect("the test writes dates")
}

fn organ() -> OwnOrgan {
    OwnOrgan {
        name: "某县总工会".to_owned(),
        short_name: "县总工会".to_owned(),
        codes: vec![CodeSeries { series: "普通文件".to_owned(), code: "某工".to_owned() }],
        main_recipients: "各乡镇工会，县直各工会".to_owned(),
        copy_recipients: "市总工会办公室".to_owned(),
        deadline_lead_days: 5,
        ..OwnOrgan::default()
    }
}

fn upstream(title: &str, issuer: &str, number: &str) -> Upstream {
    Upstream { title: title.into(), issuer: issuer.into(), document_number: number.into(), ..Upstream::default() }
}

fn words(body: &str) -> ForwardedText {
    let paragraph = |text: &str| ForwardedParagraph { role: Role::Body, text: text.into() };
    ForwardedText { paragraphs: body.lines().map(paragraph).collect() }
}

fn request<'a>(upstream: &'a Upstream, text: &'a ForwardedText, organ: &'a OwnOrgan) -> ForwardRequest<'a> {
    ForwardRequest { upstream, text, organ, verb: None, today: date("2014年5月21日"), inner: None, collapse: false }
}

fn body(request: &ForwardRequest<'_>) -> String {
    forward(request).expect("nothing is secret").draft.notice.body.to_string()
}

#[test]
fn a_superiors_document_becomes_a_whole_notice() {
    let upstream = Upstream {
        deadlines: vec![Deadline { text: "6月10日前".to_owned(), date: Some(date("2014年6月10日")) }],
        urgency: "特提".into(),
        is_telegram: true,
        ..upstream("某省总工会 关于开展\n“安康杯”竞赛的通知", "某省总工会", "某工发电〔2014〕7号")
    };
    let text = words("各级工会要认真组织。\n请将竞赛开展情况于6月10日前报省总工会。");
    let organ = organ();
    let composed = forward(&request(&upstream, &text, &organ)).expect("nothing is secret");
    let notice = &composed.draft.notice;
    insta::assert_snapshot!(
        [
            &notice.urgency, &notice.issuer_mark, &notice.document_number, &notice.title, &notice.main_recipients,
            &notice.body, &notice.issuer_signature, &notice.date_of_issue, &notice.copy_recipients,
            &notice.printed_by, &notice.printed_on,
        ]
        .map(ToString::to_string)
        .join("\n"),
        @r"
    特急
    某县总工会文件
    某工〔2014〕　号
    某县总工会关于转发《某省总工会关于开展“安康杯”竞赛的通知》的通知
    各乡镇工会，县直各工会：
    现将《某省总工会关于开展“安康杯”竞赛的通知》（某工发电〔2014〕7号）转发给你们，请结合实际，认真贯彻执行。
    请于6月5日前将竞赛开展情况报县总工会办公室。
    某县总工会
    2014年5月21日
    市总工会办公室。
    某县总工会办公室
    2014年5月21日印发
    "
    );
    assert_eq!(composed.reminders, [Reminder::Telegram]);
    assert_eq!(composed.draft.forwarded, text);
}

#[test]
fn the_opening_follows_relation_and_verb() {
    let text = ForwardedText::default();
    let organ = organ();
    for (title, issuer, relation, verb, expected) in [
        (
            "关于防汛工作的通知",
            "县应急局",
            Relation::Peer,
            None,
            "现将县应急局《关于防汛工作的通知》转发给你们，请参照执行。",
        ),
        (
            "关于建家工作的意见",
            "某镇总工会",
            Relation::Subordinate,
            None,
            "某镇总工会《关于建家工作的意见》已经县总工会同意，现批转给你们，请认真贯彻执行。",
        ),
        (
            "某县总工会关于建家工作的意见",
            "某县总工会",
            Relation::Unknown,
            None,
            "现将《某县总工会关于建家工作的意见》印发给你们，请认真贯彻执行。",
        ),
        (
            "基层工会经费管理办法（试行）",
            "甲部、乙部",
            Relation::Superior,
            None,
            "现将甲部、乙部《基层工会经费管理办法（试行）》转发给你们，请遵照执行。",
        ),
        (
            "关于学习《论述摘编》的通知",
            "甲部、乙部、丙部、丁部",
            Relation::Superior,
            Some(Forwarding::Forward),
            "现将甲部等部门《关于学习〈论述摘编〉的通知》转发给你们，请结合实际，认真贯彻执行。",
        ),
        ("", "甲部", Relation::Unknown, None, "现将有关文件转发给你们，请结合实际，认真贯彻执行。"),
    ] {
        let upstream = Upstream { relation, ..upstream(title, issuer, "") };
        let request = ForwardRequest { verb, ..request(&upstream, &text, &organ) };
        assert_eq!(body(&request), expected, "{title}, {issuer}");
    }
}

#[test]
fn an_office_writes_for_its_organ() {
    let organ = OwnOrgan { name: "某市人民政府办公室".to_owned(), ..OwnOrgan::default() };
    let upstream =
        Upstream { relation: Relation::Subordinate, ..upstream("关于治水的实施方案", "市水利局", "") };
    let composed = forward(&request(&upstream, &ForwardedText::default(), &organ)).expect("nothing is secret");
    let notice = composed.draft.notice;
    assert_eq!(&*notice.title, "某市人民政府办公室关于转发市水利局《关于治水的实施方案》的通知");
    assert_eq!(
        &*notice.body,
        "市水利局《关于治水的实施方案》已经某市人民政府同意，现转发给你们，请结合实际认真抓好贯彻落实。"
    );
    assert_eq!((&*notice.document_number, &*notice.main_recipients), ("〔2014〕　号", ""));
    assert_eq!(&*notice.printed_by, "某市人民政府办公室");
}

#[test]
fn one_addressee_is_addressed_as_one() {
    let organ = OwnOrgan { main_recipients: "某镇总工会：".to_owned(), ..organ() };
    let upstream = upstream("甲部关于评优的通知", "甲部", "甲发〔2014〕3号");
    assert_eq!(
        body(&request(&upstream, &ForwardedText::default(), &organ)),
        "现将《甲部关于评优的通知》（甲发〔2014〕3号）转发给你单位，请结合实际，认真贯彻执行。"
    );
}

#[test]
fn a_chain_is_taken_back_to_its_source_with_its_words() {
    let middle = Upstream {
        asks_for_report: true,
        ..upstream("省总工会关于转发《甲部关于评优的通知》的通知", "省总工会", "省工〔2014〕5号")
    };
    let source = upstream("甲部关于评优的通知", "甲部", "甲发〔2014〕3号");
    let (cover, inner, organ) = (words("现转发给你们。请及时将评优情况报省总工会。"), words("各单位："), organ());
    let kept = request(&middle, &cover, &organ);
    let collapsed = ForwardRequest { inner: Some((&source, &inner)), collapse: true, ..kept };
    let composed = forward(&collapsed).expect("nothing is secret");
    assert_eq!(&*composed.draft.notice.title, "某县总工会关于转发《甲部关于评优的通知》的通知");
    assert_eq!(
        &*composed.draft.notice.body,
        "现将《甲部关于评优的通知》（甲发〔2014〕3号）转发给你们，并就《省总工会关于转发〈甲部关于评优的通知〉的通知》\
         （省工〔2014〕5号）的要求作如下安排，请一并贯彻执行。\n请及时将评优情况报县总工会办公室。"
    );
    assert_eq!(composed.draft.forwarded, inner);
    assert_eq!(composed.title.collapsible.map(|source| source.shells.len()), Some(1));

    let composed = forward(&kept).expect("nothing is secret");
    assert_eq!(
        &*composed.draft.notice.title,
        "某县总工会关于转发《省总工会关于转发〈甲部关于评优的通知〉的通知》的通知"
    );
    assert_eq!(composed.draft.forwarded, cover);

    let without_words = ForwardRequest { collapse: true, ..kept };
    let composed = forward(&without_words).expect("nothing is secret");
    assert_eq!(composed.draft.forwarded, cover, "the words of the source are not known, so nothing is left out");
    assert!(
        composed.draft.upstream.is_some_and(|cited| cited.document_number.is_empty()),
        "the number is the middle's"
    );
}

#[test]
fn our_own_notice_passes_its_inner_document_on() {
    let own = Upstream {
        main_recipients: "各乡镇工会".into(),
        ..upstream("关于转发《甲部关于评优的通知》的通知", "某县总工会", "某工〔2013〕2号")
    };
    let inner = upstream("甲部关于评优的通知", "甲部", "");
    let (cover, text) = (words("现将《甲部关于评优的通知》转发给你们。"), words("要及时将评优情况报告甲部。"));
    let organ = OwnOrgan { main_recipients: String::new(), ..organ() };
    let request = ForwardRequest { inner: Some((&inner, &text)), ..request(&own, &cover, &organ) };
    let composed = forward(&request).expect("nothing is secret");
    assert_eq!(&*composed.draft.notice.title, "某县总工会关于转发《甲部关于评优的通知》的通知");
    assert_eq!(&*composed.draft.notice.main_recipients, "各乡镇工会：");
    assert_eq!(
        &*composed.draft.notice.body,
        "现将《甲部关于评优的通知》转发给你们，请结合实际，认真贯彻执行。\n请及时将评优情况报县总工会办公室。"
    );
    assert_eq!(composed.draft.forwarded, text);
    assert_eq!(composed.reminders, [Reminder::OwnNotice, Reminder::NoNumber]);
}

#[test]
fn a_passed_deadline_is_not_set_again() {
    let upstream = Upstream {
        deadlines: vec![Deadline { text: "5月20日前".to_owned(), date: Some(date("2014年5月20日")) }],
        asks_for_report: true,
        ..upstream("甲部关于评优的通知", "甲部", "甲发〔2014〕3号")
    };
    let organ = organ();
    let composed = forward(&request(&upstream, &ForwardedText::default(), &organ)).expect("nothing is secret");
    assert!(composed.draft.notice.body.ends_with("请及时将贯彻落实情况报县总工会办公室。"));
    assert_eq!(composed.reminders, [Reminder::DeadlinePassed(date("2014年5月20日"))]);
}

#[test]
fn secret_documents_stop_the_work() {
    let upstream =
        Upstream { secrecy: "机密★10年".into(), ..upstream("甲部关于评优的通知", "甲部", "") };
    let organ = organ();
    let refusal = forward(&request(&upstream, &ForwardedText::default(), &organ)).expect_err("it is secret");
    assert_eq!(refusal, Refusal::Secret);
    assert!(refusal.to_string().contains("涉密公文"));
}

#[test]
fn templates_leave_the_serial_blank() {
    for template in Template::ALL {
        let notice = template.draft(&organ(), date("2014年5月21日")).notice;
        let (number, title) = match template {
            Template::Order => ("第　号", ""),
            Template::Minutes => ("某工〔2014〕　号", "关于××的纪要"),
            _ => ("某工〔2014〕　号", "某县总工会关于"),
        };
        assert_eq!(&*notice.document_number, number, "{}", template.name());
        assert!(notice.title.starts_with(title), "{}", template.name());
    }
}

proptest! {
    #[test]
    fn no_document_makes_composing_panic(
        title in any::<String>(), issuer in any::<String>(), body in any::<String>(), collapse in any::<bool>(),
        due in 0_i64..20, lead in 0_u32..10,
    ) {
        let today = date("2014年5月21日");
        let upstream = Upstream {
            deadlines: vec![Deadline { text: body.clone(), date: Some(today.plus_days(due)) }],
            ..upstream(&title, &issuer, &body)
        };
        let organ = OwnOrgan { deadline_lead_days: lead, ..organ() };
        let (text, inner) = (words(&body), (&upstream, &words(&title)));
        let request = ForwardRequest { inner: Some(inner), collapse, ..request(&upstream, &text, &organ) };
        prop_assert!(forward(&request).is_ok());
    }

    #[test]
    fn the_own_deadline_lies_between_today_and_the_upstreams(due in 1_i64..60, lead in 0_u32..30, start in 0_i64..400) {
        let today = date("2014年1月1日").plus_days(start);
        let upstream = today.plus_days(due);
        let own = xingwen::domain::compose::deadline::own_deadline(upstream, today, lead).expect("a day is left");
        prop_assert!(today <= own && own < upstream);
    }
}

#[test]
fn only_a_limit_of_circulation_is_a_reminder() {
    for (annotation, expected) in [
        ("", false),
        ("此件公开发布", false),
        ("联系人：王某某，电话：×××", false),
        ("此件发至县级", true),
        ("此件不公开", true),
        ("内部资料，不得转载", true),
    ] {
        let upstream = Upstream {
            annotation: annotation.into(),
            ..upstream("关于防汛工作的通知", "某省总工会", "某工〔2014〕7号")
        };
        let (text, organ) = (words("请做好防汛工作。"), organ());
        let composed = forward(&request(&upstream, &text, &organ)).expect("nothing is secret");
        let reminds = composed.reminders.iter().any(|reminder| matches!(reminder, Reminder::Circulation(_)));
        assert_eq!(reminds, expected, "{annotation}");
    }
}
