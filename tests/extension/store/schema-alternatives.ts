/** A zod schema as far as it is walked through here. */
interface Schema {
  readonly _zod: { readonly def: unknown };
  safeParse(value: unknown): { readonly success: boolean };
}
interface Def {
  readonly type: string;
  readonly shape: Readonly<Record<string, Schema>>;
  readonly element: Schema;
  readonly innerType: Schema;
  readonly options: readonly Schema[];
  readonly items: readonly Schema[];
  readonly valueType: Schema;
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
  readonly getter: () => Schema;
}

/** A member of a union by what it says of its kind, else by its number. */
function nameOf(option: Schema, at: number): string {
  const { type, shape, getter } = option._zod.def as Def;
  if (type === 'lazy') return nameOf(getter(), at);
  const kind = type === 'object' ? shape['kind'] : undefined;
  const [value] = kind ? (kind._zod.def as Def).values : [];
  return typeof value === 'string' ? value : `#${at + 1}`;
}

/**
 * Returns what a schema allows and none of the values shows, by path: an optional part present and left out, null and not
 * null, yes and no, each word of a closed list, each member of a union. A type of schema it does not know is told as well,
 * so that nothing passes unseen.
 */
export function notShown(schema: Schema, values: readonly unknown[], path: string): readonly string[] {
  const def = schema._zod.def as Def;
  if (values.length === 0) return [`${path}: no value`];
  const each = (one: Schema, some: readonly unknown[], part: string): readonly string[] =>
    notShown(one, some, path + part);
  const lacking = (words: readonly unknown[]): string[] =>
    words.filter((word) => !values.includes(word)).map((word) => `${path}: ${String(word)}`);
  switch (def.type) {
    case 'lazy':
      return each(def.getter(), values, '');
    case 'object':
      return Object.entries(def.shape).flatMap(([key, part]) => {
        const given = values.flatMap((value) => {
          const record = value as Readonly<Record<string, unknown>>;
          return key in record ? [record[key]] : [];
        });
        const inner = part._zod.def as Def;
        if (inner.type !== 'optional') return each(part, given, `.${key}`);
        const always = given.length === values.length ? [`${path}.${key}: left out`] : [];
        return [...always, ...each(inner.innerType, given, `.${key}`)];
      });
    case 'array':
      return each(def.element, values.flat(1), '[]');
    case 'tuple':
      return def.items.flatMap((item, at) =>
        each(
          item,
          values.map((value) => (value as unknown[])[at]),
          `[${at}]`,
        ),
      );
    case 'record':
      return each(
        def.valueType,
        values.flatMap((value) => Object.values(value as object)),
        '{}',
      );
    case 'nullable':
      return [
        ...lacking([null]),
        ...each(
          def.innerType,
          values.filter((value) => value !== null),
          '',
        ),
      ];
    case 'union':
      return def.options.flatMap((option, at) => {
        const mine = values.filter((value) => option.safeParse(value).success);
        return each(option, mine, ` ${nameOf(option, at)}`);
      });
    case 'enum':
      return lacking(Object.values(def.entries));
    case 'literal':
      return lacking(def.values);
    case 'boolean':
      return lacking([true, false]);
    case 'string':
    case 'number':
    case 'null':
    case 'unknown':
      return [];
    default:
      return [`${path}: a ${def.type}, which is not looked into`];
  }
}
