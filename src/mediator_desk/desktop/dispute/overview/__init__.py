"""The state of one dispute on one page."""
