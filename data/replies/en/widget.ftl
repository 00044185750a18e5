### The chat in the page. widget-… goes to the browser, page-… and portal-… to the pages, statement-… to the statement.
### $emergency and $advice are telephone numbers. The browser itself fills in $when, $number and the like.

widget-title = Find the right care
widget-subtitle = Distanslotsen, a machine
widget-launcher = Help to find the right care
widget-danger = Danger to life?
widget-close = Close
widget-menu = More
widget-start-over = Start over
widget-forget = Forget the conversation
widget-copy = Copy the conversation
widget-print = Print the conversation
widget-leave = Leave this page quickly
widget-leave-url = https://www.smhi.se/en
widget-leave-help = What you write can be seen by anyone who shares your phone or computer. The button deletes the conversation and changes page. The visit may remain in the browser's history.
widget-language = Svenska
widget-language-code = sv
widget-log = The conversation
widget-input = Write what you need help with
widget-placeholder = Write here …
widget-send = Send
widget-choices = Suggested answers
widget-you = You
widget-assistant = Distanslotsen
widget-waiting = The answer is on its way
widget-notice = Notice
widget-left = { $count } characters left
widget-too-long = The text is { $count } characters too long. Shorten it before you send.
widget-new-tab = opens in a new tab

widget-call = Call { $number }
widget-call-name = Call { $number }, { $label }
widget-go = Go to { $name }
widget-alert-emergency = Call now
widget-alert-crisis = Talk to somebody now
widget-alert-urgent = Call now
widget-also = You can also call
widget-or-phone = You can also call
widget-phone-first = Call
widget-alternatives = Other ways in your region
widget-open = Open now
widget-closed = Closed now
widget-opens = Opens { $when }
widget-hours-unsure = The hours may have changed
widget-hours = Opening hours
widget-channels = How you are in contact
widget-chat = chat
widget-video = video
widget-form = form
widget-phone = phone
widget-cost = Cost
widget-free = Costs nothing
widget-cost-unsure = No sure figure
widget-cost-page = The region's page about fees
widget-login = Log-in
widget-ages = Age
widget-handles = Errands
widget-source = Source: { $name }
widget-as-of = As of { $when }
widget-undated = No date is known
widget-in-force = In force
widget-proposed = A proposal, not in force today
widget-recommendation = Recommendation
widget-since = Since { $when }
widget-from = At the earliest { $when }
widget-code = Your code
widget-code-say = Call { $number } and say the code
widget-expires = The code is valid until { $when }
widget-summary = This is what the nurse will see

widget-forgotten = The conversation is forgotten. Nothing of it is left.
widget-forgotten-here = The conversation is gone here. We did not reach the server, so it is forgotten there { $minutes } minutes after your last message.
widget-copied = The conversation is copied.
widget-not-copied = It could not be copied. Select the text yourself.
widget-offline = You have no connection. Your text is still here.
widget-online = You are connected again.
widget-away-title = The chat does not answer right now
widget-away = Call instead. A nurse answers { $advice }, day and night. Call { $emergency } in danger to life.
widget-not-sent = Not sent
widget-retry = Send again
widget-try-again = Try again
widget-expired = The last conversation is forgotten. A new one starts here.
widget-slow-down = Wait { $seconds } seconds and send again.
widget-refused = The message could not be sent.
widget-emergency-number = { $emergency }
widget-advice-number = { $advice }
widget-emergency-label = Danger to life
widget-advice-label = Advice about care, day and night

## The chat as a page, and without JavaScript.

page-subtitle-of = { $operator }. A machine answers.
page-chat-title = Find the right care – Distanslotsen
page-no-script = This page needs JavaScript. You can chat without it.
page-plain-link = Chat without JavaScript
page-script-link = To the ordinary chat
page-plain-intro = Write what you need help with. You can also write which municipality you live in.
page-choose = Choose an answer or write your own
page-leave-help = Leave this page quickly deletes the conversation and changes page. The visit may remain in the browser's history.
page-accessibility = Accessibility
page-skip = To the content

## A made-up region's page, to show the chat on.

portal-title = Care in the region
portal-notice = This is a made-up page that shows what the chat can look like. It belongs to no region.
portal-name = Region Example
portal-nav-care = Find care
portal-nav-rules = Rules and fees
portal-lead = Where do I turn?
portal-intro = Start in your own region. The chat shows you to the right place, says what it costs and how you can call instead.
portal-open-page = Open the chat as its own page
portal-call-title = Call { $advice }
portal-call = Nurses give advice about care, day and night.
portal-danger-title = Call { $emergency } in danger to life
portal-danger = Do not wait and do not write in the chat.
portal-digital-title = Digital care
portal-digital = Many regions have their own way into care on the phone, such as 1177 direkt.
portal-fallback = Call { $advice } for advice about care and { $emergency } in danger to life.

## The statement that Swedish law asks for (lagen 2018:1937 om tillgänglighet till digital offentlig service).

statement-title = Accessibility of Distanslotsen
statement-intro = Whoever runs the chat is responsible for making it usable by all. Here is how it meets the law on accessibility of digital public services, and what fails.
statement-operator = Responsible: { $operator }.
statement-operator-unknown = Whoever runs the chat has not put in a name.
statement-level-title = How accessible is the chat?
statement-level = The chat meets the law's requirements in part. What fails is listed below. It is made for WCAG 2.2 at level AA. We have tested it ourselves, in part with automatic tools. Nobody from outside has examined it.
statement-fails-title = What we know fails
statement-fails-1 = Nobody has yet tried the chat with a screen reader, or in a browser other than Chromium.
statement-fails-2 = There is no sound and no sign language in the chat.
statement-fails-3 = Arabic, Somali and Finnish have only a few texts.
statement-fails-4 = Pages that the chat links to can have faults of their own.
statement-fails-5 = Leave this page quickly does not remove the visit from the browser's history.
statement-ways-title = If the chat does not work for you
statement-ways = Call { $advice } for advice about care. The chat also has a simple page without JavaScript.
statement-report-title = Tell us
statement-report = If you find a fault, or need the content in another form, we want to know. Write to the region whose page you came from.
statement-control-title = Supervision
statement-control = The Agency for Digital Government, Digg, sees that the law is followed. If you are not content with our answer you can report it there.
statement-control-link = Report to Digg
statement-control-url = https://www.digg.se/tdosanmalan
statement-date = The text was written on 23 November 2026.
