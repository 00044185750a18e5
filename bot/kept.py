"""What outlives a conversation: handovers and counts in the database, and the pages that read them."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sanic import Sanic
from sqlalchemy.exc import SQLAlchemyError

from bot.accounts.staff import Staff
from bot.chat.service import Chat
from bot.dialogue.state import State
from bot.handover.errors import HandoverDown
from bot.handover.service import Handovers
from bot.knowledge.hours import open_state
from bot.settings import Clock, Settings
from bot.statistics.outcome import OutcomeCount
from bot.statistics.recorder import Recorder
from bot.statistics.upkeep import keep_tended
from bot.store.engine import connect, prepare
from bot.web.facts.routes import FactsKit, facts
from bot.web.nurse.routes import NurseKit, nurse
from bot.web.region.kit import RegionKit
from bot.web.region.routes import region
from bot.web.staff.gate import Gate
from bot.web.staff.routes import staff

logger = logging.getLogger(__name__)
STAFF_PURGE_SECONDS = 3600
Slots = dict[str, Any]


@dataclass
class Kept:
    """The database and what works on it."""

    engine: Any
    handovers: Handovers
    staff: Staff
    recorder: Recorder
    clock: Clock
    settings: Settings

    @classmethod
    def of(cls, settings: Settings, clock: Clock) -> Kept:
        """Connect to nothing yet. Raises SettingsError."""
        engine = connect(settings)
        return cls(
            engine, Handovers(engine, settings), Staff(engine, settings), Recorder(engine, clock), clock, settings
        )

    async def forget(self, slots: Slots) -> None:
        """A deleted conversation's handover goes too, if no nurse has it. A database that is away keeps nobody here:
        what was left expires by itself."""
        handle = (slots.get("handover") or {}).get("handle")
        if handle:
            try:
                await self.handovers.withdraw(handle)
            except HandoverDown:
                return

    async def count(self, chat: Chat, before: Slots, after: Slots) -> None:
        """Count an outcome when a turn has led somewhere new, and a reason when one was tapped."""
        state, was = State.from_slots(after), State.from_slots(before)
        if state.reason and state.reason != was.reason:
            await self.recorder.record_reason(state.home, state.reason, self.clock.now())
        if state.shown and state.shown != was.shown:
            await self.recorder.record(_outcome(chat, state, self.clock.now()))

    def run_along(self, app: Sanic[Any, Any]) -> None:
        """Prepare the database when the server starts, tend it while it runs, write what waits when it stops."""

        @app.after_server_start
        async def start(app: Sanic[Any, Any]) -> None:
            app.add_task(self._tend(app))

        @app.before_server_stop
        async def stop(app: Sanic[Any, Any]) -> None:
            await self.recorder.close()

    async def _tend(self, app: Sanic[Any, Any]) -> None:
        await prepare(self.engine)
        app.add_task(self.handovers.purge_forever())
        app.add_task(keep_tended(self.engine, self.clock, self.settings.statistics_days))
        while True:
            try:
                await asyncio.to_thread(self.staff.purge)
            except SQLAlchemyError as error:
                logger.error("sessions that are over could not be removed: %s", type(error).__name__)
            await asyncio.sleep(STAFF_PURGE_SECONDS)


def _outcome(chat: Chat, state: State, when: datetime) -> OutcomeCount:
    home = chat.desk.region(state.home)
    main = next((s for s in home.services if s.status == "current" and s.scope == "region"), None) if home else None
    return OutcomeCount(
        region=state.home,
        need=state.need,
        age=state.age,
        language=state.language,
        channel=state.channel or "none",
        considered=state.out_of_county,
        initiative=None if state.referred is None else "referred" if state.referred else "own",
        open_now=open_state(main.hours, when).open_now if main else None,
        questions=state.questions,
        when=when,
    )


def keep(app: Sanic[Any, Any], chat: Chat, settings: Settings) -> Kept:
    """Add handovers, counts and the staff's pages to the application."""
    kept = Kept.of(settings, chat.desk.clock)

    async def count(before: Slots, after: Slots) -> None:
        await kept.count(chat, before, after)

    chat.handovers = kept.handovers
    chat.on_forget.append(kept.forget)
    chat.after_turn.append(count)
    texts = chat.desk.texts
    gate = Gate(kept.staff, settings, texts)

    app.blueprint(staff(gate))
    app.blueprint(nurse(NurseKit(gate, kept.handovers, texts)))
    app.blueprint(region(RegionKit(texts, settings, kept.clock, lambda: chat.desk.facts, kept.engine, gate)))
    app.blueprint(facts(FactsKit(texts, kept.clock, lambda: chat.desk.facts)))
    kept.run_along(app)
    return kept
