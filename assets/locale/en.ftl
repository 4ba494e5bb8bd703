# The program’s words in English. Every language has the same keys with the same variables;
# a test compares them. Numbers arrive unformatted and are written by the locale.

## Dates

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
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }

## The program

window-title = { $title } – Mosaïque
view-title = { $metric }, { $year }
view-title-against = { $metric } and { $other }, { $year }
view-title-years = { $metric }, { $first } to { $last }
view-title-profile = { $region }: profile
measure-per-head = { $metric }, per head
measure-per-gdp = { $metric }, relative to GDP
measure-per = { $metric } per { $denominator }
region-masked = Region { $number }
value-masked = value hidden
cancel = Cancel
close = Close
list-separator = ,{ " " }
phrase-separator = { " · " }
yes = Yes

## The bar at the top

bar-search = Search
bar-language = Language
bar-theme = Theme
bar-theme-light = Light
bar-theme-dark = Dark
bar-theme-system = As the system
bar-text-size = Text size
bar-text-size-percent = { $percent }%
bar-motion = Reduced motion
bar-projector = Projector: larger text, stronger contrast
bar-view = View
bar-menu = Menu

## Panels

panel-show = What to show
panel-regions = Regions
panel-compare = Compare

## Choosing a metric

picker-filter = Filter the metrics
picker-none = No metric has these words
picker-metric = Metric
picker-as-is = As it is
picker-per-head = Per head
picker-per-gdp = Per GDP
picker-count-note = Counts follow the size of a region; per head or per GDP compares better
picker-against = Against
picker-partial = { $count } of { $total } regions have a value

## Years

year-value = { $year }
year-slider = Year, { $first } to { $last }
year-only-one = Only { $year } is available
year-play = Play the years
year-pause = Pause

## Figures

figure-map = Map
figure-ranking = Ranking
figure-lines = Over time
figure-scatter = Two metrics
figure-table = Table
figure-profile = Profile
figure-log-scale = Logarithmic scale
figure-log-note = The values span more than three orders of magnitude: logarithmic scale
figure-selected-only = Selected regions
figure-all-regions = All regions
figure-no-values = No region has a value for { $metric } in { $year }
figure-correlation = Correlation: { $value } (Spearman, { $count } regions)
figure-correlation-note = Going together is not a cause
figure-axis = { $metric } ({ $unit })
figure-definition-changes = The definition changes in { $year }
ranking-log-dots = A logarithmic axis has no zero: dots take the place of bars
lines-years-not-comparable = The years of this metric do not compare: no line joins them
scatter-none = No region has a value for both metrics
scatter-other-year = { $metric }: values of { $year }
scatter-other-value = { $metric }: { $value }, { $year }
scatter-missing =
    { $count ->
        [one] { $count } region lacks a value and is left out
        *[other] { $count } regions lack a value and are left out
    }
change-percent = { $percent }%
change-points = { $points } points

## Table

table-region = Region
table-value = Value
table-rank = Rank
table-year = Year
table-change = Change
table-status = Status
table-source = Source
table-sort-by = Sort by { $column }
table-ascending = ascending
table-descending = descending

## Legend

legend-class = { $from } to { $to }
legend-class-below = up to { $to }
legend-class-above = over { $from }
legend-no-data = No data
legend-circles = Area of the circle: { $unit }
legend-scale = { $distance } km

## What lies over the map

mark-title = { $name }: { $explanation }
mark-domains = places named by claims
mark-company = places named by claims about it
mark-programme = hubs, centres and direction
mark-counted = { $name } ({ $count })
mark-counted-note = In brackets: how many of these fields name the place
mark-field =
    { $field }: { $regions ->
        [one] { $regions } region
        *[other] { $regions } regions
    }, { $cities ->
        [one] { $cities } city
        *[other] { $cities } cities
    }, { $clusters ->
        [one] { $clusters } cluster
        *[other] { $clusters } clusters
    }
mark-no-claim = No claim in these sources does not mean that nothing is there
mark-no-example = The source gives no city as an example
mark-region-named = Region named by a claim
mark-region-member = Other region of a named cluster
mark-region-hub = Region of a hub
mark-region-page = Region on this page
mark-cluster = Cluster of regions
mark-cluster-named = Cluster named by a claim
mark-cluster-part = Cluster that lies within these regions and does not fill them
mark-city = City
mark-city-named = City named by a claim
mark-city-page = City on this page
mark-city-example = City given as an example
mark-city-left-out = City that the study leaves out
mark-centre = Centre of the programme
mark-flow = Direction only: its width has no meaning

## Tooltip and rank

rank-of = rank { $rank } of { $count }
tooltip-value = { $value }, { $year }
tooltip-no-data = No data for { $year }
tooltip-exact = Exactly { $value }
tooltip-trend = { $change } since { $year }
tooltip-not-named = Nothing in our sources names it here

## Profile

profile-choose = Choose a region to read about it
profile-kind = Kind
profile-capital = Capital
profile-area = Area
profile-area-range = { $lowest } to { $highest } according to the source
profile-population = Population
profile-population-census = { $count } (census of { $year })
profile-unit-km2 = { $area } km²
profile-specialises = Specialises in
profile-no-claims = The sources of this atlas make no claim about this region
profile-key-figures = Key figures
profile-national = { $country }: { $value }
profile-change-since = { $change } since { $year }
profile-change-none = unchanged since { $year }
profile-change-not-comparable = the years do not compare
profile-clusters = Clusters and programmes
profile-cities = Cities
profile-claims-cluster = These statements are about { $cluster } as a whole, not about this region alone
profile-stands-out = Where it is among the first five
profile-stands-out-note = Computed from the figures of this atlas, not claimed by a source. A small region can rank high because it is divided by few people or a small GDP
profile-more-figures =
    { $count ->
        [one] { $count } more figure
        *[other] { $count } more figures
    }
profile-fewer-figures = Fewer figures
profile-sources = Sources
profile-caution = Keep in mind
caution-line = { $heading }: { $caution }
profile-show-on-map = Show on the map

## Sources

source-publisher = Published by
source-published = Date
source-kind = Who is speaking
source-reached = How it was read
source-checked = How it was checked
source-licence = Licence
source-address = Address
source-copy-address = Copy the address
source-copy-citation = Copy the citation:
citation-apa = APA
citation-bibtex = BibTeX
citation-csl-json = CSL-JSON
citation-no-date = n.d.
source-line-data = Figures: { $source }
source-line-claims = Claims: { $source }
source-line-places = Places: { $source }

## Status of a figure

status-final = final
status-revised = revised
status-preliminary = preliminary
status-derived = computed
status-secondary = from a secondary source
status-estimate = estimate
status-claim = claim
status-final-note = Published by the statistical office as final
status-revised-note = Published again later with a correction
status-preliminary-note = Published early and expected to change
status-derived-note = Computed here from published figures
status-secondary-note = Read in another publication than the original one
status-estimate-note = Estimated, not counted
status-claim-note = Stated by someone with an interest; not verified

## Search

search-placeholder = Region, city, metric or command
search-hint = In three languages, in pinyin, with or without accents
search-none = Nothing is called “{ $query }”
search-kind-region = Region
search-kind-city = City in { $region }
search-kind-metric = Metric
search-kind-command = Command

## Hints at the first start

hint-title = Three things to know
hint-click = Click a region to read about it; Shift and click adds another one to compare
hint-search = Ctrl+K finds regions, cities, metrics and commands, in any of the three languages
hint-undo = Nothing is lost: Ctrl+Z takes back any step, and ? shows all keys
hint-dismiss = Do not show again

## Messages: what happened, why, what to do

