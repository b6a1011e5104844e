"""The edges to the operating system: paths, atomic files, hardening, data files."""
