//! Lines broken by a page or a width come back as paragraphs; what was no line of a paragraph is left alone.

#[path = "lines/broken.rs"]
mod broken;
mod lines;

use broken::{PageEnd, Parted, broken};
use lines::documents;
use xingwen::domain::clean::{Cleaned, Repair, clean};

/// The only place that calls the function under test for a table.
fn check(source: &str, expected: &str) {
    let cleaned = clean(source);
    assert_eq!(cleaned.text, expected, "{source:?}: {:#?}", cleaned.repairs);
    assert_conserved(&cleaned);
}

fn assert_conserved(cleaned: &Cleaned) {
    let none = cleaned.repairs.iter().cloned().map(|repair| Repair { accepted: false, ..repair });
    assert_eq!(Cleaned::new(cleaned.source.clone(), none.collect()).text, cleaned.source);
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace())).filter(|line| !line.is_empty()).collect()
}

/// What became of the paragraphs of one document: how many came back whole, which did not, what was glued.
#[derive(Default, Debug)]
struct Outcome {
    whole: usize,
    parted: Vec<String>,
    glued: Vec<String>,
}

/// Compares the clean text with the paragraphs it was made of; the title's lines are left to `parse`.
fn compare(original: &str, cleaned: &str) -> Outcome {
    let compact = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let found: Vec<String> = paragraphs(cleaned).into_iter().map(compact).collect();
    let mut outcome = Outcome::default();
    let mut ends = std::collections::BTreeSet::new();
    let mut at = 0;
    for paragraph in paragraphs(original) {
        at += compact(paragraph).len();
        ends.insert(at);
    }
    let mut starts: std::collections::BTreeSet<usize> = ends.clone();
    starts.insert(0);
    let (mut at, mut cuts) = (0, std::collections::BTreeSet::from([0]));
    for line in &found {
        let (start, end) = (at, at + line.len());
        if ends.range(start + 1..end).next().is_some() {
            outcome.glued.push(line.clone());
        }
        at = end;
        cuts.insert(end);
    }
    let mut at = 0;
    for (place, paragraph) in paragraphs(original).into_iter().enumerate() {
        let (start, end) = (at, at + compact(paragraph).len());
        at = end;
        if place == 0 {
            continue;
        }
        if cuts.contains(&start) && cuts.contains(&end) && cuts.range(start + 1..end).next().is_none() {
            outcome.whole += 1;
        } else {
            outcome.parted.push(paragraph.to_owned());
        }
    }
    outcome
}

/// Breaks every document at every width from 24 to 44 characters; how many paragraphs came back, how many did not.
fn broken_and_joined(parted: Parted, page_end: PageEnd) -> (usize, Vec<String>) {
    let (mut whole, mut split) = (0, Vec::new());
    for (name, text) in documents() {
        for chars in 24..=44 {
            let source = broken(text, chars, parted, page_end);
            // A line that comes back on two pages only may be anything.
            if page_end == PageEnd::Head && !source.contains("- 3 -") {
                continue;
            }
            let cleaned = clean(&source);
            assert_conserved(&cleaned);
            let outcome = compare(text, &cleaned.text);
            assert!(outcome.glued.is_empty(), "{name} {chars} {parted:?} {page_end:?}: {:#?}", outcome.glued);
            whole += outcome.whole;
            split.extend(outcome.parted.into_iter().map(|paragraph| format!("{name} {chars}: {paragraph}")));
        }
    }
    (whole, split)
}

/// At most this share of the paragraphs may stay broken, in thousandths; none may be glued to another.
///
/// What stays broken: without indents and blank lines, a line that is full and ends in 。 may end a paragraph
/// (offered, not joined); a date or an ordinal that begins a line in the middle of a sentence.
#[test]
fn wrapped_documents_come_back_as_paragraphs() {
    for (parted, page_end, allowed) in [
        (Parted::Indent, PageEnd::None, 1),
        (Parted::Indent, PageEnd::Dashes, 1),
        (Parted::Blank, PageEnd::None, 2),
        (Parted::Blank, PageEnd::FormFeed, 3),
        (Parted::Spaced, PageEnd::Counted, 1),
        (Parted::Nothing, PageEnd::None, 9),
        (Parted::Nothing, PageEnd::Dashes, 9),
        (Parted::Indent, PageEnd::LoneNumber, 2),
        (Parted::Nothing, PageEnd::Head, 9),
    ] {
        let (whole, split) = broken_and_joined(parted, page_end);
        eprintln!("{parted:?} {page_end:?}: {whole} whole, {} split", split.len());
        let all = whole + split.len();
        assert!(split.len() * 1000 <= all * allowed, "{parted:?} {page_end:?}: {} of {all}: {split:#?}", split.len());
    }
}

