"""Settings: reading, lock, platform."""
