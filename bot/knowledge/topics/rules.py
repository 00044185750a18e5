"""Rules around care: what is law, and what Ds 2023:27 proposes."""

from bot.knowledge.topics.base import Answer, Desk, day_args, own_phone, phone_args
from bot.knowledge.topics.proposals import OUTCOME, Proposal, proposal, seen_args

LIMITS = ("contact_days", "assessment_days", "specialist_days", "treatment_days")


def assessment(desk: Desk) -> Answer:
    """The needs and suitability assessment before a distance contact in another region."""
    found = proposal(desk, "needs_suitability_assessment")
    if found.state == "none":
        return desk.unsure()
    # The same memorandum proposes the fee at home; it is told here, where proposals are asked about.
    fee = found.state == "proposed" and proposal(desk, "home_region_fee").state == "proposed"
    return desk.reply(
        args={
            "state": found.state,
            "fee": "proposed" if fee else "none",
            **day_args("from", found.valid_from),
            **seen_args(desk),
        },
        status="in_force" if found.state == "law" else "proposed",
        valid_from=found.valid_from,
        rests_on=(
            "needs_suitability_assessment",
            *(("home_region_fee",) if fee else ()),
            *((OUTCOME,) if found.state == "proposed" else ()),
        ),
    )


def reimbursement(desk: Desk) -> Answer:
    """The home region pays; the exception of the proposal is told as what it is on that day."""
    if not desk.holds("home_region_pays_hsl_8_3", "referral_rules"):
        return desk.unsure()
    found = proposal(desk, "no_duty_to_pay_unassessed")
    told = () if found.state == "none" else ("no_duty_to_pay_unassessed",)
    return desk.reply(
        args={"state": found.state, **day_args("from", found.valid_from), **seen_args(desk)},
        status="in_force",
        valid_from=found.valid_from if found.state == "law" else None,
        rests_on=("home_region_pays_hsl_8_3", "referral_rules", *told),
    )


def free_choice(desk: Desk) -> Answer:
    """Open care and listing anywhere; planned care in hospital needs the home region's leave."""
    needed = (
        "free_choice_outpatient", "listing_rules", "listing_other_region", "inpatient_other_region",
        "listing_rules_hsl_7_3a",
    )  # fmt: skip
    if not desk.holds(*needed):
        return desk.unsure()
    changes = int(desk.law.entry("listing_rules").number("max_changes_per_12_months"))
    return desk.reply(args={"changes": changes}, status="in_force", rests_on=needed)


def distance_contact(desk: Desk) -> Answer:
    """What the words mean and whether a region must offer it: two entries, each proposed or law by itself."""
    meaning, duty = proposal(desk, "distance_contact_definition"), proposal(desk, "duty_to_offer_distance")
    if meaning.state == duty.state == "none":
        return desk.unsure()
    leading = lead(duty, meaning)
    return desk.reply(
        args={
            "meaning": meaning.state,
            "duty": duty.state,
            "leads": "meaning" if leading is meaning else "duty",
            **day_args("from", leading.valid_from),
            **seen_args(desk),
        },
        status="in_force" if leading.state == "law" else "proposed",
        valid_from=leading.valid_from,
        rests_on=("distance_contact_definition", "duty_to_offer_distance", OUTCOME),
    )


def lead(one: Proposal, other: Proposal) -> Proposal:
    """The one the card speaks for: law before coming before proposed, the first when they stand alike."""
    order = ("law", "coming", "proposed", "none")
    return min(one, other, key=lambda found: order.index(found.state))


def physical(desk: Desk) -> Answer:
    """Wants to meet in person."""
    return desk.reply(rests_on=("login_eid",), numbers=("1177",))


def guarantee(desk: Desk) -> Answer:
    """0-3-90-90, where it holds, and whom to ask in the region."""
    needed = ("vardgaranti_0_3_90_90", "vardgaranti_primary_only_where_listed", "vardgaranti_other_region_hsl_8_3")
    if not desk.holds(*needed, "vardgaranti_other_provider_hsl_9_2"):
        return desk.unsure()
    entry, phone = desk.law.entry("vardgaranti_0_3_90_90"), own_phone(desk, "guarantee")
    days = {name: int(entry.number(name)) for name in LIMITS}
    return desk.reply(
        args={**days, **phone_args(phone, desk.day)},
        status="in_force",
        rests_on=(*needed, "vardgaranti_other_provider_hsl_9_2", "vardgaranti_what_it_is_not"),
        numbers=(phone, "1177") if phone else (),
        waits=True,
    )


def continuity(desk: Desk) -> Answer:
    """Own clinic, fixed doctor contact, and why the home region is shown first."""
    needed = (
        "fast_lakarkontakt", "fast_vardkontakt", "listing_rules_hsl_7_3a", "vardgaranti_primary_only_where_listed",
    )  # fmt: skip
    return desk.reply(rests_on=needed) if desk.holds(*needed) else desk.unsure()
