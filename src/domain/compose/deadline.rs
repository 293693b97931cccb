//! The cascade of deadlines (standard/notice-body.md, section 4).

use crate::domain::notice::date_of_issue::Date;

/// The own deadline (本级报送期限) for a document issued `today` whose upstream wants its answer by `upstream`:
/// `lead_days` before that, so that there is time to summarise.
///
/// Strictly earlier than the upstream's and never before `today`; not on 星期六 or 星期日 where an earlier day will
/// do. Where the lead would leave no day to answer, the last day before the upstream's is taken.
/// `None` where no such day is left.
pub fn own_deadline(upstream: Date, today: Date, lead_days: u32) -> Option<Date> {
    let latest = upstream.plus_days(-1);
    if latest < today {
        return None;
    }
    let wanted = upstream.plus_days(-i64::from(lead_days.max(1)));
    let wanted = if wanted > today { wanted } else { latest };
    let working_day = (0..3).map(|back| wanted.plus_days(-back)).find(|day| !day.is_weekend());
    Some(working_day.filter(|day| *day >= today).unwrap_or(wanted))
}

/// How a deadline is written in a document of `today`: without the year while it is the same.
pub fn written(deadline: Date, today: Date) -> String {
    let (month, day) = (deadline.month(), deadline.day());
    if deadline.year() == today.year() { format!("{month}月{day}日") } else { deadline.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(upstream: &str, today: &str, lead_days: u32, expected: Option<&str>) {
        let date = |text: &str| text.parse::<Date>().expect("the test writes dates");
        let found = own_deadline(date(upstream), date(today), lead_days);
        assert_eq!(found, expected.map(date), "{upstream}, {today}, {lead_days}");
    }

    #[test]
    fn the_own_deadline_leaves_time_to_summarise() {
        check("2014年6月10日", "2014年5月21日", 3, Some("2014年6月6日")); // 6月7日 is 星期六
        check("2014年6月10日", "2014年5月21日", 5, Some("2014年6月5日"));
        check("2014年6月10日", "2014年5月21日", 0, Some("2014年6月9日"));
        check("2014年6月10日", "2014年6月8日", 3, Some("2014年6月9日"));
        check("2014年6月10日", "2014年6月9日", 3, Some("2014年6月9日"));
        check("2014年6月8日", "2014年6月7日", 3, Some("2014年6月7日")); // 星期六, and no earlier day is left
        check("2014年6月10日", "2014年6月10日", 3, None);
        check("2014年6月10日", "2014年7月1日", 3, None);
    }

    #[test]
    fn another_year_is_named() {
        let date = |text: &str| text.parse::<Date>().expect("the test writes dates");
        let today = date("2014年12月20日");
        assert_eq!(written(date("2014年12月30日"), today), "12月30日");
        assert_eq!(written(date("2015年1月5日"), today), "2015年1月5日");
    }
}
