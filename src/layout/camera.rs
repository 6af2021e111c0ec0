//! A camera and the stage it looks through to one transform from plane to screen, and back.
//!
//! The whole world fills the part of the stage that no chrome covers; zoom counts from there. Every way to move the
//! map (wheel, drag, pinch, keys) is a function from one [`Transform`] to the next, so that a gesture can be tried
//! out on screen first and become a [`Camera`] once it has come to rest.

use super::basemap::world_bounds;
use crate::geo::bounds::Bounds;
use crate::geo::lon_lat::LonLat;
use crate::geo::plane::PlanePoint;
use crate::geo::projection::EqualEarth;
use crate::geo::within::within;
use crate::state::view::{Camera, MAX_ZOOM, MIN_ZOOM};

/// How far the middle of the stage may leave the place that fills it, as a share of half of the visible extent.
const SLACK: f64 = 0.3;
/// How far inside of the outline the middle of the stage stays, in plane units: on the edge itself one point has two
/// places on the map.
const OUTLINE_MARGIN: f64 = 1.0;
/// A stage smaller than this is drawn as if it had this size, so that nothing divides by zero.
const MIN_STAGE_PX: f64 = 40.0;
/// Closest that a fit to a selection goes by itself, as a zoom.
const MAX_FIT_ZOOM: f64 = 4.0;
/// A fit that would be closer than the world by less than this shows the world: a few more pixels are not worth a
/// continent cut off.
const MIN_FIT_ZOOM: f64 = 1.25;

/// A point on the stage.
///
/// # Units
/// CSS pixels from the upper left corner, y grows down
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl ScreenPoint {
    /// Straight distance to `other`, in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }
}

/// What chrome covers at each side of the stage, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// Sentence and pills.
    pub top: f64,
    /// The panel.
    pub right: f64,
    /// Legend.
    pub bottom: f64,
    /// Margin.
    pub left: f64,
}

/// The stage: its size and what is covered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Width, in CSS pixels.
    pub width_px: f64,
    /// Height, in CSS pixels.
    pub height_px: f64,
    /// What chrome covers.
    pub insets: Insets,
}

impl Viewport {
    /// The middle of the part that is not covered.
    pub fn middle(self) -> ScreenPoint {
        let insets = self.insets;
        ScreenPoint { x: insets.left + self.free_width() / 2.0, y: insets.top + self.free_height() / 2.0 }
    }

    /// Width of the part that is not covered.
    pub fn free_width(self) -> f64 {
        (self.width_px - self.insets.left - self.insets.right).max(MIN_STAGE_PX)
    }

    /// Height of the part that is not covered.
    pub fn free_height(self) -> f64 {
        (self.height_px - self.insets.top - self.insets.bottom).max(MIN_STAGE_PX)
    }

    /// Whether `point` is in the part that is not covered.
    pub fn is_free(self, point: ScreenPoint) -> bool {
        let insets = self.insets;
        (insets.left..=self.width_px - insets.right).contains(&point.x)
            && (insets.top..=self.height_px - insets.bottom).contains(&point.y)
    }
}

/// From plane to screen: one scale for both axes, then a shift.
///
/// Invariant: `scale` is positive and everything is finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// CSS pixels per plane unit.
    pub scale: f64,
    /// Shift to the right, in CSS pixels.
    pub x: f64,
    /// Shift down, in CSS pixels.
    pub y: f64,
}

impl Transform {
    /// Where `point` is on screen.
    pub fn apply(self, point: PlanePoint) -> ScreenPoint {
        ScreenPoint { x: self.scale * point.x + self.x, y: self.scale * point.y + self.y }
    }

    /// What is at `point` on screen.
    pub fn invert(self, point: ScreenPoint) -> PlanePoint {
        PlanePoint { x: (point.x - self.x) / self.scale, y: (point.y - self.y) / self.scale }
    }

    /// The transform that puts `plane` at `screen`.
    pub fn anchored(scale: f64, plane: PlanePoint, screen: ScreenPoint) -> Self {
        Self { scale, x: screen.x - scale * plane.x, y: screen.y - scale * plane.y }
    }

    /// Moved by (`dx`, `dy`) CSS pixels.
    #[must_use]
    pub fn panned(self, dx: f64, dy: f64) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// Scaled by `factor`, with what is at `fixed` staying there.
    #[must_use]
    pub fn zoomed(self, factor: f64, fixed: ScreenPoint) -> Self {
        Self::anchored(self.scale * factor, self.invert(fixed), fixed)
    }

    /// What takes a picture made with `self` to where `target` would have it: a scale about the upper left corner of
    /// the stage, then a shift.
    #[must_use]
    pub fn to(self, target: Self) -> Self {
        let scale = target.scale / self.scale;
        Self { scale, x: target.x - scale * self.x, y: target.y - scale * self.y }
    }

    /// Whether the two put every point of a stage of 4000 pixels on the same half pixel.
    pub fn is_near(self, other: Self) -> bool {
        let step = self.to(other);
        (step.scale - 1.0).abs() < 1e-4 && step.x.abs() < 0.25 && step.y.abs() < 0.25
    }
}

