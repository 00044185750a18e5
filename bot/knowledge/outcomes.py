"""The closed list of where a conversation can lead. Its texts are Fluent messages of the same names."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from bot.knowledge.dated import FactError, Strict
from bot.knowledge.load import read_yaml

OUTCOMES_FILE = Path(__file__).parents[2] / "data" / "outcomes.yml"


class OutcomeKind(Strict):
    """`text_key`: the Fluent message. `counted_as`: the statistics label, `own` standing for the service's channel."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    text_key: str
    lead: Literal["contact", "phone"]
    counted_as: Literal["own", "phone", "none"]
    description: str


KINDS = TypeAdapter(list[OutcomeKind])


def load_outcomes(file: Path = OUTCOMES_FILE) -> dict[str, OutcomeKind]:
    """The outcomes by id; FactError on a double id, or a text key that is not the id's own."""
    try:
        kinds = KINDS.validate_python(read_yaml(file))
    except ValidationError as error:
        raise FactError.of(file, error) from error
    found: dict[str, OutcomeKind] = {}
    for index, kind in enumerate(kinds):
        if kind.id in found:
            raise FactError(file, f"{index}.id", f"{kind.id!r} stands twice")
        if kind.text_key != f"outcome-{kind.id.replace('_', '-')}":
            raise FactError(file, f"{index}.text_key", f"{kind.text_key!r} is not the key of {kind.id!r}")
        found[kind.id] = kind
    return found


@lru_cache(maxsize=1)
def outcomes() -> dict[str, OutcomeKind]:
    """The project's own list, read once."""
    return load_outcomes()
