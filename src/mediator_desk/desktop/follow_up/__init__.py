"""What follows a decision: answers, implementation, consents, the end; and a file's history."""
