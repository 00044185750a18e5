"""What the pages of staff share: log-in and log-out, the frame around a page, its style."""
