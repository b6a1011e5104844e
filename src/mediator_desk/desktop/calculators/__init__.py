"""The calculators: facts in, a result with its working out; a person decides what to do with it."""
