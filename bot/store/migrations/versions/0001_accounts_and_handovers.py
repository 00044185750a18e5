"""Accounts, sessions, attempts, the audit log, and handovers."""

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    _accounts()
    _watch()
    op.create_table(
        "handovers",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("lookup", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("salt", sa.LargeBinary(16)),
        sa.Column("nonce", sa.LargeBinary(12)),
        sa.Column("body", sa.LargeBinary),
        sa.Column("created", Moment, nullable=False),
        sa.Column("expires", Moment, nullable=False, index=True),
        sa.Column("claimed_by", sa.String(120)),
        sa.Column("claimed_until", Moment),
        sa.Column("taken_by", sa.String(120)),
        sa.Column("taken_at", Moment),
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(120), nullable=False, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("password", sa.String(255)),
        sa.Column("subject", sa.String(512), unique=True),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("created", Moment, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column(
            "account", sa.String(32), sa.ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("seen", Moment, nullable=False),
        sa.Column("expires", Moment, nullable=False),
    )


def _watch() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("account", sa.String(64)),
        sa.Column("address", sa.String(64)),
        sa.Column("at", Moment, nullable=False),
        sa.Index("ix_attempts_kind_at", "kind", "at"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("at", Moment, nullable=False, index=True),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("account", sa.String(120)),
        sa.Column("handover", sa.String(32)),
    )


def downgrade() -> None:
    """Take them away again."""
    for name in ("handovers", "audit", "attempts", "sessions", "accounts"):
        op.drop_table(name)