message-no-chinese-font = Chinese names cannot be shown
message-no-chinese-font-why = This computer has no font with Chinese characters.
message-no-chinese-font-do = Install one and start Mosaïque again: { $package }
message-font-debian = fonts-noto-cjk + libfontconfig1 (Debian, Ubuntu)
message-font-fedora = google-noto-sans-cjk-fonts (Fedora)
message-font-arch = noto-fonts-cjk (Arch Linux)
message-font-windows = the Chinese supplemental fonts, in Settings, Optional features (Windows)
message-font-macos = a Chinese font, with Font Book (macOS)
message-pack-broken = The pack has faults; the last good one stays open
message-pack-broken-do = Correct the file and save it: the atlas reloads by itself
message-pack-reloaded = The pack was reloaded
message-settings-damaged = The settings could not be read and were set aside
message-settings-damaged-where = They are kept in { $path }; Mosaïque started with its defaults. { $reason }
message-settings-unreadable = The settings could not be read and were left where they are
message-settings-unreadable-where = { $path }: { $reason } Mosaïque started with its defaults.
message-settings-not-saved = The settings could not be saved: { $reason }
message-view-not-read = This text is not a view: { $reason }
message-file-not-opened = This file cannot be opened: { $reason }
message-view-copied = The view was copied as text; paste it to open it elsewhere
gap-title = Part of this view is not in the atlas
gap-region = The region { $id } is not in this pack and was left out
gap-metric = The metric { $id } is not in this pack; { $instead } is shown instead
gap-year = { $metric } has no { $year }; { $instead } is shown instead
gap-page = There is no page on { $id } in this pack
gap-source-kind = This pack has no kind of source { $id }; nothing is taken away
gap-denominator = { $metric } cannot be shown per { $denominator }; it is shown as it is

## What a screen reader says

access-region = { $name }, { $value }, rank { $rank } of { $count }
access-region-unranked = { $name }, { $value }
access-region-selected = { $description }, selected
access-map = Map of { $metric }, { $year }
access-legend-class =
    Class { $index } of { $classes }: { $range }, { $count ->
        [one] { $count } region
        *[other] { $count } regions
    }
access-chip = { $domain }: { $statement }
access-badge = { $mark } { $kind }
access-sparkline = { $metric }, { $first } to { $last }: from { $from } to { $to }
access-line = { $description }; { $first }: { $from }, { $last }: { $to }

## Export

export-svg = SVG picture
export-png = PNG picture
export-pdf = PDF page
export-file-name = File name
export-size = Size
export-save = Save
export-done = Saved as { $path }
export-exists = { $path } exists already; saving replaces it

## Commands

cmd-undo = Undo
cmd-redo = Redo
cmd-search = Search
cmd-zoom-in = Zoom in
cmd-zoom-out = Zoom out
cmd-fit = Show the whole map
cmd-zoom-to-selection = Zoom to the selected regions
cmd-show-map = Show the map
cmd-show-figure = Show the figure beside the map
cmd-show-ranking = Show the ranking
cmd-show-lines = Show the lines over time
cmd-show-scatter = Show two metrics against each other
cmd-show-table = Show the table
cmd-show-profile = Show the profile
cmd-play = Play or pause the years
cmd-previous-year = Go to the previous year
cmd-next-year = Go to the next year
cmd-legend = Show or hide the legend
cmd-next-region-left = Go to the region to the left
cmd-next-region-right = Go to the region to the right
cmd-next-region-up = Go to the region above
cmd-next-region-down = Go to the region below
cmd-add-to-selection = Add the region to the selection, or remove it
cmd-close-or-clear = Close what is open, then clear the selection
cmd-left-panel = Show or hide the list of regions
cmd-right-panel = Show or hide the profile
cmd-clear-selection = Clear the selection
cmd-select-all = Select all regions
cmd-theme-light = Light theme
cmd-theme-dark = Dark theme
cmd-theme-system = Theme as the system
cmd-language = Language: { $name }
cmd-text-larger = Larger text
cmd-text-smaller = Smaller text
cmd-text-normal = Normal text size
cmd-reduced-motion = Reduced motion on or off
cmd-projector = Projector mode on or off
cmd-full-screen = Full screen on or off
cmd-copy-view = Copy this view as text
cmd-paste-view = Open the view on the clipboard
cmd-export-svg = Export as SVG…
cmd-export-png = Export as PNG…
cmd-export-pdf = Export as PDF…
cmd-reload = Reload the pack
cmd-sources = Show the sources of the figures
cmd-keys = Show all keys
cmd-hints = Show the hints again
cmd-quit = Quit

## Keys on the keyboard

keys-title = All keys
keys-group-move = Moving
keys-group-show = Showing
keys-group-select = Selecting
keys-group-window = Window
keys-group-edit = Editing
keys-arrows = Arrow keys
keys-arrows-what = Go to the next region in that direction
keys-wheel = Wheel or pinch
keys-wheel-what = Zoom about the pointer
keys-drag = Drag
keys-drag-what = Move the map
keys-click = Click
keys-click-what = Select a region
keys-shift-click = Shift or Ctrl and click
keys-shift-click-what = Add a region to the selection
keys-double-click = Double click
keys-double-click-what = Zoom to a region
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-escape = Esc
key-left = Left
key-right = Right
key-up = Up
key-down = Down

## Pages

page-contents = Contents
page-domains = Who specialises in what
page-places = Clusters, programmes and cities
page-companies = Companies
page-typology = Smart cities
page-timeline = Timeline
page-sources = Sources: who says it
page-disagreements = Where sources disagree
page-glossary = Glossary
page-about = About this atlas
page-articles = To read on
page-claims = What the sources say
page-mentioned = Also mentioned in
page-nothing = The sources of this atlas say nothing about it
page-nothing-left = Nothing is left with the kinds of source that you chose
page-ranks = Ranks and counts given by publishers
page-events = Events
page-close = Close the page and go back to the region
claim-about = About
claim-also-about = Also about
contents-country = What is said of the country as a whole, its figures, its ranks in the world
contents-domains = Choose one or several technologies and see who is named for them
contents-places = Groups of regions, a programme of data centres, and the cities that the sources name
contents-companies = What the sources say they do, and where
contents-typology = The dimensions of a study, with the cities given as examples and what is missing
contents-timeline = What happened when, beside the year that the map shows
contents-sources = Who is speaking behind each figure and claim, and what remains without them
contents-disagreements = Two figures for one thing, side by side, with the reason
contents-glossary = The terms that stand in the texts
contents-about = Terms of the figures, boundaries and fonts
country-topics = Headings:
country-ranks = Its place in the world, and counts by city
domains-lead = Choose a technology: the map and the list show which regions, cities, clusters and companies the sources name for it
domains-all = All technologies
domains-more = Choose others
domains-choose = The number is how many claims there are
domains-wider = Part of
domains-narrower = It includes
domains-silence = Only what our sources name is shown: no claim does not mean that nothing is there
places-clusters = Clusters
places-programmes = Programmes
cluster-members = Members:
cluster-members-partly = Lies within:
programme-hubs = Hubs and data-centre clusters
programme-regions = Regions:
programme-figures = Computing capacity: what is claimed
programme-area = Starts in:
programme-approved = Approved:
programme-located = Drawn at:
city-region = Region:
city-position = Position:
city-no-claims = The sources make no claim about this city itself
city-example-of = Given as an example of
city-left-out = Left out of the study of smart cities
companies-lead = Only what the sources say of them: no headquarters, size or history without a source
company-seat = Headquarters:
company-no-seat = Our sources do not say where its headquarters are
company-places = Named together with:
company-domains = Technologies:
typology-dimensions = Dimensions
typology-missing = What is missing
typology-left-out = Left out of the study:
typology-examples = Cities that the text gives as examples
typology-no-examples = The text names no city for this dimension
typology-cities = Cities:
typology-before = Before:
typology-after = Next:
article-about = About:
timeline-lead = A date is as exact as its source gives it. A year for which the map has figures can be shown there
timeline-on-map = The map shows this year
timeline-show-year = Show { $year } on the map
timeline-span = { $from } to { $to }
sources-lead = Each kind of source has a mark and a word. Take a kind away, and the whole atlas is shown without what it says
source-taken-away = Sources of this kind are taken away now: what this one supports is hidden
source-give-back = Show this kind of source again
source-figures = Figures that it gives
source-areas = Areas of
source-census = Census figures of
source-positions = Positions of
source-pages = It also supports
source-open-page = Everything that rests on this source
glossary-lead = A term that is underlined in a text leads here
term-stands-in = It stands in
about-boundaries = Boundaries
about-program = The program
about-version = Mosaïque { $version }, MIT or Apache-2.0
about-offline = It opens no network connection and sends nothing to anybody
disagreements-lead = Two sources can both be right and still differ: they count other things, or at another time
disagreement-reason = Why they differ
disagreement-sides = Side by side
disagreement-range = Range in lists
together-title = Its figures, taken together
together-partly = Its members belong to it only in part, so no figures are added up
together-note = Computed here: counts are added up, ratios are computed again from their parts and never averaged. A figure is left out where a member has none
together-compare = Compare its members
together-share = { $percent }% of the sum of the regions
together-place = as one region it would be { $rank } of { $count }
profile-said = What the sources say
profile-who-else = Who else is named for it
profile-hub-of = Hub of:
profile-show-over-time = Show over time
bar-read = Read
filter-title = Who says so?
filter-title-away = Who says so? ({ $count } away)
filter-lead = Take a kind of source away and see what remains: on the map, in the charts, in every claim
filter-all = Show every kind of source again
filter-show-kind = Show what these sources say
panel-layers = On the map
panel-lens = The map shows what the page is about
panel-lens-off = Show the figures instead
layer-labels = Names of regions
layer-legend = Legend
layer-scale = Scale
layer-graticule = Meridians and parallels
layer-cities = Cities
layer-clusters = Clusters
layer-programmes = Programmes
layer-page = What the page is about
search-kind-page = Page
search-kind-cluster = Cluster
search-kind-programme = Programme
search-kind-company = Company
search-kind-domain = Technology
search-kind-dimension = Smart cities
search-kind-event = Event
search-kind-ranking = Table of ranks
search-kind-disagreement = Disagreement
search-kind-term = Term
search-kind-source = Source
cmd-back = Go back to what was read before
cmd-forward = Go forward to what was read after
cmd-read-contents = Read: contents
cmd-read-country = Read: the country
cmd-read-domains = Read: who specialises in what
cmd-read-places = Read: clusters, programmes and cities
cmd-read-companies = Read: companies
cmd-read-typology = Read: smart cities
cmd-read-timeline = Read: timeline
cmd-read-sources = Read: sources
cmd-read-disagreements = Read: where sources disagree
cmd-read-glossary = Read: glossary
cmd-read-about = Read: about this atlas
source-claims =
    { $count ->
        [one] { $count } claim
        *[other] { $count } claims
    }