#[test]
fn joining_is_done_once() {
    for (name, text) in documents() {
        for (chars, parted) in [(26, Parted::Indent), (31, Parted::Blank), (38, Parted::Nothing), (43, Parted::Spaced)]
        {
            let once = clean(&broken(text, chars, parted, PageEnd::Dashes));
            let twice = clean(&once.text);
            assert_eq!(twice.text, once.text, "{name} {chars} {parted:?}: {:#?}", twice.repairs);
        }
    }
}

#[test]
fn lines_of_their_own_are_not_glued() {
    for source in [
        // Every sentence on its own line, all of a length.
        "各单位要高度重视，把这项工作摆上重要议事日程抓紧抓好。\n主要领导要亲自抓，分管领导要具体抓，层层压实责任。\n\
         相关科室要密切配合，形成工作合力，确保按期完成任务。\n要加强宣传引导，及时总结推广好的经验做法和先进典型。\n\
         要加强督促检查，对工作不力的单位和个人予以通报批评。\n要严肃工作纪律，严格执行各项规定，确保不出任何问题。\n\
         要做好档案管理，工作结束后统一装订成册备查并归档。\n",
        // A list of projects of like length.
        "青云县城北污水处理厂扩容提标改造及配套管网工程\n青云县东河小流域综合治理和水土保持生态修复工程\n\
         青云县中心医院传染病区改扩建及医疗设备购置工程\n青云县职业技术学校实训基地和学生公寓楼建设工程\n\
         青云县老旧小区改造及周边配套基础设施提升工程项目\n青云县农村饮水安全巩固提升及水质检测能力建设工程\n",
        // A poem.
        "青山隐隐水迢迢，\n秋尽江南草未凋。\n二十四桥明月夜，\n何处春江送晚潮。\n",
        "劳动创造了历史的辉煌\n双手托起了明天的太阳\n我们是新时代的建设者\n把汗水洒在祖国的大地上\n",
        // Contacts.
        "联系人：周某某\n联系电话：84150000\n电子邮箱：a@example.gov.cn\n通讯地址：青云市中山路1号\n邮政编码：300000\n",
        "办公室：84150001，周某某\n宣教科：84150002，吴某某\n组织科：84150003，郑某某\n",
        // Names in rows.
        "王某某 李某某 张某某 刘某某 陈某某 杨某某 赵某某\n黄某某 周某某 吴某某 徐某某 孙某某 胡某某 朱某某\n\
         高某某 林某某 何某某 郭某某 马某某 罗某某 梁某某\n宋某某 郑某某 谢某某 韩某某 唐某某 冯某某 于某某\n",
        // A form with labels.
        "单位名称（盖章）：\n法定代表人：\n统一社会信用代码：\n申报项目名称：\n填报人：　　　　联系电话：\n",
        // A table with tabs, cells that end in commas.
        "序号\t单位\t任务\n1\t市教育局\t负责学校安全，\n2\t市公安局\t负责道路交通，\n3\t市消防救援支队\t负责消防检查，\n",
        // Cells one a line, set in by tabs.
        "\t序号\n\t姓名\n\t单位及职务，\n\t1\n\t周某某\n\t市总工会，\n",
        // A directory.
        "一、总则\n二、组织机构及职责\n三、预警和预防机制\n四、应急响应\n五、后期处置\n六、保障措施\n",
        // Names and posts of a group, set in.
        "经研究，决定成立工作小组，名单如下：\n组  长：周某某  副局长、机关党委书记\n副组长：吴某某  办公室主任、工会主席\n　　组  员：郑某某  人事科科长、团委书记\n　　　　　　王某某  财务科科长、妇委会主任\n　　　　　　冯某某  业务科科长、支部委员\n\
         请按分工落实。\n",
        // Several organs sign.
        "请认真贯彻执行。\n\n中共青云市委宣传部\n青云市精神文明建设指导委员会办公室\n青云市教育局\n2021年3月2日\n",
        // The greeting of a speech, one line an address.
        "同志们：\n今天的会议很重要。\n下面，我讲三点意见。\n",
        // Schedules.
        "8:30—9:00　签到\n9:00—9:30　开幕式，领导致辞\n9:30—11:00　专题讲座，分组讨论\n11:00—11:30　总结\n",
        // 主送 in front of the body.
        "各县（市、区）教育局、各直属学校：\n现将有关事项通知如下：\n一、报名时间\n3月1日至3月10日。\n",
        // A list of duties of like length with semicolons, no numbers.
        "市发展改革委负责统筹协调和项目申报工作，牵头制定年度计划；\n市财政局负责落实配套资金并加强监管，确保资金使用安全；\n\
         市自然资源和规划局负责办理用地手续，优先保障用地指标；\n市住房和城乡建设局负责工程质量安全监督，严格竣工验收；\n\
         市审计局负责对项目资金使用情况进行全过程跟踪审计监督。\n",
    ] {
        let cleaned = clean(source);
        let lines = |text: &str| text.lines().count();
        assert_eq!(lines(&cleaned.text), lines(source), "{source}: {:#?}", cleaned.repairs);
        assert_conserved(&cleaned);
    }
}

