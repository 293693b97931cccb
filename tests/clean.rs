//! Clean-up of pasted text: nothing is lost, every repair can be taken back, no word of a document goes.

use std::path::PathBuf;

use proptest::prelude::*;
use xingwen::domain::clean::{Cleaned, Repair, RepairClass, clean, clean_imported, damage_title, damages};
use xingwen::domain::notice::evidence::{Evidence, Revision, RevisionKind};
use xingwen::domain::text::span::Span;

/// The only place that calls the function under test for a table.
fn check(source: &str, expected: &str) {
    let cleaned = clean(source);
    assert_eq!(cleaned.text, expected, "{source:?}: {:?}", cleaned.repairs);
    assert_conserved(&cleaned);
}

fn assert_conserved(cleaned: &Cleaned) {
    let mut end = 0;
    for repair in &cleaned.repairs {
        let span = repair.edit.span;
        assert!(end <= span.start && span.start <= span.end, "out of order: {repair:?}");
        assert!(cleaned.source.get(span.start..span.end).is_some(), "not in the source: {repair:?}");
        assert_ne!(damage_title(&repair.damage), "其他", "no name for {}", repair.damage);
        end = span.end;
    }
    let none = cleaned.repairs.iter().cloned().map(|repair| Repair { accepted: false, ..repair });
    assert_eq!(Cleaned::new(cleaned.source.clone(), none.collect()).text, cleaned.source);
}

#[test]
fn characters_without_width_go() {
    for (source, expected) in [
        ("\u{FEFF}金工〔2014〕20号\u{200B}", "金工〔2014〕20号"),
        ("第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"),
        ("软换行\u{B}下一行", "软换行\n下一行"),
        ("甲\u{A0}乙", "甲 乙"),
        ("关\u{AD}于", "关于"),
        ("丢\u{FFFD}字\u{E5E5}", "丢\u{FFFD}字\u{E5E5}"),
        ("⼀、⽤⽂", "一、用文"),
        ("︵试行︶，做好工作｡", "（试行），做好工作。"),
        ("，：；（）！？①〇", "，：；（）！？①〇"),
    ] {
        check(source, expected);
    }
}

#[test]
fn markup_goes_and_masks_stay() {
    for (source, expected) in [
        ("关于开展检查的**通知**", "关于开展检查的通知"),
        ("全覆盖。**四要发挥作用。**充分利用", "全覆盖。四要发挥作用。充分利用"),
        ("# 关于工资的通知", "关于工资的通知"),
        ("## 一、总则", "一、总则"),
        ("<!-- INFO END -->\n正文", "\n正文"),
        ("<p>第一段</p><p>第二段<br/>换行</p>", "第一段\n第二段\n换行"),
        ("<style>p { color: red }</style>正文", "正文"),
        ("&ldquo;五一&rdquo;&nbsp;节", "“五一” 节"),
        ("详见[市政府网站](http://example.gov.cn/a.html)。", "详见市政府网站。"),
        ("![二维码](/code.png)正文", "正文"),
        ("&lt;b&gt;粗&lt;/b&gt;", "粗"),
        ("张**、李**", "张**、李**"),
        ("电话138****0000", "电话138****0000"),
        ("于__年__月__日", "于__年__月__日"),
        ("姓名：______", "姓名：______"),
        ("x<y且y>z", "x<y且y>z"),
        ("贯彻<<实施办法>>和＜细则＞", "贯彻《实施办法》和〈细则〉"),
        ("#1号楼", "#1号楼"),
    ] {
        check(source, expected);
    }
}

#[test]
fn ordinals_are_written_alike() {
    for (source, expected) in [
        ("（一）甲。\n(二) 乙。\n(三)、丙。", "（一）甲。\n（二）乙。\n（三）丙。"),
        ("(1)甲\n（2）乙", "（1）甲\n（2）乙"),
        ("(1)甲\n(2)乙", "(1)甲\n(2)乙"),
        ("㈠总体要求\n⒈目标\n⑵ 措施", "（一）总体要求\n1.目标\n（2）措施"),
        ("(此件公开发布)", "（此件公开发布）"),
        ("①甲", "①甲"),
    ] {
        check(source, expected);
    }
}

