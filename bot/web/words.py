"""The visible strings of the widget and the pages, from `data/replies/<language>/widget.ftl`."""

from __future__ import annotations

from bot.knowledge.numbers import Numbers
from bot.replies.texts import Texts

PREFIX = "widget-"
# What the browser fills in itself; it gets the name in braces in its place.
LATER = ("when", "number", "label", "name", "count", "minutes", "seconds")


class Words:
    """Strings with the two numbers that stand everywhere filled in. `operator`: whose assistant it is, if anybody's."""

    def __init__(self, texts: Texts, numbers: Numbers, operator: str | None = None) -> None:
        self._texts, self.operator = texts, operator
        self._args = {"emergency": numbers.get("112").number, "advice": numbers.get("1177").number}
        self._later = {name: "{" + name + "}" for name in LATER}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the pages have."""
        return tuple(language for language in self._texts.languages if self._texts.has("widget-title", language))

    @property
    def version(self) -> int:
        """Differs when the texts have been replaced."""
        return self._texts.version

    def say(self, key: str, language: str, /, **args: str) -> str:
        """Return one string. Raises TextError when it is missing or an argument is."""
        return self._texts.render(key, language, **self._args, **args)

    def widget(self, language: str) -> dict[str, str]:
        """Return all strings of the widget by their names without `widget-`."""
        keys = sorted(key for key in self._texts.keys[language] if key.startswith(PREFIX))
        found = {key.removeprefix(PREFIX): self.say(key, language, **self._later) for key in keys}
        own = {"subtitle": self.say("page-subtitle-of", language, operator=self.operator)} if self.operator else {}
        return found | own

    def spoken(self, wished: str | None) -> str:
        """Return the language wished for, or the first that is whole: Swedish where it is there."""
        if wished in self.languages:
            return str(wished)
        return "sv" if "sv" in self.languages else self.languages[0]
