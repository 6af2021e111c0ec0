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

## Header
language = Language
language-name = English
language-short = EN
pages = Pages
page-map = Map
page-table = Table
page-data = Data
menu-open = Language, appearance, sharing
appearance-to-dark = Switch to dark
appearance-to-light = Switch to light
share = Copy link to this view
share-copied = Link copied
share-by-hand = This browser does not let the page copy. Copy the link by hand:

## Search
search-open = Search
search-label = Search places and countries
search-placeholder = Search cities: Xi’an, 西安, xian
search-cancel = Cancel
search-home = Chinese places
search-partners = Partners
search-countries = Countries and areas
search-partnerships = { $count ->
    [one] { $count } partnership
   *[other] { $count } partnerships
}
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-nothing = Nothing found for “{ $query }”
search-hint = English, 中文 or pinyin

## Loading
load-label = Loading the data
load-start = Loading partnerships
load-progress = Loading partnerships, { $received } of { $total } MB
load-received = Loading partnerships, { $received } MB so far
load-slow = Still loading: the connection is slow.
load-open-file = Open the data file
load-open-file-instead = Open the data file instead
load-retry = Try again
load-failed = The data could not be loaded
load-failed-network = The map is ready, but the data file could not be reached. Check your connection and try again.
load-failed-status = The map is ready, but the server did not send the data file. Try again in a moment.
load-failed-stalled = The map is ready, but for 20 seconds nothing arrived. Check your connection and try again.
load-failed-interrupted = The map is ready, but the data file arrived in part only: the connection broke off. Try again.
load-failed-size = The data file is larger than this page reads, so it was not loaded.
load-failed-decode = The data file arrived, but this page cannot read it. It may be damaged, or made for another version.

## Table
table-title = Table of partnerships
table-start = Founded
table-home = Chinese place
table-subdivision = Province
table-region = Home region
table-partner = Partner
table-country = Country or area
table-theme = Theme
table-agreement = Agreement
table-status = Status
table-status-since = { $status }, { $year }
table-open = Open { $home } – { $partner }
table-download = Download CSV
table-download-rows = { $count ->
    [one] { $count } row, with sources
   *[other] { $count } rows, with sources
}
not-recorded = Not recorded

## Place list
places-title = Chinese places
places-order = Sort the places
places-by-count = Most partnerships first
places-by-name = By name
places-all = Show all { $count }

