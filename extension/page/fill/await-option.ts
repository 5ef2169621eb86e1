import type { Refusal } from '@extension/protocol/messages';
import { wait } from '../dom/pace';
import type { Widget } from '../widgets/widget';

/** How long one list is waited for, and all lists of a fill together, in ms: a page with hundreds of dead lists must end. */
const ONE_LIST = 3000;
const ALL_LISTS = 9000;
const EVERY = 30;

/** Waits for choices that load late, by the choice wanted and not by time. */
export class OptionWaits {
  private left = ALL_LISTS;

  /**
   * Why the choice cannot be made, or null once it can. Waits only where the list may still be on its way: it offers
   * nothing yet, or a choice made in this fill may be loading it.
   */
  async refusal(
    element: HTMLElement,
    widget: Widget,
    value: string,
    choiceMade: boolean,
    signal?: AbortSignal,
  ): Promise<Refusal | null> {
    let refusal = widget.refuse(element, value);
    if (refusal !== 'no-such-option' || !(choiceMade || isBare(element, widget))) return refusal;
    await this.until(element, signal, () => {
      refusal = widget.refuse(element, value);
      return refusal !== 'no-such-option';
    });
    return refusal === 'no-such-option' && isBare(element, widget) ? 'not-loaded' : refusal;
  }

  /** A list may stay locked until a choice made in this fill has loaded it. */
  async unlocked(element: HTMLElement, signal: AbortSignal): Promise<void> {
    if (element.matches(':disabled')) await this.until(element, signal, () => !element.matches(':disabled'));
  }

  private async until(element: HTMLElement, signal: AbortSignal | undefined, come: () => boolean): Promise<void> {
    const started = performance.now();
    const limit = started + Math.min(ONE_LIST, this.left);
    do await wait(EVERY);
    while (!come() && performance.now() < limit && !signal?.aborted && element.isConnected);
    this.left = Math.max(0, this.left - (performance.now() - started));
  }
}

/** Nothing to choose but an entry that only asks for a choice. */
const isBare = (element: HTMLElement, widget: Widget): boolean =>
  widget.options(element).every(({ value }) => value === '' || value === '0');
