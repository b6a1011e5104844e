"""The exhibits of a dispute as a table, with the evidence pane beside it."""
