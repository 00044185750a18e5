"""The closed words of the fact files, and the checks on a single field."""

from typing import Annotated, Literal

from opening_hours import OpeningHours
from phonenumbers import NumberParseException, is_possible_number, parse
from pydantic import AfterValidator

Need = Literal[
    "symptoms",
    "mental_health",
    "child",
    "pregnancy",
    "sexual_health",
    "prescription",
    "booking",
    "certificate",
    "test_results",
    "referral",
    "rehab",
    "vaccination",
    "dental",
    "chronic",
    "administrative",
    "other",
]
Channel = Literal["chat", "video", "form", "phone"]
Status = Literal["current", "trial", "earlier", "paused", "unconfirmed"]
# How a service is logged in to; data/replies has the words.
Login = Literal["e_legitimation", "bankid", "bankid_or_freja", "none"]
Item = Literal[
    "visit",
    "digital_visit",
    "phone_contact",
    "prescription_renewal",
    "no_show",
    "emergency_department",
    "high_cost_ceiling",
]
Profession = Literal["doctor", "nurse", "other"]
Purpose = Literal[
    "advice",
    "language",
    "hearing_speech",
    "guarantee",
    "complaint",
    "support",
    "crisis",
    "dental",
    "switchboard",
    "travel",
    "other",
]


def checked_osm(value: str) -> str:
    try:
        OpeningHours(value)
    except Exception as error:
        raise ValueError(f"{value!r} is not opening hours in OpenStreetMap's syntax") from error
    return value


def checked_number(value: str) -> str:
    """Short numbers (1177) have three to six digits; the rest must be possible Swedish numbers."""
    digits = value.replace(" ", "").replace("-", "")
    try:
        short = digits.isdigit() and 3 <= len(digits) <= 6 and not digits.startswith("0")
        if short or is_possible_number(parse(value, "SE")):
            return value
    except NumberParseException:
        pass
    raise ValueError(f"{value!r} is not a number that can be dialled in Sweden")


Osm = Annotated[str, AfterValidator(checked_osm)]
Number = Annotated[str, AfterValidator(checked_number)]