source-figure-count =
    { $count ->
        [one] { $count } figure
        *[other] { $count } figures
    }
timeline-events-of =
    { $count ->
        [one] { $count } event in { $year }
        *[other] { $count } events in { $year }
    }

## Presenting

cmd-present = Present the first story
bar-present = Present
message-no-story = This pack has no story to present
talk-place = { $step } / { $count }
talk-step = { $number }. { $title }
talk-planned = of { $minutes } minutes planned
talk-over = over time
talk-no-notes = No notes for this step
talk-then = Then:
talk-last-step = This is the last step
talk-previous = Back
talk-next = Next
talk-return = Return to the step
talk-return-hint = Backspace returns to the step
talk-black = Black
talk-white = White
talk-laser = Pointer
talk-pen = Pen
talk-erase = Erase
talk-second-window = Window for the audience
talk-notes-larger = Larger notes
talk-notes-smaller = Smaller notes
talk-end = End
talk-audience = Mosaïque: for the audience
talk-steps =
    { $count ->
        [one] { $count } step
        *[other] { $count } steps
    }

## At the desk of a talk

talk-first = First step
talk-last = Last step
talk-to = Go to a step
talk-lens = Magnifier
talk-screen = Screen for the audience
talk-pause-timer = Stop or start the timer
talk-reset-timer = Timer from zero
talk-paused = paused
talk-time-of-day = Time of day
talk-one-screen = This machine has one screen: the window for the audience can be moved
talk-screen-now = For the audience: { $screen }
talk-screen-none = a window that can be moved
talk-screen-number = Screen { $number }
talk-screen-size = { $name }, { $width } × { $height }
talk-screen-of-speaker = { $name }, { $width } × { $height } (this window is on it)
talk-picture = Picture of the next step: { $title }
talk-other-pack = This story was made for the pack “{ $pack }”: what this one lacks is left out
talk-screen-gone = The screen for the audience is gone: the talk goes on in this window
talk-screen-moved = The screen for the audience is gone: its window went to another one
talk-keys-title = Keys while presenting
talk-pen-red = red pen
talk-pen-ink = pen in the colour of the text
talk-pen-yellow = yellow pen
key-space = Space
key-page-up = Page Up
key-page-down = Page Down
key-enter = Enter
key-backspace = Backspace
key-home = Home
key-end = End

## Kept views

cmd-keep-view = Keep this view
cmd-kept-views = Show the kept views
message-view-kept = The view was kept; it is in the list of kept views
kept-title = Kept views
kept-none = None yet: Ctrl+D keeps what is on screen
kept-name = Name of the view
kept-open = Open
kept-move = Move
kept-order-hint = Drag a row, or press Alt with the up or down arrow, to change the order
kept-up = Up
kept-down = Down
kept-copy = Copy
kept-delete = Delete
kept-restore = Put back “{ $name }”
kept-button = { $action }: { $name }

## Stories as slides

slides-sources = Sources
slides-notes = Notes
slides-number = Slide { $number } of { $count }
slides-back = Back
slides-next = Next
slides-keys = Arrow keys or Space: back and next. Home, End: first and last. B or W: blank the screen. Esc: read as a page
slides-part-title = Title
slides-part-text = Text
slides-part-picture = Picture
slides-part-number = Slide number
slides-layout-text-picture = Text and picture
slides-layout-picture = Picture
slides-layout-text = Text

## Quizzes

quiz-kind-find = Find on the map
quiz-kind-name = Name the region
quiz-kind-known = Who is named for a field?
quiz-kind-ahead = Which is ahead?
quiz-kind-order = Put in order
quiz-kind-estimate = Estimate a value
quiz-kind-place = Place a city
quiz-kind-capitals = Regions and capitals
quiz-kind-statement = True or false?
quiz-kind-who = Who says so?
quiz-kind-predict = Predict a line
quiz-kind-own = Own question

## Lessons

lesson-task-quiz = Quiz
lesson-task-sheet = Worksheet
lesson-task-debate = Debate
lesson-task-comparison = Comparison
lesson-task-question = Open question
lesson-student-booklet = Student’s booklet
lesson-teacher-booklet = Teacher’s booklet
lesson-name-line = Name: ______________________________ Class: ______________ Date: ______________
lesson-age = Ages { $from } to { $to }
lesson-age-from = From age { $from }
lesson-minutes = { $minutes } min
lesson-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
lesson-aims = What you can do afterwards
lesson-prepare = To prepare
lesson-guide = Guide for the teacher
lesson-plan = Plan
lesson-plan-number = No.
lesson-plan-part = Part
lesson-plan-kind = Kind
lesson-plan-minutes = Minutes
lesson-plan-points = Points
lesson-plan-all = In all
lesson-story = Story
lesson-notes = For the teacher
lesson-hints = Hints
lesson-hand-in = Hand in the view as text (Ctrl+Shift+C in the atlas) with your sentence.
lesson-quiz-beside = The quiz “{ $title }” has { $count ->
    [one] { $count } question
   *[other] { $count } questions
} and is done in the atlas.
lesson-quiz-map = Answer on the map in the atlas.
lesson-sheet-beside = The worksheet is a sheet of its own.
lesson-caution = Keep in mind: { $text }
lesson-key = How to mark
lesson-glossary = Glossary
lesson-term = { ": " }{ $meaning }
lesson-foot = { $title } · { $number } of { $count }
lesson-readme-student = student/ – For the class: the booklet to print and to read in a browser, and the lesson without guide and key.
lesson-readme-teacher = teacher/ – For you: the same with guide, notes and key. Do not hand it out.
lesson-readme-story = story/ – The story to be told: for a browser, as a hand-out to print, and to open in Mosaïque.
lesson-readme-quiz = quiz/ – The quizzes: to open in Mosaïque (.ron), for the question bank of Moodle (.xml), for Moodle and others as text (.gift), for Anki (.apkg). All but .ron hold the right answers.
lesson-readme-sheets = sheets/ – The worksheets: to print (.pdf) and to open in Mosaïque (.ron). Their keys are in teacher/.
lesson-readme-sources = sources.txt – Everything that the lesson rests on, as it is cited.
lesson-readme-offline = Nothing in here needs the internet, an account or a name.
marks-student = Student
marks-file = File
marks-points = { $activity }, points of { $most }
marks-remark = { $activity }, remark
marks-total = Total
marks-complete = All marked
marks-faults = To look at
marks-yes = yes
marks-no = no
quiz-topic-places = Places
quiz-topic-claims = Claims
quiz-true = True
quiz-false = False
quiz-between = ;{ " " }
quiz-first = What comes first
quiz-first-highest = The highest figure first
quiz-first-lowest = The lowest figure first
quiz-figure = { $region }: { $value } ({ $status })
quiz-point = { $year }: { $value }
quiz-pair = { $region } – { $capital }
quiz-right-place = { $city }, { $region } ({ $latitude }, { $longitude })
quiz-prompt-find = Find this region on the map: { $region }
quiz-prompt-name = Which region is highlighted on the map?
quiz-prompt-known = Which of these regions is named by a source in the field “{ $domain }”?
quiz-prompt-highest = { $measure }, { $year }: which of these regions has the highest figure?
quiz-prompt-lowest = { $measure }, { $year }: which of these regions has the lowest figure?
quiz-prompt-order-highest = { $measure }, { $year }: put these regions in order, from the highest figure to the lowest
quiz-prompt-order-lowest = { $measure }, { $year }: put these regions in order, from the lowest figure to the highest
quiz-prompt-estimate = { $measure }, { $year }. Region: { $region }. Estimate the figure
quiz-prompt-place = Place this city on the map: { $city }
quiz-prompt-capitals = Match each region with its capital
quiz-prompt-statement = Source: { $source }. “{ $statement }” True or false: this is what the source says, numbers included
quiz-prompt-named = Source: { $source }. Region: { $region }. Field: { $domain }. True or false: the source names this region in this field
quiz-prompt-who = “{ $statement }” What kind of source stands behind this claim?
quiz-prompt-predict = { $measure }. Region: { $region }. The line is shown from { $from } to { $shown-to }; draw it on to { $to }
quiz-why-region = { $region } ({ $kind }). Borders on: { $neighbours }
quiz-why-region-alone = { $region } ({ $kind }). Shares a border with no other region of the atlas
quiz-why-place = { $city } lies in this region: { $region }, at { $latitude }, { $longitude }
quiz-why-capitals = Capitals: { $pairs }
quiz-why-figures = { $measure }, { $year }. { $figures }
quiz-why-claim = According to this source ({ $kind }): { $source }. “{ $statement }”
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° W
page-masked = Hidden while the names of regions are hidden
page-masked-title = Hidden
## Writing stories

