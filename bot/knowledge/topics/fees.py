"""What care costs: at home, across a county border, the ceiling, and who pays nothing."""

from datetime import date

from bot.knowledge.ages import exempt, unsure_by_age
from bot.knowledge.fees import fee_said
from bot.knowledge.law import FORMULA, Amount
from bot.knowledge.models import Region
from bot.knowledge.said import FeeSaid
from bot.knowledge.topics.base import Answer, Desk, day_args, say_of
from bot.knowledge.topics.proposals import proposal

# detail["item"] → the fees told; each name is also the prefix of its arguments.
ITEMS = {
    "visit": ("doctor", "nurse"),
    "digital": ("digital", "chat", "video", "digital_doctor", "digital_nurse"),
    "phone": ("phone",),
    "no_show": ("no_show",),
    "emergency": ("emergency",),
    "renewal": ("renewal",),
}
USUAL = (*ITEMS["visit"], *ITEMS["digital"], "phone", "no_show")
EVERY = tuple(name for names in ITEMS.values() for name in names)


def home(desk: Desk) -> Answer:
    """detail: `item` (a key of ITEMS), or nothing for the usual ones."""
    if desk.region is None:
        return nationally(desk)
    age = desk.asked.age
    free = exempt(desk.region, age, desk.day, desk.law.free_from_age(desk.day)) if age is not None else None
    item = desk.asked.detail.get("item", "")
    if free and item != "no_show":
        return free_by_age(desk, free)
    wanted = ITEMS.get(item, USUAL)
    unsure = age is not None and unsure_by_age(desk.region, age)
    fees = {} if unsure else known_fees(desk.region, wanted, desk.day)
    args = {key: value for name in EVERY for key, value in fee_args(name, fees.get(name)).items()}
    return desk.reply(
        args={**args, "sums": "some" if fees else "none", "maybe_free": "yes" if unsure else "no"},
        status="in_force",
        amounts=[Amount(name, fee.sek or 0, fee.as_of, (fee.url,)) for name, fee in fees.items()],
        rests_on=("region_sets_fee",),
        pages=(desk.region.fee_page,),
    )


def nationally(desk: Desk) -> Answer:
    """What holds in every region, for somebody whose region is not known."""
    free_from = desk.law.free_from_age(desk.day) or 0
    free = free_from > 0 and (desk.asked.age or 0) >= free_from
    return desk.reply(
        key="answer-fee-home-nationally",
        args={"free_from": free_from, "free": "yes" if free else "no", **rests(desk)},
        status="in_force",
        rests_on=("region_sets_fee", "free_85", "free_children"),
        asks_region=not free,
    )


def free_by_age(desk: Desk, free: FeeSaid) -> Answer:
    """The age pays nothing; a limit that is the region's own is told with its year when it is old."""
    national = desk.law.free_from_age(desk.day)
    by_law = national is not None and (desk.asked.age or 0) >= national
    say = "plain" if by_law else say_of(free.as_of, desk.day)
    return desk.reply(
        key="answer-fee-home-free",
        args={"age": desk.asked.age or 0, "limit_say": say, "limit_year": (free.as_of or "")[:4]},
        status="in_force",
        amounts=[Amount("patient_fee", 0, free.as_of, (free.url,))],
        rests_on=("free_85",) if by_law else ("region_sets_fee",),
        pages=(free.url,),
    )


def known_fees(region: Region, names: tuple[str, ...], day: date) -> dict[str, FeeSaid]:
    """The fees that may be said that day, by name; chat and video apart only when no one sum holds for both."""
    found = {name: fee for name in names if (fee := lookup(region, name, day)).sek is not None}
    if "digital" in found:
        return {name: fee for name, fee in found.items() if name not in ITEMS["digital"][1:]}
    if "chat" in found or "video" in found:
        return {name: fee for name, fee in found.items() if not name.startswith("digital_")}
    return found


def lookup(region: Region, name: str, day: date) -> FeeSaid:
    """One named fee of the region."""
    match name:
        case "doctor" | "nurse":
            return fee_said(region, "visit", day, profession=name)
        case "chat" | "video":
            return fee_said(region, "digital_visit", day, channel=name)
        case "digital_doctor" | "digital_nurse":
            return fee_said(region, "digital_visit", day, profession=name.removeprefix("digital_"))
        case "digital":
            return fee_said(region, "digital_visit", day)
        case "phone":
            return fee_said(region, "phone_contact", day)
        case "emergency":
            return fee_said(region, "emergency_department", day)
        case "renewal":
            return fee_said(region, "prescription_renewal", day)
        case _:
            return fee_said(region, name, day)


def fee_args(name: str, fee: FeeSaid | None) -> dict[str, object]:
    """`<name>` (kronor), `<name>_say` (plain, year or none) and `<name>_year`."""
    if fee is None or fee.sek is None:
        return {name: 0, f"{name}_say": "none", f"{name}_year": ""}
    say = "year" if fee.with_year else "plain"
    return {name: fee.sek, f"{name}_say": say, f"{name}_year": (fee.as_of or "")[:4]}


def out_of_county(desk: Desk) -> Answer:
    """Today's law: the fee of the region the provider bills through; the home region's once that has become law."""
    home_fee = proposal(desk, "home_region_fee")
    today = (
        "which_regions_fee", "equal_treatment_hsl_17_1", "contract_required", "vardgaranti_other_region",
        "vardgaranti_other_region_hsl_8_3",
    )  # fmt: skip
    if home_fee.state != "law" and not desk.holds(*today):
        return desk.unsure()
    changed = home_fee.state in ("coming", "law")
    return desk.reply(
        args={"state": home_fee.state if changed else "today", **day_args("from", home_fee.valid_from)},
        status="in_force",
        valid_from=home_fee.valid_from if home_fee.state == "law" else None,
        rests_on=(*(("home_region_fee",) if changed else ()), *today),
        asks_region=True,
    )


def high_cost(desk: Desk) -> Answer:
    """The ceiling of the year, or none when the year's price base amount is not in the file."""
    if not desk.holds(FORMULA, "frikort_nationwide", "siblings_ceiling", "not_in_ceiling"):
        return desk.unsure()
    ceiling = desk.law.ceiling(desk.day)
    return desk.reply(
        args={
            "ceiling_known": "yes" if ceiling else "no",
            "ceiling": ceiling.sek if ceiling else 0,
            "year": str(desk.day.year),
            "months": int(desk.law.entry(FORMULA).number("period_months")),
            "siblings_below": int(desk.law.entry("siblings_ceiling").number("children_below")),
        },
        status="in_force",
        amounts=(ceiling,) if ceiling else (),
        rests_on=(FORMULA, "frikort_nationwide", "not_in_ceiling", "siblings_ceiling"),
        pages=ceiling.sources if ceiling else (),
        asks_region=True,
    )


def rests(desk: Desk) -> dict[str, object]:
    """`<word>_rule` yes or no: whether the entry behind that sentence may be told that day."""
    behind = {"own_fee": "region_sets_fee", "children": "free_children", "free_card": "frikort_nationwide"}
    return {f"{word}_rule": "yes" if desk.holds(id) else "no" for word, id in behind.items()}
