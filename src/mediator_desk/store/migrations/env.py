"""How Alembic runs here: on the connection it is handed, in the transaction of its caller."""

from alembic import context

from mediator_desk.store import (  # noqa: F401 (their tables enter the metadata)
    body_text_tables,
    custody_tables,
    exhibit_tables,
    habit_tables,
    highlight_tables,
    letter_tables,
    note_tables,
    review_tables,
    rule_tables,
    signing_tables,
    tables,
    talk_tables,
    writing_tables,
)
from mediator_desk.vault import tables as vault_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[vault_tables.metadata, tables.metadata],
    transactional_ddl=True,
)
context.run_migrations()
