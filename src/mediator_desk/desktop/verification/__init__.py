"""Checking any decision document: its verdict in plain sentences, and the details."""
