"""Pages for consumer and trader: what was exchanged, the decision, their answer.

Server-rendered, without scripts and without anything from elsewhere. Owns nothing but words and
layout; what a party may do is decided in ``parties``.
"""
