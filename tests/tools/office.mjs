// Finds LibreOffice Calc, or installs it where that is possible (Debian as root).
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';

/** @returns {string | undefined} the program file of LibreOffice */
export function findCalc() {
  const places = [
    ...(process.env.SOFFICE_PATH ? [process.env.SOFFICE_PATH] : []),
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice')),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @returns {string} */
export function ensureCalc() {
  const found = findCalc() ?? (aptInstall('libreoffice-calc') ? findCalc() : undefined);
  if (found) return found;
  throw new Error('No LibreOffice was found, and it could not be installed here. Install it or set SOFFICE_PATH.');
}
