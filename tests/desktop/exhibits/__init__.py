"""The dialogs of exhibits, in the real window on a real vault."""
