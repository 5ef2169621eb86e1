import type { Trace } from '@shared/faults';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { CallName, Input, Output } from '../calls/protocol';
import { CALLS, Reply } from '../calls/protocol';

/** https://developers.google.com/apps-script/guides/html/reference/run */
interface Run {
  withSuccessHandler(handler: (reply: string) => void): Run;
  withFailureHandler(handler: (error: unknown) => void): Run;
  layaniBilah(request: string): void;
}
declare const google: { readonly script: { readonly run: Run } };

const STRANGE = fail(
  'Jawaban spreadsheet tidak terbaca.',
  'Muat ulang spreadsheet, lalu buka lagi bilah ini dari menu Cermat.',
);

/**
 * Google runs the sidebar as the browser's first account, whichever one opened the spreadsheet; with two accounts signed in
 * every call is refused with PERMISSION_DENIED (https://issuetracker.google.com/issues/69270374).
 */
const ACCOUNTS = fail(
  'Di browser ini masuk dua akun Google, dan bilah Cermat dibuka Google dengan akun yang bukan pemegang spreadsheet ini.',
  'Buka spreadsheet di profil browser (atau jendela samaran) yang hanya memakai akun kantor, lalu buka lagi bilah Cermat.',
);

const KNOWN: readonly (readonly [RegExp, Result<never>])[] = [
  [/PERMISSION_DENIED|authoriz|refused to connect/i, ACCOUNTS],
  [
    /maximum execution time|timed? ?out/i,
    fail(
      'Google menghentikan langkah ini setelah enam menit.',
      'Ulangi; isian dan keputusan yang tersimpan tetap ada.',
    ),
  ],
  [
    /network|connection|offline/i,
    fail('Sambungan internet terputus.', 'Periksa sambungan, lalu ulangi; tidak ada yang hilang.'),
  ],
];

/** Returns what a person reads when Google refuses a call. */
const refusalOf = (message: string): Result<never> =>
  KNOWN.find(([pattern]) => pattern.test(message))?.[1] ??
  fail('Google tidak menjalankan langkah ini.', 'Ulangi sebentar lagi; bila tetap begitu, muat ulang spreadsheet.');

/** Returns what Google says of a call that failed: an error, perhaps of another frame, a plain text or nothing. */
const wordsOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
    ? error.message
    : String(error);

/** An answer, or what stands in its way; of a defect of the add-on also where it happened. */
export type Asked<T> = Result<T> & { readonly fault?: Trace };

function read<N extends CallName>(name: N, text: string): Asked<Output<N>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return STRANGE;
  }
  const reply = Reply.safeParse(json);
  if (!reply.success) return STRANGE;
  if (!reply.data.ok) {
    const [first = { message: 'Langkah ini belum bisa dijalankan.', remedy: '' }, ...rest] = reply.data.problems;
    const remedy = [first.remedy, ...rest.map(({ message, remedy: how }) => `${message} ${how}`)].join('\n');
    const { fault } = reply.data;
    return { ...fail(first.message, remedy), ...(fault && { fault }) };
  }
  const value = CALLS[name].output.safeParse(reply.data.value);
  return value.success ? ok(value.data as Output<N>) : STRANGE;
}

/** Asks the workbook; the answer is read with the same schemas that the other end writes with. */
export const ask = <N extends CallName>(name: N, input: Input<N>): Promise<Asked<Output<N>>> =>
  new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((reply) => resolve(read(name, reply)))
      .withFailureHandler((error) => resolve(refusalOf(wordsOf(error))))
      .layaniBilah(JSON.stringify({ name, input }));
  });
