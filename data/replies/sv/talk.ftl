### Greeting, questions, shortcuts: what holds a conversation together.

greeting = Hej! Jag är en maskin och kan fela. Jag är ingen vårdkontakt. Jag visar vägen till vården{ $known ->
    [yes] {" "}i { $region }
   *[no] {" "}i din region
}. Ring { $emergency } vid fara för livet. Det du skriver glöms { $minutes } minuter efter ditt sista meddelande, eller genast om du ber om det. Det sparas bara om du lämnar det till sjuksköterskan.
greeting-again = Vi börjar om. Ring { $emergency } vid fara för livet, och { $advice } om du vill prata med en sjuksköterska.
forgotten = Nu är samtalet glömt. Du kan alltid ringa { $advice }.
forget-confirmed = Jag har glömt det du har skrivit. Vill du fråga något nytt är det bara att skriva. Du kan alltid ringa { $advice }.
action-failed = Något gick fel hos mig. Ring { $advice } så får du hjälp. Ring { $emergency } vid fara för livet.

ask-need = Vad behöver du hjälp med?
ask-need-calm = Då går vi vidare. Vad behöver du hjälp med? Du kan ringa { $advice } när som helst.
ask-need-there = { $region }, då vet jag. Vad behöver du hjälp med?
ask-home-region = I vilken kommun är du folkbokförd?
ask-home-region-again = Den orten hittar jag inte. Skriv namnet på din kommun, till exempel Luleå. Du kan också ringa { $advice }.
ask-place-choice = { $place ->
    [none] I vilken region är du folkbokförd?
   *[other] { $place } finns i flera regioner. Vilken menar du?
}
ask-for-whom = Vem gäller det?
ask-age = Hur gammal är den som behöver hjälp?
ask-digital-id = Har du e-legitimation, till exempel BankID eller Freja?
ask-contact-wish = Hur vill du ha kontakt?
ask-did-you-mean = Jag är inte säker på att jag förstår. Menade du något av det här? Skriv annars med andra ord.
ask-reason-out-of-county = Du får gärna berätta varför du tänkte på en vårdgivare i en annan region. Svaret räknas utan att kopplas till dig.
ask-handover-consent = Får jag spara texten så att sjuksköterskan kan läsa den?
not-understood = Jag förstår inte riktigt. Skriv gärna med andra ord vad du behöver hjälp med. Du kan också ringa { $advice }.
not-understood-twice = Jag förstår tyvärr inte. Ring { $advice }, så får du prata med en sjuksköterska. Det går dygnet runt.
phone-instead = Då är det enklast att ringa. På { $advice } svarar en sjuksköterska, dygnet runt. Där behöver du inte säga mer än du vill.
same-contact = Det är samma kontakt som jag nyss visade: { $service }. Du kan också ringa { $advice }.
same-phone = Ring { $advice } för det också. Det går dygnet runt.
anything-else = Säg till om det är något mer. Du kan alltid ringa { $advice }.
end-of-turns = Nu har vi pratat länge, och jag kommer inte vidare. Ring { $advice }, så hjälper en sjuksköterska dig. Det går dygnet runt.
reason-thanks = Tack. Svaret är räknat, utan att kopplas till dig. Du kan alltid ringa { $advice }.

choice-skip = Hoppa över
choice-no-place = Vill inte säga
choice-yes = Ja
choice-no = Nej
choice-consent = Ja, spara texten
choice-not-acute = Det är inte akut
choice-wish-digital = Digitalt
choice-wish-phone = Jag vill ringa
choice-wish-visit = Jag vill träffa någon
choice-no-eid = Jag har ingen e-legitimation
choice-for-self = Mig själv
choice-for-child = Mitt barn
choice-for-other = Någon annan
choice-fee = Vad kostar det?
choice-handover = Lämna till sjuksköterskan
choice-swedish = Svenska
choice-english = English

language-switched = Vi fortsätter på svenska.
language-back = Skriver du hellre på svenska?

## Short names of needs and topics, for choices and lists.

need-symptoms = Besvär eller sjukdom
need-mental-health = Psykisk hälsa
need-child = Oro för ett barn
need-pregnancy = Graviditet
need-sexual-health = Sexuell hälsa
need-prescription = Recept
need-booking = Boka eller ändra tid
need-certificate = Intyg
need-test-results = Prov och provsvar
need-referral = Remiss
need-rehab = Rehab och fysioterapi
need-vaccination = Vaccination
need-dental = Tandvård
need-chronic = Uppföljning av en känd sjukdom
need-administrative = Journal, listning eller resor
need-other = Något annat i vården
topic-fee-home = Vad ett besök kostar
topic-fee-out-of-county = Vad nätläkare kostar
topic-fee-high-cost = Högkostnadsskydd och frikort
topic-fee-exempt = Vem som slipper avgift
topic-rule-assessment = Bedömning före digital vård
topic-rule-reimbursement = Vem som betalar vårdgivaren
topic-rule-free-choice = Välja vård i annan region
topic-rule-distance-contact = Rätt till digital kontakt
topic-rule-physical = Att träffa någon på plats
topic-guarantee = Vårdgaranti och väntetider
topic-continuity = Samma läkare eller mottagning
topic-phone = Att ringa
topic-phone-language = Annat språk eller tolk
topic-phone-hearing-speech = Svårt att höra eller tala
topic-no-digital = Utan e-legitimation eller dator
topic-proxy = Hjälpa någon annan
topic-service = Hur regionens tjänst fungerar
topic-handover = Lämna text till sjuksköterskan
topic-about-bot = Vem du pratar med
topic-about-privacy = Vad som sparas
topic-complaint = Klagomål
topic-smalltalk = Bara prata lite
topic-out-of-scope = Något utanför vården

## Why somebody thought of a provider elsewhere.

reason-waiting-time = Kortare väntetid
reason-opening-hours = Bättre öppettider
reason-did-not-know = Kände inte till regionens tjänst
reason-habit = Van vid appen
reason-not-through = Kom inte fram
reason-quality = Tycker vården är bättre
reason-other = Annat
other-language = Jag förstår svenska och engelska. Ring { $emergency } vid fara för livet och { $advice } för råd om vård.
