"""``python -m mediator_desk.desktop [FILE…]``: the window."""

import sys


def main() -> int:
    """Start the window; kept apart so that importing this module stays free of Qt."""
    # WHY before Qt: once loaded, PySide6 reads the source of every module imported after it.
    import mediator_desk.system.files
    import mediator_desk.system.paths
    import mediator_desk.system.resources  # noqa: F401
    from mediator_desk.desktop.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
