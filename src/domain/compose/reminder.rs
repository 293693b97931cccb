//! What the clerk is told when a notice is made, or refused.

use std::fmt;

use crate::domain::notice::date_of_issue::Date;

/// Why nothing was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The received document carries a 密级.
    Secret,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret => f.write_str(
                "来文标有密级。涉密公文不得在本程序中处理，请按保密规定在涉密设备上办理，并清除这里的内容。",
            ),
        }
    }
}

impl std::error::Error for Refusal {}

/// What the clerk should think of before the notice goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The received document is a 明电.
    Telegram,
    /// Its 附注 limits circulation.
    Circulation(String),
    /// It has no title.
    NoTitle,
    /// It has no number that could be cited.
    NoNumber,
    /// Its deadline leaves no day for an own one.
    DeadlinePassed(Date),
    /// The own deadline follows at once, for want of days.
    LittleTime(Date),
    /// Our own notice was pasted: its inner document is passed on.
    OwnNotice,
    /// The middle organ's own demands do not come along.
    MiddlePassedOver(String),
}

impl fmt::Display for Reminder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Telegram => {
                f.write_str("来文是明电：传阅范围按来电要求掌握，不得在互联网上公开；报头和收文登记不随文转发。")
            }
            Self::Circulation(annotation) => write!(f, "来文附注“{annotation}”，请按此掌握传阅范围。"),
            Self::NoTitle => f.write_str("没有认出来文标题，请先补上。"),
            Self::NoNumber => f.write_str("没有认出来文字号，正文只引标题；如有字号请补上。"),
            Self::DeadlinePassed(date) => write!(f, "来文期限{date}已到或已过，没有另定期限，请确认报送时间。"),
            Self::LittleTime(date) => write!(f, "距来文期限{date}已近，留给下级的时间很短，请确认。"),
            Self::OwnNotice => f.write_str("粘贴的是本机关的通知，已改为转发其中的来文。"),
            Self::MiddlePassedOver(title) => write!(f, "已直接转发源头文件，《{title}》自己的要求请在正文中写明。"),
        }
    }
}
