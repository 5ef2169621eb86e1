/** A value made when first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Returns what follows from an object that never changes (an edition, a dataset's rows): made once, kept as long as it
 * lives.
 */
export function memoByObject<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const before = kept.get(of);
    if (before) return before.value;
    const value = make(of);
    kept.set(of, { value });
    return value;
  };
}
