"""The running assistant keeps to the contract it publishes, whatever it is sent."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import HealthCheck, settings
from openapi_spec_validator import validate
from running import Running, Talk

pytestmark = pytest.mark.model
EXAMPLES = 15


def test_the_document_is_valid(assistant: Running) -> None:
    document = assistant.client.get("/api/openapi.json").json()
    validate(document)
    assert len(document["components"]["schemas"]["RegionCode"]["enum"]) == 21


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/conversation"), ("GET", "/api/conversation"), ("DELETE", "/api/conversation"),
        ("POST", "/api/conversation/messages"), ("GET", "/healthz"), ("GET", "/readyz"),
    ],
)  # fmt: skip
def test_every_call_answers_as_published(assistant: Running, method: str, path: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import schemathesis
    document = assistant.client.get("/api/openapi.json").json()
    operation = schemathesis.openapi.from_dict(document)[path][method]
    talk = Talk(assistant.client)

    @schemathesis_given(operation)
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def check(case: object) -> None:
        checks = schemathesis.checks
        headers = {} if method == "DELETE" else talk.headers
        case.call_and_validate(  # type: ignore[attr-defined]
            base_url=assistant.url,
            headers=headers,
            checks=[
                checks.not_a_server_error, checks.CHECKS.get_by_names(["response_schema_conformance"])[0],
                checks.CHECKS.get_by_names(["status_code_conformance"])[0],
                checks.CHECKS.get_by_names(["content_type_conformance"])[0],
            ],
        )  # fmt: skip

    check()


def schemathesis_given(operation: object):  # type: ignore[no-untyped-def]
    from hypothesis import given

    return given(case=operation.as_strategy())  # type: ignore[attr-defined]
