//! Titles break by sense: what stays whole, and the forms that clerks see first (GB/T 9704—2012, 7.3.1).

use std::rc::Rc;

use serde_json::Value;
use xingwen::domain::layout::{Cache, lay_out, title_lines, torn_lines};
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::house::{HouseLists, HouseWords, KnownOrgan};
use xingwen::domain::text::punctuation::is_blank;
use xingwen::domain::text::width::text_halves;

fn lines(title: &str) -> Vec<&str> {
    title_lines(title, &HouseWords::default()).iter().map(|line| line.of(title)).collect()
}

fn check(title: &str, expected: &[&str]) {
    assert_eq!(lines(title), expected, "{title}");
}

#[test]
fn titles_break_by_sense() {
    for (title, expected) in [
        ("关于做好职工防暑降温工作的通知", vec!["关于做好职工防暑降温工作的通知"]),
        (
            "青山县总工会关于转发《云岭省总工会关于做好职工防暑降温工作的通知》的通知",
            vec!["青山县总工会关于转发《云岭省总工会", "关于做好职工防暑降温工作的通知》的通知"],
        ),
        (
            "金寨县总工会关于转发《中华全国总工会关于认真学习宣传贯彻习近平总书记在乌鲁木齐同劳动模范和先进工作者、先进人物代表座谈时重要讲话精神的通知》的通知",
            vec![
                "金寨县总工会关于转发《中华全国总工会",
                "关于认真学习宣传贯彻习近平总书记",
                "在乌鲁木齐同劳动模范和先进工作者、",
                "先进人物代表座谈时",
                "重要讲话精神的通知》的通知",
            ],
        ),
        (
            "青山县财政局转发云岭省财政厅关于印发云岭省省级专项资金管理办法的通知",
            vec!["青山县财政局转发云岭省财政厅", "关于印发云岭省省级专项资金管理办法的通知"],
        ),
        (
            "青山县教育局关于转发《云岭省教育厅关于做好2024年元旦、春节期间学校安全工作的通知》的通知",
            vec!["青山县教育局关于转发《云岭省教育厅", "关于做好2024年元旦、春节期间", "学校安全工作的通知》的通知"],
        ),
        (
            "关于印发青山县教育系统第十四个五年规划（2021—2025年）和实施意见的通知",
            vec!["关于印发青山县教育系统第十四个五年规划", "（2021—2025年）和实施意见的通知"],
        ),
    ] {
        check(title, &expected);
    }
}

/// No line of these ends inside what is named beside them.
#[test]
fn names_and_numbers_of_every_kind_stay_whole() {
    for (title, whole) in [
        ("青山县总工会关于转发青山县第一中学工会《关于组织2023年教职工疗休养活动的通知》的通知", "青山县第一中学工会"),
        ("青山县总工会关于转发《关于举办全县职工中、西式面点师职业技能比赛的通知》的通知", "中、西式面点"),
        ("青山县教育局关于转发《教育部办公厅关于近期一所小学发生拥挤踩踏事故的紧急通报》的通知", "一所小学"),
        (
            "青山县总工会关于转发国家发展改革委办公厅税务总局办公厅《关于加强个人所得税纳税信用建设的通知》的通知",
            "国家发展改革委办公厅",
        ),
        (
            "青山县总工会关于转发国家发展改革委办公厅税务总局办公厅《关于加强个人所得税纳税信用建设的通知》的通知",
            "税务总局办公厅",
        ),
        ("青山县总工会关于转发《云岭省总工会关于学习宣传合肥天翼集团职工先进事迹的通知》的通知", "合肥天翼集团"),
        ("云岭省人力资源和社会保障厅办公室关于转发《关于启动防台风Ⅳ级应急响应的通知》的通知", "Ⅳ级"),
        ("青山县总工会关于转发《关于在第十四次全国代表大会中做好服务保障工作的紧急通知》的通知", "代表大会中"),
    ] {
        let lines = lines(title);
        assert!(lines.len() > 1 && lines.iter().any(|line| line.contains(whole)), "{whole}: {lines:?}");
    }
}

#[test]
fn a_name_without_room_is_parted_behind_the_organ_above_it() {
    let title = "青山县总工会关于转发中共青山县委人才工作领导小组办公室《关于选拔专业技术拔尖人才的通知》的通知";
    let lines = lines(title);
    assert!(lines.iter().any(|line| line.ends_with("中共青山县委")), "{lines:?}");
}