#[test]
fn broken_fields_are_joined() {
    for (source, expected) in [
        (
            "各县（市、区）人民政府，市政府各部门、各直\n属机构，各有关\n企业：\n为做好工作，现通知如下。\n",
            "各县（市、区）人民政府，市政府各部门、各直属机构，各有关企业：\n为做好工作，现通知如下。\n",
        ),
        (
            "抄送：市委各部门，市人大常委会办公室，市政协办\n公室，市法院，市检察院，\n市直各单位。\n青云市政府办公室2021年6月1日印发\n",
            "抄送：市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院，市直各单位。\n青云市政府办公室2021年6月1日印发\n",
        ),
        (
            "附件：1.青云市职工技能大赛实施\n方案\n2.青云市职工技能大赛报名汇\n总表\n3.名额分配表\n\n青云市总工会\n",
            "附件：1.青云市职工技能大赛实施方案\n2.青云市职工技能大赛报名汇总表\n3.名额分配表\n\n青云市总工会\n",
        ),
        ("请遵照执行。\n青云市总工会\n2021年5月\n21日\n", "请遵照执行。\n青云市总工会\n2021年5月21日\n"),
        ("请遵照执行。\n二〇二一年五月二\n十一日\n", "请遵照执行。\n二〇二一年五月二十一日\n"),
        (
            "根据《关于做好工会财务工作的通知》（青工发\n〔2021〕15号）要求，现就有关事项通知如下。\n",
            "根据《关于做好工会财务工作的通知》（青工发〔2021〕15号）要求，现就有关事项通知如下。\n",
        ),
        (
            "各单位要按照要求，采用Microsoft Win-\ndows操作系统，确保运行稳定，不得擅自更换。\n",
            "各单位要按照要求，采用Microsoft Windows操作系统，确保运行稳定，不得擅自更换。\n",
        ),
    ] {
        check(source, expected);
    }
}

#[test]
fn page_furniture_goes() {
    for (source, expected) in [
        (
            "甲、乙各单位。\n―3―\n第 3 页 / 共 8 页\n共8页 第4页\nPage 3 of 8\n—— 12 ——\n下文。",
            "甲、乙各单位。\n下文。",
        ),
        ("上文。\n1/3\n中文。\n2/3\n下文。\n3/3\n", "上文。\n中文。\n下文。\n"),
        ("占比\n1/8\n其余\n3/8\n", "占比\n1/8\n其余\n3/8\n"),
        ("得分\n1\n2\n3\n", "得分\n1\n2\n3\n"),
        (
            "单位（盖章）：\n\n— 1 —\n\n单位（盖章）：\n\n— 2 —\n单位（盖章）：\n\n— 3 —\n",
            "单位（盖章）：\n\n\n单位（盖章）：\n\n单位（盖章）：\n\n",
        ),
        (
            "青云市文件汇编\n第一段。\n- 1 -\n青云市文件汇编\n第二段。\n- 2 -\n青云市文件汇编\n第三段。\n- 3 -\n青云市文件汇编\n第四段。\n",
            "青云市文件汇编\n第一段。\n第二段。\n第三段。\n第四段。\n",
        ),
    ] {
        check(source, expected);
    }
}

