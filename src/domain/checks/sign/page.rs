//! Where 署名 and 成文日期 stand on the paper: the measures of GB/T 9704—2012, 7.3.5.1 to 7.3.5.3, taken from the lines.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::layout::units::{BINDING_MARGIN, CHAR, Mm, OUTER_MARGIN, Rows, TYPE_AREA_WIDTH};
use crate::domain::layout::{Line, Page, Pages};
use crate::domain::notice::draft::Form;
use crate::domain::notice::own_organ::{Grid, SealCase};
use crate::domain::text::width::text_halves;

pub(super) static RULE: Rule = Rule { checks: &[&ALIGNMENT, &LONGER_DATE], reads: Reads::Pages(run) };

static ALIGNMENT: Check = Check {
    id: "sign-alignment",
    clause: Clause::GbT9704("7.3.5.1、7.3.5.2、7.3.5.3"),
    title: "署名和成文日期没有按用印的情形对齐",
    why: "加盖印章的，成文日期右空四字，署名在日期之上居中；不加盖印章的，正文下空一行，署名右空二字，日期首字比署名首字右移二字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                signed(case, "金寨县教育体育局", SealCase::NoSeal);
                case.move_lines(Element::IssuerSignature, CHAR.times(2), Mm(0.0));
            },
            right: |case| signed(case, "金寨县教育体育局", SealCase::NoSeal),
        },
        Example::Compared {
            wrong: |case| {
                signed(case, "金寨县教育体育局", SealCase::Seal);
                case.move_lines(Element::DateOfIssue, CHAR.times(2), Mm(0.0));
            },
            right: |case| signed(case, "金寨县总工会", SealCase::Seal),
        },
        Example::Compared {
            // Close under the body.
            wrong: |case| {
                signed(case, "金寨县教育体育局", SealCase::NoSeal);
                let row = Rows::of(Grid::Standard).pitch;
                case.move_lines(Element::IssuerSignature, Mm(0.0), Mm(-row.0));
            },
            right: |case| signed(case, "金寨县教育局\n金寨县总工会", SealCase::NoSeal),
        },
        Example::NearCase(|case| {
            signed(case, "金寨县教育体育局", SealCase::NoSeal);
            // What a printer does to a line.
            case.move_lines(Element::IssuerSignature, Mm(0.4), Mm(0.3));
        }),
        // Minutes have organ and date in their head, whatever the house does with its notices.
        Example::NearCase(|case| {
            signed(case, "金寨县总工会办公室", SealCase::Seal);
            case.draft.form = Form::Minutes;
        }),
        // An order carries the signer's stamp (10.2), a telegram no seal.
        Example::NearCase(|case| {
            signed(case, "县长", SealCase::Seal);
            case.draft.form = Form::Order;
        }),
        Example::NearCase(|case| {
            signed(case, "金寨县总工会办公室", SealCase::Seal);
            case.draft.form = Form::Telegram;
        }),
    ],
    ..ROW
};

static LONGER_DATE: Check = Check {
    id: "sign-longer-date",
    clause: Clause::GbT9704("7.3.5.2"),
    title: "成文日期比署名长，没有改按日期右空二字编排",
    why: "成文日期长于署名时，日期右空二字，署名相应左移，日期首字仍比署名首字右移二字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                signed(case, "金寨县总工会", SealCase::NoSeal);
                case.move_lines(Element::IssuerSignature, CHAR.times(2), Mm(0.0));
            },
            right: |case| signed(case, "金寨县总工会", SealCase::NoSeal),
        },
        Example::Compared {
            wrong: |case| {
                signed(case, "县总工会", SealCase::NoSeal);
                case.move_lines(Element::IssuerSignature, CHAR.times(2), Mm(0.0));
                case.move_lines(Element::DateOfIssue, CHAR.times(2), Mm(0.0));
            },
            right: |case| signed(case, "县总工会", SealCase::NoSeal),
        },
        Example::NearCase(|case| signed(case, "金寨县教育体育局", SealCase::NoSeal)),
    ],
    ..ROW
};

