"""The 42 scenarios, from their referral to their stated end."""
