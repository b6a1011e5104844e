"""Bundles: files of one event, their shared reasoning, and where each of them stands."""
