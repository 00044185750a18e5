"""Limits on guessing codes: an account, an address, and all together in an hour; then slowed, refused and alarmed."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.accounts.attempts import Attempts, Judge, Tallies, TooMany
from bot.handover import metrics
from bot.handover.codes import BEST_ODDS, LIVE_CODES, odds
from bot.settings import SettingsError

WINDOW = timedelta(hours=1)
ACCOUNT_LIMIT = 10
ADDRESS_LIMIT = 30
"""Higher than an account's: a whole ward may share one address."""
SLOW_STEP, SLOWEST = 0.5, 5.0
"""Seconds added for each failure past half the budget."""
log = logging.getLogger(__name__)


class GuessGuard:
    """Counts failed codes. `budget`: how many all accounts together may fail in an hour."""

    def __init__(self, attempts: Attempts, budget: int) -> None:
        if odds(budget) >= BEST_ODDS:
            raise SettingsError(
                f"LOTS_HANDOVER_GUESS_BUDGET: {budget} guesses an hour at {LIVE_CODES} codes are too good odds"
            )
        self._attempts, self._budget = attempts, budget

    def begin(self, account: str, address: str) -> tuple[str, float]:
        """Count a guess; return its id and how long to keep the answer back. Raises TooMany."""
        try:
            attempt, before = self._attempts.reserve("code", account, address, WINDOW, self._judge())
        except TooMany as refused:
            metrics.refused.labels(refused.reason).inc()
            log.error("codes are being guessed: refused by %s limit for %d s", refused.reason, refused.seconds)
            raise
        return attempt, self._delay(before)

    def right(self, attempt: str) -> None:
        """The code was right: it is no guess."""
        self._attempts.forgive(attempt)

    def wrong(self, delay: float) -> None:
        """The code was wrong: it stays counted."""
        metrics.failed.inc()
        if delay:
            log.warning("many wrong codes: answers are kept back by %.1f s", delay)

    def _judge(self) -> Judge:
        def judge(tallies: Tallies) -> tuple[float, str]:
            waits = (
                (tallies.until_room(tallies.total, self._budget), "total"),
                (tallies.until_room(tallies.address, ADDRESS_LIMIT), "address"),
                (tallies.until_room(tallies.account, ACCOUNT_LIMIT), "account"),
            )
            return max(waits)

        return judge

    def _delay(self, before: Tallies) -> float:
        over = before.total.count - self._budget // 2
        return min(max(over, 0) * SLOW_STEP, SLOWEST)
