"""The first five minutes: reading, identity, passphrase, recovery sheet, signing key, platform."""