#[test]
fn broken_sentences_are_joined() {
    for (source, expected) in [
        (
            "要明确责任，把贯彻会议精神同本职工作紧密结合起\n\n来，扎实推进各项任务落实。\n要结合起来抓落实。",
            "要明确责任，把贯彻会议精神同本职工作紧密结合起来，扎实推进各项任务落实。\n要结合起来抓落实。",
        ),
        (
            "各单位要加强组织领导，培养知识型、创新型、\n\n技能型人才队伍，完成全年任务。",
            "各单位要加强组织领导，培养知识型、创新型、技能型人才队伍，完成全年任务。",
        ),
        (
            "按照上级文件（浙教办函〔2017〕\n\n 6 号）要求，认真做好工作。要逐项落实，确保实效。",
            "按照上级文件（浙教办函〔2017〕6号）要求，认真做好工作。要逐项落实，确保实效。",
        ),
        (
            "要认真履行职责，加强管理。晚自习学\n- 4 -\n生没有离校之前，应当有人值班。各校学生要注意安全。",
            "要认真履行职责，加强管理。晚自习学生没有离校之前，应当有人值班。各校学生要注意安全。",
        ),
        (" 抄送：省文明办、市府办、各县（市、区）\n 文明办。", " 抄送：省文明办、市府办、各县（市、区）文明办。"),
        (
            "会议定于2014年5\n月21日召开，请各单位按时参加，会期半天，不得缺席。",
            "会议定于2014年5月21日召开，请各单位按时参加，会期半天，不得缺席。",
        ),
    ] {
        let source = if source.starts_with("会议") {
            format!("接上级通知，现将有关事项告知如下，{source}")
        } else {
            source.to_owned()
        };
        let expected = if expected.starts_with("会议") {
            format!("接上级通知，现将有关事项告知如下，{expected}")
        } else {
            expected.to_owned()
        };
        check(&source, &expected);
    }
}

#[test]
fn lines_broken_by_width_are_joined() {
    let words = "各级工会要认真学习贯彻会议精神结合实际制定方案明确任务分工落实工作责任加强督促检查确保取得实效";
    let text: String = words.chars().cycle().take(232).collect();
    let chars: Vec<char> = text.chars().collect();
    let mut wrapped = String::new();
    for (index, row) in chars.chunks(29).enumerate() {
        wrapped.extend(row.iter().enumerate().map(|(at, c)| if at == 9 + index % 3 { '，' } else { *c }));
        wrapped.push('\n');
    }
    wrapped.push_str("做好总结。\n");
    let joined = wrapped.trim_end().replace('\n', "");
    check(&wrapped, &format!("{joined}\n"));
}

#[test]
fn lines_that_stand_alone_are_kept() {
    for source in [
        "关于转发《省总工会关于认真学习宣传贯彻\n\n重要讲话精神和先进工作者、\n\n先进人物事迹的通知》的通知\n",
        "一、提高政治站位，把思想统一到讲话精神上来\n\n大会是在关键时期召开的一次盛会，意义重大。\n",
        "请于6月10日前报送总结，电子版一并报送\n\n金寨县总工会\n\n2014年5月21日\n",
        "附件：1.登记表，一式两份，加盖公章后报送\n2.汇总表，由各单位填写\n",
        "做好各项工作，\n\n一、加强领导。要明确责任。\n",
        "序号\t姓名\n1\t张三，某单位，负责联络和协调工作，\n2\t李四\n",
        "姓名\n\t性别\n\t出生年月，\n\t职称\n",
        "关于做好全市职工疗休养工作，助推经济社会发展的通知\n\n各单位要高度重视，认真做好工作。工作要按时完成。知各单位\n",
        "新华社北京10月11日电 国务院日前印发意见，明确了目标和任务。\n",
        "甲单位负责活动的组织，乙单位负责活动的宣传；\n丙单位负责后勤保障，做好安全工作；\n",
    ] {
        check(source, source);
    }
}

#[test]
fn furniture_is_cut() {
    for (source, expected) in [
        ("首页 新闻 时政 财经 教育\n\n关于放假的通知\n", "\n关于放假的通知\n"),
        ("首页 > 通知公告 > 正文\n关于放假的通知", "关于放假的通知"),
        (
            "关于放假的通知\n文章来源：本站原创 作者：佚名 发布时间：2022年09月21日 点击数：次\n各单位：",
            "关于放假的通知\n各单位：",
        ),
        ("关于放假的通知\n2019-04-30 07:30:00\n各单位：", "关于放假的通知\n各单位："),
        ("特此通知。\n\n来源: 某网\n编辑: 某人\n图片新闻\n友情链接\n甲网| 乙网| 丙网\n×\n", "特此通知。\n\n"),
        ("特此通知。\n\n某局\n2014年5月21日\n版权所有 某局 某ICP备12345号\n", "特此通知。\n\n某局\n2014年5月21日\n"),
        ("关于放假的通知要点说明-某某网\n关于放假的通知要点说明\n各单位：", "关于放假的通知要点说明\n各单位："),
        (
            "某网首页 时政 财经 教育\n\n本会要闻\n\n本会领导\n\n王某某 某会主席\n\n陈 某 某会副主席,党委书记\n李某某 某会部长\n\
             张某某 某会成员\n\n关于放假\n\n各单位要做好放假安排。\n",
            "\n关于放假\n\n各单位要做好放假安排。\n",
        ),
        ("正文。\n— 3 —\n第3页 共8页\n- 12 -\n下文。", "正文。\n下文。"),
    ] {
        check(source, expected);
    }
}

