"""The real assistant and a real Redis, each a process of its own on a free loopback port, ended by its id."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from asking import http
from databases import free_port

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("actions", "bot", "data", "config.yml", "domain.yml")
SECRET = "a secret of the tests, long enough"
TODAY = "2026-11-23"
FREE = {"LOTS_RATE_LIMIT": "0", "LOTS_ADDRESS_RATE_LIMIT": "0"}


class Running:
    """An assistant served by `python -m bot` (or another module) from `tree`. `log` holds all it has written."""

    def __init__(self, tree: Path, folder: Path, module: str = "bot", **settings: str) -> None:
        self.tree, self.folder, self.module = tree, folder, module
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "log"
        self.settings = {"LOTS_SECRET": SECRET, "LOTS_TODAY": TODAY, **FREE, **settings}
        self.process: subprocess.Popen[bytes] | None = None
        self.client = httpx.Client(base_url=self.url, timeout=60)

    def environ(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
        fixed = {"LOTS_PORT": str(self.port), "LOTS_VAR_DIR": str(self.folder / "var"), "OMP_NUM_THREADS": "1"}
        paths = os.pathsep.join((str(self.tree), str(ROOT / "tests")))
        return {**kept, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", **fixed, **self.settings}

    def launch(self) -> Running:
        """Start the process without waiting for it."""
        with self.log.open("ab") as out:
            command = [sys.executable, "-m", self.module]
            self.process = subprocess.Popen(command, cwd=self.tree, env=self.environ(), stdout=out, stderr=out)
        return self

    def start(self) -> Running:
        """Start the process and wait until it can answer a patient."""
        self.launch()
        return self.wait(lambda: self.status("/readyz") == 200)

    def wait(self, until: Callable[[], object], seconds: float = 240) -> Running:
        """Wait until something holds. Raises RuntimeError with the log when it never does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if until():
                return self
            if self.process is not None and self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError(f"it did not come to that:\n{self.written()[-4000:]}")

    def status(self, path: str) -> int | None:
        """Return the status of a GET, or None when nobody answers."""
        try:
            return http.get(self.url + path, timeout=10).status_code
        except httpx.TransportError:
            return None

    def written(self) -> str:
        """Return all it has written to both streams."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def workers(self) -> list[int]:
        """Return the process ids of the workers, when there are several."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(child) for child in children]

    def wait_gone(self, pids: list[int], seconds: float = 20) -> None:
        """Wait until none of these processes runs. Raises RuntimeError."""
        end = time.monotonic() + seconds
        while any(_runs(pid) for pid in pids):
            if time.monotonic() > end:
                raise RuntimeError(f"still there: {pids}")
            time.sleep(0.1)

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def stop(self) -> int | None:
        """End it cleanly. Returns its exit code."""
        self.client.close()
        self.client = httpx.Client(base_url=self.url, timeout=60)
        if self.process is None:
            return None
        self.process.terminate()
        try:
            code = self.process.wait(30)
        except subprocess.TimeoutExpired:
            for pid in self.workers():
                os.kill(pid, signal.SIGKILL)
            self.process.kill()
            code = self.process.wait()
        self.process = None
        return code

    def kill(self) -> None:
        """End it at once, as a crash would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
        self.process = None


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Talk:
    """One conversation, as a page has it."""

    def __init__(self, client: httpx.Client, **start: str) -> None:
        self.client = client
        answer = client.post("/api/conversation", json=start)
        assert answer.status_code == 201, answer.text
        self.started = answer.json()
        self.headers = {"Authorization": f"Bearer {self.started['token']}"}

    def post(self, **message: Any) -> httpx.Response:
        return self.client.post("/api/conversation/messages", json=message, headers=self.headers)

    def say(self, text: str, **more: Any) -> list[dict[str, Any]]:
        """Say a text and return the messages that come back."""
        return self._messages(self.post(text=text, **more))

    def choose(self, value: str) -> list[dict[str, Any]]:
        return self._messages(self.post(choice=value))

    def get(self) -> httpx.Response:
        return self.client.get("/api/conversation", headers=self.headers)

    def delete(self) -> httpx.Response:
        return self.client.delete("/api/conversation", headers=self.headers)

    @staticmethod
    def _messages(answer: httpx.Response) -> list[dict[str, Any]]:
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["messages"]
        return found


class RedisServer:
    """Debian's redis-server in a folder of its own; it keeps nothing on disk."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> RedisServer:
        import redis

        command = ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        command += ["--save", "", "--appendonly", "no"]
        with (self.folder / "log").open("ab") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=out)
        for _ in range(100):
            try:
                with redis.Redis.from_url(self.url) as client:
                    client.ping()
                return self
            except redis.ConnectionError:
                time.sleep(0.05)
        raise RuntimeError((self.folder / "log").read_text())

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None

    def freeze(self, frozen: bool) -> None:
        """Let it hang, or go on."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP if frozen else signal.SIGCONT)


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    """A Redis of the whole test run; skipped where Debian's package is missing."""
    if shutil.which("redis-server") is None:
        pytest.skip("Redis is not installed (apt-get install redis-server)")
    with tempfile.TemporaryDirectory(prefix="lots-redis-") as folder:
        server = RedisServer(Path(folder)).start()
        yield server
        server.stop()


