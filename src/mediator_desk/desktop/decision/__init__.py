"""The decision of a dispute: workshop, signing, and what became of it."""
