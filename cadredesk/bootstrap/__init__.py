"""The composition root: the only package that knows every layer.

What a start does not show at once is imported when it is first used: `openpyxl` and
`alembic` would cost more than the rest of the window.
"""
