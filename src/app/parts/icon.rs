//! Icons, drawn on a grid of 16 by 16 with strokes of the text colour.

use crate::model::theme::Theme;
use yew::prelude::*;

/// An icon of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Magnifying glass.
    Search,
    /// Chevron pointing down.
    Chevron,
    /// Cross.
    Close,
    /// Tick.
    Check,
    /// Sun.
    Sun,
    /// Moon.
    Moon,
    /// Arrow out of a tray.
    Share,
    /// Triangle.
    Play,
    /// Two bars.
    Pause,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Globe.
    World,
    /// Letter i in a circle.
    Info,
    /// Three lines.
    Menu,
    /// Funnel of lines.
    Filter,
    /// Arrow out of a square.
    External,
    /// Arrow to the left.
    Back,
    /// Flag: report an error.
    Flag,
    /// Rows of a table.
    Rows,
    /// Arrow into a tray.
    Download,
    /// Arrow upwards: sorted from small to large.
    Ascending,
    /// Arrow downwards: sorted from large to small.
    Descending,
    /// Subject of a partnership or exchange.
    Theme(Theme),
}

impl Icon {
    /// Path data.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M7 2.5a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.400 10.400 14 14",
            Self::Chevron => "M4 6.500 8 10.500l4-4",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3.500 8.300 6.700 11.500 12.500 5",
            Self::Sun => {
                "M8 5.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600zM8 1.500v1.500M8 13v1.500M1.500 8H3M13 8h1.500M3.400 3.400l1 1M11.600 11.600l1 1M12.600 3.400l-1 1M4.400 11.600l-1 1"
            }
            Self::Moon => "M13.500 9.600A6 6 0 0 1 6.400 2.500a6 6 0 1 0 7.100 7.100z",
            Self::Share => {
                "M8 10V2.200M5.200 4.800 8 2l2.800 2.800M3.500 8.500v4.300c0 .7.500 1.200 1.200 1.200h6.600c.7 0 1.200-.5 1.200-1.200V8.500"
            }
            Self::Play => "M5.500 3.200v9.600L13 8z",
            Self::Pause => "M5.500 3.500v9M10.500 3.500v9",
            Self::Plus => "M8 3.500v9M3.500 8h9",
            Self::Minus => "M3.500 8h9",
            Self::World => {
                "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM1.800 8h12.400M8 1.800c2.300 3.500 2.300 8.900 0 12.400M8 1.800c-2.300 3.500-2.300 8.900 0 12.400"
            }
            Self::Info => "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM8 7.200v3.600M8 5v.1",
            Self::Menu => "M2.500 4.500h11M2.500 8h11M2.500 11.500h11",
            Self::Filter => "M2 4h12M4.500 8h7M6.500 12h3",
            Self::External => {
                "M9.500 2.500h4v4M13.500 2.500 7.500 8.500M11.500 9.500v3c0 .6-.4 1-1 1h-7c-.6 0-1-.4-1-1v-7c0-.6.4-1 1-1h3"
            }
            Self::Back => "M13 8H3.500M7 4 3 8l4 4",
            Self::Flag => "M3.500 14V2.500M3.500 3h8.500l-2 3 2 3H3.500",
            Self::Rows => {
                "M3.500 2.500h9c.6 0 1 .4 1 1v9c0 .6-.4 1-1 1h-9c-.6 0-1-.4-1-1v-9c0-.6.4-1 1-1zM2.500 6.200h11M2.500 9.800h11M6.500 6.200v7.300"
            }
            Self::Download => "M8 2v7.800M5.200 7.200 8 10l2.800-2.800M2.500 10.500v2c0 .6.4 1 1 1h9c.6 0 1-.4 1-1v-2",
            Self::Ascending => "M8 13V3.500M4.500 6.800 8 3.300l3.500 3.500",
            Self::Descending => "M8 3v9.500M4.500 9.200 8 12.700l3.500-3.500",
            Self::Theme(theme) => theme_path(theme),
        }
    }
}

