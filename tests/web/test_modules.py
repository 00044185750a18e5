"""The widget's small modules joined to one."""

from __future__ import annotations

import pytest

from bot.web.modules import joined

FORMAT = "// Says how.\nexport const money = (sek) => `${sek} kr`;\n"
CARDS = 'import { money } from "./format.js";\n\nexport function card() {\n  return money(1);\n}\n'
MAIN = 'import { card } from "./cards.js";\nimport { money } from "./format.js";\n\ncard(money);\n'


def test_each_module_stands_once_and_after_what_it_imports() -> None:
    whole = joined({"main.js": MAIN, "cards.js": CARDS, "format.js": FORMAT}, "main.js")
    assert whole == ("const money = (sek) => `${sek} kr`;\nfunction card() {\nreturn money(1);\n}\ncard(money);\n")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ("const money = 2;\n", "same name: money"),
        ('import * as all from "./format.js";\n', "another kind"),
        ('export { money } from "./format.js";\n', "another kind"),
        ('import { card } from "./cards.js";\n', "ring"),
    ],
)
def test_what_can_not_be_joined_is_refused(more: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        joined({"main.js": MAIN, "cards.js": more + CARDS, "format.js": FORMAT}, "main.js")
