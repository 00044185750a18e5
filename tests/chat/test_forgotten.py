"""What is deleted is nowhere in the process any more: every object that Python still holds is looked through."""

from __future__ import annotations

import gc
import json
import warnings
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from running import SECRET

from bot.chat.said import unpack
from bot.settings import Settings

pytestmark = pytest.mark.model
# Each is found by its own word, which stands nowhere else.
WORDS = "Jag har ont i halsen glimmerpalt och bor i Luleå"
MORE = [
    "Vad kostar det? snorkelvinge",
    "Min pappa andas inte mossklocka",
    "asdf qwer fjunkofot",
    "Jag är 34 år, dimharpa",
]
PLANTED = ["glimmerpal", "snorkelving", "mossklock", "fjunkofo", "dimharp"]


def texts() -> Iterator[str]:
    """Yield every text that any living object holds."""
    gc.unfreeze()
    gc.collect()
    for holder in gc.get_objects():
        for held in gc.get_referents(holder):
            if type(held) is str:
                yield held
            elif type(held) is bytes:
                yield held.decode("utf-8", "replace")
                yield from unpacked(held)


def unpacked(held: bytes) -> Iterator[str]:
    """Yield what `held` says, where it is a packed part of a conversation."""
    for packed in (held, held[1:]):
        with suppress(zlib.error, ValueError):
            yield json.dumps(unpack(packed), ensure_ascii=False)


def left(planted: list[str]) -> list[str]:
    """Return what is found, but for what this test itself holds."""
    own = {id(text) for text in (WORDS, *MORE, *PLANTED, *planted)} | {id(part) for part in planted}
    return sorted({
        text[:80] for text in texts()
        if id(text) not in own and text not in (WORDS, *MORE, *PLANTED) and "PLANTED" not in text
        and any(word in text for word in planted)
    })  # fmt: skip


@pytest.fixture(scope="module")
def chat(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    import bot.engine  # noqa: F401  (before Rasa)
    from bot.app import build_chat, load_engine

    given = Settings(
        secret=SECRET, rate_limit=0, address_rate_limit=0, model_dir=tree / "models", data_dir=tree / "data",
        var_dir=tmp_path_factory.mktemp("var"),
    )  # fmt: skip
    made = build_chat(given)
    with warnings.catch_warnings():
        # Rasa was written for older libraries.
        warnings.simplefilter("ignore")
        made.engine = load_engine(made, given)
    return made


async def test_words_are_held_while_the_conversation_lives_and_nowhere_once_it_is_deleted(chat: Any) -> None:
    token = (await chat.start("sv", None, "a"))["token"]
    for said in (WORDS, *MORE):
        # Put together here: not the same text as the one that this file holds.
        await chat.say(token, {"text": f"{said} nu", "id": f"{said} nu"}, "a")
    assert left(PLANTED), "nothing is found while it lives: the test shows nothing"
    await chat.forget(token)
    # The latest turn of all may linger in a frame or a cache of one: another patient's takes its place.
    other = (await chat.start("sv", None, "a"))["token"]
    await chat.say(other, {"text": "Jag vill förnya mitt recept"}, "a")
    assert left(PLANTED) == []
