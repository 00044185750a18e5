"""How well patients are understood, measured over the chat contract: `python -m benchmarks.understanding`."""
