/** What a file is by its first bytes. `ooxml`: XLSX, DOCX and their like, which are ZIP files. */
export const FILE_FORMATS = ['pdf', 'jpg', 'png', 'ooxml', 'mp4', 'lain'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  pdf: ['pdf'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  ooxml: ['xlsx', 'docx', 'pptx', 'zip'],
  mp4: ['mp4', 'm4v', 'mov'],
  lain: [],
};

/** How many bytes of a file's beginning tell its format. */
export const HEAD_LENGTH = 12;

/** The format the first bytes of a file tell. PDF, JPEG, PNG, ZIP and ISO media signatures. */
export function fileFormat(head: Uint8Array): FileFormat {
  const text = Array.from(head.subarray(0, HEAD_LENGTH), (byte) => String.fromCharCode(byte)).join('');
  if (text.startsWith('%PDF')) return 'pdf';
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (text.startsWith('\u0089PNG')) return 'png';
  if (text.startsWith('PK\u0003\u0004')) return 'ooxml';
  return text.slice(4, 8) === 'ftyp' ? 'mp4' : 'lain';
}

/** Returns what a name ends in, in lower case; empty if nothing. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a name ends in what the bytes are; of a format not told apart here nothing is said. */
export const endingFits = (name: string, format: FileFormat): boolean => {
  const ending = endingOf(name);
  if (format !== 'lain') return ENDINGS[format].includes(ending);
  return !Object.values(ENDINGS).some((endings) => endings.includes(ending));
};

const UNITS = ['B', 'KB', 'MB'] as const;

/** A size as people read it: `820 KB`, `4,9 MB`. */
export function sizeText(bytes: number): string {
  const unit = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const amount = bytes / 1024 ** unit;
  return `${(unit === 2 ? amount.toFixed(1) : String(Math.ceil(amount))).replace('.', ',').replace(/,0$/, '')} ${UNITS[unit]}`;
}
