"""往后看: 60 months drawn, listed, explained, exported and printed."""
