//! The page opens, from a server and from disk, and keeps its promises about requests.

use serde_json::json;

use crate::harness::{Clipboard, Origin, Page};

fn opens_quietly(origin: Origin) {
    let page = Page::open(origin);
    assert!(!page.text().trim().is_empty(), "{origin:?}: the page shows nothing");
    assert_eq!(page.complaints(), [""; 0], "{origin:?}: the console complains");
    page.reload();
    assert_eq!(page.complaints(), [""; 0], "{origin:?}: the console complains after a reload");
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn opens_from_a_server() {
    opens_quietly(Origin::Site);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn opens_from_disk() {
    opens_quietly(Origin::Disk);
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn loads_only_its_own_files() {
    let site = Page::open(Origin::Site);
    let requests = site.requests();
    let home = requests.iter().find(|url| url.ends_with('/')).expect("the page itself was asked for").clone();
    assert!(requests.iter().all(|url| url.starts_with(&home)), "{requests:?}");
    assert_eq!(requests.len(), 4, "page, style sheet, script and module: {requests:?}");

    let file = Page::open(Origin::Disk);
    let requests = file.requests();
    assert_eq!(requests.len(), 1, "the file alone: {requests:?}");
}

/// What could carry text out of the page, tried from inside the page. Answers what got through.
const ESCAPES: &str = "
    const through = [];
    const attempts = [];
    attempts.push(fetch('/leak').then(() => through.push('fetch'), () => {}));
    attempts.push(fetch('data:,leak').then(() => through.push('fetch data'), () => {}));
    attempts.push(new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => { through.push('XMLHttpRequest'); done(); };
      request.onerror = done;
      try { request.open('GET', '/leak'); request.send(); } catch { done(); }
    }));
    attempts.push(new Promise((done) => {
      const image = new Image();
      image.onload = () => { through.push('image'); done(); };
      image.onerror = done;
      image.src = 'http://127.0.0.1:9/leak.png';
    }));
    attempts.push(new Promise((done) => {
      const script = document.createElement('script');
      script.textContent = 'window.leaked = true';
      document.head.append(script);
      setTimeout(() => { if (window.leaked) through.push('inline script'); done(); }, 50);
    }));
    attempts.push(new Promise((done) => setTimeout(() => {
      // Outside of the driver's own call, which may do what the page may not.
      try { new Function('return 1')(); through.push('eval'); } catch {}
      done();
    })));
    return Promise.all(attempts).then(() => through);
";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn nothing_leaves_the_open_page() {
    for origin in [Origin::Site, Origin::Disk] {
        let page = Page::open(origin);
        // The late policy comes right after the start.
        page.wait_until("the late policy", "return document.querySelectorAll('meta[http-equiv]').length === 2");
        page.requests();
        assert_eq!(page.run(ESCAPES, &[]), json!([]), "{origin:?}: got through");
        assert_eq!(page.requests(), [""; 0], "{origin:?}: requests");
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn clipboard_can_be_filled_and_read() {
    for origin in [Origin::Site, Origin::Disk] {
        let page = Page::open(origin);
        let content =
            Clipboard { html: "<p style=\"color:red\">转发</p>".to_owned(), text: "转发\r\n通知".to_owned() };
        page.put_on_clipboard(&content);
        let pasted = page.clipboard();
        assert_eq!(pasted.text.replace("\r\n", "\n"), "转发\n通知", "{origin:?}");
        assert!(pasted.html.contains(&content.html), "{origin:?}: {}", pasted.html);
    }
}
