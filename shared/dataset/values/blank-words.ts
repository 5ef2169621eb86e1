/** Words that say a figure is not there yet, and so never 0; without blanks at their ends, full stops and capitals. */
const MISSING =
  /^(?:n\/?a|n\.a|kosong|\(kosong\)|tad|t\.a\.d|(?:data )?(?:belum|blm)(?: (?:ada|tersedia|masuk|lapor|dilaporkan|melapor|diisi|didata|terdata|dikirim))?(?: data(?:nya)?)?|(?:tidak|tdk|tak) (?:ada data(?:nya)?|tersedia|lapor|melapor|terdata)|(?:data )?menyusul|menunggu(?: data)?)$/;
const NOUGHT = /^(?:nihil|nol)$/;
const NONE = /^(?:tidak|tdk|tak) ada$/;

/** What a word in the place of a figure says: that there is none of it, that it is not known, or either of the two. */
export function blankWord(text: string): 'missing' | 'nought' | 'either' | null {
  const word = text.toLowerCase().replace(/[ .]+$/, '');
  if (/^[-–—.…]+$/.test(text) || MISSING.test(word)) return 'missing';
  if (NOUGHT.test(word)) return 'nought';
  return NONE.test(word) ? 'either' : null;
}
