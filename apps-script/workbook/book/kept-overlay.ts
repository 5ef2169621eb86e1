import type { Overlay } from '@shared/catalogue';
import { parseOverlay } from '@shared/catalogue';

const KEY = 'penyesuaian ';
/** A value holds 9 kB and all of them 500 kB (https://developers.google.com/apps-script/guides/services/quotas); a letter takes up to three bytes. */
const PART = 2_500;
const MOST_PARTS = 50;

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

const textIn = (kept: Readonly<Record<string, string>>): string =>
  Array.from({ length: MOST_PARTS }, (_, at) => kept[`${KEY}${at}`] ?? '').join('');

/**
 * Keeps the district's corrections where an edit can read them without reading a sheet. Writes only what changed; one that
 * is too long is not kept, and then the full check alone knows it.
 */
export function keepOverlay(overlay: Overlay | null): void {
  const whole = overlay === null ? '' : JSON.stringify(overlay);
  const text = whole.length > PART * MOST_PARTS ? '' : whole;
  const properties = store();
  if (textIn(properties.getProperties()) === text) return;
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at): [string, string] => [
    `${KEY}${at}`,
    text.slice(at * PART, (at + 1) * PART),
  ]);
  // Nothing else is kept there, so that parts of a longer one go too.
  properties.setProperties(Object.fromEntries(parts), true);
}

/**
 * The corrections as they were when the sheets were prepared; null where there are none. Nor where the service does not
 * answer: a simple trigger may use no service that needs authorization, and which those are is not listed
 * (https://developers.google.com/apps-script/guides/triggers).
 */
export function keptOverlay(): Overlay | null {
  try {
    const text = textIn(store().getProperties());
    const read = text === '' ? null : parseOverlay(text);
    return read?.ok ? read.value : null;
  } catch {
    return null;
  }
}
