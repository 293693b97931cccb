//! Invented documents of many genres, one paragraph a line.

/// Documents as they were written: name, text. The title stands first; every paragraph is one line.
pub(crate) fn documents() -> Vec<(&'static str, &'static str)> {
    vec![
        ("notice", include_str!("notice.txt")),
        ("forwarding", include_str!("forwarding.txt")),
        ("telegram", include_str!("telegram.txt")),
        ("letter", include_str!("letter.txt")),
        ("opinions", include_str!("opinions.txt")),
        ("circular", include_str!("circular.txt")),
        ("decision", include_str!("decision.txt")),
        ("minutes", include_str!("minutes.txt")),
        ("reply", include_str!("reply.txt")),
        ("measures", include_str!("measures.txt")),
        ("campus", include_str!("campus.txt")),
        ("request", include_str!("request.txt")),
        ("platform", include_str!("platform.txt")),
    ]
}