#[test]
fn elements_are_never_cut() {
    for source in [
        "抄送：市委办、市府办。\n某局办公室　　2014年5月21日印发\n",
        "联系人：某某 电话：84151598\n",
        "组长：某某 副主席\n副组长：某某 部长\n成员：某某 科长\n某某 科长\n某某 科长\n",
        "序号 姓名 单位 职务 备注\n",
        "（本文是某某同志在座谈会上的讲话）\n",
        "索引号：0001 发文机关：某局 成文日期：2014年5月21日\n",
        "发布时间：2019年5月1日前完成编辑，\n",
        "特提 · 明电 工发电〔2020〕7号\n",
        "市教育局  市总工会\n",
        "来源于基层，服务基层。\n",
        "某某市总工会办公室 某某市教育局办公室 某某市文化局办公室 某某市体育局\n",
    ] {
        check(source, source);
    }
}

#[test]
fn spaces_go_only_inside_sentences() {
    for (source, expected) in [
        (
            "根据《关于开展浙江省教 育信息化研究课题申报工作的通知》要求，做好教育工作。",
            "根据《关于开展浙江省教育信息化研究课题申报工作的通知》要求，做好教育工作。",
        ),
        (
            "根据《关于加强职业道德建设 抵制有偿补课的意见》要求，做好工作。",
            "根据《关于加强职业道德建设 抵制有偿补课的意见》要求，做好工作。",
        ),
        ("加强领导，  明确责任 。按照《 办法》执行。", "加强领导，明确责任。按照《办法》执行。"),
        ("请使用 Word 软件，通过 OA 系统上报。", "请使用Word软件，通过OA系统上报。"),
        ("请登录 http://a.gov.cn 查询，或发至 a@b.cn 邮箱。", "请登录 http://a.gov.cn 查询，或发至 a@b.cn 邮箱。"),
        ("设 x = 5 时，方程 y = x + 1 成立。", "设 x = 5 时，方程 y = x + 1 成立。"),
        ("做好各项工作。　　二、加强领导，明确责任。", "做好各项工作。　　二、加强领导，明确责任。"),
        ("新华社北京10月8日电 10月8日，有关部门发布消息。", "新华社北京10月8日电 10月8日，有关部门发布消息。"),
        ("一、 总体要求\n（二） 主要目标\n截至 2014 年 5 月", "一、总体要求\n（二）主要目标\n截至2014年5月"),
        ("序号 姓名 1 月 2 月  合计", "序号 姓名 1 月 2 月  合计"),
        ("工作总结。  \n  \n特此通知　\n", "工作总结。\n  \n特此通知\n"),
        ("姓名\t\n王 某\t科 员", "姓名\t\n王 某\t科 员"),
        ("今年第 11 号台风 9 月 2 日将登陆。", "今年第11号台风9月2日将登陆。"),
        ("2017 年 12 月 25 日", "2017年12月25日"),
        ("加强领导 ，明确责任。", "加强领导，明确责任。"),
        ("某某市教育局 某某市总工会联合举办本次活动。", "某某市教育局 某某市总工会联合举办本次活动。"),
        ("参加人员为张三 李四 王五，由赵六带队。", "参加人员为张三 李四 王五，由赵六带队。"),
        ("附件1 登记表，一式两份，加盖公章后报送我局。", "附件1 登记表，一式两份，加盖公章后报送我局。"),
        ("表2 各县完成情况，按季度汇总。", "表2 各县完成情况，按季度汇总。"),
        ("第三条 本办法适用于各单位，自印发之日起施行。", "第三条 本办法适用于各单位，自印发之日起施行。"),
        ("第三条 5年以上的，由各单位自行确定。", "第三条 5年以上的，由各单位自行确定。"),
        ("编者按 近日，各地总工会组织开展了活动。", "编者按 近日，各地总工会组织开展了活动。"),
        ("（一） 加强领导。根据 《办法》 的规定执行。", "（一）加强领导。根据《办法》的规定执行。"),
        ("提高政治站位 狠抓工作落实 把工作引向深入", "提高政治站位 狠抓工作落实 把工作引向深入"),
    ] {
        check(source, expected);
    }
}

#[test]
fn letter_spaced_labels_and_names_are_closed_up() {
    for (source, expected) in [
        ("标 题\t关于放假的通知", "标题\t关于放假的通知"),
        ("抄　送：市委办", "抄送：市委办"),
        ("签 发 人：某某", "签发人：某某"),
        ("领 导 批 示\t\n主  送\t各区", "领导批示\t\n主送\t各区"),
        ("通　　知", "通知"),
        ("云 岭 县 总 工 会", "云岭县总工会"),
        ("云 岭 县 人 民 政 府 文 件", "云岭县人民政府文件"),
        // Near misses: names of persons, heads of columns, joint organs, headlines, what cannot be told.
        ("王 某", "王 某"),
        ("李 文 学", "李 文 学"),
        ("一 二 三 四 五 六 日", "一 二 三 四 五 六 日"),
        ("某某市教育局 某某市总工会", "某某市教育局 某某市总工会"),
        ("提高站位 狠抓落实 引向深入", "提高站位 狠抓落实 引向深入"),
        ("不 参 加 人 数", "不 参 加 人 数"),
        ("王 某 张 某 李 某", "王 某 张 某 李 某"),
        ("标 题 党 不可取", "标 题 党 不可取"),
    ] {
        check(source, expected);
    }
}

