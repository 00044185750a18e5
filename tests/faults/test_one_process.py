"""Faults of one process: a missing model, a broken action, a broken fact, a stop in mid-turn."""

from __future__ import annotations

import shutil
import signal
import socket
import threading
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from running import Launcher, Running, Talk

pytestmark = pytest.mark.model
DANGER = "Min pappa andas inte"


def held_out(answer: httpx.Response) -> str:
    """Check that an answer is a 503 with numbers; return what it says."""
    assert answer.status_code == 503, answer.text
    document = answer.json()
    assert document["numbers"] == ["112", "1177"]
    detail: str = document["detail"]
    assert "1177" in detail
    assert "112" in detail
    return detail


def test_without_a_model_it_says_so_and_comes_back_when_there_is_one(
    launch: Launcher, tree: Path, tmp_path: Path
) -> None:
    models = tmp_path / "models"
    models.mkdir()
    running = launch(LOTS_MODEL_DIR=str(models)).launch()
    running.wait(lambda: running.status("/healthz") == 200)
    assert running.status("/readyz") == 503
    assert running.client.get("/readyz").json()["missing"] == ["engine"]
    held_out(running.client.post("/api/conversation", json={}))
    for model in (tree / "models").iterdir():
        shutil.copy(model, models / f"{model.name}.part")
        (models / f"{model.name}.part").rename(models / model.name)
    running.wait(lambda: running.status("/readyz") == 200)
    assert Talk(running.client).say("Jag har ont i halsen")


