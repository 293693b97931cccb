//! 公文格式: what the form of the paper asks of a composed notice.

use super::templates::frame;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::{Element, Notice};

/// What may stand at the end of a mark, longest first.
const ENDINGS: [&str; 6] = ["会议纪要", "文件", "命令", "纪要", "发电", "令"];

/// Puts a composed draft into a form: its mark, its number, and the elements that only some forms have.
///
/// A letter has the organ's name alone as its mark and no printing line (GB/T 9704—2012, 10.1); an order names neither
/// addressees nor the organ below its text, but the signer's office (10.2); minutes name those present (10.3).
pub fn suit(draft: &mut Draft, form: Form, organ: &OwnOrgan) {
    draft.form = form;
    let notice = &mut draft.notice;
    let usual = organ.mark_text();
    // The house may have a mark without 文件 (7.2.4).
    notice.issuer_mark = if form == Form::Document { usual.into() } else { mark(form, &usual).into() };
    match form {
        Form::Document => {}
        Form::Letter | Form::Telegram => clear(notice, &[Element::PrintedBy, Element::PrintedOn]),
        Form::Order => {
            clear(notice, &[Element::MainRecipients]);
            notice.document_number = "第　号".into();
            notice.issuer_signature = "××".into();
        }
        Form::Minutes => {
            clear(notice, &[Element::MainRecipients]);
            notice.attendance = "出席：××\n请假：××\n列席：××".into();
        }
    }
}

/// Puts a composed draft of one form into another: what the form decides is composed anew, the rest stays.
pub fn refit(draft: &Draft, form: Form, organ: &OwnOrgan, today: Date) -> Draft {
    let mut refitted = draft.clone();
    let fresh = frame(organ, today);
    for element in [
        Element::DocumentNumber,
        Element::MainRecipients,
        Element::IssuerSignature,
        Element::Attendance,
        Element::PrintedBy,
        Element::PrintedOn,
    ] {
        if let (Some(field), Some(value)) = (refitted.notice.field_mut(element), fresh.field(element)) {
            field.clone_from(value);
        }
    }
    suit(&mut refitted, form, organ);
    refitted
}

/// A mark in another form: its ending follows the form, and of the names of a joint mark a letter has the host's alone
/// (10.1).
pub fn mark(form: Form, mark: &str) -> String {
    let mark = mark.trim_end();
    if mark.trim().is_empty() {
        return String::new();
    }
    let mark =
        if form == Form::Letter { mark.trim_start().lines().next().unwrap_or_default().trim_end() } else { mark };
    let ending = match form {
        Form::Document => "文件",
        Form::Letter => "",
        Form::Order => "令",
        Form::Minutes => "会议纪要",
        Form::Telegram => "发电",
    };
    if !ending.is_empty() && mark.ends_with(ending) {
        return mark.to_owned();
    }
    let name = ENDINGS.iter().find_map(|ending| mark.strip_suffix(ending)).unwrap_or(mark).trim_end();
    if name.is_empty() { mark.to_owned() } else { format!("{name}{ending}") }
}

fn clear(notice: &mut Notice, elements: &[Element]) {
    for element in elements {
        if let Some(field) = notice.field_mut(*element) {
            *field = "".into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_mark_follows_the_form() {
        for (form, before, expected) in [
            (Form::Letter, "青山县总工会文件", "青山县总工会"),
            (Form::Letter, "青山县总工会", "青山县总工会"),
            (Form::Letter, "青山县总工会\n青山县教育局文件", "青山县总工会"),
            (Form::Document, "青山县总工会", "青山县总工会文件"),
            (Form::Document, "青山县总工会发电", "青山县总工会文件"),
            (Form::Document, "青山县总工会\n青山县教育局\n文件", "青山县总工会\n青山县教育局\n文件"),
            (Form::Order, "青山县人民政府文件", "青山县人民政府令"),
            (Form::Order, "青山县人民政府命令", "青山县人民政府命令"),
            (Form::Minutes, "青山县总工会文件", "青山县总工会会议纪要"),
            (Form::Minutes, "青山县总工会专题会议纪要", "青山县总工会专题会议纪要"),
            (Form::Telegram, "青山县总工会文件", "青山县总工会发电"),
            (Form::Letter, "文件", "文件"),
            (Form::Order, " ", ""),
        ] {
            assert_eq!(mark(form, before), expected, "{form:?} {before}");
        }
    }
}
