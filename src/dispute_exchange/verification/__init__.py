"""Verifying a signed decision: anyone may, with nothing but the file and the authority's roots.

Importing this package costs nothing; the PDF and signature libraries load with ``check``.
"""
