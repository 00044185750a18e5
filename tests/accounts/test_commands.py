"""`lots accounts …` as an operator uses it."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import pytest

from bot.accounts.accounts import Accounts
from bot.accounts.commands import add_commands
from bot.settings import Settings
from bot.store.engine import open_store

PASSWORD = "correct horse battery staple"


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_commands(parser.add_subparsers(required=True))
    args = parser.parse_args(["accounts", *words])
    status: int = args.run(args)
    return status


def test_the_commands_add_list_disable_and_reset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run("add", "Anna", "--role", "nurse", "--stdin") == 0
    assert run("add", "anna", "--role", "nurse", "--generate") == 1
    assert run("disable", "anna") == 0
    assert run("reset", "anna", "--generate") == 0
    assert run("reset", "nobody", "--generate") == 1
    capsys.readouterr()
    assert run("list") == 0
    assert capsys.readouterr().out.startswith("anna\tnurse\tdisabled\tpassword\t")
    assert run("log") == 0
    assert [line.split("\t")[1] for line in capsys.readouterr().out.splitlines()] == [
        "account_reset", "account_disabled", "account_added",
    ]  # fmt: skip


def test_accounts_made_by_the_command_can_log_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    run("add", "bo", "--role", "region", "--generate")
    password = capsys.readouterr().out.splitlines()[0].removeprefix("password: ")
    engine = open_store(Settings(var_dir=tmp_path))
    assert Accounts(engine).check("BO ", password) is not None
    engine.dispose()