#[test]
fn what_word_leaves_behind_goes() {
    for (source, expected) in [
        ("全文 NUMPAGES \\* MERGEFORMAT 9 页，见第 PAGE \\* MERGEFORMAT 3 页", "全文 9 页，见第 3 页"),
        ("{ TOC \\o \"1-3\" \\h \\z \\u }一、总则", "一、总则"),
        ("详见 HYPERLINK \"http://a.cn/b.html\" 市政府网站。", "详见 市政府网站。"),
        ("详见 HYPERLINK \\l \"_Toc123\" 一、总则 PAGEREF _Toc123 \\h 3", "详见 一、总则 3"),
        ("见表 SEQ 表 \\* ARABIC 1", "见表 SEQ 表 \\* ARABIC 1"),
        ("Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE\n正文", "正文"),
        (
            "/* Style Definitions */\ntable.MsoNormalTable\n{mso-style-name:普通表格;\nmso-para-margin:0cm;\nfont-size:10.5pt;}\n正文",
            "正文",
        ),
        ("<![if !supportLists]>一、<![endif]>总则<o:p></o:p>", "一、总则"),
        ("<st1:chsdate Year=\"2014\">2014年5月1日</st1:chsdate>", "2014年5月1日"),
        // Near misses.
        ("使用 PAGE 函数，DATE 字段，C:\\PAGE \\目录", "使用PAGE函数，DATE字段，C:\\PAGE \\目录"),
        ("HOMEPAGE \\* MERGEFORMAT", "HOMEPAGE \\* MERGEFORMAT"),
        ("Normal 0 是正常值", "Normal 0 是正常值"),
    ] {
        check(source, expected);
    }
}

#[test]
fn tables_of_markdown_become_rows() {
    for (source, expected) in [
        ("| 序号 | 姓名 |\n|---|:--|\n| 1 | 张三 |\n| 2 |  |\n", "序号\t姓名\n1\t张三\n2\t\n"),
        ("|甲|乙|\n|丙|丁|", "甲\t乙\n丙\t丁"),
        ("|甲|乙|", "|甲|乙|"),
        ("首部|尾部\n甲|乙", "首部|尾部\n甲|乙"),
        ("|a|\n|b|", "|a|\n|b|"),
    ] {
        check(source, expected);
    }
}

#[test]
fn lost_numbers_are_told() {
    for (source, told) in [
        ("一、总则\n甲\n加强领导\n三、附则\n乙", Some("三、")),
        ("一、总则\n加强领导\n（二）落实责任\n乙", Some("（二）")),
        ("一、总则\n（一）甲\n加强领导\n（三）落实责任\n乙", Some("（三）")),
        // Near misses: complete, run into a paragraph, a new count, nothing between.
        ("一、总则\n甲\n二、细则\n乙\n三、附则\n丙", None),
        ("一、总则。二、细则。\n乙\n三、附则\n丙", None),
        ("一、总则\n（一）甲\n（二）乙\n二、细则\n（一）丙\n（二）丁", None),
        ("一、总则\n三、附则\n丙", None),
        ("二、总则\n四五、甲\n一、附则\n丙", None),
        ("一、总则\n首先（一）甲。\n（二）乙\n丙", None),
    ] {
        let cleaned = clean(source);
        let found = cleaned.repairs.iter().find(|repair| repair.damage == "clean-lost-numbering");
        assert_eq!(found.map(|repair| repair.edit.span.of(source)), told, "{source}");
        assert!(found.is_none_or(|repair| repair.class == RepairClass::Report));
    }
}

#[test]
fn two_spellings_of_a_name_are_told() {
    for (source, told) in [
        ("云岭县人民政府、青山县教育局。云岭县人民政府。云岭县入民政府。", Some("云岭县入民政府")),
        ("《土地管理办法》《士地管理办法》《土地管理办法》", Some("士地管理办法")),
        // Near misses.
        ("各级人大代表，各级人大代表", None),
        ("加强领导，干部培训，千部手机", None),
        ("云岭县人民政府，青山县人民政府", None),
    ] {
        let cleaned = clean(source);
        let found = cleaned.repairs.iter().find(|repair| repair.damage == "clean-misread");
        assert_eq!(found.map(|repair| repair.edit.span.of(source)), told, "{source}");
    }
}

