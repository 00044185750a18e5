"""The closed lists of the contract: what a message can be about."""

from __future__ import annotations

NEEDS = (
    "symptoms", "mental_health", "child", "pregnancy", "sexual_health", "prescription", "booking", "certificate",
    "test_results", "referral", "rehab", "vaccination", "dental", "chronic", "administrative", "other",
)  # fmt: skip
TOPICS = (
    "fee.home", "fee.out_of_county", "fee.high_cost", "fee.exempt", "rule.assessment", "rule.reimbursement",
    "rule.free_choice", "rule.distance_contact", "rule.physical", "guarantee", "continuity", "phone",
    "phone.language", "phone.hearing_speech", "no_digital", "proxy", "service", "handover", "about.bot",
    "about.privacy", "complaint", "smalltalk", "out_of_scope",
)  # fmt: skip
DANGERS = ("emergency", "crisis", "urgent")
# Sentences that sound dangerous and are not: learnt from, never an answer.
LOOKALIKE = "lookalike"
