//! The screen that appears when the program stops: plain HTML outside Yew's root, since a panic ends the program.

/// Makes every panic show the recovery screen. The address is left as it is, so that reloading restores the view.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(body) = document.body() {
            // The style sheet shows the recovery screen and hides the dead app.
            let _ = body.set_attribute("data-state", "stopped");
        }
        super::environment::focus("recovery-reload");
    }));
}
