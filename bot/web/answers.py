"""HTTP answers of the pages: headers that keep a page to itself, and files that are sent once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sanic import Request
from sanic.response import HTTPResponse, html, raw

from bot.web.modules import Asset

FOREVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"


@dataclass(frozen=True)
class Frames:
    """Who may show a page in a frame: origins, or nobody but ourselves."""

    ancestors: tuple[str, ...] = ()

    def policy(self, forms_to: Iterable[str] = ()) -> str:
        """Return the Content-Security-Policy of a page; `forms_to` are origins a form may end at."""
        return "; ".join(
            (
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                " ".join(("form-action 'self'", *forms_to)),
                "base-uri 'none'",
                " ".join(("frame-ancestors 'self'", *self.ancestors)),
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            )
        )


def page(
    content: str, frames: Frames, *, store: bool = True, forms_to: Iterable[str] = (), status: int = 200
) -> HTTPResponse:
    """Return a page. `store` false: no cache keeps it, for a page that shows a conversation."""
    headers = {
        "Content-Security-Policy": frames.policy(forms_to),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        "Cache-Control": "public, max-age=300" if store else "no-store",
    }
    return html(content, headers=headers, status=status)


def file(request: Request, asset: Asset, cache: str) -> HTTPResponse:
    """Return a file that any origin may use, gzipped where the browser takes it, or 304 when it has it."""
    headers = {
        "ETag": asset.tag,
        "Cache-Control": cache,
        "Vary": "Accept-Encoding",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if asset.tag in known:
        return raw(b"", status=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    if packed:
        headers["Content-Encoding"] = "gzip"
    return raw(asset.packed if packed else asset.content, headers=headers, content_type=asset.kind)


def origin(url: str) -> str:
    """Return the origin of an https address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
