"""The anonymous counts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; none has an id, and SQLite keeps each in the order of its key."""
    op.create_table(
        "statistics_days",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("region", sa.String(7), primary_key=True),
        sa.Column("considered", sa.String(3), primary_key=True),
        sa.Column("dimension", sa.String(12), primary_key=True),
        sa.Column("value", sa.String(16), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statistics_hours",
        sa.Column("region", sa.String(7), primary_key=True),
        sa.Column("hour", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("state", sa.String(7), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statistics_reasons",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("region", sa.String(7), primary_key=True),
        sa.Column("value", sa.String(16), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statistics_since",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Take them away again."""
    for name in ("statistics_since", "statistics_reasons", "statistics_hours", "statistics_days"):
        op.drop_table(name)