cmd-story-new = Begin a story
cmd-story-toggle = Go to what is being written, or back to the atlas
cmd-story-add = New step from this view
cmd-story-replace = Take this view into the step
cmd-story-return = Back to the view of the step
cmd-story-duplicate = Duplicate the step or the part
cmd-story-delete = Delete the step or the part
cmd-story-up = Move the step or the part up
cmd-story-down = Move the step or the part down
cmd-story-previous = Go to the step or the part before
cmd-story-next = Go to the step or the part after
cmd-story-mend = Go to the next thing to mend
cmd-story-save = Save what is being written
cmd-story-save-as = Save what is being written as…
cmd-story-preview = Preview from this step
cmd-story-close = Close what is being written
cmd-story-undo = Take back the last edit of the story
cmd-story-redo = Make the edit of the story again
editor-copy-of = Edit a copy of “{ $title }”
editor-go-on = Go on writing “{ $title }”
editor-untitled = Untitled story
editor-to-atlas = To the atlas
editor-title = Title of the story
editor-summary = Summary, for the list of stories
editor-minutes = Minutes planned
editor-present = Preview
editor-save-as = Save as…
editor-close = Close the story
editor-steps = Steps
editor-words = Words
editor-no-steps = No steps yet: { $key } makes one from what is on screen
editor-row = { $number }. { $title }
editor-row-found = { $row }; { $found }
editor-no-title = no title
editor-differs = This is not the view of the step
editor-add-point = Add a point
editor-point-up = Up
editor-point-down = Down
editor-point-delete = Delete
editor-button = { $action }: { $name }
editor-room = { $used } of { $limit } characters
editor-room-over = { $used } of { $limit } characters: too long
editor-language = { $name }: { $count } missing
editor-markdown = *emphasis*, **strong**, - list, [words](region:ID)
editor-found =
    { $count ->
        [one] { $count } to mend
        *[other] { $count } to mend
    }
editor-found-none = Nothing to mend
editor-looking = Looking through the story…
editor-found-step = { $number }. { $what }
editor-found-language = { $language }: { $what }
editor-saved = Saved
editor-saving = Saving…
editor-no-file = Kept as a draft; no file yet
editor-not-saved = Not saved: { $reason } The words are kept as a draft. Save elsewhere, or mend it and press { $key }
editor-not-kept = Not even the draft can be written: { $reason } What you write now is lost if the program ends. Save elsewhere now
editor-edited-elsewhere = Edited elsewhere
editor-added = Added to the story as step { $number }; { $key } goes there
editor-comments = Comments inside this file are not kept when it is written
editor-no-story = No story is open: begin one, or edit a copy, in the menu “Present”
editor-not-open = It could not be opened for writing: { $reason }
save-as-title = Save the story as
outside-title = { $path } was edited elsewhere
outside-lead = What you wrote is not in it. Nothing is replaced before you choose
outside-unread = It cannot be read any more: { $reason }
outside-mine = Keep mine
outside-theirs = Take theirs
outside-both = Keep both: mine beside it as { $name }
outside-taken = The file was edited elsewhere and is taken over; undo brings back what was before
outside-gone = { $path } is no longer there
outside-gone-lead = The words are kept as a draft
outside-write-again = Write it again
leave-title = “{ $title }” is not in a file
leave-draft = Keep as a draft and close
leave-discard = Discard
leave-discard-sure = Discard for good
offer-title = What is to be done with “{ $title }”?
offer-tell = Tell it
offer-edit = Edit it
offer-copy = Edit a copy
offer-in-use = Another window is editing it: it can be told here, or edited as a copy
recovered-title = Recovered: not in their files yet
recovered-lead = Mosaïque ended before these were saved
recovered-line = { $title }, { $when }
recovered-go-on = Go on
recovered-untitled = Untitled
recovered-later = Later
recovered-unread = A draft cannot be read and stays where it is
ago-minutes =
    { $count ->
        [one] { $count } minute ago
        *[other] { $count } minutes ago
    }
ago-hours =
    { $count ->
        [one] { $count } hour ago
        *[other] { $count } hours ago
    }
ago-days =
    { $count ->
        [one] { $count } day ago
        *[other] { $count } days ago
    }
store-denied = there is no right to write in this folder.
store-no-folder = the file or its folder does not exist.
store-full = the disk is full.
store-read-only = the disk is read-only.
store-folder-in-way = there is a folder of that name.
store-too-large = the file is too large.
store-not-text = it is no text.
store-in-use = another window is editing it.
field-title = Title
field-text = Text
field-notes = Notes
field-alt = Alternative text
field-credit = Credit of the picture
field-point = Point { $number }
finding-other-pack = it is of the pack ‘{ $id }’, not of the one that is open
finding-no-steps = there are no steps
finding-no-title = no title
finding-no-alt = no text for those who do not see the picture
finding-untranslated = missing in this language: { $field }
finding-long-title = the title is { $length } characters long, more than fit
finding-long-text = text and points are { $length } characters long, more than fit
finding-dead-link = a link leads to ‘{ $id }’, which is not in the pack
finding-no-credit = no credit: who made the picture, and on which terms it is shown
finding-no-source = nothing in the picture has a source
finding-gone-region = no region ‘{ $id }’ in the pack
finding-gone-metric = no metric ‘{ $id }’ in the pack
finding-gone-pair = ‘{ $metric }’ is not offered per ‘{ $denominator }’
finding-gone-page = no page on ‘{ $id }’ in the pack
finding-gone-source-kind = no kind of source ‘{ $id }’ in the pack
finding-gone-year = no figures of { $year }; those of { $instead } are shown
## Handing out

