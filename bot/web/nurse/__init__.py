"""The nurse's page: a code in, the patient's text out."""
