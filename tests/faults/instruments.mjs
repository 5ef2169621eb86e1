// What runs inside the pages: it tells when a boundary is reached, and holds the page there until the fault has struck.

/** Long enough for a fault to come from outside, in ms. */
export const HOLD = 400;

/**
 * In the panel. `trap.at`: the boundary waited for, as `before 1` (the first write of the act is about to begin) or
 * `after 2` (the second is on the disk, and the panel does not know it yet); `trap.here` is done there by the page itself.
 * @param {number} hold
 */
export function watchPanel(hold) {
  /** @typedef {{ at: string, place: string, here: string, seen: number, wanted: string }} Trap */
  const world = /** @type {{ trap?: Trap, crashTells?: (what: string) => void } & typeof globalThis} */ (globalThis);
  if (world.trap) return;
  /** @type {Trap} */
  const trap = { at: '', place: '', here: '', seen: 0, wanted: '' };
  world.trap = trap;
  const tell = (/** @type {string} */ what) => world.crashTells?.(what);
  const Real = Date;
  const here = {
    '': () => undefined,
    'reload the extension': () => chrome.runtime.reload(),
    'set the clock back': () => {
      const back = 400 * 24 * 3_600_000;
      const Shifted = class extends Real {
        constructor(/** @type {any[]} */ ...given) {
          if (given.length === 0) super(Real.now() - back);
          else super(.../** @type {[]} */ (given));
        }
        static now() {
          return Real.now() - back;
        }
      };
      Object.assign(globalThis, { Date: Shifted });
    },
  };
  const reach = (/** @type {string} */ boundary) => {
    if (trap.at !== boundary) return;
    trap.at = '';
    tell('reached');
    here[/** @type {keyof typeof here} */ (trap.here)]();
    const until = performance.now() + hold;
    while (performance.now() < until);
  };
  /** @type {IDBDatabase['transaction']} */
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function transaction(places, mode, options) {
    const names = typeof places === 'string' ? [places] : [...places];
    const counts = trap.at !== '' && mode === 'readwrite' && (trap.place === '' || names.includes(trap.place));
    if (!counts) return begin.call(this, places, mode, options);
    trap.seen += 1;
    const nth = trap.seen;
    reach(`before ${nth}`);
    const tx = begin.call(this, places, mode, options);
    tx.addEventListener('complete', () => reach(`after ${nth}`));
    return tx;
  };
  /** The panel says that the act was kept: before anybody outside could look, the page itself says so. */
  const look = () => {
    if (trap.wanted === '') return;
    const { state, filled } =
      /** @type {HTMLElement | null} */ (document.querySelector('section[data-view=isi]'))?.dataset ?? {};
    const { kecamatan } = /** @type {HTMLElement | null} */ (document.querySelector('section.queue'))?.dataset ?? {};
    const shows =
      trap.wanted === 'fill'
        ? state === 'filled' && Number(filled) > 0
        : trap.wanted.startsWith('queue ')
          ? kecamatan === trap.wanted.slice(6)
          : (document.body.textContent ?? '').includes(trap.wanted);
    if (!shows) return;
    trap.wanted = '';
    tell('acknowledged');
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** On the site's page: tells each figure written, of which village and field, and holds the page in the middle of the fill. @param {number} hold */
export function watchSite(hold) {
  const world = /** @type {{ trapAt?: number, crashTells?: (what: string) => void } & typeof globalThis} */ (
    globalThis
  );
  let written = 0;
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (target.value !== '') {
        const chosen = /** @type {HTMLSelectElement | null} */ (document.querySelector('select.pilih-desa'));
        const option = chosen?.selectedOptions[0]?.textContent?.trim() ?? '';
        const village = option.split(' ')[0]?.replace(/\D/g, '') ?? '';
        const label = target.labels?.[0]?.textContent?.trim() ?? '';
        world.crashTells?.(`wrote ${JSON.stringify({ village, label, value: target.value })}`);
      }
      written += 1;
      if (written !== world.trapAt) return;
      world.crashTells?.('reached');
      const until = performance.now() + hold;
      while (performance.now() < until);
    },
    true,
  );
}