fn theme_path(theme: Theme) -> &'static str {
    match theme {
        Theme::Culture => {
            "M3 3.500c1.700.8 3.300.8 5 0v5c0 2-1.200 3.300-2.500 3.300S3 10.500 3 8.500zM9.500 6.200c1.200.4 2.300.3 3.500-.2v4c0 1.900-1.100 3.200-2.500 3.200-.7 0-1.300-.3-1.800-.9M4.700 6.200h.1M6.500 6.200h.1M4.600 8.700c.6.6 1.300.6 1.900 0"
        }
        Theme::Tourism => {
            "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM10.600 5.400 9.100 9.100 5.400 10.600 6.900 6.900z"
        }
        Theme::Education => "M1.500 6 8 3l6.500 3L8 9zM4 7.400v3.400c2.400 2 5.600 2 8 0V7.400M14.500 6v4",
        Theme::Youth => {
            "M5.500 6.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 7.500a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200zM2 13c0-2.500 1.500-4.200 3.500-4.200S9 10.500 9 13M10.200 9.600c2.200-.6 3.800 1 3.800 3.400"
        }
        Theme::Economy => {
            "M2 5.500h10M9.500 2.800 12.200 5.500 9.500 8.200M14 10.500H4M6.500 7.800 3.800 10.500l2.700 2.700"
        }
        Theme::Science => {
            "M6 2h4M7 2v4.200L3.300 12.600c-.4.8 0 1.400.8 1.400h7.800c.8 0 1.200-.6.8-1.400L9 6.200V2M5.200 10h5.600"
        }
        Theme::Agriculture => {
            "M8 5.200C6.500 4 3 4.300 3 8c0 3.200 2.200 5.800 3.600 5.800.6 0 .9-.3 1.400-.3s.8.3 1.400.3C10.800 13.800 13 11.200 13 8c0-3.700-3.500-4-5-2.800zM8 5c0-1.600.7-2.700 2.200-3.200"
        }
        Theme::Environment => {
            "M13.500 2.500C6 2.500 3 5.500 3 9c0 2.500 1.600 4 4 4 4.500 0 6.500-4.500 6.500-10.500zM2.500 14C4 10.500 6.500 8 9.500 6.500"
        }
        Theme::Urban => {
            "M2 13.500h12M3.500 13.500V6h4v7.500M7.500 13.500V2.500h5v11M9.500 5.500h1M9.500 8h1M9.500 10.500h1M5 8.500h1M5 11h1"
        }
        Theme::Health => {
            "M8 13.500C4 10.800 2 8.600 2 6.200 2 4.400 3.400 3 5.100 3c1.200 0 2.300.7 2.900 1.800C8.600 3.700 9.700 3 10.900 3 12.600 3 14 4.400 14 6.200c0 2.400-2 4.600-6 7.300z"
        }
        Theme::Sport => {
            "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM8 1.800c2.500 3.500 2.500 8.900 0 12.400M8 1.800c-2.500 3.500-2.500 8.900 0 12.400M1.800 8h12.400"
        }
        Theme::People => {
            "M1.500 8.500 4.500 5l3.500 1.500L11.500 5l3 3.500M8 6.500 5.500 9c.8 1 2 .9 2.700 0l3.800 3.500M4 9.500l4 3.700c.6.5 1.400.4 1.900-.2"
        }
    }
}

/// An icon in the colour of the text around it; always decoration, since a word stands beside it or in `aria-label`.
pub fn glyph(icon: Icon, size_px: u32) -> Html {
    let size = AttrValue::from(size_px.to_string());
    let fill = if icon == Icon::Play { "currentColor" } else { "none" };
    html! {
        <svg class="glyph" width={size.clone()} height={size} viewBox="0 0 16 16" fill={fill} stroke="currentColor"
            stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d={icon.path()} />
        </svg>
    }
}
