"""`accounts …` on the command line: add, list, disable, enable, reset, and the log."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from typing import Any

from bot.accounts import audit, passwords
from bot.accounts.accounts import ROLES, AccountError, Accounts
from bot.settings import load_settings
from bot.store.engine import open_store


def add_commands(subparsers: Any) -> None:
    """Add `accounts` to a command line; `args.run(args)` returns the exit status."""
    accounts = subparsers.add_parser("accounts", help="staff who may log in")
    actions = accounts.add_subparsers(dest="action", required=True)
    add = _action(actions, "add", "make an account", _add)
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, required=True)
    _action(actions, "list", "show every account", _list)
    for name, text, run in (
        ("disable", "shut an account and end its sessions", _disable),
        ("enable", "let a disabled account in again", _enable),
    ):
        _action(actions, name, text, run).add_argument("name")
    reset = _action(actions, "reset", "give an account a new password and end its sessions", _reset)
    reset.add_argument("name")
    for parser in (add, reset):
        parser.add_argument("--generate", action="store_true", help="make up a password and print it once")
        parser.add_argument("--stdin", action="store_true", help="read the password from standard input")
    log = _action(actions, "log", "who did what and when", _log)
    log.add_argument("--account")
    log.add_argument("--limit", type=int, default=100)


def _action(actions: Any, name: str, text: str, run: Callable[[argparse.Namespace, Any], None]) -> Any:
    parser = actions.add_parser(name, help=text)
    parser.set_defaults(run=lambda args: _run(run, args))
    return parser


def _run(run: Callable[[argparse.Namespace, Any], None], args: argparse.Namespace) -> int:
    try:
        run(args, open_store(load_settings()))
    except (AccountError, passwords.WeakPassword) as error:
        print(f"accounts: {error}", file=sys.stderr)
        return 1
    return 0


def _password(args: argparse.Namespace) -> str:
    if args.generate:
        made = passwords.generated()
        print(f"password: {made}")
        return made
    if args.stdin:
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise AccountError("the two passwords differ")
    return first


def _add(args: argparse.Namespace, engine: Any) -> None:
    made = Accounts(engine).add(args.name, args.role, _password(args))
    print(f"added {made.name} ({made.role})")


def _list(_args: argparse.Namespace, engine: Any) -> None:
    for account in Accounts(engine).list():
        state = "disabled" if account.disabled else "active"
        way = "openid" if account.by_provider else "password"
        print(f"{account.name}\t{account.role}\t{state}\t{way}\t{account.created:%Y-%m-%d}")


def _disable(args: argparse.Namespace, engine: Any) -> None:
    Accounts(engine).disable(args.name)
    print(f"disabled {args.name}")


def _enable(args: argparse.Namespace, engine: Any) -> None:
    Accounts(engine).enable(args.name)
    print(f"enabled {args.name}")


def _reset(args: argparse.Namespace, engine: Any) -> None:
    Accounts(engine).reset(args.name, _password(args))
    print(f"reset {args.name}")


def _log(args: argparse.Namespace, engine: Any) -> None:
    for entry in audit.read(engine, args.limit, args.account):
        parts = (entry.at.isoformat(timespec="seconds"), entry.what, entry.account or "-", entry.handover or "-")
        print("\t".join(parts))
