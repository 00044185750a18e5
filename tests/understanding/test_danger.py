"""What the danger reader promises: it hears danger here and now, and stays quiet about everything else."""

from pathlib import Path

import pytest
import yaml

from bot.understanding.danger import Danger, DangerReader

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reader() -> DangerReader:
    return DangerReader.load(ROOT / "data" / "danger")


def level(found: Danger | None) -> str:
    return found.level if found else "nothing"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("farsan är helt borta och svarar inte", "unconscious"),
        ("ungen är blå om läpparna", "breathing"),
        ("halva ansiktet hänger", "stroke"),
        ("jag får ingen luft", "breathing"),
        ("han har svalt maskindiskmedel", "poisoning"),
        ("she is not waking up", "unconscious"),
        ("DET TRYCKER OVER BROSTET", "heart"),
        ("blev biten av en huggorm", "snakebite"),
        ("sonen krampar och vaknar inte", "seizure"),
        ("halsen svullnar igen efter jordnötter", "allergy"),
    ],
)
def test_plain_words_of_danger_give_112(reader: DangerReader, text: str, kind: str) -> None:
    found = reader.read(text)
    assert found is not None
    assert found.level == "emergency"
    # Several signs may hold; which of them leads is not promised.
    assert any(f"/{kind}.yml" in where for where in reader.explain(text))


@pytest.mark.parametrize(
    "text",
    [
        "لا أستطيع التنفس",
        "عندي ألم في صدري",
        "ma neefsan karo",
        "wuu suuxay",
        "en saa henkeä",
        "rintaan sattuu",
        "hän ei hengitä",
    ],
)
def test_the_plainest_emergencies_are_heard_in_arabic_somali_and_finnish(reader: DangerReader, text: str) -> None:
    assert level(reader.read(text)) == "emergency"


@pytest.mark.parametrize("text", ["haluan kuolla", "أريد أن أموت", "waxaan rabaa inaan dhinto"])
def test_the_wish_to_die_is_heard_in_arabic_somali_and_finnish(reader: DangerReader, text: str) -> None:
    assert level(reader.read(text)) == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "jag har inte ont men kan inte andas",
        "hade ont i bröstet igår och nu trycker det igen",
        "I had a stroke last year and now my face is drooping again",
        "vill boka tid, jag har ont i bröstet och svårt att andas",
        "vad ska jag göra, min son andas inte",
        "can anyone help grandpa collapsed not waking up",
        "en pojke på dagis har slutat andas",
        "I'm in my thirties with crushing chest pain down the left arm",
        "jag är pensionär nu och har tryck över bröstet som strålar ut i armen",
        "operationssåret har inte läkt, det sprutar blod",
        "ingen annan är skadad men en man blöder kraftigt",
    ],
)
def test_a_scope_cancels_only_what_lies_in_it(reader: DangerReader, text: str) -> None:
    assert level(reader.read(text)) == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "har inte ont i bröstet",
        "jag kan andas bra",
        "fick en stroke förra året",
        "hade ont i bröstet i somras",
        "vad är symtom på stroke?",
        "vad gör man vid ormbett?",
        "återbesök efter stroke",
        "pappa dog av hjärtinfarkt",
        "jag dör av skratt",
        "telefonkön tar livet av mig",
        "skriver uppsats om suicid",
        "lite andfådd när jag springer",
        "",
        "?!...",
    ],
)
def test_past_negated_general_booked_and_joked_is_no_danger(reader: DangerReader, text: str) -> None:
    assert reader.read(text) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nej, ingen slår mig hemma", "nej ingen hemma"),
        ("pojken svalde ett batteri för tre år sedan", "ett for tre ar sedan"),
        ("jag har ont i halsen", None),
        ("han slår mig", None),
    ],
)
def test_a_message_can_be_read_without_the_words_of_what_is_cancelled(
    reader: DangerReader, text: str, left: str | None
) -> None:
    assert reader.without_cancelled(text) == left


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("orkar inte leva längre", False),
        ("alla skulle ha det bättre utan mig", False),
        ("vill inte vakna mer", False),
        ("står på bron och ska hoppa", True),
        ("ska göra slut på det ikväll", True),
        ("han slår mig nu", True),
        ("min man slår mig", False),
    ],
)
def test_a_crisis_is_now_when_there_is_plan_intent_or_it_goes_on(reader: DangerReader, text: str, now: bool) -> None:
    found = reader.read(text)
    assert found is not None
    assert (found.level, found.now) == ("crisis", now)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("jag är 13 och pappa slår mig", True),
        ("min man slår mig", False),
        ("jag blir slagen", None),
        ("han slår henne, hon är 6 år", None),
        ("he hits her, she is 6 years old", None),
    ],
)
def test_a_child_in_a_crisis_is_known_by_its_words(reader: DangerReader, text: str, minor: bool | None) -> None:
    found = reader.read(text)
    assert found is not None
    assert found.violence
    assert found.minor is minor


def test_an_overdose_taken_is_an_emergency(reader: DangerReader) -> None:
    assert level(reader.read("jag tog alla mina sömntabletter och vill dö")) == "emergency"


@pytest.mark.parametrize("text", ["det kan inte vänta", "akut!", "min bebis på 6 veckor har 38,5 feber"])
def test_what_cannot_wait_is_urgent(reader: DangerReader, text: str) -> None:
    assert level(reader.read(text)) == "urgent"


def test_small_misspellings_and_missing_dots_are_read(reader: DangerReader) -> None:
    for text in ("medvetslos", "han e medvetlös", "ont i brostkorgen", "hjartinfakt nu", "anafylaktisk schock"):
        assert level(reader.read(text)) == "emergency", text


def test_a_long_message_is_read_to_its_end(reader: DangerReader) -> None:
    assert level(reader.read("jag ville bara fråga en sak om tiden. " * 25 + "Jag får ingen luft")) == "emergency"


@pytest.mark.parametrize(
    ("name", "levels", "least"),
    [
        ("emergency", {"emergency"}, 0.99),
        ("crisis", {"crisis", "emergency"}, 0.97),
        ("urgent", {"urgent", "emergency"}, 0.97),
        ("nothing", {"nothing"}, 0.97),
    ],
)
def test_sentences_written_after_the_lists_are_read_right(
    reader: DangerReader, name: str, levels: set[str], least: float
) -> None:
    text = (Path(__file__).parent / "danger" / "dev.yml").read_text(encoding="utf-8")
    lines = yaml.safe_load(text)[name]
    wrong = [line for line in lines if level(reader.read(line)) not in levels]
    assert len(wrong) <= (1 - least) * len(lines), wrong
