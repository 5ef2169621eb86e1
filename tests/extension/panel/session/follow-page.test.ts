import { describe, expect, it, vi } from 'vitest';
import { fail } from '@shared/result';
import { followPage } from '@extension/panel/session/follow-page';
import { formPage, openBench, sasaran, SOUND } from '../fakes';

describe('following the page', () => {
  it('reads again by itself a page that could not be read while it was changing', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    const answer = link.ask.bind(link);
    let stopListening = 2;
    link.snapshot = formPage();
    link.ask = (tab, request) =>
      stopListening-- > 0 ? Promise.resolve(fail('Halaman tidak terbaca.', 'Muat ulang.')) : answer(tab, request);
    const stop = followPage(session, 0);
    await vi.waitFor(() => expect(session.state().page.kind).toBe('unreadable'));
    await vi.waitFor(() => expect(session.state().page.kind).toBe('ready'), { timeout: 5000 });
    stop();
  });

  it('reads once for many signs of change at the same moment', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    let changed: () => void = () => undefined;
    link.snapshot = formPage();
    link.onChange = (listener) => {
      changed = listener;
      return () => undefined;
    };
    const stop = followPage(session, 5);
    for (let sign = 0; sign < 10; sign += 1) changed();
    await vi.waitFor(() => expect(session.state().page.kind).toBe('ready'));
    expect(link.asked.filter(({ type }) => type === 'read')).toHaveLength(1);
    stop();
  });
});
