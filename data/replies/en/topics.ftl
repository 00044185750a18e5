### Sentences that several topic answers share. Numbers, sums and dates are always arguments.

topic-ring = You can always call { $advice }.
topic-ring-unsure = If you are unsure, call { $advice }.
answer-unsure = I have no sure information on that right now. Ask the clinic or call { $advice }.

## Dates: day 0 when only the month is known, month 0 when only the year.

topic-from-month = { $from_month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
topic-from-date = { $from_day ->
    [0] { "" }
   *[other] { $from_day }{ " " }
}{ $from_month ->
    [0] { "" }
   *[other] { topic-from-month }{ " " }
}{ $from_year }
topic-seen-month = { $seen_month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
topic-seen-date = { $seen_day ->
    [0] { "" }
   *[other] { $seen_day }{ " " }
}{ $seen_month ->
    [0] { "" }
   *[other] { topic-seen-month }{ " " }
}{ $seen_year }
