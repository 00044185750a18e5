from pathlib import Path
from xml.etree import ElementTree

from bot.editing.draw import draw
from bot.knowledge.load import read_yaml

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_in_the_docs_is_what_the_data_says(root: Path) -> None:
    drawn = draw(root)
    assert (root / "docs" / "dialogue.svg").read_text(encoding="utf-8") == drawn, "run `lots draw`"


def test_every_outcome_stands_in_the_picture(root: Path) -> None:
    texts = [node.text or "" for node in ElementTree.fromstring(draw(root, "en")).iter(f"{SVG}text")]
    assert sum(text.startswith("•") for text in texts) > len(read_yaml(root / "data" / "outcomes.yml")) + 39
    assert "The phone first" in texts


def test_the_picture_has_a_name_and_runs_nothing(root: Path) -> None:
    tree = ElementTree.fromstring(draw(root))
    assert tree.find(f"{SVG}title") is not None
    assert tree.get("role") == "img"
    assert not list(tree.iter(f"{SVG}script"))
