"""The first five minutes: language, vault, passphrase, recovery sheet, platform."""