#[test]
fn marks_of_footnotes_are_offered() {
    for (source, expected) in [
        ("根据条例[1]规定。\n[1] 国务院令第1号。", Some("根据条例规定。\n[1] 国务院令第1号。")),
        ("根据条例¹规定。", Some("根据条例规定。")),
        // Near misses.
        ("面积10m²，平方米²", None),
        ("某发[12]3号\n[12] 甲", None),
        ("第[1]项，没有注", None),
    ] {
        let cleaned = clean(source);
        assert_eq!(cleaned.text, source);
        let index = cleaned.repairs.iter().position(|repair| repair.damage == "clean-footnote-mark");
        assert_eq!(index.map(|index| cleaned.with_repair(index, true).text).as_deref(), expected, "{source}");
    }
}

#[test]
fn marks_become_full_width_among_han() {
    for (source, expected) in [
        ("加强领导,明确责任;做好工作.", "加强领导，明确责任；做好工作。"),
        ("各单位:\n请按时参加!能否参加?请回复.", "各单位：\n请按时参加！能否参加？请回复。"),
        ("共20人,完成率100%,“五一”前完成.", "共20人，完成率100%，“五一”前完成。"),
        ("执行上级规定.各单位要照办,不得有误.", "执行上级规定。各单位要照办，不得有误。"),
        ("时间:8:30至11:30,地点:三楼.", "时间：8:30至11:30，地点：三楼。"),
        ("网址:http://www.example.gov.cn/a,b;c.html,请下载", "网址：http://www.example.gov.cn/a,b;c.html,请下载"),
        // Near misses.
        ("比例为1:500，增长1.5倍，共1,234人。", "比例为1:500，增长1.5倍，共1,234人。"),
        (
            "邮箱zhang.san@example.com，附件通知.docx，版本2.0.1。",
            "邮箱zhang.san@example.com，附件通知.docx，版本2.0.1。",
        ),
        ("He said: hello, world; is it (really) so? 是!", "He said: hello, world; is it (really) so? 是!"),
        ("一.加强领导\n第二章.总则", "一.加强领导\n第二章.总则"),
        ("约翰.史密斯先生来访。", "约翰.史密斯先生来访。"),
        ("1,加强领导", "1,加强领导"),
        ("[1]张三.某某研究[M].北京:某某出版社,2018.", "[1]张三.某某研究[M].北京:某某出版社,2018."),
        ("序号,姓名,单位,职务\n1,张三,某局,科长", "序号,姓名,单位,职务\n1,张三,某局,科长"),
        ("{\"名称\":\"甲\",\"a\":1, b: c, d: e, f: g}", "{\"名称\":\"甲\",\"a\":1, b: c, d: e, f: g}"),
    ] {
        check(source, expected);
    }
}

#[test]
fn brackets_become_full_width_around_han() {
    for (source, expected) in [
        ("管理办法(试行)已印发。", "管理办法（试行）已印发。"),
        ("有关单位(含直属单位(学校))参加。", "有关单位（含直属单位（学校））参加。"),
        ("名单（详见附件)如下。", "名单（详见附件）如下。"),
        // Near misses.
        ("浙教办函(2017)6号", "浙教办函(2017)6号"),
        ("函数f(x)和GB/T 9704(2012)不变。", "函数f(x)和GB/T 9704(2012)不变。"),
        ("运行print(\"你好\")即可看到结果。", "运行print(\"你好\")即可看到结果。"),
        ("缺了一半(试行的办法。", "缺了一半(试行的办法。"),
    ] {
        check(source, expected);
    }
}

#[test]
fn quotation_marks_are_paired() {
    for (source, expected) in [
        ("开展\"安康杯\"竞赛和\"五一\"活动。", "开展“安康杯”竞赛和“五一”活动。"),
        ("开展“安康杯\"竞赛。", "开展“安康杯”竞赛。"),
        ("开展〝安康杯〞竞赛，弘扬„工匠精神‟。", "开展“安康杯”竞赛，弘扬“工匠精神”。"),
        // Near misses: what does not come in pairs, inches, a number in broken brackets, English.
        ("开展\"安康杯竞赛。", "开展\"安康杯竞赛。"),
        ("开展\"安康杯”竞赛\"活动。", "开展\"安康杯”竞赛\"活动。"),
        ("采购15\"显示器和20\"显示器。", "采购15\"显示器和20\"显示器。"),
        ("国办发„2009‟3号", "国办发„2009‟3号"),
        ("<img alt=\"x\"> \"Hello, world\" 你好", " \"Hello, world\" 你好"),
    ] {
        check(source, expected);
    }
}