## Data page
data-title = About the data
data-coverage = A count from here is not a total
data-version = Version { $version }, last changed on { $date }
data-partnerships = { $count ->
    [one] partnership
   *[other] partnerships
}
data-places = { $count ->
    [one] place
   *[other] places
}
data-countries = { $count ->
    [one] partner country or area
   *[other] partner countries and areas
}
data-exchanges = { $count ->
    [one] exchange
   *[other] exchanges
}
data-sources = { $count ->
    [one] source
   *[other] sources
}
data-exact-title = How exact the dates are
data-exact = A date is never more exact than its source. “1979” means some day of 1979, and is counted in that year only. Undated partnerships have a bar of their own left of the time axis; they are never placed in a guessed year.
data-exact-caption = Partnerships by how exactly their start is known
data-exact-day = To the day
data-exact-month = To the month
data-exact-year = To the year
data-status-title = What is in force
data-status = “Active” means that no end was found, not that someone confirmed it. Ended and suspended partnerships stay on the map and in every count until you filter them out.
data-status-caption = Partnerships by status
data-confidence-title = How far each record is trusted
data-confidence-caption = Partnerships by confidence
data-confidence-high = Read on an official page, or in two independent sources.
data-confidence-medium = Read in one good source.
data-confidence-low = Read in a copy whose original was not opened, or pieced together. Check it before you cite it.
data-conflicts = Where sources disagree on a date, the panel of the partnership shows both.
data-themes-title = Where the themes come from
data-themes = Themes are taken from recorded exchanges only: school visits, exhibitions, joint research and the like. { $count ->
    [one] { $count } partnership has
   *[other] { $count } partnerships have
} at least one; for the other { $others } the theme is “Not recorded”, which says nothing about what they do.
data-regions-title = Home regions
data-regions = The provinces are grouped into the four economic regions of the National Bureau of Statistics of China, as published on 13 June 2011. Partner countries and areas are grouped by the UN standard M49.
data-belt-title = Belt and Road
data-belt = “Signed” is read from a dated list: the { $count } countries below, each with the source of its date. It is never inferred from the year of a partnership. A country which left counts as not signed. Being on the list says nothing about a city partnership.
data-belt-left-note = { $country }: signed { $signed }, left { $end }.
data-belt-all = All { $count } countries, with dates and sources
data-belt-caption = Countries that signed Belt and Road documents
data-belt-country = Country or area
data-belt-signed = Signed
data-belt-ended = Left
data-belt-note = Note
data-belt-source = Source
data-map-title = How to read the map
data-map = An arc shows who is linked. It is no route, and nobody travels along it. Partners more than 140° apart, and arcs that would cross the edge of the map, are drawn with a northward bow instead of the shortest path, so that no arc leaves the map. A province stands at its capital.
data-map-land = The land is one silhouette without borders. It takes no side in any dispute about territory.
data-licence-title = Licence
data-licence = The data are licensed under { $licence }: use them, also commercially; name the { $title }; say what you changed; share changed data under the same licence. Single facts are free.
data-licence-plain = The data are licensed under { $licence }.
data-licence-read = Read the licence
data-licence-code = Code: MIT or Apache-2.0, at your choice. Fonts: Inter and Source Serif 4, SIL Open Font License 1.1.
data-licence-fonts = Licence of the fonts
data-file-title = The file
data-file = Everything you see is made of one file: places, partnerships, exchanges and sources, as JSON.
data-file-download = Download atlas.json
data-file-table = Open the table for CSV
data-issues-title = Problems found in the file
data-issues-none = Every record of the file was read. Nothing was skipped or mended.
data-issues = When the file was read, { $skipped ->
    [one] { $skipped } record was skipped
   *[other] { $skipped } records were skipped
} and { $mended ->
    [one] { $mended } was mended
   *[other] { $mended } were mended
}.
data-issues-caption = Problems found in the file
data-issues-place = Where
data-issues-what = What was done
data-issues-reason = Reason
data-issues-skipped = Skipped
data-issues-mended = Mended
data-issues-row = row { $row }
issue-shape = Cannot be read: { $cause }
issue-too-many = The table has more than { $cap } records
issue-bad-id = “id” is not an identifier: “{ $id }”
issue-duplicate-id = An earlier record has the same identifier
issue-bad-text = “{ $field }” is empty, too long, or holds control characters
issue-bidi-controls = “{ $field }”: characters that turn the direction of text were taken out
issue-no-such = “{ $field }” names “{ $id }”, which does not exist
issue-same-places = Both places are the same
issue-duplicate-partnership = The same agreement as “{ $id }”, which has not ended
issue-bad-date = “{ $field }” is “{ $date }”: { $error }
issue-date-form = not a date of the form YYYY, YYYY-MM or YYYY-MM-DD
issue-date-no-such-day = there is no such day
issue-date-year = the year is out of range
issue-date-order = it ends before it begins
issue-ends-before-start = It ends before it begins
issue-ended-without-date = It has ended, and no date says when
issue-bad-coordinates = Latitude or longitude is not a number in range
issue-swapped-coordinates = Latitude and longitude seem to be exchanged
issue-null-island = The point lies at 0°, 0°
issue-unknown-word = “{ $field }”: “{ $word }” is not a known word
issue-bad-url = “{ $url }” is not a plain web address
issue-no-source = No source is named
issue-bad-period = “{ $years }” is not of the form 1979..1991
data-report-title = Report an error
data-report = The most useful report names the partnership, says what is wrong, and gives a source that can be opened: a city’s own page, an official list, a newspaper. Every panel shows the identifier of its record; please quote it.
data-report-open = Report an error

