"""The database: handovers, staff accounts and anonymous counts. SQLite by default, PostgreSQL by setting."""
