"""What an ID token must be: signed by the provider, for us, for this log-in, in time, with a role."""

from __future__ import annotations

import base64
import json
import time
from typing import Any

import pytest
from authlib.common.errors import AuthlibBaseError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey, RSAKey

from bot.accounts.openid import NoRole, Person, Provider, ProviderError
from bot.settings import Settings

ISSUER = "https://login.example.org"
KEY = RSAKey.generate_key(2048, {"kid": "1"})
KEYS = {"keys": [KEY.as_dict(private=False)]}
MEMO = {"state": "s", "nonce": "n", "verifier": "v", "back": "b"}


@pytest.fixture
def provider() -> Provider:
    return Provider(Settings(oidc_issuer=ISSUER, oidc_client_id="lots", oidc_client_secret="secret"))


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    plain = {"iss": ISSUER, "sub": "42", "aud": "lots", "iat": now, "exp": now + 60, "nonce": "n"}
    return {**plain, "roles": ["distanslotsen-nurse"], "preferred_username": "anna", **changes}


def signed(content: dict[str, Any], key: Any = KEY, algorithm: str = "RS256") -> dict[str, Any]:
    return {"id_token": jwt.encode({"alg": algorithm, "kid": "1"}, content, key, algorithms=[algorithm])}


def test_a_token_that_holds_says_who_it_is(provider: Provider) -> None:
    person = provider._person(provider._claims(signed(claims()), KEYS, "n"))
    assert person == Person(f"{ISSUER} 42", "anna", "nurse")


@pytest.mark.parametrize(
    "changes", [{"iss": "https://evil.example.org"}, {"aud": "another"}, {"nonce": "old"}, {"exp": 1}]
)
def test_a_token_for_somebody_or_something_else_is_refused(provider: Provider, changes: dict[str, Any]) -> None:
    with pytest.raises((AuthlibBaseError, JoseError)):
        provider._claims(signed(claims(**changes)), KEYS, "n")


@pytest.mark.parametrize("missing", ["iss", "sub", "aud", "exp", "nonce"])
def test_a_token_that_leaves_something_out_is_refused(provider: Provider, missing: str) -> None:
    content = {name: value for name, value in claims().items() if name != missing}
    with pytest.raises((AuthlibBaseError, JoseError)):
        provider._claims(signed(content), KEYS, "n")


def test_a_token_signed_by_another_key_is_refused(provider: Provider) -> None:
    with pytest.raises(JoseError):
        provider._claims(signed(claims(), RSAKey.generate_key(2048, {"kid": "1"})), KEYS, "n")


def test_a_token_signed_with_a_shared_secret_or_not_at_all_is_refused(provider: Provider) -> None:
    shared = OctKey.import_key("x" * 64, {"kid": "1"})
    with pytest.raises((JoseError, ValueError)):
        provider._claims(signed(claims(), shared, "HS256"), KEYS, "n")
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in
             ({"alg": "none", "kid": "1"}, claims())]  # fmt: skip
    with pytest.raises((JoseError, ValueError)):
        provider._claims({"id_token": ".".join([*parts, ""])}, KEYS, "n")


@pytest.mark.parametrize("roles", [None, [], "nurse", ["distanslotsen-nurse2"]])
def test_without_the_role_it_is_nobody(provider: Provider, roles: Any) -> None:
    with pytest.raises(NoRole):
        provider._person(provider._claims(signed(claims(roles=roles)), KEYS, "n"))


@pytest.mark.parametrize(("code", "state"), [("", "s"), ("code", "another"), ("code", "")])
def test_an_answer_to_another_question_is_refused(provider: Provider, code: str, state: str) -> None:
    with pytest.raises(ProviderError, match="state"):
        provider.finish(code, state, MEMO)
