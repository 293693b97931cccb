//! Our own notice, pasted: put back into its fields.

use xingwen::app::own_notice::draft_of;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::attachments::attachments;

#[test]
fn attachments_and_their_tables_come_along() {
    let text = "青溪县总工会关于报送职工书屋情况的通知\n\
        各乡镇总工会：\n\
        \u{3000}\u{3000}请填写附件，于7月1日前报送。名额分配如下：\n\
        单位\t名额\n\
        开发区总工会\t3\n\
        \u{3000}\u{3000}附件：1.职工书屋情况统计表\n\
        \u{3000}\u{3000}\u{3000}\u{3000}\u{3000}2.填报说明\n\
        青溪县总工会\n\
        2026年6月15日\n\n\
        附件1\n\
        职工书屋情况统计表\n\
        单位\t数量\t备注\n\
        开发区\t3\t\n\
        附件2\n\
        填报说明\n\
        一、统计时间为上半年。\n";
    let draft = draft_of(&text.into());
    let field = draft.notice.text(Element::Attachments);
    let found = attachments(field);
    let titles: Vec<&str> = found.iter().filter_map(|one| one.title).map(|title| title.text).collect();
    assert_eq!(titles, ["职工书屋情况统计表", "填报说明"], "{field}");
    assert_eq!(found.iter().map(|one| one.number).collect::<Vec<_>>(), [Some(1), Some(2)], "{field}");
    let rows: Vec<&str> = found[0].text.iter().map(|row| row.text).collect();
    assert_eq!(rows, ["单位\t数量\t备注", "开发区\t3\t"], "an empty cell at the end is one too");
    assert!(draft.notice.body.contains("单位\t名额\n开发区总工会\t3"), "{}", draft.notice.body);
}
