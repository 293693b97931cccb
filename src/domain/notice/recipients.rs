//! 主送机关, 抄送机关: ordered organs, their grouping and punctuation.

/// The organs of an addressee line: classes parted by `，` (also by half-width comma), members by `、`.
///
/// A final `：` or `。` is left out; brackets are not looked into.
pub fn classes(line: &str) -> Vec<&str> {
    let line = line.trim().trim_end_matches(['：', ':', '。', '.']);
    split_outside_brackets(line, &['，', ',', '；', ';'])
}

/// The members of one class: `各市、县工会` gives `各市`, `县工会`.
pub fn members(class: &str) -> Vec<&str> {
    split_outside_brackets(class, &['、'])
}

/// Every organ of the line.
pub fn organs(line: &str) -> Vec<&str> {
    classes(line).into_iter().flat_map(members).collect()
}

fn split_outside_brackets<'a>(text: &'a str, marks: &[char]) -> Vec<&'a str> {
    let (mut out, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' | '《' | '〈' | '“' => depth += 1,
            '）' | ')' | '》' | '〉' | '”' => depth -= 1,
            _ if depth <= 0 && marks.contains(&c) => {
                out.push(text[start..at].trim());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    out.push(text[start..].trim());
    out.retain(|part| !part.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_members_are_told_apart() {
        let line = "各乡镇、系统（局）工会，梅、响电站工会：";
        assert_eq!(classes(line), ["各乡镇、系统（局）工会", "梅、响电站工会"]);
        assert_eq!(organs(line), ["各乡镇", "系统（局）工会", "梅", "响电站工会"]);
        assert!(classes("：").is_empty());
    }
}
