"""How tests ask a server on loopback: without the list of certificates that each `httpx.get` would read anew."""

from __future__ import annotations

import httpx

# No line is kept open, so that a server may end and come back between two questions.
http = httpx.Client(verify=False, trust_env=False, timeout=30, limits=httpx.Limits(max_keepalive_connections=0))