cmd-copy-figure = Copy the figure as a picture
message-figure-copied = The figure was copied as a picture
cmd-hand-out = Save a story as slides or hand-out…
bar-hand-out = Slides, hand-out…
bar-hand-out-story = Slides or hand-out of “{ $title }”…
browse = Browse…
browse-no-dialog = This system offers no dialog to choose a file: type the path
export-width = Width
export-height = Height
export-resolution = Resolution
export-dpi = { $dpi } dpi
export-pixels = { $width } × { $height } pixels
export-too-large = So large a picture cannot be made: choose a smaller size or resolution
handout-title = Slides or hand-out
handout-story = Story
handout-form = Form
handout-pptx = PowerPoint slides (.pptx)
handout-pdf = PDF, a slide a page
handout-notes = PDF with notes
handout-sheets = PDF hand-out, { $count } slides a page
handout-html = Page for a browser (.html)
handout-png = PNG pictures, in a folder
handout-svg = SVG pictures, in a folder
handout-folder = Folder
handout-folder-exists = { $path } exists already; files of the same names in it are replaced
handout-untranslated = This story has no texts in this language; those of another are used
saving-begins = Writing { $name }…
saving-progress = Writing { $name }: { $percent }%
saving-cancel = Cancel writing { $name }
saving-cancelled = { $name } was not written: cancelled
saving-failed = { $name } was not written
saving-lost = The work broke off. This is a fault of the program; nothing was written

## Pictures in steps

picture-gap = The picture cannot be shown: { $reason }
picture-outside = “{ $file }” is no name within the folder of the story
picture-missing = “{ $file }” is not there
picture-unread = “{ $file }” cannot be read ({ $reason })
picture-too-large = it has { $size } MB; the limit is { $limit } MB
picture-too-many-pixels = it has { $size } million pixels; the limit is { $limit } million
picture-unknown = it must be PNG, JPEG or SVG
picture-damaged = the file is damaged ({ $reason })
picture-script = it has a script in line { $line } ({ $what }); save it as a plain SVG
picture-link = it leads outside of itself in line { $line } ({ $what }); save it as a plain SVG
picture-foreign = it holds what is no drawing in line { $line } ({ $what }); save it as a plain SVG
picture-letters = no font on this machine sets its letters; turn them into outlines
picture-unwritten = it could not be copied beside the story ({ $reason })
quiz-title =
    { $count ->
        [one] { $count } question
        *[other] { $count } questions
    }
## Sheets to print

sheet-name = Name
sheet-class = Class
sheet-date = Date
sheet-version = Version { $letter }
sheet-key = Key: { $title }
sheet-region = Region
sheet-legend = { $metric } ({ $unit })
sheet-title-map = Blank map
sheet-title-table = Complete the table
sheet-title-capitals = Regions and their capitals
sheet-title-fields = Regions and the fields that sources name
sheet-title-sources = Who says so?
sheet-title-cards = Cards of the regions
sheet-do-numbers = Find each number on the map and write the name of the region on its line.
sheet-do-numbers-bank = Find each number on the map and write the name of the region on its line. The names are in the box.
sheet-do-names = Write the name of each region on the map.
sheet-do-names-bank = Write the name of each region on the map. The names are in the box.
sheet-do-colour = Choose a colour for each class of the legend. Then find the class of each value and colour the region that has its number. Leave regions without data white.
sheet-do-classes = Sort the values into classes: write their limits in the legend and choose a colour for each. Then colour each region by its value. Leave regions without data white.
sheet-do-legend = The map shows the values of the list. Compare the two, and write in the legend from where to where each class goes.
sheet-do-table = Look up the missing values in the atlas and write them in the table.
sheet-do-table-bank = Write the missing values in the table. They are in the box, in no order; look them up in the atlas where you are not sure.
sheet-do-chart = Draw a bar for each region, from zero to its value. Then order the regions from the highest value to the lowest.
sheet-do-capitals = Join each region with its capital, or write the letter in the box.
sheet-do-fields = Join each region with the field that a source of the atlas names it for, or write the letter in the box.
sheet-do-sources = What kind of source stands behind each claim? Write the letter in the box. A letter may be used more than once, or not at all.
sheet-do-cards = Cut along the dashed lines.
sheet-do-cards-two-sided = Print on both sides of the paper and cut along the dashed lines: the name is in front, what is known is on the back.
sheet-alt-blank = A map of the regions, without names and without colours.
sheet-alt-classes = A map of the regions in classes by their value.
sheet-fact-capital = Capital: { $name }
sheet-fact-figure = { $metric }, { $year }: { $value }
sheet-fact-fields = Named by sources for: { $fields }
cmd-make-sheet = Make a sheet…
sheet-make = Make a sheet to print
sheet-preview = First page of the sheet
sheet-kind = Kind
sheet-kind-map = Blank map to name
sheet-kind-colour = Map to colour by value
sheet-kind-legend = Coloured map, legend to complete
sheet-kind-table = Table to complete
sheet-kind-chart = Chart to draw
sheet-kind-capitals = Match regions and capitals
sheet-kind-fields = Match regions and fields
sheet-kind-sources = Match claims and kinds of source
sheet-kind-cards = Cards to cut out
sheet-kind-cards-two-sided = Cards with a front and a back
sheet-measure = Figures
sheet-bank = With a box of answers
sheet-regions = Regions
sheet-regions-all = All
sheet-regions-chosen = Those chosen
sheet-paper = Paper
sheet-paper-a4 = A4
sheet-paper-letter = Letter
sheet-orientation = Page
sheet-portrait = Upright
sheet-landscape = Across
sheet-ink = Ink
sheet-ink-colour = Colour
sheet-ink-grey = Black and white
sheet-text-usual = Usual
sheet-text-large = Large
sheet-key-place = Key
sheet-key-after = After the sheets
sheet-key-left = None
sheet-key-alone = Only the key
sheet-versions = Versions
sheet-seed = Shuffle number
sheet-problem-columns = The table has no columns.
sheet-problem-count = { $metric } is a count, and a count is never a colour on a map: show it per head or per GDP first, or choose another metric.
sheet-problem-equal = All figures of { $metric } in { $year } are equal: there is nothing to tell apart.
sheet-problem-regions = Regions on the map: { $found }; a sheet needs { $least }.
sheet-problem-figures = Regions with a figure: { $found }; a sheet needs { $least }.
sheet-problem-capitals = Regions with a capital to ask for: { $found }; a sheet needs { $least }.
sheet-problem-fields = Regions with a field of their own: { $found }; a sheet needs { $least }.
sheet-problem-claims = Claims about these regions: { $found }; a sheet needs { $least }.

## Doing a quiz

cmd-quiz = Quiz…
quiz-set-up = A quiz
quiz-count = How many questions
quiz-difficulty = Difficulty
quiz-easy = easy
quiz-medium = medium
quiz-hard = hard
quiz-regions = Regions
quiz-all-regions = all
quiz-chosen-regions = those chosen ({ $count })
quiz-kinds = Kinds of question
quiz-all-topics = Topics: all
quiz-topics = Topics: { $count }
quiz-themes = Figures
quiz-fields = Fields of technology
quiz-headings = Claims
quiz-confirms = Confirm a choice before it counts
quiz-timed = Limit the time for a question
quiz-seconds = seconds
quiz-practises = Practise: first what is due, then what is new
quiz-file = File
quiz-open-file = Open this quiz
quiz-begin = Begin
quiz-no-question = No question can be made of this choice: add kinds, topics or regions.
quiz-none-can-be-asked = None of the questions of this quiz can be asked of this pack
quiz-not-a-quiz = This file is no quiz.
quiz-other-pack = This quiz is about another pack: { $pack }
quiz-busy = A quiz is open: finish it or leave it first (F7 leads back to it)
quiz-leave = Leave the quiz
quiz-leave-loses =
    { $count ->
        [one] Leave the quiz? { $count } answer will be lost.
        *[other] Leave the quiz? { $count } answers will be lost.
    }
quiz-stay = Go on with the quiz
quiz-leave-anyway = Leave
quiz-time-left = { $seconds } s left
quiz-place = Question { $number } of { $count }
quiz-left-out =
    { $count ->
        [one] { $count } question cannot be asked of this pack
        *[other] { $count } questions cannot be asked of this pack
    }
