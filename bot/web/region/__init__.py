"""The region's page: anonymous figures for those who run the region's own digital care."""
