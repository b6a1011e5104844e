"""The screens of one dispute: header and tabs, overview, timeline, exhibits, notes."""

from mediator_desk.desktop.dispute.page import DisputePage

__all__ = ["DisputePage"]
