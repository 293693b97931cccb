//! `dist/` over HTTP, from this very process.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::LazyLock;

use axum::Router;
use tower_http::services::ServeDir;

/// The folder of the built page.
pub(crate) fn dist() -> PathBuf {
    PathBuf::from(std::env::var_os("XINGWEN_DIST").expect("run these tests with: cargo xtask test"))
}

/// The address of the site, served until the tests end.
pub(crate) fn site() -> &'static str {
    &SITE
}

static SITE: LazyLock<String> = LazyLock::new(|| {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = listener.local_addr().expect("a bound port has an address");
    listener.set_nonblocking(true).expect("a socket can be made non-blocking");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a bound port");
            let app = Router::new().fallback_service(ServeDir::new(dist()));
            axum::serve(listener, app).await.expect("the server runs as long as the tests");
        });
    });
    format!("http://{address}/")
});