@pytest.fixture
def redis_url(redis_server: RedisServer) -> Iterator[str]:
    """The URL of an empty Redis that runs."""
    import redis

    if redis_server.process is None:
        redis_server.start()
    with redis.Redis.from_url(redis_server.url) as client:
        client.flushall()
        yield redis_server.url
        redis_server.process and client.flushall()


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its model, so that a test may spoil it and nobody can change it under a test.

    Where no model fits, the one that is trained here is kept for the next run.
    """
    place = tmp_path_factory.mktemp("tree")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, place / name)
    code = "from bot.engine.training import model_path; from bot.settings import ROOT; print(model_path(ROOT, ROOT))"
    name = Path(_run(code, place).strip()).name
    (place / "models").mkdir()
    if (ROOT / "models" / name).exists():
        shutil.copy(ROOT / "models" / name, place / "models" / name)
        return place
    _run("from bot.engine.training import train; from bot.settings import ROOT; train(ROOT, ROOT / 'models')", place)
    (ROOT / "models").mkdir(exist_ok=True)
    shutil.copy(place / "models" / name, ROOT / "models" / f"{name}.part")
    (ROOT / "models" / f"{name}.part").rename(ROOT / "models" / name)
    return place


def _run(code: str, place: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    command = [sys.executable, "-W", "ignore", "-c", code]
    ended = subprocess.run(
        command, cwd=place, env={**environ, "PYTHONPATH": str(place)}, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


Launcher = Callable[..., Running]


@pytest.fixture(scope="session")
def assistant(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The assistant with the settings it has by default, but for the rates; for tests that leave it as it was."""
    running = Running(tree, tmp_path_factory.mktemp("assistant"))
    try:
        yield running.start()
    finally:
        running.stop()
        running.client.close()


@pytest.fixture
def launch(tree: Path, tmp_path: Path) -> Iterator[Launcher]:
    """Makes an assistant of the test's own: `launch(LOTS_WORKERS="2")`; `module` serves it in another way."""
    made: list[Running] = []

    def make(module: str = "bot", place: Path | None = None, **settings: str) -> Running:
        folder = tmp_path / f"assistant-{len(made)}"
        folder.mkdir()
        made.append(Running(place or tree, folder, module, **settings))
        return made[-1]

    yield make
    for running in made:
        running.stop()
        running.client.close()


@pytest.fixture
def talk(assistant: Running) -> Callable[..., Talk]:
    """Starts a conversation with the assistant: `talk(region="25")`."""
    return lambda **start: Talk(assistant.client, **start)
