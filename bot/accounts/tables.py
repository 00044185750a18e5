"""Accounts, their sessions, failed attempts, and the log of who did what."""

import sqlalchemy as sa

from bot.store.tables import Moment, metadata

accounts = sa.Table(
    "accounts",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("name", sa.String(120), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),
    # None for an account that only an OpenID provider lets in.
    sa.Column("password", sa.String(255)),
    # Issuer and subject of the OpenID provider; a name there may change hands, a subject never does.
    sa.Column("subject", sa.String(512), unique=True),
    sa.Column("disabled", sa.Boolean, nullable=False),
    sa.Column("created", Moment, nullable=False),
)

sessions = sa.Table(
    "sessions",
    metadata,
    # SHA-256 of the cookie: who reads the table can't use it to get in.
    sa.Column("token", sa.String(64), primary_key=True),
    sa.Column("account", sa.String(32), sa.ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("seen", Moment, nullable=False),
    sa.Column("expires", Moment, nullable=False),
)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    # Keyed hashes: only ever compared.
    sa.Column("account", sa.String(64)),
    sa.Column("address", sa.String(64)),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_attempts_kind_at", "kind", "at"),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("at", Moment, nullable=False, index=True),
    sa.Column("what", sa.String(40), nullable=False),
    sa.Column("account", sa.String(120)),
    # The handover's opaque name; nothing of what it holds.
    sa.Column("handover", sa.String(32)),
)
