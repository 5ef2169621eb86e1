import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';
import { servePages } from './pages';
import type { Pages, WidgetCase } from './pages';
import { fillCase, isCaseField, openCase, SENT, tryCase } from './try-case';

/** What every case must hold: filled and kept, refused where it must be, and undone. `more` adds a family's own tests. */
export function specify(
  title: string,
  cases: readonly WidgetCase[],
  more?: (bench: () => Bench, pages: () => Pages) => void,
): void {
  describe.skipIf(!CHROMIUM)(`${title} (needs Chromium)`, { timeout: 30_000 }, () => {
    let bench: Bench;
    let pages: Pages;
    beforeAll(async () => {
      [bench, pages] = [await openBench(), await servePages()];
    });
    afterAll(async () => {
      await bench.close();
      await pages.close();
    });

    for (const one of cases) {
      it(`fills, keeps and undoes: ${one.name}`, async () => {
        const { field, result, sent, kept, model } = await tryCase(bench, pages, one);
        expect(await bench.inside(`cermatPage.widgetOf(document.querySelector('#isian')).name`)).toBe(one.family);
        expect({ ...result, field: undefined }).toMatchObject({ outcome: 'filled', before: field.value });
        const wanted = one.sends ?? one.value;
        expect({ sent, kept }).toEqual({ sent: wanted, kept: wanted });
        if (one.shown !== undefined) expect(result.after).toBe(one.shown);
        if (one.model !== undefined) expect(model).toBe(true);

        await bench.ask({ type: 'undo' });
        const undone = (await bench.read()).fields.find(isCaseField);
        expect({ value: undone?.value, shown: undone?.shown }).toEqual({ value: field.value, shown: field.shown });
      });

      for (const [value, refusal] of one.refuses ?? []) {
        it(`refuses ${JSON.stringify(value)} (${refusal}) and leaves the field alone: ${one.name}`, async () => {
          const field = await openCase(bench, pages, one);
          const before = await bench.page.evaluate(SENT);
          expect(await fillCase(bench, field, value)).toMatchObject({ outcome: 'refused', refusal });
          expect(await bench.page.evaluate(SENT)).toBe(before);
        });
      }
    }
    more?.(
      () => bench,
      () => pages,
    );
  });
}
