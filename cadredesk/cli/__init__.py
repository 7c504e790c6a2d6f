"""The services without a window: one module for each verb."""
