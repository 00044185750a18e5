"""One table: sealed summaries. Without the code and the server's key a row says when it was left, and no more."""

import sqlalchemy as sa

from bot.store.tables import Moment, metadata

handovers = sa.Table(
    "handovers",
    metadata,
    # Opaque: the conversation keeps it so that the patient can take the text back.
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("lookup", sa.LargeBinary(32), nullable=False, unique=True),
    # None once the text has been removed; the rest stays one lifetime more, so that a late code is called expired.
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
