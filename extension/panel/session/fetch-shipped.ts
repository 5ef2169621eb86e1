import { browser } from 'wxt/browser';

/** A JSON file that ships with the extension; undefined where there is no such file. */
export async function fetchShipped(path: string): Promise<unknown> {
  const answer = await fetch(`${browser.runtime.getURL('/')}${path}`);
  return answer.ok ? answer.json() : undefined;
}
