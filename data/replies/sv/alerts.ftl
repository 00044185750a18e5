### Danger. One wording each; data/alerts.yml says which is used. $call and $also_0 … are telephone numbers.

alert-emergency = Ring { $call } nu. Det kan vara fara för livet. Är du osäker, ring ändå. Råd får du också på { $also_0 }.
alert-poisoning = Ring { $call } nu och begär Giftinformation. Är läget mindre bråttom, ring { $also_0 }. Råd får du också på { $also_1 }.
alert-crisis = Du är inte ensam. Ring { $call } och prata med någon nu. Är det fara för livet, ring { $also_0 }. Du kan också ringa { $also_1 } eller { $also_2 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-crisis-child = Du är inte ensam. Ring { $call }, eller { $also_1 } om du är under 18 år. Är det fara för livet, ring { $also_0 }. Råd får du också på { $also_2 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-crisis-now = Ring { $call } nu. Det gäller livet. Du kan också ringa { $also_0 } eller { $also_1 }. Stanna inte ensam om du kan undvika det.
alert-violence = Ingen får göra dig eller någon annan illa. Ring { $call } och prata med någon. Är det fara nu, ring { $also_0 }. Män kan ringa { $also_1 } och barn { $also_2 }. Råd om vård får du på { $also_3 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-violence-child = Ingen får göra dig illa, och det är inte ditt fel. Ring { $call } och prata med någon. Är det fara nu, ring { $also_0 }. Råd om vård får du på { $also_1 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-violence-about-child = Ingen får göra ett barn illa. Det är aldrig barnets fel. Är du under 18 år, ring { $call }. Är du vuxen, ring { $also_1 }. Är det fara nu, ring { $also_0 }. Råd om vård får du på { $also_2 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-violence-now = Ring { $call } nu, om du eller någon annan är i fara. Stöd får du på { $also_0 }. Råd om vård får du på { $also_1 }. Delar du mobil eller dator kan andra se det du skriver här.
alert-urgent = Jag kan inte bedöma hur bråttom det är. Ring { $call } nu. Det går dygnet runt. Vid fara för livet, ring { $also_0 }.
