"""The program as a person meets it: a real screen, real keys, a real pointer, a screen reader."""
