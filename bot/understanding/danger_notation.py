"""The small notation of the danger lists: from a line a nurse can read to a pattern of words.

cannot get air          these words in this order (words of `fillers` may stand between them)
can/could not breathe   one of several words (want to die/end_it: or of several phrases)
breathless*             every word that starts so
<chest> hurts           any word or phrase of the named list
breathe ... not         up to three other words between, in the same clause
"""

from itertools import product

from bot.understanding.danger_words import fold_apart

GAP: frozenset[str] = frozenset()
Phrase = tuple[frozenset[str], ...]
"""Elements in order; each the listed words one of which must stand there, or GAP."""

Lists = dict[str, list[str]]


class NotationError(ValueError):
    """A line of a danger list that can't be read; the text names line and reason."""


def read_phrase(
    line: str, lists: Lists, apart: frozenset[str] = frozenset(), _inside: tuple[str, ...] = ()
) -> list[Phrase]:
    """Every pattern one line stands for (several when a named list holds phrases of two words or more)."""
    choices = [_element(piece, line, lists, apart, _inside) for piece in line.split()]
    phrases = [tuple(element for piece in combination for element in piece) for combination in product(*choices)]
    for phrase in phrases:
        if not phrase or GAP in (phrase[0], phrase[-1]):
            raise NotationError(f"{line!r}: empty, or starts or ends with '...'")
    return phrases


def _element(piece: str, line: str, lists: Lists, apart: frozenset[str], inside: tuple[str, ...]) -> list[Phrase]:
    if piece == "...":
        return [(GAP,)]
    if not piece.startswith("<"):
        return _alternatives(piece, line, apart)
    name = piece[1:-1]
    if not piece.endswith(">") or name not in lists or name in inside:
        raise NotationError(f"{line!r}: no list is called {piece}")
    single: set[str] = set()
    longer: list[Phrase] = []
    for entry in lists[name]:
        for phrase in read_phrase(entry, lists, apart, (*inside, name)):
            if len(phrase) == 1:
                single |= phrase[0]
            else:
                longer.append(phrase)
    return [*([(frozenset(single),)] if single else []), *longer]


def _alternatives(piece: str, line: str, apart: frozenset[str]) -> list[Phrase]:
    pieces = piece.split("/")
    single = frozenset(_word(word, line, apart) for word in pieces if "_" not in word)
    longer = [
        tuple(frozenset({_word(word, line, apart)}) for word in words.split("_")) for words in pieces if "_" in words
    ]
    return [*([(single,)] if single else []), *longer]


def _word(word: str, line: str, apart: frozenset[str]) -> str:
    bare = fold_apart(word.removesuffix("*").lower(), apart)
    if not bare or not (bare.isalpha() or bare.replace(",", "").isdigit()):
        raise NotationError(f"{line!r}: {word!r} is not a word")
    return bare + ("*" if word.endswith("*") else "")
