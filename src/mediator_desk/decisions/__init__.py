"""Decisions: compose (content) → gate (may it be signed?) → render (PDF) → sign → verify.

Importing this package costs nothing: the PDF and signature libraries load only in the modules
that call them.
"""
