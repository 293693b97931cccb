//! 基本: what the organ is called and whom it writes to.

use yew::prelude::*;

use super::form::{Change, Form};
use crate::domain::notice::own_organ::OwnOrgan;
use crate::ui::widgets::TextField;
use crate::ui::words;

/// The fields of the part.
pub(super) fn view(form: &Form, change: &Change) -> Html {
    let organ = &form.settings.organ;
    let field = |name, label, value: &str, placeholder: &str, is_long, set| {
        text(&Labels { name, label, placeholder, is_long }, value, change, set)
    };
    html! {
        <div class="unit-grid">
            { field("organ-name", words::ORGAN_NAME, &organ.name, words::ORGAN_NAME_EXAMPLE, false, |form, text| form.settings.organ.name = text) }
            { field("organ-short-name", words::ORGAN_SHORT_NAME, &organ.short_name, words::ORGAN_SHORT_NAME_EXAMPLE, false, |form, text| form.settings.organ.short_name = text) }
            { field("organ-codes", words::ORGAN_CODES, &form.codes, words::ORGAN_CODES_EXAMPLE, true, |form, text| form.codes = text) }
            { field("organ-mark", words::ORGAN_MARK, &organ.mark, &organ.mark_text(), false, |form, text| form.settings.organ.mark = text) }
            { field("organ-recipients", words::ORGAN_RECIPIENTS, &organ.main_recipients, words::ORGAN_RECIPIENTS_EXAMPLE, true, |form, text| form.settings.organ.main_recipients = text) }
            { field("organ-copies", words::ORGAN_COPIES, &organ.copy_recipients, words::ORGAN_COPIES_EXAMPLE, true, |form, text| form.settings.organ.copy_recipients = text) }
            { field("organ-printing", words::ORGAN_PRINTING, &organ.printing_office, &organ.printing_office_text(), false, |form, text| form.settings.organ.printing_office = text) }
            { field("organ-report", words::ORGAN_REPORT, &organ.report_to, &organ.printing_office_text(), false, |form, text| form.settings.organ.report_to = text) }
            { field("organ-lead-days", words::ORGAN_LEAD_DAYS, &form.lead_days, "3", false, |form, text| form.lead_days = text) }
        </div>
    }
}

/// The part in words, field by field.
pub(super) fn facts(organ: &OwnOrgan) -> Vec<(&'static str, String)> {
    let OwnOrgan {
        name,
        short_name,
        mark,
        codes,
        printing_office,
        main_recipients,
        copy_recipients,
        report_to,
        deadline_lead_days,
        house_style: _,
    } = organ;
    let codes = codes.iter().map(|series| format!("{} {}", series.code, series.series).trim().to_owned());
    vec![
        (words::ORGAN_NAME, name.clone()),
        (words::ORGAN_SHORT_NAME, short_name.clone()),
        (words::ORGAN_CODES_SHORT, codes.collect::<Vec<_>>().join("、")),
        (words::ORGAN_MARK, mark.clone()),
        (words::ORGAN_RECIPIENTS, main_recipients.clone()),
        (words::ORGAN_COPIES, copy_recipients.clone()),
        (words::ORGAN_PRINTING, printing_office.clone()),
        (words::ORGAN_REPORT, report_to.clone()),
        (words::ORGAN_LEAD_DAYS, deadline_lead_days.to_string()),
    ]
}

/// The words around a field.
pub(super) struct Labels<'a> {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) placeholder: &'a str,
    pub(super) is_long: bool,
}

/// A field of the form.
pub(super) fn text(labels: &Labels<'_>, value: &str, change: &Change, set: fn(&mut Form, String)) -> Html {
    let on_input = change.reform(move |text: AttrValue| -> Box<dyn FnOnce(&mut Form)> {
        Box::new(move |form| set(form, text.to_string()))
    });
    html! {
        <TextField
            name={labels.name}
            label={labels.label}
            value={value.to_owned()}
            placeholder={labels.placeholder.to_owned()}
            is_long={labels.is_long}
            {on_input}
        />
    }
}
