import type { FileToPut, Refusal } from '@extension/protocol/messages';
import { enter, leave, tell } from '../dom/events';
import { plain } from './widget';
import type { Widget } from './widget';

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

/** The document the panel gave for a field, and what was chosen there before. */
const given = new WeakMap<HTMLElement, FileToPut>();
const chosenBefore = new WeakMap<HTMLElement, FileList | null>();

/** To be called before the field is filled: a value is only a name, the document itself comes beside it. */
export const giveFile = (element: HTMLElement, document: FileToPut): void => {
  given.set(element, document);
};

const names = (element: HTMLElement): string => [...(box(element).files ?? [])].map(({ name }) => name).join('\n');

/** A document from the machine, put in as if it had been chosen. Its value is the document's name. */
export const file: Widget = {
  ...plain,
  name: 'file',
  type: 'file',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'file',
  read: names,
  shown: names,
  refuse(element, value) {
    const document = given.get(element);
    if (document?.name !== value || box(element).webkitdirectory) return 'format';
    return fits(box(element).accept, document) ? tooLarge(box(element), document) : 'format';
  },
  write(element, value) {
    const document = given.get(element);
    if (document?.name !== value) return;
    chosenBefore.set(element, box(element).files);
    const bytes = Uint8Array.from(atob(document.base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], document.name, { type: document.type }));
    choose(box(element), transfer.files);
  },
  says: (element, value) => names(element) === value,
  restore(element, before) {
    const files = chosenBefore.get(element);
    if (before === '') box(element).value = '';
    else if (files) box(element).files = files;
    tell(element, 'change');
  },
};

function choose(input: HTMLInputElement, files: FileList): void {
  enter(input);
  input.files = files;
  tell(input, 'input');
  tell(input, 'change');
  leave(input);
}

/** Whether the field takes this kind of document, as its `accept` says: endings, kinds, or groups of kinds. */
function fits(accept: string, { name, type }: FileToPut): boolean {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
  if (kinds.length === 0) return true;
  return kinds.some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind);
    return kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : type === kind;
  });
}

/** The size the page states: PHP's hidden field, an attribute with a unit, or the words beside the field. */
function tooLarge(input: HTMLInputElement, { base64 }: FileToPut): Refusal | null {
  const hidden = input.form?.querySelector<HTMLInputElement>('input[type="hidden"][name="MAX_FILE_SIZE"]')?.value;
  const { maxFileSize = '', maxSize = '' } = input.dataset;
  const beside = input.closest('.form-group, .mb-3, label, td')?.textContent ?? '';
  const words = /ma(?:ks|x)[a-z]*\.?[^\d]{0,20}(\d+(?:[.,]\d+)?\s*[km]b)/i.exec(beside)?.[1];
  const limits = [Number(hidden), bytesIn(maxFileSize), bytesIn(maxSize), bytesIn(words ?? '')];
  const size = (base64.length * 3) / 4 - (/=*$/.exec(base64)?.[0].length ?? 0);
  return limits.some((limit) => limit > 0 && size > limit) ? 'too-large' : null;
}

function bytesIn(text: string): number {
  const [, amount = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*([km])b?$/i.exec(text.trim()) ?? [];
  return Number(amount.replace(',', '.')) * (unit.toLowerCase() === 'k' ? 1024 : 1024 ** 2);
}
