//! The elements of HTML by what they do to the words in them.

/// What an element does to the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words run on through it; also every element that is not known.
    Inline,
    Bold,
    /// Inserted by a tracked change.
    Inserted,
    /// Deleted by a tracked change, or struck out.
    Deleted,
    Font,
    /// Put in quotation marks.
    Quoted,
    /// The reading above a character.
    RubyText,
    /// Brackets for those who show no readings.
    RubyMark,
    Block,
    /// Holds an article of its own: a `header` in it is no banner of the page.
    Section,
    Paragraph,
    /// h1 to h6.
    Heading(u8),
    Centre,
    Preformatted,
    NumberedList,
    List,
    Item,
    Term,
    Table,
    TablePart,
    Row,
    /// A cell; whether it is a heading of its column.
    Cell(bool),
    Banner,
    Beside,
    /// A text box of Word.
    TextBox,
    Break,
    Rule,
    Picture,
    /// Holds nothing and says nothing.
    Void,
    /// Goes with all it holds: no words of the page.
    Dropped,
    /// A button or a field to fill in.
    Control,
    /// html, head, body: not kept on the stack, as their end says nothing.
    Root,
}

impl Kind {
    /// Whether it begins a line of its own.
    pub(super) const fn is_block(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Section
                | Self::Paragraph
                | Self::Heading(_)
                | Self::Centre
                | Self::Preformatted
                | Self::NumberedList
                | Self::List
                | Self::Item
                | Self::Term
                | Self::Table
                | Self::Banner
                | Self::Beside
                | Self::TextBox
        )
    }

    /// Whether an end tag inside it cannot close what was opened outside.
    pub(super) const fn is_wall(self) -> bool {
        matches!(self, Self::Table | Self::Cell(_) | Self::TextBox)
    }
}

/// An element's name: its place in [`TABLE`], one behind the last for all names not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag(u8);

/// Number of different tags.
pub(super) const TAGS: usize = TABLE.len() + 1;

impl Tag {
    /// `<table>`, where a row stands without one.
    pub(super) const TABLE: Self = Self::named(b"table");
    /// `<tr>`, where a cell stands without one.
    pub(super) const ROW: Self = Self::named(b"tr");
    /// `<p>`, which the next block closes.
    pub(super) const PARAGRAPH: Self = Self::named(b"p");

    /// The tag of a name in small letters.
    pub(super) fn of(name: &[u8]) -> Self {
        let place = TABLE.binary_search_by(|(known, _)| known.as_bytes().cmp(name)).unwrap_or(TABLE.len());
        Self(u8::try_from(place).unwrap_or(u8::MAX))
    }

    /// What it does to the words in it.
    pub(super) fn kind(self) -> Kind {
        TABLE.get(self.index()).map_or(Kind::Inline, |(_, kind)| *kind)
    }

    /// Its place, smaller than [`TAGS`].
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }

    const fn named(name: &[u8]) -> Self {
        let mut at = 0;
        while at < TABLE.len() {
            let known = TABLE[at].0.as_bytes();
            let mut same = known.len() == name.len();
            let mut byte = 0;
            while same && byte < name.len() {
                same = known[byte] == name[byte];
                byte += 1;
            }
            if same {
                break;
            }
            at += 1;
        }
        #[expect(clippy::cast_possible_truncation, reason = "the table has fewer than 256 rows")]
        Self(at as u8)
    }
}

