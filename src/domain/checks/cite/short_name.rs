//! Short names that a text gives to documents: （以下简称《通知》）.

use crate::domain::text::lexicon::Letters;
use crate::domain::text::span::Span;

/// Where a short name is given.
pub(super) struct Definition<'t> {
    /// The short name with its marks.
    short: &'t str,
    /// What goes when it is not wanted: the brackets too where nothing else is in them.
    pub(super) place: Span,
}

impl<'t> Definition<'t> {
    /// As it is used: a short title keeps its 书名号, a short name in quotation marks loses them.
    pub(super) fn short_name(&self) -> &'t str {
        self.short.trim_matches(['“', '”'])
    }
}

const MARK: &str = "以下简称";

/// The short names given in a paragraph, in order.
pub(super) fn definitions(text: &str) -> impl Iterator<Item = Definition<'_>> {
    text.match_indices(MARK).filter_map(|(at, mark)| definition(text, at, at + mark.len()))
}

fn definition(text: &str, mark_at: usize, short_at: usize) -> Option<Definition<'_>> {
    let rest = &text[short_at..];
    let close_mark = match rest.chars().next()? {
        '《' => '》',
        '“' => '”',
        _ => return None,
    };
    let end = short_at + rest.find(close_mark)? + close_mark.len_utf8();
    let close = text[end..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
    let place = match text[..mark_at].chars().next_back()? {
        '，' => Span::new(mark_at - '，'.len_utf8(), end),
        open @ ('（' | '(') => Span::new(mark_at - open.len_utf8(), end + close.len_utf8()),
        _ => return None,
    };
    Some(Definition { short: &text[short_at..end], place })
}

/// The short names that our body gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::domain::checks) struct ShortNames {
    /// In alphabetical order, none of them twice.
    names: Vec<String>,
    /// What they begin with.
    first: Letters,
}

impl ShortNames {
    /// Those given in these paragraphs.
    pub(in crate::domain::checks) fn of<'t>(paragraphs: impl Iterator<Item = &'t str>) -> Self {
        let names = paragraphs.flat_map(definitions).map(|definition| definition.short_name().to_owned());
        let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        let first = names.iter().filter_map(|name| name.chars().next()).fold(Letters::NONE, |all, c| all.with(&[c]));
        Self { names, first }
    }

    /// Which of them stand in `text`, by their numbers.
    pub(in crate::domain::checks) fn used_in(&self, text: &str) -> Vec<usize> {
        let mut used: Vec<usize> = self.first.places(text).flat_map(|at| self.beginning(&text[at..])).collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    /// The number of a short name.
    pub(in crate::domain::checks) fn number(&self, name: &str) -> Option<usize> {
        self.names.binary_search_by(|known| known.as_str().cmp(name)).ok()
    }

    fn beginning(&self, text: &str) -> impl Iterator<Item = usize> {
        let all = self.names.iter().enumerate();
        all.filter(move |(_, name)| text.starts_with(name.as_str())).map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_they_are_used() {
        let given = "《关于开展活动的通知》（国发〔2024〕1号，以下简称《通知》）和安徽省总工会（以下简称“省总”）";
        let names = ShortNames::of([given, "工会法(以下简称《工会法》)", "以下简称“无”"].into_iter());
        assert_eq!(names.names, ["《工会法》", "《通知》", "省总"]);
        for (text, used) in
            [("按照《通知》和《工会法》，《通知》", &[0, 1][..]), ("省工会", &[]), ("报省总", &[2]), ("", &[])]
        {
            assert_eq!(names.used_in(text), used, "{text}");
        }
        assert_eq!((names.number("省总"), names.number("市总")), (Some(2), None));
    }
}
