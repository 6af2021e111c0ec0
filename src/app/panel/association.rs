//! Organisations to turn to, and the record of the place itself.

use super::layout::{fine, joined, nothing, say, section, sources_on_demand};
use super::record::record;
use super::source::{external_link, host, source_list};
use crate::app::parts::element::{element, several, when, words};
use crate::app::parts::name::{name, name_beside};
use crate::app::text::Text;
use crate::index::Atlas;
use crate::model::id::PlaceIx;
use crate::model::organisation::{Organisation, Role};
use crate::select::place::{national_associations, organisations};
use yew::prelude::*;

/// Friendship associations and foreign affairs offices of a place, its province and the country.
pub(super) fn association(text: &Text, atlas: &Atlas, place: PlaceIx) -> Html {
    let of_place = organisations(atlas, place);
    let national = national_associations(atlas);
    let is_own = of_place.iter().any(|one| one.place == Some(place));
    let title = if is_own || of_place.is_empty() { "panel-organisations" } else { "panel-organisations-of-province" };
    let list = |title: &str, organisations: &[&Organisation]| {
        let content = if organisations.is_empty() {
            nothing(text, "panel-no-organisation")
        } else {
            let entry = |one: &&Organisation| organisation(text, atlas, one);
            element("ul", "organisation-list").with(organisations.iter().map(entry).collect::<Vec<_>>())
        };
        section(say(text, title), content)
    };
    several([
        list(title, &of_place),
        when(!national.is_empty(), || list("panel-national-association", &national)),
        record(text, atlas, place),
    ])
}

fn organisation(text: &Text, atlas: &Atlas, organisation: &Organisation) -> Html {
    let role = text.get(match organisation.role {
        Role::FriendshipAssociation => "role-friendship-association",
        Role::ForeignAffairsOffice => "role-foreign-affairs-office",
        Role::Other => "role-other",
    });
    let name = name(text, &organisation.name);
    let (name, host) = match &organisation.url {
        Some(url) => (external_link(text, url, name), AttrValue::from(host(url).to_owned())),
        None => (name, text.get("panel-no-address")),
    };
    element("li", "organisation").with([
        element("p", "organisation-name").with([name]),
        element("p", "organisation-beside").with([name_beside(text, &organisation.name)]),
        fine(joined(vec![words(role), words(host)])),
        sources_on_demand(text, source_list(text, atlas, &organisation.sources)),
    ])
}
