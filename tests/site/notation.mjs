// Numbers as the site prints them in lists, and as it takes them from inputs.

/**
 * The notation of the live lists is not known: public code strips dots on one page and commas on another.
 * @typedef {'id' | 'en' | 'plain'} Notation
 */

const MARKS = /** @type {const} */ ({
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
  plain: { thousands: '', decimal: '.' },
});

/**
 * @param {number} value
 * @param {Notation} notation
 */
export function printNumber(value, notation) {
  const { thousands, decimal } = MARKS[notation];
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction ? grouped + decimal + fraction : grouped;
}

/**
 * What the server makes of a posted text: counts are digits only, percentages may carry one decimal mark.
 * @param {string} text
 * @param {'count' | 'percent'} type
 * @returns {number | null} null where it is not such a number
 */
export function parseEntered(text, type) {
  const pattern = type === 'count' ? /^\d+$/ : /^\d+([.,]\d+)?$/;
  return pattern.test(text) ? Number(text.replace(',', '.')) : null;
}