fn signed(case: &mut Case, names: &str, seal: SealCase) {
    case.draft.style.seal = seal;
    case.set(Element::Body, "请认真贯彻落实。").set(Element::IssuerSignature, names);
    case.set(Element::DateOfIssue, "2014年5月21日");
}

/// What a word processor's rounding and a printer do to a place.
const TOLERANCE: Mm = Mm(1.0);

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let form = subject.draft.form;
    if form.signs_in_head() {
        return Vec::new();
    }
    let Some(sign_off) = pages.pages.iter().find_map(|page| SignOff::on(page)) else { return Vec::new() };
    let text = subject.text(Element::IssuerSignature);
    let is_longer = text_halves(&sign_off.date.text) > text_halves(&sign_off.names[0].text);
    let case = form.seal(subject.draft.style.seal);
    let check = if case == SealCase::NoSeal && is_longer { &LONGER_DATE } else { &ALIGNMENT };
    let is_right = match case {
        SealCase::NoSeal => sign_off.is_unsealed_in_place(is_longer, Rows::of(subject.draft.style.grid)),
        SealCase::Seal => sign_off.is_sealed_in_place(),
        SealCase::Stamp => sign_off.is_date_in(CHAR.times(4)),
    };
    if is_right { Vec::new() } else { vec![check.at(0..text.len())] }
}

/// 署名 and 成文日期 as they stand on one page, each name and the date on one line.
struct SignOff<'a> {
    names: Vec<&'a Line>,
    date: &'a Line,
    /// The last line above them.
    above: Option<&'a Line>,
    /// Right edge of the type area.
    right: Mm,
}

impl<'a> SignOff<'a> {
    /// `None` where the page shows no sign-off, or one whose lines had to be broken.
    fn on(page: &'a Page) -> Option<Self> {
        let of = |element| page.lines.iter().filter(move |line| line.place.element == Some(element));
        let mut dates = of(Element::DateOfIssue);
        let date = dates.next().filter(|_| dates.next().is_none())?;
        // The head of a telegram names the sender too.
        let end_of_text = of(Element::Body).map(|line| line.y.0).fold(0.0, f64::max);
        let names: Vec<&Line> = of(Element::IssuerSignature).filter(|name| name.y.0 > end_of_text).collect();
        let is_broken = names.windows(2).any(|pair| pair[0].place.paragraph == pair[1].place.paragraph);
        if names.is_empty() || is_broken {
            return None;
        }
        let above = page.lines.iter().rfind(|line| {
            matches!(line.place.element, Some(Element::Body | Element::AttachmentNote)) && line.y.0 < date.y.0
        });
        let left = if page.is_odd() { BINDING_MARGIN } else { OUTER_MARGIN };
        Some(Self { names, date, above, right: left + TYPE_AREA_WIDTH })
    }

    fn is_unsealed_in_place(&self, is_longer: bool, rows: Rows) -> bool {
        let name = self.names[0];
        let rightmost = if is_longer { self.date } else { name };
        // A name that does not leave two characters on either side has no place of its own in the standard.
        let is_wide = name.width.0 > (TYPE_AREA_WIDTH - CHAR.times(4)).0;
        let indented = is_wide || is_near(self.right - right_edge(rightmost), CHAR.times(2));
        let shifted = is_wide || is_near(self.date.x - name.x, CHAR.times(2));
        let spaced = self.above.is_none_or(|above| is_near(name.y - above.y, rows.pitch.times(2)));
        indented && shifted && spaced
    }

    fn is_sealed_in_place(&self) -> bool {
        // Joint organs each have a seal, and wide ones move the date: the standard gives no measure.
        let [name] = self.names.as_slice() else { return true };
        let centre = |line: &Line| line.x + Mm(line.width.0 / 2.0);
        let is_wide = name.width.0 > (CHAR.times(8) + self.date.width).0;
        is_near(centre(name), centre(self.date)) && (is_wide || self.is_date_in(CHAR.times(4)))
    }

    fn is_date_in(&self, indent: Mm) -> bool {
        is_near(self.right - right_edge(self.date), indent)
    }
}

fn right_edge(line: &Line) -> Mm {
    line.x + line.width
}

fn is_near(found: Mm, wanted: Mm) -> bool {
    (found - wanted).0.abs() <= TOLERANCE.0
}