/// The transforms that one stage and one projection allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// The stage.
    pub viewport: Viewport,
    /// The projection.
    pub projection: EqualEarth,
}

impl Stage {
    /// The whole world in the free part of the stage: zoom 1.
    pub fn world(self) -> Transform {
        self.fit_scale(world_bounds(self.projection), f64::INFINITY)
    }

    /// `bounds` as large as they fit into the free part, but no further out than the world and no closer than four
    /// times that.
    pub fn fit(self, bounds: Bounds) -> Transform {
        let world = self.world().scale;
        let fitted = self.fit_scale(bounds, MAX_FIT_ZOOM * world);
        if fitted.scale < world * MIN_FIT_ZOOM { self.world() } else { self.clamped(fitted) }
    }

    fn fit_scale(self, bounds: Bounds, max: f64) -> Transform {
        let view = self.viewport;
        let scale = (view.free_width() / bounds.width()).min(view.free_height() / bounds.height()).min(max);
        Transform::anchored(scale, bounds.center(), view.middle())
    }

    /// Zoom of `transform`: 1 shows the whole world.
    pub fn zoom(self, transform: Transform) -> f64 {
        transform.scale / self.world().scale
    }

    /// `transform` scaled by `factor`, or as much of it as the range of zoom allows, with what is at `fixed` staying
    /// there as far as the world is not lost.
    pub fn zoomed(self, transform: Transform, factor: f64, fixed: ScreenPoint) -> Transform {
        let full = self.world().scale;
        let scale = within(transform.scale * factor, MIN_ZOOM * full, MAX_ZOOM * full);
        self.clamped(transform.zoomed(scale / transform.scale, fixed))
    }

    /// The transform that shows what `camera` looks at.
    pub fn of_camera(self, camera: Camera) -> Transform {
        let scale = self.world().scale * camera.zoom();
        self.clamped(Transform::anchored(scale, self.projection.project(camera.centre()), self.viewport.middle()))
    }

    /// The camera of `transform`, after clamping.
    pub fn camera(self, transform: Transform) -> Camera {
        let transform = self.clamped(transform);
        let centre = self.projection.unproject(transform.invert(self.viewport.middle()));
        Camera::new(centre.expect("a clamped transform has its middle inside of the outline"), self.zoom(transform))
    }

    /// The nearest transform that neither loses the world nor leaves the range of zoom.
    pub fn clamped(self, transform: Transform) -> Transform {
        let (view, world) = (self.viewport, world_bounds(self.projection));
        let full = self.world().scale;
        let scale = within(transform.scale, MIN_ZOOM * full, MAX_ZOOM * full);
        // A scale out of range is clamped about the middle of the stage.
        let centre = transform.invert(view.middle());
        let (half_width, half_height) = (view.free_width() / scale / 2.0, view.free_height() / scale / 2.0);
        let y = clamp_axis(centre.y, world.min().y, world.max().y, half_height);
        let x = clamp_axis(centre.x, world.min().x, world.max().x, half_width);
        Transform::anchored(scale, self.into_outline(PlanePoint { x, y }), view.middle())
    }

    /// The nearest point on the same parallel that is inside of the outline of the world.
    fn into_outline(self, point: PlanePoint) -> PlanePoint {
        let on_axis = self.projection.unproject(PlanePoint { x: 0.0, y: point.y });
        let lat = on_axis.expect("the bounds of the world lie within its outline on the central meridian").lat();
        // The edge meridian is always drawn on the left.
        let meridian = self.projection.central_meridian();
        let edge = LonLat::new(if meridian > 0.0 { meridian - 180.0 } else { meridian + 180.0 }, lat);
        let limit = edge.map_or(0.0, |edge| -self.projection.project(edge).x.abs() + OUTLINE_MARGIN).abs();
        PlanePoint { x: within(point.x, -limit, limit), y: point.y }
    }
}

