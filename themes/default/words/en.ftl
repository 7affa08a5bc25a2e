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
    [one] { $number }{ "\u00A0" }call a month
   *[other] { $number }{ "\u00A0" }calls a month
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
home-pages = Guides
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
figure-subtitle = { $metric } ({ $unit }), month by month, { $first } to { $last }{ $n ->
    [0] {""}
   *[other] , n{ "\u00A0" }={ "\u00A0" }{ $count }
}
figure-source = Source: { $tables }
table-subscriptions = subscriptions
table-revenue = monthly revenue
table-tickets = support tickets
table-surveys = surveys
table-usage = product use
table-accounts = accounts
table-features = features
table-cancellations = cancellations
table-onboarding = onboarding
table-users = users
figure-table = Show as a table
figure-csv = Download CSV
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
portfolio-calm = No account gives a reason to call right now.
portfolio-numbers = The portfolio in numbers
portfolio-accounts = Accounts
portfolio-order = The accounts whose use fell most come first.
portfolio-renewals = Renewals ahead
renewals-missing = The table renewals.csv is missing.
in-days-count = { $n ->
    [0] today
    [one] { $count }{ "\u00A0" }day
   *[other] { $count }{ "\u00A0" }days
}
call-usage = Use fell by { $change } on { $base }
call-renewal = { $n ->
    [0] The renewal is due today
    [one] The renewal is due tomorrow, { $date }
   *[other] The renewal is due in { $count } days, { $date }
}
call-critical = { $n ->
    [one] A critical ticket is open
   *[other] { $count } critical tickets are open
}
call-nps = NPS is { $nps }: more detractors than promoters
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

## Agreements, people and voices

actions = Commitments
actions-none = No commitment on record. They come from actions.csv.
actions-none-customer = No open commitments.
goals = Goals
goals-none = No goal on record. They come from goals.csv.
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
contacts = Whom to talk to
contacts-none = The handbook has no roles and no matrix in content/ yet.
contacts-none-customer = Talk to your usual contact.
contact-team = The team

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
series-companies = Other quantiles
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
matrix-stages = Stage by stage:
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
playbook-trigger = Starts when
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
playbook-word-yes = yes
playbook-word-no = no
playbook-word-red = red
playbook-word-yellow = yellow
playbook-word-green = green
playbook-word-unscored = not scored
playbook-word-high = high
playbook-word-mid = mid
playbook-word-tech = tech
playbook-word-acquisition = acquisition
playbook-word-retention = retention
playbook-word-expansion = expansion
playbook-word-churned = churned
message-to = To
message-to-contact = the account's contact
message-to-csm = the account's CSM
message-to-am = the account's AM
message-only = Only accounts of
message-trigger = An account gets it when
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
