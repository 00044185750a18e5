"""Stands in for libraries that Rasa imports and this assistant never uses.

Rasa 3.6 imports TensorFlow and every chat vendor's SDK when it starts, whatever the pipeline holds. Installed, they
weigh 2 GB and take twenty seconds to load. `install()` puts a finder in front of Python's own: a name on the list
below, or anything under it, becomes an empty module whose every attribute is a class that can be subclassed, called,
or used as a decorator. Nothing else is touched, and a name that is not on the list still fails to import as it should.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

ABSENT = frozenset(
    {
        # what the classifiers, policies and featurizers we do not use are built with
        "tensorflow",
        "tensorflow_hub",
        "tensorflow_text",
        "keras",
        "jax",
        "sklearn_crfsuite",
        "skops",
        "safetensors",
        # channels
        "aiogram",
        "fbmessenger",
        "mattermostwrapper",
        "rocketchat_API",
        "slack_sdk",
        "twilio",
        "webexteamssdk",
        # brokers, stores and clouds
        "aio_pika",
        "boto3",
        "botocore",
        "confluent_kafka",
        # not the whole of google: OpenTelemetry needs its protobuf
        "google.auth",
        "google.cloud",
        "google.oauth2",
        "pymongo",
        # reporting home and drawing
        "sentry_sdk",
        "structlog_sentry",
        "matplotlib",
        "pydot",
        "randomname",
        "apscheduler",
        "questionary",
        "sanic_jwt",
    }
)


class _Anything(type):
    """A class whose every missing attribute is again such a class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _make(name)
        setattr(cls, name, made)
        return made

    def __or__(cls, other: Any) -> Any:
        return cls

    def __ror__(cls, other: Any) -> Any:
        return cls

    def __getitem__(cls, item: Any) -> Any:
        return cls

    def __mro_entries__(cls, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return (cls,)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        # Used as a bare decorator: return what is decorated.
        if cls is not None and len(args) == 1 and not kwargs and (isinstance(args[0], type) or callable(args[0])):
            return args[0]
        return super().__call__()


class _Blank(metaclass=_Anything):
    """What stands in for a class: made without arguments, returns itself when called (a decorator with arguments)."""

    def __init__(self) -> None:
        pass

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return args[0] if args else self

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _make(name)


def _make(name: str) -> type:
    # Names ending so are caught in `except` clauses, where only exception classes may stand.
    if name.endswith(("Error", "Exception", "Errors", "NotFound")):
        return type(name, (Exception,), {})
    return _Anything(name, (_Blank,), {})


class _AbsentModule(ModuleType):
    """An empty module and package; attributes are made when asked for."""

    __path__: list[str] = []
    __version__ = "2.12.0"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _make(name)
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        parts = fullname.split(".")
        if parts[0] in _absent or ".".join(parts[:2]) in _absent:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


# What a process that serves can do without: what only learning needs, Rasa's own runner of graphs (`straight`), its
# client of action servers (`in_process`), its consoles and its sockets. Two seconds sooner ready, 80 MB lighter.
SERVING = frozenset(
    {"sklearn", "scipy", "dask", "aiohttp", "aiormq", "jsonpickle", "prompt_toolkit", "pygments", "rich"}
    | {"socketio", "engineio"}
)
# Needed only where one of these settings is made; Rasa imports them always.
UNLESS = {"redis": ("redis_url",), "requests": ("oidc_issuer", "otlp_endpoint")}
_absent = set(ABSENT)


def serve_only(settings: object) -> None:
    """Let this process do without what a server of these `settings` never uses. Must run before `import rasa`."""
    if "rasa" in sys.modules:
        return
    _absent.update(SERVING)
    _absent.update(name for name, needs in UNLESS.items() if not any(getattr(settings, need) for need in needs))


def install() -> None:
    """Put the finder first, once. Must run before the first `import rasa`."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
