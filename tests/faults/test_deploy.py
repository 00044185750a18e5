"""The examples in deploy/ are what they say: checked by the real tools where these exist."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from running import ROOT, RedisServer

from bot.settings import PREFIX, Settings
from bot.workers import PATIENCE

DEPLOY = ROOT / "deploy"


def documents(name: str) -> list[dict[str, Any]]:
    return [found for found in yaml.safe_load_all((DEPLOY / name).read_text(encoding="utf-8")) if found]


def test_every_setting_named_exists() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for file in DEPLOY.rglob("*"):
        if file.is_file():
            named = set(re.findall(r"LOTS_[A-Z_]+", file.read_text(encoding="utf-8")))
            assert named <= known, f"{file.name}: {named - known}"


def test_containers_are_not_root_and_can_write_nothing() -> None:
    deployment = next(found for found in documents("kubernetes/assistant.yml") if found["kind"] == "Deployment")
    pod = deployment["spec"]["template"]["spec"]
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"]
    assert container["securityContext"]["readOnlyRootFilesystem"]
    assert container["resources"]["limits"].keys() == {"cpu", "memory"}
    assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert container["livenessProbe"]["httpGet"]["path"] == "/healthz"
    services = documents("compose.yml")[0]["services"]
    assert services["assistant"]["read_only"]
    assert services["assistant"]["user"].split(":")[0] != "0"
    assert all("mem_limit" in service and "healthcheck" in service for service in services.values())


def test_compose_reads_its_file(tmp_path: Path) -> None:
    if shutil.which("docker-compose") is None:
        pytest.skip("Compose is not installed (apt-get install docker-compose)")
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    for secret in ("env", "postgres_password"):
        (tmp_path / "deploy" / secret).write_text("", encoding="utf-8")
    command = ["docker-compose", "-f", str(tmp_path / "deploy/compose.yml"), "config", "--quiet"]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("version", ["1.32", "1.34"])
def test_kubernetes_would_take_its_file(version: str) -> None:
    import kubernetes_validate

    found = documents("kubernetes/assistant.yml")
    assert {part["kind"] for part in found} >= {"Deployment", "Service", "NetworkPolicy"}
    for part in found:
        kubernetes_validate.validate(part, version, strict=True)


def test_whoever_ends_it_waits_until_turns_in_flight_are_done() -> None:
    deployment = next(found for found in documents("kubernetes/assistant.yml") if found["kind"] == "Deployment")
    unit = (DEPLOY / "systemd/distanslotsen.service").read_text(encoding="utf-8")
    assert deployment["spec"]["template"]["spec"]["terminationGracePeriodSeconds"] > PATIENCE
    assert int(re.findall(r"TimeoutStopSec=(\d+)", unit)[0]) > PATIENCE
    assert "User=lots" in unit
    assert "ProtectSystem=strict" in unit


def test_the_unit_is_one_that_systemd_reads(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed (apt-get install systemd)")
    unit = (DEPLOY / "systemd/distanslotsen.service").read_text(encoding="utf-8")
    file = tmp_path / "distanslotsen.service"
    file.write_text(unit.replace("/opt/distanslotsen/.venv/bin/python", "/bin/true"), encoding="utf-8")
    ended = subprocess.run(["systemd-analyze", "verify", str(file)], capture_output=True, text=True)
    assert "Unknown" not in ended.stderr
    assert "Failed to parse" not in ended.stderr


@pytest.mark.nginx
def test_nginx_reads_its_file(tmp_path: Path) -> None:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("nginx is not installed (apt-get install nginx-light)")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-keyout", str(key)]
    subprocess.run([*make, "-out", str(certificate)], check=True, capture_output=True)
    server = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    server = server.replace("/etc/ssl/lots/fullchain.pem", str(certificate)).replace(
        "/etc/ssl/lots/privkey.pem", str(key)
    )
    server = server.replace("/var/log/nginx", str(tmp_path))
    file = tmp_path / "nginx.conf"
    file.write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{server}\n}}\n", encoding="utf-8")
    command = [nginx, "-t", "-p", str(tmp_path), "-e", str(tmp_path / "log"), "-c", str(file)]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_nginx_takes_no_larger_body_than_the_assistant() -> None:
    from bot.app import LARGEST_BODY

    kilobytes = re.findall(r"client_max_body_size (\d+)k;", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"))
    assert int(kilobytes[0]) * 1024 == LARGEST_BODY


@pytest.mark.redis
def test_redis_takes_its_file_and_keeps_nothing(redis_server: RedisServer, tmp_path: Path) -> None:
    import redis

    other = RedisServer(tmp_path)
    command = ["redis-server", str(DEPLOY / "redis.conf"), "--port", str(other.port), "--dir", str(tmp_path)]
    other.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        with redis.Redis(port=other.port, retry=redis.retry.Retry(redis.backoff.ConstantBackoff(0.1), 50)) as client:
            client.set("lots:conversation:x", "x", ex=60)
            assert client.config_get("save")["save"] == ""
            assert client.config_get("maxmemory-policy")["maxmemory-policy"] == "volatile-lru"
    finally:
        other.stop()
    assert list(tmp_path.glob("*.rdb")) == []


def test_what_is_watched_is_what_is_counted() -> None:
    from prometheus_client import REGISTRY

    import bot.handover.metrics
    import bot.watching.meters  # noqa: F401

    counted = {sample.name for family in REGISTRY.collect() for sample in family.samples}
    counted |= {family.name + "_total" for family in REGISTRY.collect() if family.type == "counter"}
    counted |= {family.name + end for family in REGISTRY.collect() for end in ("", "_bucket")}
    for name in ("watching/alarms.yml", "watching/grafana.json"):
        named = set(re.findall(r"lots_[a-z_]+", (DEPLOY / name).read_text(encoding="utf-8")))
        assert named
        assert named <= counted, named - counted
    json.loads((DEPLOY / "watching/grafana.json").read_text(encoding="utf-8"))


def test_every_alarm_says_when_how_loud_and_what_the_patient_notices() -> None:
    rules = [rule for group in documents("watching/alarms.yml")[0]["groups"] for rule in group["rules"]]
    assert len({rule["alert"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.keys() == {"alert", "expr", "for", "labels", "annotations"}
        assert re.fullmatch(r"\d+m", rule["for"])
        assert rule["labels"]["severity"] in {"wake", "day"}
        assert rule["annotations"]["summary"]
    assert any(rule["labels"]["severity"] == "wake" for rule in rules)
    promtool = shutil.which("promtool")
    if promtool is not None:  # Debian's `prometheus`; it reads the expressions too.
        ended = subprocess.run(
            [promtool, "check", "rules", str(DEPLOY / "watching/alarms.yml")], capture_output=True, text=True
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
