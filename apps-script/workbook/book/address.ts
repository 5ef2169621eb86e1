/** Splits an address such as `Data Sasaran!E12` into the sheet's name, the 1-based row and the 0-based column. */
export function parseAddress(address: string): { sheet: string; row: number; column: number } | null {
  const match = /^(?:(.*)!)?([A-Z]+)(\d+)$/.exec(address);
  if (!match) return null;
  const [, sheet = '', letters = '', row = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { sheet, row: Number(row), column: column - 1 };
}
