"""Signing a decision in person: what is about to happen, with which key, and the proof."""
