"""The page of cards, under the name the form of the overview knows it by."""

from mediator_desk.desktop.widgets.flow import CardFlow

__all__ = ["CardFlow"]
