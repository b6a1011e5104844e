"""The exchange as ordered, frozen read models; its chain checked, who has seen what.

Owns how rows and events become what a person reads; never a statement or a connection.
"""
