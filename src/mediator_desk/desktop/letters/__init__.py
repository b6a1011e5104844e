"""Letters of a dispute: what is owed, what was sent, and the way from the printer to the proof."""
