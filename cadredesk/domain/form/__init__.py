"""The 干部任免审批表: what each box says, and how texts are made to fit their boxes."""
