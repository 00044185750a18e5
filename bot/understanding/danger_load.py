"""The shape of the files in data/danger, checked at load: what is unknown is refused with file and reason."""

from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

Level = Literal["emergency", "crisis", "urgent"]
Lists = dict[str, list[str]]
Model = TypeVar("Model", bound=BaseModel)
_Fast: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _WordLoader(_Fast):
    """Every plain value is a word (an unquoted `no` or 40 too), save null; pydantic reads what should be a number."""


_WordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SignData(_Strict):
    """One sign: a line, any of several lines, or lists that must all occur within `near` words, in any order."""

    any: list[str] = []
    all: list[str | list[str]] = []
    near: int = Field(6, ge=1, le=40, description="words from the first to the last of `all`, at most")
    unless: list[str] = Field([], description="lines that anywhere in the message undo the sign")
    alone: bool = Field(False, description="only when the message holds nothing else of weight")
    lesser: bool = Field(False, description="also cancelled by what says mild, seldom or since long")
    weak: bool = Field(False, description="no more than a name: errands, worry and 'after' cancel it too")
    now: bool = Field(False, description="crisis: plan, intent or going on now")
    level: Level | None = None
    category: str | None = None
    minor: bool = Field(False, description="the sign itself says that the speaker is under 18")


class KindData(_Strict):
    """One file of emergency/, crisis/ or urgent/."""

    category: str = Field(min_length=1, description="id of the cited entry")
    level: Level
    source: list[str] = Field(min_length=1)
    as_of: str | None
    as_of_note: str | None = None
    checked: str | None
    violence: bool = False
    now_if: list[str] = Field([], description="crisis: lines that anywhere in the message make it `now`")
    words: Lists = {}
    signs: list[str | SignData] = Field(min_length=1)


class ScopeData(_Strict):
    """What cancels a sign, and how far it reaches."""

    words: list[str] = Field(min_length=1)
    but_not: list[str] = Field([], description="lines in which the words mean something else")
    side: Literal["before", "after", "both", "over"] = Field("both", description="over: shares a word with the sign")
    reach: int | Literal["clause", "sentence", "message"] = "sentence"
    cancels: Literal["all", "lesser", "weak"] = Field("all", description="lesser: lesser and weak signs")
    stopped_by: list[str] = Field([], description="lines that in the same sentence keep the scope from cancelling")
    ended_by: list[str] = Field([], description="words that, between it and the sign, end its reach")
    yields_to_now: bool = Field(False, description="does not reach a clause with a word of `now`")


class ScopesData(_Strict):
    """scope.yml."""

    breaks: list[str]
    fillers: list[str]
    never_misread: list[str]
    strengtheners: list[str] = Field([], description="first parts of a compound that only strengthen the rest")
    same: Lists = Field({}, description="other spellings of a short word, under its usual form")
    kept_apart: list[str] = Field([], description="words that folding would turn into another word")
    now: list[str]
    words: Lists = {}
    scopes: dict[str, ScopeData]


class SpeakerData(_Strict):
    """speaker.yml: lines that say that the one who writes is a child, or is grown up."""

    words: Lists = {}
    child: list[str]
    adult: list[str]


class DangerDataError(ValueError):
    """A file of data/danger is refused; the text names file, key and reason."""


def read_kinds(folder: Path) -> dict[str, KindData]:
    """Every list file under emergency/, crisis/ and urgent/, by its path in the folder."""
    paths = sorted(path for level in ("emergency", "crisis", "urgent") for path in (folder / level).glob("*.yml"))
    if not paths:
        raise DangerDataError(f"{folder}: no lists found")
    return {str(path.relative_to(folder)): read_file(path, KindData) for path in paths}


def read_file(path: Path, model: type[Model]) -> Model:
    """One file as `model`; refused with its path, the key and the reason."""
    try:
        return model.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=_WordLoader))
    except (yaml.YAMLError, ValidationError, OSError) as error:
        raise DangerDataError(f"{path}: {error}") from error