## Filters
sentence-cities = { $partnerships ->
    [one] { $partnerships } partnership joins
   *[other] { $partnerships } partnerships join
} { $homes ->
    [one] { $homes } Chinese city
   *[other] { $homes } Chinese cities
} with { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
}
sentence-provinces = { $partnerships ->
    [one] { $partnerships } partnership joins
   *[other] { $partnerships } partnerships join
} { $homes ->
    [one] { $homes } Chinese province
   *[other] { $homes } Chinese provinces
} with { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
}
sentence-both = { $partnerships ->
    [one] { $partnerships } partnership joins
   *[other] { $partnerships } partnerships join
} { $homes } Chinese cities and provinces with { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
}
sentence-nothing = No partnership matches these filters
sentence-place = { $partnerships ->
    [one] { $partnerships } partnership
   *[other] { $partnerships } partnerships
} of { $name } in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
}
sentence-partner-place = { $partnerships ->
    [one] { $partnerships } partnership
   *[other] { $partnerships } partnerships
} of { $name } with China
sentence-place-filtered = { $passing } of { $partnerships ->
    [one] { $partnerships } partnership
   *[other] { $partnerships } partnerships
} of { $name } { $passing ->
    [one] matches
   *[other] match
} these filters
sentence-back = All partnerships
sentence-table = Show as table
filters-title = Filters
filters-more = More
filters-clear = Clear
filters-clear-all = Clear all
filters-counts-note = Counts follow the other filters
filters-chosen = { $n } chosen
option-count = { $n ->
    [one] { $n } partnership
   *[other] { $n } partnerships
}
option-expand = Parts of { $name }
option-province-level = province level
find-home = Find a province or city
find-country = Find a country
find-nothing = Nothing here is called “{ $query }”.
scope-closed = partnerships in { $first }–{ $last }
scope-year = partnerships in { $year }
scope-since = partnerships since { $first }
scope-until = partnerships until { $last }
scope-countries = { $n ->
    [one] { $n } country
   *[other] { $n } countries
}
scope-themes = one partnership can have several
partner-grouping = Group partners
partner-by-region = By region
belt-and-road-note = Follows a list of countries with the date and the source of each signature, never the year of a partnership.
belt-and-road-list = See the list
chips-title = Active filters
chips-more = +{ $n } more
chips-fewer = Show fewer
chip-remove = Remove filter { $name }
chip-unknown = Unknown: { $key }
chip-theme-none = Theme not recorded
chip-in-force = In force { $period }
chip-undated-only = Undated only
chip-undated-also = Undated too
legend-title = Legend
legend-colour-by = Colour by
legend-sizes = { $small } · { $medium } · { $large } partnerships
empty-choices = Removing one filter would show:
empty-none-helps = No single filter is the reason: removing any one of them still shows nothing.
empty-without = Without { $name }
empty-without-more = Without { $name } and { $n } more
empty-without-years = Without the years { $period }
empty-clear = Clear all filters
sheet-show = { $n ->
    [0] No partnership to show
    [one] Show { $n } partnership
   *[other] Show { $n } partnerships
}

## Map
map-label = Map of the world: { $partnerships ->
    [one] { $partnerships } partnership
   *[other] { $partnerships } partnerships
 } between { $homes ->
    [one] { $homes } place
   *[other] { $homes } places
 } in China and { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
 } in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
 }
map-keys = Arrow keys go from place to place, Enter opens the place, Escape closes it. Plus and minus zoom, 0 shows the whole world.
map-zoom = Zoom
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-world = Show the whole world
map-tip-since = since { $year }
map-tip-place = { $area } · { $count ->
    [one] { $count } partnership shown
   *[other] { $count } partnerships shown
 }
map-announce-place = { $name }, { $area }: { $count ->
    [one] { $count } partnership shown
   *[other] { $count } partnerships shown
 }

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
panel-first-year = first year
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
panel-strip-hollow = Hollow dots: ended
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

## Timeline
timeline-label = Years
timeline-play = Play through the years
timeline-pause = Pause
timeline-resume = Go on
timeline-play-hint = Shows the partnerships year after year (Space)
timeline-range = { $first }–{ $last }
timeline-all-years = All years
timeline-founded = Year founded
timeline-in-force = In force
timeline-mode = What the years mean
timeline-mode-founded = Founded in
timeline-mode-in-force = In force during
timeline-mode-founded-hint = Partnerships that began in the chosen years
timeline-mode-in-force-hint = Partnerships in force at some time in the chosen years: begun by then, and with no recorded end before
timeline-chart = New partnerships by year, { $first } to { $last }.
timeline-peak =
    { $n ->
        [one] { $n } new partnership in { $year }
       *[other] { $n } new partnerships in { $year }
    }
timeline-year =
    { $n ->
        [one] { $n } new partnership in { $year }
       *[other] { $n } new partnerships in { $year }
    }
timeline-year-so-far =
    { $n ->
        [one] { $n } new partnership in { $year } so far
       *[other] { $n } new partnerships in { $year } so far
    }
timeline-year-chosen = { $n } of them chosen
timeline-first-year = First year
timeline-last-year = Last year
timeline-from = from { $year }
timeline-to = to { $year }
timeline-undated-only =
    { $n ->
        [one] Show only the { $n } partnership without a recorded date
       *[other] Show only the { $n } partnerships without a recorded date
    }
timeline-undated-add =
    { $n ->
        [one] Also show the { $n } partnership without a recorded date
       *[other] Also show the { $n } partnerships without a recorded date
    }
timeline-undated-remove =
    { $n ->
        [one] Leave out the { $n } partnership without a recorded date
       *[other] Leave out the { $n } partnerships without a recorded date
    }
timeline-undated-release = Show all partnerships again
timeline-bands = Periods
timeline-all = All
