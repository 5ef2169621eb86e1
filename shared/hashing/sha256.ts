// FIPS 180-4 in plain numbers: Apps Script has no crypto, and the package's hash must be the same everywhere.

/** The first 32 bits of the fractional parts of the square and cube roots of the first primes. */
function constants(): { readonly initial: Int32Array; readonly rounds: Int32Array } {
  const initial = new Int32Array(8);
  const rounds = new Int32Array(64);
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  let found = 0;
  for (let candidate = 2; found < 64; candidate += 1) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) initial[found] = fraction(Math.sqrt(candidate));
    rounds[found] = fraction(Math.cbrt(candidate));
    found += 1;
  }
  return { initial, rounds };
}
const { initial: INITIAL, rounds: ROUNDS } = constants();

/** Writes a text as UTF-8 into bytes and returns how many; a lone half of a surrogate pair becomes U+FFFD. */
function putUtf8(bytes: Uint8Array, text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    let point = text.charCodeAt(i);
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point >= 0xd800 && point <= 0xdfff) {
      const low = text.charCodeAt(i + 1);
      if (point < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        i += 1;
      } else point = 0xfffd;
    }
    if (point >= 0x10000) {
      bytes[length++] = 0xf0 | (point >> 18);
      bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    } else if (point >= 0x800) {
      bytes[length++] = 0xe0 | (point >> 12);
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    } else bytes[length++] = 0xc0 | (point >> 6);
    bytes[length++] = 0x80 | (point & 0x3f);
  }
  return length;
}

/** Works whole blocks of 64 bytes of `view` into the hash; `w` is room for one block's words. */
function digest(hash: Int32Array, w: Int32Array, view: DataView): void {
  for (let block = 0; block + 64 <= view.byteLength; block += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash.set([
      hash[0]! + a,
      hash[1]! + b,
      hash[2]! + c,
      hash[3]! + d,
      hash[4]! + e,
      hash[5]! + f,
      hash[6]! + g,
      hash[7]! + h,
    ]);
  }
}

/** Length of a message with what FIPS 180-4 puts behind it. */
const paddedLength = (length: number): number => 64 * Math.ceil((length + 9) / 64);

/** Ends a message of `length` bytes: its last bytes, of which `from` is the first after it, are zero so far. */
function pad(view: DataView, from: number, length: number): void {
  view.setUint8(from, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(length / 2 ** 29));
  view.setUint32(view.byteLength - 4, (length << 3) >>> 0);
}

const inHex = (hash: Int32Array): string => {
  let text = '';
  for (let i = 0; i < hash.length; i += 1) text += (hash[i]! >>> 0).toString(16).padStart(8, '0');
  return text;
};

/** SHA-256 of bytes that come piece by piece, as those of a large file do: `add` each, then `end` once. */
export function startSha256(): { add(bytes: Uint8Array): void; end(): string } {
  const hash = Int32Array.from(INITIAL);
  const w = new Int32Array(64);
  let rest = new Uint8Array(0);
  let length = 0;
  const take = (bytes: Uint8Array): void => {
    const whole = bytes.length - (bytes.length % 64);
    digest(hash, w, new DataView(bytes.buffer, bytes.byteOffset, whole));
    rest = bytes.slice(whole);
  };
  const joined = (bytes: Uint8Array): Uint8Array => {
    if (rest.length === 0) return bytes;
    const all = new Uint8Array(rest.length + bytes.length);
    all.set(rest);
    all.set(bytes, rest.length);
    return all;
  };
  return {
    add(bytes) {
      length += bytes.length;
      take(joined(bytes));
    },
    end() {
      const padding = new Uint8Array(paddedLength(length) - length);
      pad(new DataView(padding.buffer), 0, length);
      take(joined(padding));
      return inHex(hash);
    },
  };
}

/** Room for texts of the usual length: a log of 100,000 entries would else leave as many arrays behind, five times. */
const ROOM = new Uint8Array(65_536);
const WORDS = new Int32Array(64);

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const most = paddedLength(text.length * 3);
  const bytes = most <= ROOM.length ? ROOM : new Uint8Array(most);
  const length = putUtf8(bytes, text);
  const padded = paddedLength(length);
  bytes.fill(0, length, padded);
  const view = new DataView(bytes.buffer, 0, padded);
  pad(view, length, length);
  const hash = Int32Array.from(INITIAL);
  digest(hash, WORDS, view);
  return inHex(hash);
}
