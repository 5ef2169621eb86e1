import type { FieldResult, PageField } from '@extension/protocol/messages';
import type { Bench } from '../bench';
import type { Pages, WidgetCase } from './pages';

/** What the form would send for the field, several values joined by line breaks. */
export const SENT = `new FormData(document.forms[0]).getAll('isian').join('\\n')`;

/** What became of one case. */
export interface CaseOutcome {
  readonly field: PageField;
  readonly result: FieldResult;
  /** Sent right after the fill, and again after a person's mouse and keys went through the field. */
  readonly sent: string;
  readonly kept: string;
  /** Null where the widget has no state of its own to ask. */
  readonly model: boolean | null;
}

/** A group of buttons may be named by its legend. */
export const isCaseField = ({ label, section }: PageField): boolean => label === 'Isian' || section === 'Isian';

/** Opens the page of a case and waits until the component has drawn itself. */
export async function openCase(bench: Bench, pages: Pages, one: WidgetCase): Promise<PageField> {
  await bench.openAt(pages.address(one));
  await bench.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30))));
  const { fields } = await bench.read();
  const [field, second] = fields.filter(isCaseField);
  if (!field || second) {
    throw new Error(`${one.name}: not one field "Isian" but ${JSON.stringify(fields.map(({ label }) => label))}`);
  }
  return field;
}

export const fillCase = async (bench: Bench, field: PageField, value: string): Promise<FieldResult> => {
  const [result] = await bench.fill([{ field: field.id, identity: field.identity, value, before: field.value }]);
  if (!result) throw new Error('No result');
  return result;
};

/** Fills the case through the whole pipeline, then passes through the field with a real mouse and real keys. */
export async function tryCase(bench: Bench, pages: Pages, one: WidgetCase): Promise<CaseOutcome> {
  const field = await openCase(bench, pages, one);
  const result = await fillCase(bench, field, one.value);
  const sent = (await bench.page.evaluate(SENT)) as string;
  await passThrough(bench);
  const kept = (await bench.page.evaluate(SENT)) as string;
  const model = one.model === undefined ? null : (await bench.page.evaluate(one.model)) === true;
  return { field, result, sent, kept, model };
}

/** Hover, focus, Escape and a click beside the form, all of them trusted. */
async function passThrough({ page }: Bench): Promise<void> {
  const at = await page.evaluate(() => {
    // Of a radio group only the chosen button is reached by keys.
    const field = document.querySelector<HTMLElement>(
      '[name="isian"][type="radio"]:checked, #isian:not([type="radio"])',
    );
    let face: Element | null = field;
    while (face && face.getBoundingClientRect().width <= 2) face = face.nextElementSibling ?? face.parentElement;
    const box = face?.getBoundingClientRect();
    field?.focus();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 5, y: 5 };
  });
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.mouse.move(900, 600);
  await page.mouse.click(900, 600);
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 60)));
}
