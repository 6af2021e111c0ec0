//! What covers the map at each width: margins for fits, and rectangles that labels keep clear of.

use super::camera::{Insets, ScreenPoint, Viewport};
use crate::state::view::ColourBy;

/// Widest window that is laid out for a phone, in CSS pixels; the same number stands in the style sheets.
pub const PHONE_MAX_PX: f64 = 640.0;
/// Widest window that is laid out for a tablet, in CSS pixels.
pub const TABLET_MAX_PX: f64 = 1100.0;

/// How the page is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One column that scrolls; the map is a box in it.
    Phone,
    /// Narrow panel.
    Tablet,
    /// Wide panel.
    Desktop,
}

impl Form {
    /// The layout for a window of this width.
    pub fn of_width(width_px: f64) -> Self {
        if width_px <= PHONE_MAX_PX {
            Self::Phone
        } else if width_px <= TABLET_MAX_PX {
            Self::Tablet
        } else {
            Self::Desktop
        }
    }
}

/// Whether the panel is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// It covers the right side; on a phone it comes from below and covers nothing of the map.
    Open,
    /// It covers nothing.
    Closed,
}

/// A rectangle on the stage, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenRect {
    /// Left side.
    pub left: f64,
    /// Upper side.
    pub top: f64,
    /// Right side.
    pub right: f64,
    /// Lower side.
    pub bottom: f64,
}

impl ScreenRect {
    /// The square around a circle.
    pub fn around(center: ScreenPoint, radius: f64) -> Self {
        Self { left: center.x - radius, top: center.y - radius, right: center.x + radius, bottom: center.y + radius }
    }

    /// Whether `point` is inside.
    pub fn contains(self, point: ScreenPoint) -> bool {
        self.left < point.x && point.x < self.right && self.top < point.y && point.y < self.bottom
    }

    /// Whether the two overlap; touching sides do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right && self.right > other.left && self.top < other.bottom && self.bottom > other.top
    }
}

/// The stage of this size with the margins of its layout.
pub fn viewport(width_px: f64, height_px: f64, panel: Panel) -> Viewport {
    let form = Form::of_width(width_px);
    let mut insets = match form {
        Form::Phone => Insets { top: 6.0, right: 6.0, bottom: 6.0, left: 6.0 },
        Form::Tablet | Form::Desktop => Insets { top: 64.0, right: 20.0, bottom: 56.0, left: 20.0 },
    };
    if panel == Panel::Open {
        match form {
            Form::Phone => {}
            Form::Tablet => insets.right = 392.0,
            Form::Desktop => insets.right = 440.0,
        }
    }
    Viewport { width_px, height_px, insets }
}

/// What labels keep clear of: sentence, pills, legend, buttons, panel.
pub fn blocked(viewport: Viewport, panel: Panel, colour: ColourBy) -> Vec<ScreenRect> {
    let (width, height) = (viewport.width_px, viewport.height_px);
    let form = Form::of_width(width);
    let rect = |left, top, right, bottom| ScreenRect { left, top, right, bottom };
    let mut blocked = match form {
        Form::Phone => vec![rect(width - 56.0, height - 56.0, width, height)],
        Form::Tablet => vec![
            rect(0.0, 0.0, 420.0, 76.0),
            rect(width - 320.0, 0.0, width, 58.0),
            rect(0.0, height - 64.0, 560.0, height),
        ],
        Form::Desktop => {
            let legend = match colour {
                ColourBy::HomeRegion => (64.0, 850.0),
                ColourBy::Theme => (92.0, 1240.0),
                ColourBy::Decade => (64.0, 900.0),
            };
            vec![
                rect(0.0, 0.0, 400.0, 76.0),
                rect(width - 640.0, 0.0, width, 58.0),
                rect(0.0, height - legend.0, legend.1, height),
            ]
        }
    };
    if form != Form::Phone {
        blocked.push(rect(width - 70.0, height - 140.0, width, height));
        if panel == Panel::Open {
            blocked.push(rect(width - viewport.insets.right + 8.0, 0.0, width, height));
        }
    }
    blocked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panel_takes_width_but_not_on_a_phone() {
        assert_eq!(viewport(1440.0, 720.0, Panel::Open).insets.right, 440.0);
        assert_eq!(viewport(1024.0, 600.0, Panel::Open).insets.right, 392.0);
        assert_eq!(viewport(390.0, 232.0, Panel::Open), viewport(390.0, 232.0, Panel::Closed));
    }

    #[test]
    fn the_breakpoints_belong_to_the_smaller_layout() {
        assert_eq!(
            [640.0, 641.0, 1100.0, 1101.0].map(Form::of_width),
            [Form::Phone, Form::Tablet, Form::Tablet, Form::Desktop]
        );
    }

    #[test]
    fn rectangles_that_touch_do_not_overlap() {
        let rect = |left, right| ScreenRect { left, top: 0.0, right, bottom: 1.0 };
        assert!(!rect(0.0, 1.0).overlaps(rect(1.0, 2.0)));
        assert!(rect(0.0, 1.1).overlaps(rect(1.0, 2.0)));
    }
}
