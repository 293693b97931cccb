//! Mounts the page; nothing else.

fn main() {
    xingwen::ui::mount();
}
