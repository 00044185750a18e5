"""Several workers behind Redis: order, none lost, none doubled, whatever dies."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from running import SECRET, Launcher, RedisServer, Running, Talk

pytestmark = [pytest.mark.model, pytest.mark.redis]
DANGER = "Min pappa andas inte"
PATIENTS, TURNS = 200, 3


@pytest.fixture(scope="module")
def crowd(tree: Path, redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Two workers that certain words make slow."""
    settings = {"LOTS_WORKERS": "2", "LOTS_REDIS_URL": redis_server.url, "LOTS_METRICS_TOKEN": SECRET}
    running = Running(tree, tmp_path_factory.mktemp("crowd"), "faults.broken", **settings)
    try:
        yield running.launch()
    finally:
        running.stop()
        running.client.close()


@pytest.fixture
def served(crowd: Running) -> Running:
    return crowd.wait(lambda: len(crowd.workers()) == 2 and ready(crowd) == 2)


def ready(running: Running) -> float:
    """Return how many workers can answer, by what they have told Prometheus."""
    try:
        answer = httpx.get(f"{running.url}/metrics", headers={"Authorization": f"Bearer {SECRET}"}, timeout=10)
    except httpx.TransportError:
        return 0
    lines = [line for line in answer.text.splitlines() if line.startswith("lots_ready ")]
    return float(lines[0].split()[1]) if lines else 0