#[test]
fn dots_become_ellipses_and_doubled_marks_one() {
    for (source, expected) in [
        ("加强领导...落实责任。。。", "加强领导……落实责任……"),
        ("学习、宣传、贯彻…，各单位", "学习、宣传、贯彻……，各单位"),
        ("加强领导，，落实责任。。做好、、工作,,完成任务。", "加强领导，落实责任。做好、工作，完成任务。"),
        // Near misses.
        ("第一章 总则.....3", "第一章 总则.....3"),
        ("第一章 总则……3", "第一章 总则……3"),
        ("wait... and see", "wait... and see"),
        ("省略一段…………下文", "省略一段…………下文"),
        ("版本1...5", "版本1...5"),
    ] {
        check(source, expected);
    }
}

#[test]
fn dots_and_waves_between_words_and_numbers() {
    for (source, expected) in [
        ("劳动•光荣", "劳动·光荣"),
        ("卡尔・马克思和弗里德里希‧恩格斯", "卡尔·马克思和弗里德里希·恩格斯"),
        ("“3•15”消费者权益日", "“3·15”消费者权益日"),
        ("气温10~20℃，5%~8%，3日~5日", "气温10～20℃，5%～8%，3日～5日"),
        // Near misses.
        ("• 加强领导\n• 落实责任", "• 加强领导\n• 落实责任"),
        ("“4.28”讲话", "“4.28”讲话"),
        ("“2.0”时代", "“2.0”时代"),
        ("主页http://a.cn/~user/和~5人", "主页http://a.cn/~user/和~5人"),
        ("欢迎~欢迎", "欢迎~欢迎"),
    ] {
        check(source, expected);
    }
}

#[test]
fn angles_become_title_marks() {
    for (source, expected) in [
        ("贯彻<<实施办法>>和＜细则＞，学习«工会法»。", "贯彻《实施办法》和〈细则〉，学习《工会法》。"),
        ("贯彻＜＜实施办法＞＞。", "贯彻《实施办法》。"),
        // Near misses.
        ("贯彻<<实施办法>。", "贯彻<<实施办法>。"),
        ("30＜年龄＜60，成绩＞60", "30＜年龄＜60，成绩＞60"),
        ("左移a<<2和右移b>>3。", "左移a<<2和右移b>>3。"),
        ("x<y且y>z", "x<y且y>z"),
    ] {
        check(source, expected);
    }
}

#[test]
fn digits_are_half_width_and_letters_no_digits() {
    for (source, expected) in [
        ("２０１４年５月，Ａ股", "2014年5月，A股"),
        ("共２．５万元", "共2.5万元"),
        ("参见⑵和㈢", "参见（2）和（三）"),
        ("2O14年5月2О日，第1Ο号，201〇4", "2014年5月20日，第10号，20104"),
        ("二0一四年、二ОО六年、二○一○年、〔二O一四〕", "二〇一四年、二〇〇六年、二〇一〇年、〔二〇一四〕"),
        // Near misses.
        ("①甲", "①甲"),
        ("H2O、Al2O3、O2O和A2O19", "H2O、Al2O3、O2O和A2O19"),
        ("20○○年", "20○○年"),
        ("20l4年", "20l4年"),
        ("5l装、3O以上", "5l装、3O以上"),
        ("三0一医院", "三0一医院"),
        ("１．目标", "1．目标"),
    ] {
        check(source, expected);
    }
}

#[test]
fn what_is_not_certain_is_offered() {
    for (source, damage, expected) in [
        ("他说“要坚持'两个务必'”。", "punct-straight-quotes", "他说“要坚持‘两个务必’”。"),
        ("开展\"安康杯\"和\"五一活动。", "punct-straight-quotes", "开展“安康杯”和\"五一活动。"),
        ("“4.28”讲话", "punct-monthday-dot", "“4·28”讲话"),
        ("加强领导--落实责任", "punct-dash", "加强领导——落实责任"),
        ("各级领导干部特别是主要负责同志―各单位一把手", "punct-dash", "各级领导干部特别是主要负责同志——各单位一把手"),
        ("2016－2020年", "punct-dash", "2016—2020年"),
        ("20l4年", "num-zero-lookalike", "2014年"),
        ("１．目标", "num-fullwidth", "1.目标"),
        ("各单位要认真执行.做好工作。", "punct-period", "各单位要认真执行。做好工作。"),
        ("按照<实施办法>执行。", "title-angle-lookalike", "按照《实施办法》执行。"),
    ] {
        let cleaned = clean(source);
        assert_conserved(&cleaned);
        assert!(
            cleaned.repairs.iter().any(|repair| repair.damage == damage && !repair.accepted),
            "{source}: {cleaned:?}"
        );
        let all = cleaned.repairs.iter().cloned();
        let taken = all.map(|repair| Repair { accepted: repair.accepted || repair.damage == damage, ..repair });
        assert_eq!(Cleaned::new(source.to_owned(), taken.collect()).text, expected, "{source}");
    }
}