quiz-check = Check
quiz-pass = I do not know
quiz-hint-choice = A digit or the arrow keys choose, Enter checks.
quiz-hint-region = Click on the map, or walk with the arrow keys; + and − zoom, Enter checks.
quiz-hint-point = Click on the map, or move the cross with the arrow keys (Shift goes further); + and − zoom, Enter checks.
quiz-hint-pairs = A digit matches, the arrow keys go to another row, Enter checks.
quiz-hint-form = Tab and the arrow keys are enough; Enter checks.
quiz-mark-right = Right
quiz-mark-partly = Partly right
quiz-mark-wrong = Not right
quiz-your-answer = Your answer: { $answer }
quiz-right-answer = Right answer: { $answer }
quiz-no-answer = none
quiz-go-on = Next
quiz-sources = Who says so
quiz-profile = Read about { $region }
quiz-return-hint = The quiz waits.
quiz-return = Back to the quiz (F7)
quiz-chosen = Chosen: { $answer }
quiz-nothing-chosen = Nothing chosen yet
quiz-number = Number
quiz-text = Answer
quiz-up = Up
quiz-down = Down
quiz-open = …
quiz-belongs-to = What belongs to { $name }?
quiz-line-legend = Dashed: your line. Solid: the figures.
quiz-degrees = { $latitude }, { $longitude }
quiz-score =
    { $partly ->
        [0] { $right } of { $count } right
        *[other] { $right } of { $count } right, { $partly } partly
    }
quiz-again = Again with what was not right
quiz-save-table = Save the answers as a table…
quiz-table-file = answers.csv
practice-so-far = Practised so far: { $count }. Due today: { $due }.
practice-private = What was practised stays on this machine. With a file it can be taken along.
practice-export = Write what was practised to the file
practice-import = Take in what was practised from the file
practice-erase = Erase what was practised…
practice-erase-sure = Erase all of it?
practice-erase-yes = Erase
practice-restore = Bring back what was erased
practice-exported = Written: { $count } questions
practice-imported = Taken in: { $count } questions
practice-erased = Erased: { $count } questions. Until the window closes they can be brought back.
practice-restored = Brought back: { $count } questions
practice-damaged = What was practised could not be read. The file was set aside: { $path }
practice-left-alone = What was practised could not be read. The file is left as it is, and nothing is saved over it.
## Quizzes for other programs

quiz-out-right = Right.
quiz-out-partly = Partly right.
quiz-out-not-right = Not right.
quiz-out-wrong = Not right. The right answer: { $answer }
quiz-out-source = Source: { $source }
quiz-out-places = Give each its place, from 1. { $first }.
quiz-out-unit = Unit: { $unit }.
quiz-out-give-number = Write down the number that the region has on the map.
quiz-out-mark = Here
quiz-out-map = Map without names; regions go by numbers.
quiz-out-figure = Figure without names.
quiz-out-picture-missing = Question { $number }: the picture “{ $file }” is not beside the quiz.
quiz-out-left-picture = Question { $number } is left out: { $format } has no pictures, and it cannot be answered without one.
quiz-out-left-no-picture = Question { $number } is left out of { $format }: its picture is missing.
quiz-out-left-no-place = Question { $number } is left out of { $format }: what it asks for is not on its map or in its list.
quiz-out-left-line = Question { $number } is left out: { $format } has no question in which a line is drawn.
quiz-out-number-of = Question { $number } of { $count }
quiz-out-answer = Your answer
quiz-out-check = Check
quiz-out-next = Next question
quiz-out-results = Results
quiz-out-show-results = Show the results
quiz-out-score = { $score } of { $count } points
quiz-out-column-question = Question
quiz-out-column-answer = Answer
quiz-out-column-right = Right answer
quiz-out-column-mark = Mark
quiz-out-column-why = Explanation
quiz-out-save = Save as CSV
quiz-out-print = Print
quiz-out-again = Start again
quiz-out-open = Choose an answer first.
quiz-out-choose = Choose…
quiz-out-place-of = Place: { $item }
quiz-out-range = Between { $from } and { $to }
quiz-out-region-help = Arrow keys move from region to region; Space chooses one.
quiz-out-point-help = Arrow keys move the mark, with Shift by small steps; a click sets it.
quiz-out-point-in = The mark is in: { $region }
quiz-out-point-outside = The mark is outside all regions.
quiz-out-key = Key
quiz-out-name = Name
quiz-out-date = Date
quiz-out-figures-known = Known: { $values }

## A picture in place of a view

cmd-story-picture = Picture instead of the view…
picture-title = Picture of the step
picture-about = PNG, JPEG or SVG. A copy is put beside the story, without what is not seen: places, comments, scripts.
picture-file = Picture
picture-reading = Reading the picture…
picture-take = Take it
picture-other = Another picture…
picture-remove = Show the view again
picture-left = Some pictures could not be copied to the new place

## What is wrong with files, and what to mend in them

fault-syntax = { $file }, line { $line }, column { $column }: this does not follow the format ({ $detail })
fault-syntax-meant = { $file }, line { $line }, column { $column }: this does not follow the format ({ $detail }). Was ‘{ $word }’ meant?
fault-newer = { $file } was written by a newer Mosaïque (version { $found } of the format; this one reads versions up to { $known })
view-fault-syntax = line { $line }, column { $column }, it does not follow the format ({ $detail })
view-fault-newer = it was written by a newer Mosaïque (version { $found } of the format)
view-fault-too-long = it has { $found } bytes, more than a view can have
view-fault-classes = it has { $found } classes; there are { $least } to { $most }
view-fault-span = its map is { $found } km across; there are { $least } to { $most } km
view-fault-centre = the middle of its map, { $found }, is no place on Earth
view-fault-value = ‘{ $field }’ is { $found }, which no view can hold
given-quiz = answers to a quiz
given-text = a text
given-view = a view
answers-too-long = { $file } is larger than the { $limit } KB that answers may have
answers-cut =
    { $kept ->
        [0] { $file } ends in the middle; no answer before that could be read
        [one] { $file } ends in the middle; { $kept } answer before that could be read
       *[other] { $file } ends in the middle; { $kept } answers before that could be read
    }
answers-edited = { $file } was edited after Mosaïque saved it
answers-other-pack = These answers are on the pack ‘{ $found }’; the lesson is on ‘{ $expected }’
answers-other-lesson = These answers are to the lesson ‘{ $found }’, not to ‘{ $expected }’
answers-changed-lesson = The tasks of the lesson were changed after these answers were given
answers-unknown-activity = There is an answer to ‘{ $activity }’, which is no activity of the lesson
answers-twice = ‘{ $activity }’ is answered twice; the first answer counts
answers-wrong-kind = ‘{ $activity }’ ({ $task }): found { $found }, expected { $expected }
answers-unknown-question = ‘{ $activity }’: there is an answer to ‘{ $question }’, which is no question of the quiz
answers-no-view = ‘{ $activity }’: the view cannot be read: { $reason }
mark-unknown-activity = ‘{ $activity }’ is no activity of the lesson
mark-points = Points for ‘{ $activity }’: { $found }; there are 0 to { $most }
mend-place-lesson = Lesson
mend-place-activity = Activity { $number }
lesson-field-summary = Summary
lesson-field-audience = Audience
lesson-field-aim = Aim { $number }
lesson-field-instructions = Instructions
lesson-field-task = What is asked
mend-no-activities = there are no activities
mend-no-aims = there are no aims
mend-ages = from age { $from } to { $to } is no range
mend-no-id = no id, by which answers would name it
mend-same-id = an activity before it has the id ‘{ $id }’ too
mend-no-minutes = it takes no time
mend-minutes = { $said } min are planned; the parts take { $planned } min
mend-missing = missing: { $field }
mend-no-marking-guide = it brings points and does not say for what
mend-unknown-claim = no claim ‘{ $id }’ in the pack
mend-same-claim = the claim ‘{ $id }’ is set against itself
mend-unknown-term = no term ‘{ $id }’ in the glossary
mend-unknown-story = no story ‘{ $id }’ in the pack
mend-story-language = the story is not in this language
mend-no-questions = the quiz has no questions
mend-question = question { $number }: { $what }
mend-step = step { $number }: { $what }
mend-sheet = worksheet: { $what }
sheet-mend-versions = { $found } versions; there may be { $least } to { $most }
sheet-mend-alike = all versions would be alike: ask for one
quiz-mend-twice = the same as question { $number }
quiz-mend-untranslated = a text is missing in this language
quiz-mend-no-id = no id, so that exports cannot update it
quiz-mend-no-explanation = no explanation
quiz-mend-no-source = no source
ask-gone = ‘{ $id }’ is not in the pack
ask-gone-city = no city ‘{ $id }’ in the pack
ask-gone-domain = no field of technology ‘{ $id }’ in the pack
ask-gone-observations = no figures of the metric ‘{ $id }’ in the pack
ask-no-figure = ‘{ $region }’ has no figure of ‘{ $metric }’ in { $year }
ask-too-close = the figures of ‘{ $first }’ and ‘{ $second }’ are too close to be told apart
ask-no-capital = ‘{ $id }’ has no capital to ask for
ask-empty-text = an answer has no text
ask-same-text = two answers read the same: “{ $text }”
ask-right-choices = choices that are right: { $found }; there has to be one
ask-too-few = { $found } to choose from; at least { $needed } are needed
ask-no-number = the statement of ‘{ $id }’ does not hold its number once in every language
ask-value-any = ‘{ $field }’ is { $found }; a number is needed
ask-value-from-zero = ‘{ $field }’ is { $found }; a number from 0 up is needed
ask-value-above-zero = ‘{ $field }’ is { $found }; a number above 0 is needed
ask-value-share = ‘{ $field }’ is { $found }; a share of the scale, above 0 and up to 1, is needed
ask-no-prompt = the question has no text
quiz-without = { $about }: { $reason }
reason-unknown-topic = it is not in the pack
reason-not-comparable = its figures are not of all regions, so that regions cannot be compared by it
reason-too-few-figures = regions with a figure: { $found }; { $needed } are needed
reason-too-few-regions = regions left to choose from: { $found }; { $needed } are needed
reason-all-equal = the figures are equal, or closer to each other than they are rounded
reason-no-metrics = no figures are among the topics
reason-no-claims = no claim among the topics makes such a question
reason-no-cities = no city lies in the regions
reason-short-lines = no region has figures of six years or more without a break in the series
reason-spent = there are no more questions of this kind that differ from each other
fault-no-document = { $file }: this is neither a view nor a story, a quiz, a sheet, a lesson, answers or a marking: as a view, { $reason }

