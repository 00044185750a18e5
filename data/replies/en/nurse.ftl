### The pages of staff. staff-… is shared by every staff page, nurse-… is the nurse's own.

staff-for-staff = for staff
staff-skip = To the content
staff-other-code = sv
staff-other-name = På svenska
staff-signed-in = Logged in as
staff-log-out = Log out
staff-login-title = Log in
staff-login-name = User name
staff-login-password = Password
staff-login-go = Log in
staff-login-help = No account, or no password? Ask whoever runs Distanslotsen in your region.
staff-login-wrong = The user name or the password is wrong.
staff-login-locked = It went wrong too many times. Wait { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
} and try again.
staff-login-again = The page was too old. Try again.
staff-login-not-allowed = Your account may not use this page.
staff-login-provider = The log-in at your organisation did not work. Try again.
staff-openid = Log in with your organisation
staff-openid-on = You are logged in
staff-openid-go = Go on
staff-logged-out = You have logged out.
staff-logged-out-idle = You were logged out, because the page had not been used for a while.
staff-idle-title = You will soon be logged out
staff-idle-text = The page has not been used for a while. You will be logged out in a minute.
staff-idle-stay = Stay
staff-down-title = The service does not answer just now
staff-down-text = Ask the caller to tell you. The patient can read their text out from the chat. Try again in a while.

## The nurse's page.

nurse-title = Open a patient's text
nurse-other-code = { staff-other-code }
nurse-other-name = { staff-other-name }
nurse-intro = The patient reads out a code of eight characters.
nurse-code = Code
nurse-code-help = Capitals, spaces and hyphens don't matter. Zero, one, I, O and W are not in codes.
nurse-open = Open
nurse-malformed = That is not a whole code. It has eight characters. Ask the patient to read it again.
nurse-unknown = No text has that code. Ask the patient to read it again. The patient may also have removed the text, or left it in another region.
nurse-expired = The time of the code is out and the text is removed. The patient can read their text out from the chat.
nurse-taken = A colleague has already taken over this text.
nurse-claimed = A colleague has the text open just now. It is free at { $until } at the latest.
nurse-claimed-lost = The text is no longer open with you. Open it again with the code.
nurse-too-many = It went wrong too many times. Wait { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}. The patient can read their text out meanwhile.
nurse-released = The text is released. A colleague can open it now.
nurse-view-title = The patient's text
nurse-left = Left { $day } at { $time }. Removed at { $until }.
nurse-day-today = today
nurse-day-yesterday = yesterday
nurse-held = Open with you until { $until }. Nobody else can open it until then.
nurse-is-taken = You have taken over this text.
nurse-caution = Nobody has assessed what the patient wrote. Check who you are talking to.
nurse-take = Mark as taken over
nurse-release = Release
nurse-copy = Copy as text
nurse-copied = The text is copied.
nurse-not-copied = It could not be copied. Select the text below yourself.
nurse-fhir = Download as FHIR
nurse-as-text = Show as text
nurse-another = Open another text
nurse-actions = What do you want to do?
nurse-fhir-title = Text from a patient through Distanslotsen
nurse-fhir-home = Home region
nurse-fhir-device = Distanslotsen
