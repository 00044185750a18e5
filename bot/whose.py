"""Whose the assistant is: LOTS_REGION alone makes it one region's."""

from __future__ import annotations

from bot.knowledge.load import load_region
from bot.settings import PREFIX, Settings, SettingsError


def of_region(settings: Settings) -> Settings:
    """Return the settings with the region as the one who runs it, unless LOTS_OPERATOR names somebody else.

    Raises SettingsError for a county that does not exist, FactError for a region's file that is wrong.
    """
    if settings.region is None:
        return settings
    places = [
        folder / "regions" / f"{settings.region}.yml" for folder in (settings.override_dir, settings.data_dir) if folder
    ]
    file = next((place for place in places if place.exists()), None)
    if file is None:
        raise SettingsError(f"{PREFIX}REGION is no county code")
    return settings if settings.operator else settings.model_copy(update={"operator": load_region(file).name})
