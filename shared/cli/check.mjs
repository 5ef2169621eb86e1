// npm run -s check -- FILE: builds the command line where needed and runs it. See arguments.ts for its options.
import { pathToFileURL } from 'node:url';
import { buildCommand } from './build.mjs';

// A reader such as `head` may close the pipe early.
process.stdout.on('error', () => process.exit());
try {
  const { main } = await import(pathToFileURL(await buildCommand()).href);
  const { code, stdout, stderr } = await main(process.argv.slice(2));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
} catch (error) {
  const message = `Pemeriksaan berhenti karena kesalahan program: ${error instanceof Error ? error.message : String(error)}`;
  const remedy = 'Laporkan berkas dan pesan ini kepada pembuat Cermat.';
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { message, remedy } })}\n`);
  process.stderr.write(`${message}\n${remedy}\n${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exitCode = 2;
}