#[test]
fn what_needs_no_offer_gets_none() {
    for source in [
        "北京—上海，周一—周五，1949—2024，第3—5页。",
        "电话：0564－1234567，编号A－12，2014-05-21。",
        "————————",
        "—— 在表彰大会上的讲话",
        "——在表彰大会上的讲话",
        "It's 5 o'clock, don't be late.",
        "面积10m²，x²+y²。",
        "曰：“善。”20人以上，5月未央，1998年未完成，千元以上，干部30名。",
    ] {
        let cleaned = clean(source);
        assert!(cleaned.repairs.is_empty(), "{source}: {:?}", cleaned.repairs);
    }
}

#[test]
fn what_a_machine_misread_is_told() {
    for (source, misread) in [
        ("20S4年5月", "S"),
        ("2014年5月21曰", "曰"),
        ("某发〔2014〕20兮", "兮"),
        ("共20入，其中女5入。", "入"),
        ("每人3干元", "干"),
        ("2016一2020年", "一"),
        ("于6月未前报送", "未"),
    ] {
        let cleaned = clean(source);
        assert_eq!(cleaned.text, source);
        let told: Vec<_> = cleaned.repairs.iter().filter(|repair| repair.damage == "clean-misread").collect();
        assert!(!told.is_empty(), "{source}");
        for repair in told {
            assert_eq!((repair.class, repair.edit.span.of(source)), (RepairClass::Report, misread), "{source}");
        }
    }
}

#[test]
fn tracked_changes_and_hidden_words_are_asked_about() {
    let source = "各单位：\n请于6月5日10日前报送 (总结)。内部掌握\n特此通知。";
    let place = |words: &str| {
        let at = source.find(words).expect("it stands there");
        Span::new(at, at + words.len())
    };
    let revision = |words, kind| Revision { span: place(words), kind, author: "某某".to_owned() };
    let evidence = Evidence {
        revisions: vec![
            revision("5日", RevisionKind::Deleted),
            revision("10日", RevisionKind::Inserted),
            revision("报送 (总结)", RevisionKind::Inserted),
        ],
        hidden: vec![place("内部掌握")],
        ..Evidence::default()
    };
    let cleaned = clean_imported(source, evidence);
    assert_conserved(&cleaned);
    assert_eq!(cleaned.text, "各单位：\n请于6月10日前报送（总结）。内部掌握\n特此通知。");
    let without = |damage: &str| {
        let some = cleaned.repairs.iter().cloned();
        let some = some.map(|repair| Repair { accepted: repair.accepted || repair.damage == damage, ..repair });
        Cleaned::new(source.to_owned(), some.collect()).text
    };
    assert_eq!(without("clean-hidden"), "各单位：\n请于6月10日前报送（总结）。\n特此通知。");
    assert_eq!(without("clean-revision-inserted"), "各单位：\n请于6月前（）。内部掌握\n特此通知。");
    let deleted = cleaned.repairs.iter().position(|repair| repair.damage == "clean-revision-deleted");
    let back = cleaned.with_repair(deleted.expect("it is listed"), false);
    assert_eq!(back.text, "各单位：\n请于6月5日10日前报送（总结）。内部掌握\n特此通知。");
}

#[test]
fn structure_is_offered_only() {
    for (source, damage, expected) in [
        (
            "关于举办书画比赛的\n通知\n某工〔2019〕28号\n关于举办书画比赛的\n通知\n各单位：",
            "clean-duplicate-title",
            "某工〔2019〕28号\n关于举办书画比赛的\n通知\n各单位：",
        ),
        (
            "一要加强宣传。\n二要做好服务。落实责任。**三要总结经验。**\n四要抓好落实。",
            "clean-glued-lead",
            "一要加强宣传。\n二要做好服务。落实责任。\n三要总结经验。\n四要抓好落实。",
        ),
    ] {
        let cleaned = clean(source);
        assert_eq!(cleaned.text, source.replace("**", ""), "{source}");
        assert_conserved(&cleaned);
        let index = cleaned.repairs.iter().position(|repair| repair.damage == damage);
        let taken = cleaned.with_repair(index.unwrap_or(usize::MAX), true);
        assert_eq!(taken.text, expected, "{damage}: {:?}", cleaned.repairs);
    }
}