/// `value` so that a window of `half` to each side stays within [`min`, `max`] but for the slack.
fn clamp_axis(value: f64, min: f64, max: f64, half: f64) -> f64 {
    let middle = f64::midpoint(min, max);
    let reach = ((max - min) / 2.0 - half).max(0.0) + SLACK * half.min((max - min) / 2.0);
    within(value, (middle - reach).max(min), (middle + reach).min(max))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(meridian: f64) -> Stage {
        let insets = Insets { top: 64.0, right: 20.0, bottom: 56.0, left: 20.0 };
        let viewport = Viewport { width_px: 1440.0, height_px: 720.0, insets };
        Stage { viewport, projection: EqualEarth::new(meridian) }
    }

    fn assert_near(one: Transform, other: Transform) {
        assert!(one.is_near(other), "{one:?} {other:?}");
    }

    #[test]
    fn the_world_fits_into_the_free_part() {
        let stage = stage(155.0);
        let (world, bounds) = (stage.world(), world_bounds(stage.projection));
        let (min, max) = (world.apply(bounds.min()), world.apply(bounds.max()));
        assert!(min.x >= 20.0 - 1e-9 && max.x <= 1420.0 + 1e-9 && min.y >= 64.0 - 1e-9 && max.y <= 664.0 + 1e-9);
        assert!((stage.zoom(world) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn screen_and_plane_are_there_and_back() {
        let transform = Transform { scale: 2.5, x: -30.0, y: 12.0 };
        let point = PlanePoint { x: -123.4, y: 56.7 };
        let back = transform.invert(transform.apply(point));
        assert!(back.distance(point) < 1e-9);
    }

    #[test]
    fn a_camera_and_its_transform_are_there_and_back() {
        for meridian in [0.0, 11.0, 155.0, 180.0] {
            let stage = stage(meridian);
            for (lon, lat, zoom) in [(121.0, 31.0, 1.0), (-74.0, 40.0, 3.0), (10.0, -33.0, 12.0), (0.0, 60.0, 6.5)] {
                let camera = Camera::new(LonLat::new(lon, lat).unwrap(), zoom);
                let settled = stage.camera(stage.of_camera(camera));
                assert_near(stage.of_camera(settled), stage.of_camera(camera));
                assert!((settled.zoom() - zoom).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let start = stage(155.0).world();
        let pointer = ScreenPoint { x: 300.0, y: 200.0 };
        let zoomed = start.zoomed(2.0, pointer);
        assert!(zoomed.invert(pointer).distance(start.invert(pointer)) < 1e-9);
        assert!((zoomed.scale / start.scale - 2.0).abs() < 1e-12);
    }

    #[test]
    fn at_the_end_of_the_range_zooming_moves_nothing() {
        let stage = stage(155.0);
        let pointer = ScreenPoint { x: 900.0, y: 300.0 };
        let closest = stage.zoomed(stage.world(), 100.0, pointer);
        assert!((stage.zoom(closest) - MAX_ZOOM).abs() < 1e-9);
        assert_near(stage.zoomed(closest, 2.0, ScreenPoint { x: 100.0, y: 600.0 }), closest);
        assert_near(stage.zoomed(stage.world(), 0.5, pointer), stage.world());
    }

    #[test]
    fn the_world_cannot_be_lost() {
        for meridian in [0.0, 155.0, 180.0] {
            let stage = stage(meridian);
            for zoom in [0.01, 1.0, 4.0, 100.0] {
                for (dx, dy) in [(1e6, 0.0), (-1e6, 1e6), (0.0, -1e6), (5.0, 5.0)] {
                    let clamped = stage.clamped(stage.world().zoomed(zoom, stage.viewport.middle()).panned(dx, dy));
                    let bounds = world_bounds(stage.projection);
                    assert!(bounds.contains(clamped.invert(stage.viewport.middle())));
                    assert!((1.0 - 1e-9..=12.0 + 1e-9).contains(&stage.zoom(clamped)));
                    assert_near(stage.clamped(clamped), clamped);
                    assert_near(stage.of_camera(stage.camera(clamped)), clamped);
                }
            }
        }
    }

    #[test]
    fn the_world_itself_is_not_clamped() {
        for meridian in [0.0, 11.0, 155.0, 180.0] {
            assert_near(stage(meridian).clamped(stage(meridian).world()), stage(meridian).world());
        }
    }

    #[test]
    fn a_fit_shows_all_and_is_neither_too_close_nor_too_far() {
        let stage = stage(155.0);
        let point = stage.projection.project(LonLat::new(121.0, 31.0).unwrap());
        let dot = stage.fit(Bounds::new(point, point));
        assert!((stage.zoom(dot) - MAX_FIT_ZOOM).abs() < 1e-9);
        assert_near(stage.fit(world_bounds(stage.projection).pad(50.0)), stage.world());
        let bounds = Bounds::new(point, PlanePoint { x: point.x + 300.0, y: point.y + 100.0 });
        let fitted = stage.fit(bounds);
        assert!(
            stage.viewport.is_free(fitted.apply(bounds.min())) && stage.viewport.is_free(fitted.apply(bounds.max()))
        );
    }

    #[test]
    fn the_step_between_two_transforms_takes_one_picture_to_the_other() {
        let (from, to) = (Transform { scale: 1.5, x: 10.0, y: 20.0 }, Transform { scale: 3.0, x: -5.0, y: 8.0 });
        let point = PlanePoint { x: 40.0, y: -7.0 };
        let (before, after) = (from.apply(point), to.apply(point));
        let step = from.to(to);
        let moved = step.apply(PlanePoint { x: before.x, y: before.y });
        assert!(moved.distance(after) < 1e-9);
        assert_near(from.to(from), Transform { scale: 1.0, x: 0.0, y: 0.0 });
    }

    #[test]
    fn a_stage_of_no_size_still_has_a_transform() {
        let viewport = Viewport { width_px: 0.0, height_px: 0.0, insets: Insets { right: 440.0, ..Insets::default() } };
        let stage = Stage { viewport, projection: EqualEarth::new(155.0) };
        let world = stage.world();
        assert!(world.scale > 0.0 && world.x.is_finite() && world.y.is_finite());
        let _ = stage.camera(world);
    }
}
