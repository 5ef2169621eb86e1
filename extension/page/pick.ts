import { controlsUnder } from './read/fields';
import type { Control } from './read/fields';
import { slices } from './dom/pace';
import { handleOf, pageState } from './dom/registry';
import { insideOf, parentOf } from './dom/roots';
import { widgetOf } from './widgets';

const OUTLINE = '3px solid #7b2cbf';
const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'contextmenu', 'touchstart'];

/**
 * Lets the person point at one field; its handle, or null when they press Escape or `signal` ends it. A clear frame lies
 * over the page meanwhile: what happens in a frame is never told to the page around it, so nothing there is clicked.
 */
async function pickField(root: Document, signal: AbortSignal): Promise<string | null> {
  const controls = await controlsUnder(root, slices());
  const pane = root.createElement('iframe');
  pane.title = 'Cermat';
  pane.style.cssText =
    'all:initial;position:fixed;inset:0;width:100vw;height:100vh;border:0;z-index:2147483647;color-scheme:normal';
  // Before 148, Firefox puts a second document into a new frame a moment later (bug 543435); the first hears nothing.
  const laid = new Promise((done) => {
    pane.addEventListener('load', done, { once: true });
    // A page may take the frame away before it is there.
    signal.addEventListener('abort', done, { once: true });
  });
  root.documentElement.append(pane);
  await laid;
  const inside = pane.contentDocument ?? root;
  inside.documentElement.style.cssText = 'height:100%;cursor:crosshair';
  let shown: { face: HTMLElement; before: string } | null = null;

  const outline = (control: Control | null): void => {
    const face = control && (widgetOf(control.element)?.face(control.element) ?? control.element);
    if (face === shown?.face) return;
    if (shown) shown.face.style.outline = shown.before;
    shown = face && { face, before: face.style.outline };
    if (face) face.style.setProperty('outline', OUTLINE, 'important');
  };
  const under = ({ clientX, clientY }: MouseEvent): Control | null => {
    pane.style.pointerEvents = 'none';
    const element = elementAt(root, clientX, clientY);
    pane.style.pointerEvents = '';
    return controlAround(element, controls);
  };

  return new Promise((done) => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const end = (control: Control | null): void => {
      listening.abort();
      outline(null);
      pane.remove();
      done(control && handleOf(control.element));
    };
    const onKey = (event: Event): void => {
      if ((event as KeyboardEvent).key !== 'Escape') return;
      swallow(event);
      end(null);
    };
    for (const name of EVENTS) inside.addEventListener(name, swallow, options);
    inside.addEventListener('mousemove', (event) => outline(under(event)), options);
    inside.addEventListener(
      'click',
      (event) => {
        swallow(event);
        const control = under(event);
        if (control) end(control);
      },
      options,
    );
    inside.addEventListener('keydown', onKey, options);
    root.addEventListener('keydown', onKey, options);
    signal.addEventListener('abort', () => end(null), { signal: listening.signal });
    if (signal.aborted) end(null);
    else pane.contentWindow?.focus();
  });
}

/** Makes pointing known to the page script, which does without it until a form is taught. */
export function offerPicking(): void {
  pageState().pick = pickField;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The innermost element at a point of the window, in shadow roots and frames of the same origin too. */
function elementAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  // A shadow root with nothing at the point names its own host.
  if (!element || element.shadowRoot === root) return null;
  if (element.shadowRoot) return elementAt(element.shadowRoot, x, y) ?? element;
  const frame = element.localName === 'iframe' ? insideOf(element) : null;
  if (!frame) return element;
  const { left, top } = element.getBoundingClientRect();
  return elementAt(frame, x - left, y - top) ?? element;
}

/** The one field in the smallest part around the element that has any; null where it has several. */
function controlAround(element: Element | null, controls: readonly Control[]): Control | null {
  for (let around = element; around; around = parentOf(around)) {
    const part = around;
    const within = controls.filter(({ element: one, group = [one] }) => group.some((button) => part.contains(button)));
    if (within.length > 0) return within.length === 1 ? (within[0] ?? null) : null;
  }
  return null;
}
