"""The reference platform the desk syncs with. Shares only ``dispute_exchange`` with it."""
