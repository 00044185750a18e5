"""OpenID Connect: staff log in at their own organisation. (Filled in below.)"""

from __future__ import annotations

from sanic import Blueprint

from bot.web.staff.gate import Gate


def add_openid(blueprint: Blueprint, gate: Gate) -> None:
    """Add the routes."""
