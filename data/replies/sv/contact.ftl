### Where a patient is led. The keys outcome-… are those of data/outcomes.yml.

outcome-service-open = Du kan vända dig till { $service } i { $region }. Tjänsten är öppen nu.
outcome-service-closed = Du kan vända dig till { $service } i { $region }. Tjänsten är stängd nu och öppnar { $opens }. Till dess kan du ringa { $advice }.
outcome-service-hours-unknown = Du kan vända dig till { $service } i { $region }. { $hours ->
    [none] Tiderna vet jag inte säkert.
   *[other] Tider: { $hours }. De kan ha ändrats.
}
outcome-phone-by-wish = Ring { $advice } om du vill prata med en sjuksköterska. Det går dygnet runt. { contact-own-clinic }
outcome-visit-by-wish = Ring din mottagning om du vill träffa någon. { contact-its-number } På { $advice } svarar en sjuksköterska, dygnet runt.
outcome-phone-no-eid = Utan e-legitimation är det enklast att ringa. På { $advice } svarar en sjuksköterska, dygnet runt. { contact-own-clinic }
outcome-phone-age = Den digitala tjänsten i { $region } är inte till för den åldern. Ring { $advice }, dygnet runt, eller din mottagning. { contact-its-number }
outcome-phone-need-not-taken = Jag känner inte till någon digital tjänst i { $region } för det. Ring din mottagning. { contact-its-number } På { $advice } svarar en sjuksköterska, dygnet runt.
outcome-phone-no-service = Jag har ingen säker uppgift om en digital tjänst i { $region }. Ring { $advice }, så svarar en sjuksköterska dygnet runt. { contact-own-clinic }
outcome-phone-no-region = Ring { $advice }, så svarar en sjuksköterska dygnet runt. Du behöver inte säga var du bor. { contact-own-clinic }
outcome-phone-no-need = Ring { $advice }, så svarar en sjuksköterska dygnet runt. { contact-own-clinic }

contact-need-symptoms = Jag kan inte bedöma besvär. Det gör vårdens personal.
contact-need-child = Jag kan inte bedöma hur ett barn mår. Det gör vårdens personal.
contact-listening = Vill du prata med någon om hur du mår kan du ringa en stödlinje.
contact-line = { $label }: { $number }.
contact-own-clinic = Numret till din mottagning vet jag inte. Du hittar det under Hitta vård på 1177.se.
contact-its-number = Numret vet jag inte. Du hittar det under Hitta vård på 1177.se.
find-care-url = https://www.1177.se/hitta-vard/
contact-site = Du når den på { $site }.
contact-login = Du loggar in med { $login }.
contact-child-logs-in = I den åldern loggar ungdomen in på egen hand.
contact-beside = Där finns också { $others }.
contact-or-phone = Du kan också ringa { $advice }, dygnet runt.

contact-fee-sure = Det kostar { $sek ->
    [0] inget
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, enligt uppgift från { $year }
   *[no] {""}
}.
contact-fee-chat = Chatt kostar { $sek ->
    [0] inget
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, enligt uppgift från { $year }
   *[no] {""}
}.
contact-fee-video = Videobesök kostar { $sek ->
    [0] inget
   *[other] { $sek } kronor
}{ $dated ->
    [yes] {""}, enligt uppgift från { $year }
   *[no] {""}
}.
contact-fee-exempt = I den åldern betalar man ingen patientavgift.
contact-fee-unsure = Vad det kostar vet jag inte säkert. Se regionens sida om avgifter.

login-e-legitimation = e-legitimation
login-bankid = BankID
login-bankid-or-freja = BankID eller Freja
login-none = ingen inloggning

ages-from = Tjänsten är från { $age } år.
ages-to = Tjänsten är till och med { $age } år.
ages-guardian = Vårdnadshavare använder den för barn under { $age } år.
needs-taken = Tar emot: { $needs }.

hours-always = dygnet runt
hours-holidays = helgdagar
hours-closed-on = stängt { $days }
opens-today = i dag klockan { $time }
opens-tomorrow = i morgon klockan { $time }
opens-on = { $day } klockan { $time }
date-unknown = okänt datum
outcome-phone-beside-answer = Ring { $advice }, så svarar en sjuksköterska. Det går dygnet runt.
