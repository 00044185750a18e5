"""Who pays nothing because of age. The limit for children is each region's own."""

from datetime import date

from bot.knowledge.dated import Freshness, freshness
from bot.knowledge.models import AgeRule, Region
from bot.knowledge.said import FeeSaid


def exempt(region: Region, age: int, when: date, national_free_from: int | None = None) -> FeeSaid | None:
    """A fee of 0 when the age (whole years) is free, else None.

    An age limit is not an amount: an old one is still said, `with_year` set so that its date is said too.
    `national_free_from`: the age from which the law makes open care free, where the caller knows it.
    """
    if national_free_from is not None and age >= national_free_from:
        return FeeSaid(0, None, False, region.fee_page, "exempt")
    for rule in region.age_rules:
        if is_free(rule, age):
            dated = rule.as_of is not None and freshness(rule.as_of, when) is not Freshness.PLAIN
            return FeeSaid(0, rule.as_of, dated, region.fee_page, "exempt")
    return None


def is_free(rule: AgeRule, age: int) -> bool:
    below = rule.free_below is not None and age < rule.free_below
    return below or (rule.free_from is not None and age >= rule.free_from)


def unsure_by_age(region: Region, age: int) -> bool:
    """Whether the birthday would have to be known: the limit lies at the end of the year one turns this age."""
    return any(rule.through_year and rule.free_below == age for rule in region.age_rules)


def children_limit(region: Region, when: date) -> AgeRule | None:
    """The region's rule on children: its newest source first, own before second-hand; None when it has none."""
    rules = [rule for rule in region.age_rules if rule.free_below is not None]
    return max(rules, key=lambda rule: (not rule.secondary, rule.as_of or "")) if rules else None
