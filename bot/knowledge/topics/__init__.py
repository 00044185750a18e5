"""What a patient wonders about, answered from dated facts: a text key with arguments, status, sums, sources."""

from bot.knowledge.topics.answers import answer, inform
from bot.knowledge.topics.base import Answer, Asked

__all__ = ["Answer", "Asked", "answer", "inform"]