@pytest.fixture(scope="module")
def broken(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Running:
    return Running(tree, tmp_path_factory.mktemp("broken"), "faults.broken")


@pytest.fixture(autouse=True, scope="module")
def _ended(broken: Running):  # type: ignore[no-untyped-def]
    yield
    broken.stop()
    broken.client.close()


@pytest.fixture
def served(broken: Running) -> Running:
    return broken if broken.process else broken.start()


def test_an_action_that_fails_is_answered_with_1177(served: Running) -> None:
    conversation = Talk(served.client, region="25")
    messages = conversation.say("Jag har ont i halsen och haverera")
    assert "1177" in " ".join(message["text"] for message in messages)
    assert conversation.say("Jag har ont i halsen")[0]["text"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_danger_is_met_with_112_though_the_action_fails(served: Running, language: str) -> None:
    conversation = Talk(served.client, language=language)
    card = conversation.say(f"{DANGER}, haverera")[0]["card"]
    assert (card["type"], card["call"]) == ("alert", "112")


def test_a_turn_that_fails_is_a_503_and_changes_nothing(served: Running) -> None:
    conversation = Talk(served.client)
    before = conversation.get().json()["messages"]
    detail = held_out(conversation.post(text="Jag har ont i halsen, krascha"))
    danger = held_out(conversation.post(text=f"{DANGER}, krascha"))
    assert danger != detail
    assert danger.index("112") < danger.index("1177")
    assert conversation.get().json()["messages"] == before
    assert conversation.say("Jag har ont i halsen")


def drip(port: int, stop: threading.Event, answers: list[bytes], head: bytes) -> None:
    """Send a call a byte at a time, until told to stop or cut off."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=20)) as line:
        line.sendall(head)
        line.settimeout(0.2)
        while not stop.is_set():
            try:
                line.sendall(b"x")
                answer = line.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                return
            answers.append(answer)
            return


def test_slow_and_large_bodies_are_cut_off_and_disturb_nobody(served: Running) -> None:
    call = "POST /api/conversation/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    slow = [f"{call}Content-Length: 10000\r\n\r\n", call, f"{call}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n1"]
    large = f"{call}Content-Length: 100000\r\n\r\n"
    stop = threading.Event()
    cut: list[bytes] = []
    refused: list[bytes] = []
    each = [*((head, cut) for head in slow for _ in range(10)), *([(large, refused)] * 30)]
    threads = [threading.Thread(target=drip, args=(served.port, stop, found, h.encode())) for h, found in each]
    for thread in threads:
        thread.start()
    try:
        conversation = Talk(served.client, region="25")
        assert all(conversation.say("Jag har ont i halsen") for _ in range(5))
        assert served.status("/readyz") == 200
        served.wait(lambda: not any(thread.is_alive() for thread in threads), 30)
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    # Too large is told from the head alone, before any of the body has come.
    assert [answer[:13] for answer in refused] == [b"HTTP/1.1 413 "] * 30
    assert [answer[:13] for answer in cut] == [b"HTTP/1.1 408 "] * 30
    assert all(b"1177" in answer for answer in cut + refused)


def test_it_leaves_no_copy_of_its_memory_when_it_dies(served: Running) -> None:
    assert served.process is not None
    limits = Path(f"/proc/{served.process.pid}/limits").read_text()
    assert next(line for line in limits.splitlines() if line.startswith("Max core")).split()[4:6] == ["0", "0"]


def test_a_clean_stop_lets_a_turn_in_flight_finish(served: Running) -> None:
    conversation = Talk(served.client, region="25")
    answers: list[httpx.Response] = []
    thread = threading.Thread(target=lambda: answers.append(conversation.post(text="Jag har ont i halsen, vänta")))
    thread.start()
    threading.Event().wait(0.5)
    assert served.process is not None
    served.signal(signal.SIGTERM)
    thread.join()
    assert answers[0].status_code == 200
    assert answers[0].json()["messages"]
    assert served.process.wait(20) == 0
    served.process = None


@pytest.fixture
def spoilt(launch: Launcher, tree: Path, tmp_path: Path) -> tuple[Running, Path]:
    """An assistant with facts of its own, and their folder."""
    data = tmp_path / "data"
    shutil.copytree(tree / "data", data)
    return launch(LOTS_DATA_DIR=str(data)).start(), data


def test_a_fact_broken_at_a_reload_leaves_the_old_ones(spoilt: tuple[Running, Path]) -> None:
    running, data = spoilt
    conversation = Talk(running.client, region="25")
    first = conversation.say("Jag har ont i halsen", id="1")
    file = data / "regions" / "25.yml"
    whole = file.read_text(encoding="utf-8")
    loaded = running.client.get("/readyz").json()["loaded"]

    file.write_text(whole + "\nnot_a_key: 1\n", encoding="utf-8")
    running.signal(signal.SIGHUP)
    running.wait(lambda: running.client.get("/readyz").json()["reload_refused"])
    assert running.client.get("/readyz").json()["loaded"] == loaded
    assert running.status("/readyz") == 200
    assert "25.yml" in running.written()
    assert "not_a_key" in running.written()
    assert Talk(running.client, region="25").say("Jag har ont i halsen") is not None
    assert conversation.say("Jag har ont i halsen", id="1") == first

    file.write_text(whole, encoding="utf-8")
    running.signal(signal.SIGHUP)
    running.wait(lambda: running.client.get("/readyz").json()["loaded"] != loaded)
    assert not running.client.get("/readyz").json()["reload_refused"]


def test_a_reload_changes_what_is_said_and_drops_no_conversation(spoilt: tuple[Running, Path]) -> None:
    running, data = spoilt
    conversation = Talk(running.client)
    file = data / "replies" / "sv" / "problems.ftl"
    file.write_text(file.read_text(encoding="utf-8").replace("Tomt meddelande", "Tomt blad"), encoding="utf-8")
    assert conversation.post(text="").json()["title"] == "Tomt meddelande"
    words = data / "replies" / "sv" / "widget.ftl"
    words.write_text(words.read_text(encoding="utf-8").replace("widget-send = Skicka", "widget-send = Iväg"), "utf-8")
    entry = running.client.get("/widget/distanslots.js").text
    loaded = running.client.get("/readyz").json()["loaded"]
    running.signal(signal.SIGHUP)
    running.wait(lambda: running.client.get("/readyz").json()["loaded"] != loaded)
    assert conversation.post(text="").json()["title"] == "Tomt blad"
    assert running.client.get("/api/widget/texts").json()["send"] == "Iväg"
    assert running.client.get("/widget/distanslots.js").text != entry
    assert conversation.say(DANGER)[0]["card"]["call"] == "112"


def test_an_editor_sees_a_changed_text_without_a_restart(launch: Launcher, tmp_path: Path) -> None:
    own = tmp_path / "own" / "replies" / "sv" / "own.ftl"
    own.parent.mkdir(parents=True)
    running = launch(LOTS_PREVIEW="true", LOTS_OVERRIDE_DIR=str(tmp_path / "own")).start()
    own.write_text("problem-empty-title = Tomt blad\n", encoding="utf-8")
    running.wait(lambda: Talk(running.client).post(text="").json()["title"] == "Tomt blad")
    own.write_text("no-such-text = Hej\n", encoding="utf-8")
    running.wait(lambda: running.client.get("/readyz").json()["reload_refused"])
    assert Talk(running.client).post(text="").json()["title"] == "Tomt blad"


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"LOTS_NOTHING": "1"}, "LOTS_NOTHING"),
        ({"LOTS_WORKERS": "2"}, "LOTS_REDIS_URL"),
        ({"LOTS_PORT": "high"}, "LOTS_PORT"),
    ],
)
def test_a_wrong_setting_keeps_it_from_starting(launch: Launcher, settings: dict[str, str], name: str) -> None:
    running = launch(**settings).launch()
    assert running.process is not None
    assert running.process.wait(60) == 2
    running.process = None
    assert name in running.written()
    assert "Traceback" not in running.written()
