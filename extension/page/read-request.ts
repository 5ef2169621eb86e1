import type { PageMark, PageRequest } from '@extension/protocol/messages';

type Check = (value: unknown) => boolean;
/** What each field of an object has to be; checks of fields that may be absent take `undefined` too. */
type Shape = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isExactly =
  (shape: Shape): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return (
      [...given.keys()].every((name) => Object.hasOwn(shape, name)) &&
      Object.entries(shape).every(([name, check]) => check(given.get(name)))
    );
  };

const isItem = isExactly({
  field: isText,
  identity: isText,
  value: isText,
  before: isText,
  file: isAbsentOr(isExactly({ name: isText, type: isText, base64: isText })),
});
const MARKS: readonly PageMark['mark'][] = ['akan-diisi', 'terisi', 'ditahan', 'gagal'];
const isMark = isExactly({ field: isText, mark: (value) => MARKS.some((mark) => mark === value), text: isText });

/** Each kind of request with what it carries besides its type. */
const REQUESTS: { readonly [T in PageRequest['type']]: Shape } = {
  read: { expandLists: isFlag, everyPage: isAbsentOr(isFlag) },
  fill: { items: isListOf(isItem) },
  stop: {},
  mark: { marks: isListOf(isMark) },
  pick: {},
  undo: {},
  'clear-marks': {},
};
const CHECKS: ReadonlyMap<unknown, Check> = new Map(
  Object.entries(REQUESTS).map(([type, shape]) => [type, isExactly({ type: isText, ...shape })]),
);

/**
 * A message as a request, or null when it is none. By hand, because the schema of `PageRequest` would bring a schema
 * library into every page of the site; a test holds that both say the same of any message.
 */
export function readRequest(message: unknown): PageRequest | null {
  const type: unknown = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
  return CHECKS.get(type)?.(message) ? (message as PageRequest) : null;
}
