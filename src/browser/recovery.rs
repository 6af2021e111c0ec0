//! The screen that appears when the program stops: plain HTML outside Yew's root, since a panic ends the program.

/// Makes every panic show the recovery screen. The address is left as it is, so that reloading restores the view.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(body) = document.body() {
            // The style sheet shows the recovery screen.
            let _ = body.set_attribute("data-state", "stopped");
        }
        // The dead app must not be read out or reached by the Tab key; and an open `<dialog>` would keep the focus.
        if let Some(app) = document.get_element_by_id("app") {
            app.remove();
        }
        super::environment::focus("recovery-reload");
    }));
}
