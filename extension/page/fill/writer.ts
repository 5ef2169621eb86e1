import type { FieldResult, FillItem, Refusal } from '@extension/protocol/messages';
import { withoutMoving } from '../dom/events';
import type { Control } from '../read/fields';
import { breathe, frame, quiet, slices } from '../dom/pace';
import { elementOf } from '../dom/registry';
import { widgetOf } from '../widgets';
import { giveFile } from '../widgets/file';
import type { Widget } from '../widgets/widget';
import { OptionWaits } from './await-option';
import { DRAW_EACH } from './probe';
import { refusalOf } from './refusal-of';
import type { FieldWatch } from './field-watch';
import { notFound, refused } from './types';
import type { FillControl, Written } from './types';

/** After so many choices in a row that moved nothing on the page, the next ones are not waited for. */
const CALM = 3;

/** Families of plain inputs, which in long forms are first written without moving the focus into each. */
const PLAIN = new Set(['text', 'textarea', 'date']);

/** Writes fields one at a time, each looked at again just before. */
export class Writer {
  private readonly waits = new OptionWaits();
  private readonly pause: () => Promise<void>;
  private readonly many: boolean;
  private readonly present: ReadonlySet<string>;
  private choiceMade = false;
  private calm = 0;

  constructor(
    private readonly root: Document,
    private readonly watch: FieldWatch,
    private readonly control: FillControl,
    items: readonly FillItem[],
  ) {
    this.many = items.length > DRAW_EACH;
    this.present = new Set(items.map(({ field }) => field).filter((field) => elementOf(field) !== null));
    this.pause = this.many ? slices() : breathe;
  }

  /** Never throws: whatever fails in a page's or a family's code ends as this field's result. */
  async write(item: FillItem): Promise<FieldResult | Written> {
    try {
      return await this.attempt(item);
    } catch (error) {
      console.error('Cermat', error);
      const element = elementOf(item.field);
      return { ...refused(item, 'threw'), after: (element && widgetOf(element)?.read(element)) ?? '' };
    }
  }

  /** Writes once more what did not last, with the focus really in the field. */
  async again({ item, element, widget }: Written): Promise<void> {
    try {
      await widget.write(element, item.value);
    } catch (error) {
      console.error('Cermat', error);
    }
  }

  private async attempt(item: FillItem): Promise<FieldResult | Written> {
    const known = elementOf(item.field);
    const found = known ? { element: known, widget: widgetOf(known) } : await this.successorOf(item);
    if (!found) return notFound(item);
    const { element, widget } = found;
    if (!widget) return { ...notFound(item), outcome: 'needs-person', after: item.before };
    if (item.file) giveFile(element, item.file);
    const choice = isChoice(element, widget);
    if (choice && this.choiceMade) await this.waits.unlocked(element, this.control.stop);
    const before = widget.read(element);
    // A list emptied by a choice of this fill holds nothing that could be lost.
    const planned = choice && this.choiceMade && before === '' ? { ...item, before } : item;
    const refusal = refusalOf(element, widget, planned, before, await this.watch.of({ element, widget }));
    if (refusal === 'already')
      return { item, element, widget, before, outcome: 'already', light: false, written: true };
    if (refusal) return refused(item, refusal, before);
    const { stop } = this.control;
    const unfit = await this.waits.refusal(element, widget, item.value, this.choiceMade, stop);
    if (stop.aborted) return refused(item, 'stopped', before);
    if (unfit) return refused(item, unfit, before);
    const light = this.many && PLAIN.has(widget.name);
    let late: Refusal | null | void = null;
    const write = async () => {
      late = await widget.write(element, item.value);
    };
    await (light ? withoutMoving(write) : write());
    if (late) return refused(item, late, before);
    const written = widget.says(element, item.value);
    await (choice ? this.afterChoice() : this.pause());
    return { item, element, widget, before, outcome: 'filled', light, written };
  }

  /** The field in the place of one that stood here when the fill began; on another page there is none. */
  private successorOf(item: FillItem): Promise<Control | null> {
    return this.present.has(item.field) ? this.watch.successorOf(item.identity) : Promise.resolve(null);
  }

  /** A choice may load other fields (village → its saved figures): what follows must see the page after that. */
  private async afterChoice(): Promise<void> {
    this.choiceMade = true;
    if (this.calm >= CALM) {
      await this.pause();
      return;
    }
    let moved = false;
    const observer = new MutationObserver(() => {
      moved = true;
    });
    observer.observe(this.root.documentElement, { childList: true, subtree: true, characterData: true });
    await frame();
    await quiet(80, 3000);
    observer.disconnect();
    this.calm = moved ? 0 : this.calm + 1;
  }
}

const isChoice = (element: HTMLElement, { type }: Widget): boolean =>
  (typeof type === 'function' ? type(element) : type) === 'select';
