"""Workbooks in and out: any grid read, official tables written; the only place with openpyxl."""
