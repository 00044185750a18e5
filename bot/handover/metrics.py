"""Counts for Prometheus; none says anything of a patient."""

from prometheus_client import Counter, Gauge

left = Counter("lots_handovers_left_total", "Summaries left by patients")
opened = Counter("lots_handovers_opened_total", "Summaries opened by nurses")
live = Gauge("lots_handovers_live", "Summaries that can be opened, at the latest purge")
taken = Counter("lots_handovers_taken_total", "Summaries marked as taken")
expired = Counter("lots_handovers_expired_total", "Summaries removed because their time was out")
withdrawn = Counter("lots_handovers_withdrawn_total", "Summaries taken back by patients")
failed = Counter("lots_handover_codes_failed_total", "Codes that opened nothing")
refused = Counter("lots_handover_codes_refused_total", "Codes refused untried, by limit", ["limit"])
down = Counter("lots_handover_store_down_total", "Calls that failed because the database was away")
