"""The floor: a Sanic handler that reads the same call and answers the same JSON, and does nothing else."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from sanic import HTTPResponse, Request, Sanic
from sanic.response import json as json_response


def build(answer: dict[str, Any]) -> Sanic[Any, Any]:
    """Return the application."""
    app: Sanic[Any, Any] = Sanic("bare", configure_logging=False)

    @app.post("/api/conversation")
    async def begin(request: Request) -> HTTPResponse:
        return json_response({"token": "none"}, status=201)

    @app.post("/api/conversation/messages")
    async def say(request: Request) -> HTTPResponse:
        json.loads(request.body)
        return json_response(answer)

    return app


def main(port: int, answer: Path) -> None:
    """Serve the answer in the file."""
    app = build(json.loads(answer.read_text(encoding="utf-8")))
    app.run(host="127.0.0.1", port=port, single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
