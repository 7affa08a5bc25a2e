### The words of the interface. A site changes any message in themes/<theme>/words/en.ftl.

## Numbers

money = { $symbol }{ $amount }
percent = { $number }%
compact-3 = { $number }K
compact-6 = { $number }M
compact-9 = { $number }B
compact-12 = { $number }T
unit-per-hundred = { $number } per 100 accounts
unit-minutes = { $number }{ "\u00A0" }min
unit-hours = { $number }{ "\u00A0" }h
unit-days = { $n ->
    [one] { $number }{ "\u00A0" }day
   *[other] { $number }{ "\u00A0" }days
}
unit-calls = { $n ->
    [one] { $number }{ "\u00A0" }call/month
   *[other] { $number }{ "\u00A0" }calls/month
}
unit-months = { $n ->
    [one] { $number }{ "\u00A0" }month
   *[other] { $number }{ "\u00A0" }months
}
change-percent = { $number }%
change-points = { $number }{ "\u00A0" }pp
change-number = { $number }
list-two = { $head } and { $last }
list-many = { $head } and { $last }

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
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-long = { $day } { $month } { $year }
date-short = { $day } { $monthshort } { $year }
month-year = { $month } { $year }
month-year-short = { $month }{ "\u00A0" }{ $year }
period-bimester = { $first }–{ $last } { $year }
period-quarter = Q{ $number } { $year }
prior-month = the month before
prior-bimester = the two months before
prior-quarter = the quarter before
prior-year = the year before

## Why a value is missing

reason-no-table = The table { $file } is missing
reason-not-measured = We do not measure this yet
reason-no-rows = No records in the period
reason-no-denominator = There is nothing to divide by
reason-too-little-history = The history is still too short
reason-data-ends = The data ends before the period does
reason-not-complete = The period is not over yet
reason-not-live = The account was not live on the period’s last day
reason-low-coverage = Too few inputs are known for a score
reason-zero-churn = No account left, so there is no lifetime to estimate
reason-no-csm = Nobody on the team looks after the account
reason-no-growth = The portfolio does not grow
reason-incomplete-cohort = Some of the accounts are still too young to judge

## The frame of every page

language-name = English
languages = Languages
skip = Skip to content
menu = Menu
navigation = Navigation
trail = You are here
pager = Previous and next page
previous = Previous
next = Next
contents = On this page
badge-team = team only
data-as-of = Data as of { $date }
made-with = Made with Clareza
untranslated = This page has no translation yet; you are reading the original.
nav-home = Home
nav-roles = Roles
nav-matrix = Who does what
nav-pages = Guides
nav-handbook = Handbook
nav-reports = Reports
nav-portfolios = Portfolios
nav-benchmarks = Benchmarks

## The handbook

home-roles = The roles
home-matrix = Who does what
home-benchmarks = How you compare with the other companies of the community
mode-reactive = Reactive: acts when called
mode-proactive = Proactive: acts before being called
mode-commercial = Commercial: looks after the contract
mode-strategic = Strategic: looks after the whole journey
role-mode = How it works
role-contact = Contact
role-fallback = Where nobody holds this role
role-does = What it does
role-does-not = What it does not do
role-accountable = What it answers for
role-metrics = Metrics it owns
letter-responsible = Does the work
letter-accountable = Answers for the result
letter-consulted = Is consulted
letter-informed = Is informed
letter-support = Helps
matrix-key = What each letter means
matrix-others = See also:
column-activity = Activity
not-found-title = Page not found
not-found-lead = The address has changed or never existed.
not-found-home = Back to the start

## Numbers on cards and figures

card-basis = n{ "\u00A0" }={ "\u00A0" }{ $n }
cards-meanings = What these numbers say
change-base-even = against { $base }
change-base = on { $base }
tone-better = better
tone-worse = worse
tone-even = steady
tone-open = {""}
prior-in-month = in the month before
prior-in-bimester = in the two months before
prior-in-quarter = in the quarter before
prior-in-year = in the year before
figure-trend = { $how ->
    [even] { $metric }: { $value } in { $month }, the same as { $since }
    [plain] { $metric }: { $value } in { $month }, against { $before } { $since }
   *[share] { $metric }: { $value } in { $month }, against { $before } { $since } ({ $change })
}
since-year = a year before
since-month = in { $month }
figure-only = { $metric }: { $value } in { $month }
figure-missing = { $metric }: no data yet
figure-months = month by month, { $first } to { $last }
figure-source = Source: { $tables }
table-subscriptions = subscriptions
table-revenue = monthly revenue
table-tickets = support tickets
table-surveys = surveys
table-usage = product use
table-accounts = accounts
table-team = team
table-features = features
table-cancellations = cancellations
table-onboarding = onboarding
table-goals = goals
table-actions = actions
table-outcomes = outcomes
table-orders = orders
table-contributions = contributions
table-users = users
figure-table = Show as a table
figure-csv = Download CSV
figure-zero = Zero throughout: there is nothing to draw.
spark-title = { $metric }, month by month
spark-description = From { $from } in { $first } to { $to } in { $last }
table-sort = Sort by { $column }
table-more = Show all { $count } rows
series-now = Last 12 months
series-before = A year before
in-ratio = %
in-count = number
in-per-100-accounts = per 100 accounts
in-points = points
in-score = score
in-hours = hours
in-days = days
column-month = Month

## Sentences for the customer

