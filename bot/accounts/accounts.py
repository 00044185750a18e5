"""Accounts: made, listed, disabled and reset by whoever runs the server; nobody registers themselves."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

import sqlalchemy as sa

from bot.accounts import audit, passwords
from bot.accounts.tables import accounts, sessions
from bot.store.engine import reading
from bot.store.tables import Now, utc_now

Role = Literal["nurse", "region"]
ROLES: tuple[str, ...] = get_args(Role)
_NAME = re.compile(r"^[\w.@+-]{2,80}$")


class AccountError(Exception):
    """An account can't be made or changed; the text says why."""


@dataclass(frozen=True)
class Account:
    """One member of staff. `by_provider`: let in by the OpenID provider alone."""

    id: str
    name: str
    role: str
    disabled: bool
    created: datetime
    by_provider: bool


class Accounts:
    """The table of accounts. Every call is blocking."""

    def __init__(self, engine: Any, now: Now = utc_now) -> None:
        self._engine, self._now = engine, now

    def add(self, name: str, role: str, password: str) -> Account:
        """Make an account. Raises AccountError (name, role, taken) or WeakPassword."""
        tidy = tidied(name)
        if not _NAME.match(tidy):
            raise AccountError("a name has 2 to 80 letters, digits, or . @ + - _")
        return self._insert(tidy, role, passwords.hashed(password), None)

    def list(self) -> list[Account]:
        """Return every account by name."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(accounts).order_by(accounts.c.name)).all()
        return [_account(row) for row in rows]

    def disable(self, name: str) -> None:
        """Shut an account and end its sessions. Raises AccountError."""
        self._change(name, "account_disabled", disabled=True)

    def enable(self, name: str) -> None:
        """Let an account in again. Raises AccountError."""
        self._change(name, "account_enabled", disabled=False)

    def reset(self, name: str, password: str) -> None:
        """Give an account a new password and end its sessions. Raises AccountError or WeakPassword."""
        self._change(name, "account_reset", password=passwords.hashed(password))

    def check(self, name: str, password: str) -> Account | None:
        """Return the account that name and password open, or None. Takes as long either way."""
        with reading(self._engine) as connection:
            row = connection.execute(sa.select(accounts).where(accounts.c.name == tidied(name))).one_or_none()
        right = passwords.matches(password, row.password if row else None)
        return _account(row) if right and row is not None and not row.disabled else None

    def of_provider(self, subject: str, name: str, role: str) -> Account:
        """Return the account of an OpenID subject, made at the first visit; the role follows the provider.

        Raises AccountError when it has been disabled here.
        """
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(accounts).where(accounts.c.subject == subject)).one_or_none()
            if row is not None:
                if row.disabled:
                    raise AccountError("the account is disabled")
                connection.execute(accounts.update().where(accounts.c.id == row.id).values(role=role))
                return Account(row.id, row.name, role, False, row.created, True)
        # The mark keeps a name chosen at the provider from being taken for an account of our own.
        marked = f"{tidied(name)[:80]} ({secrets.token_hex(3)})"
        return self._insert(marked, role, None, subject)

    def _insert(self, name: str, role: str, password: str | None, subject: str | None) -> Account:
        if role not in ROLES:
            raise AccountError(f"a role is one of {', '.join(ROLES)}")
        made = Account(secrets.token_hex(16), name, role, False, self._now(), subject is not None)
        values = {"id": made.id, "name": name, "role": role, "disabled": False, "created": made.created}
        try:
            with self._engine.begin() as connection:
                connection.execute(accounts.insert().values(**values, password=password, subject=subject))
                audit.write(connection, made.created, "account_added", name)
        except sa.exc.IntegrityError:
            raise AccountError(f"there is already an account {name}") from None
        return made

    def _change(self, name: str, what: audit.What, **values: Any) -> None:
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(accounts).where(accounts.c.name == tidied(name))).one_or_none()
            if row is None:
                raise AccountError(f"there is no account {tidied(name)}")
            if row.subject is not None and "password" in values:
                raise AccountError("the OpenID provider keeps this account's password")
            connection.execute(accounts.update().where(accounts.c.id == row.id).values(**values))
            connection.execute(sessions.delete().where(sessions.c.account == row.id))
            audit.write(connection, self._now(), what, row.name)


def tidied(name: str) -> str:
    """Return a name as it is kept: without space around it, in small letters."""
    return name.strip().lower()


def _account(row: Any) -> Account:
    return Account(row.id, row.name, row.role, row.disabled, row.created, row.subject is not None)
