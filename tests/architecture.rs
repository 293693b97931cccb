//! Who may name whom: reads every path in `src/` and says which arrow a new one breaks.
//!
//! `main → ui → app → domain`, and `ui/app.rs → browser → app`. Inside `domain` the stages know the document model
//! (`notice`) and `text`, never each other; only `export` and `checks` also know `layout`, for its pages.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules of `domain` that every stage may name.
const MODEL: [&str; 2] = ["notice", "text"];

/// Names that mean a browser, a clock or a framework; `domain` and `app` have none of them.
const IMPURE: [&str; 12] = [
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "SystemTime",
    "Instant",
    "now_utc",
    "now_local",
    "println",
    "eprintln",
];

#[test]
fn every_arrow_points_the_right_way() {
    let mut broken = Vec::new();
    for file in sources() {
        for path in paths(&file) {
            if let Some(arrow) = forbidden(&file.module, &path) {
                broken.push(format!("{}: {arrow}", file.name));
            }
        }
    }
    assert!(broken.is_empty(), "arrows that ARCHITECTURE.md forbids:\n{}", broken.join("\n"));
}

#[test]
fn domain_and_app_are_pure() {
    let mut broken = Vec::new();
    for file in
        sources().iter().filter(|file| matches!(file.module.first().map(String::as_str), Some("domain" | "app")))
    {
        for (at, token) in file.tokens.iter().enumerate() {
            let is_clock =
                token == "std" && file.tokens[at..].get(..4).is_some_and(|path| path.concat() == "std::time");
            if IMPURE.contains(&token.as_str()) || is_clock {
                broken.push(format!("{} names {token}", file.name));
            }
        }
    }
    assert!(broken.is_empty(), "the browser, the clock or a framework where none may be:\n{}", broken.join("\n"));
}

#[test]
fn arrows_are_judged_rightly() {
    for (module, path, allowed) in [
        ("app::state", "domain::checks::run", true),
        ("app::state", "ui::app", false),
        ("app::state", "browser::storage", false),
        ("browser::storage", "app::action::Action", true),
        ("browser::storage", "ui::words", false),
        ("ui::panels::editor", "app::view", true),
        ("ui::panels::editor", "browser::start", false),
        ("ui::app", "browser::start", true),
        ("domain::checks::number", "domain::notice::Notice", true),
        ("domain::checks::number", "domain::layout::Pages", true),
        ("domain::compose::title", "domain::layout::Pages", false),
        ("domain::parse", "domain::clean::clean", false),
        ("domain::parse::header", "domain::parse::tail", true),
        ("domain::text::span", "domain::notice::Element", false),
        ("domain::notice::title", "domain::parse", false),
        ("domain::notice::title", "app::state", false),
    ] {
        let split = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(forbidden(&split(module), &split(path)).is_none(), allowed, "{module} → {path}");
    }
}

