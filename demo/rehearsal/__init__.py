"""The 42 sample scenarios, played from their referral to their end by a real desk.

One platform on loopback, one desk, one clock that both read and that only moves forward. The
mediator acts through use cases alone; consumers and traders are the platform's scripted parties.
"""
