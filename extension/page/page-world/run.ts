import { PageWorldCall } from './call';
import { TARGET_MARK } from './target-mark';
import { PAGE_WORLD } from './families';
import type { PageWorldFunction } from './families';

/** The part of `browser.scripting` this needs. */
export interface Scripting {
  executeScript(injection: {
    target: { tabId: number; frameIds: number[] };
    world: 'MAIN';
    func: PageWorldFunction;
    args: [target: string, value: string];
  }): Promise<readonly { readonly result?: unknown }[]>;
}

/** Who sent the message, as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/**
 * Background's side of `inPageWorld`: runs a function of the closed list in the sender's own tab and frame. Null for a
 * message that is no such call or does not come from a content script of this extension.
 */
export function runInPageWorld(
  scripting: Scripting,
  ownId: string,
  message: unknown,
  sender: Sender,
): Promise<string | null> | null {
  const call = PageWorldCall.safeParse(message);
  const tabId = sender.tab?.id;
  if (!call.success || sender.id !== ownId || tabId === undefined || sender.frameId === undefined) return null;
  const { family, token, value } = call.data;
  const func = new Map<string, PageWorldFunction>(Object.entries(PAGE_WORLD)).get(family);
  if (!func) return null;
  const frameIds = [sender.frameId];
  const args: [string, string] = [`[${TARGET_MARK}="${token}"]`, value];
  // Whatever the browser does instead of running it, also before it promises anything, is an answer.
  return Promise.resolve()
    .then(() => scripting.executeScript({ target: { tabId, frameIds }, world: 'MAIN', func, args }))
    .then(([answer]) => (typeof answer?.result === 'string' ? answer.result : null))
    .catch(() => null);
}
