# Keys are named by place and meaning. Numbers are bold in sentences by themselves.

## General
app-title = China Sister-City Atlas
skip-to-content = Skip to the content
close = Close

## Dates
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-uncertain = { $date } (uncertain)
date-approximate = about { $date }
date-uncertain-approximate = about { $date } (uncertain)
date-span = { $start } – { $end }
date-span-open = since { $start }
period-closed = { $first }–{ $last }
period-since = since { $first }
period-until = until { $last }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
undated = Undated

## Values
theme-culture = Culture & arts
theme-tourism = Tourism
theme-education = Education
theme-youth = Youth
theme-economy = Economy & trade
theme-science = Science & technology
theme-agriculture = Agriculture
theme-environment = Environment
theme-urban = Urban development
theme-health = Health
theme-sport = Sport
theme-people = People-to-people
theme-none = Not recorded
agreement-sister-city = Sister city
agreement-friendship-city = Friendship city
agreement-cooperation-agreement = Cooperation agreement
agreement-other = Other agreement
status-active = Active
status-suspended = Suspended
status-ended = Ended
status-planned = Planned
status-unknown = Not known
confidence-high = High confidence
confidence-medium = Medium confidence
confidence-low = Low confidence
outcome-held = Held
outcome-postponed = Postponed
outcome-cancelled = Cancelled
level-province = province
level-prefecture = prefecture
level-city = city
level-district = district
level-county = county
level-town = town
level-other = place
decade-1970 = 1970s
decade-1980 = 1980s
decade-1990 = 1990s
decade-2000 = 2000s
decade-2010 = 2010s and later
unknown-region = No region
colour-home-region = Home region
colour-theme = Theme
colour-decade = Decade

## Facets
facet-home = Home region
facet-partner = Partner
facet-belt-and-road = Belt and Road
facet-theme = Theme
facet-agreement = Agreement
facet-status = Status
facet-years = Years
belt-and-road-any = Any country
belt-and-road-signed = Signed Belt and Road documents
belt-and-road-not-signed = Not signed, or left

## Panel
panel-close = Close the panel
panel-taller = Taller panel
panel-unknown-place = This place is not in the data
panel-unknown-partnership = This partnership is not in the data
panel-unknown-place-why = The link asks for a place that this version of the data does not hold. It may have been renamed or taken out.
panel-unknown-partnership-why = The link asks for a partnership that this version of the data does not hold. It may have been renumbered or taken out.
panel-tabs = About this place
panel-tab-partners = Partners
panel-tab-exchanges = Exchanges
panel-tab-association = Association
panel-partnerships = { $n ->
    [one] partnership
   *[other] partnerships
}
panel-countries = { $n ->
    [one] country
   *[other] countries
}
panel-home-places = { $n ->
    [one] Chinese partner
   *[other] Chinese partners
}
panel-first-year = first partnership
panel-level-home-province = province level
panel-level-foreign-province = state or province
panel-filter-note = { $passing } of { $all } pass the filters; the others are dimmed below.
panel-outside-filter = outside the filters
panel-strip-title = When the partnerships began
panel-strip-summary = { $n ->
    [one] Start of { $n } partnership
   *[other] Starts of { $n } partnerships
}, { $undated } undated. Arrow keys move, Enter opens.
panel-strip-dot = { $partner }, { $date }
panel-strip-dot-ended = { $partner }, { $date }, ended
panel-strip-undated = undated { $n }
panel-themes-title = Themes of the recorded exchanges
panel-themes-label = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
}
panel-no-theme = No theme recorded
panel-theme-not-recorded = Theme not recorded
panel-partners-title = Partners
panel-sort = Order of the partners
panel-sort-oldest = Oldest first
panel-sort-newest = Newest first
panel-sort-name = Name A–Z
panel-sort-country = Country
panel-sort-province = Province
panel-sources-differ = Sources differ
panel-not-recorded = Not recorded
not-stated-in-source = Not stated in the source
panel-no-exchange = No exchange is recorded.
exchange-when = When
exchange-where = Where
exchange-how = How
exchange-source = Source
exchange-who = Who
exchange-partnership = Under
panel-organisations = Friendship association and foreign affairs office
panel-organisations-of-province = Of the province
panel-no-organisation = No organisation is recorded for this place or its province.
panel-national-association = National association
role-friendship-association = Friendship association
role-foreign-affairs-office = Foreign affairs office
role-other = Organisation
panel-record = This place in the data
record-other-names = Other names
record-pinyin = Pinyin
record-coordinates = Coordinates
record-coordinates-value = { $lat }° { $north ->
    [south] S
   *[north] N
}, { $lon }° { $east ->
    [west] W
   *[east] E
}
record-geonames = GeoNames
record-subdivision = ISO 3166-2
record-id = Record
panel-facts-title = What is recorded
panel-exchanges-title = Exchanges
panel-sources-title = Sources
panel-conflicts-title = Other sources say
fact-date = Began
fact-status = Status
fact-agreement = Agreement
fact-distance = Distance
fact-distance-km = { $km } km
fact-distance-how = As the crow flies, along the great circle
fact-themes = Themes
fact-themes-of-exchanges = Recorded with its exchanges, not with the agreement
fact-belt-and-road = Belt and Road
fact-belt-and-road-signed = The partner’s country signed: { $date }
fact-belt-and-road-signed-undated = The partner’s country signed; the date is not recorded
fact-belt-and-road-left = It left: { $date }
fact-belt-and-road-none = No signature of the partner’s country is recorded
fact-confidence = Confidence
fact-confidence-high = Read on an official page, or in two independent sources
fact-confidence-medium = Read in one good source
fact-confidence-low = Read in a copy, or pieced together
fact-status-active = Active: no end found in the sources
fact-status-suspended = Suspended: interrupted and not ended
fact-status-ended = Ended; the date is not recorded
fact-status-planned = Planned: announced and not yet signed
fact-status-unknown = Not known
fact-status-until = { $status } { $date }
precision-day = Known to the day
precision-month = Known to the month only
precision-year = Known to the year only
precision-none = No source gives a date
source-kind-official = Government office
source-kind-association = Association
source-kind-news = News
source-kind-encyclopedia = Encyclopedia
source-kind-dataset = Dataset
source-kind-other = Other publication
language-ar = in Arabic
language-de = in German
language-en = in English
language-es = in Spanish
language-fr = in French
language-it = in Italian
language-ja = in Japanese
language-ko = in Korean
language-nl = in Dutch
language-pt = in Portuguese
language-ru = in Russian
language-sr = in Serbian
language-zh = in Chinese
panel-no-address = no page address known
panel-new-tab = (opens in a new tab)
panel-report = Report an error
panel-copy-reference = Copy reference
panel-copy-link = Copy link to this view
panel-copied-link = Link copied
panel-copied-reference = Reference copied
panel-copy-refused = The browser does not allow copying here. Copy it by hand:
panel-copy-by-hand = Text to copy
