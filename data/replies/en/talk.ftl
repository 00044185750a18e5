### Greeting, questions, shortcuts: what holds a conversation together.

greeting = Hello! I am a machine and can be wrong. I am not a care contact. I show the way to care{ $known ->
    [yes] {" "}in { $region }
   *[no] {" "}in your region
}. Call { $emergency } if there is danger to life. What you write is forgotten { $minutes } minutes after your last message, or at once if you ask. It is saved only if you leave it for the nurse.
greeting-again = Let us start again. Call { $emergency } if there is danger to life, and { $advice } to talk to a nurse.
forgotten = The conversation is forgotten. You can always call { $advice }.
forget-confirmed = I have forgotten what you wrote. Just write if you want to ask something new. You can always call { $advice }.
action-failed = Something went wrong here. Call { $advice } for help. Call { $emergency } if there is danger to life.

ask-need = What do you need help with?
ask-need-calm = Then let us go on. What do you need help with? You can ring { $advice } at any time.
ask-need-there = { $region }, I see. What do you need help with?
ask-home-region = In which municipality are you registered as living?
ask-home-region-again = I cannot find that place. Write the name of your municipality, for example Luleå. You can also call { $advice }.
ask-place-choice = { $place ->
    [none] In which region are you registered as living?
   *[other] { $place } is found in more than one region. Which one do you mean?
}
ask-for-whom = Who is it about?
ask-age = How old is the person who needs help?
ask-digital-id = Do you have an e-ID, for example BankID or Freja?
ask-contact-wish = How do you want to get in touch?
ask-did-you-mean = I am not sure that I understand. Did you mean one of these? If not, please use other words.
ask-reason-out-of-county = You are welcome to say why you thought of a provider in another region. The answer is counted and not linked to you.
ask-handover-consent = May I save the text so that the nurse can read it?
not-understood = I do not quite understand. Please say in other words what you need help with. You can also call { $advice }.
not-understood-twice = I am sorry, I do not understand. Call { $advice } to talk to a nurse, at any hour.
phone-instead = Then it is easiest to call. A nurse answers on { $advice } at any hour. You do not have to say more than you want to.
same-contact = It is the same contact as I showed just now: { $service }. You can also call { $advice }.
same-phone = Call { $advice } for that too, at any hour.
anything-else = Tell me if there is anything else. You can always call { $advice }.
end-of-turns = We have talked for a long time now, and I cannot get further. Call { $advice }, and a nurse will help you, at any hour.
reason-thanks = Thank you. The answer is counted and not linked to you. You can always call { $advice }.

choice-skip = Skip
choice-no-place = Rather not say
choice-yes = Yes
choice-no = No
choice-consent = Yes, save the text
choice-not-acute = It is not acute
choice-wish-digital = Digitally
choice-wish-phone = I want to call
choice-wish-visit = I want to meet someone
choice-no-eid = I have no e-ID
choice-for-self = Myself
choice-for-child = My child
choice-for-other = Someone else
choice-fee = What does it cost?
choice-handover = Leave it for the nurse
choice-swedish = Svenska
choice-english = English

language-switched = We go on in English.
language-back = Would you rather write in Swedish?

## Short names of needs and topics, for choices and lists.

need-symptoms = Symptoms or illness
need-mental-health = Mental health
need-child = Worry about a child
need-pregnancy = Pregnancy
need-sexual-health = Sexual health
need-prescription = Prescription
need-booking = Book or change a time
need-certificate = Certificate
need-test-results = Tests and results
need-referral = Referral
need-rehab = Rehab and physiotherapy
need-vaccination = Vaccination
need-dental = Dental care
need-chronic = Follow-up of a known illness
need-administrative = Record, listing or travel
need-other = Something else in care
topic-fee-home = What a visit costs
topic-fee-out-of-county = What online doctors cost
topic-fee-high-cost = High-cost protection and frikort
topic-fee-exempt = Who pays no fee
topic-rule-assessment = Assessment before digital care
topic-rule-reimbursement = Who pays the provider
topic-rule-free-choice = Choosing care in another region
topic-rule-distance-contact = Right to a digital contact
topic-rule-physical = Meeting someone in person
topic-guarantee = Care guarantee and waiting times
topic-continuity = The same doctor or clinic
topic-phone = Calling
topic-phone-language = Another language or interpreter
topic-phone-hearing-speech = Hard to hear or speak
topic-no-digital = Without e-ID or computer
topic-proxy = Helping someone else
topic-service = How the region's service works
topic-handover = Leave text for the nurse
topic-about-bot = Who you are talking to
topic-about-privacy = What is saved
topic-complaint = Complaint
topic-smalltalk = Just chatting
topic-out-of-scope = Something outside care

## Why somebody thought of a provider elsewhere.

reason-waiting-time = Shorter wait
reason-opening-hours = Better opening hours
reason-did-not-know = Did not know of the region's service
reason-habit = Used to the app
reason-not-through = Could not get through
reason-quality = I find the care better
reason-other = Other
other-language = I understand Swedish and English. Call { $emergency } if there is danger to life and { $advice } for advice on care.
