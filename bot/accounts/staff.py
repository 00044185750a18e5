"""Logging in and out, as the pages use it: nothing here holds the event loop."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from datetime import timedelta
from functools import partial
from typing import Any

from bot.accounts import audit
from bot.accounts.accounts import Account, Accounts, tidied
from bot.accounts.attempts import Attempts, Tallies
from bot.accounts.sessions import Sessions, Who
from bot.settings import Settings
from bot.store.secret import derive, server_secret
from bot.store.tables import Now, utc_now

FREE_FAILURES = 5
FIRST_LOCK, LONGEST_LOCK = 30.0, 15 * 60.0
"""Seconds. The lock doubles with each failure; who is locked out by a stranger gets in within a quarter."""
ADDRESS_FAILURES = 50
WINDOW = timedelta(hours=1)


class WrongLogin(Exception):
    """Name and password open nothing, or not this page. Which of the three is not said."""


class Staff:
    """Everything a page needs to know who is there."""

    def __init__(self, engine: Any, settings: Settings, now: Now = utc_now) -> None:
        secret = server_secret(settings)
        self._engine, self._now = engine, now
        self._csrf = derive(secret, "csrf")
        self.accounts = Accounts(engine, now)
        self.sessions = Sessions(engine, now)
        self.attempts = Attempts(engine, derive(secret, "address"), now)
        # Each check takes 64 MiB for a moment: two at a time, the rest wait.
        self._room = asyncio.Semaphore(2)

    async def log_in(self, name: str, password: str, address: str) -> tuple[str, Account]:
        """Return the cookie and the account. Raises WrongLogin, TooMany, or SQLAlchemyError when the store is away."""
        reserve = partial(self.attempts.reserve, "login", tidied(name)[:120], address, WINDOW, lock_out)
        await asyncio.to_thread(reserve)
        async with self._room:
            account = await asyncio.to_thread(self.accounts.check, name, password)
        if account is None:
            await asyncio.to_thread(self._note_failure, name)
            raise WrongLogin
        await asyncio.to_thread(self.attempts.forgive_account, "login", account.name)
        return await self.start(account), account

    async def start(self, account: Account) -> str:
        """Return the cookie of a new session, for an account that has been let in."""
        return await asyncio.to_thread(self.sessions.start, account.id, account.name)

    async def who(self, cookie: str | None, role: str) -> Who | None:
        """Return who is there in this role, or None."""
        found = await self.anyone(cookie)
        return found if found is not None and found.role == role else None

    async def anyone(self, cookie: str | None) -> Who | None:
        """Return who is there, in whatever role."""
        return await asyncio.to_thread(self.sessions.who, cookie)

    async def log_out(self, cookie: str, name: str) -> None:
        """End a session."""
        await asyncio.to_thread(self.sessions.end, cookie, name)

    def csrf(self, cookie: str) -> str:
        """Return the token that every form of this session carries."""
        return hmac.new(self._csrf, cookie.encode(), hashlib.sha256).hexdigest()

    def is_csrf(self, cookie: str | None, token: str | None) -> bool:
        """Whether a form came from a page of this session."""
        return bool(cookie and token) and hmac.compare_digest(self.csrf(str(cookie)), str(token).strip())

    def purge(self) -> None:
        """Remove sessions and attempts that are over (blocking)."""
        self.sessions.purge()
        self.attempts.purge(timedelta(days=1))

    def _note_failure(self, name: str) -> None:
        # Only a name that exists is written: people type passwords into the wrong field.
        known = next((a.name for a in self.accounts.list() if a.name == tidied(name)), None)
        with self._engine.begin() as connection:
            audit.write(connection, self._now(), "login_failed", known)


def lock_out(tallies: Tallies) -> tuple[float, str]:
    """Return how long a log-in has to wait: five tries are free, then the wait doubles."""
    address = tallies.until_room(tallies.address, ADDRESS_FAILURES)
    if address:
        return address, "address"
    mine = tallies.account
    if mine.count < FREE_FAILURES or mine.newest is None:
        return 0.0, ""
    lock = min(FIRST_LOCK * 2 ** (mine.count - FREE_FAILURES), LONGEST_LOCK)
    return (mine.newest - tallies.now).total_seconds() + lock, "account"