def turns_of(history: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Return what the patient said, each with how many messages answered it."""
    turns: list[tuple[str, int]] = []
    for message in history:
        if message["from"] == "patient":
            turns.append((message["text"], 0))
        elif turns:
            turns[-1] = (turns[-1][0], turns[-1][1] + 1)
    return turns


def test_a_worker_killed_in_mid_turn_loses_nothing(served: Running) -> None:
    conversation = Talk(served.client, region="25")
    conversation.say("Jag har ont i halsen", id="1")
    before = served.workers()

    def kill() -> None:
        threading.Event().wait(0.6)
        for pid in before:
            os.kill(pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(httpx.TransportError):
        conversation.post(text="vänta, vad kostar det?", id="2")
    killer.join()
    served.wait(lambda: ready(served) == 2 and not set(served.workers()) & set(before))
    answer = conversation.say("vänta, vad kostar det?", id="2")
    assert conversation.say("vänta, vad kostar det?", id="2") == answer
    turns = turns_of(conversation.get().json()["messages"])
    assert [text for text, _ in turns] == ["Jag har ont i halsen", "vänta, vad kostar det?"]
    assert all(count for _, count in turns)


@pytest.mark.parametrize("how", ["frozen", "stopped"])
def test_redis_away_is_a_503_with_numbers_and_it_comes_back(
    served: Running, redis_server: RedisServer, how: str
) -> None:
    conversation = Talk(served.client, region="25")
    conversation.say("Jag har ont i halsen")
    redis_server.freeze(True) if how == "frozen" else redis_server.stop()
    try:
        answers = [conversation.post(text=DANGER), conversation.post(text="hej"), conversation.get()]
        assert [answer.status_code for answer in answers] == [503] * 3
        assert [answer.json()["numbers"] for answer in answers] == [["112", "1177"]] * 3
        detail = answers[0].json()["detail"]
        assert detail.index("112") < detail.index("1177")
        assert served.status("/readyz") == 503
        assert served.status("/healthz") == 200
    finally:
        redis_server.freeze(False) if how == "frozen" else redis_server.start()
    served.wait(lambda: served.status("/readyz") == 200)
    if how == "frozen":
        assert conversation.say("Vad kostar det?")
        assert len(turns_of(conversation.get().json()["messages"])) >= 2
    else:
        # It keeps nothing on disk: what was said is forgotten, and the patient is told.
        assert conversation.get().status_code == 401
        assert Talk(served.client, region="25").say("Jag har ont i halsen")


def test_a_rate_is_shared_by_all_workers(launch: Launcher, redis_url: str) -> None:
    running = launch(LOTS_WORKERS="2", LOTS_REDIS_URL=redis_url, LOTS_RATE_LIMIT="4").start()
    conversation = Talk(running.client)
    statuses = []
    for _ in range(7):
        with httpx.Client(base_url=running.url, timeout=30) as fresh:
            conversation.client = fresh
            statuses.append(conversation.post(text="hej").status_code)
    assert statuses == [200] * 4 + [429] * 3


def test_a_delete_leaves_nothing_in_redis(served: Running, redis_server: RedisServer) -> None:
    import redis

    conversation = Talk(served.client)
    with redis.Redis.from_url(redis_server.url, decode_responses=True) as client:
        client.flushall()
        conversation = Talk(served.client)
        conversation.say("Jag har klamydia tror jag")
        assert any("klamydia" in (client.get(key) or "") for key in client.keys("lots:conversation:*"))
        assert conversation.delete().status_code == 204
        assert client.keys("*") == []


def test_a_changed_secret_throws_no_patient_out(launch: Launcher, redis_url: str) -> None:
    old, new = "the first secret, long enough", "the second secret, long enough"
    running = launch(LOTS_REDIS_URL=redis_url, LOTS_SECRET=old).start()
    conversation = Talk(running.client, region="25")
    conversation.say("Jag har ont i halsen")
    running.stop()
    running.settings |= {"LOTS_SECRET": new, "LOTS_SECRET_PREVIOUS": old}
    running.start()
    conversation.client = running.client
    assert conversation.say("Vad kostar det?")
    later = Talk(running.client)
    assert len(turns_of(conversation.get().json()["messages"])) == 2
    running.stop()
    # A day later the old one is taken away: tokens that it signed are no longer good, newer ones are.
    running.settings.pop("LOTS_SECRET_PREVIOUS")
    running.start()
    conversation.client = later.client = running.client
    assert conversation.get().status_code == 401
    assert later.get().status_code == 200


def test_workers_take_up_a_reload_and_let_turns_in_flight_finish_when_stopped(crowd: Running, served: Running) -> None:
    conversation = Talk(served.client, region="25")
    conversation.say("Jag har ont i halsen")
    before = served.workers()
    served.signal(signal.SIGHUP)
    served.wait(lambda: served.written().count("are loaded anew") >= len(before))
    assert served.workers() == before
    answers: list[httpx.Response] = []
    thread = threading.Thread(target=lambda: answers.append(conversation.post(text="vänta, vad kostar det?")))
    thread.start()
    threading.Event().wait(0.5)
    assert served.process is not None
    served.signal(signal.SIGTERM)
    thread.join()
    assert answers[0].status_code == 200
    assert served.process.wait(20) == 0
    served.process = None
    crowd.launch()


def test_workers_end_when_their_supervisor_is_killed(launch: Launcher, redis_url: str) -> None:
    running = launch(LOTS_WORKERS="2", LOTS_REDIS_URL=redis_url).start()
    workers = running.workers()
    running.kill()
    running.wait_gone(workers)


class Crowd:
    """Patients whose calls land on any worker, and who send again what got no answer."""

    def __init__(self, url: str) -> None:
        limits = httpx.Limits(max_connections=60)
        self.clients = [httpx.AsyncClient(base_url=url, timeout=60, limits=limits) for _ in range(4)]
        self.broken_off = 0
        """Messages whose answer never came: their worker died over them."""

    async def call(self, number: int, method: str, path: str, **more: Any) -> httpx.Response:
        for attempt in range(60):
            client = self.clients[(number + attempt) % len(self.clients)]
            try:
                answer = await client.request(method, path, **more)
            except (httpx.ReadError, httpx.RemoteProtocolError):
                self.broken_off += path.endswith("/messages")
            except httpx.TransportError:
                pass  # nobody took the call
            else:
                if answer.status_code != 503:
                    return answer
            await asyncio.sleep(0.25)
        raise AssertionError("nobody answered")

    async def patient(self, number: int) -> list[tuple[str, int]]:
        """Hold a conversation; return its turns."""
        started = (await self.call(number, "POST", "/api/conversation", json={"region": "25"})).json()
        headers = {"Authorization": f"Bearer {started['token']}"}
        for turn, text in enumerate(said_by(number)):
            message = {"text": text, "id": str(turn)}
            answer = await self.call(number, "POST", "/api/conversation/messages", json=message, headers=headers)
            assert answer.status_code == 200, answer.text
        history = await self.call(number, "GET", "/api/conversation", headers=headers)
        return turns_of(history.json()["messages"])


def said_by(number: int) -> list[str]:
    """Return what a patient says. Turns of every fifth take long, so that some are always in flight."""
    slow = "vänta, " if number % 5 == 0 else ""
    return [f"{slow}jag har ont i halsen {number} {turn}" for turn in range(TURNS)]


async def test_200_patients_on_4_workers_lose_no_turn_though_workers_are_killed_in_mid_turn(
    launch: Launcher, redis_url: str
) -> None:
    settings = {"LOTS_WORKERS": "4", "LOTS_REDIS_URL": redis_url, "LOTS_METRICS_TOKEN": SECRET}
    running = launch("faults.broken", **settings).launch()
    await asyncio.to_thread(running.wait, lambda: ready(running) == 4)
    crowd = Crowd(running.url)

    async def kill() -> None:
        for _ in range(4):
            await asyncio.sleep(1)
            os.kill(running.workers()[0], signal.SIGKILL)
            await asyncio.sleep(0.3)
            if crowd.broken_off:
                return

    try:
        _, *all_turns = await asyncio.gather(kill(), *(crowd.patient(n) for n in range(PATIENTS)))
    finally:
        for client in crowd.clients:
            await client.aclose()
    assert crowd.broken_off, "no turn was in flight: the test shows nothing"
    for number, turns in enumerate(all_turns):
        assert [text for text, _ in turns] == said_by(number)
        assert all(1 <= count <= 4 for _, count in turns)
    running.wait(lambda: len(running.workers()) == 4)
