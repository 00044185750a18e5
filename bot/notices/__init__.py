"""Notices that a region pins: first in every conversation and in the static panel, from a day to a day."""
