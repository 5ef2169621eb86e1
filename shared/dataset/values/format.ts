/**
 * A number in Indonesian notation: `1.895`, `3,38`, `-0,5`. No `Intl`: Apps Script and old browsers differ.
 * @param maxDecimals rounds to at most so many decimals (default 2); trailing zeros are dropped.
 */
export function formatNumber(value: number, maxDecimals = 2): string {
  if (!(Math.abs(value) < 1e21)) return '–';
  const [whole = '0', fraction = ''] = roundHalfUp(Math.abs(value), maxDecimals).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const isZero = !/[1-9]/.test(whole + decimals);
  return (value < 0 && !isZero ? '-' : '') + grouped + (decimals === '' ? '' : `,${decimals}`);
}

/** 1.005 is 1.00499… in binary; people expect 1,01. Exponent shifting rounds what is written. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : value.toFixed(decimals);
}
