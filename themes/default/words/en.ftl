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
period-bimester-short = { $first }–{ $last }{ "\u00A0" }{ $year }
period-quarter = Q{ $number } { $year }
period-quarter-short = Q{ $number }{ "\u00A0" }{ $year }
prior-month = the month before
prior-bimester = the two months before
prior-quarter = the quarter before
prior-year = the year before

## Why a value is missing

reason-no-table = The table { $file } is missing
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
