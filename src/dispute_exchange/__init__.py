"""The contract a dispute platform and a mediator's desk share, and anyone may integrate with.

Owns the vocabulary, the models of a dispute, its events, acts, receipts and decision record, the
event hash chain, the procedure they obey and the ``.dispute`` container.
Never imports a user interface, a database or a web framework.
"""
