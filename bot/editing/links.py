"""`lots links`: whether the pages that facts rest on are still there. Goes to the net; never part of the tests."""

from __future__ import annotations

import argparse
import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import httpx
from pydantic import BaseModel

from bot.editing.due_facts import load_all
from bot.settings import load_settings

AT_ONCE = 4
PATIENCE = 20.0
AGENT = "distanslotsen-links/1.0"
# Some servers refuse HEAD although the page is there.
ASK_AGAIN = (403, 405, 501)


def addresses(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield (web address, where it stands) of everything inside models, mappings and lists."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        for name, inside in value.items():
            yield from addresses(inside, f"{key}.{name}" if key else str(name))
    elif isinstance(value, list | tuple):
        for index, inside in enumerate(value):
            yield from addresses(inside, f"{key}.{index}")
    elif isinstance(value, str) and value.startswith(("http://", "https://")):
        yield value, key


async def look(client: httpx.AsyncClient, url: str) -> str | None:
    """Return what is wrong with an address, or None."""
    try:
        answer = await client.head(url)
        if answer.status_code in ASK_AGAIN:
            answer = await client.get(url)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return type(error).__name__
    if answer.is_error:
        return str(answer.status_code)
    moved = str(answer.url).rstrip("/") != url.rstrip("/")
    return f"moved to {answer.url}" if moved else None


async def look_all(urls: Iterable[str]) -> dict[str, str]:
    """Return the addresses that are not as they were, with why; a few at a time."""
    gate = asyncio.Semaphore(AT_ONCE)
    async with httpx.AsyncClient(follow_redirects=True, timeout=PATIENCE, headers={"User-Agent": AGENT}) as client:

        async def one(url: str) -> tuple[str, str | None]:
            async with gate:
                return url, await look(client, url)

        found = await asyncio.gather(*(one(url) for url in urls))
    return {url: why for url, why in found if why}


def add_commands(subparsers: Any) -> None:
    """Add `links` to the parser of `lots`."""
    parser = subparsers.add_parser("links", help="see whether the source pages are still there (goes to the net)")
    parser.add_argument("--region", metavar="CODE", help="one region's county code; all when left out")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the pages that are gone or moved; 1 when there are any, 2 for a region that does not exist."""
    facts, law, numbers = load_all(load_settings())
    if arguments.region and arguments.region not in facts.regions:
        print(f"no region {arguments.region}")
        return 2
    places: dict[str, list[str]] = defaultdict(list)
    if arguments.region:
        sources = {code: region for code, region in facts.regions.items() if code == arguments.region}
    else:
        sources = {**facts.regions, "law": dict(law.entries), "numbers": dict(numbers.entries)}  # type: ignore[dict-item]
    for url, key in addresses(sources):
        places[url].append(key)
    wrong = asyncio.run(look_all(places))
    for url, why in sorted(wrong.items()):
        print(f"{why}: {url}\n    {', '.join(places[url])}")
    print(f"{len(wrong)} of {len(places)} pages to look at")
    return 1 if wrong else 0
