"""What a patient leaves for the nurse who answers the phone: made, sealed, opened with a code, removed."""