#[test]
fn ids_of_damages_are_unique() {
    let mut ids: Vec<_> = damages().collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

/// Pieces that make damage likely; any character may stand between.
fn damaged() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("**".to_owned()),
        Just("&nbsp;".to_owned()),
        Just("&amp;lt;".to_owned()),
        Just("<p>".to_owned()),
        Just("</p>".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("\u{FEFF}".to_owned()),
        Just("\u{FFFD}".to_owned()),
        Just("\u{E000}".to_owned()),
        Just("\u{A0}".to_owned()),
        Just("⼀".to_owned()),
        Just("(二) ".to_owned()),
        Just("、\n".to_owned()),
        Just("- 3 -\n".to_owned()),
        Just("首页 > 新闻 > 正文\n".to_owned()),
        Just("来源：某网\n".to_owned()),
        Just("版权所有 某ICP备1号\n".to_owned()),
        Just("各单位要加强领导，落实责任，学".to_owned()),
        Just("习精神。".to_owned()),
        Just(" ".to_owned()),
        Just("　".to_owned()),
        Just("\t".to_owned()),
        Just("[甲](/a)".to_owned()),
        Just("`".to_owned()),
        Just("__".to_owned()),
        Just("<<".to_owned()),
        Just(">>".to_owned()),
        Just("# ".to_owned()),
        Just("㈠".to_owned()),
        Just("\"".to_owned()),
        Just(",".to_owned()),
        Just(".".to_owned()),
        Just("...".to_owned()),
        Just("(试行)".to_owned()),
        Just("201O年".to_owned()),
        Just("二0一四年".to_owned()),
        Just("～~".to_owned()),
        Just("5~8".to_owned()),
        Just("--".to_owned()),
        Just("•".to_owned()),
        Just("…".to_owned()),
        Just("，，".to_owned()),
        Just("标 题".to_owned()),
        Just("|甲|乙|\n".to_owned()),
        Just(" PAGE \\* MERGEFORMAT ".to_owned()),
        Just("mso-a:b;\n".to_owned()),
        Just("[1]".to_owned()),
        Just("\n一、".to_owned()),
        Just("。".to_owned()),
        Just("２".to_owned()),
        any::<char>().prop_map(String::from),
        "[一-龥，。、]{1,12}",
        "[ -~]{1,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_is_conserved(source in prop_oneof![damaged(), any::<String>()], choice in any::<u64>()) {
        let cleaned = clean(&source);
        prop_assert_eq!(&cleaned.source, &source);
        assert_conserved(&cleaned);
        let subset = cleaned.repairs.iter().cloned().enumerate().map(|(index, repair)| {
            Repair { accepted: choice >> (index % 64) & 1 == 1, ..repair }
        });
        let some = Cleaned::new(source.clone(), subset.collect());
        let mut back = some.clone();
        for index in 0..some.repairs.len() {
            back = back.with_repair(index, false);
        }
        prop_assert_eq!(back.text, source);
    }

    #[test]
    fn what_is_clean_stays_as_it_is(source in damaged()) {
        let once = clean(&source);
        let twice = clean(&once.text);
        prop_assert_eq!(&twice.text, &once.text, "{:?} {:?}", source, twice.repairs);
    }
}

fn corpus() -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    path.join("labels").is_dir().then_some(path)
}

/// The strings of a label that stand in the text.
fn strings(value: &serde_json::Value, out: &mut Vec<String>) {
    const ABOUT: [&str; 8] =
        ["id", "source", "kind", "defects_in_text", "note", "date_iso", "document_number_canonical", "level"];
    match value {
        serde_json::Value::String(text) => out.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        serde_json::Value::Object(fields) => {
            fields.iter().filter(|(key, _)| !ABOUT.contains(&key.as_str())).for_each(|(_, value)| strings(value, out));
        }
        _ => {}
    }
}

/// White space and Markdown stars left out, forms of marks folded.
fn compact(text: &str) -> String {
    let plain = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '\u{200B}'..='\u{200F}' | '\u{FEFF}'));
    plain
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            ',' => '，',
            ':' => '：',
            ';' => '；',
            '.' => '。',
            '"' | '”' => '“',
            '○' | '0' => '〇',
            '•' => '·',
            c => c,
        })
        .collect()
}

#[test]
fn no_labelled_element_of_the_corpus_is_lost() {
    let Some(corpus) = corpus() else {
        eprintln!("skipped: no_labelled_element_of_the_corpus_is_lost (no corpus beside the repository)");
        return;
    };
    let (mut kept, mut lost) = (0, Vec::new());
    let mut labels: Vec<_> = std::fs::read_dir(corpus.join("labels")).expect("labels").flatten().collect();
    labels.sort_by_key(std::fs::DirEntry::file_name);
    for entry in labels {
        let label: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(entry.path()).expect("label")).expect("JSON");
        let text = corpus.join("docs").join(entry.file_name()).with_extension("txt");
        let source = std::fs::read_to_string(&text).expect("text");
        let cleaned = clean(&source);
        assert_conserved(&cleaned);
        let found = compact(&cleaned.text);
        let mut words = Vec::new();
        strings(&label, &mut words);
        for word in words {
            if found.contains(&compact(&word)) {
                kept += 1;
            } else {
                lost.push(format!("{}: {word}", entry.file_name().display()));
            }
        }
    }
    assert!(kept > 500, "{kept} strings looked for");
    assert!(lost.is_empty(), "{} of {} lost: {lost:#?}", lost.len(), kept + lost.len());
}
