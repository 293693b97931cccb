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
    }
    page.press("Control+z");
    page.see("出席人员");
    assert_eq!(page.complaints(), [""; 0]);
}
