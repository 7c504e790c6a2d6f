"""并排比较: two to four people side by side."""
