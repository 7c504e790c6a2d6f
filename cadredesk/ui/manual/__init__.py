"""The manual inside the program: chapters in both languages, opened where the person is."""
