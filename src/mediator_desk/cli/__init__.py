"""The desk without a screen: every use case as a command.

Owns arguments, words and exit codes; never a rule. A passphrase is read from a prompt, a file or a
descriptor, never from the arguments, which other people of the computer could read.
"""