/// By name; the search halves it.
const TABLE: &[(&str, Kind)] = &[
    ("a", Kind::Inline),
    ("address", Kind::Block),
    ("applet", Kind::Dropped),
    ("area", Kind::Void),
    ("article", Kind::Section),
    ("aside", Kind::Beside),
    ("audio", Kind::Dropped),
    ("b", Kind::Bold),
    ("base", Kind::Void),
    ("blockquote", Kind::Block),
    ("body", Kind::Root),
    ("br", Kind::Break),
    ("button", Kind::Control),
    ("canvas", Kind::Picture),
    ("caption", Kind::Block),
    ("center", Kind::Centre),
    ("cite", Kind::Inline),
    ("col", Kind::Void),
    ("colgroup", Kind::Inline),
    ("datalist", Kind::Control),
    ("dd", Kind::Term),
    ("del", Kind::Deleted),
    ("details", Kind::Block),
    ("dialog", Kind::Block),
    ("dir", Kind::List),
    ("div", Kind::Block),
    ("dl", Kind::Block),
    ("dt", Kind::Term),
    ("em", Kind::Inline),
    ("embed", Kind::Void),
    ("fieldset", Kind::Block),
    ("figcaption", Kind::Block),
    ("figure", Kind::Block),
    ("font", Kind::Font),
    ("footer", Kind::Banner),
    ("form", Kind::Block),
    ("frame", Kind::Void),
    ("frameset", Kind::Block),
    ("h1", Kind::Heading(1)),
    ("h2", Kind::Heading(2)),
    ("h3", Kind::Heading(3)),
    ("h4", Kind::Heading(4)),
    ("h5", Kind::Heading(5)),
    ("h6", Kind::Heading(6)),
    ("head", Kind::Root),
    ("header", Kind::Banner),
    ("hgroup", Kind::Block),
    ("hr", Kind::Rule),
    ("html", Kind::Root),
    ("i", Kind::Inline),
    ("iframe", Kind::Dropped),
    ("img", Kind::Picture),
    ("input", Kind::Void),
    ("ins", Kind::Inserted),
    ("label", Kind::Inline),
    ("legend", Kind::Block),
    ("li", Kind::Item),
    ("link", Kind::Void),
    ("listing", Kind::Preformatted),
    ("main", Kind::Section),
    ("menu", Kind::List),
    ("meta", Kind::Void),
    ("nav", Kind::Beside),
    ("noembed", Kind::Dropped),
    ("noframes", Kind::Dropped),
    ("noscript", Kind::Dropped),
    ("object", Kind::Inline),
    ("ol", Kind::NumberedList),
    ("optgroup", Kind::Control),
    ("option", Kind::Control),
    ("p", Kind::Paragraph),
    ("param", Kind::Void),
    ("plaintext", Kind::Preformatted),
    ("pre", Kind::Preformatted),
    ("q", Kind::Quoted),
    ("rp", Kind::RubyMark),
    ("rt", Kind::RubyText),
    ("ruby", Kind::Inline),
    ("s", Kind::Deleted),
    ("script", Kind::Dropped),
    ("search", Kind::Block),
    ("section", Kind::Section),
    ("select", Kind::Control),
    ("source", Kind::Void),
    ("span", Kind::Inline),
    ("strike", Kind::Deleted),
    ("strong", Kind::Bold),
    ("style", Kind::Dropped),
    ("sub", Kind::Inline),
    ("summary", Kind::Block),
    ("sup", Kind::Inline),
    ("svg", Kind::Dropped),
    ("table", Kind::Table),
    ("tbody", Kind::TablePart),
    ("td", Kind::Cell(false)),
    ("template", Kind::Dropped),
    ("textarea", Kind::Control),
    ("tfoot", Kind::TablePart),
    ("th", Kind::Cell(true)),
    ("thead", Kind::TablePart),
    ("title", Kind::Dropped),
    ("tr", Kind::Row),
    ("track", Kind::Void),
    ("u", Kind::Inline),
    ("ul", Kind::List),
    ("v:textbox", Kind::TextBox),
    ("video", Kind::Dropped),
    ("wbr", Kind::Void),
    ("xml", Kind::Dropped),
    ("xmp", Kind::Preformatted),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        for (name, kind) in TABLE {
            assert_eq!(Tag::of(name.as_bytes()).kind(), *kind, "{name}");
        }
        assert_eq!(Tag::of(b"o:p").kind(), Kind::Inline);
        assert_eq!(Tag::ROW.kind(), Kind::Row);
    }
}
