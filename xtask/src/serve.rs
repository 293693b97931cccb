//! `cargo xtask serve`: the page while it is being worked on.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use notify::{RecursiveMode, Watcher};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::{LiveReloadLayer, Reloader};

use crate::{build, install, project};

/// Where the page is served.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Edits that come closer together than this are one change.
const QUIET: Duration = Duration::from_millis(200);

/// Builds, serves, and rebuilds on every change until it is interrupted.
///
/// # Errors
///
/// If the port is taken or the first build cannot be started; a build that fails later keeps the page as it was.
pub(crate) fn run(options: &Options) -> Result<()> {
    install::wasm_target()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    // Before the long build, so that a port in use is told at once.
    let listener = std::net::TcpListener::bind(address)
        .with_context(|| format!("{address} is in use; choose another port with --port"))?;
    listener.set_nonblocking(true)?;
    let dist = project::path("dist");
    let live_reload = LiveReloadLayer::new();
    let reloader = live_reload.reloader();
    let pages = dist.clone();
    std::thread::spawn(move || {
        if let Err(error) = rebuild_on_change(&pages, address, &reloader) {
            eprintln!("{error:#}");
            std::process::exit(1);
        }
    });
    let no_cache = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let app = Router::new().fallback_service(ServeDir::new(dist)).layer(no_cache).layer(live_reload);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app).await
    })?;
    Ok(())
}

/// Builds once, then again after each change.
fn rebuild_on_change(dist: &Path, address: SocketAddr, reloader: &Reloader) -> Result<()> {
    let (send, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // The build itself reads these files; only what changes them counts.
        if let Ok(event) = event
            && !event.kind.is_access()
        {
            // The receiver is gone only when the program ends.
            let _ = send.send(event.paths);
        }
    })?;
    for place in ["src", "styles", "index.html", "Cargo.toml"] {
        watcher.watch(&project::path(place), RecursiveMode::Recursive)?;
    }
    let mut parts = timed("built", || build::for_developer(dist));
    eprintln!("行文 is at http://{address}/ (stop with Ctrl+C)");
    while let Ok(mut changed) = changes.recv() {
        while let Ok(more) = changes.recv_timeout(QUIET) {
            changed.extend(more);
        }
        let only_dress = changed.iter().all(|path| !is_program(path));
        parts = match parts {
            Some(mut parts) if only_dress => {
                timed("dressed again", || build::dress_again(&mut parts, dist)).map(|()| parts)
            }
            _ => timed("built", || build::for_developer(dist)),
        };
        if parts.is_some() {
            reloader.reload();
        }
    }
    Ok(())
}

/// Whether a change asks for the compiler.
fn is_program(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "rs" || ending == "toml")
}

/// Runs a step and says how long it took, or why it failed.
fn timed<T>(done: &str, step: impl FnOnce() -> Result<T>) -> Option<T> {
    let start = Instant::now();
    match step() {
        Ok(value) => {
            eprintln!("{done} in {:.1} s", start.elapsed().as_secs_f32());
            Some(value)
        }
        Err(error) => {
            eprintln!("{error:#}; the page stays as it was");
            None
        }
    }
}
