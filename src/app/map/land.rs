//! The land under everything: at once from the page itself, finer after zooming in.

use crate::app::shared::Shared;
use crate::browser::boot::{self, BootPath};
use crate::browser::fetch::fetch;
use crate::draw::path::{write_lines, write_rings};
use crate::draw::scene::plane_transform;
use crate::geo::bounds::Bounds;
use crate::geo::land::Land;
use crate::geo::plane::PlanePoint;
use crate::geo::projection::EqualEarth;
use crate::layout::basemap::{graticule, land_rings};
use crate::layout::camera::{ScreenPoint, Stage, Transform};
use crate::load::land::decode;
use crate::state::view::DEFAULT_MERIDIAN;
use web_sys::Element;
use yew::prelude::*;

/// Land for the whole world, relative to the page.
const COARSE_URL: &str = "data/land-110m.json";
/// Land for parts of it.
const FINE_URL: &str = "data/land-50m.json";
/// Largest file of land that is read.
const MAX_LAND_BYTES: usize = 8 * 1024 * 1024;
/// Zoom from which the finer land is wanted.
const FINE_ZOOM: f64 = 2.0;
/// How far around the stage the finer land is drawn, as a share of the stage: for dragging.
const OVERSCAN: f64 = 0.75;

/// Props of [`LandLayer`].
#[derive(Properties, PartialEq)]
pub struct LandLayerProps {
    /// Stage and projection.
    pub stage: Stage,
    /// Where the map rests.
    pub transform: Transform,
}

/// Land and graticule.
#[component]
pub fn LandLayer(props: &LandLayerProps) -> Html {
    let LandLayerProps { stage, transform } = *props;
    let is_default = stage.projection == EqualEarth::new(DEFAULT_MERIDIAN);
    let is_close = stage.zoom(transform) >= FINE_ZOOM;
    let lines = use_memo(stage.projection, move |projection| graticule_data(*projection, is_default));
    let boot = use_memo((), |()| boot::path_data(BootPath::Land));
    let coarse = use_rings(COARSE_URL, !is_default || boot.is_none(), stage.projection);
    let fine = use_rings(FINE_URL, is_close, stage.projection);
    let data = use_memo((is_default, is_close, boot, coarse, fine, is_close.then_some((stage, transform))), {
        |(is_default, is_close, boot, coarse, fine, around)| match (fine, coarse, boot.as_ref()) {
            (Some(fine), _, _) if *is_close => around.map(|(stage, transform)| visible(fine, stage, transform)),
            (_, _, Some(boot)) if *is_default => Some(boot.clone()),
            (_, Some(coarse), _) => Some(ring_data(coarse.iter())),
            _ => None,
        }
    });
    let (land, grid) = (use_node_ref(), use_node_ref());
    use_effect_with((land.clone(), Shared(data)), |(land, data)| {
        if let (Some(element), Some(data)) = (land.cast::<Element>(), data.0.as_ref()) {
            let _ = element.set_attribute("d", data);
            boot::finish();
        }
    });
    use_effect_with((grid.clone(), Shared(lines)), |(grid, lines)| {
        if let Some(element) = grid.cast::<Element>() {
            let _ = element.set_attribute("d", lines);
        }
    });
    html! {
        <svg class="map-svg" aria-hidden="true">
            <g transform={plane_transform(transform)}>
                <path ref={grid} class="graticule" />
                <path ref={land} class="land" />
            </g>
        </svg>
    }
}

type Rings = Vec<Vec<PlanePoint>>;

/// The rings of the file at `url`, from the first time that they are wanted; a file that fails to arrive is left out, since
/// the land is only a background.
#[hook]
fn use_rings(url: &'static str, is_wanted: bool, projection: EqualEarth) -> Option<Shared<Rings>> {
    let land = use_state(|| None::<Shared<Land>>);
    let was_wanted = use_mut_ref(|| false);
    {
        let land = land.clone();
        use_effect_with(is_wanted, move |is_wanted| {
            if *is_wanted && !was_wanted.replace(true) {
                wasm_bindgen_futures::spawn_local(async move {
                    if let Ok(bytes) = fetch(url, MAX_LAND_BYTES, |_| {}).await
                        && let Ok(decoded) = decode(&bytes)
                    {
                        land.set(Some(Shared::new(decoded)));
                    }
                });
            }
        });
    }
    let rings = use_memo(((*land).clone(), projection), |(land, projection)| {
        land.as_ref().map(|land| Shared::new(land_rings(land, *projection)))
    });
    (*rings).clone()
}

fn graticule_data(projection: EqualEarth, is_default: bool) -> String {
    let boot = if is_default { boot::path_data(BootPath::Graticule) } else { None };
    boot.unwrap_or_else(|| {
        let mut data = String::new();
        write_lines(&mut data, &graticule(projection));
        data
    })
}

/// The rings that are on the stage or near it.
fn visible(rings: &Rings, stage: Stage, transform: Transform) -> String {
    let (width, height) = (stage.viewport.width_px, stage.viewport.height_px);
    let corner = |x: f64, y: f64| transform.invert(ScreenPoint { x: x * width, y: y * height });
    let shown = Bounds::new(corner(-OVERSCAN, -OVERSCAN), corner(1.0 + OVERSCAN, 1.0 + OVERSCAN));
    ring_data(
        rings
            .iter()
            .filter(|ring| Bounds::of_points(ring.iter().copied()).is_some_and(|bounds| bounds.intersects(shown))),
    )
}

fn ring_data<'a>(rings: impl Iterator<Item = &'a Vec<PlanePoint>>) -> String {
    let mut data = String::new();
    for ring in rings {
        write_rings(&mut data, std::slice::from_ref(ring));
    }
    data
}
