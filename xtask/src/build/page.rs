//! `index.html` and the built parts, put together: as a site, and as one file.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use super::module::Module;
use super::{Audience, hashed_name};

/// What is put into the shell.
pub(crate) struct Parts {
    /// The program.
    pub(crate) module: Module,
    /// All style sheets.
    pub(crate) styles: String,
}

/// A file of the build: name and content.
pub(crate) type File = (String, Vec<u8>);

const START: &str = include_str!("start.js");
const WASM_ID: &str = "xingwen-wasm";

/// The site: the page and, under names that change with their content, script, module and style sheet.
///
/// # Errors
///
/// If the shell lacks a place to fill.
pub(crate) fn site(shell: &str, parts: &Parts, audience: Audience) -> Result<Vec<File>> {
    let wasm_name = hashed_name(&parts.module.wasm, "wasm");
    let style_name = hashed_name(parts.styles.as_bytes(), "css");
    let (scripts, late_rules) = match audience {
        Audience::Clerks => ("'self'", "\"script-src 'none'; connect-src 'none'\""),
        // The live reload brings an inline script and asks the server for news.
        Audience::Developer => ("'self' 'unsafe-inline'", "null"),
    };
    let script = format!("{}\n{START}\nstart(\"{wasm_name}\", {late_rules});\n", parts.module.glue);
    let script_name = hashed_name(script.as_bytes(), "js");
    let policy = Policy { scripts, styles: "'self'", connections: "'self'" };
    let head =
        format!("<link rel=\"stylesheet\" href=\"{style_name}\">\n<script src=\"{script_name}\" defer></script>\n");
    let page = fill(shell, &policy, &head)?;
    Ok(vec![
        ("index.html".to_owned(), page.into_bytes()),
        (script_name, script.into_bytes()),
        (style_name, parts.styles.clone().into_bytes()),
        (wasm_name, parts.module.wasm.clone()),
    ])
}

/// The single file, which opens from disk.
///
/// # Errors
///
/// If the shell lacks a place to fill, or a part would end its element early.
pub(crate) fn single_file(shell: &str, parts: &Parts) -> Result<File> {
    let script = format!(
        "{}\n{START}\n\
         document.addEventListener(\"DOMContentLoaded\", function () {{\n\
         const element = document.getElementById(\"{WASM_ID}\");\n\
         const text = atob(element.textContent.trim());\n\
         element.remove();\n\
         const bytes = new Uint8Array(text.length);\n\
         for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);\n\
         start(bytes.buffer, \"script-src 'none'\");\n\
         }});\n",
        parts.module.glue
    );
    ensure!(!script.to_lowercase().contains("</script"), "the script cannot be inlined: it holds </script");
    ensure!(!parts.styles.to_lowercase().contains("</style"), "the styles cannot be inlined: they hold </style");
    let policy = Policy { scripts: &source_hash(&script), styles: &source_hash(&parts.styles), connections: "'none'" };
    let wasm = BASE64.encode(&parts.module.wasm);
    let head = format!(
        "<style>{}</style>\n<script>{script}</script>\n\
         <script type=\"application/octet-stream\" id=\"{WASM_ID}\">{wasm}</script>\n",
        parts.styles
    );
    Ok(("xingwen.html".to_owned(), fill(shell, &policy, &head)?.into_bytes()))
}

/// The sources that the content security policy of the shell leaves open.
struct Policy<'a> {
    scripts: &'a str,
    styles: &'a str,
    connections: &'a str,
}

/// The style sheets that the shell links, in order.
pub(crate) fn linked_styles(shell: &str) -> impl Iterator<Item = String> {
    shell.lines().filter_map(|line| {
        let rest = line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    })
}

/// Fills the policy of the shell, and puts `head` where its links to the style sheets were.
fn fill(shell: &str, policy: &Policy, head: &str) -> Result<String> {
    let mut page = String::with_capacity(shell.len() + head.len());
    for line in shell.lines().filter(|line| !line.trim().starts_with("<link rel=\"stylesheet\"")) {
        if line.trim() == "</head>" {
            page += head;
        }
        page += line;
        page.push('\n');
    }
    ensure!(page.contains(head), "index.html has no line </head>");
    for (place, sources) in
        [("{scripts}", policy.scripts), ("{styles}", policy.styles), ("{connections}", policy.connections)]
    {
        ensure!(page.contains(place), "the policy of index.html has no place {place}");
        page = page.replacen(place, sources, 1);
    }
    Ok(page)
}

/// A hash source of a content security policy.
fn source_hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}
