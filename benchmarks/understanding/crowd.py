"""Asks the same of many, over as many assistants as there are cores to run them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import httpx

T = TypeVar("T")
R = TypeVar("R")


def ask_all(urls: Sequence[str], what: Sequence[T], ask: Callable[[httpx.Client, T], R]) -> list[R]:
    """Return `ask` of each, in order. Each assistant is asked by one thread at a time."""
    shares = [list(range(i, len(what), len(urls))) for i in range(len(urls))]

    def work(url: str, mine: list[int]) -> list[tuple[int, R]]:
        with httpx.Client(base_url=url, timeout=60) as client:
            return [(i, ask(client, what[i])) for i in mine]

    with ThreadPoolExecutor(len(urls)) as pool:
        done = [pair for part in pool.map(work, urls, shares) for pair in part]
    return [result for _, result in sorted(done, key=lambda pair: pair[0])]