## Working through a lesson

bar-more = More
bar-teach = Teach
cmd-lesson-open = Open a file…
cmd-lesson-begin = Work through a lesson
cmd-lesson-next = Next part of the lesson
cmd-lesson-previous = Previous part of the lesson
cmd-lesson-go-on = Go on where something is still to be answered
cmd-lesson-pane = Next pane of the lesson
cmd-lesson-student = Show the lesson as the student sees it
cmd-lesson-teacher = Show the lesson as the teacher sees it
cmd-lesson-first-picture = Show the picture of this part again
cmd-lesson-save-as = Save the answers as…
cmd-lesson-student-copy = Save the lesson for students…
cmd-lesson-leave = Leave the lesson
message-no-lesson = This atlas has no lesson; open one from a file
learn-no-lesson = No lesson is open; the Teach menu has those of this atlas
learn-other-pack = This lesson was made for the pack “{ $pack }”: what this one lacks is left out
learn-begin = What it is about
learn-end = What is answered
learn-open = open
learn-begun = begun
learn-done = done
learn-told = told
learn-on-paper = on paper
learn-row = { $title }: { $facts }
learn-parts = Parts
learn-task = Task
learn-reading = Reading
learn-middle = Picture
learn-as-student = As a student
learn-as-teacher = As a teacher
learn-save-as = Save answers as…
learn-save-title = Save the answers as
learn-student-copy = Copy for students…
learn-student-copy-title = Save the lesson without what is for the teacher as
learn-copy-not-saved = The copy could not be saved: { $reason }
learn-leave = Leave
learn-not-saved = Not saved: { $reason } The answers are kept as a draft. Save them elsewhere
learn-not-open = The answers could not be opened: { $reason }
learn-answers-unread = These answers cannot be read
learn-answers-faults = The answers are open, but not all is well with them
learn-taken = The answers were edited elsewhere and are taken over
learn-start = Start
learn-go-on = Go on
learn-next = Next
learn-alias = How you want to be called (a nickname; may stay empty)
learn-private = What you write stays on this computer: at once as a draft, and in a file as soon as you save one. Nothing is sent anywhere, and no name is needed.
learn-in-file = Your answers are in { $path }
learn-kept-draft = Your answers are kept as a draft. Open the lesson again to go on with them
learn-kept-nowhere = Your answers could not be kept: neither a draft nor a file could be written
learn-no-alias = without a name
learn-left = There are answers that are not in a file yet ({ $alias }, { $when })
learn-recover = Go on with them
learn-picture = The picture: { $text }
learn-first-picture = Show this part’s picture again
learn-answer = Your answer
learn-claim-gone = This claim is not shown: the atlas does not have it, or “Who says so?” takes it away.
learn-no-story = The story of this lesson is not in this atlas.
learn-tell = Tell the story
learn-tell-hint = Escape comes back to the lesson.
learn-hint = Show a hint
learn-hint-number = Show hint { $number } of { $count }
learn-hand-in-hint = Build it with what the atlas has: under “What to show” at the left, in the bar at the top, on the map. Then hand in what is on screen.
learn-hand-in = Hand in what is shown
learn-hand-in-instead = Hand in what is shown instead
learn-handed-in = Handed in
learn-handed-in-picture = What you handed in
learn-handed-in-shown = This is what is on screen now.
learn-view-unread = What was handed in cannot be read.
learn-show-again = Show it again
learn-take-back = Take it back
learn-sentence = What it shows, in a sentence
learn-quiz = Do the quiz
learn-quiz-go-on = Go on with the quiz
learn-quiz-open = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
learn-quiz-so-far = { $answered } of { $count } answered, { $right } right
learn-quiz-first = Your first answer to each question counts; it is explained at once. You may stop at any time.
learn-sheet = Save the worksheet as PDF…
learn-sheet-note = What you want to say about the worksheet
learn-answered = { $done } of { $count } tasks answered
learn-hand-over = Save the answers as a file and give it to your teacher. Until then they are a draft on this computer.
learn-open-title = Open a file
learn-open-file = Open
recovered-answers = Answers to “{ $lesson }”
learn-wanted = Which lesson are these answers to?
learn-wanted-lead = They are to the lesson “{ $lesson }”, which is not in this atlas. Open its file to go on.
learn-wanted-other = This is not the lesson “{ $lesson }”.
## Marking answers

cmd-mark = Mark answers…
cmd-mark-cell = Go to an answer
cmd-mark-points = Write the points of the answer
cmd-mark-next = Go to the next answer to mark
cmd-mark-previous = Go to the answer to mark before this one
cmd-mark-map = Show on the map
cmd-mark-pane = Go between the table and the answer
cmd-mark-again = Read the answers again
cmd-mark-save-as = Save the marking as…
cmd-mark-table = Save the table of marks…
cmd-mark-hand-back = Page for the student…
cmd-mark-leave = Leave the marking
marking-open-title = Mark answers
marking-open-about = Files of answers, or a folder of them. What you give is kept in a file beside them; nothing leaves this machine.
marking-folder = Folder or file of answers
marking-choose-files = Choose several files…
marking-files =
    { $count ->
        [one] { $count } file chosen
       *[other] { $count } files chosen
    }
marking-lesson = Lesson
marking-as-answered = The one that is answered
marking-lesson-file = From a file…
marking-lesson-path = File of the lesson
marking-no-lesson-file = This file is no lesson.
marking-begin = Mark
marking-reading = Reading the answers…
marking-no-answers = There are no answers that can be read
marking-no-lesson = The lesson ‘{ $id }’ is not in the pack: choose its file.
marking-not-answers = it holds something else than answers
marking-none = No answers are being marked: begin with “Mark answers…”
marking-title = Marking: { $title }
marking-left =
    { $count ->
        [one] { $count } answer to mark
       *[other] { $count } answers to mark
    }