say-active-users = { $direction ->
    [up] { $n ->
        [0] Nobody used the product
        [one] { $value } person used the product
       *[other] { $value } people used the product
    }, { $change } more than { $base }
    [down] { $n ->
        [0] Nobody used the product
        [one] { $value } person used the product
       *[other] { $value } people used the product
    }, { $change } fewer than { $base }
    [even] { $n ->
        [0] Nobody used the product
        [one] { $value } person used the product
       *[other] { $value } people used the product
    }, as { $base }
   *[none] { $n ->
        [0] Nobody used the product
        [one] { $value } person used the product
       *[other] { $value } people used the product
    } in the period
}
say-usage = { $direction ->
    [up] { $n ->
        [0] The product was not used
        [one] The product was used { $value } time
       *[other] The product was used { $value } times
    }, { $change } more than { $base }
    [down] { $n ->
        [0] The product was not used
        [one] The product was used { $value } time
       *[other] The product was used { $value } times
    }, { $change } fewer than { $base }
    [even] { $n ->
        [0] The product was not used
        [one] The product was used { $value } time
       *[other] The product was used { $value } times
    }, as { $base }
   *[none] { $n ->
        [0] The product was not used
        [one] The product was used { $value } time
       *[other] The product was used { $value } times
    } in the period
}
say-seat-use = { $direction ->
    [up] { $value } of the seats are in use, { $change } more than { $base }
    [down] { $value } of the seats are in use, { $change } less than { $base }
    [even] { $value } of the seats are in use, as { $base }
   *[none] { $value } of the seats are in use
}
say-feature-breadth = { $direction ->
    [up] { $value } of the features were used, { $change } more than { $base }
    [down] { $value } of the features were used, { $change } less than { $base }
    [even] { $value } of the features were used, as { $base }
   *[none] { $value } of the features were used
}
say-nps = { $direction ->
    [up] NPS rose by { $change } points to { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [down] NPS fell by { $change } points to { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [even] NPS is { $value }, as { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
   *[none] NPS is { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
}
say-csat = { $direction ->
    [up] { $value } of the answers were satisfied ones, { $change } more than { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [down] { $value } of the answers were satisfied ones, { $change } less than { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [even] { $value } of the answers were satisfied ones, as { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
   *[none] { $value } of the answers were satisfied ones (n{ "\u00A0" }={ "\u00A0" }{ $answers })
}
say-first-reply-time = { $direction ->
    [up] Support’s first reply took { $value } (median), { $change } longer than { $base }
    [down] Support’s first reply took { $value } (median), { $change } less than { $base }
    [even] Support’s first reply took { $value } (median), as { $base }
   *[none] Support’s first reply took { $value } (median)
}
say-handle-time = { $direction ->
    [up] A ticket took { $value } on average to solve, { $change } longer than { $base }
    [down] A ticket took { $value } on average to solve, { $change } less than { $base }
    [even] A ticket took { $value } on average to solve, as { $base }
   *[none] A ticket took { $value } on average to solve
}
say-ticket-volume = { $direction ->
    [up] { $n ->
        [0] No ticket was opened
        [one] { $value } ticket was opened
       *[other] { $value } tickets were opened
    }, { $change } more than { $base }
    [down] { $n ->
        [0] No ticket was opened
        [one] { $value } ticket was opened
       *[other] { $value } tickets were opened
    }, { $change } fewer than { $base }
    [even] { $n ->
        [0] No ticket was opened
        [one] { $value } ticket was opened
       *[other] { $value } tickets were opened
    }, as { $base }
   *[none] { $n ->
        [0] No ticket was opened
        [one] { $value } ticket was opened
       *[other] { $value } tickets were opened
    } in the period
}
say-backlog = { $n ->
    [0] No ticket was open at the end of the period
    [one] { $value } ticket was open at the end of the period
   *[other] { $value } tickets were open at the end of the period
}

## Team pages

team-title = The team’s portfolio
numbers-of = { $period }
numbers-none = There is no data yet. Put accounts.csv and the other tables into the data folder.
team-figures = How we got here
team-csms = Who looks after whom
team-accounts = All accounts
team-largest = The largest accounts
team-questions = What would you like to know?
accounts-all = { $n ->
    [one] See the account
   *[other] See all { $count } accounts
}
accounts-lead = { $n ->
    [one] One account.
   *[other] { $count } accounts; the highest priority comes first.
}
accounts-page = All accounts, part { $count }
csms-lead = How many accounts each person looks after, and how these are doing.
list-page = Part { $count }
list-pages = Parts of the list
team-receipts = What was read
receipts-lead = See table by table: rows read = rows used + rows left out
team-handbook = Go to the handbook
csm-none = No CSM
segment-none = No segment
renewal-none = No open renewal
column-csm = CSM
column-account = Account
column-accounts = Accounts
column-segment = Segment
column-table = Table
column-read = Read
column-used = Used
column-left-out = Left out
column-renewal = Renewal
column-due = Due
column-days = Days left
column-mrr = MRR
portfolio-title = { $name }’s portfolio
portfolio-first = Whom to call first
portfolio-numbers = The portfolio in numbers
portfolio-accounts = Accounts
portfolio-order = The highest priority comes first; accounts that are not live come last.
portfolio-renewals = Renewals ahead
in-days-count = { $n ->
    [0] today
    [one] { $count }{ "\u00A0" }day
   *[other] { $count }{ "\u00A0" }days
}
account-customer = See the pages that the customer gets
account-calm = Nothing in the data calls for a call right now.
account-attention = Why to call
account-numbers = Numbers
account-figures = Evidence
account-story = In the CSM's words
account-notes = Internal notes
account-notes-lead = Only the team sees this section.
fact-csm = CSM
fact-am = AM
fact-ae = AE
fact-segment = Segment
fact-touch = Engagement model
fact-industry = Industry
fact-country = Country
fact-since = Customer since
fact-seats = Seats
fact-goal = Goal
touch-high = High touch: close and personal
touch-mid = Mid touch: just in time
touch-tech = Tech touch: mostly automated

## Signals, priority and health

signal-act = Act
signal-watch = Watch
signal-celebrate = Celebrate
signal-true = yes
signal-false = no
signal-missing = (unknown: { $reason })
signal-prior = { $name }, period before
signal-division = a number other than zero to divide by
signal-no-value = There is no data about this account
signal-day-ahead = { $n ->
    [0] { $date } (today)
    [one] { $date } (tomorrow)
   *[other] { $date } (in { $count }{ "\u00A0" }days)
}
signal-day-past = { $n ->
    [one] { $date } (yesterday)
   *[other] { $date } ({ $count }{ "\u00A0" }days ago)
}
signal-choice-high = high touch
signal-choice-mid = mid touch
signal-choice-tech = tech touch
signal-choice-acquisition = acquisition
signal-choice-retention = retention
signal-choice-expansion = expansion
signal-choice-churned = churned
signal-choice-red = red
signal-choice-yellow = yellow
signal-choice-green = green
signal-choice-unscored = unscored
signal-unknown = What is not known
signal-rule = Signal
signal-lacks = What is missing
signal-why = Why
signal-rule-cancellation-requested = Cancellation requested
signal-rule-renewal-at-risk = Renewal at risk
signal-rule-critical-ticket = Critical ticket open
signal-rule-usage-fall = Fall in usage
signal-rule-detractor = Detractor in the period
signal-rule-overdue-step = Onboarding step overdue
signal-rule-review-overdue = Review overdue
signal-rule-unused-feature = New feature not used
signal-rule-seats-filling = Seats filling up
signal-rule-goal-met = Goal met
priority-score = Priority { $score }: where it comes from
priority-all = See the priority of every account
priority-nobody = No live account to call.
priority-not-live = Not a live account: it is not on the priority list.
priority-no-signal = No signal raised: it is here for its risk, value, renewal and silence together.
priority-news = Good news
priority-more-news = { $n ->
    [one] And one more account with good news.
   *[other] And { $count } more accounts with good news.
}
priority-mrr = MRR { $amount }
priority-pays = MRR { $amount }; it is the share of live accounts that pay this or less
priority-renews = renews on { $when }
priority-health = health { $band }
priority-risk = Risk
priority-value = Value
priority-proximity = Proximity
priority-silence = Silence
priority-assumed = assumed: { $reason }
priority-no-risk = there is no health score
priority-no-value = there is no revenue data
priority-no-proximity = there is no renewal ahead
priority-no-silence = without a touch model, the cadence of mid touch counts
priority-leaving = has asked to cancel
priority-scored = health { $health } of 100
priority-due = renewal on { $when }
priority-silent = last met { $days } ago; cadence of { $cadence }
priority-own = Numbers of our own
priority-own-value = Value
priority-own-says = What it says
column-priority = Priority
column-health = Health
fact-phase = Phase
health-title = Health
health-band-red = ▲ red
health-band-yellow = ◆ yellow
health-band-green = ● green
health-band-unscored = ○ unscored
health-known = { $coverage } of the weight of the score is known.
health-range = { $coverage } of the weight of the score is known; with the rest it would be between { $low } and { $high }.
health-inputs = What the score is made of
health-input = Input
health-value = Value
health-points = Score
health-weight = Weight
health-within = – { $name }
health-input-support = Support
health-input-reviews = Reviews held in the period
promise-title = What we delivered
promise-what = Promise
promise-kept = Result
promise-basis-head = Where it comes from
promise-delivered = Value delivered
promise-return = Return on what the customer pays (ROI)
promise-goals = Goals met
promise-commitments = Commitments kept on time
promise-reviews = Reviews held, by the account’s cadence
promise-sourced = Expansion won that CS raised
promise-rows = { $n ->
    [0] no outcome recorded in the period
    [one] one outcome recorded
   *[other] { $count } outcomes recorded
}
promise-basis-return = { $part } delivered ÷ { $whole } paid
promise-basis-goals = { $part } of { $whole } that were due
promise-basis-commitments = { $part } of { $whole } that were due
promise-basis-reviews = { $n ->
    [0] none held; the cadence asked for { $whole }
    [1] one held; the cadence asked for { $whole }
   *[other] { $part } held; the cadence asked for { $whole }
}
promise-basis-sourced = { $part } of { $whole } won
portfolio-capacity = Capacity
portfolio-free = { $used } of capacity in use: room for { $calls } more calls a month
portfolio-over = { $used } of capacity in use: { $calls } calls a month too many
portfolio-renewals-none = No renewal is due in the next six months.
portfolio-past = { $n ->
    [one] 1{ "\u00A0" }day past due
   *[other] { $count }{ "\u00A0" }days past due
}
portfolio-reviews = Overdue reviews
portfolio-reviews-none = No review is overdue.
portfolio-reviews-note = Past the day that the account’s cadence asks for. At twice the cadence the signal is raised.
portfolio-review-unplanned = None planned
portfolio-next-review = Next planned
portfolio-due = Was due
portfolio-late = Late by
portfolio-steps = Onboarding steps overdue
portfolio-steps-none = No step is overdue.
portfolio-step = Step
portfolio-commitments = Our late commitments
portfolio-commitments-none = Nothing that we promised is late.
report-health-now = How the base is doing
report-health-red = { $n ->
    [0] None of the { $all } live accounts is red; { $unscored } unscored
    [one] One of the { $all } live accounts is red; { $unscored } unscored
   *[other] { $count } of the { $all } live accounts are red; { $unscored } unscored
}
report-health-note = Red: a score up to 50. Yellow: up to 75. Green: above 75. Unscored: less than 60% of the weight known.
report-health-nobody = No account was live at the end of the period.
report-health-segments = { $name }: { $share } of accounts are red, the segment most at risk
report-health-csms = { $share } of { $name }’s portfolio is red, the largest part of all portfolios
report-health-scores = How the scores lie
report-health-median = { $n ->
    [one] Only one account is scored: { $median }
   *[other] Half of the { $count } scored accounts are above { $median }
}
report-health-step = { $low }–{ $high }
report-health-steps-note = Up to 50 an account is red; above 75 it is green.
report-health-down = { $n ->
    [0] No account is red
    [one] One red account, and what pulls it down
   *[other] { $count } red accounts, and what pulls them down
}
report-health-red-list = Red accounts
report-health-pulls = What pulls it down
report-health-pull = { $input } { $value }
report-health-pull-points = { $input }, score { $value }
report-health-listed = The first { $count }.
report-health-trend = How the bands moved
report-health-worse = Red grew from { $before } to { $now } accounts
report-health-better = Red fell from { $before } to { $now } accounts
report-health-even = Red stayed at { $now } accounts
report-health-unscored = { $n ->
    [0] All { $all } accounts are scored
    [one] One of { $all } accounts has no score
   *[other] { $count } of { $all } accounts have no score
}
report-health-without = Accounts without a score
report-health-coverage = Known
report-health-lacks = What is missing
report-health-foretold = Did the score foretell who left?
report-health-no-money = subscriptions.csv or revenue.csv is missing: without revenue nobody knows who left.
report-health-foretold-note = At every month’s end from { $first } to { $last }, the band of each paying account against what it paid at the next three closings. The same account counts once a month.
report-health-band = Band
report-health-seen = Account-months
report-health-lost = Left in 3 months
report-health-share = Share that left
report-health-too-few = { $n ->
    [0] No scored account left in the months seen: too early to say whether the score foretells it
    [one] Too early to say whether the score foretells it: one left in the months seen
   *[other] Too early to say whether the score foretells it: { $count } left in the months seen
}
report-health-warned = The score warned: { $red } of the red left within three months, { $green } of the green
report-health-hinted = The score warned a little: { $red } of the red left within three months, { $green } of the green
report-health-silent = The score did not warn: { $red } of the red left within three months, { $green } of the green. Look again at the weights in [health]

## Agreements, people and voices

actions = Commitments
actions-none = No commitment on record. Write one a line into data/actions.csv: account, action, owner, agreed_on and due_on.
actions-none-customer = No open commitments.
goals = Goals
goals-none = No goal on record. Write one a line into data/goals.csv: account, goal, unit, baseline, target and due_on.
goals-none-customer = We have yet to set the goals together.
goals-ahead = Goals under way
goal-way = { $actual } today, target { $target }
goal-due = by { $date }
next-review = Next review: { $date }
next-review-none = The date of the next review is still to be set.
column-goal = Goal
column-baseline = Start
column-target = Target
column-actual = Today
column-owner = Owner
column-state = Status
column-action = Commitment
goal-open = under way
goal-late = late
goal-kept = met
goal-dropped = dropped
action-open = open
action-late = late
action-kept = kept
action-dropped = dropped
quotes = What they said
quotes-none = No survey comments in this period.
quotes-none-team = No survey comments in this period. They come from the column comment of data/surveys.csv.
contacts = Whom to talk to
contacts-none = The handbook does not say yet who does what. Write the roles into content/roles/ and the matrix into content/raci.md.
contacts-none-customer = Talk to your usual contact.
contact-team = The team
topics-more = { $n ->
    [one] See one more topic
   *[other] See { $count } more topics
}

## Customer pages and deck

customer-lead = Your summary: { $period }
customer-deck = Open the presentation
takeaways-none = There are no numbers for this period yet.
deck-title = { $account } · { $period }
deck-kicker = Success review
slide-takeaways = Where we are
slide-voice-missing = There are no survey answers in this period yet
slide-who = Whom to talk to
slide-next = What happens next

## Benchmarks

benchmark-title = Community benchmarks
benchmark-lead = What the companies of the community measure, protected: no number gives a company away.
benchmark-used = { $n ->
    [one] { $count } contribution used
   *[other] { $count } contributions used
}
benchmark-edition = { $n ->
    [one] See the metric of this period
   *[other] See the { $n } metrics of this period
}
benchmark-page-title = { $metric }, { $period }
benchmark-median = { $n ->
    [one] The median is { $value } ({ $count } company)
   *[other] The median is { $value } ({ $count } companies)
}
benchmark-spread = Half of the companies lie between { $low } and { $high }
benchmark-hidden = Too few companies to publish
benchmark-low = Few companies (low n): only the median is published.
benchmark-subtitle = { $metric } ({ $unit }), { $period }, n{ "\u00A0" }={ "\u00A0" }{ $count }
benchmark-distribution = Distribution
benchmark-groups = By group of companies
benchmark-all = All companies
benchmark-source = Source: contributions of the community, after protection
quantile = { $percent }%
quantile-median = Median
column-quantile = Quantile
column-group = Group
group-all = All
group-segment = Segment { $name }
group-industry = Industry { $name }
group-size = Size { $name }
group-country = Country { $name }
stand-label = And you? Type your own number ({ $unit })
stand-note = The page works it out here; nothing is sent.
stand-below = Among the { $percent }% of companies with the lowest number
stand-between = Above { $low }% of the companies, but not { $high }%
stand-above = Above { $percent }% of the companies
stand-wrong = Type a number
method = Method
method-text = Every published number brings together at least { $n } groups of companies. Below 20 companies only the median is published; from 20 on the quartiles; from 50 on the deciles. Every quantile is the mean of neighbouring companies, rounded, and no single value appears.

## Reports of the team

report-revenue = Revenue
report-revenue-question = How did revenue move?
report-renewals = Renewals and forecast
report-renewals-question = What renews next, and how much can we expect?
report-retention = Retention
report-retention-question = Why do customers leave, and how many stay?
report-support = Support
report-support-question = How long do customers wait?
report-voice = Voice of the customer
report-voice-question = What do customers say about us?
report-adoption = Adoption
report-adoption-question = What is used, and by whom?
report-lifecycle = Lifecycle
report-lifecycle-question = Which phase are the accounts in?
report-health = Health
report-health-question = Which accounts are at risk, and is the score right?
report-capacity = Capacity
report-capacity-question = Who can still take accounts?
report-rfv = RFM
report-rfv-question = Who buys most, and who stopped buying?
report-quality = Data quality
report-quality-question = Which data can be trusted?
table-renewals = renewals
report-subtitle = { $metric } ({ $unit }), { $span }{ $n ->
    [0] {""}
   *[other] , n{ "\u00A0" }={ "\u00A0" }{ $count }
}
report-span = { $first } to { $last }
report-in = in { $period }
report-period-short = { $kind ->
    [quarter] Q{ $number } { $year }
   *[other] B{ $number } { $year }
}
report-period = Period
report-quarter = Quarter
report-kind = Kind
report-by-segment = By segment
report-by-csm = By CSM
report-groups-empty = Accounts have neither a segment nor a CSM. Fill in the columns segment and csm of accounts.csv.
report-revenue-missing = There is no revenue to show yet
report-revenue-empty = Revenue data is missing: subscriptions.csv (a row per subscription) or revenue.csv (a row per account and month).
report-revenue-moved = { $how ->
    [up] MRR grew { $change } { $within }, to { $value }
    [down] MRR fell { $change } { $within }, to { $value }
    [even] MRR held steady { $within }, at { $value }
   *[none] MRR closed at { $value } { $within }
}
report-revenue-most-up = { $what } added most ({ $value })
report-revenue-most-down = { $what } took most ({ $value })
report-revenue-waterfall = From opening to closing: what added and what took away
report-revenue-monthly = Month by month: what came in and what went out
report-movement = Movement
report-revenue-kept = { $since ->
    [year] Customers of a year ago now pay { $net } of what they paid then (NRR); growth left out, { $gross } (GRR)
   *[period] Customers at the start of the period pay { $net } of what they paid then (NRR); growth left out, { $gross } (GRR)
}
report-revenue-kept-unknown = Revenue retention cannot be measured yet
report-cohorts = Retention by cohort
report-cohorts-year = A year after they came, accounts pay { $money } of what they paid at first, and { $logos } of them are still here ({ $n ->
    [one] { $count } account
   *[other] { $count } accounts
})
report-cohorts-note = A cohort is the quarter in which an account first closed a month paying. Small cohorts swing a lot: look at how many accounts they have.
report-cohorts-mrr = How much of its first MRR each cohort still pays
report-cohorts-mrr-metric = MRR retained by cohort
report-cohorts-logos = How many accounts of each cohort are still here
report-cohorts-logos-metric = Accounts retained by cohort
report-cohorts-since = { $n ->
    [0] In the first quarter
    [one] { $count } quarter later
   *[other] { $count } quarters later
}
report-cohorts-span = quarters since they came, cohorts { $first } to { $last }
report-cohorts-head = Quarters since they came
report-cohort = { $start } ({ $count })
report-revenue-value = What an account is worth
report-revenue-arpa = An account pays { $value } a month on average
report-revenue-groups = Where revenue is and how it moved
report-movers = { $n ->
    [one] One account moved { $within }: { $account } ({ $value })
   *[other] { $count } accounts moved { $within }; { $account } moved most ({ $value })
}
report-movers-caption = Accounts that moved most
report-renewals-missing = There are no renewals to show yet
report-renewals-empty = renewals.csv is missing: a row per renewal, with account, due date and amount.
report-due-none = No renewal is due in the next four quarters
report-due = { $n ->
    [one] One renewal of { $due } is due { $within }; we expect { $expected }
   *[other] { $count } renewals, { $due } of MRR, are due { $within }; we expect { $expected }
}
report-forecast = What is due in each quarter and what may be expected to renew
report-forecast-note = The expectation uses starting probabilities that are not calibrated on your data: 95% with green health, 75% yellow or unscored, 45% red, 15% with a cancellation requested. What is decided counts as decided.
report-ahead = { $n ->
    [one] One open renewal in the next four quarters: { $account }, on { $date }
   *[other] { $count } open renewals in the next four quarters; the first is { $account }, on { $date }
}
report-ahead-none = No open renewal in the next four quarters
report-ahead-caption = Renewals ahead
report-overdue = { $n ->
    [one] One renewal is overdue and nobody has recorded a decision
   *[other] { $count } renewals are overdue and nobody has recorded a decision
}
report-overdue-none = Every renewal that came due has a decision
report-overdue-caption = Overdue renewals without a decision
report-due-on = Due on
report-days = Days
report-chance = Chance to renew
report-outlook = { $class ->
    [leaving] { $chance }, asked to leave
    [red] { $chance }, red health
    [yellow] { $chance }, yellow health
    [green] { $chance }, green health
   *[unscored] { $chance }, health not scored
}
report-renewed = { $n ->
    [one] One renewal came due { $within }, and the rate was { $rate }
   *[other] { $rate } of the { $count } renewals due { $within } were renewed
}
report-renewed-none = No renewal came due in the period
report-rate-trend = { $n ->
    [0] Renewal rate: no data yet
   *[other] Renewal rate, by contracts and by value
}
report-retention-missing = There are no cancellation requests to show yet
report-retention-empty = cancellations.csv is missing: a row per request, with account, date and reason.
report-reason = Reason
report-reason-none = No reason given
report-reasons-zero = No cancellation was requested in the last 12 months
report-reasons-even = { $n ->
    [one] One cancellation request in 12 months
   *[other] { $count } cancellation requests in 12 months, and no reason stands out
}
report-reasons-most = { $n ->
    [one] The only cancellation request in 12 months: { $reason }
   *[other] The reason given most is { $reason }: { $most } of { $count } requests in 12 months
}
report-reasons-figure = Cancellation requests by reason
report-requests-count = Requests
report-fate-open = Open
report-fate-lost = Left
report-fate-saved = Saved
report-worksheet = { $n ->
    [one] One open request is waiting for a conversation
   *[other] { $count } open requests are waiting for a conversation
}
report-worksheet-calm = No cancellation request is open
report-worksheet-none = Nor was any account lost in the last 12 months that could be won back.
report-worksheet-note = Open requests first, then accounts lost in the last 12 months, who may still come back. Download the CSV and fill in the next step.
report-worksheet-figure = What is at stake with each account
report-worksheet-caption = Retention worksheet
report-stake = MRR at stake
report-stake-span = closing of the month before the request
report-requested-on = Requested on
report-effective-on = Leaving on
report-effective-none = No leaving date
report-last-contact = Last contact
report-contact-none = No meeting was held
report-next-step = Next step
report-requests = { $n ->
    [0] No request in the last 12 months
    [one] One request in the last 12 months: { $saved } saved, { $lost } lost, { $open } open
   *[other] { $count } requests in the last 12 months: { $saved } saved, { $lost } lost, { $open } open
}
report-requests-caption = Cancellation requests of the last 12 months
report-left = { $logos } of the opening accounts left { $within }; gross revenue loss was { $money }
report-left-missing = Who left cannot be measured yet
report-support-missing = There are no tickets to show yet
report-support-empty = tickets.csv is missing: a row per ticket, with opening, first reply and resolution.
report-wait = { $kind ->
    [business] Half the customers get a first reply within { $reply } of working hours and a solution within { $resolution } on the clock
   *[calendar] Half the customers get a first reply within { $reply } and a solution within { $resolution }
}
report-wait-unknown = How long customers wait cannot be said yet
report-wait-note = FRT is the wait for the first reply; AHT the time a ticket takes; FCR the share settled at the first contact. The median is the common case; the p90 is the wait that only one in ten exceeds.
report-queue = { $n ->
    [0] { $volume } tickets came in { $within } and none was left open
    [one] { $volume } tickets came in { $within }; one was left open, { $critical } critical
   *[other] { $volume } tickets came in { $within }; { $count } were left open, { $critical } critical
}
report-backlog = Tickets open at the end of each month
report-backlog-all = All
report-backlog-critical = Critical
report-open = { $n ->
    [one] One ticket is open today, for { $oldest }
   *[other] { $count } tickets are open today; the oldest for { $oldest }
}
report-open-none = No ticket is open today
report-open-more = { $count } more open tickets do not fit in this list.
report-open-caption = Open, the oldest first
report-age = { $n ->
    [0] less than a day
    [one] { $count } day
   *[other] { $count } days
}
report-ticket = Ticket
report-opened = Opened on
report-age-days = Days open
report-priority = Priority
report-topic = Topic
report-priority-urgent = Critical
report-priority-high = High
report-priority-normal = Normal
report-priority-low = Low
report-priority-none = No priority
report-ticket-question = Question
report-ticket-bug = Bug
report-ticket-incident = Incident
report-ticket-request = Request
report-ticket-strategic = Strategic
report-ticket-other = No kind
report-split = Who and what waits longest
report-by-priority = By priority
report-by-kind = By kind
report-slowest = Accounts that wait longest
report-slowest-none = No ticket was resolved in the period.
report-slowest-title = { $account } waits longest: a median of { $time } until the solution
report-slowest-caption = Accounts that wait longest for a solution
report-voice-missing = There are no answers to show yet
report-voice-empty = surveys.csv is missing: a row per answer, with account, survey, score and date.
report-margin = ±{ $margin }
report-nps = { $n ->
    [one] NPS is { $value } { $within } from a single answer: too little to conclude from
   *[other] NPS is { $value } ({ $margin }) { $within }, from { $count } answers
}
report-nps-none = Nobody answered the NPS survey { $within }
report-nps-note = The ± is the 95% margin: with few answers it is wide, and a smaller change may be chance.
report-basis-margin = { $basis }, { $margin }
report-nps-moved = NPS was { $before } { $first } and is now { $now }
report-nps-short = There is no history yet to compare NPS with
report-nps-figure = NPS with its 95% margin
report-nps-low = Lower bound
report-nps-high = Upper bound
report-camps = Promoters, passives and detractors
report-camps-metric = Each person's latest answer
report-promoters = Promoters (9–10)
report-passives = Passives (7–8)
report-detractors = Detractors (0–6)
report-answers = n
report-answers-caption = Scores and number of answers
report-spread = Of { $count } people, { $promoters } are promoters, { $passives } passives and { $detractors } detractors
report-spread-figure = How many people gave each score
report-spread-metric = NPS scores
report-score = Score
report-people = People
report-callbacks = { $n ->
    [0] Every detractor has had a meeting since they answered ({ $all })
    [one] One detractor is still waiting for a conversation (of { $all })
   *[other] { $count } detractors are still waiting for a conversation (of { $all })
}
report-callbacks-none = No detractor { $within }
report-callbacks-caption = Detractors, those whom nobody has met first
report-answered-on = Answered on
report-talked = Meeting since
report-talked-yes = Yes
report-talked-no = No
report-words = What they wrote
report-words-none = Nobody wrote a comment in this period.
report-words-detractors = What detractors say
report-words-passives = What passives say
report-words-promoters = What promoters say
report-words-others = What they say in other surveys
report-capacity-now = Now
report-capacity-nobody = Nobody looks after the accounts: fill the column csm of accounts.csv, or give somebody in team.csv the role cs.
report-capacity-over = { $n ->
    [0] Nobody is over capacity
    [one] One person is over capacity
   *[other] { $count } people are over capacity
}
report-capacity-calls = One-hour calls
report-capacity-measured = Supply allows for the no-shows measured in the meetings of the last 90 days.
report-capacity-assumed = Without meetings in the last 90 days: supply allows for 25% of no-shows, which is usual.
report-capacity-ahead = In the months ahead
report-capacity-full = The team is full already: there is no slack to look ahead with.
report-capacity-no-growth = Without new accounts in the last 90 days demand stays as it is. To look ahead at another pace, set new_accounts_per_month under [capacity].
report-capacity-months = At today’s pace the team is full in { $months } months: demand for calls grows by { $calls } every month
report-capacity-roomy = At today’s pace there is room for more than five years: demand for calls grows by only { $calls } every month
report-capacity-today = today
report-capacity-in = +{ $count }{ "\u00A0" }{ $n ->
    [one] month
   *[other] months
}
report-capacity-span = from today to six months ahead
report-capacity-ahead-note = Demand grows with the new accounts a month; supply stays as it is.
report-rfv-segments = Segments
report-rfv-missing = The table orders.csv is missing, with a line per order: customer, date and amount.
report-rfv-map = Where customers lie: who bought lately is on the right, who buys often on top
report-rfv-customers = Customers
report-rfv-recency = Recency
report-rfv-score = R { $score }
report-rfv-frequency = F { $score }
report-rfv-order = The first segment that fits counts, in this order; so new customers, promising and can’t lose them never have members.
report-rfv-headline = { $n ->
    [one] { $count } champion brings { $share } of the revenue
   *[other] { $count } champions bring { $share } of the revenue
}
report-rfv-orders = Orders
report-rfv-revenue = Revenue
report-rfv-approach = How to talk to them
report-rfv-first = The { $count } customers who brought most
report-rfv-first-note = R, F and M go from 1 to 5; 5 is the best fifth.
report-rfv-customer = Customer
report-rfv-days = Days since the last
report-rfv-r = R
report-rfv-f = F
report-rfv-v = M
rfv-approach-champions = Offer what is new to them first and ask for a referral.
rfv-approach-loyal-customers = Offer loyalty benefits and the next product.
rfv-approach-potential-loyalist = Invite them to a programme and show other uses.
rfv-approach-new-customers = Stay with them through the first steps and the first result.
rfv-approach-promising = Keep in touch and try an entry offer.
rfv-approach-need-attention = Bring an offer with a deadline, tied to what they bought before.
rfv-approach-about-to-sleep = Ask what changed and show what they missed.
rfv-approach-at-risk = Call: understand why they stopped and propose an incentive to come back.
rfv-approach-cant-lose-them = Talk in person, to who decides, before any campaign.
rfv-approach-lost = An automatic campaign is enough; spend no calls.
rfv-approach-others = No approach of its own: look at the account.
report-lifecycle-phases = Phases
report-lifecycle-missing = Without subscriptions.csv or revenue.csv nobody can say which phase an account is in.
report-lifecycle-growing = { $n ->
    [0] None of the { $all } active accounts is expanding
    [one] { $count } of the { $all } active accounts is expanding
   *[other] { $count } of the { $all } active accounts are expanding
}
report-lifecycle-accounts = Accounts
report-lifecycle-note = Acquisition: never paid, younger than 90 days or still in onboarding. Expansion: pays more than 90 days ago, or has an upsell or cross-sell open. All else is retention.
report-lifecycle-dwell = How long in the phase
report-lifecycle-phase = Phase
report-lifecycle-months = Months in the phase, median
report-lifecycle-from = From
report-lifecycle-to = to { $phase }
report-lifecycle-moves = Who changed phase
report-lifecycle-moved = { $n ->
    [0] No account changed phase in the period
    [one] { $count } account changed phase in the period; { $lost } by leaving
   *[other] { $count } accounts changed phase in the period; { $lost } by leaving
}
report-lifecycle-who = Accounts that changed phase
report-lifecycle-who-count = { $n ->
    [0] No account changed
    [one] The account that changed or arrived
   *[other] The { $count } accounts that changed or arrived
}
report-lifecycle-nobody = All accounts are in the phase they were in the period before.
report-lifecycle-before = Before
report-lifecycle-now = Now
report-lifecycle-not-yet = not an account yet
report-adoption-usage = How much is used
report-adoption-missing = The table usage.csv is missing, with a line per use: account, user, feature and day.
report-adoption-features = Features by account
report-adoption-no-features = No feature counts yet: fill features.csv, or the column feature of usage.csv.
report-adoption-unused = { $share } of what accounts could use is not used yet
report-adoption-features-note = The accounts that use the fewest features come first: there is most to gain.
report-adoption-uses = Uses in the period
report-adoption-feature = Feature
report-adoption-reach = Who uses each feature
report-adoption-not = Who does not use it yet
report-adoption-many = { $count } accounts
report-adoption-activation = Activation of new accounts
report-adoption-no-activation = Nothing says what activation is: mark a step of onboarding.csv in the column activation, or set feature under [activation].
report-adoption-activation-note = By the period in which the account began. The time is the median of those who activated within 30 days; always read it with the rate.
report-adoption-onboarding = Onboarding steps that are late
report-adoption-no-onboarding = The table onboarding.csv is missing, with a line per step: account, step, due date and the day it was done.
report-adoption-late = { $n ->
    [0] No onboarding step is late
    [one] One onboarding step is late
   *[other] { $count } onboarding steps are late
}
report-adoption-step = Step
report-adoption-days-late = Days late
report-quality-none = nothing
report-quality-why = Why
report-quality-left = { $n ->
    [0] Every row that was read is used
    [one] One row was left out
   *[other] { $count } rows were left out
}
report-quality-note = Rows read = used + left out. Run clareza check to see file, line and column of each.
report-quality-freshness = The newest event of each table
report-quality-freshness-note = A table whose newest event is older than 35 days may have stopped arriving. Due dates and dates ahead do not count.
report-quality-newest = Newest
report-quality-age = Days
report-quality-state = State
report-quality-stale = ▲ may have stopped
report-quality-fresh = ● up to date
report-quality-stale-count = { $n ->
    [0] All tables are up to date
    [one] One table may have stopped arriving
   *[other] { $count } tables may have stopped arriving
}
report-quality-unseen = The file has no value that shows this.
report-quality-tab = tab
report-quality-files = How each file is written
report-quality-file = File
report-quality-encoding = Encoding
report-quality-delimiter = Delimiter
report-quality-decimal = Decimal
report-quality-dates = Dates like
report-quality-use = What it would show
report-quality-absent = Tables that are missing
report-quality-absent-count = { $n ->
    [0] No table is missing
    [one] One table is missing
   *[other] { $count } tables are missing
}
table-use-accounts = who the customers are
table-use-users = the people of each account
table-use-subscriptions = revenue, retention and phases
table-use-revenue = revenue and retention, month by month
table-use-usage = adoption and health
table-use-features = how much of the product is used
table-use-tickets = waiting times, volume and CSAT of support
table-use-surveys = NPS, CSAT, CES and what customers write
table-use-meetings = reviews, no-shows and capacity
table-use-actions = what both sides promised
table-use-goals = the customer’s goals
table-use-outcomes = the value delivered
table-use-opportunities = expansion and what CS sourced
table-use-renewals = renewals and forecast
table-use-cancellations = reasons to leave and accounts saved
table-use-onboarding = activation and late steps
table-use-orders = RFM: recency, frequency and value
table-use-team = roles, capacity and portfolios
table-use-contributions = the community’s benchmarks

## The matrix and what is unclear in it

matrix-checks = Check for clarity
matrix-holds = Holds for { $segments } customers.
matrix-holds-since = Holds for { $segments } customers. Last settled on { $date }.
matrix-settled = Last settled on { $date }.
matrix-marked = { $n ->
    [0] No row bears a mark.
    [one] { $count } row bears a mark, written below it.
   *[other] { $count } rows bear a mark, written below each.
}
matrix-jump = Stages
matrix-roles = Roles
matrix-filter = Filter the matrix
matrix-filter-role = Role
matrix-filter-stage = Stage
matrix-filter-segment = Segment
matrix-filter-all-roles = All roles
matrix-filter-all-stages = All stages
matrix-filter-clear = Clear
matrix-filter-shown = { "{shown}" } of { "{all}" } activities
matrix-filter-none = This role has no part in any activity here.
matrix-nobody = Nobody has a part in this.
matrix-tags = Kind: { $tags }
matrix-verb-responsible = { $n ->
    [one] does the work
   *[other] do the work
}
matrix-verb-accountable = { $n ->
    [one] answers for the result
   *[other] answer for the result
}
matrix-verb-consulted = { $n ->
    [one] is asked before
   *[other] are asked before
}
matrix-verb-informed = { $n ->
    [one] is told after
   *[other] are told after
}
matrix-verb-support = { $n ->
    [one] helps
   *[other] help
}
matrix-tag-commercial = commercial
matrix-tag-strategic = strategic
matrix-tag-technical = technical
matrix-tag-bug = fault or instability
matrix-tag-collection = collection
matrix-tag-internal = team only
matrix-level-error = Error
matrix-level-warning = Warning
matrix-level-note = Note
matrix-level-waived = Allowed
matrix-level-gap = In practice
matrix-waived = Allowed because: { $reason }
matrix-clarity-title = How clear the matrix is
matrix-clarity = { $n ->
    [one] { $clear } of { $all } activities is clear: without an error or a warning.
   *[other] { $clear } of { $all } activities are clear: without an error or a warning.
}
matrix-clarity-fine = Nothing to mend: the checks found nothing.
matrix-count-error = { $n ->
    [one] { $count } error
   *[other] { $count } errors
}
matrix-count-warning = { $n ->
    [one] { $count } warning
   *[other] { $count } warnings
}
matrix-count-note = { $n ->
    [one] { $count } note
   *[other] { $count } notes
}
matrix-count-gap = { $n ->
    [one] Practice departs from the matrix in { $count } place
   *[other] Practice departs from the matrix in { $count } places
}
matrix-count-waived = { $n ->
    [one] { $count } exception allowed
   *[other] { $count } exceptions allowed
}
matrix-more = See the rows behind it
matrix-says-no-accountable = Nobody answers for the result.
matrix-fix-no-accountable = Give one role the A.
matrix-says-many-accountable = More than one role answers for the result, so nobody does.
matrix-fix-many-accountable = Leave the A with one.
matrix-says-no-responsible = Nobody does the work.
matrix-fix-no-responsible = Give a role the R, or A/R to who already answers for it.
matrix-says-cs-closes-deals = CS sells or negotiates here, and who sells is no longer trusted as an adviser.
matrix-fix-cs-closes-deals = Leave it to AM or who stands in; CS raises the opportunity and is asked.
matrix-says-support-strategic = Support handles a question of value: its backlog grows and the answers get worse.
matrix-fix-support-strategic = Pass it to CS.
matrix-says-bug-not-support-first = Support does not do the work, though it hears of faults first.
matrix-fix-bug-not-support-first = Give Support the R.
matrix-says-no-commercial-owner = This is commercial, but who answers for it is neither AM nor who stands in.
matrix-fix-no-commercial-owner = Move the A.
matrix-says-am-fallback = Who answers for it stands in for AM.
matrix-fix-am-fallback = Move the A once there is an AM.
matrix-says-cs-collects = CS chases invoices, which ends the conversation of trust.
matrix-fix-cs-collects = Leave it to the commercial or billing side.
matrix-says-too-many-consulted = Too many are asked before; decisions take long.
matrix-fix-too-many-consulted = Ask fewer roles and tell the others after.
matrix-says-too-many-responsible = Too many roles do the same work.
matrix-fix-too-many-responsible = Split the activity, or let the others help.
matrix-says-nobody-told = Nobody is asked or told.
matrix-fix-nobody-told = Think of who needs to know.
matrix-says-overloaded-role = The role carries too many rows of this matrix.
matrix-fix-overloaded-role = Share the rows out.
matrix-says-spread-thin = The role has a letter in every row.
matrix-fix-spread-thin = Leave out what goes well without it.
matrix-says-idle-role = The role neither does nor answers for anything.
matrix-fix-idle-role = Give it its work, or ask whether it is needed.
matrix-says-cs-quota = CS is measured by a sales target.
matrix-fix-cs-quota = Move the metric to who closes.
matrix-says-unknown-metric = The metric is not in the catalogue.
matrix-fix-unknown-metric = Correct the id on the role's page.
matrix-says-metric-without-owner = No role owns the metric.
matrix-fix-metric-without-owner = Add it to the metrics of one role.
matrix-says-metric-two-owners = Two roles own the metric.
matrix-fix-metric-two-owners = Leave it with one.

## Where practice departs from the matrix

gap-title = Matrix and practice
gap-question = Where does what we do depart from what we agreed?
gap-about = The part of what was counted that contradicts the matrix.
gap-title-none = Nothing to compare with
gap-none = Without a matrix in content/raci.md there is nothing to hold the data against.
gap-months = { $n ->
    [0] It happened in none of the last twelve months
    [1] It happened in one of the last twelve months
    [12] It happened in each of the last twelve months
   *[other] It happened in { $count } of the last twelve months
}
gap-short = { $name } ({ $share }).
gap-cases = The rows behind it
gap-cases-first = The newest { $shown } rows of { $all }
gap-claims = What the matrix says
gap-closed = Where practice follows the matrix
gap-closed-of = { $n ->
    [0] There was no case to look at
    [one] None in { $count } case
   *[other] None in { $count } cases
}
gap-unknown = What cannot be known
gap-column-row = Record
gap-column-day = Date
gap-column-person = Who
gap-column-says = Who does what
gap-column-gap = What was looked for
gap-column-found = What was found
gap-cs-negotiates = { $n ->
    [one] CS owns { $count } of { $all } expansions in proposal, in negotiation or won ({ $share })
   *[other] CS owns { $count } of { $all } expansions in proposal, in negotiation or won ({ $share })
}
gap-cs-negotiates-name = CS negotiates expansions
gap-cs-negotiates-fix = Hand the opportunity to AM with its context; CS is asked and stays with the customer.
gap-cs-renews = CS works { $count } of { $all } renewals ({ $share })
gap-cs-renews-name = CS works renewals
gap-cs-renews-fix = Hand the renewal to AM; CS shows the value delivered before prices are talked about.
gap-support-strategic = Support handles { $count } of { $all } strategic tickets ({ $share })
gap-support-strategic-name = Support handles strategic tickets
gap-support-strategic-fix = Pass them on to CS: with Support they swell the backlog and get worse answers.
gap-bug-not-support-first = { $n ->
    [one] { $count } of { $all } tickets about faults or incidents did not start with Support ({ $share })
   *[other] { $count } of { $all } tickets about faults or incidents did not start with Support ({ $share })
}
gap-bug-not-support-first-name = Faults and incidents outside Support
gap-bug-not-support-first-fix = Send customers to Support, which is first to know when the product fails.
gap-no-csm = { $n ->
    [one] { $count } of { $all } live accounts has no CSM ({ $share })
   *[other] { $count } of { $all } live accounts have no CSM ({ $share })
}
gap-no-csm-name = Accounts without a CSM
gap-no-csm-fix = Give each account a CSM, or say in the matrix who looks after those without one.
gap-no-commercial-contact = { $n ->
    [one] { $count } of { $all } live accounts has neither AM nor AE ({ $share })
   *[other] { $count } of { $all } live accounts have neither AM nor AE ({ $share })
}
gap-no-commercial-contact-name = Accounts with neither AM nor AE
gap-no-commercial-contact-fix = Give each account an AM, or an AE while there is no AM.
gap-over-capacity = { $n ->
    [one] { $count } of { $all } CSMs has more calls to hold than fit the calendar ({ $share })
   *[other] { $count } of { $all } CSMs have more calls to hold than fit the calendar ({ $share })
}
gap-over-capacity-name = CSMs over capacity
gap-over-capacity-fix = Share accounts out, let the product do more, or take off the CSM what other roles answer for.
gap-review-overdue = { $n ->
    [one] { $count } of { $all } accounts has an overdue success review ({ $share })
   *[other] { $count } of { $all } accounts have an overdue success review ({ $share })
}
gap-review-overdue-name = Overdue success reviews
gap-review-overdue-fix = Book the longest overdue first, or change the touch of accounts that do not need them.
gap-cancellation-without-contact = { $n ->
    [one] { $count } of { $all } cancellation requests came without a talk with CS in the 90 days before ({ $share })
   *[other] { $count } of { $all } cancellation requests came without a talk with CS in the 90 days before ({ $share })
}
gap-cancellation-without-contact-name = Cancellations without a talk before
gap-cancellation-without-contact-fix = Find out what kept CS away: who leaves without a word was lost earlier.
table-opportunities = opportunities
table-meetings = meetings

## The self-check

quiz-title = Self-check
quiz-lead = Six questions that tell whether roles are clear in your team. Answer by what happens, not by what is written.
quiz-private = Your answers stay on this page: nothing is kept or sent, and reloading clears them.
quiz-plain = Read each question, think of your answer, and open the explanation.
quiz-open = Why it matters, and what our matrix says
quiz-number = Question { $at } of { $all }
quiz-answers = Your answer
quiz-answer-yes = Yes
quiz-answer-partly = Partly
quiz-answer-no = No
quiz-matrix = See the whole matrix
quiz-result = What your answers say
quiz-result-waiting = Answer all six questions to see the result. Still open: { "{left}" }.
quiz-result-clear = Roles are clear. Keep the habit: go over the matrix every quarter and show it to each new customer at the kickoff.
quiz-result-mixed = There is clarity, with holes. Take the question you hesitated at most, bring the teams together and settle one row a week.
quiz-result-unclear = Today things are done by whoever the customer meets first. Begin with a round of ballots: each lead fills the matrix alone, and you talk only about where they differ.
quiz-again = Start again
quiz-who = If three people from different teams say who does what after the sale, do they give the same answer?
quiz-who-why = Where it is not written, all that customers ask ends up with CS, which becomes a luxury help desk. An activity is clear when one role alone answers for it.
quiz-who-yes = Good. Ask the three to fill the matrix separately: that is the proof.
quiz-who-partly = Find the stages where the answers differ; begin there.
quiz-who-no = Take the matrix to the next meeting of the teams and read it together, row by row.
quiz-who-all = { $n ->
    [one] In our matrix, the one activity has a role that answers for it.
   *[other] In our matrix, each of the { $all } activities has one role, and only one, that answers for it.
}
quiz-who-some = In our matrix, { $owned } of { $all } activities have one role, and only one, that answers for them.
quiz-bug = When the product fails, does everybody know where customers turn and who brings back the fix?
quiz-bug-why = Support is first to see that a fault is not one customer's alone. Reports that come in by another door get lost, and the customer tells the story twice.
quiz-bug-yes = See that customers know it too: the kickoff is the time to say so.
quiz-bug-partly = Find the doors that reports still come in by, and close them kindly.
quiz-bug-no = Agree on one door, and on a sentence for whoever gets a report by mistake.
quiz-bug-says = { $n ->
    [one] This activity is about faults and instability:
   *[other] These activities are about faults and instability:
}
quiz-bug-none = Our matrix does not say yet who looks after faults and instability.
quiz-value = Does the regular talk that shows customers what they gained have a single owner?
quiz-value-why = Return and adoption take preparation and a view of the whole account. If the question lands in Support's queue, the queue grows and the answer is weak; if it is nobody's, the customer draws the conclusion alone.
quiz-value-yes = Look at the calendar: was the last talk with each large customer on time?
quiz-value-partly = Say who leads and who is only asked, and book the next ones.
quiz-value-no = Choose the owner before the agenda. Without one the talk happens only once something has gone wrong.
quiz-value-says = { $n ->
    [one] This activity is about value:
   *[other] These activities are about value:
}
quiz-value-none = Our matrix does not say yet who shows customers the value they had.
quiz-deal = Is it clear who proposes, negotiates and closes an expansion or a renewal?
quiz-deal-why = Without an owner of the contract, customers talk prices with whomever they meet, and everybody is let down. AM is the natural owner; where there is none, AE stands in.
quiz-deal-yes = See that every account has that person's name, and that the customer knows it.
quiz-deal-partly = Name the moment of the handover: who raises the opportunity, and from when it is the closer's.
quiz-deal-no = Name somebody before the next renewal, even an AE for part of the time.
quiz-deal-says = { $n ->
    [one] This activity is commercial:
   *[other] These activities are commercial:
}
quiz-deal-none = Our matrix does not say yet who looks after the contract.
quiz-pay = Does the way CS is paid leave it free to give advice that sells nothing?
quiz-pay-why = A bonus for opportunities raised that become sales encourages a look at the base. A sales target in the salary changes the trade: advice gets a price.
quiz-pay-yes = Ask those who are paid: can they say what earns them more?
quiz-pay-partly = Part the bonus for raising from the target for closing, and keep the first.
quiz-pay-no = Move the sales target to who negotiates; leave CS retention, adoption and opportunities raised.
quiz-pay-none = The page of CS does not say yet which metrics it answers for.
quiz-pay-free = None of the metrics of CS is a sales target. In commercial activities the part of CS is this:
quiz-pay-quota = Among the metrics of CS there is a sales target: { $metrics }.
quiz-sell = When a customer wants to buy more, does CS raise the opportunity and stop there?
quiz-sell-why = Who chases a proposal is no longer sought for anything else: a customer too polite to say no vanishes from the talks about value too. And the time goes to procurement and lawyers.
quiz-sell-yes = See that the handover carries the context, so that customers need not repeat themselves.
quiz-sell-partly = Settle the last thing that CS does: introducing who negotiates, say.
quiz-sell-no = Begin with the large accounts, where selling takes most time and costs most trust.
quiz-sell-says = { $n ->
    [one] In this commercial activity CS has a part:
   *[other] In these commercial activities CS has a part:
}
quiz-sell-none = In our matrix CS has no part in any commercial activity.

## Ballots

ballot-title = Ballots
ballot-lead = Each lead fills the matrix alone. Where all write the same, it is clear; where they do not, there is something to talk about.
ballot-voters = Voted: { $names }.
ballot-none = There are no ballots yet. Print or download the blank one and keep each answer in content/ballots/<name>.csv.
ballot-outcome = { $n ->
    [0] { $ballots ->
        [one] A single ballot: there is nothing to compare yet.
       *[other] All ballots agree on all { $all } activities voted on.
    }
    [one] The ballots differ on { $contested } of { $all } activities voted on.
   *[other] The ballots differ on { $contested } of { $all } activities voted on.
}
ballot-contested = Where they differ, the most contested first
ballot-agreed = Where all agree
ballot-share = { $share } agreement
ballot-settled = What is settled is what the matrix says.
ballot-settled-on = What is settled is what the matrix says, of { $date }.
ballot-answers = What each wrote
ballot-column-role = Role
ballot-column-settled = Settled
ballot-get = The blank ballot
ballot-blank = Download the blank ballot (CSV)
ballot-print-title = Blank ballot
ballot-print-lead = Fill it without looking at the matrix or at what others wrote. One A for each activity, and only one; leave empty where a role has no part.
ballot-name = Name
ballot-date = Date
ballot-csv-name = ballot
ballot-csv-activity = activity
ballot-csv-role = role
ballot-csv-letter = letter

## The customer's kickoff

kickoff-title = Whom to talk to about what
kickoff-lead = The people who look after { $account }, and what to ask each of them.
kickoff-topics = Topic by topic
kickoff-column-topic = Topic
kickoff-column-person = With whom
kickoff-column-reach = Where
kickoff-hours-title = When
kickoff-hours = We are there { $days }, { $from } to { $to }.
kickoff-hour = { $hour }:00
kickoff-time = { $hour }:{ $minute }
kickoff-days = { $from } to { $to }
kickoff-day-1 = Monday
kickoff-day-2 = Tuesday
kickoff-day-3 = Wednesday
kickoff-day-4 = Thursday
kickoff-day-5 = Friday
kickoff-day-6 = Saturday
kickoff-day-7 = Sunday
kickoff-steps = First steps
kickoff-column-step = Step
kickoff-step-open = to do
kickoff-step-late = late
kickoff-step-kept = done
kickoff-next-title = Next talk
kickoff-next = { $what } on { $date }.
kickoff-next-none = No talk is booked. Write to whoever looks after the topic and agree on a date.
kickoff-meeting-onboarding = Onboarding session
kickoff-meeting-review = Success review
kickoff-meeting-call = Call
kickoff-deck = See the review deck
kickoff-link = Whom to talk to about what, topic by topic
report-requests-more = The newest first; { $count } more do not fit in this list.
report-class = { $class ->
    [leaving] Asked to leave
    [red] Red health
    [yellow] Yellow health
    [green] Green health
   *[unscored] Health not scored
}
report-class-head = State on the eve
report-decided = Decided
report-renewed-count = Renewed
report-observed-rate = Observed rate
report-observed = What became of the { $count } renewals already decided
report-observed-caption = Renewal rate by state on the eve of the due date
report-observed-note = Compare with the probabilities of the forecast: that shows whether they fit your customers.

## The search

search-label = Search this site
search-placeholder = Search
search-found = Pages found
search-none = Nothing found. Try a shorter word.
search-one = 1 page found
search-many = { $count } pages found
search-accounts = Accounts

## The handbook around its pages

updated = Updated on
page-about = About:
alias-title = This page has moved
role-pages = Pages for this role
matrix-stages = Stage pages
stage-title = Stage: { $name }
stage-pages = Pages about this stage
home-more = For reference
home-glossary = Glossary: what each metric means and who answers for it
home-book = The whole handbook on one page, to print
home-missing = Pages without a translation
home-missing-in = missing in { $languages }
book-title = { $site }: the whole handbook
book-note = Every page of the handbook, in the order of the menu. Print it on A4 or save it as a PDF.
book-contents = Contents

## The glossary

nav-glossary = Glossary
glossary-lead = What each metric means, how it is computed and who answers for it.
glossary-now = Now, across all accounts: { $period }
glossary-formula = How it is computed
glossary-numbers = The numbers
glossary-by-data = one number for each name found in the data
glossary-edges = Edge cases
glossary-where = Where it comes from and who uses it
glossary-owner = Who answers for it
glossary-no-owner = No role of the handbook answers for it yet
glossary-reports = Reports
glossary-tables = Tables
glossary-id = Code in exports
glossary-source = Source of the definition:
benchmark-glossary = How this metric is computed
column-number = Number
column-unit = Unit
column-direction = Good is
column-scopes = Whose
unit-money = money
in-calls = calls per month
in-months = months
direction-higher = up
direction-lower = down
direction-neither = it depends
scopes-all = all accounts, segment, CSM, account
scopes-groups = all accounts, segment, CSM
scopes-site = all accounts together
scopes-accounts = account
scopes-persons = all accounts, segment, CSM, account
scopes-team = all accounts, CSM
scopes-customers = customer
moment-period = It speaks of the whole period.
moment-last-day = It speaks of the last day of the period.
moment-ahead = It looks at the quarters ahead.
moment-as-of = It speaks of the day up to which there is data.
family-mrr = Recurring revenue
family-logo-churn = Retention of revenue and accounts
family-upsell-rate = Expansion
family-renewal-rate = Renewals
family-cs-sourced = Opportunities sourced by CS
family-renewal-forecast = Forecasts
family-nps = Satisfaction
family-churn-reasons = Cancellations
family-ticket-volume = Support
family-active-users = Product use
family-activation-rate = Onboarding and activation
family-health = Account health
family-phase = Phases of the journey
family-rfm-customers = Recency, frequency and monetary value (RFM)
family-no-show-rate = Team capacity

## Playbooks and messages

nav-playbooks = Playbooks
nav-messages = Messages
playbook-accountable = Answers for the result
playbook-responsible = Does the work
playbook-activity = In the matrix
playbook-trigger = When it starts
playbook-now = Applies now to
playbook-why = Why
playbook-accounts = { $n ->
    [0] No account today.
    [one] { $count } account, by today's data.
   *[other] { $count } accounts, the one to call first on top.
}
playbook-unknown = { $n ->
    [one] Of { $count } account nobody knows: a number that the rule uses is missing.
   *[other] Of { $count } accounts nobody knows: a number that the rule uses is missing.
}
message-to = To
message-to-contact = the account's contact
message-to-csm = the account's CSM
message-to-am = the account's AM
message-only = Only accounts of
message-trigger = When to use it
message-template = The template
message-subject = Subject:
message-filled = What is marked is filled with each account's data, in the account's language.
message-accounts = { $n ->
    [0] No account today.
    [one] { $count } account, by today's data.
   *[other] { $count } accounts, the one to call first on top.
}
message-nothing-sent = Clareza sends nothing: copy the text, or take the file to your mailing tool.
message-csv = Download all messages (CSV)
message-more = { $n ->
    [one] { $count } more message is in the file.
   *[other] { $count } more messages are in the file.
}
message-account = The account's page.
message-text = Text for { $account }
message-copy = Copy the text
message-copied = Copied
message-lacking = This account cannot be written to: “{ $name }” is missing.
# How a number came about.

receipt = How this number came about
receipt-count = { $n ->
    [one] One row counts
   *[other] { $count } rows count
} = { $result }
receipt-sum = { $n ->
    [one] One term
   *[other] Sum of { $count } terms
} = { $result }
receipt-quantile = { $p ->
    [50] Median
   *[other] { $percent }th percentile
} of { $n ->
    [one] one value
   *[other] { $count } values in order, at position { $position }
} = { $result }
receipt-own = By the formula above = { $result }
receipt-largest = What weighs most
receipt-first = The first rows
receipt-position = At that position
receipt-events = { $n ->
    [one] one event
   *[other] { $count } events
}
receipt-weighted = weight { $weight } × { $points } points:
receipt-weighted-unknown = weight { $weight }, no points:
receipt-within = within it, { $points } points:
receipt-within-unknown = within it, no points:
receipt-includes = part of
receipt-factor = with
receipt-of-site = of the whole base
receipt-input-support = support
receipt-input-reviews = reviews held
receipt-inputs = Where it comes from
receipt-absent = { $file }: the site lacks this file
receipt-rows = { $n ->
    [0] no rows
    [one] one row
   *[other] { $scope } rows
} in scope: { $used } used, { $out } left out
receipt-command = To see every row
receipt-glossary = The full definition in the glossary
figure-explained = How these numbers come about
left-out-after-as-of = after the day the data speaks of
left-out-outside-the-period = outside the period
left-out-not-live = of accounts that were not live
left-out-not-accounts-at-start = of accounts without MRR at the start
left-out-not-paying = of accounts without MRR
left-out-no-movement = of accounts that did not move this way
left-out-trial = on trial
left-out-no-amount = without an amount
left-out-never-closes = over before any month’s last day
left-out-other-kind = of another kind
left-out-other-variant = of another number of this metric
left-out-superseded-answer = superseded by a later answer
left-out-no-scale = without a scale
left-out-other-scale = on the other scale
left-out-no-score = not rated
left-out-not-resolved-in-period = not resolved in the period
left-out-not-answered-in-period = not first answered in the period
left-out-already-resolved = resolved by then
left-out-not-urgent = not critical
left-out-no-handle-time = without a handle time
left-out-no-contacts = without a number of contacts
left-out-not-level-one = not for level 1
left-out-not-won = not won in the period
left-out-not-open = not open, or not to sell more
left-out-not-raised-by-success = not raised by CS
left-out-other-scope = of other people
left-out-no-seats = of accounts without seats
left-out-not-activated-in-time = of accounts not activated in 30 days
left-out-not-the-activation = that are not the activation
left-out-not-overdue = not overdue
left-out-not-begun = of accounts that have not begun
left-out-neither-held-nor-missed = neither held nor missed
left-out-no-touch = of accounts without a touch
left-out-not-a-csm = of people who look after no accounts
left-out-not-launched = not launched yet
left-out-not-needed = of no effect on this number
