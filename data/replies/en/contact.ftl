### Where a patient is led. The keys outcome-… are those of data/outcomes.yml.

outcome-service-open = You can turn to { $service } in { $region }. The service is open now.
outcome-service-closed = You can turn to { $service } in { $region }. The service is closed now and opens { $opens }. Until then you can call { $advice }.
outcome-service-hours-unknown = You can turn to { $service } in { $region }. { $hours ->
    [none] I am not sure of the hours.
   *[other] Hours: { $hours }. They may have changed.
}
outcome-phone-by-wish = Call { $advice } to talk to a nurse, at any hour. { contact-own-clinic }
outcome-visit-by-wish = Call your clinic if you want to meet someone. { contact-its-number } A nurse answers on { $advice } at any hour.
outcome-phone-no-eid = Without an e-ID it is easiest to call. A nurse answers on { $advice } at any hour. { contact-own-clinic }
outcome-phone-age = The digital service in { $region } is not for that age. Call { $advice }, at any hour, or your clinic. { contact-its-number }
outcome-phone-need-not-taken = I do not know of a digital service in { $region } for that. Call your clinic. { contact-its-number } A nurse answers on { $advice } at any hour.
outcome-phone-no-service = I have no sure information on a digital service in { $region }. Call { $advice }, and a nurse answers at any hour. { contact-own-clinic }
outcome-phone-no-region = Call { $advice }, and a nurse answers at any hour. You do not have to say where you live. { contact-own-clinic }
outcome-phone-no-need = Call { $advice }, and a nurse answers at any hour. { contact-own-clinic }

contact-need-symptoms = I cannot assess symptoms. Care staff do that.
contact-need-child = I cannot assess how a child is doing. Care staff do that.
contact-listening = If you want to talk to someone about how you feel, you can call a support line.
contact-line = { $label }: { $number }.
contact-own-clinic = I do not know your clinic's number. You find it under Hitta vård on 1177.se.
contact-its-number = I do not know its number. You find it under Hitta vård on 1177.se.
find-care-url = https://www.1177.se/hitta-vard/
contact-site = You find it on { $site }.
contact-login = You log in with { $login }.
contact-child-logs-in = At that age the young person logs in alone.
contact-beside = There is also { $others }.
contact-or-phone = You can also call { $advice }, at any hour.

contact-fee-sure = It costs { $sek ->
    [0] nothing
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, according to information from { $year }
   *[no] {""}
}.
contact-fee-chat = Chat costs { $sek ->
    [0] nothing
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, according to information from { $year }
   *[no] {""}
}.
contact-fee-video = A video visit costs { $sek ->
    [0] nothing
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, according to information from { $year }
   *[no] {""}
}.
contact-fee-exempt = At that age there is no patient fee.
contact-fee-unsure = I do not know for sure what it costs. See the region's page on fees.

login-e-legitimation = a Swedish e-ID
login-bankid = BankID
login-bankid-or-freja = BankID or Freja
login-none = no log-in

ages-from = The service is from age { $age }.
ages-to = The service is up to age { $age }.
ages-guardian = Guardians use it for children under { $age }.
needs-taken = Takes: { $needs }.

hours-always = at any hour
hours-holidays = public holidays
hours-closed-on = closed { $days }
opens-today = today at { $time }
opens-tomorrow = tomorrow at { $time }
opens-on = { $day } at { $time }
date-unknown = date unknown
outcome-phone-beside-answer = Call { $advice }, and a nurse answers, at any hour.
