//! What stands where on the sheets of a PDF that Chromium has printed, in millimetres from the upper left corner.
//!
//! Only the operators that Chromium writes are read; any other one ends the test, so that nothing is overlooked.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A printed sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Printed {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// In the order of printing; blanks too.
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) bars: Vec<Bar>,
}

/// A character.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) char: char,
    pub(crate) x: f64,
    pub(crate) base_line: f64,
    /// Height of the em box.
    pub(crate) size: f64,
    pub(crate) colour: Colour,
}

/// A filled rectangle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bar {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
    pub(crate) colour: Colour,
}

/// Red, green, blue, from 0 to 1.
pub(crate) type Colour = [f64; 3];

/// A transformation as PDF writes it: `x′ = ax + cy + e`, `y′ = bx + dy + f`.
type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
const MM: f64 = 25.4 / 72.0;

/// The sheets of a PDF.
#[track_caller]
pub(crate) fn read(pdf: &[u8]) -> Vec<Printed> {
    let document = Document::load_mem(pdf).expect("what the browser prints is a PDF");
    let mut fonts = HashMap::new();
    document.page_iter().map(|page| sheet(&document, page, &mut fonts)).collect()
}

fn sheet(document: &Document, page: ObjectId, fonts: &mut HashMap<ObjectId, Font>) -> Printed {
    let dictionary = document.get_dictionary(page).expect("a page is a dictionary");
    let media = numbers(dictionary.get(b"MediaBox").and_then(Object::as_array).expect("a page has a size"));
    let resources = dictionary.get_deref(b"Resources", document).and_then(Object::as_dict).expect("a page has fonts");
    let mut pen = Pen {
        fonts,
        document,
        resources,
        sheet: Printed { width: media[2] * MM, height: media[3] * MM, ..Printed::default() },
        state: State { matrix: IDENTITY, colour: [0.0; 3] },
        stack: Vec::new(),
        boxes: Vec::new(),
        text: IDENTITY,
        font: None,
        instead: None,
    };
    pen.follow_all(&document.get_page_content(page));
    pen.sheet
}

/// A font, as far as a reader needs it.
struct Font {
    codes: Encoding<'static>,
    is_wide: bool,
    /// Widths of a simple font's codes from the first one on, in ems.
    first: usize,
    widths: Vec<f64>,
}

#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    colour: Colour,
}

/// Follows the operators of a page.
struct Pen<'a> {
    document: &'a Document,
    fonts: &'a mut HashMap<ObjectId, Font>,
    /// Where names of fonts and forms are looked up.
    resources: &'a Dictionary,
    sheet: Printed,
    state: State,
    stack: Vec<State>,
    boxes: Vec<[f64; 4]>,
    text: Matrix,
    font: Option<(ObjectId, f64)>,
    /// What the next characters stand for, where a font cannot say it.
    instead: Option<String>,
}

