import { enter, leave, tell } from '../dom/events';
import { inPageWorld } from '../page-world/ask';

/**
 * Writes as a person's edit reaches a page: `setvalue` is what Inputmask waits for, `keyup` what totals and pickers
 * listen to (a made-up `keydown` makes AutoNumeric swallow the figure), `blur` when AutoNumeric commits. `change` is last
 * before it (RobinHerbots/Inputmask#559, autoNumeric/autoNumeric#513, uxsolutions/bootstrap-datepicker#806).
 */
export function put(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  enter(input);
  input.value = value;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }),
  );
  tell(input, 'setvalue');
  input.dispatchEvent(
    new KeyboardEvent('keyup', { bubbles: true, composed: true, key: 'Process', keyCode: 229, which: 229 }),
  );
  tell(input, 'change');
  leave(input);
}

/** The last resort, for fields that believe the browser's own editing alone: its `input` event counts as trusted. */
export function typeOver(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  enter(input);
  input.select();
  input.ownerDocument.execCommand(value === '' ? 'delete' : 'insertText', false, value);
  leave(input);
}

/** Puts back the very text that stood there. A mask told that it is empty may show a 0: then it is emptied its own way. */
export async function putBack(input: HTMLInputElement | HTMLTextAreaElement, before: string): Promise<void> {
  put(input, before);
  if (input.value !== before) await inPageWorld(input, 'setText', before);
  if (input.value !== before) typeOver(input, before);
}
