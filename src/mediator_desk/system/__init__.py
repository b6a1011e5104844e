"""Edges to the operating system: paths, files, hardening, instances, logs, the preview worker.

WHY nothing is imported here: the preview worker and the window's first frame both load this
package, and neither may pay for what it does not use.
"""
