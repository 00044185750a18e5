### The public page of facts (/facts/25): every value with its source and its date.

facts-title = Facts about { $region }
facts-index-title = What the answers rest on
facts-index-text = Choose a region. You see what we know, where it stands and which date it holds for.
facts-intro = This is what Distanslotsen knows about { $region } on { $day }. What is too old or unsure is not said.
facts-back = All regions
facts-language = Svenska
facts-language-code = sv
facts-skip = To the content
facts-services = Digital services
facts-fees = Fees
facts-ages = Who pays nothing
facts-phones = Telephone numbers
facts-links = Pages
facts-numbers = Numbers for the whole country
facts-none = We have no information.
facts-fee-page = The region's page on fees

facts-as-of = Holds for: { $date }.
facts-undated = The source shows no date.
facts-checked = Compared with the page on { $date }.
facts-unchecked = Nobody has yet compared it with the page as it is today.
facts-source = Source: { $host }

facts-sum = { $sek ->
    [0] Nothing
   *[other] { $sek } kronor
}
facts-sum-unknown = Unknown
facts-from = from { $date }
facts-to = to { $date }
facts-reason-said = Said in the answers.
facts-reason-with-year = Said in the answers, with its year.
facts-reason-stale = Not said: it is too old or has no date.
facts-reason-disputed = Not said: the sources disagree.
facts-reason-unknown = Not said: it is unsure.

facts-item-visit = Visit
facts-item-digital-visit = Digital visit
facts-item-phone-contact = Visit by phone
facts-item-prescription-renewal = Renewal of a prescription
facts-item-no-show = Missed appointment
facts-item-emergency-department = Emergency department
facts-item-high-cost-ceiling = High-cost protection
facts-with-doctor = doctor
facts-with-nurse = nurse
facts-with-other = other staff
facts-by-chat = chat
facts-by-video = video
facts-by-form = form
facts-by-phone = phone
facts-listed-yes = listed there
facts-listed-no = not listed there
facts-free-below = Free of charge below { $age } years
facts-free-from = Free of charge from { $age } years
facts-free-through = Free of charge through the year in which one turns { $age }

facts-status-current = The service is running
facts-status-trial = On trial, not shown
facts-status-earlier = An earlier name, not shown
facts-status-paused = Paused, not shown
facts-status-unconfirmed = Not confirmed, not shown
facts-hours = Open: { $hours }.
facts-hours-part = Open: { $hours }. There may be more hours than these.
facts-hours-unknown = The opening hours are not known.
facts-link-fees = Fees
facts-link-digital = Digital care
facts-link-contact = Contact
facts-link-complaint = Complaints
facts-link-guarantee = Care guarantee
facts-link-listing = Listing
