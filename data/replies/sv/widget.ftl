### The chat in the page. widget-… goes to the browser, page-… and portal-… to the pages, statement-… to the statement.
### $emergency and $advice are telephone numbers. The browser itself fills in $when, $number and the like.

widget-title = Hitta rätt i vården
widget-subtitle = Distanslotsen, en maskin
widget-launcher = Hjälp att hitta rätt i vården
widget-danger = Fara för livet?
widget-close = Stäng
widget-menu = Fler val
widget-start-over = Börja om
widget-forget = Glöm samtalet
widget-copy = Kopiera samtalet
widget-print = Skriv ut samtalet
widget-leave = Lämna sidan snabbt
widget-leave-url = https://www.smhi.se/
widget-leave-help = Det du skriver kan synas för den som delar din mobil eller dator. Knappen tar bort samtalet och byter sida. Besöket kan stå kvar i webbläsarens historik.
widget-language = English
widget-language-code = en
widget-log = Samtalet
widget-input = Skriv vad du behöver hjälp med
widget-placeholder = Skriv här …
widget-send = Skicka
widget-choices = Förslag på svar
widget-you = Du
widget-assistant = Distanslotsen
widget-waiting = Svaret kommer strax
widget-notice = Meddelande
widget-left = { $count } tecken kvar
widget-too-long = Texten är { $count } tecken för lång. Korta den innan du skickar.
widget-new-tab = öppnas i ny flik

widget-call = Ring { $number }
widget-call-name = Ring { $number }, { $label }
widget-go = Gå till { $name }
widget-alert-emergency = Ring nu
widget-alert-crisis = Prata med någon nu
widget-alert-urgent = Ring nu
widget-also = Du kan också ringa
widget-or-phone = Du kan också ringa
widget-phone-first = Ring
widget-alternatives = Fler sätt i din region
widget-open = Öppet nu
widget-closed = Stängt nu
widget-opens = Öppnar { $when }
widget-hours-unsure = Tiderna kan ha ändrats
widget-hours = Öppettider
widget-channels = Så har ni kontakt
widget-chat = chatt
widget-video = video
widget-form = formulär
widget-phone = telefon
widget-cost = Kostnad
widget-free = Kostar inget
widget-cost-unsure = Ingen säker uppgift
widget-cost-page = Regionens sida om avgifter
widget-login = Inloggning
widget-ages = Ålder
widget-handles = Ärenden
widget-source = Källa: { $name }
widget-as-of = Uppgift från { $when }
widget-undated = Uppgiften saknar datum
widget-in-force = Gäller nu
widget-proposed = Förslag, gäller inte i dag
widget-recommendation = Rekommendation
widget-since = Sedan { $when }
widget-from = Tidigast { $when }
widget-code = Din kod
widget-code-say = Ring { $number } och säg koden
widget-expires = Koden gäller till { $when }
widget-summary = Det här ser sjuksköterskan

widget-forgotten = Samtalet är glömt. Inget av det finns kvar.
widget-forgotten-here = Samtalet är borta här. Vi nådde inte servern, så där glöms det { $minutes } minuter efter ditt sista meddelande.
widget-copied = Samtalet är kopierat.
widget-not-copied = Det gick inte att kopiera. Markera texten själv.
widget-offline = Du har ingen anslutning. Din text finns kvar här.
widget-online = Du har anslutning igen.
widget-away-title = Chatten svarar inte just nu
widget-away = Ring i stället. På { $advice } svarar en sjuksköterska, dygnet runt. Vid fara för livet ringer du { $emergency }.
widget-not-sent = Inte skickat
widget-retry = Skicka igen
widget-try-again = Försök igen
widget-expired = Det förra samtalet är glömt. Här börjar ett nytt.
widget-slow-down = Vänta { $seconds } sekunder och skicka igen.
widget-refused = Meddelandet gick inte att skicka.
widget-emergency-number = { $emergency }
widget-advice-number = { $advice }
widget-emergency-label = Fara för livet
widget-advice-label = Råd om vård, dygnet runt

## The chat as a page, and without JavaScript.

page-subtitle-of = { $operator }. En maskin svarar.
page-chat-title = Hitta rätt i vården – Distanslotsen
page-no-script = Den här sidan behöver JavaScript. Du kan chatta utan.
page-plain-link = Chatta utan JavaScript
page-script-link = Till den vanliga chatten
page-plain-intro = Skriv vad du behöver hjälp med. Du kan också skriva vilken kommun du bor i.
page-choose = Välj ett svar eller skriv själv
page-leave-help = Lämna sidan snabbt tar bort samtalet och byter sida. Besöket kan stå kvar i webbläsarens historik.
page-accessibility = Tillgänglighet
page-skip = Till innehållet

## A made-up region's page, to show the chat on.

portal-title = Vård i regionen
portal-notice = Det här är en påhittad sida som visar hur chatten kan se ut. Den hör inte till någon region.
portal-name = Region Exempel
portal-nav-care = Hitta vård
portal-nav-rules = Regler och avgifter
portal-lead = Vart ska jag vända mig?
portal-intro = Börja i din egen region. Chatten visar dig till rätt ställe, säger vad det kostar och hur du kan ringa i stället.
portal-open-page = Öppna chatten som egen sida
portal-call-title = Ring { $advice }
portal-call = Sjuksköterskor ger råd om vård, dygnet runt.
portal-danger-title = Ring { $emergency } vid fara för livet
portal-danger = Vänta inte och skriv inte i chatten.
portal-digital-title = Digital vård
portal-digital = Många regioner har en egen väg in i vården i mobilen, till exempel 1177 direkt.
portal-fallback = Ring { $advice } för råd om vård och { $emergency } vid fara för livet.

## The statement that Swedish law asks for (lagen 2018:1937 om tillgänglighet till digital offentlig service).

statement-title = Tillgänglighet för Distanslotsen
statement-intro = Alla ska kunna använda chatten. Den som driver den har ansvar för det, enligt lagen om tillgänglighet till digital offentlig service. Här står vad som fungerar och vad som brister.
statement-operator = Ansvarig: { $operator }.
statement-operator-unknown = Den som driver chatten har inte skrivit in sitt namn.
statement-level-title = Hur tillgänglig är chatten?
statement-level = Chatten uppfyller delvis lagens krav. Bristerna står nedan. Den är gjord för WCAG 2.2 på nivå AA. Vi har prövat den själva, delvis med automatiska verktyg. Ingen utomstående har granskat den.
statement-fails-title = Det här vet vi brister
statement-fails-1 = Ingen har ännu prövat chatten med en skärmläsare. Den är prövad i en enda webbläsare, Chromium.
statement-fails-2 = Ljud och teckenspråk finns inte i chatten.
statement-fails-3 = Arabiska, somaliska och finska finns bara för några texter.
statement-fails-4 = Sidor som chatten länkar till kan ha egna brister.
statement-fails-5 = Lämna sidan snabbt tar bort samtalet. Besöket kan stå kvar i webbläsarens historik.
statement-ways-title = Om chatten inte fungerar för dig
statement-ways = Ring { $advice } för råd om vård. Chatten finns också som en enkel sida utan JavaScript.
statement-report-title = Säg till oss
statement-report = Hittar du en brist, eller behöver du innehållet på ett annat sätt, vill vi veta det. Skriv till den region vars sida du kom från.
statement-control-title = Tillsyn
statement-control = Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Är du inte nöjd med vårt svar kan du anmäla det dit.
statement-control-link = Anmäl till Digg
statement-control-url = https://www.digg.se/tdosanmalan
statement-date = Texten skrevs den 23 november 2026.
