"""The frame around every screen: menu row, rail, status bar, navigation, lock.

Owns the main window and where a person can go; never shows a fact of a dispute itself.
"""
