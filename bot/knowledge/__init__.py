"""What the assistant knows: dated facts and the pure functions that read them. No chat engine, no web server."""
