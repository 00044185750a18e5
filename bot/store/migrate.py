"""Brings the schema up to date with Alembic; several processes may start at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_161_177
"""Any number, the same in every process: PostgreSQL's advisory lock while the schema changes."""


def config() -> Config:
    """Return Alembic's configuration, without an ini file."""
    found = Config()
    found.set_main_option("script_location", str(FOLDER))
    # Paths may hold a percent sign or a space; only the default separator would split them.
    found.set_main_option("path_separator", "os")
    return found


def migrate(engine: Any, revision: str = "head") -> None:
    """Upgrade to `revision` in one transaction. Raises SQLAlchemyError when the database is away."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)


def is_current(engine: Any) -> bool:
    """Whether the schema is the newest this code knows."""
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    newest: str | None = ScriptDirectory.from_config(config()).get_current_head()
    return bool(present == newest)
