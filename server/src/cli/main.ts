/** The command `disclosure-report`. Until the checker is wired in it only answers how it is to be called. */
process.stderr.write("usage: disclosure-report check [--format pretty|json] PATH…\n");
process.exitCode = 2;
