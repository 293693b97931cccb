//! Who is addressed.

use super::{ROW, place};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::notice::recipients::{classes, organs};
use crate::domain::notice::title::{is_organ, issuer_in_front, kind, normalise};

pub(super) static RULE: Rule =
    Rule { checks: &[&TO_SELF, &PERSON, &GOVERNMENT, &UP_MANY], reads: Reads::Draft(run) };

static TO_SELF: Check = Check {
    id: "to-self",
    title: "主送机关中有本机关",
    why: "公文不发给自己。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.organ.name.push_str("金寨县总工会");
            case.set(Element::MainRecipients, "各乡镇工会，金寨县总工会：");
        },
        right: |case| {
            case.organ.name.push_str("金寨县总工会");
            case.set(Element::MainRecipients, "各乡镇工会，金寨县教育工会：");
        },
    }, Example::Compared { wrong: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::MainRecipients, "金寨县总工会："); }, right: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::MainRecipients, "六安市总工会："); } }, Example::NearCase(|case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::MainRecipients, "金寨县总工会各直属基层工会："); })],
    ..ROW
};

static PERSON: Check = Check {
    id: "to-person",
    clause: Clause::Regulation("第十五条（五）"),
    title: "主送的是个人",
    why: "除领导直接交办的事项外，公文主送机关，不报送领导个人。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示").set(Element::MainRecipients, "王主席：");
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示").set(Element::MainRecipients, "六安市总工会：");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于增加经费的请示"); case.set(Element::MainRecipients, "李县长："); }, right: |case| { case.set(Element::Title, "金寨县总工会关于增加经费的请示"); case.set(Element::MainRecipients, "金寨县人民政府："); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于召开会议的通知"); case.set(Element::MainRecipients, "主席团办公室："); }), Example::NearCase(|case| { case.know(&[], &[], &["金寨县总经理"]).set(Element::Title, "金寨县总工会关于召开会议的通知"); case.set(Element::MainRecipients, "金寨县总经理："); })],
    ..ROW
};

static GOVERNMENT: Check = Check {
    id: "to-government",
    clause: Clause::Regulation("第十六条（二）"),
    title: "部门或群团组织向下级党委、政府行文提要求",
    why: "除党委、政府的办公厅（室）外，其他部门和单位不得向下级党委、政府发布指令性公文；确需发文的，经同级党委、政府同意并在文中注明，或改用函商洽。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.organ.name.push_str("金寨县总工会");
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
            case.set(Element::MainRecipients, "各乡镇人民政府：");
        },
        right: |case| {
            case.organ.name.push_str("金寨县人民政府办公室");
            case.set(Element::Title, "金寨县人民政府办公室关于做好防汛工作的通知");
            case.set(Element::MainRecipients, "各乡镇人民政府：");
        },
    }, Example::Compared { wrong: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知"); case.set(Element::MainRecipients, "各乡镇党委、人民政府："); }, right: |case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知"); case.set(Element::MainRecipients, "各乡镇工会："); } }, Example::NearCase(|case| { case.organ.name.push_str("金寨县总工会"); case.set(Element::Title, "金寨县总工会关于商请支持防汛工作的函"); case.set(Element::MainRecipients, "梅山镇人民政府："); })],
    ..ROW
};

static UP_MANY: Check = Check {
    id: "to-up-many",
    clause: Clause::Regulation("第十五条（一）"),
    title: "请示、报告主送了几个机关",
    why: "上行文原则上主送一个上级机关，其他需要知道的机关用抄送。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示");
            case.set(Element::MainRecipients, "六安市总工会、金寨县人民政府：");
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示");
            case.set(Element::MainRecipients, "六安市总工会：");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于防汛工作的报告"); case.set(Element::MainRecipients, "六安市总工会，金寨县委："); }, right: |case| { case.set(Element::Title, "金寨县总工会关于防汛工作的报告"); case.set(Element::MainRecipients, "金寨县委："); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于防汛工作的通知"); case.set(Element::MainRecipients, "各乡镇工会，各电站工会："); })],
    ..ROW
};

/// Posts and forms of address.
const POSTS: [&str; 16] = [
    "同志", "主席", "书记", "局长", "部长", "校长", "院长", "县长", "市长", "省长", "厅长", "处长", "主任", "经理", "先生",
    "女士",
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let line = subject.text(Element::MainRecipients);
    let title = normalise(subject.text(Element::Title));
    let kind = kind(&title).map_or("", |kind| kind.word);
    let mut found: Vec<Finding> = Vec::new();
    let own = [&subject.organ.name, &subject.organ.short_name];
    for organ in organs(line).into_iter().filter(|organ| own.contains(&&(*organ).to_owned())) {
        found.push(TO_SELF.at(place(line, organ)));
    }
    if matches!(kind, "通知" | "请示" | "报告" | "意见" | "批复" | "函") {
        let persons = organs(line).into_iter().filter(|organ| {
            !organ.starts_with(['各', '全']) && subject.draft.house.organ(organ).is_none() && organ.chars().count() <= 12 && POSTS.iter().any(|post| organ.ends_with(post))
        });
        found.extend(persons.map(|person| PERSON.at(place(line, person))));
    }
    if matches!(kind, "通知" | "意见" | "决定" | "通报") && may_not_demand(&own_name(subject, &title)) {
        let governments = classes(line).into_iter().filter(|class| is_government(class));
        found.extend(governments.map(|class| GOVERNMENT.at(place(line, class))));
    }
    let listed = organs(line);
    if matches!(kind, "请示" | "报告") && listed.len() > 1 && listed.iter().all(|organ| is_organ(organ) || subject.draft.house.organ(organ).is_some()) {
        found.push(UP_MANY.at(0..line.len()));
    }
    found
}

fn own_name(subject: &Subject<'_>, title: &str) -> String {
    let signature = subject.text(Element::IssuerSignature).trim();
    let named = [subject.organ.name.as_str(), signature].into_iter().find(|name| !name.is_empty());
    normalise(named.or_else(|| issuer_in_front(title)).unwrap_or_default())
}

/// Whether an organ is a department or a union, which may not make demands of Party committees and governments.
///
/// Coordinating bodies (领导小组、委员会办公室、指挥部) write for the government and are left alone.
fn may_not_demand(name: &str) -> bool {
    const MAY: [&str; 10] =
        ["政府", "国务院", "中共", "中国共产党", "党委", "党组", "县委", "市委", "省委", "区委"];
    const COORDINATES: [&str; 4] = ["领导小组", "委员会", "指挥部", "联席会议"];
    let stem = name.strip_suffix("办公室").or_else(|| name.strip_suffix("办公厅")).unwrap_or(name);
    !MAY.iter().any(|word| name.contains(word))
        && !COORDINATES.iter().any(|word| name.contains(word))
        && ["工会", "局", "厅", "部", "联合会", "协会", "中心"].iter().any(|ending| stem.ends_with(ending))
}

fn is_government(class: &str) -> bool {
    let is_local = ["乡", "镇", "街道", "县", "市", "区"].iter().any(|word| class.contains(word));
    class.ends_with("人民政府") || (is_local && class.ends_with("党委"))
}
