//! 公文格式: chosen at the head of the fields, seen on the paper, undone in one step.

use crate::harness::Origin;
use crate::main_job::{at_the_desk, forwarding, sample};

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_form_is_chosen_seen_and_undone() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    for (form, number) in [("信函", 4), ("命令", 0), ("纪要", 1), ("电报", 1)] {
        page.click(form);
        let rules = "document.querySelectorAll('.sheet-rule[data-ink=red]').length";
        page.wait_until(form, &format!("return {rules} === {number}"));
        page.screenshot(&format!("form-{form}-1366x768"));
        page.dark(true);
        page.screenshot(&format!("form-{form}-dark-1366x768"));
        page.dark(false);
    }
    page.press("Control+z");
    page.see("出席人员");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn attachments_of_our_own_stand_on_pages_of_their_own() {
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    page.click("附件说明、附件、附注");
    page.fill("附件说明", "职工书屋建设情况统计表\n职工书屋名单");
    page.screenshot("attachments-empty-1366x768");
    let own = "附件1\n职工书屋建设情况统计表\n序号\t单位\t藏书（册）\n1\t开发区总工会\t1200\n2\t城关镇总工会\t860\n附件2\n职工书屋名单\n青溪县第一职工书屋，在人民路18号。";
    page.fill("附件", own);
    page.see_value("附件", own);
    let titles = "return [...document.querySelectorAll('.sheet-line[data-face=hei]')].some((line) => line.textContent === '附件1')";
    page.wait_until("the first attachment", titles);
    page.screenshot("attachments-1366x768");
    page.dark(true);
    page.screenshot("attachments-dark-1366x768");
    assert_eq!(page.complaints(), [""; 0]);
}
