"""The talks of a dispute: interviews, positions head by head, a bridge, an agreement."""
