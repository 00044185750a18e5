### What a patient leaves for the nurse: the talk around it, and the summary itself (SBAR).

handover-consent = Jag kan spara det här för sjuksköterskan. Bara texten du ser sparas. Den som svarar och får din kod kan läsa den. Texten tas bort efter { $hours } { $hours ->
    [one] timme
   *[other] timmar
}. Får jag spara den?
handover-shown = Så här ser texten ut:
handover-correct = Skriv det du vill lägga till eller rätta.
handover-added = Jag har lagt till det du skrev.
handover-left = Din kod är { $code }. Ring { $advice } och läs upp koden, så kan sjuksköterskan läsa din text. Koden gäller till klockan { $until }.
handover-where = Koden fungerar bara i { $region }. Är du i en annan region eller utomlands, läs upp texten i stället.
handover-where-unknown = Koden fungerar bara hos den region som har den här chatten. Är du någon annanstans, läs upp texten i stället.
handover-aloud = Säg detta till sjuksköterskan:
handover-aloud-kept-nowhere = Texten sparas inte.
handover-not-saved = Jag sparar inget. Du kan läsa upp texten när du ringer { $advice }.
handover-down = Texten gick inte att spara. Ring { $advice } ändå och läs upp texten.
handover-withdrawn = Texten är borttagen. Koden fungerar inte längre.
handover-withdraw-late = Texten går inte att ta bort. Antingen läser en sjuksköterska den nu, eller så är den redan borta.
handover-again = Du har redan en kod. Vill du ta bort texten och göra en ny?

choice-handover-aloud = Läs upp i stället
choice-handover-correct = Ändra eller lägg till
choice-handover-drop = Ta bort texten

## The summary. It tells what was said and what was advised, and judges nothing.

summary-situation = Situation
summary-background = Bakgrund
summary-current = Aktuellt
summary-recommendation = Rekommendation
summary-need = Det gäller: { $need }.
summary-need-unknown = Vad det gäller är inte sagt.
summary-needs-also = Nämnde också: { $needs }.
summary-wish-digital = Vill helst ha kontakt digitalt.
summary-wish-phone = Vill helst prata i telefon.
summary-wish-visit = Vill helst träffa någon.
summary-for-self = Den som skriver gör det för sig själv.
summary-for-child = Den som skriver gör det för ett barn.
summary-for-other = Den som skriver gör det för någon annan.
summary-for-unknown = Vem det gäller är inte sagt.
summary-age = Ålder: { $age ->
    [0] under 1 år
   *[other] { $age } år
}.
summary-home = Hemregion: { $region }.
summary-home-place = Hemregion: { $region } ({ $place }).
summary-home-unknown = Hemregionen är inte sagd.
summary-present = Är just nu i { $region }.
summary-person-not-registered = Är inte folkbokförd i Sverige.
summary-person-protected-identity = Har skyddade personuppgifter.
summary-person-abroad = Är utomlands.
summary-person-asylum = Söker asyl.
summary-person-away = Är inte hemma i sin region.
summary-writes = Skriver på { $language }.
summary-language-sv = svenska
summary-language-en = engelska
summary-language-ar = arabiska
summary-language-so = somaliska
summary-language-fi = finska
summary-phone-language = Har frågat om tolk eller ett annat språk.
summary-phone-hearing-speech = Har frågat om hjälp vid svårt att höra eller tala.
summary-no-eid = Har ingen e-legitimation.
summary-since = Sedan när, med egna ord: ”{ $since }”
summary-quote = Med egna ord: ”{ $quote }”
summary-no-quote = Inget är skrivet med egna ord.
summary-not-judged = Allt är den skrivandes egna uppgifter. Ingen har bedömt dem.
summary-alert-emergency = Chatten sa åt den som skrev att ringa larmnumret.
summary-alert-crisis = Chatten visade nummer till larm och stödlinjer.
summary-alert-urgent = Chatten sa åt den som skrev att ringa sjukvårdsrådgivningen direkt.
summary-advice-none = Chatten har inte visat till någon kontakt.
summary-advice-phone = Chatten visade till sjukvårdsrådgivningen på telefon.
summary-advice-visit = Chatten visade till den egna mottagningen.
summary-advice-own = Chatten visade till hemregionens digitala tjänst.
summary-advice-service = Chatten visade till { $service } i { $region }.
summary-topics = Fick också svar om: { $topics }.
