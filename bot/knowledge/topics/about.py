"""The assistant itself, what becomes of what is written, the nurse, small talk, and people whose home is not simple."""

from bot.knowledge.topics.base import Answer, Desk

# The chat contract: a conversation ends half an hour after its last message; a summary waits two hours for the nurse.
FORGET_MINUTES = "30"
HANDOVER_HOURS = "2"


def handover(desk: Desk) -> Answer:
    """detail: `handover_hours`, when the operator keeps summaries for another time."""
    return desk.reply(args=kept(desk), rests_on=("pdl_handover",), numbers=("1177",))


def bot(desk: Desk) -> Answer:
    """detail: `operator`, who runs the assistant; unnamed when missing."""
    operator = desk.asked.detail.get("operator", "")
    args = {"operator": operator, "operator_known": "yes" if operator else "no"}
    return desk.reply(args=args, rests_on=("ai_act_50_1",))


def privacy(desk: Desk) -> Answer:
    """detail: `forget_minutes`, `handover_hours`."""
    return desk.reply(args=kept(desk), rests_on=("gdpr_health",), ends=False)


def kept(desk: Desk) -> dict[str, object]:
    detail = desk.asked.detail
    return {
        "minutes": int(detail.get("forget_minutes", FORGET_MINUTES)),
        "hours": int(detail.get("handover_hours", HANDOVER_HOURS)),
    }


def smalltalk(desk: Desk) -> Answer:
    """detail: `kind` "hello", "thanks" or "bye"; none of them otherwise."""
    kind = desk.asked.detail.get("kind", "")
    return desk.reply(args={"kind": kind if kind in ("hello", "thanks", "bye") else "other"}, ends=False)


def out_of_scope(desk: Desk) -> Answer:
    return desk.reply()


def not_registered(desk: Desk) -> Answer:
    """Not registered in Sweden: 1177 can be rung by anybody."""
    card = "known" if desk.holds("eu_card") else "none"
    return desk.reply(
        key="info-not-registered",
        args={"eu_card": card},
        rests_on=("login_personnummer_needed", "eu_card"),
        numbers=("1177",),
    )


def protected_identity(desk: Desk) -> Answer:
    """Never pressed for a place."""
    return desk.reply(key="info-protected-identity", rests_on=("login_lock_account",), numbers=("1177",))


def abroad(desk: Desk) -> Answer:
    return desk.reply(key="info-abroad", rests_on=("phone_1177_abroad",), numbers=("1177_abroad",))


def away(desk: Desk) -> Answer:
    """In Sweden, away from home."""
    return desk.reply(key="info-away", rests_on=("phone_1177_record",), numbers=("1177",))
