"""Canned replies with every card of the contract. A word in the message chooses the reply."""

from __future__ import annotations

from typing import Any

Message = dict[str, Any]


def said(
    text: str, card: Message | None = None, language: str = "sv", asks: str | None = None, *titles: str
) -> Message:
    choices = [{"title": title, "value": f"c-{title}"} for title in titles]
    return {"from": "assistant", "text": text, "language": language, "asks": asks, "choices": choices, "card": card}


GREETING = said(
    "Hej! Jag är en maskin och kan fela. Jag är ingen vårdkontakt. Jag visar vägen till vården i din region. "
    "Ring 112 vid fara för livet. Det du skriver glöms 30 minuter efter ditt sista meddelande."
)
GREETING_EN = said("Hello! I am a machine and can be wrong. Call 112 in danger to life.", None, "en")
ASK = said("Vad behöver du hjälp med?", None, "sv", "need", "Besvär eller sjukdom", "Recept", "Boka eller ändra tid")

ADVICE = {
    "label": "1177 på telefon",
    "number": "1177",
    "hours": "dygnet runt",
    "open_now": True,
    "opens": None,
    "purpose": "advice",
    "as_of": "2024-10-29",
}
CLINIC = {
    "label": "Regionens växel",
    "number": "0920-28 40 00",
    "hours": "måndag–fredag 08:00–16:00",
    "open_now": False,
    "opens": "2026-11-24T08:00:00+01:00",
    "purpose": "support",
    "as_of": "2024-05",
}
UNSURE = {
    "label": "Telefonlinje på arabiska",
    "number": "0771-11 77 90",
    "hours": None,
    "open_now": None,
    "opens": None,
    "purpose": "language",
    "as_of": None,
}
SERVICE = {
    "name": "Min vård Norrbotten",
    "url": "https://www.1177.se/Norrbotten/min-vard-norrbotten/",
    "channels": ["chat", "video"],
    "hours": "måndag–fredag 08:00–16:00, helgdagar stängt",
    "open_now": True,
    "opens": None,
    "login": "e-legitimation",
    "ages": "Tjänsten är till för dig som är 13 år eller äldre. Vårdnadshavare kan använda den för barn under 13 år.",
    "handles": "Tar emot: Besvär eller sjukdom, Oro för ett barn.",
    "as_of": "2026-02",
}
OTHER = {
    **SERVICE,
    "name": "1177 direkt",
    "url": "https://e-tjanster.1177.se/",
    "open_now": False,
    "opens": "2026-11-24T08:00:00+01:00",
    "as_of": "2025",
}
SOURCES = ["https://www.1177.se/Norrbotten/sa-fungerar-varden/", "https://www.norrbotten.se/avgifter"]

CONTACT = {
    "type": "contact",
    "region": "25",
    "region_name": "Region Norrbotten",
    "need": "symptoms",
    "service": SERVICE,
    "alternatives": [OTHER],
    "phone": [ADVICE, CLINIC],
    "fee": {"sek": 200, "note": "Chatt kostar inget.", "as_of": "2026-01", "url": SOURCES[1]},
    "sources": SOURCES,
}
PHONE_FIRST = {
    **CONTACT,
    "service": None,
    "alternatives": [],
    "fee": {"sek": None, "note": None, "as_of": None, "url": SOURCES[1]},
}
FEE = {
    "type": "answer",
    "topic": "fee.high_cost",
    "region": None,
    "status": "in_force",
    "valid_from": "2026-01-01",
    "amounts": [
        {"item": "Högkostnadsskydd för vård", "sek": 1450, "as_of": "2026-01-01"},
        {"item": "Besök för barn", "sek": 0, "as_of": "2025"},
        {"item": "Uteblivet besök", "sek": None, "as_of": None},
    ],
    "sources": SOURCES,
}
RULE = {
    "type": "answer",
    "topic": "rule.assessment",
    "region": None,
    "status": "proposed",
    "valid_from": "2027-01-01",
    "amounts": [],
    "sources": ["https://www.regeringen.se/rattsliga-dokument/"],
    "numbers": [UNSURE],
}
LONG = "ord " * 300


def alert(level: str, call: str = "112") -> Message:
    both = [{"label": "Nödnumret 112", "number": "112"}, {"label": "1177 på telefon", "number": "1177"}]
    also = [other for other in both if other["number"] != call]
    return {"type": "alert", "level": level, "call": call, "category": "x", "also": also}


HANDOVER = {
    "type": "handover",
    "code": "K7M-4QX",
    "call": "1177",
    "expires": "2026-11-23T16:30:00+01:00",
    "summary": "Behöver hjälp med: besvär eller sjukdom.\nBor i: Norrbotten.\nSkriver själv: Ont i halsen.",
}

REPLIES: dict[str, list[Message]] = {
    "halsen": [
        said("Jag kan inte bedöma besvär. Du kan vända dig till Min vård Norrbotten. Tjänsten är öppen nu.", CONTACT),
        said("Är det något mer du undrar?", None, "sv", "did_you_mean", "Vad kostar det?", "Lämna till sjuksköterskan"),
    ],
    "ringa": [said("Ring 1177 om du vill prata med en sjuksköterska. Det går dygnet runt.", PHONE_FIRST)],
    "andas": [
        said(
            "Ring 112 nu. Det kan vara fara för livet. Är du osäker, ring ändå.",
            alert("emergency"),
            "sv",
            None,
            "Det är inte akut",
        )
    ],
    "leva": [
        said(
            "Du är inte ensam. Ring 90101 och prata med någon nu. Är det fara för livet, ring 112.",
            alert("crisis", "90101"),
            "sv",
            None,
            "Det är inte akut",
        )
    ],
    "bråttom": [
        said(
            "Jag kan inte bedöma hur bråttom det är. Ring 1177 nu. Vid fara för livet, ring 112.",
            alert("urgent", "1177"),
            "sv",
            None,
            "Det är inte akut",
        )
    ],
    "kostar": [said("Du betalar högst 1 450 kronor under tolv månader.", FEE)],
    "bedömning": [said("Det är ett förslag och gäller inte i dag.", RULE)],
    "nummer": [said("Här är några nummer.", {"type": "phone", "numbers": [ADVICE, CLINIC, UNSURE]})],
    "lämna": [said("Ring 1177 och säg koden. Texten tas bort efter två timmar.", HANDOVER)],
    "glöm": [said("Jag har glömt det du har skrivit.")],
    "arabiska": [said("اتصل بالرقم 1177 للحصول على المشورة.", {"type": "phone", "numbers": [ADVICE]}, "ar")],
    "kod": [
        said(
            "<img src=x onerror=alert(1)><b>fet</b>",
            {
                **CONTACT,
                "sources": ["javascript:alert(1)"],
                "service": {**SERVICE, "url": "javascript:alert(1)", "name": "<i>x</i>"},
            },
        )
    ],
}
EN = said("You can call 1177. A nurse answers day and night.", None, "en")


def reply(text: str, language: str) -> list[Message]:
    """Return the reply to a message by the first word of REPLIES in it."""
    if language == "en":
        return [EN]
    return next((messages for word, messages in REPLIES.items() if word in text.lower()), [ASK])
