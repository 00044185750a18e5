import pytest

from bot.editing.readable import lix, unspeakable


def test_lix_is_words_a_sentence_and_long_words() -> None:
    # 12 words in 2 sentences, 1 of them longer than six letters.
    text = "Ring en sjuksköterska om du är osäker. De svarar alltid, dygnet runt."
    assert lix(text) == pytest.approx(12 / 2 + 100 * 1 / 12)


def test_a_short_text_has_no_index() -> None:
    assert lix("Glöm samtalet") is None


def test_bureaucratic_swedish_is_over_forty() -> None:
    hard = (
        "Hälso- och sjukvårdsnämnden beslutar angående vårdgivarens ersättningsanspråk enligt gällande "
        "överenskommelser om utomlänsvård mellan samtliga sjukvårdshuvudmän i riket."
    )
    assert (lix(hard) or 0) > 40


@pytest.mark.parametrize(
    "text",
    [
        "Ring **1177** nu.",
        "Läs mer på https://www.1177.se om du vill.",
        "Se [sidan](x).",
        "- en punkt",
        "Hej \U0001f642",
        "Det är <b>viktigt</b>.",
    ],
)
def test_what_cannot_be_read_aloud_is_found(text: str) -> None:
    assert unspeakable(text)


@pytest.mark.parametrize("text", ["Ring 1177, dygnet runt.", "Hitta vård på 1177.se.", "https://www.1177.se/"])
def test_plain_words_are_left_alone(text: str) -> None:
    assert unspeakable(text) is None
