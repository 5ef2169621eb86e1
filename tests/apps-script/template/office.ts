import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Opens XLSX bytes in headless LibreOffice, lets it recalculate, and gives what it saves. */
export function throughCalc(program: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cermat-calc-'));
  try {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out')];
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync(program, [profile, '--headless', '--convert-to', format, '--outdir', output, input], {
      stdio: 'pipe',
      timeout: 150_000,
    });
    return readFileSync(join(output, 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
