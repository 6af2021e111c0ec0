//! The layer that the page shows before the program runs: land and graticule of the default meridian, as path data.

/// A path of the boot layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BootPath {
    /// Land 1:110m.
    Land,
    /// Meridians and parallels.
    Graticule,
}

/// Path data of the boot layer, in plane units; `None` when the page has no such layer.
pub fn path_data(path: BootPath) -> Option<String> {
    let id = match path {
        BootPath::Land => "boot-land",
        BootPath::Graticule => "boot-graticule",
    };
    web_sys::window()?.document()?.get_element_by_id(id)?.get_attribute("d")
}

/// Tells the page that the program runs: what fails from now on is the program's own to say.
pub fn started() {
    let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
    if let Some(body) = body {
        let _ = body.set_attribute("data-state", "running");
    }
}

/// Hides the boot layer: the program shows the same in the same place.
pub fn finish() {
    let boot =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("boot"));
    if let Some(boot) = boot {
        let _ = boot.set_attribute("hidden", "");
    }
}
