"""The public page of facts: every value with its source and its date."""
