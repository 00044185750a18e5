"""OpenID Connect with Authlib: authorization code with PKCE, and a claim that must name a role.

Every call is blocking. A provider that is away, or an answer that does not hold, is a ProviderError without details
of the person in it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from requests import RequestException

from bot.settings import Settings, SettingsError

SCOPE = "openid profile"
SIGNED_WITH = ["RS256", "PS256", "ES256", "Ed25519", "EdDSA"]
"""Never `none`, and never a shared secret."""
PATIENCE = 10.0
LEEWAY = 60
"""Seconds."""
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class ProviderError(Exception):
    """The provider is away, or what it answered does not hold."""


class NoRole(ProviderError):
    """The person is who they are, but has no role here."""


@dataclass(frozen=True)
class Person:
    """Whom the provider vouches for. `subject`: issuer and subject; a name may change, this never does."""

    subject: str
    name: str
    role: str


class Provider:
    """One OpenID provider. Raises SettingsError when the settings of it are incomplete or insecure."""

    def __init__(self, settings: Settings) -> None:
        if not (settings.oidc_issuer and settings.oidc_client_id and settings.oidc_client_secret):
            raise SettingsError("LOTS_OIDC_ISSUER needs LOTS_OIDC_CLIENT_ID and LOTS_OIDC_CLIENT_SECRET")
        parts = urlsplit(settings.oidc_issuer)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise SettingsError("LOTS_OIDC_ISSUER must begin with https://")
        self._settings, self._issuer = settings, settings.oidc_issuer.rstrip("/")

    def begin(self, back: str) -> tuple[str, dict[str, str]]:
        """Return where to send the browser, and what to remember until it comes back to the address `back`."""
        memo = {"nonce": secrets.token_urlsafe(24), "verifier": secrets.token_urlsafe(48), "back": back}
        try:
            endpoint = self._about()["authorization_endpoint"]
            url, memo["state"] = self._session(back).create_authorization_url(
                endpoint, code_verifier=memo["verifier"], nonce=memo["nonce"]
            )
        except (KeyError, AuthlibBaseError) as error:
            raise ProviderError(type(error).__name__) from None
        return url, memo

    def finish(self, code: str, state: str, memo: dict[str, str]) -> Person:
        """Return who came back. Raises ProviderError, or NoRole."""
        if not code or not secrets.compare_digest(state.encode(), memo["state"].encode()):
            raise ProviderError("state")
        try:
            about = self._about()
            token = self._session(memo["back"]).fetch_token(
                about["token_endpoint"], code=code, code_verifier=memo["verifier"], timeout=PATIENCE
            )
            claims = self._claims(token, self._json(about["jwks_uri"]), memo["nonce"])
        except (KeyError, ValueError, AuthlibBaseError, JoseError, RequestException) as error:
            raise ProviderError(type(error).__name__) from None
        return self._person(claims)

    def _claims(self, token: dict[str, Any], keys: Any, nonce: str) -> CodeIDToken:
        read = jwt.decode(token["id_token"], KeySet.import_key_set(keys), algorithms=SIGNED_WITH)
        mine = self._settings.oidc_client_id
        demands = {"iss": {"essential": True, "values": [self._issuer, f"{self._issuer}/"]}, "aud": {"value": mine}}
        said = {"nonce": nonce, "client_id": mine, "access_token": token.get("access_token")}
        claims = CodeIDToken(read.claims, read.header, demands, said)
        claims.validate(leeway=LEEWAY)
        return claims

    def _person(self, claims: CodeIDToken) -> Person:
        settings = self._settings
        value = claims.get(settings.oidc_role_claim)
        roles = value if isinstance(value, list) else [value]
        for wanted, role in ((settings.oidc_nurse_role, "nurse"), (settings.oidc_region_role, "region")):
            if wanted in roles:
                name = claims.get("preferred_username") or claims.get("name") or claims["sub"]
                return Person(f"{self._issuer} {claims['sub']}", str(name), role)
        raise NoRole

    def _about(self) -> dict[str, Any]:
        about = self._json(f"{self._issuer}/.well-known/openid-configuration")
        if str(about.get("issuer", "")).rstrip("/") != self._issuer:
            raise ProviderError("issuer")
        return about

    def _json(self, url: str) -> dict[str, Any]:
        try:
            answer = httpx.get(url, timeout=PATIENCE).raise_for_status().json()
        except (httpx.HTTPError, ValueError) as error:
            raise ProviderError(type(error).__name__) from None
        if not isinstance(answer, dict):
            raise ProviderError("not an object")
        return answer

    def _session(self, back: str) -> OAuth2Session:
        settings = self._settings
        return OAuth2Session(
            settings.oidc_client_id,
            settings.oidc_client_secret,
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
        )
