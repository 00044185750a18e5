"""Reads the region files. A file with anything wrong is refused, with file, key and reason; nothing is guessed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import yaml
from pydantic import ValidationError

from bot.knowledge.dated import FactError
from bot.knowledge.models import Fee, FeeKey, Region

COUNTY_CODES = (
    "01",
    "03",
    "04",
    "05",
    "06",
    "07",
    "08",
    "09",
    "10",
    "12",
    "13",
    "14",
    "17",
    "18",
    "19",
    "20",
    "21",
    "22",
    "23",
    "24",
    "25",
)
NATIONAL_HOST = "1177.se"
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Facts:
    """Every region by county code, and the folder they came from."""

    regions: Mapping[str, Region]
    folder: Path


def load_facts(folder: Path, override: Path | None = None) -> Facts:
    """All 21 regions under `folder`/regions (and `override`/regions), or FactError."""
    over = override / "regions" if override else None
    return Facts(MappingProxyType(load_regions(folder / "regions", over)), folder)


def load_regions(folder: Path, override: Path | None = None) -> dict[str, Region]:
    """Every region of `folder` by code; a file of the same code in `override` stands in for the whole of the first.

    FactError when a file is wrong, misnamed or missing.
    """
    files = {code: folder / f"{code}.yml" for code in COUNTY_CODES}
    for place in (folder, override):
        for file in sorted(place.glob("*.y*ml")) if place and place.is_dir() else ():
            if file.name not in {f"{code}.yml" for code in COUNTY_CODES}:
                raise FactError(file, "", "a region's file is named by its county code, such as 25.yml")
            files[file.stem] = file
    return {code: load_region(file) for code, file in files.items()}


def load_region(file: Path) -> Region:
    """One region's file, or FactError."""
    raw = read_yaml(file)
    try:
        region = Region.model_validate(raw)
    except ValidationError as error:
        raise FactError.of(file, error) from error
    for key, reason in complaints(region, file.stem):
        raise FactError(file, key, reason)
    return region


def read_yaml(file: Path) -> Any:
    """The file's content; FactError when it is missing, is not YAML or says a key twice."""
    try:
        text = file.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=Loader)
        if node is not None:
            refuse_double_keys(node, file)
        return yaml.load(text, Loader=Loader)
    except OSError as error:
        raise FactError(file, "", error.strerror or "cannot be read") from error
    except yaml.YAMLError as error:
        raise FactError(file, "", f"not YAML: {' '.join(str(error).split())}") from error


def refuse_double_keys(node: yaml.Node, file: Path, at: str = "") -> None:
    """YAML keeps the last of two equal keys without a word; an editor would lose a figure."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = f"{at}.{key.value}".lstrip(".")
            if key.value in seen:
                raise FactError(file, name, "the key stands twice")
            seen.add(key.value)
            refuse_double_keys(value, file, name)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            refuse_double_keys(value, file, f"{at}.{index}".lstrip("."))


def complaints(region: Region, stem: str) -> Iterator[tuple[str, str]]:
    """What pydantic cannot see: (key, reason) of everything that does not fit together."""
    if region.code != stem:
        yield "code", f"{region.code!r} does not fit the file's name"
    ids = [service.id for service in region.services]
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield f"services.{index}.id", f"{name!r} stands twice"
    pages = [(index, link) for index, link in enumerate(region.links) if link.purpose == "fees"]
    if not pages:
        yield "links", "no link of purpose fees"
    for index, link in pages:
        if not own(region, link.url):
            yield f"links.{index}.url", "a fee page must be the region's own (see hosts)"
    for index, fee in enumerate(region.fees):
        if not fee.secondary and not any(own(region, url) for url in fee.source):
            yield f"fees.{index}.source", "none is the region's own (see hosts); mark the fee secondary"
    yield from period_complaints(region.fees)


def own(region: Region, url: str) -> bool:
    """Whether an address lies on the national 1177 site or on one of the region's own hosts."""
    host = urlsplit(url).hostname or ""
    return any(host == mine or host.endswith(f".{mine}") for mine in (NATIONAL_HOST, *region.hosts))


def period_complaints(fees: list[Fee]) -> Iterator[tuple[str, str]]:
    """Two undisputed sums on one day, or a hole between two periods of one key."""
    by_key: dict[FeeKey, list[tuple[int, Fee]]] = defaultdict(list)
    for index, fee in enumerate(fees):
        by_key[fee.key].append((index, fee))
    for group in by_key.values():
        group.sort(key=lambda pair: (pair[1].valid_from or date.min, pair[1].valid_to or date.max))
        for (_, before), (index, after) in pairwise(group):
            reason = clash(before, after)
            if reason:
                yield f"fees.{index}.valid_from", reason


def clash(before: Fee, after: Fee) -> str | None:
    if before.disputed and after.disputed:
        return None
    if before.valid_to is None or after.valid_from is None or after.valid_from <= before.valid_to:
        return "overlaps another period of the same key (close the older one, or mark both disputed)"
    if after.valid_from > before.valid_to + timedelta(days=1):
        return "leaves a gap after the period before it (write the gap as a period with sek: null)"
    return None
