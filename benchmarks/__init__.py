"""Ratios against the floor under each part, measured side by side in one run.

``python -m benchmarks`` prints all of them, ``python -m benchmarks NAME`` one part. A shared
machine makes seconds lie by a third; a ratio of two things measured turn by turn does not. Nothing
here is asserted by a test.
"""
