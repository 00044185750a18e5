"""Makes a model of `config.yml`, `domain.yml` and `data/`, when the one there is older than they are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = "data/understanding/languages.yml"
TRAINED_FROM = ("config.yml", "domain.yml", "data/nlu", "data/rules", "data/places", LANGUAGES)
"""What a model depends on. Facts, replies and the lists of danger are read when the assistant starts."""
_CODE = ("classifier", "component", "features", "heads", "language_tables", "second", "sentences", "words")
CODE = tuple(f"bot/understanding/{name}.py" for name in _CODE)


def inputs(root: Path) -> Iterator[Path]:
    """Yield every file that a model of `root` depends on, in a fixed order."""
    for name in (*TRAINED_FROM, *CODE):
        path = root / name
        if path.is_file():
            yield path
        else:
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix != ".pyc")


def fingerprint(root: Path) -> str:
    """Return a short name for the content of all inputs."""
    digest = hashlib.sha256()
    for path in inputs(root):
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def model_path(root: Path, models: Path) -> Path:
    """Return where the model of the present inputs is, or will be."""
    return models / f"distanslotsen-{fingerprint(root)}.tar.gz"


def train(root: Path, models: Path) -> Path:
    """Train when there is no model of the present inputs. Returns its path.

    Raises RuntimeError when Rasa made none.
    """
    target = model_path(root, models)
    if target.exists():
        return target
    # Rasa draws a progress bar for each of its many small steps.
    os.environ["TQDM_DISABLE"] = "1"
    import rasa.model_training

    from bot.engine import packing

    packing.install()
    training_data = [str(root / "data" / part) for part in ("nlu", "rules")]
    result = rasa.model_training.train(
        domain=str(root / "domain.yml"),
        config=str(root / "config.yml"),
        training_files=training_data,
        output=str(models),
        force_training=True,
        fixed_model_name=target.name.removesuffix(".tar.gz"),
    )
    if result.code != 0 or not target.exists():
        raise RuntimeError(f"Rasa made no model of {', '.join(TRAINED_FROM)}")
    for old in models.glob("distanslotsen-*.tar.gz"):
        if old != target:
            old.unlink()
    return target
