"""The acts of the procedure in the window: forms, the examination of admissibility, independence.

Owns what a mediator sees before an act is queued. Screens that offer an act ask the session for it
(``Session.act_asked``); the shell opens its form with ``opening.open_act``.
"""
