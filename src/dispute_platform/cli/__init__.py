"""The platform from the command line: serving it, its register, and speaking for a party."""
