//! Named periods under the axis: one press chooses their years.

use super::is_chosen;
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::date;
use crate::app::parts::geometry::use_lengths;
use crate::app::parts::name::Name;
use crate::app::store::Dispatch;
use crate::layout::label_text::{Weight, width_px};
use crate::layout::timeline::bands::{BandWords, band, short_years, words};
use crate::layout::timeline::{Axis, bands};
use crate::model::label::Label;
use crate::model::period::Period;
use crate::state::action::Action;
use crate::state::filter::Undated;
use yew::prelude::*;

/// Type size in the bands.
const TYPE_SIZE_PX: f64 = 12.0;

/// Props of [`Bands`].
#[derive(Properties, PartialEq)]
pub(super) struct BandsProps {
    /// The axis.
    pub(super) axis: Axis,
    /// The period asked for.
    pub(super) years: Option<Period>,
    /// What becomes of partnerships without a date.
    pub(super) undated: Undated,
    /// Sends actions.
    pub(super) dispatch: Dispatch,
}

/// The named periods of the file.
#[component]
pub(super) fn Bands(props: &BandsProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let BandsProps { axis, years, .. } = *props;
    let asked = years.filter(|_| props.undated != Undated::Only);
    let bands = atlas.dataset().groupings().periods.iter().filter_map(|preset| {
        let (place, span) = (band(axis, preset.period)?, axis.clip(Some(preset.period))?);
        let is_pressed = is_chosen(axis, asked, span);
        let is_inside = asked.is_some() && axis.clip(asked).is_some_and(|chosen| chosen.holds(span));
        let target = (!is_pressed).then_some(preset.period);
        let on_press = props.dispatch.reform(move |()| Action::SetYears(target));
        Some(html! {
            <BandButton name={preset.name.clone()} period={preset.period} {place} {is_pressed} {is_inside} {on_press} />
        })
    });
    let is_all = years.is_none() && props.undated != Undated::Only;
    let on_all = props.dispatch.reform(|_: MouseEvent| Action::SetYears(None));
    html! {
        <div class="timeline-bands" role="group" aria-label={text.get("timeline-bands")}>
            <button type="button" class="timeline-band is-all" aria-pressed={is_all.to_string()} onclick={on_all}>
                { text.get("timeline-all") }
            </button>
            { for bands }
        </div>
    }
}

/// Props of [`BandButton`].
#[derive(Properties, PartialEq)]
struct BandButtonProps {
    name: Label,
    period: Period,
    place: bands::Band,
    is_pressed: bool,
    /// All its years are chosen, among others.
    is_inside: bool,
    on_press: Callback<()>,
}

/// One named period, as wide as its years.
#[component]
fn BandButton(props: &BandButtonProps) -> Html {
    let text = use_text();
    let node = use_node_ref();
    use_lengths(node.clone(), [("--x", props.place.x), ("--w", props.place.width)]);
    let name = props.name.in_language(text.language()).text;
    let years = short_years(props.period);
    let room = words(
        props.place.width,
        width_px(name, TYPE_SIZE_PX, Weight::Semibold),
        width_px(&years, TYPE_SIZE_PX, Weight::Regular),
    );
    let words = match room {
        BandWords::NameAndYears => "name-years",
        BandWords::Name => "name",
        BandWords::Years => "years",
        BandWords::Nothing => "nothing",
    };
    let title = format!("{name} · {}", date::period(&text, props.period));
    let is_inside = (props.is_inside && !props.is_pressed).then_some("is-inside");
    html! {
        <button type="button" ref={node} class={classes!("timeline-band", is_inside)} data-words={words} {title}
            aria-pressed={props.is_pressed.to_string()} onclick={props.on_press.reform(|_: MouseEvent| ())}>
            <span class="timeline-band-name"><Name label={props.name.clone()} /></span>
            { " " }
            <span class="timeline-band-years">{ years }</span>
        </button>
    }
}
