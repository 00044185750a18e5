"""Ways to care: the phone, other languages, without digital means, for somebody else, the region's own service."""

from bot.knowledge.hours import OpenState, local, open_state
from bot.knowledge.models import Phone, Service
from bot.knowledge.topics.base import Answer, Desk, own_phone, phone_args

LANGUAGE_LINES = ("language_ar", "language_so", "language_fa")
CHANNELS = ("chat", "video", "form")


def phone(desk: Desk) -> Answer:
    """1177, also from abroad, and that the own clinic's number is not known here."""
    return desk.reply(rests_on=("phone_1177", "phone_1177_id"), numbers=("1177", "1177_abroad"))


def language(desk: Desk) -> Answer:
    """Interpreters, and the language lines of the region where any are known."""
    code = desk.region.code if desk.region else None
    lines = {entry.id: entry for entry in desk.numbers.by_purpose("language", code)}
    own = tuple(line for line in LANGUAGE_LINES if line in lines)
    if not desk.holds("phone_1177_languages_second"):
        return desk.unsure()
    return desk.reply(
        args={
            "lines": "some" if own else "none",
            **{line: lines[line].number if line in own else "none" for line in LANGUAGE_LINES},
        },
        rests_on=("phone_1177_languages_second",),
        pages=[url for line in own for url in lines[line].source],
        numbers=("1177", *own),
        waits=True,
    )


def hearing_speech(desk: Desk) -> Answer:
    """The relay services, and SMS to 112."""
    sms = desk.numbers.sayable("sms112")
    needed = ("deaf_reach_1177", "deaf_reach_112", "relay_services")
    if not desk.holds(*needed):
        return desk.unsure()
    return desk.reply(
        args={"sms": "known" if sms else "none"},
        rests_on=needed,
        numbers=("1177", *(("sms112",) if sms else ())),
    )


def no_digital(desk: Desk) -> Answer:
    """No e-identification, no computer, or not used to them."""
    needed = ("login_eid", "login_personnummer_needed", "login_freja_details")
    return desk.reply(rests_on=needed, numbers=("1177",)) if desk.holds(*needed) else desk.unsure()


def proxy(desk: Desk) -> Answer:
    """`age`: of the person to act for; detail: `for_whom` "child" or "adult" where no age is known."""
    if not desk.holds("ombud_children", "ombud_children_details", "login_eid"):
        return desk.unsure()
    entry = desk.law.entry("ombud_children")
    own, record, by_phone = (
        int(entry.number(name)) for name in ("guardian_until_age", "own_record_from_age", "by_phone_until_age")
    )
    carers = desk.numbers.sayable("anhorig")
    who = whom(desk, own, by_phone)
    shown = carers is not None and who == "adult"
    return desk.reply(
        args={
            "who": who,
            "guardian_until": own,
            "record_from": record,
            "phone_until": by_phone,
            "carers": carers.number if carers else "",
            "carers_known": "yes" if shown else "no",
        },
        rests_on=("ombud_children", "ombud_children_details", "login_eid"),
        pages=carers.source if carers and shown else (),
        numbers=("1177", "anhorig") if shown else ("1177",),
    )


def whom(desk: Desk, own: int, by_phone: int) -> str:
    """Which of the four answers on acting for somebody: small, teenager, adult, or child and adult in short."""
    age = desk.asked.age
    if age is not None:
        return "small" if age < own else "teenager" if age < by_phone else "adult"
    return {"child": "child", "adult": "adult", "other": "adult"}.get(desk.asked.detail.get("for_whom", ""), "any")


def service(desk: Desk) -> Answer:
    """The region's own digital service: what it is called, how one meets staff there, whether it is open."""
    found = own_service(desk)
    if desk.region is None:
        return desk.reply(args=NO_SERVICE, rests_on=("service_1177_direkt",), asks_region=True)
    if found is None:
        return desk.reply(args=NO_SERVICE, pages=(desk.region.start_page,), numbers=("1177",))
    state = open_state(found.hours, desk.asked.when)
    return desk.reply(
        args={
            "found": "yes",
            "service": found.name,
            "login": found.login or "none",
            **{channel: "yes" if channel in found.channels else "no" for channel in CHANNELS},
            **state_args(desk, state),
        },
        pages=(found.url, *found.source),
        numbers=("1177",) if state.open_now is not True else (),
    )


def own_service(desk: Desk) -> Service | None:
    """The region's own current service for everybody, the one for most needs first."""
    fitting = [
        service
        for service in (desk.region.services if desk.region else ())
        if service.status == "current" and service.run_by == "region" and service.scope == "region"
    ]
    chatting = [
        service for service in fitting if {"chat", "video"} & set(service.channels) and "symptoms" in service.needs
    ]
    return next(iter(chatting), None)


def state_args(desk: Desk, state: OpenState) -> dict[str, object]:
    """`state` (open, closed, closed_until, unsure); `opens_in` days from today, `opens_weekday` 1–7, `opens_time`."""
    if state.opens is None:
        word = {True: "open", False: "closed", None: "unsure"}[state.open_now]
        return {"state": word, "opens_in": 0, "opens_weekday": 1, "opens_time": ""}
    opens = local(state.opens)
    return {
        "state": "closed_until",
        "opens_in": (opens.date() - desk.day).days,
        "opens_weekday": opens.isoweekday(),
        "opens_time": opens.strftime("%H.%M"),
    }


NO_SERVICE: dict[str, object] = {
    "found": "no", "service": "", "login": "none", "chat": "no", "video": "no", "form": "no",
    "state": "unsure", "opens_in": 0, "opens_weekday": 1, "opens_time": "",
}  # fmt: skip


def complaint(desk: Desk) -> Answer:
    """The clinic first, then the region's patient committee, then IVO."""
    if not desk.holds("complaint_provider_first", "complaint_patient_committee", "complaint_ivo"):
        return desk.unsure()
    committee, ivo = own_phone(desk, "complaint"), desk.numbers.sayable("ivo")
    numbers: tuple[str | Phone, ...] = (*((committee,) if committee else ()), *(("ivo",) if ivo else ()))
    return desk.reply(
        args={
            **phone_args(committee, desk.day),
            "ivo": ivo.number if ivo else "",
            "ivo_known": "yes" if ivo else "no",
        },
        rests_on=("complaint_provider_first", "complaint_patient_committee", "complaint_ivo"),
        pages=committee.source if committee else (),
        numbers=numbers,
        waits=True,
    )
