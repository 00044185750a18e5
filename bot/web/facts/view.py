"""One region's facts as a page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from bot.knowledge.dated import Dated
from bot.knowledge.fees import judged
from bot.knowledge.models import AgeRule, Fee, Hours, Link, Phone, Region, Service
from bot.replies.spoken import date_in_words, hours_in_words
from bot.replies.texts import Texts
from bot.web.markup import Markup, call_link, join, secure_link, tag


class Page:
    """Writes the facts of a day in one language."""

    def __init__(self, texts: Texts, language: str, when: date) -> None:
        self._texts, self.language, self._when = texts, language, when

    def say(self, key: str, /, **args: str | int) -> str:
        """Return a text of the page."""
        return self._texts.render(f"facts-{key}", self.language, **args)

    def day(self, day: str | date) -> str:
        """Return a date, whole or in part, in words."""
        return date_in_words(day, self.language, self._texts)

    def region(self, region: Region) -> Markup:
        """Return everything known of a region, its fee page first."""
        intro = tag("p", self.say("intro", region=region.name, day=self.day(self._when)))
        fee_page = tag("p", secure_link(region.fee_page, self.say("fee-page")))
        holding = [fee for fee in region.fees if fee.valid_to is None or fee.valid_to >= self._when]
        return join([
            intro,
            self._section("services", (self._service(service) for service in region.services)),
            self._section("fees", [fee_page, *(self._fee(fee, region) for fee in holding)]),
            self._section("ages", (self._age(rule) for rule in region.age_rules)),
            self._section("phones", (self._phone(phone) for phone in region.phones)),
            self._section("links", (self._link(link) for link in region.links)),
        ])  # fmt: skip

    def _section(self, name: str, parts: Iterable[Markup]) -> Markup:
        inside = list(parts) or [tag("p", self.say("none"))]
        return tag("section", [tag("h2", self.say(name)), *inside])

    def fact(self, name: str | Markup, value: Dated, *lines: str | Markup) -> Markup:
        """Return one value: its name, what it says, its date and its sources."""
        dated = self.say("as-of", date=self.day(value.as_of)) if value.as_of else self.say("undated")
        checked = self.say("checked", date=self.day(value.checked)) if value.checked else self.say("unchecked")
        links = (
            tag("li", secure_link(url, self.say("source", host=urlsplit(url).hostname or url))) for url in value.source
        )
        said = [tag("p", line) for line in lines if line]
        small = tag("p", f"{dated} {checked}", class_="small")
        return tag("div", [tag("h3", name), *said, small, tag("ul", join(links), class_="small")], class_="fact")

    def _service(self, service: Service) -> Markup:
        hours = self._hours(service.hours)
        return self.fact(service.name, service, self.say(f"status-{service.status}"), hours)

    def _hours(self, hours: Hours | None) -> str:
        words = hours_in_words(hours.osm, self.language, self._texts) if hours else None
        if hours is None or words is None:
            return self.say("hours-unknown")
        return self.say("hours", hours=words) if hours.complete else self.say("hours-part", hours=words)

    def _fee(self, fee: Fee, region: Region) -> Markup:
        said = judged(fee, region.fee_page, self._when)
        parts = [self.say(f"item-{fee.item.replace('_', '-')}")]
        parts += [self.say(f"with-{fee.profession}")] if fee.profession else []
        parts += [self.say(f"by-{fee.channel}")] if fee.channel else []
        parts += [self.say(f"listed-{'yes' if fee.listed else 'no'}")] if fee.listed is not None else []
        total = self.say("sum-unknown") if fee.sek is None else self.say("sum", sek=fee.sek)
        period = [self.say("from", date=self.day(fee.valid_from))] if fee.valid_from else []
        period += [self.say("to", date=self.day(fee.valid_to))] if fee.valid_to else []
        reason = "with-year" if said.with_year else said.reason
        return self.fact(", ".join(parts), fee, " ".join([total, *period]), self.say(f"reason-{reason}"))

    def _age(self, rule: AgeRule) -> Markup:
        age = rule.free_below or rule.free_from or 0
        key = "free-through" if rule.through_year else "free-below" if rule.free_below else "free-from"
        return self.fact(self.say(key, age=age), rule)

    def _phone(self, phone: Phone) -> Markup:
        label = phone.label.sv if self.language == "sv" else phone.label.en
        hours = self._hours(phone.hours) if phone.hours else ""
        return self.fact(label, phone, call_link(phone.number, phone.number), hours)

    def _link(self, link: Link) -> Markup:
        return self.fact(secure_link(link.url, self.say(f"link-{link.purpose}")), link)
