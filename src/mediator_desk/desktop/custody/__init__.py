"""The vault in the mediator's hands: its keys, its copies, its end."""
