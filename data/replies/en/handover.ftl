### What a patient leaves for the nurse: the talk around it, and the summary itself (SBAR).

handover-consent = I can save this for the nurse. Only the text you see is saved. Whoever answers and gets your code can read it. The text is removed after { $hours } { $hours ->
    [one] hour
   *[other] hours
}. May I save it?
handover-shown = This is the text. The nurse reads it in Swedish:
handover-correct = Write what you want to add or correct.
handover-added = I have added what you wrote.
handover-left = Your code is { $code }. Call { $advice } and read out the code, and the nurse can read your text. The code works until { $until }.
handover-where = The code only works in { $region }. If you are in another region or abroad, read the text out instead.
handover-where-unknown = The code only works in the region that runs this chat. If you are somewhere else, read the text out instead.
handover-aloud = Say this to the nurse:
handover-aloud-kept-nowhere = The text is not saved.
handover-not-saved = I save nothing. You can read the text out when you call { $advice }.
handover-down = The text could not be saved. Call { $advice } anyway and read the text out.
handover-withdrawn = The text is removed. The code no longer works.
handover-withdraw-late = The text can't be removed. Either a nurse is reading it now, or it is already gone.
handover-again = You already have a code. Do you want to remove the text and make a new one?

choice-handover-aloud = Read it out instead
choice-handover-correct = Change or add
choice-handover-drop = Remove the text

## The summary. It tells what was said and what was advised, and judges nothing.

summary-situation = Situation
summary-background = Background
summary-current = Current
summary-recommendation = Recommendation
summary-need = It is about: { $need }.
summary-need-unknown = What it is about was not said.
summary-needs-also = Also mentioned: { $needs }.
summary-wish-digital = Prefers contact online.
summary-wish-phone = Prefers to talk on the phone.
summary-wish-visit = Prefers to meet somebody.
summary-for-self = The person writes for themselves.
summary-for-child = The person writes for a child.
summary-for-other = The person writes for somebody else.
summary-for-unknown = Who it is for was not said.
summary-age = Age: { $age ->
    [0] under 1 year
    [one] { $age } year
   *[other] { $age } years
}.
summary-home = Home region: { $region }.
summary-home-place = Home region: { $region } ({ $place }).
summary-home-unknown = The home region was not said.
summary-present = Is in { $region } just now.
summary-person-not-registered = Is not registered in Sweden.
summary-person-protected-identity = Has protected personal data.
summary-person-abroad = Is abroad.
summary-person-asylum = Seeks asylum.
summary-person-away = Is away from the home region.
summary-writes = Writes in { $language }.
summary-language-sv = Swedish
summary-language-en = English
summary-language-ar = Arabic
summary-language-so = Somali
summary-language-fi = Finnish
summary-phone-language = Has asked about an interpreter or another language.
summary-phone-hearing-speech = Has asked about help with impaired hearing or speech.
summary-no-eid = Has no e-identification.
summary-since = Since when, in their own words: “{ $since }”
summary-quote = In their own words: “{ $quote }”
summary-no-quote = Nothing was written in their own words.
summary-not-judged = Everything is what the person wrote. Nobody has assessed it.
summary-alert-emergency = The chat told the person to call the emergency number.
summary-alert-crisis = The chat showed emergency and support numbers.
summary-alert-urgent = The chat told the person to call the health advice line at once.
summary-advice-none = The chat has not shown any contact.
summary-advice-phone = The chat showed the health advice line by phone.
summary-advice-visit = The chat showed the way to the person's own clinic.
summary-advice-own = The chat showed the home region's digital service.
summary-advice-service = The chat showed { $service } in { $region }.
summary-topics = Also got answers about: { $topics }.
