"""Every setting, read from the environment and `.env`, typed, and refused by name when unknown or wrong.

The environment wins over `.env`. Names start with `LOTS_`; `.env.example` lists them with their defaults.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

PREFIX = "LOTS_"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROOT = Path(__file__).resolve().parent.parent


class SettingsError(Exception):
    """A setting is unknown or wrong; the text names it and never repeats its value."""


def _parts(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _blank_is_none(value: Any) -> Any:
    return None if value == "" else value


Parts = Annotated[tuple[str, ...], BeforeValidator(_parts)]
MaybeText = Annotated[str | None, BeforeValidator(_blank_is_none)]
MaybePath = Annotated[Path | None, BeforeValidator(_blank_is_none)]


class Settings(BaseModel):
    """Settings of one process. Field names are the environment's names without the prefix, in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(default=5005, ge=0, le=65535)
    workers: int = Field(default=1, ge=1, le=64)
    today: MaybeText = None
    region: Annotated[str | None, BeforeValidator(_blank_is_none)] = Field(default=None, pattern=r"^\d{2}$")
    operator: MaybeText = None
    data_dir: Path = ROOT / "data"
    override_dir: MaybePath = None
    model_dir: Path = ROOT / "models"
    var_dir: Path = ROOT / "var"
    allowed_origins: Parts = ()
    frame_ancestors: Parts = ()
    secret: MaybeText = Field(default=None, min_length=16)
    secret_previous: MaybeText = Field(default=None, min_length=16)
    handover_secret: MaybeText = Field(default=None, min_length=16)
    handover_secret_previous: MaybeText = Field(default=None, min_length=16)
    redis_url: MaybeText = None
    database_url: MaybeText = None
    rate_limit: int = Field(default=20, ge=0)
    address_rate_limit: int = Field(default=240, ge=0)
    trusted_proxies: int = Field(default=0, ge=0, le=5)
    idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    max_turns: int = Field(default=60, ge=5)
    max_conversations: int = Field(default=100_000, ge=10)
    preview: bool = False
    urgent: bool = True
    handover_minutes: int = Field(default=120, ge=5, le=24 * 60)
    handover_guess_budget: int = Field(default=60, ge=1)
    statistics_days: int = Field(default=730, ge=1)
    cookie_secure: bool = True
    metrics_token: MaybeText = None
    otlp_endpoint: MaybeText = None
    log_level: str = Field(default="INFO", pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")
    oidc_issuer: MaybeText = None
    oidc_client_id: MaybeText = None
    oidc_client_secret: MaybeText = None
    oidc_role_claim: str = "roles"
    oidc_nurse_role: str = "distanslotsen-nurse"
    oidc_region_role: str = "distanslotsen-region"


@dataclass(frozen=True)
class Clock:
    """What time it is in Stockholm for facts and hours; `pretend` stands still when set (LOTS_TODAY)."""

    pretend: datetime | None = None
    zone: ZoneInfo = field(default=STOCKHOLM)

    def now(self) -> datetime:
        """Return the aware time that fees, rules and opening hours follow."""
        return self.pretend or datetime.now(self.zone)


def clock(settings: Settings) -> Clock:
    """Return the clock of `LOTS_TODAY`: an ISO date is 12:00 in Stockholm, an ISO time is taken as it is."""
    if settings.today is None:
        return Clock()
    try:
        if len(settings.today) == len("2026-01-01"):
            moment = datetime.combine(date.fromisoformat(settings.today), time(12), STOCKHOLM)
        else:
            moment = datetime.fromisoformat(settings.today)
    except ValueError:
        raise SettingsError(f"{PREFIX}TODAY is not an ISO date or time") from None
    return Clock(moment if moment.tzinfo else moment.replace(tzinfo=STOCKHOLM))


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = None) -> Settings:
    """Return the settings of this process.

    Raises SettingsError that names each unknown or wrong variable.
    """
    path = env_file or ROOT / ".env"
    from_file = {name: value for name, value in dotenv_values(path).items() if name.startswith(PREFIX)}
    given = {**from_file, **{k: v for k, v in (environ or os.environ).items() if k.startswith(PREFIX)}}
    try:
        settings = Settings.model_validate({name.removeprefix(PREFIX).lower(): value for name, value in given.items()})
    except ValidationError as error:
        raise SettingsError("; ".join(_complaint(e) for e in error.errors())) from None
    clock(settings)
    return settings


def _complaint(error: Mapping[str, Any]) -> str:
    name = PREFIX + str(error["loc"][0]).upper()
    if error["type"] == "extra_forbidden":
        return f"{name} is not a setting"
    return f"{name}: {error['msg']}"


def made_up_secret() -> str:
    """Return a fresh secret for a process that was given none; what it signs dies with the process."""
    return secrets.token_urlsafe(32)