impl Pen<'_> {
    fn follow_all(&mut self, content: &[u8]) {
        let content = Content::decode(content).expect("what is printed can be read");
        content.operations.iter().for_each(|one| self.follow(&one.operator, &one.operands));
    }

    fn follow(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "q" => self.stack.push(self.state),
            "Q" => self.state = self.stack.pop().expect("a state was kept"),
            "cm" => self.state.matrix = product(matrix(operands), self.state.matrix),
            "rg" => self.state.colour = numbers(operands).try_into().expect("three parts of a colour"),
            "g" => self.state.colour = [numbers(operands)[0]; 3],
            "re" => self.boxes.push(numbers(operands).try_into().expect("a rectangle has four numbers")),
            "f" | "f*" => self.fill(),
            "n" => self.boxes.clear(),
            "BT" => self.text = IDENTITY,
            "Tm" => self.text = matrix(operands),
            "Td" => {
                let [x, y] = numbers(operands).try_into().expect("a move has two numbers");
                self.text = product([1.0, 0.0, 0.0, 1.0, x, y], self.text);
            }
            "Tf" => {
                let name = operands[0].as_name().expect("a font has a name");
                self.font = Some((self.named(b"Font", name), numbers(&operands[1..])[0]));
            }
            "Do" => self.draw(operands[0].as_name().expect("a form has a name")),
            "Tj" => self.write(operands[0].as_str().expect("text is a string")),
            "BDC" => {
                let text = operands[1].as_dict().ok().and_then(|marked| marked.get(b"ActualText").ok());
                self.instead = text.and_then(|text| lopdf::decode_text_string(text).ok());
            }
            "EMC" => self.instead = None,
            // Clipping, graphics state, the colour of strokes; ends of text.
            "W" | "W*" | "gs" | "RG" | "G" | "ET" | "w" | "J" | "j" | "M" => {}
            _ => panic!("the browser prints by an operator that is not read here: {operator} {operands:?}"),
        }
    }

    fn named(&self, kind: &[u8], name: &[u8]) -> ObjectId {
        let named = self.resources.get_deref(kind, self.document).and_then(Object::as_dict);
        named.and_then(|named| named.get(name)).and_then(Object::as_reference).expect("what is named is an object")
    }

    /// Condensed lines are forms: content with names of its own.
    fn draw(&mut self, name: &[u8]) {
        let document = self.document;
        let form =
            document.get_object(self.named(b"XObject", name)).and_then(Object::as_stream).expect("a form is a stream");
        let is_form = form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form");
        assert!(is_form, "a picture is printed");
        let resources =
            form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).expect("a form has fonts");
        let (state, before) = (self.state, std::mem::replace(&mut self.resources, resources));
        if let Ok(own) = form.dict.get(b"Matrix").and_then(Object::as_array) {
            self.state.matrix = product(matrix(own), self.state.matrix);
        }
        self.follow_all(&form.decompressed_content().expect("a form can be read"));
        (self.state, self.resources) = (state, before);
    }

    fn fill(&mut self) {
        for [x, y, width, height] in std::mem::take(&mut self.boxes) {
            let ((x0, y0), (x1, y1)) = (self.place(x, y), self.place(x + width, y + height));
            let colour = self.state.colour;
            self.sheet.bars.push(Bar {
                left: x0.min(x1),
                top: y0.min(y1),
                right: x0.max(x1),
                bottom: y0.max(y1),
                colour,
            });
        }
    }

    fn write(&mut self, codes: &[u8]) {
        let (id, size) = self.font.expect("text has a font");
        let document = self.document;
        let font = self.fonts.entry(id).or_insert_with(|| font(document, id));
        let length = if font.is_wide { 2 } else { 1 };
        assert!(codes.len() == length || !font.widths.is_empty(), "widths of such a font are not read here");
        let mut written = Vec::new();
        let mut x = 0.0;
        for code in codes.chunks(length) {
            let text =
                self.instead.take().or_else(|| Document::decode_text(&font.codes, code).ok()).unwrap_or_default();
            written.extend(text.chars().map(|char| (char, x)));
            x += size * font.widths.get(usize::from(code[0]).wrapping_sub(font.first)).copied().unwrap_or_default();
        }
        for (char, x) in written {
            let whole = product(self.text, self.state.matrix);
            let (x, base_line) = self.point(apply(whole, x, 0.0));
            let size = whole[2].hypot(whole[3]) * size * MM;
            self.sheet.glyphs.push(Glyph { char, x, base_line, size, colour: self.state.colour });
        }
    }

    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        self.point(apply(self.state.matrix, x, y))
    }

    fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x * MM, self.sheet.height - y * MM)
    }
}

fn font(document: &Document, id: ObjectId) -> Font {
    let font = document.get_dictionary(id).expect("a font is a dictionary");
    // The names of glyphs in a font's own encoding say nothing; what they stand for does.
    let mut only = Dictionary::new();
    only.set("Type", Object::Name(b"Font".to_vec()));
    only.set("ToUnicode", font.get(b"ToUnicode").expect("a font says what it stands for").clone());
    let Ok(Encoding::UnicodeMapEncoding(map)) = only.get_font_encoding(document) else {
        panic!("a font does not say what it stands for");
    };
    let of = |name: &[u8]| font.get_deref(name, document).and_then(Object::as_array).map(|array| numbers(array)).ok();
    let em = of(b"FontMatrix").map_or(0.001, |matrix| matrix[0]);
    Font {
        codes: Encoding::UnicodeMapEncoding(map),
        is_wide: font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0"),
        first: font
            .get(b"FirstChar")
            .and_then(Object::as_i64)
            .ok()
            .and_then(|at| usize::try_from(at).ok())
            .unwrap_or(0),
        widths: of(b"Widths").unwrap_or_default().into_iter().map(|width| width * em).collect(),
    }
}

fn numbers(objects: &[Object]) -> Vec<f64> {
    objects.iter().map(|object| f64::from(object.as_float().expect("a number"))).collect()
}

fn matrix(operands: &[Object]) -> Matrix {
    numbers(operands).try_into().expect("a matrix has six numbers")
}

/// First `a`, then `b`.
fn product(a: Matrix, b: Matrix) -> Matrix {
    let (e, f) = apply(b, a[4], a[5]);
    [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3], e, f]
}

fn apply(by: Matrix, x: f64, y: f64) -> (f64, f64) {
    (by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5])
}
