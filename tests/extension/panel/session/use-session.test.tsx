// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshPage } from '@extension/panel/session/follow-page';
import { SessionContext, useSessionState } from '@extension/panel/session/use-session';
import { App } from '@extension/panel/shell/app';
import { VIEWS } from '@extension/panel/shell';
import type { Session } from '@extension/panel/session/session';
import type { View, ViewProps } from '@extension/panel/session/view';
import { formPage, openBench, sasaran, settled, SOUND } from '../fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

/** Counts how often a tab is drawn. */
function counted(view: View): () => number {
  const draw = vi.fn();
  const Drawn = view.component;
  const Counted = (props: ViewProps) => {
    draw();
    return <Drawn {...props} />;
  };
  vi.spyOn(view as { component: unknown }, 'component', 'get').mockReturnValue(Counted);
  return () => draw.mock.calls.length;
}
/** What the page says of a fill, each word of it on the screen before the next. */
async function goFurther(session: Session): Promise<void> {
  for (let done = 1; done <= 7; done += 1) {
    session.show({ progress: { phase: 'write', done, total: 20 }, busy: { label: 'Membaca', done, of: 20 } });
    await new Promise((next) => setTimeout(next));
  }
  await settled();
}

describe('how far a fill is', () => {
  it.each(VIEWS.map((view) => [view.title, view] as const))(
    'draws nothing anew of the tab %s but what shows it',
    async (_, view) => {
      const { session, link } = await openBench(sasaran(SOUND));
      const times = counted(view);
      link.snapshot = formPage();
      await refreshPage(session);
      render(<App session={session} />, root);
      session.show({ view: view.key, filling: true });
      await settled();
      const before = times();
      expect(before).toBeGreaterThan(0);
      await goFurther(session);
      expect(times()).toBe(before);
      expect(root.querySelector('[data-status=busy] progress')?.getAttribute('value')).toBe('7');
      session.show({ filling: false, progress: null, busy: null });
      await settled();
      expect(times()).toBeGreaterThan(before);
    },
  );

  it('is told by the button that began it', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = formPage();
    await refreshPage(session);
    render(<App session={session} />, root);
    session.show({ view: 'isi', filling: true });
    await goFurther(session);
    expect(root.querySelector('[data-status=filling]')?.textContent).toContain('Mengisi 7 dari 20 ruas…');
  });
});

describe('a part of the panel', () => {
  it('is drawn anew for what it reads, and for nothing else', async () => {
    const { session } = await openBench();
    const draw = vi.fn();
    const Part = () => {
      const { view, tone } = useSessionState((state) => ({ view: state.view, tone: state.notice?.tone }));
      draw(`${view} ${tone ?? '-'}`);
      return null;
    };
    render(
      <SessionContext.Provider value={session}>
        <Part />
      </SessionContext.Provider>,
      root,
    );
    for (const patch of [
      { marks: false },
      { notice: { tone: 'good', message: 'a' } },
      { notice: { tone: 'good', message: 'b' } },
      { view: 'bukti' },
    ] as const) {
      session.show(patch);
      await settled();
    }
    expect(draw.mock.calls.flat()).toEqual(['data -', 'data good', 'bukti good']);
  });
});
