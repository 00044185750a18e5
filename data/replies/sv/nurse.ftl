### The pages of staff. staff-… is shared by every staff page, nurse-… is the nurse's own.

staff-for-staff = för personal
staff-skip = Till innehållet
staff-other-code = en
staff-other-name = In English
staff-signed-in = Inloggad som
staff-log-out = Logga ut
staff-login-title = Logga in
staff-login-name = Användarnamn
staff-login-password = Lösenord
staff-login-go = Logga in
staff-login-help = Saknar du konto eller lösenord? Fråga den som sköter Distanslotsen i din region.
staff-login-wrong = Användarnamnet eller lösenordet stämmer inte.
staff-login-locked = Det har blivit fel för många gånger. Vänta { $minutes } { $minutes ->
    [one] minut
   *[other] minuter
} och försök igen.
staff-login-again = Sidan var för gammal. Försök igen.
staff-login-not-allowed = Ditt konto har inte behörighet till den här sidan.
staff-login-provider = Inloggningen hos din organisation gick inte. Försök igen.
staff-openid = Logga in med din organisation
staff-openid-on = Du är inloggad
staff-openid-go = Fortsätt
staff-logged-out = Du har loggat ut.
staff-logged-out-idle = Du har loggats ut, eftersom sidan inte har använts på en stund.
staff-idle-title = Du loggas snart ut
staff-idle-text = Sidan har inte använts på en stund. Om en minut loggas du ut.
staff-idle-stay = Stanna kvar
staff-down-title = Tjänsten svarar inte just nu
staff-down-text = Be den som ringer att berätta. Patienten kan läsa upp sin text från chatten. Försök igen om en stund.

## The nurse's page.

nurse-title = Öppna en patients text
nurse-other-code = { staff-other-code }
nurse-other-name = { staff-other-name }
nurse-intro = Patienten läser upp en kod med åtta tecken.
nurse-code = Kod
nurse-code-help = Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll. Noll, ett, I, O och W finns inte i koder.
nurse-open = Öppna
nurse-malformed = Det där är ingen hel kod. Den har åtta tecken. Be patienten läsa den igen.
nurse-unknown = Ingen text har den koden. Be patienten läsa den igen. Patienten kan också ha tagit bort texten, eller lämnat den i en annan region.
nurse-expired = Kodens tid är ute och texten är borttagen. Patienten kan läsa upp sin text från chatten.
nurse-taken = En kollega har redan tagit över den här texten.
nurse-claimed = En kollega har texten öppen just nu. Den blir fri senast klockan { $until }.
nurse-claimed-lost = Texten är inte längre öppen hos dig. Öppna den igen med koden.
nurse-too-many = Det har blivit fel för många gånger. Vänta { $minutes } { $minutes ->
    [one] minut
   *[other] minuter
}. Patienten kan läsa upp sin text så länge.
nurse-released = Texten är släppt. Nu kan en kollega öppna den.
nurse-view-title = Patientens text
nurse-left = Lämnad { $day } klockan { $time }. Tas bort klockan { $until }.
nurse-day-today = i dag
nurse-day-yesterday = i går
nurse-held = Öppen hos dig till klockan { $until }. Till dess kan ingen annan öppna den.
nurse-is-taken = Du har tagit över den här texten.
nurse-caution = Ingen har bedömt det patienten skrev. Kontrollera vem du talar med.
nurse-take = Markera som övertagen
nurse-release = Släpp
nurse-copy = Kopiera som text
nurse-copied = Texten är kopierad.
nurse-not-copied = Det gick inte att kopiera. Markera texten nedan själv.
nurse-fhir = Ladda ner som FHIR
nurse-as-text = Visa som text
nurse-another = Öppna en annan text
nurse-actions = Vad vill du göra?
nurse-fhir-title = Underlag från patient via Distanslotsen
nurse-fhir-home = Hemregion
nurse-fhir-device = Distanslotsen
