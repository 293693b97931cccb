//! Right papers of every form: no check speaks on them that belongs to another form (ground rule: applicability).

use xingwen::domain::checks::{self, Finding, Known, Stage, Subject};
use xingwen::domain::layout::{self, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan, SealCase};

fn organ() -> OwnOrgan {
    let code = |code: &str| CodeSeries { series: code.to_owned(), code: code.to_owned() };
    OwnOrgan {
        name: "青山县总工会".into(),
        codes: ["青工", "青工函", "青工电"].map(code).into(),
        ..OwnOrgan::default()
    }
}

fn draft(form: Form, fields: &[(Element, &str)]) -> Draft {
    let mut draft = Draft { form, ..Draft::default() };
    for (element, text) in fields {
        *draft.notice.field_mut(*element).expect("an element of ours") = (*text).into();
    }
    draft
}

fn letter() -> Draft {
    draft(
        Form::Letter,
        &[
            (Element::IssuerMark, "青山县总工会"),
            (Element::DocumentNumber, "青工函〔2024〕7号"),
            (Element::Title, "青山县总工会关于商请支持送清凉活动的函"),
            (Element::MainRecipients, "县应急管理局："),
            (Element::Body, "为做好职工防暑降温工作，拟于2024年7月开展送清凉活动，商请贵局派员参加。\n专此函达。"),
            (Element::IssuerSignature, "青山县总工会"),
            (Element::DateOfIssue, "2024年6月28日"),
            (Element::CopyRecipients, "县政府办公室。"),
        ],
    )
}

fn order() -> Draft {
    draft(
        Form::Order,
        &[
            (Element::IssuerMark, "青山县人民政府令"),
            (Element::DocumentNumber, "第7号"),
            (Element::Body, "《青山县城市管理办法》已经县政府第3次常务会议审议通过，现予公布，自2024年8月1日起施行。"),
            (Element::IssuerSignature, "县长"),
            (Element::DateOfIssue, "2024年6月28日"),
            (Element::CopyRecipients, "县委办公室，县人大常委会办公室。"),
            (Element::PrintedBy, "青山县人民政府办公室"),
            (Element::PrintedOn, "2024年6月28日印发"),
        ],
    )
}

fn minutes(number: &str) -> Draft {
    draft(
        Form::Minutes,
        &[
            (Element::IssuerMark, "青山县总工会会议纪要"),
            (Element::DocumentNumber, number),
            (Element::Title, "关于研究送清凉工作的纪要"),
            (
                Element::Body,
                "6月28日，县总工会主席王某某主持召开会议，研究送清凉工作。现将会议议定事项纪要如下。\n\
                 一、会议要求，各乡镇工会要抓好落实。\n二、会议决定，安排专项经费5万元。",
            ),
            (Element::Attendance, "出席：王某某　李某某\n请假：赵某某\n列席：县应急管理局孙某某"),
            (Element::IssuerSignature, "青山县总工会办公室"),
            (Element::DateOfIssue, "2024年6月28日"),
            (Element::CopyRecipients, "市总工会。"),
            (Element::PrintedBy, "青山县总工会办公室"),
            (Element::PrintedOn, "2024年6月28日印发"),
        ],
    )
}

fn telegram(grade: &str) -> Draft {
    draft(
        Form::Telegram,
        &[
            (Element::IssuerMark, "青山县总工会发电"),
            (Element::DocumentNumber, "青工电〔2024〕7号"),
            (Element::Urgency, grade),
            (Element::Signatory, "王某某"),
            (Element::Title, "青山县总工会关于做好防汛工作的紧急通知"),
            (Element::MainRecipients, "各乡镇工会："),
            (Element::Body, "为做好防汛工作，现就有关事项通知如下。\n一、加强值守\n二、及时报告"),
            (Element::IssuerSignature, "青山县总工会"),
            (Element::DateOfIssue, "2024年6月28日"),
            (Element::CopyRecipients, "市总工会。"),
        ],
    )
}

fn found(draft: &Draft, stage: Stage) -> Vec<Finding> {
    let pages = lay_out(draft, &mut layout::Cache::default());
    let organ = organ();
    let subject = Subject {
        draft,
        organ: &organ,
        stage,
        today: Date::new(2024, 6, 28),
        pages: Some(&pages),
        known: Known::default(),
    };
    checks::run(&subject, &[], &mut checks::Cache::default())
}

#[test]
fn a_right_paper_of_any_form_is_told_nothing() {
    let papers = [
        letter(),
        order(),
        minutes("〔2024〕7号"),
        minutes("第7期"),
        telegram("特提"),
        telegram("加急"),
        telegram("平急·明电"),
    ];
    let mut said = Vec::new();
    for mut paper in papers {
        for stage in [Stage::Draft, Stage::Final] {
            for seal in [SealCase::NoSeal, SealCase::Seal, SealCase::Stamp] {
                paper.style.seal = seal;
                let found = found(&paper, stage);
                said.extend(found.iter().map(|finding| {
                    let text = paper.notice.text(finding.element);
                    format!("{:?} {stage:?} {} {:?} {text}", paper.form, finding.check.id, finding.element)
                }));
            }
        }
    }
    said.sort();
    said.dedup();
    assert!(said.is_empty(), "{said:#?}");
}
