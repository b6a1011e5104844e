"""The readers of the preview child, one module per family of files.

They run inside the sandbox only. Each turns bytes into a reply, or raises ``Refusal``.
"""
