//! Fields (域): what they show is text, what they do is not.

use super::number_format::circle;

/// A field that has begun and not ended.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Its result has begun.
    shows: bool,
    /// Of a check box: whether it is ticked.
    ticked: bool,
}

/// The fields that stand open, innermost last.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are still in their instruction.
    instructing: usize,
}

impl Fields {
    pub(super) fn begin(&mut self, ticked: bool) {
        self.open.push(Field { ticked, ..Field::default() });
        self.instructing += 1;
    }

    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.shows) {
            field.shows = true;
            self.instructing -= 1;
        }
    }

    /// Ends the innermost field; answers what one without a result shows.
    pub(super) fn end(&mut self) -> Option<String> {
        let field = self.open.pop()?;
        if field.shows {
            return None;
        }
        self.instructing -= 1;
        shown(&field.instruction, field.ticked)
    }

    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut() {
            field.instruction.push_str(words);
        }
    }

    /// Whether words are part of an instruction and not to be seen.
    pub(super) fn hide_words(&self) -> bool {
        self.instructing > 0
    }

    /// Whether a field was never ended.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }
}

/// What a field without a result shows: a character in a circle, or the one under its reading (拼音指南); a check box.
fn shown(instruction: &str, ticked: bool) -> Option<String> {
    let instruction = instruction.trim();
    if instruction.starts_with("FORMCHECKBOX") {
        return Some(if ticked { "☑" } else { "□" }.to_owned());
    }
    let upper = instruction.get(..2)?.to_ascii_uppercase();
    if upper != "EQ" {
        return None;
    }
    // EQ \o\ac(○,3) and EQ \* jc2 \o\ad(\s\up 9(pin),拼): what is overstruck stands last.
    let at = instruction.find("\\o")?;
    let open = at + instruction[at..].find('(')?;
    let inside = instruction[open + 1..].trim_end().strip_suffix(')')?;
    let (first, last) = inside.rsplit_once([',', '，', ';'])?;
    let last = last.trim();
    let in_circle = matches!(first.trim(), "○" | "〇" | "◯");
    let circled = last.parse().ok().filter(|_| in_circle).and_then(circle);
    Some(circled.unwrap_or_else(|| last.to_owned())).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_without_result_show_their_character() {
        for (instruction, expected) in [
            (r" EQ \o\ac(○,3) ", Some("③")),
            (r" eq \o\ac(○,甲)", Some("甲")),
            (r#" EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(xíng),行)"#, Some("行")),
            (" FORMCHECKBOX ", Some("□")),
            (" PAGE ", None),
            (r" EQ \f(1,2)", None),
            (r" EQ \o\ac(", None),
            ("文", None),
            ("", None),
        ] {
            assert_eq!(shown(instruction, false).as_deref(), expected, "{instruction}");
        }
    }
}
