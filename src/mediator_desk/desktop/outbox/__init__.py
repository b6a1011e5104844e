"""The outbox: what left, what waits, what was refused, each with its proof."""
