export type FileKind =
  'zip' | 'text' | 'empty' | 'pdf' | 'old-office' | 'locked-office' | 'html' | 'xml' | 'image' | 'unknown';

/** Returns what the bytes say the file is; the name is not asked, because files are renamed. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b)) return 'zip';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return holdsUtf16(bytes, 'EncryptedPackage') ? 'locked-office' : 'old-office';
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38)) return 'image';
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'text';
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<!--)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  if (start === '' && bytes.length <= 1024) return 'empty';
  // Text has no NUL bytes; UTF-16 without a mark has one in every other place.
  const zeros = bytes.subarray(0, 1024).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros === 0 || isBareUtf16(bytes) ? 'text' : 'unknown';
}

/** Latin text in little-endian UTF-16 without a byte order mark: every second byte is zero. */
export function isBareUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const odd = sample.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  const even = sample.filter((byte, at) => at % 2 === 0 && byte === 0).length;
  return sample.length >= 4 && even === 0 && odd * 2 > sample.length * 0.8;
}

/** Password-protected XLSX files are old-style containers with a stream of this name in their directory. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = name.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + wanted.length <= bytes.length; at += 2) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