#[test]
fn a_lone_number_is_cut_only_where_pages_end() {
    let page = "各单位要高度重视，把这项工作摆上重要议事日程抓紧抓好。\n".repeat(12);
    let three = format!("{page}1\n{page}2\n{page}3\n");
    assert_eq!(clean(&three).text, page.repeat(3), "three pages of one length");
    let two = format!("{page}1\n{page}2\n");
    let cleaned = clean(&two);
    assert_eq!(cleaned.text, two, "two are offered");
    assert_eq!(cleaned.repairs.iter().filter(|repair| repair.damage == "clean-page-number").count(), 2);
}

#[test]
fn time_grows_with_the_length() {
    let page =
        documents().iter().map(|(_, text)| broken(text, 30, Parted::Nothing, PageEnd::Dashes)).collect::<String>();
    let copies = "抄送：甲局、乙局\n附件：1.甲表\n各甲局、乙局\n— 1 —\n".to_owned();
    for unit in [page, copies, "附件：1.甲\n乙\n".to_owned(), "1\n\u{C}\n".to_owned(), "甲、乙\n".to_owned()] {
        let text = |bytes: usize| unit.repeat(bytes / unit.len() + 1);
        let time = |text: &str| {
            let start = std::time::Instant::now();
            assert_conserved(&clean(text));
            start.elapsed()
        };
        let (short, long) = (text(40_000), text(320_000));
        let (least, most) = (time(&short).min(time(&short)), time(&long));
        // Eight times the text: a square would take 64 times as long.
        assert!(most < least * 24 + std::time::Duration::from_millis(200), "{unit}: {least:?}, then {most:?}");
    }
}

#[test]
fn web_pages_are_cut_to_the_document() {
    for (top, document, bottom) in [
        (
            "首页\n机构概况\n新闻动态\n政务公开\n办事服务\n互动交流\n当前位置：首页 > 政务公开 > 通知公告\n",
            "关于开展秋季防火检查的通知\n各乡镇：\n请各单位落实责任。\n青云市林业局\n2021年9月3日\n附件：防火检查表.docx\n",
            "扫一扫在手机打开当前页\n打印本页 关闭窗口\n上一篇：关于放假的通知\n下一篇：关于值班的通知\n相关链接\n市政府网站\n\
             主办：青云市林业局 承办：青云市林业局办公室\n地址：青云市中山路1号 邮编：300000 电话：84150000\n\
             网站标识码：3300000001 京ICP备12345678号-1\n您是第 123456 位访客\n",
        ),
        (
            "您所在的位置： 首页 >> 通知公告 >> 正文\n发布日期：2021-09-03 10:20 来源：市林业局 浏览次数：128 字号：[大 中 小]\n\
             【字体：大 中 小】 打印 分享：\n",
            "青云市人民政府关于防火的通知\n各乡镇人民政府：\n请落实责任。\n青云市人民政府\n2021年9月1日\n（此件公开发布）\n",
            "责任编辑：王某某\n【打印】【关闭】\n分享到： 微信 微博 QQ空间\n版权所有：青云市人民政府办公室\n访问量：1234567\n",
        ),
        (
            "English | 旧版网站 | 加入收藏\n学校首页 学校概况 院系设置 师资队伍 科学研究 招生就业\n通知公告\n",
            "关于评选优秀教师的通知\n各学院：\n请按要求推荐人选，不得逾期。\n人事处\n2021年9月3日\n",
            "上一条：关于放假的通知 下一条：关于考试的通知\n【关闭】\nCopyright © 2021 青云大学 All Rights Reserved\n",
        ),
    ] {
        check(&format!("{top}{document}{bottom}"), document);
    }
}

#[test]
fn words_of_menus_stay_inside_a_document() {
    for source in [
        "各单位分工如下。\n教育\n文化\n体育\n旅游\n请落实责任。\n",
        "位置：青云市中山路1号\n请准时参加。\n",
        "上一条规定自2021年1月1日起施行。\n",
        "序号 大 中 小\n1 2 3 4\n请填写。\n",
    ] {
        check(source, source);
    }
}
