"""The backups that docs/operating.md describes: what a patient left can be opened from the restored copy."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from databases import Postgres, as_postgres, binary

from bot.accounts.accounts import Accounts
from bot.handover.service import Handovers
from bot.handover.summary import Summary
from bot.settings import ROOT, Settings
from bot.store.engine import open_store

SUMMARY = Summary("Det gäller: Recept.", "Ålder: 34 år.", "Salvan är slut.", "Chatten visade till telefon.")
META = {"language": "sv", "for_whom": "self", "age": 34, "home": "25", "home_name": "Norrbottens län"}
GUIDE = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
SECRET = "a secret of the tests, long enough"


def settings(folder: Path, url: str | None = None) -> Settings:
    return Settings(var_dir=folder, handover_secret=SECRET, database_url=url)


def leave(engine: Any, own: Settings) -> str:
    """Fill a database with an account and a patient's text, and return its code."""
    Accounts(engine).add("anna", "nurse", "correct horse battery staple")
    return asyncio.run(Handovers(engine, own).leave(SUMMARY, META)).code


def opened(own: Settings, code: str) -> Summary:
    """Open a code in a restored database, whose schema is brought up to date as at any start."""
    engine = open_store(own)
    try:
        assert [account.name for account in Accounts(engine).list()] == ["anna"]
        return asyncio.run(Handovers(engine, own).open(code, "anna", "127.0.0.1")).summary
    finally:
        engine.dispose()


def test_sqlite_is_backed_up_while_it_runs(tmp_path: Path) -> None:
    command = re.search(r'python -c "(import sqlite3[^"]+)" var/(distanslotsen\.db)', GUIDE)
    assert command is not None
    live, restored = settings(tmp_path / "live"), settings(tmp_path / "restored")
    live.var_dir.mkdir()
    restored.var_dir.mkdir()
    engine = open_store(live)
    code = leave(engine, live)
    files = [str(own.var_dir / command[2]) for own in (live, restored)]
    subprocess.run([sys.executable, "-c", command[1], *files], check=True)
    engine.dispose()
    assert opened(restored, code) == SUMMARY


@pytest.mark.postgres
def test_postgres_is_backed_up_while_it_runs(postgres: Postgres, tmp_path: Path) -> None:
    assert "`pg_dump --format=custom`" in GUIDE
    live, restored = settings(tmp_path, postgres.new_database()), settings(tmp_path, postgres.new_database())
    engine = open_store(live)
    code = leave(engine, live)
    dump = [*as_postgres(), str(binary("pg_dump")), "--format=custom", str(live.database_url)]
    copy = subprocess.run(dump, check=True, capture_output=True, cwd="/").stdout
    load = [*as_postgres(), str(binary("pg_restore")), "--dbname", str(restored.database_url)]
    subprocess.run(load, input=copy, check=True, capture_output=True, cwd="/")
    engine.dispose()
    assert opened(restored, code) == SUMMARY
