"""Runs Rasa's graph in a straight line.

Rasa plans the graph anew for every message and hands each node to dask, which could run them in parallel. Ours is a
chain: the order is found once for each target, and the nodes are called one after the other with the same arguments.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.runner.dask import DaskGraphRunner


class StraightRunner(DaskGraphRunner):
    """Rasa's own runner with another `run`. Made of a loaded one by `of`."""

    _orders: dict[tuple[str, ...], list[tuple[str, tuple[str, ...]]]]

    @classmethod
    def of(cls, loaded: DaskGraphRunner) -> StraightRunner:
        """Return a runner over the nodes of `loaded`."""
        straight = cls.__new__(cls)
        straight.__dict__.update(loaded.__dict__)
        straight._orders = {}
        return straight

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Return what each target gives. `inputs` are the values of the placeholders."""
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted)
        results: dict[str, tuple[str, Any]] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._orders[wanted]:
            results[name] = self._instantiated_nodes[name](*(results[need] for need in needs))
        return {name: results[name][1] for name in wanted}

    def _order(self, wanted: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
        """Return the nodes that `wanted` rest on, each after what it needs."""
        nodes = self._graph_schema.minimal_graph_schema(list(wanted)).nodes
        order: list[tuple[str, tuple[str, ...]]] = []
        placed: set[str] = set()

        def place(name: str) -> None:
            if name in placed or name not in nodes:
                return
            placed.add(name)
            needs = tuple(nodes[name].needs.values())
            for need in needs:
                place(need)
            order.append((name, needs))

        for name in wanted:
            place(name)
        return order
