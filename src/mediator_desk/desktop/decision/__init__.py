"""The decision of a dispute: workshop, signing, and what became of it."""

from mediator_desk.desktop.decision.tab import DecisionTab

__all__ = ["DecisionTab"]
