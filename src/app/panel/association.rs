//! Organisations to turn to, and the record of the place itself.

use super::place::PlaceProps;
use super::record::Record;
use super::source::{ExternalLink, SourceList, host};
use crate::app::hooks::{use_atlas, use_text};
use crate::app::parts::name::{Name, NameBeside};
use crate::app::text::Text;
use crate::model::organisation::{Organisation, Role};
use crate::select::place::{national_associations, organisations};
use yew::prelude::*;

/// Friendship associations and foreign affairs offices of a place, its province and the country.
#[component]
pub(super) fn Association(props: &PlaceProps) -> Html {
    let (atlas, text) = (use_atlas(), use_text());
    let of_place = organisations(&atlas, props.place);
    let national = national_associations(&atlas);
    let is_own = of_place.iter().any(|one| one.place == Some(props.place));
    let title = if is_own || of_place.is_empty() { "panel-organisations" } else { "panel-organisations-of-province" };
    html! {
        <>
            <section class="panel-section">
                <h3>{ text.get(title) }</h3>
                if of_place.is_empty() {
                    <p class="not-stated">{ text.get("panel-no-organisation") }</p>
                } else {
                    <ul class="organisation-list">{ for of_place.iter().map(|one| organisation(&text, one)) }</ul>
                }
            </section>
            if !national.is_empty() {
                <section class="panel-section">
                    <h3>{ text.get("panel-national-association") }</h3>
                    <ul class="organisation-list">{ for national.iter().map(|one| organisation(&text, one)) }</ul>
                </section>
            }
            <Record place={props.place} />
        </>
    }
}

fn organisation(text: &Text, organisation: &Organisation) -> Html {
    let name = html! { <Name label={organisation.name.clone()} /> };
    let role = text.get(match organisation.role {
        Role::FriendshipAssociation => "role-friendship-association",
        Role::ForeignAffairsOffice => "role-foreign-affairs-office",
        Role::Other => "role-other",
    });
    html! {
        <li class="organisation">
            <p class="organisation-name">
                if let Some(url) = &organisation.url {
                    <ExternalLink url={url.clone()}>{ name }</ExternalLink>
                } else { { name } }
            </p>
            <p class="organisation-beside"><NameBeside label={organisation.name.clone()} /></p>
            <p class="panel-fine">
                { role }{ " · " }
                { organisation.url.as_deref().map_or_else(|| text.get("panel-no-address"), |url| host(url).to_owned().into()) }
            </p>
            <details class="panel-details">
                <summary>{ text.get("panel-sources-title") }</summary>
                <SourceList sources={organisation.sources.clone()} />
            </details>
        </li>
    }
}
