"""打印与预览: what can be printed, and the one preview that everything printed goes through."""
