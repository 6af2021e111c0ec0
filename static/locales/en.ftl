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
