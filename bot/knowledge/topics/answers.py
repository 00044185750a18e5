"""Which function answers which topic."""

from collections.abc import Callable, Mapping

from bot.knowledge.law import Law
from bot.knowledge.load import Facts
from bot.knowledge.numbers import Numbers
from bot.knowledge.topics import about, exempt, fees, rules, ways
from bot.knowledge.topics.base import Answer, Asked, Desk

ANSWERS: Mapping[str, Callable[[Desk], Answer]] = {
    "fee.home": fees.home,
    "fee.out_of_county": fees.out_of_county,
    "fee.high_cost": fees.high_cost,
    "fee.exempt": exempt.exempted,
    "rule.assessment": rules.assessment,
    "rule.reimbursement": rules.reimbursement,
    "rule.free_choice": rules.free_choice,
    "rule.distance_contact": rules.distance_contact,
    "rule.physical": rules.physical,
    "guarantee": rules.guarantee,
    "continuity": rules.continuity,
    "phone": ways.phone,
    "phone.language": ways.language,
    "phone.hearing_speech": ways.hearing_speech,
    "no_digital": ways.no_digital,
    "proxy": ways.proxy,
    "service": ways.service,
    "handover": about.handover,
    "about.bot": about.bot,
    "about.privacy": about.privacy,
    "complaint": ways.complaint,
    "smalltalk": about.smalltalk,
    "out_of_scope": about.out_of_scope,
}
PERSONS: Mapping[str, Callable[[Desk], Answer]] = {
    "not_registered": about.not_registered,
    "protected_identity": about.protected_identity,
    "abroad": about.abroad,
    "away": about.away,
    "asylum": exempt.asylum,
}


def answer(topic: str, asked: Asked, facts: Facts, law: Law, numbers: Numbers) -> Answer:
    """The answer to one topic of the contract. KeyError for a topic that is none of them."""
    return ANSWERS[topic](Desk(topic, asked, facts, law, numbers))


def inform(person: str, asked: Asked, facts: Facts, law: Law, numbers: Numbers) -> Answer:
    """What to tell somebody whose home is not simple (a key of PERSONS); its topic is fee.exempt or phone."""
    topic = "fee.exempt" if person == "asylum" else "phone"
    return PERSONS[person](Desk(topic, asked, facts, law, numbers))
