"""Accounts of staff: nurses who open handovers, and those who read a region's figures."""
