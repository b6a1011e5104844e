"""``python -m dispute_platform``: the platform from the command line."""

import sys

from dispute_platform.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
