"""The HTTP side of the contract: ``dispute_exchange.wire`` over FastAPI.

Owns how requests are read and answered; never a rule: each endpoint calls one function of the
platform. Endpoints that touch the database are plain functions and run on threads.
"""
