/** Browsers and Node have these; ES2020's own library types do not name them. */
interface Chunks {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }> };
}
interface Transform {
  readonly readable: Chunks;
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } };
}
declare const CompressionStream: new (format: 'deflate-raw') => Transform;
declare const DecompressionStream: new (format: 'deflate-raw') => Transform;

/** @returns the bytes as a ZIP stores them with method 8. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> => through(new CompressionStream('deflate-raw'), bytes);

/** The reverse; rejects for damaged input, and when more than `limit` bytes come out. */
export const inflate = (bytes: Uint8Array, limit: number): Promise<Uint8Array> =>
  through(new DecompressionStream('deflate-raw'), bytes, limit);

async function through(transform: Transform, bytes: Uint8Array, limit = Infinity): Promise<Uint8Array> {
  const writer = transform.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const reader = transform.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    if (done || !value) return;
    length += value.length;
    if (length > limit) throw new Error('more than the directory declares');
    parts.push(value);
    return read();
  };
  // A fault shows on both sides; one rejection is enough.
  written.catch(() => undefined);
  await read();
  return joined(parts, length);
}

/** Copies the parts one behind the other; `length` is their sum. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
