//! Named periods under the axis: one press chooses their years.

use super::{is_chosen, pressed};
use crate::app::hooks::{Ambient, use_ambient};
use crate::app::parts::date;
use crate::app::parts::name::name;
use crate::geo::decimal::fixed;
use crate::layout::label_text::{Weight, width_px};
use crate::layout::timeline::Axis;
use crate::layout::timeline::bands::{Band, BandWords, band, short_years, words};
use crate::model::period::Period;
use crate::state::action::Action;
use crate::state::filter::Undated;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Type size in the bands.
const TYPE_SIZE_PX: f64 = 12.0;

/// The named periods of the file under `axis`, each as wide as its years.
#[hook]
pub(super) fn use_bands(axis: Option<Axis>, years: Option<Period>, undated: Undated) -> Html {
    let Ambient { atlas, text, dispatch, .. } = use_ambient();
    let group = use_node_ref();
    let presets = &atlas.dataset().groupings().periods;
    let asked = years.filter(|_| undated != Undated::Only);
    let (mut places, mut buttons) = (Vec::new(), Vec::new());
    for preset in presets {
        let Some(axis) = axis else { break };
        let Some((place, span)) = band(axis, preset.period).zip(axis.clip(Some(preset.period))) else { continue };
        let is_pressed = is_chosen(axis, asked, span);
        let is_inside = asked.is_some() && axis.clip(asked).is_some_and(|chosen| chosen.holds(span));
        let target = (!is_pressed).then_some(preset.period);
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetYears(target));
        let said = preset.name.in_language(text.language()).text;
        let title = format!("{said} · {}", date::period(&text, preset.period));
        // All its years are chosen, among others.
        let class = if is_inside && !is_pressed { "timeline-band is-inside" } else { "timeline-band" };
        buttons.push(html! {
            <button type="button" {class} data-words={room(place, said, preset.period)} {title}
                aria-pressed={pressed(is_pressed)} {onclick}>
                <span class="timeline-band-name">{ name(&text, &preset.name) }</span>
                { " " }
                <span class="timeline-band-years">{ short_years(preset.period) }</span>
            </button>
        });
        places.push((place.x, place.width));
    }
    use_effect_with((group.clone(), places), |(group, places)| {
        let buttons = group.cast::<Element>().map(|group| group.children());
        for (at, (x, width)) in (1..).zip(places) {
            let button = buttons.as_ref().and_then(|buttons| buttons.item(at)?.dyn_into::<HtmlElement>().ok());
            if let Some(button) = button {
                // An unknown property would only leave the button where its class puts it.
                let _ = button.style().set_property("--x", &format!("{}px", fixed(*x, 1)));
                let _ = button.style().set_property("--w", &format!("{}px", fixed(*width, 1)));
            }
        }
    });
    if axis.is_none() {
        return Html::default();
    }
    let is_all = years.is_none() && undated != Undated::Only;
    let on_all = dispatch.reform(|_: MouseEvent| Action::SetYears(None));
    html! {
        <div ref={group} class="timeline-bands" role="group" aria-label={text.get("timeline-bands")}>
            <button type="button" class="timeline-band is-all" aria-pressed={pressed(is_all)} onclick={on_all}>
                { text.get("timeline-all") }
            </button>
            { for buttons }
        </div>
    }
}

/// What of the words of a band fits into it.
fn room(place: Band, name: &str, period: Period) -> &'static str {
    let (name, years) =
        (width_px(name, TYPE_SIZE_PX, Weight::Semibold), width_px(&short_years(period), TYPE_SIZE_PX, Weight::Regular));
    match words(place.width, name, years) {
        BandWords::NameAndYears => "name-years",
        BandWords::Name => "name",
        BandWords::Years => "years",
        BandWords::Nothing => "nothing",
    }
}
