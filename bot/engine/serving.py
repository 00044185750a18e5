"""Imported first by a process that only serves: it does without what only learning needs."""

from bot.engine import absent

absent.serve_only()
