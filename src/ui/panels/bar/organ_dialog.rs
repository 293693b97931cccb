//! 本机关: what the page knows of the clerk's own organ.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::notice::own_organ::{
    CodeSeries, DigitFace, Grid, HouseStyle, ImprintPage, OwnOrgan, Paper, SealCase,
};
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind, Dialog, Fold, Segment, Segments, TextField};
use crate::ui::words;

/// Properties of [`OrganDialog`].
#[derive(Properties, PartialEq)]
pub struct OrganDialogProps {
    /// As it is kept.
    pub organ: Rc<OwnOrgan>,
    /// Told when it shall close.
    pub on_close: Callback<()>,
}

/// What stands in the dialog: the organ, and as typed what is read only when it is kept.
#[derive(Clone)]
struct Form {
    organ: OwnOrgan,
    codes: String,
    lead_days: String,
}

type Change = Callback<Box<dyn FnOnce(&mut Form)>>;

/// Every field of 本机关; kept by 保存, as one change.
#[component]
pub fn OrganDialog(props: &OrganDialogProps) -> Html {
    let dispatch = use_dispatch();
    let form = use_state(|| Form::of(&props.organ));
    let change: Change = {
        let form = form.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut Form)>| {
            let mut changed = (*form).clone();
            change(&mut changed);
            form.set(changed);
        })
    };
    let save = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        Callback::from(move |()| {
            dispatch.emit(Action::OrganChanged(Box::new((*form).clone().read())));
            on_close.emit(());
        })
    };
    let is_nameless = form.organ.name.trim().is_empty();
    let actions = html! {
        <>
            <Button label={words::SAVE} kind={ButtonKind::Primary} is_disabled={is_nameless} on_click={save} />
            <Button label={words::CANCEL} on_click={&props.on_close} />
        </>
    };
    let rare = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |()| view_rare(&form, &change))
    };
    html! {
        <Dialog title={words::OWN_ORGAN} on_close={&props.on_close} is_wide={true} {actions}>
            <div class="organ-form">
                { view_usual(&form, &change) }
                <Fold summary={words::ORGAN_RARE} content={rare} />
            </div>
        </Dialog>
    }
}

fn view_usual(form: &Form, change: &Change) -> Html {
    let organ = &form.organ;
    let field = |name, label, value: &str, placeholder: &str, is_long, set| {
        text(&Labels { name, label, placeholder, is_long }, value, change, set)
    };
    html! {
        <div class="organ-form-grid">
            { field("organ-name", words::ORGAN_NAME, &organ.name, words::ORGAN_NAME_EXAMPLE, false, |form, text| form.organ.name = text) }
            { field("organ-short-name", words::ORGAN_SHORT_NAME, &organ.short_name, words::ORGAN_SHORT_NAME_EXAMPLE, false, |form, text| form.organ.short_name = text) }
            { field("organ-codes", words::ORGAN_CODES, &form.codes, words::ORGAN_CODES_EXAMPLE, true, |form, text| form.codes = text) }
            { field("organ-mark", words::ORGAN_MARK, &organ.mark, &organ.mark_text(), false, |form, text| form.organ.mark = text) }
            { field("organ-recipients", words::ORGAN_RECIPIENTS, &organ.main_recipients, words::ORGAN_RECIPIENTS_EXAMPLE, true, |form, text| form.organ.main_recipients = text) }
            { field("organ-copies", words::ORGAN_COPIES, &organ.copy_recipients, words::ORGAN_COPIES_EXAMPLE, true, |form, text| form.organ.copy_recipients = text) }
        </div>
    }
}

fn view_rare(form: &Form, change: &Change) -> Html {
    let (organ, style) = (&form.organ, &form.organ.house_style);
    let field = |name, label, value: &str, placeholder: &str, set| {
        text(&Labels { name, label, placeholder, is_long: false }, value, change, set)
    };
    html! {
        <div class="organ-form-grid">
            { field("organ-printing", words::ORGAN_PRINTING, &organ.printing_office, &organ.printing_office_text(), |form, text| form.organ.printing_office = text) }
            { field("organ-report", words::ORGAN_REPORT, &organ.report_to, &organ.printing_office_text(), |form, text| form.organ.report_to = text) }
            { field("organ-lead-days", words::ORGAN_LEAD_DAYS, &form.lead_days, "3", |form, text| form.lead_days = text) }
            { field("organ-joiner", words::ORGAN_JOINER, &style.joiner, words::ORGAN_JOINER_EXAMPLE, |form, text| form.organ.house_style.joiner = text) }
            { choice(words::TITLE_STYLE, style.title_style, &words::TITLE_STYLES, change, |style, value| style.title_style = value) }
            { choice(words::SEAL, style.seal, &SEALS, change, |style, value| style.seal = value) }
            { choice(words::DIGITS, style.digits, &DIGITS, change, |style, value| style.digits = value) }
            { choice(words::GRID, style.grid, &GRIDS, change, |style, value| style.grid = value) }
            { choice(words::IMPRINT_PAGE, style.imprint_page, &IMPRINT_PAGES, change, |style, value| style.imprint_page = value) }
            { choice(words::PRINTED_ON, style.paper, &PAPERS, change, |style, value| style.paper = value) }
            { tick(words::ORGAN_IN_TITLE, style.organ_in_title, change, |style, on| style.organ_in_title = on) }
            { tick(words::REGULATION_MARKS, style.regulation_marks, change, |style, on| style.regulation_marks = on) }
            { tick(words::AS_ATTACHMENT, style.forwarded_as_attachment, change, |style, on| style.forwarded_as_attachment = on) }
        </div>
    }
}

