export type FileKind =
  | 'zip'
  | 'text'
  | 'empty'
  | 'pdf'
  | 'old-excel'
  | 'old-word'
  | 'old-office'
  | 'locked-office'
  | 'html'
  | 'xml-sheet'
  | 'xml'
  | 'shortcut'
  | 'archive'
  | 'image'
  | 'unknown';

/** A name in the directory of an old-style container → what it holds. */
const STREAMS = [
  ['EncryptedPackage', 'locked-office'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'old-excel'],
  ['Book', 'old-excel'],
] as const;
/** The first bytes of pictures: PNG, JPEG, GIF, BMP, TIFF, WebP. */
const PICTURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF'];
/** The first bytes of packed files that are no ZIP: RAR, 7z, gzip. */
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b'];

/** Returns what the bytes say the file is; the name is not asked, because files are renamed. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b)) return 'zip';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return STREAMS.find(([stream]) => holdsUtf16(bytes, stream))?.[1] ?? 'old-office';
  }
  const first = String.fromCharCode(...bytes.subarray(0, 4));
  if (ARCHIVES.some((sign) => first.startsWith(sign))) return 'archive';
  // Text may begin with the same letters, but has neither NUL bytes nor signs beyond ASCII in its first place.
  const isBinary = first.charCodeAt(0) > 0x7f || bytes.subarray(0, 64).includes(0);
  if (isBinary && PICTURES.some((sign) => first.startsWith(sign))) return 'image';
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'text';
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<!--)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return ofXml(start);
  if (/^mime-version:[^]*content-type: multipart\/related/.test(start)) return 'html';
  if (/^\{[^]*(?:"doc_id"|docs\.google\.com)/.test(start)) return 'shortcut';
  if (start === '' && bytes.length <= 1024) return 'empty';
  // Text has no NUL bytes; UTF-16 without a mark has one in every other place.
  const zeros = bytes.subarray(0, 1024).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros === 0 || isBareUtf16(bytes) ? 'text' : 'unknown';
}

function ofXml(start: string): FileKind {
  if (start.includes('<html')) return 'html';
  return /excel\.sheet|office:spreadsheet/.test(start) ? 'xml-sheet' : 'xml';
}

/** Latin text in little-endian UTF-16 without a byte order mark: every second byte is zero. */
export function isBareUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const odd = sample.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  const even = sample.filter((byte, at) => at % 2 === 0 && byte === 0).length;
  return sample.length >= 4 && even === 0 && odd * 2 > sample.length * 0.8;
}

/** Whether an old-style container has a stream of this name in its directory: it stands there in UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = name.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + wanted.length <= bytes.length; at += 2) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
