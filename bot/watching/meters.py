"""Counts and times for Prometheus; no label says who, where or what about."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

REQUESTS = Counter("lots_http_requests_total", "Calls answered", ["method", "route", "status"])
SECONDS = Histogram(
    "lots_http_seconds",
    "Time to answer a call, in seconds",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
CONVERSATIONS = Gauge(
    "lots_conversations", "Conversations living in memory; with Redis, ask Redis", multiprocess_mode="livesum"
)
READY = Gauge("lots_ready", "Workers that can answer a patient", multiprocess_mode="livesum")
REFUSED = Gauge("lots_reload_refused", "Workers whose latest reload was refused", multiprocess_mode="livesum")
