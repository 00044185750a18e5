"""Rasa without telemetry and without patients' words in its log."""

from __future__ import annotations

import logging
import os
import warnings

# Rasa writes whole messages at DEBUG and, when something fails, at INFO and WARNING; only these say nothing of them.
LOUD = ("rasa", "rasa_sdk", "matplotlib", "dask", "asyncio")


def install() -> None:
    """Switch telemetry off and hold Rasa's loggers at ERROR. Must run before the first `import rasa`."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    for module in ("rasa", "dask", "pkg_resources", "networkx", "sanic_cors", "jsonschema"):
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=module)
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")
    # Our domain has no automatic slots; editors would read this twice at each `lots say`.
    warnings.filterwarnings("ignore", message="Slot auto-fill has been removed")
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.ERROR)
    _hush_structlog()


def _hush_structlog() -> None:
    # Rasa's structured lines carry the text of the message; nothing of ours uses structlog.
    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
