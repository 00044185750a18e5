from collections.abc import Callable
from pathlib import Path

import pytest

from bot.editing.check_replies import check_replies
from bot.editing.check_spelling import check_spelling

Write = Callable[[str, str], Path]
SV = "data/replies/sv/talk.ftl"
EN = "data/replies/en/talk.ftl"
SOURCE = 'def go(say):\n    return say("ask-need"), say(f"need-{1}")\n'


@pytest.fixture
def project(tmp_path: Path, write: Write) -> Path:
    write(SV, "ask-need = Vad vill du?\n")
    write(EN, "ask-need = What do you want?\n")
    write("bot/questions.py", SOURCE)
    return tmp_path


def reasons(project: Path) -> list[str]:
    return [str(complaint) for complaint in check_replies(project / "data", project)]


def test_a_good_project_has_no_complaint(project: Path) -> None:
    assert reasons(project) == []


def test_a_text_in_one_language_only_is_found(project: Path, write: Write) -> None:
    write(SV, "ask-need = Vad vill du?\nneed-dental = Tandvård\n")
    write("bot/names.py", 'NEEDS = ("dental",)\n')
    assert reasons(project) == ["data/replies/sv/talk.ftl: need-dental: not in 'en'"]


def test_a_placeholder_that_one_language_lacks_is_found_also_inside_another_text(project: Path, write: Write) -> None:
    write(SV, "ask-need = Vad vill du, { name }?\nname = { $who }\n")
    write(EN, "ask-need = What do you want, { name }?\nname = You\n")
    assert any("ask-need: 'sv' and 'en' differ in $who" in reason for reason in reasons(project))


def test_a_text_that_nothing_uses_is_found(project: Path, write: Write) -> None:
    write(SV, "ask-need = Vad vill du?\nold-news = Gammalt\n")
    write(EN, "ask-need = What do you want?\nold-news = Old\n")
    assert reasons(project) == ["data/replies/sv/talk.ftl: old-news: nothing uses it"]


def test_a_text_that_is_asked_for_and_missing_is_found_with_its_place(project: Path, write: Write) -> None:
    write("bot/more.py", 'def go(say):\n    return say("ask-age")\n')
    assert reasons(project) == ["bot/more.py:2: ask-age: no such text"]


def test_keys_behind_a_pages_own_prefix_are_uses(project: Path, write: Write) -> None:
    page = 'class Page:\n    def say(self, key):\n        return f"{self._prefix}-{key}"\n\n\nNURSE = Page("nurse")\n'
    write("bot/page.py", page)
    write("bot/page.html", "<h1>$t_title</h1>")
    write(SV, "ask-need = Vad vill du?\nnurse-title = Koden\nnurse-gone = Borta\n")
    write(EN, "ask-need = What do you want?\nnurse-title = The code\nnurse-gone = Gone\n")
    assert reasons(project) == ["data/replies/sv/talk.ftl: nurse-gone: nothing uses it"]


def test_a_text_that_uses_a_missing_text_is_found(project: Path, write: Write) -> None:
    write(SV, "ask-need = Vad vill du? { gone }\n")
    assert any("uses 'gone'" in reason for reason in reasons(project))


def test_a_hard_variant_is_found_behind_an_easy_one(project: Path, write: Write) -> None:
    hard = "Patientavgifternas högkostnadsskydd förutsätter vårdcentralslistning enligt fullmäktiges beslut om det här."
    write(SV, f"ask-need = {{ $kind ->\n    [a] Hej.\n   *[b] {hard}\n}}\n")
    write(EN, "ask-need = { $kind ->\n   *[a] Hello.\n}\n")
    assert any("hard to read: LIX" in reason for reason in reasons(project))


def test_a_web_address_in_a_sentence_is_found(project: Path, write: Write) -> None:
    write(EN, "ask-need = Read https://www.1177.se first.\n")
    assert any("links belong in cards" in reason for reason in reasons(project))


def test_a_misspelt_word_is_found_and_the_projects_own_words_are_not(project: Path, write: Write) -> None:
    write(SV, "ask-need = Vad villl du hos Teletal?\n")
    write("data/words/sv.txt", "# names\nTeletal\n")
    found = [str(complaint) for complaint in check_spelling(project / "data")]
    assert len(found) == 1
    assert "'villl'" in found[0]
