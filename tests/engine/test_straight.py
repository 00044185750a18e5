"""Running Rasa's graph in a straight line gives what Rasa's own runner gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bot.engine  # noqa: F401  stands in for what Rasa imports and is not there
from bot.engine.straight import StraightRunner

from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode  # isort: skip
from rasa.engine.runner.dask import DaskGraphRunner  # isort: skip
from rasa.engine.storage.local_model_storage import LocalModelStorage  # isort: skip

RAN: list[str] = []


class Number(GraphComponent):
    """Adds `by` to what it is given."""

    def __init__(self, by: int, name: str) -> None:
        self.by, self.name = by, name

    @classmethod
    def create(cls, config: dict[str, Any], model_storage: Any, resource: Any, execution_context: Any) -> Number:
        return cls(config["by"], execution_context.node_name)

    def add(self, number: int) -> int:
        RAN.append(self.name)
        return number + self.by

    def both(self, first: int, second: int) -> int:
        RAN.append(self.name)
        return first * 100 + second

    def fail(self, number: int) -> int:
        raise ValueError(f"not {number}")


def node(needs: dict[str, str], fn: str, *, by: int = 1, is_target: bool = False) -> SchemaNode:
    return SchemaNode(
        needs=needs, uses=Number, constructor_name="create", fn=fn, config={"by": by}, is_target=is_target
    )


# The nodes stand in another order than they run in, and one value is needed twice.
NODES = {
    "last": node({"first": "left", "second": "right"}, "both", is_target=True),
    "left": node({"number": "start"}, "add", by=10),
    "right": node({"number": "left"}, "add", by=20),
    "start": node({"number": "said"}, "add", by=1),
    "beside": node({"number": "start"}, "add", by=5, is_target=True),
}
Make = Callable[[dict[str, SchemaNode]], DaskGraphRunner]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def runner(nodes: dict[str, SchemaNode]) -> DaskGraphRunner:
        schema = GraphSchema(nodes)
        return DaskGraphRunner(schema, LocalModelStorage.create(tmp_path), ExecutionContext(schema))

    RAN.clear()
    return runner


@pytest.mark.parametrize("targets", [None, ["last"], ["beside"], ["right"], ["last", "beside"]])
def test_it_gives_what_rasas_own_runner_gives(make: Make, targets: list[str] | None) -> None:
    dask = make(NODES)
    for said in (0, 7):
        expected = dask.run(inputs={"said": said}, targets=targets)
        assert StraightRunner.of(dask).run(inputs={"said": said}, targets=targets) == expected


def test_values_are_those_that_the_nodes_make(make: Make) -> None:
    assert StraightRunner.of(make(NODES)).run(inputs={"said": 0}, targets=["last"]) == {"last": 1131}


def test_each_node_runs_once_after_what_it_needs_and_only_if_it_is_needed(make: Make) -> None:
    straight = StraightRunner.of(make(NODES))
    for _ in range(2):
        RAN.clear()
        straight.run(inputs={"said": 0}, targets=["last"])
        assert RAN == ["start", "left", "right", "last"]


def test_nothing_is_left_of_one_run_in_the_next(make: Make) -> None:
    straight = StraightRunner.of(make(NODES))
    straight.run(inputs={"said": 0})
    assert straight.run(inputs={"said": 1}, targets=["beside"]) == {"beside": 7}
    with pytest.raises(KeyError, match="said"):
        straight.run(inputs={}, targets=["beside"])


def test_a_node_that_fails_fails_the_run(make: Make) -> None:
    nodes = {**NODES, "beside": node({"number": "start"}, "fail", is_target=True)}
    with pytest.raises(Exception, match="beside|not 1"):
        StraightRunner.of(make(nodes)).run(inputs={"said": 0}, targets=["beside"])
