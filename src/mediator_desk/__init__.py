"""The mediator's workstation. Start reading at ``usecases``: every verb of the product is there."""
