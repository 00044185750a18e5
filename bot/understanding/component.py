"""The one component of Rasa's pipeline: learns from `data/nlu`, reads a message, says what it found in Rasa's words."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.engine.sentences_importer import sentences_of
from bot.settings import load_settings
from bot.understanding.classifier import Classifier
from bot.understanding.intents import intent_of
from bot.understanding.languages import Languages, write_tables
from bot.understanding.reader import Reader
from bot.understanding.sentences import learnable

TABLES = "languages.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Understanding(GraphComponent):
    """Sets `intent`, `intent_ranking` and `entities` (the fields of a Reading) of each message."""

    def __init__(self, storage: ModelStorage, resource: Resource, reader: Reader | None) -> None:
        self._storage, self._resource, self.reader = storage, resource, reader

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Understanding:
        """Return a component that has learnt nothing yet."""
        return cls(model_storage, resource, None)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the classes of `data/nlu` and keep what was learnt in the model."""
        settings = load_settings()
        examples = [(text, m.get(INTENT)) for m in training_data.intent_examples for text in sentences_of(m)]
        # Learning leaves a core idle now and then, and the tables need nothing of it.
        aside = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        with self._storage.write_to(self._resource) as folder, aside:
            tables = aside.submit(write_tables, settings.data_dir / "understanding", Path(folder) / TABLES)
            texts, labels = learnable(examples, settings.data_dir)
            Classifier.learn(texts, labels).save(Path(folder))
            tables.result()
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Understanding:
        """Return the component as it was learnt; lists and places are read from `data/`."""
        settings = load_settings()
        with model_storage.read_from(resource) as folder:
            classifier = Classifier.load(Path(folder))
            languages = Languages(settings.data_dir / "understanding", Path(folder) / TABLES)
        return cls(model_storage, resource, Reader(settings.data_dir, classifier, languages))

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message that is text."""
        if self.reader is None:
            raise RuntimeError("the component has to be loaded before it reads")
        for message in messages:
            if message.get(INTENT):
                continue  # a payload the assistant offered: Rasa has taken it apart already
            hints = (message.get(METADATA) or {}).get("hints", {})
            reading = self.reader.read(message.get(TEXT) or "", hints)
            name = intent_of(reading)
            message.set(INTENT, {"name": name, "confidence": 1.0}, add_to_output=True)
            message.set(ENTITIES, reading.entities(), add_to_output=True)
            message.set("intent_ranking", [{"name": name, "confidence": 1.0}], add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the data as it is: nothing behind this component learns from features."""
        return training_data
