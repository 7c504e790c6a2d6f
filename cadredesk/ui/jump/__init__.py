"""跳转框: from anywhere to a person, a passage, a page or a command."""
