"""The tests; a package, so that ``tests.platform`` never hides the standard library's module."""
