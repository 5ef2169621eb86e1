import { describe, expect, it, vi } from 'vitest';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { formPage, openBench, sasaran, SOUND } from '../fakes';

describe('a fill under way', () => {
  it('hears how far it is until the page answers, and no longer where it never does', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = formPage();
    await refreshPage(session);
    const stop = vi.fn();
    link.onProgress = (_, listener) => {
      listener({ type: 'cermat:fill-progress', phase: 'write', done: 1, total: 5 });
      return stop;
    };
    const told: unknown[] = [];
    vi.spyOn(link, 'ask').mockImplementation(() => {
      told.push(session.state().progress);
      return Promise.reject(new TypeError('gone'));
    });
    await fillPage(session);
    expect(told).toEqual([{ phase: 'write', done: 1, total: 5 }]);
    expect(stop).toHaveBeenCalledOnce();
    expect(session.state()).toMatchObject({ filling: false, progress: null });
  });
});
