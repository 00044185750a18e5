"""A region's own folder: everything in it is checked as the project's own files are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from bot.editing.check_facts import check_facts
from bot.editing.check_notices import check_notices
from bot.editing.check_replies import check_replies
from bot.editing.check_spelling import check_spelling
from bot.editing.complaint import Complaint
from bot.editing.validate import checks
from bot.settings import Settings

NOTICE = "- {{id: queue, from: 2026-11-01, to: 2026-11-02, texts: {{sv: '{sv}', en: 'Hello.'}}}}\n"
Check = Callable[[Path, Path], Iterator[Complaint]]


def facts(root: Path, own: Path) -> Iterator[Complaint]:
    return check_facts(root / "data", own)


def replies(root: Path, own: Path) -> Iterator[Complaint]:
    return check_replies(own.parent / "data", own.parent, own)


def spelling(root: Path, own: Path) -> Iterator[Complaint]:
    return check_spelling(own.parent / "data", own)


def notices(root: Path, own: Path) -> Iterator[Complaint]:
    return check_notices(root / "data", own)


@pytest.fixture(autouse=True)
def _small_project(write: Callable[[str, str], Path]) -> None:
    write("data/replies/sv/talk.ftl", "ask-need = Vad vill du?\n")
    write("data/replies/en/talk.ftl", "ask-need = What do you want?\n")
    write("bot/questions.py", 'def go(say):\n    return say("ask-need")\n')


HARD = "Utomlänskontakternas ersättningsprinciper förutsätter överenskommelser mellan sjukvårdshuvudmännen i hela vårt land."
MISTAKES = [
    (facts, "regions/norrbotten.yml", "code: '25'\n", "named by its county code"),
    (facts, "law.yml", "- id: x\n", "own/law.yml"),
    (facts, "numbers.yml", "- id: x\n", "own/numbers.yml"),
    (facts, "notices.yml", "- id: X\n", "0.id"),
    (facts, "number.yml", "[]\n", "nothing reads this"),
    (facts, "replies/no/own.ftl", "ask-need = Hva?\n", "no such language"),
    (facts, "replies/sv/own.txt", "ask-need = Vad?\n", "not a .ftl file"),
    (facts, "security.txt", "Contact: someone\n", "Contact"),
    (replies, "replies/sv/own.ftl", f"ask-need = {HARD}\n", "hard to read: LIX"),
    (replies, "replies/sv/own.ftl", "ask-need = Vad **vill** du?\n", "has markup"),
    (replies, "replies/en/own.ftl", "ask-need = Read https://example.org first.\n", "links belong in cards"),
    (replies, "replies/sv/own.ftl", "ask-need = Vad vill du, { $who }?\n", "nothing fills in $who here"),
    (replies, "replies/sv/own.ftl", "ask-need = Vad vill du? { gone }\n", "uses 'gone'"),
    (spelling, "replies/sv/own.ftl", "ask-need = Vad villl du?\n", "'villl'"),
    (spelling, "notices.yml", NOTICE.format(sv="Det är lång kö i daggg."), "'daggg'"),
    (notices, "notices.yml", NOTICE.format(sv="Läs **detta**."), "has markup"),
]


@pytest.mark.parametrize(("check", "file", "text", "said"), MISTAKES, ids=lambda value: str(value)[:20])
def test_a_mistake_is_found_wherever_it_stands(
    root: Path, tmp_path: Path, write: Callable[[str, str], Path], check: Check, file: str, text: str, said: str
) -> None:
    own = tmp_path / "own"
    write(f"own/{file}", text)
    assert any(said in str(complaint) for complaint in check(root, own))


def test_a_folder_with_every_kind_of_file_is_right(
    root: Path, tmp_path: Path, write: Callable[[str, str], Path]
) -> None:
    own = tmp_path / "own"
    for name in ("regions/25.yml", "law.yml", "numbers.yml"):
        write(f"own/{name}", (root / "data" / name).read_text(encoding="utf-8"))
    write("own/replies/sv/own.ftl", "ask-need = Vad vill du ha hjälp med i Norrbotten?\n")
    write("own/replies/en/own.ftl", "ask-need = What do you need in Norrbotten?\n")
    write("own/notices.yml", NOTICE.format(sv="Det är lång kö till Vårdväxeln i dag."))
    write("own/words/sv.txt", "Vårdväxeln\n")
    write("own/security.txt", "Contact: mailto:it@region.example\nExpires: 2027-11-01T00:00:00Z\n")
    found = checks(Settings(data_dir=root / "data", override_dir=own), root)
    for name in ("facts", "texts", "replies", "spelling", "notices"):
        assert list(found[name]()) == [], name


def test_a_number_that_an_alert_needs_cannot_be_left_out(
    root: Path, tmp_path: Path, write: Callable[[str, str], Path]
) -> None:
    for file, kept in (("numbers.yml", "90101"), ("law.yml", "siblings_ceiling")):
        entries = yaml.safe_load((root / "data" / file).read_text(encoding="utf-8"))
        assert any(entry["id"] == kept for entry in entries), kept
        left = [entry for entry in entries if entry["id"] != kept]
        write(f"own/{file}", yaml.safe_dump(left, allow_unicode=True))
    found = [str(complaint) for complaint in check_facts(root / "data", tmp_path / "own")]
    assert any("90101: an alert needs this number" in one for one in found)
    assert any("siblings_ceiling: lacks" in one for one in found)
