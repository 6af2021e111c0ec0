//! Starts the app in the page.

use sister_city_atlas::app::root::App;
use sister_city_atlas::browser::{boot, recovery};

fn main() {
    recovery::install();
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .expect("index.html holds the element with the id `app`");
    yew::Renderer::<App>::with_root(root).render();
    boot::started();
}
