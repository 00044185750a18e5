"""The archive of a model."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest
from rasa.shared.constants import DOMAIN_SCHEMA_FILE
from rasa.shared.exceptions import YamlException
from rasa.shared.utils import validation

from bot.engine import packing
from bot.engine.packing import QuickTar


def test_what_is_packed_is_read_back_by_pythons_own_reader(tmp_path: Path) -> None:
    (tmp_path / "weights").write_bytes(bytes(range(256)) * 40)
    with QuickTar.open(tmp_path / "model.tar.gz", "w:gz") as packed:
        packed.add(tmp_path / "weights", arcname="weights")
    with tarfile.open(tmp_path / "model.tar.gz", "r:gz") as read:
        kept = read.extractfile("weights")
        assert kept is not None
        assert kept.read() == (tmp_path / "weights").read_bytes()


def test_nothing_is_compressed_unless_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("ont i halsen " * 20_000, encoding="utf-8")
    sizes = []
    for name, level in (("quick", {}), ("small", {"compresslevel": 9})):
        with QuickTar.open(tmp_path / name, "w:gz", **level) as packed:
            packed.add(tmp_path / "text", arcname="text")
        sizes.append((tmp_path / name).stat().st_size)
    assert sizes[0] > 260_000 > sizes[1]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_domain_is_checked_again_once_a_model_is_unpacked() -> None:
    wrong = "version: '3.1'\nintents: nothing that is a list"
    with packing.unpacking():
        validation.validate_yaml_schema(wrong, DOMAIN_SCHEMA_FILE)
    with pytest.raises(YamlException):
        validation.validate_yaml_schema(wrong, DOMAIN_SCHEMA_FILE)