const SEALS: [(SealCase, &str); 3] =
    [(SealCase::NoSeal, words::SEAL_NONE), (SealCase::Seal, words::SEAL_SEAL), (SealCase::Stamp, words::SEAL_STAMP)];
const DIGITS: [(DigitFace, &str); 2] =
    [(DigitFace::FangSong, words::DIGITS_FANGSONG), (DigitFace::TimesNewRoman, words::DIGITS_TIMES)];
const IMPRINT_PAGES: [(ImprintPage, &str); 2] =
    [(ImprintPage::Even, words::IMPRINT_PAGE_EVEN), (ImprintPage::Last, words::IMPRINT_PAGE_LAST)];
const PAPERS: [(Paper, &str); 2] = [(Paper::Plain, words::PAPER_PLAIN), (Paper::Preprinted, words::PAPER_PREPRINTED)];
const GRIDS: [(Grid, &str); 2] = [(Grid::Standard, words::GRID_STANDARD), (Grid::Filled, words::GRID_FILLED)];

/// The words around a field.
struct Labels<'a> {
    name: &'static str,
    label: &'static str,
    placeholder: &'a str,
    is_long: bool,
}

fn text(labels: &Labels<'_>, value: &str, change: &Change, set: fn(&mut Form, String)) -> Html {
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

fn choice<T: Copy + PartialEq + 'static>(
    label: &'static str,
    chosen: T,
    values: &'static [(T, &'static str)],
    change: &Change,
    set: fn(&mut HouseStyle, T),
) -> Html {
    let segments = values.iter().map(|(_, word)| Segment { value: (*word).into(), label: (*word).into(), hint: None });
    let chosen = values.iter().find(|(value, _)| *value == chosen).map_or("", |(_, word)| word);
    let on_choose = {
        let change = change.clone();
        Callback::from(move |word: AttrValue| {
            if let Some((value, _)) = values.iter().find(|(_, own)| *own == &*word) {
                change.emit(Box::new(move |form| set(&mut form.organ.house_style, *value)));
            }
        })
    };
    html! { <Segments {label} segments={segments.collect::<Vec<_>>()} {chosen} {on_choose} /> }
}

fn tick(label: &'static str, is_on: bool, change: &Change, set: fn(&mut HouseStyle, bool)) -> Html {
    let on_change = change.reform(move |event: Event| -> Box<dyn FnOnce(&mut Form)> {
        let on = dom::is_checked(&event);
        Box::new(move |form| set(&mut form.organ.house_style, on))
    });
    html! {
        <label class="tick"><input type="checkbox" checked={is_on} onchange={on_change} />{ label }</label>
    }
}

impl Form {
    fn of(organ: &OwnOrgan) -> Self {
        let codes = organ.codes.iter().map(|series| format!("{} {}", series.code, series.series).trim().to_owned());
        Self {
            codes: codes.collect::<Vec<_>>().join("\n"),
            lead_days: organ.deadline_lead_days.to_string(),
            organ: organ.clone(),
        }
    }

    /// The organ, without the blanks that typing leaves. A series is a line: its code, and after a space what it is for.
    fn read(self) -> OwnOrgan {
        let mut organ = self.organ;
        for field in [
            &mut organ.name,
            &mut organ.short_name,
            &mut organ.mark,
            &mut organ.printing_office,
            &mut organ.main_recipients,
            &mut organ.copy_recipients,
            &mut organ.report_to,
        ] {
            *field = field.trim().to_owned();
        }
        organ.codes = self.codes.lines().filter_map(read_series).collect();
        organ.deadline_lead_days = self.lead_days.trim().parse().unwrap_or(organ.deadline_lead_days);
        organ
    }
}

fn read_series(line: &str) -> Option<CodeSeries> {
    let line = line.trim();
    let (code, series) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (!code.is_empty()).then(|| CodeSeries { code: code.to_owned(), series: series.trim().to_owned() })
}
