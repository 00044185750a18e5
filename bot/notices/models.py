"""What a notice holds, and which notices hold at a moment."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError, model_validator

from bot.knowledge.dated import FactError, Strict
from bot.knowledge.load import COUNTY_CODES, read_yaml

STOCKHOLM = ZoneInfo("Europe/Stockholm")
WHOLE_LANGUAGES = ("sv", "en")
LONGEST = 500


def written_moment(value: object) -> object:
    """YAML reads an unquoted day or time as one; both are kept as they were meant: Swedish time."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    if isinstance(value, datetime):
        return value.replace(tzinfo=STOCKHOLM) if value.tzinfo is None else value.astimezone(STOCKHOLM)
    return value


def known_code(code: str) -> str:
    """Return a county code. ValueError for any other."""
    if code not in COUNTY_CODES:
        raise ValueError(f"{code!r} is no county code")
    return code


Moment = Annotated[datetime | date, BeforeValidator(written_moment)]
Code = Annotated[str, AfterValidator(known_code)]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class Notice(Strict):
    """`from`, `to`: a day (the whole of it, also the last) or a moment. `regions`: null for all of them.

    `texts`: Swedish and English always, other languages where there is a translation.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    begins: Annotated[Moment, Field(alias="from")]
    ends: Annotated[Moment, Field(alias="to")]
    regions: Annotated[list[Code], Field(min_length=1)] | None = None
    texts: dict[Literal["sv", "en", "ar", "so", "fi"], Text]

    @model_validator(mode="after")
    def fits_together(self) -> Notice:
        """Refuse a notice that ends before it begins or lacks a whole language."""
        if self.last < self.first:
            raise ValueError("to is before from")
        if missing := [name for name in WHOLE_LANGUAGES if name not in self.texts]:
            raise ValueError(f"texts: no {missing[0]}")
        return self

    @property
    def first(self) -> datetime:
        """The moment from which it is shown."""
        return self.begins if isinstance(self.begins, datetime) else datetime.combine(self.begins, time.min, STOCKHOLM)

    @property
    def last(self) -> datetime:
        """The last moment at which it is shown."""
        return self.ends if isinstance(self.ends, datetime) else datetime.combine(self.ends, time.max, STOCKHOLM)

    def holds(self, when: datetime, region: str | None) -> bool:
        """Whether it is shown at an aware moment to somebody of this region; a region's own only when it is known."""
        return self.first <= when <= self.last and (self.regions is None or region in self.regions)

    def said_in(self, language: str) -> str:
        """Return the text; to a language it was not written in, the English one."""
        return self.texts.get(language, self.texts["en"])  # type: ignore[call-overload, no-any-return]


def load_notices(file: Path) -> list[Notice]:
    """Return the notices of a file, none when there is no such file. FactError when anything is wrong."""
    if not file.exists():
        return []
    try:
        notices = TypeAdapter(list[Notice]).validate_python(read_yaml(file) or [])
    except ValidationError as error:
        raise FactError.of(file, error) from error
    for index, notice in enumerate(notices):
        if notice.id in [other.id for other in notices[:index]]:
            raise FactError(file, f"{index}.id", f"{notice.id!r} stands twice")
    return notices
