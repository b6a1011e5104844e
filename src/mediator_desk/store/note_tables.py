"""What notes carry beside their words: nothing that needs a table.

Owns no shape. Tags stand inside the sealed text of a version (``domain.notes``), so that a version
brought back brings its tags, and no tag is told by the database; what a note is attached to is in
``tables.note`` since the first shape.
"""