#[test]
fn no_line_begins_with_the_last_word_alone() {
    for title in [
        "云岭省人力资源和社会保障厅办公室关于转发《关于举办中、西式面点的通知》的通知",
        "青山县总工会关于转发《张某某同志在全县劳动模范表彰大会上的讲话》的通知",
        "青山县总工会关于转发《关于进一步加强职工防暑降温工作的意见》的通知",
    ] {
        let lines = lines(title);
        let last = lines.last().expect("a line");
        assert!(last.chars().count() > 8, "{lines:?}");
    }
}

#[test]
fn a_typed_break_stays() {
    check("青山县总工会\n关于召开工作会议的通知", &["青山县总工会", "关于召开工作会议的通知"]);
    check(" \n青山县总工会 \r\n\n关于召开工作会议的通知", &["青山县总工会", "关于召开工作会议的通知"]);
    check("", &[]);
}

/// Over every written title: each line holds its 20 characters, and none begins or ends as it may not.
#[test]
fn no_line_of_a_written_title_is_torn() {
    let vectors: Value = serde_json::from_str(include_str!("vectors/titles.json")).expect("the vectors are JSON");
    let cases = vectors["cases"].as_array().or(vectors.as_array()).expect("a list of cases");
    assert!(cases.len() >= 50);
    for title in cases.iter().filter_map(|case| case["expected"].as_str()) {
        let lines = lines(title);
        for (at, line) in lines.iter().enumerate() {
            let set = line.trim_end_matches(is_blank);
            assert!(text_halves(set) <= 40, "{title}: {set}");
            let first = at == 0;
            assert!(first || !set.starts_with(['的', '》', '〉', '、', '，', '”', '）']), "{title}: {set}");
            let ends_badly =
                ["《", "〈", "“", "关于", "转发", "批转", "印发", "在", "和"].iter().any(|end| set.ends_with(end));
            assert!(at + 1 == lines.len() || !ends_badly, "{title}: {set}");
        }
        let broken = lines.join("\n");
        for whole in
            ["总书记", "总工会", "办公厅", "乌鲁木齐", "劳动模范", "金寨县总工会", "人民政府", "通知》的通知", "2024年"]
        {
            let torn = (1..whole.chars().count()).any(|at| {
                let at = whole.char_indices().nth(at).map_or(0, |(at, _)| at);
                broken.contains(&format!("{}\n{}", &whole[..at], &whole[at..]))
            });
            assert!(!torn, "{whole} is torn: {broken}");
        }
    }
}

#[test]
fn a_title_beyond_all_measure_is_laid_out() {
    for title in
        ["字".repeat(4_000), "a".repeat(4_000), "《".repeat(4_000), "\u{200B}".repeat(4_000), "的".repeat(9_000)]
    {
        let lines = title_lines(&title, &HouseWords::default());
        assert_eq!(lines.iter().map(|line| line.len()).sum::<usize>(), title.len());
        assert!(lines.iter().all(|line| text_halves(line.of(&title)) <= 40));
    }
}

fn house(words: &[&str], organs: &[&str]) -> HouseWords {
    HouseWords::of(&HouseLists {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        organs: organs.iter().map(|line| KnownOrgan::of_line(line)).collect(),
        ..HouseLists::default()
    })
}

#[test]
fn words_and_names_of_the_house_stay_whole() {
    let title = "青山县总工会关于转发市总工会《开展户外劳动者爱心驿站提质行动实施方案》的通知";
    let lines_with =
        |house: &HouseWords| -> Vec<&str> { title_lines(title, house).iter().map(|line| line.of(title)).collect() };
    let torn = ["青山县总工会关于转发市总工会《开展户外", "劳动者爱心驿站提质行动实施方案》的通知"];
    assert_eq!(lines_with(&house(&[], &[])), torn);
    let kept = ["青山县总工会关于转发市总工会", "《开展户外劳动者爱心驿站提质行动", "实施方案》的通知"];
    let whole = house(&["户外劳动者爱心驿站"], &[]);
    assert_eq!(lines_with(&whole), kept);
    assert_eq!(lines_with(&house(&[], &["户外劳动者爱心驿站 下级"])), kept);
    // On paper too, and other words are felt at once.
    let mut cache = Cache::default();
    let mut draft = Draft::default();
    draft.notice.title = title.into();
    for (house, expected) in [(&house(&[], &[]), &torn[..]), (&whole, &kept), (&house(&[], &[]), &torn)] {
        draft.house = Rc::new(house.clone());
        let pages = lay_out(&draft, &mut cache);
        let on_paper: Vec<&str> = pages.pages.iter().flat_map(|page| &page.lines).map(|line| &*line.text).collect();
        assert_eq!(on_paper[..expected.len()], *expected);
    }
    // A break typed inside of one is told.
    let typed = torn.join("\n");
    assert_eq!((torn_lines(&typed, &house(&[], &[])).len(), torn_lines(&typed, &whole).len()), (0, 1));
}
