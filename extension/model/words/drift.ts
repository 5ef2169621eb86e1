import { BLANK_WORD } from '@shared/filling-words';
import type { Change } from '@extension/forms';

const quoted = (text: string): string => (text === '' ? BLANK_WORD : `“${text}”`);

/** Returns what changed on the page, in one sentence. */
export function changeText({ kind, before, after, words }: Change): string {
  switch (kind) {
    case 'reworded':
      return `${quoted(before)} sekarang ditulis ${quoted(after)}.`;
    case 'meaning':
      return `${quoted(before)} sekarang ${quoted(after)}: artinya berubah (${words.join(', ')}).`;
    case 'unit':
      return `Satuan berubah dari ${quoted(before)} menjadi ${quoted(after)}.`;
    case 'kind':
      return `Jenis ruas berubah dari ${before} menjadi ${after}.`;
    case 'required':
      return `Kewajiban mengisi ${quoted(before)} berubah.`;
    case 'options':
      return `Pilihan berubah dari ${quoted(before)} menjadi ${quoted(after)}.`;
    case 'section':
      return `Pindah dari bagian ${quoted(before)} ke ${quoted(after)}.`;
    case 'moved':
      return `${quoted(after)} pindah urutan.`;
    case 'appeared':
      return `${quoted(after)} baru ada.`;
    case 'vanished':
      return `${quoted(before)} tidak ada lagi.`;
    case 'heading':
      return `Judul halaman berubah dari ${quoted(before)} menjadi ${quoted(after)}.`;
    case 'semester':
      return `Semester berubah dari ${quoted(before)} menjadi ${quoted(after)}.`;
  }
}
