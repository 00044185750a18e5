"""OpenTelemetry spans of calls, sent to `LOTS_OTLP_ENDPOINT` when it is set; nothing is imported otherwise."""

from __future__ import annotations

from typing import Any

from sanic import Request, Sanic
from sanic.response import HTTPResponse

from bot.settings import Settings
from bot.watching.metrics import route_of


def add_traces(app: Sanic[Any, Any], settings: Settings) -> None:
    """Trace every call. A span holds method, route and status: no address, header, query or body."""
    if settings.otlp_endpoint is None:
        return
    from opentelemetry.propagate import extract
    from opentelemetry.trace import SpanKind, Status, StatusCode

    provider = _provider(settings.otlp_endpoint)
    tracer = provider.get_tracer("distanslotsen")

    @app.middleware("request", priority=99)
    async def begin(request: Request) -> None:
        context = extract({"traceparent": request.headers.get("traceparent", "")})
        request.ctx.span = tracer.start_span(f"{request.method} {route_of(request)}", context, SpanKind.SERVER)

    @app.on_response
    async def end(request: Request, response: HTTPResponse) -> None:
        span = getattr(request.ctx, "span", None)
        if span is None:
            return
        span.set_attribute("http.route", route_of(request))
        span.set_attribute("http.response.status_code", response.status)
        if response.status >= 500:
            span.set_status(Status(StatusCode.ERROR))
        span.end()

    @app.after_server_stop
    async def stop(app: Sanic[Any, Any]) -> None:
        provider.shutdown()


def _provider(endpoint: str) -> Any:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    provider = TracerProvider(resource=Resource.create({"service.name": "distanslotsen"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    return provider
