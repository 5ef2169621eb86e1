// What a page shows and as what, in words: one line for each text a person sees, with the role that a reader of the screen
// is told. It is kept beside the pictures of the README, whose pixels differ from machine to machine.

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>} lines like `tab, terpilih: Isi` and `textbox, kosong: Jumlah keluarga`
 */
export const outlineOf = (page) => page.evaluate(outline);

/** Runs in the page. @returns {string} */
function outline() {
  /** @type {Record<string, string>} */
  const ROLES = {
    A: 'link',
    BUTTON: 'button',
    SUMMARY: 'summary',
    TH: 'header',
    TD: 'cell',
    LABEL: 'label',
    LI: 'item',
  };
  const tidy = (/** @type {string | null | undefined} */ words) => (words ?? '').replace(/\s+/g, ' ').trim();
  const shown = (/** @type {Element} */ element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const roleOf = (/** @type {Element | null} */ from) => {
    for (let at = from; at && at !== document.body; at = at.parentElement) {
      const stated =
        at.getAttribute('role') ?? (/^H[1-6]$/.test(at.tagName) ? `heading ${at.tagName[1]}` : ROLES[at.tagName]);
      if (stated) return `${stated}${at.getAttribute('aria-selected') === 'true' ? ', terpilih' : ''}`;
    }
    return 'text';
  };
  /** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control */
  const nameOf = (control) => {
    const label = /** @type {Element | undefined} */ (control.labels?.[0]?.cloneNode(true));
    for (const inner of label?.querySelectorAll('select, input, textarea') ?? []) inner.remove();
    return tidy(label?.textContent) || control.getAttribute('aria-label') || control.getAttribute('placeholder') || '';
  };
  /** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control */
  const controlLine = (control) => {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      return `checkbox: ${nameOf(control)} = ${control.checked ? 'ya' : 'tidak'}`;
    const isList = control instanceof HTMLSelectElement;
    const value = isList ? tidy(control.selectedOptions[0]?.text) : control.value;
    return `${isList ? 'combobox' : 'textbox'}${control.disabled ? ', mati' : ''}: ${nameOf(control)} = ${value || 'kosong'}`;
  };
  /** @type {string[]} */
  const lines = [];
  /** @type {Element | null} */
  let before = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement) {
      if (shown(node) && node.getAttribute('type') !== 'file') lines.push(controlLine(node));
      continue;
    }
    const parent = node.parentElement;
    const text = node instanceof Text ? tidy(node.data) : '';
    if (text === '' || !parent || /^(SCRIPT|STYLE|OPTION|OPTGROUP)$/.test(parent.tagName) || !shown(parent)) continue;
    if (parent === before) lines.push(`${lines.pop()} ${text}`);
    else lines.push(`${roleOf(parent)}: ${text}`);
    before = parent;
  }
  return lines.join('\n');
}
