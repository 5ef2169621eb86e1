// Keeps one core busy until it is stopped.
for (;;);
