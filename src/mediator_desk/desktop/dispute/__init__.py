"""The screens of one dispute: header and tabs, overview, timeline, exhibits, notes."""
