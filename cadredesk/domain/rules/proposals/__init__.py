"""What is asked of a proposed step: a person, a grade or post, a day, and how it comes about."""
