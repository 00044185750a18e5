"""Who pays nothing, and what people who seek asylum pay."""

from bot.knowledge.ages import children_limit
from bot.knowledge.dated import Freshness, freshness
from bot.knowledge.law import Amount
from bot.knowledge.topics.base import Answer, Desk, say_of
from bot.knowledge.topics.fees import rests


def exempted(desk: Desk) -> Answer:
    """detail: `group` "asylum" for people who seek asylum or have no permit."""
    if desk.asked.detail.get("group") == "asylum":
        return asylum(desk)
    rule = children_limit(desk.region, desk.day) if desk.region else None
    own = rule if rule and not rule.secondary else None
    return desk.reply(
        args={
            "free_from": desk.law.free_from_age(desk.day) or 0,
            "limit": own.free_below or 0 if own else 0,
            "limit_kind": "none" if own is None else "year" if own.through_year else "below",
            "limit_say": say_of(own.as_of, desk.day) if own else "none",
            "limit_year": (own.as_of or "")[:4] if own else "",
            **rests(desk),
        },
        status="in_force",
        rests_on=("free_85", "free_children", "frikort_nationwide"),
        pages=(desk.region.fee_page,) if desk.region else (),
        asks_region=True,
    )


def asylum(desk: Desk) -> Answer:
    """The national sums are said only while they are young enough, as every amount."""
    if not desk.holds("asylum_fees"):
        return desk.unsure()
    entry = desk.law.entry("asylum_fees")
    age = freshness(entry.as_of, desk.day)
    say = {Freshness.PLAIN: "plain", Freshness.WITH_YEAR: "year", Freshness.STALE: "none"}[age]
    doctor, other = int(entry.number("doctor_sek")), int(entry.number("other_sek"))
    sums = [("asylum_doctor", doctor), ("asylum_other", other)] if say != "none" else []
    return desk.reply(
        key="info-asylum",
        args={
            "children_below": int(entry.number("children_below")),
            "sums": say,
            "doctor": doctor if sums else 0,
            "other": other if sums else 0,
            "sums_year": (entry.as_of or "")[:4],
        },
        status="in_force",
        amounts=[Amount(item, sek, entry.as_of, tuple(entry.source)) for item, sek in sums],
        rests_on=("asylum_fees", "asylum_acts_2026_02"),
        numbers=("1177",),
    )
