### Sentences that several topic answers share. Numbers, sums and dates are always arguments.

topic-ring = Du kan alltid ringa { $advice }.
topic-ring-unsure = Är du osäker kan du ringa { $advice }.
answer-unsure = Det har jag ingen säker uppgift om just nu. Fråga mottagningen eller ring { $advice }.

## Dates: day 0 when only the month is known, month 0 when only the year.

topic-from-month = { $from_month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
topic-from-date = { $from_day ->
    [0] { "" }
   *[other] { $from_day }{ " " }
}{ $from_month ->
    [0] { "" }
   *[other] { topic-from-month }{ " " }
}{ $from_year }
topic-seen-month = { $seen_month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
topic-seen-date = { $seen_day ->
    [0] { "" }
   *[other] { $seen_day }{ " " }
}{ $seen_month ->
    [0] { "" }
   *[other] { topic-seen-month }{ " " }
}{ $seen_year }
