### The public page of facts (/facts/25): every value with its source and its date.

facts-title = Uppgifter om { $region }
facts-index-title = Det här bygger svaren på
facts-index-text = Välj en region. Du ser vad vi vet, var det står och vilket datum det gäller.
facts-intro = Det här är vad Distanslotsen vet om { $region } den { $day }. Det som är för gammalt eller osäkert säger den inte.
facts-back = Alla regioner
facts-language = English
facts-language-code = en
facts-skip = Till innehållet
facts-services = Digitala tjänster
facts-fees = Avgifter
facts-ages = Vem som inte betalar
facts-phones = Telefonnummer
facts-links = Sidor
facts-numbers = Nummer för hela landet
facts-none = Vi har ingen uppgift.
facts-fee-page = Regionens sida om avgifter

facts-as-of = Gäller: { $date }.
facts-undated = Källan visar inget datum.
facts-checked = Jämfört med sidan { $date }.
facts-unchecked = Ingen har ännu jämfört med sidan som den ser ut i dag.
facts-source = Källa: { $host }

facts-sum = { $sek ->
    [0] Inget
   *[other] { $sek } kronor
}
facts-sum-unknown = Okänt
facts-from = från { $date }
facts-to = till { $date }
facts-reason-said = Sägs i svaren.
facts-reason-with-year = Sägs i svaren, med årtal.
facts-reason-stale = Sägs inte: uppgiften är för gammal eller saknar datum.
facts-reason-disputed = Sägs inte: källorna säger olika.
facts-reason-unknown = Sägs inte: uppgiften är osäker.

facts-item-visit = Besök
facts-item-digital-visit = Digitalt besök
facts-item-phone-contact = Besök på telefon
facts-item-prescription-renewal = Förnya recept
facts-item-no-show = Missad tid
facts-item-emergency-department = Akuten
facts-item-high-cost-ceiling = Högkostnadsskydd
facts-with-doctor = läkare
facts-with-nurse = sjuksköterska
facts-with-other = annan personal
facts-by-chat = chatt
facts-by-video = video
facts-by-form = formulär
facts-by-phone = telefon
facts-listed-yes = listad där
facts-listed-no = inte listad där
facts-free-below = Gratis för den som inte har fyllt { $age } år
facts-free-from = Gratis från { $age } år
facts-free-through = Gratis till och med det år man fyller { $age }

facts-status-current = Tjänsten finns
facts-status-trial = På prov, visas inte
facts-status-earlier = Äldre namn, visas inte
facts-status-paused = Pausad, visas inte
facts-status-unconfirmed = Inte bekräftad, visas inte
facts-hours = Öppet: { $hours }.
facts-hours-part = Öppet: { $hours }. Tiderna kan vara fler än så.
facts-hours-unknown = Öppettiderna är inte kända.
facts-link-fees = Avgifter
facts-link-digital = Digital vård
facts-link-contact = Kontakt
facts-link-complaint = Klagomål
facts-link-guarantee = Vårdgaranti
facts-link-listing = Listning