#[test]
fn paths_are_found() {
    let text = r#"
        //! Not crate::ui::comment.
        use crate::domain::{checks::{self, Finding}, notice::*};
        use super::words as names;
        fn f() { let _ = "crate::ui::text"; let _ = '"'; super::super::app::g::<'static>(crate::browser::h()); }
    "#;
    let module = ["ui", "panels", "editor"].map(str::to_owned).to_vec();
    let file = Source { name: String::new(), module, tokens: tokens(text) };
    let found: Vec<String> = paths(&file).iter().map(|path| path.join("::")).collect();
    let expected = [
        "domain::checks",
        "domain::checks::Finding",
        "domain::notice",
        "ui::panels::words",
        "ui::app::g",
        "browser::h",
    ];
    assert_eq!(found, expected);
}

/// The arrow from `module` to `path`, if it is forbidden.
fn forbidden(module: &[String], path: &[String]) -> Option<String> {
    let room = |path: &[String], at: usize| path.get(at).map_or("", String::as_str).to_owned();
    let (from, to) = (room(module, 0), room(path, 0));
    let allowed = match (from.as_str(), to.as_str()) {
        // The crate's root only lists its modules; what is no room is a name of the root itself.
        ("", _) => true,
        (_, to) if !["ui", "app", "browser", "domain"].contains(&to) => true,
        (from, to) if from == to => from != "domain" || stage_may_name(&room(module, 1), &room(path, 1)),
        ("ui", "browser") => module == ["ui", "app"],
        ("ui" | "browser", "app" | "domain") | ("app", "domain") => true,
        _ => false,
    };
    (!allowed).then(|| format!("{} → {}", module.join("::"), path.join("::")))
}

/// The arrows inside `domain`.
fn stage_may_name(from: &str, to: &str) -> bool {
    match (from, to) {
        ("text", to) => to == "text",
        ("notice", to) => MODEL.contains(&to),
        ("export" | "checks", "layout") => true,
        // A type, named in a macro that stands for a deeper module.
        (_, to) if to.is_empty() || to.starts_with(char::is_uppercase) => true,
        (from, to) => from == to || MODEL.contains(&to),
    }
}

/// A file of `src/`.
struct Source {
    name: String,
    /// Its module path: `["domain", "checks", "engine"]`; empty for the crate's root.
    module: Vec<String>,
    tokens: Vec<String>,
}

/// Every file of the library.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    assert!(files.len() > 10, "src/ was not found");
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).expect("a file of src/").with_extension("");
            let mut module: Vec<String> = name.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            module.pop_if(|last| last == "mod" || last == "lib" || last == "main");
            let text = fs::read_to_string(&path).expect("a source file is text");
            Source { name: name.display().to_string(), module, tokens: tokens(&text) }
        })
        .collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of src/").flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Names and marks of a source text; comments, strings and characters are left out.
fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let len = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if let Some(hashes) = raw_string(rest) {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len())
        } else if first == '"' {
            quoted(rest, '"')
        } else if first == '\'' && is_character(rest) {
            quoted(rest, '\'')
        } else if first.is_alphabetic() || first == '_' {
            let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            out.push(rest[..len].to_owned());
            len
        } else {
            if !first.is_whitespace() {
                let len = if rest.starts_with("::") { 2 } else { first.len_utf8() };
                out.push(rest[..len].to_owned());
                rest = &rest[len..];
                continue;
            }
            first.len_utf8()
        };
        rest = &rest[len..];
    }
    out
}

/// How many `#` a raw string that begins here has.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// A character, not a lifetime.
fn is_character(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    let (first, second) = (chars.next(), chars.next());
    first == Some('\\') || second == Some('\'')
}

/// The length of what stands between two of `mark`.
fn quoted(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Every path that begins at the crate's root or above its own module, from the root on.
fn paths(file: &Source) -> Vec<Vec<String>> {
    let tokens = &file.tokens;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = tokens.get(at + 1).is_some_and(|next| next == "::") && (at == 0 || tokens[at - 1] != "::");
        let base = match tokens[at].as_str() {
            "crate" | "xingwen" if starts => Vec::new(),
            // Within `mod tests { … }` it is the file's own module, which is harmless: it only shortens the way up.
            "super" if starts => file.module[..file.module.len().saturating_sub(1)].to_vec(),
            _ => {
                at += 1;
                continue;
            }
        };
        at = tree(tokens, at + 2, base, &mut out);
    }
    out
}

/// Reads what follows `base::`, groups included; answers where it ends.
fn tree(tokens: &[String], mut at: usize, mut base: Vec<String>, out: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while let Some(token) = tokens.get(at) {
                    match token.as_str() {
                        "}" => return at + 1,
                        "," => at += 1,
                        _ => at = tree(tokens, at, base.clone(), out),
                    }
                }
                return at;
            }
            Some("super") => {
                base.pop();
            }
            Some(name) if name.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                if name != "self" {
                    base.push(name.to_owned());
                }
            }
            // `*`, and turbofish after a path that is already there.
            _ => {
                out.push(base);
                return at + 1;
            }
        }
        at += 1;
        if tokens.get(at).is_none_or(|next| next != "::") {
            // `as name` belongs to the same branch of a group.
            if tokens.get(at).is_some_and(|next| next == "as") {
                at += 2;
            }
            out.push(base);
            return at;
        }
        at += 1;
    }
}
