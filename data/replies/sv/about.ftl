### handover, about.*, smalltalk, out_of_scope.

answer-handover = Jag kan spara en kort text till sjuksköterskan, om du vill. Du får läsa den först. Sedan får du en kod. Ring { $advice } och säg koden, så kan sjuksköterskan läsa det du har skrivit.

answer-about-bot = Jag är en maskin, inte en människa. Jag är inte heller en vårdkontakt.{ $operator_known ->
    [yes] {" "}{ $operator } ansvarar för mig.
   *[no] {""}
} Jag visar vägen till rätt ställe i din region. Jag kan inte bedöma besvär eller ge råd om behandling. Vill du tala med en människa ringer du { $advice }.

answer-about-privacy = Det du skriver glöms { $minutes } minuter efter ditt sista meddelande. Du kan också be mig glömma det genast. Din text sparas inte i någon logg. Ingen läser den, om du inte själv lämnar den till sjuksköterskan. Då finns den kvar i { $hours } timmar. Skriv helst inte namn eller personnummer.

answer-smalltalk = { $kind ->
    [thanks] Tack själv! Säg till om det är något mer.
    [bye] Hej då! Kom tillbaka när du vill. Du kan alltid ringa { $advice }.
    [hello] Hej! Jag visar vägen till rätt ställe i vården.
   *[other] Jag är en maskin som visar vägen i vården. Säg till om du behöver hjälp.
}

answer-out-of-scope = Det kan jag tyvärr inte hjälpa till med. Jag kan bara visa vägen i vården. Gäller det din hälsa kan du ringa { $advice }.
