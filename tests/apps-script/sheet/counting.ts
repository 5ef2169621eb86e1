/** Counts calls of Google's services by `Class.method`. */
export class Calls {
  readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  reset(): void {
    this.counts.clear();
  }
}

/**
 * Wraps an object of the in-memory sheet: every call is counted, and a method that the object lacks throws instead of
 * being `undefined`, so that nothing is passed over in silence.
 */
export function counted<T extends object>(target: T, name: string, calls: Calls): T {
  const proxy: T = new Proxy(target, {
    get(own, property) {
      const value: unknown = Reflect.get(own, property, own);
      if (typeof property === 'symbol') return value;
      if (value === undefined && !(property in own))
        throw new Error(`${name}.${property} is not in the in-memory sheet`);
      if (typeof value !== 'function') return value;
      return (...parameters: unknown[]): unknown => {
        calls.add(`${name}.${property}`);
        const result: unknown = Reflect.apply(value, own, parameters);
        return result === own ? proxy : result;
      };
    },
  });
  return proxy;
}
