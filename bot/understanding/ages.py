"""How old somebody is, when the message says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

OLDEST = 115
_NUMBER = re.compile(r"\d{1,3}")
# "4-åring", "15årig", "8-year-old"
_JOINED = re.compile(r"(\d{1,3})-?(?:arig|aring|ars|years?-old|yo|y|ar)(?:en|e|a|t|s|ar|ars)?$")
# "treåring", "tvååringen", "sexårig": the number a word, joined
_SPELT = re.compile(r"([a-z]+?)-?(?:(?:arig|aring)(?:en|e|a|t|s|ar|arna|ens)?|years?-olds?)$")
# "tremånaders", "three-month-old"
_SPELT_MONTHS = re.compile(r"([a-z]+?|\d{1,2})-?(?:manaders|veckors|months?-olds?|weeks?-olds?)$")
_YEARS = frozenset(
    {"ar", "aar", "years", "year", "yrs", "yr", "yo", "aring", "aringen", "arig", "arige", "ariga", "ars"}
)
_MONTHS = frozenset(
    {"manad", "manader", "man", "manaders", "veckor", "vecka", "veckors", "dagar", "dygn", "month", "months", "weeks"}
)
_OLD = frozenset({"gammal", "gammalt", "gamla", "old", "ung"})
_FILLS = frozenset({"ar", "e", "jag", "han", "hon", "hen", "fyller", "fyllt", "blir", "bliv", "am", "im", "i'm", "is"})
# A number in words is an age when it is said of somebody: "hon e fem", "he's seven", "aged three".
_SAID_OF = frozenset({"he's", "she's", "hes", "shes", "age", "aged", "fyller", "fyllt"})
_WHO = frozenset({"han", "hon", "hen", "he", "she", "sonen", "dottern", "pojken", "flickan"})
# These count nothing where they stand before a noun or for a person.
_ARTICLES = frozenset({"en", "ett", "one"})
_IS = frozenset({"ar", "e", "is", "blir", "blev", "just", "only", "bara"})
# "i 3 år", "för 2 år sedan", "senaste 5 åren" are spans of time, not ages.
_SPAN_BEFORE = frozenset({"i", "for", "senaste", "sista", "pa", "under", "efter", "over", "last", "past", "om", "in"})
_SPAN_AFTER = frozenset({"sedan", "sen", "ago", "tillbaka", "framat"})
# "She is six weeks pregnant" tells no age.
_WITH_CHILD = frozenset({"gravid", "pregnant", "havande", "along"})
# "Febern är 39": what is measured has no age; nor has a number before a measure.
_MEASURED = frozenset(
    {"febern", "feber", "tempen", "temp", "temperaturen", "pulsen", "puls", "trycket", "blodtrycket", "overtrycket",
     "vardet", "sockret", "blodsockret", "crp", "hb", "vikten", "langden", "klockan", "det", "numret", "fever", "pulse",
     "temperature", "pressure", "it", "level"}
)  # fmt: skip
_MEASURES = frozenset(
    {"grader", "grad", "kilo", "kg", "cm", "mm", "meter", "mil", "procent", "st", "stycken", "ganger", "personer",
     "barn", "kronor", "kr", "timmar", "minuter", "mg", "ml", "degrees", "pounds", "hours", "minutes", "times",
     "people", "kids"}
)  # fmt: skip
_BABIES = frozenset({"nyfodd", "nyfodda", "nyfott", "newborn", "bebis", "bebisen", "baby", "spadbarn"})
_UNITS = {
    "en": 1, "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
    "nitton": 19, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "attio": 80, "nittio": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def find_age(folded: Sequence[str], *, expecting: bool = False) -> int | None:
    """Return whole years (0 for months and weeks) said in a message of folded words, or None.

    With `expecting` (the age has just been asked for) a bare number is an age.
    """
    for i, word in enumerate(folded):
        joined = _JOINED.match(word)
        if joined and _possible(int(joined[1])):
            return int(joined[1])
        spelt = _SPELT.match(word)
        if spelt and (years := _number(spelt[1])) is not None:
            return years
        in_months = _SPELT_MONTHS.match(word)
        if in_months and _number(in_months[1]) is not None:
            return 0
        number = _number(word)
        if number is None or not _possible(number):
            continue
        if expecting and len(folded) <= 3:
            return 0 if _at(folded, i + 1) in _MONTHS else number
        age = _age_here(folded, i, number)
        if age is not None:
            return age
    return None


def _age_here(folded: Sequence[str], i: int, number: int) -> int | None:
    before, unit, after = _at(folded, i - 1), _at(folded, i + 1), _at(folded, i + 2)
    if after in _SPAN_AFTER or after in _WITH_CHILD:
        return None
    if unit in _YEARS:
        return None if before in _SPAN_BEFORE and after not in _OLD else number
    if unit in _MONTHS:
        return 0 if after in _OLD or before in _FILLS or _at(folded, i - 1) in _BABIES else None
    if unit in _MEASURES:
        return None
    said_of_somebody = before in _SAID_OF or (before in _IS and _at(folded, i - 2) in _WHO)
    if said_of_somebody and folded[i] not in _ARTICLES:
        return number
    is_bare = before in _FILLS and _at(folded, i - 2) not in _MEASURED
    return number if is_bare and _NUMBER.fullmatch(folded[i]) else None


def _number(word: str) -> int | None:
    if _NUMBER.fullmatch(word):
        return int(word)
    if word in _UNITS:
        return _UNITS[word]
    for tens, value in _TENS.items():
        if word == tens:
            return value
        rest = word.removeprefix(tens).lstrip("-")
        if word.startswith(tens) and rest in _UNITS and _UNITS[rest] < 10:
            return value + _UNITS[rest]
    return None


def _possible(number: int) -> bool:
    return number <= OLDEST


def _at(folded: Sequence[str], i: int) -> str:
    return folded[i] if 0 <= i < len(folded) else ""