marking-all-marked = Every answer is marked
marking-by-student = Student by student
marking-by-activity = Activity by activity
marking-previous = Previous to mark
marking-next = Next to mark
marking-table = Table
marking-answer = Answer
marking-head = { $activity } ({ $most })
marking-cell = { $student }, { $activity }: { $state }
marking-points-of = { $points } of { $most } points
marking-with-remark = { $state }, with a remark
marking-open = to mark
marking-not-answered = not answered
marking-on-paper = on paper
marking-so-far = { $total } so far
marking-note = { $name }: { $reason }
marking-nothing = This lesson has no activity that brings points.
marking-view = The view that was handed in
marking-to-table = Back to the table (Esc)
marking-no-view = No view was handed in here
marking-quiz-answer = Answer: { $answer }
marking-by-atlas = The atlas gives { $points } of { $most } points. Points that you write count instead.
marking-guide = How to mark it
marking-points = Points, 0 to { $most }
marking-give = Give { $points } points
marking-no-number = Points are a number, such as 2.5
marking-remark = Remark
marking-hint = Enter in the points goes to the next answer to mark. In the table the arrow keys go from answer to answer, and Enter goes to the points.
marking-look = Some of what was given before does not fit the lesson
recovered-marking = Marking of ‘{ $lesson }’
marking-more = More

## Lessons to take along

cmd-export-lesson = Save a lesson for a class…
lesson-export-title = A lesson for a class
lesson-export-zip = All that a class needs (.zip)
lesson-export-pdf-student = Booklet for students (.pdf, A4)
lesson-export-pdf-teacher = Booklet for the teacher (.pdf, A4)
lesson-export-html-student = Page for students (.html)
lesson-export-html-teacher = Page for the teacher (.html)
lesson-export-untranslated = This lesson has no texts in this language; those of another are used
lesson-export-teacher-only = It holds the guide and the key: do not hand it out.

## Writing lessons

cmd-plan-new = Begin a lesson
cmd-plan-open = Write in the file of a lesson…
cmd-plan-add-story = Tell a story in the lesson
cmd-plan-add-question = Add an open question to the lesson
cmd-plan-add-debate = Add a debate to the lesson
cmd-plan-add-comparison = Add a comparison to the lesson, from this view
cmd-plan-add-quiz = Add a quiz to the lesson
cmd-plan-add-sheet = Add a worksheet to the lesson
cmd-plan-undo = Take back the last edit of the lesson
cmd-plan-redo = Make the edit of the lesson again
plan-untitled = Untitled lesson
plan-whole = The lesson as a whole
plan-parts = Parts
plan-add = Add a part
plan-time = { $planned } of { $said } min planned
plan-preview-student = Preview as a student
plan-preview-teacher = Preview as the teacher
plan-export = Save for a class…
plan-preview-note = Preview: nothing that is answered here is kept
plan-preview-back = Back to writing
plan-close = Close the lesson
plan-save-as = Save the lesson as
plan-duplicate = Duplicate this part
plan-delete = Delete this part
plan-no-lesson = No lesson is open: begin one, or write a copy of one
plan-in-use = Another window is editing this lesson: what you write here is a copy
plan-looking = Looking through the lesson…
plan-found = { $place }: { $what }
plan-differs = This is not the view of the part
plan-age-from = From age
plan-age-has-end = with an upper age
plan-age-to = to age
plan-minutes = Minutes of the lesson
plan-minutes-planned = The parts take { $minutes } min together
plan-minutes-take = Take that
plan-part-minutes = Minutes
plan-points = Points
plan-lines = Lines to write on
plan-aim-add = Add an aim
plan-hint = Hint { $number }
plan-hint-add = Add a hint
plan-id = Name in answers
plan-term-search = Search the glossary
plan-term-add = Add
plan-nothing-found = Nothing found
plan-question = Question
plan-comparison-task = What is to be shown
plan-debate-question = Question to weigh
plan-claim-first = First claim
plan-claim-second = Second claim
plan-claim-other = Another one
plan-claim-search = Search for the claim: { $name }
plan-claim-none = a claim is still to be chosen
plan-claim-unknown = No claim ‘{ $id }’ in the pack
plan-quiz = Questions
plan-quiz-title = Title of the quiz
plan-quiz-own = These questions were written by hand or taken from a file. Other questions can be made instead.
plan-quiz-again = Other questions
plan-quiz-file = Take a quiz from a file…
plan-quiz-question = Question { $number }
plan-sheet-title = Title on the sheet
plan-sheet-instructions = What the sheet says to do
plan-sheet-figures = Take the figures on the map
plan-sheet-regions = Only the chosen regions
plan-sheet-all = All regions
plan-story-own =
    { $count ->
    [one] From a file: { $title } ({ $count } step)
   *[other] From a file: { $title } ({ $count } steps)
}
plan-story-file = A story from a file…
plan-view = Picture
plan-view-none = No picture. What is on the map can become one.
plan-view-take = Take the view on the map
plan-view-show = Show it on the map
plan-view-remove = No picture
plan-file-lesson = The file of a lesson
plan-file-story = The file of a story
plan-file-quiz = The file of a quiz
plan-file-take = Open
plan-file-no-lesson = This file is no lesson.
plan-file-no-story = This file is no story.
plan-file-no-quiz = This file is no quiz.
## Quizzes that leave the window

cmd-quiz-export = Export a quiz…
cmd-quiz-save = Save a quiz as a file to hand out…
quiz-menu = Quiz
quiz-export = Export the quiz…
quiz-save = Save the quiz as a file to hand out…
quiz-file-title = Save or export the quiz
quiz-file-of =
    { $count ->
        [one] { $title }: { $count } question
        *[other] { $title }: { $count } questions
    }
quiz-file-form = Form
quiz-file-own = Quiz file to hand out, done in this atlas (.ron)
quiz-file-moodle = Moodle XML, with pictures (.xml)
quiz-file-gift = GIFT, text for Moodle and others (.gift)
quiz-file-apkg = Anki deck (.apkg)
quiz-file-tsv = Anki notes as text (.tsv)
quiz-file-csv = Table (.csv)
quiz-file-html = Page for a browser (.html)
quiz-file-pdf = Question sheets and key, to print (.pdf)
quiz-file-unasked = Question { $number } is left out: { $reason }
quiz-file-picture = A picture is left out: { $reason }
quiz-fewer =
    { $found ->
        [one] { $found } question instead of { $count }
        *[other] { $found } questions instead of { $count }
    }

## Quizzes that are left and gone on with

quiz-print-table = Save the answers to be printed (PDF)…
quiz-print-file = answers.pdf
quiz-left-title = Go on with a quiz?
quiz-left-line = { $answered } of { $count } answered, { $when }
quiz-left-go-on = Go on
quiz-left-forget = Forget…
quiz-left-forget-sure = Forget it for good
quiz-left-later = Not now
quiz-leave-for-later = Go on another time
quiz-not-kept = The answers are not kept for another time: { $reason }

## Writing quizzes

ask-summary = Summary, for whoever chooses a quiz
cmd-ask-new = Write a quiz
cmd-ask-another = Another question of this kind in its place
ask-edit = Edit the questions…
ask-edit-file = Edit this quiz
ask-add = Add a question
ask-delete = Delete the question
ask-undo = Undo the edit of the quiz
ask-redo = Redo the edit of the quiz
ask-try = Try it
ask-close = Close the quiz
ask-untitled = Quiz without a title
ask-looking = Looking through the quiz…
ask-found = Question { $number }: { $what }
ask-questions = Questions
ask-add-own = A question of your own
ask-add-generated = A question from the atlas
ask-add-own-one = Your own: { $what }
ask-add-generated-one = From the atlas: { $what }
ask-whole = The quiz as a whole
ask-unfinished = (not finished yet)
ask-title = Title of the quiz
ask-prompt = Question
ask-unit = Unit
ask-explanation = Explanation
ask-source = Source: who says so
ask-alt = What the picture shows, in words
ask-choice = Choice { $number }
ask-accepted = Accepted answer { $number }
ask-left = Left { $number }
ask-right = Right { $number }
ask-item = Place { $number }
ask-form = Answer
ask-form-choice = One of several
ask-form-true-false = True or false
ask-form-number = A number
ask-form-text = A few words
ask-form-matching = Things that belong together
ask-form-order = Things in their order
ask-order-note = In the right order, from the first to the last; the quiz mixes them.
ask-add-choice = Add a choice
ask-add-accepted = Add an accepted answer
ask-add-pair = Add a pair
ask-add-item = Add a place
ask-value = Right number
ask-tolerance = Tolerance
ask-is-right = Right answer
ask-make-right = Make it the right answer
ask-give-id = Give the question an id
ask-no-other = There is no other question of this kind
ask-no-quiz = No quiz is being written
ask-in-use = Another window writes this quiz: this is a copy of it
ask-save-as = Where is the quiz to be saved?
