"""What Rasa's rules decide, remembered by what they look at.

Rasa weighs every rule against the conversation before every action: most of what it costs. Its answer depends on the
message's intent and on the actions that ran since, as long as no rule looks at a slot, an entity, a form or a text.
Whether that is so is read from the model; where it is not, nothing is remembered and Rasa decides each time.
"""

from __future__ import annotations

import json
from typing import Any

from rasa.core.policies.policy import Policy
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

# Events that say nothing beside the intent, the actions and the slots that no rule looks at.
PLAIN = (BotUttered, DefinePrevUserUtteredFeaturization, SlotSet)
LOOKED_AT = {"prev_action", "user"}
Seen = tuple[str, ...]


class Decisions:
    """Remembers decisions of one model; holds no word and no slot of any conversation."""

    def __init__(self, domain: Domain, components: list[Any]) -> None:
        policies = [component for component in components if isinstance(component, Policy)]
        self._simple = (
            not (domain.form_names or domain.action_texts) and bool(policies) and all(map(_simple_rules, policies))
        )
        self._known: dict[Seen, Any] = {}

    def seen(self, tracker: DialogueStateTracker) -> Seen | None:
        """Return what the rules can see of `tracker`; None when it holds more than this module knows of."""
        if not self._simple or tracker.followup_action or tracker.active_loop or tracker.is_paused():
            return None
        names = []
        for event in tracker.events:
            if isinstance(event, ActionExecuted):
                names.append(f"did {event.action_name}")
            elif isinstance(event, UserUttered):
                names.append(f"said {event.intent_name}")
            elif not isinstance(event, PLAIN):
                return None
        return tuple(names)

    def get(self, seen: Seen | None) -> Any:
        """Return the decision remembered, or None."""
        return None if seen is None else self._known.get(seen)

    def keep(self, seen: Seen | None, decision: Any) -> None:
        """Remember a decision. There are as many as intents times steps: the names in a tracker are the domain's."""
        if seen is not None:
            self._known[seen] = decision


def _simple_rules(policy: Policy) -> bool:
    """Whether a policy holds rules that look at intents and actions alone.

    What a rule does not name – slots, entities, text – it does not compare (RulePolicy._does_rule_match_state).
    """
    if type(policy) is not RulePolicy:
        return False
    states = [state for key in policy.lookup[RULES] for state in json.loads(key)]
    return all(set(state) <= LOOKED_AT and set(state.get("user", ())) <= {"intent"} for state in states)
