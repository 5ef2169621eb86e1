import { traceOf } from '@shared/faults';
import type { Trace } from '@shared/faults';
import type { CallName, Reply } from './protocol';
import { CALLS, Request } from './protocol';
import type { Answer, Handler } from './handler';
import { refuse } from './handler';
import { HANDLERS } from './index';

const OLD = refuse(
  'Bilah ini dibuat oleh Cermat versi lain.',
  'Tutup bilah ini, muat ulang spreadsheet, lalu buka lagi dari menu Cermat.',
);

const isCall = (name: string): name is CallName => Object.prototype.hasOwnProperty.call(CALLS, name);

function answerTo(name: CallName, input: unknown): Answer<unknown> {
  const read = CALLS[name].input.safeParse(input);
  if (!read.success) return OLD;
  // The table of handlers and the table of schemas have the same keys, which the compiler cannot join here.
  const handler = HANDLERS[name] as Handler<never>;
  return handler(read.data as never, SpreadsheetApp.getActiveSpreadsheet());
}

const copied = ({ kind, frames }: Trace): { kind: string; frames: string[] } => ({ kind, frames: [...frames] });

const replyWith = (reply: Reply): string => JSON.stringify(reply);

/**
 * Protections that Google enforces reach scripts as errors. Of anything else unexpected it is told that it failed and where;
 * never the error's own words, which are English and may quote figures and names.
 */
function refusalOf(error: unknown): Reply {
  const text = error instanceof Error ? error.message : String(error);
  const isProtected = /protected/i.test(text);
  const problem = isProtected
    ? {
        message: 'Google tidak mengizinkan akun Anda mengubah bagian ini.',
        remedy: 'Minta pemilik spreadsheet menjalankannya, atau memberi akun Anda izin.',
      }
    : {
        message: 'Langkah ini tidak berhasil; yang sudah tersimpan tidak hilang.',
        remedy: 'Ulangi; bila tetap begini, beri tahu koordinator.',
      };
  return { ok: false, problems: [problem], ...(!isProtected && { fault: copied(traceOf(error)) }) };
}

/** Answers a call of the sidebar: JSON in, JSON out, and never an exception, which Google would show in English. */
export function serve(request: string): string {
  try {
    const read = Request.safeParse(JSON.parse(request));
    const { name, input } = read.success ? read.data : { name: '', input: null };
    const answer = isCall(name) ? answerTo(name, input) : OLD;
    return replyWith(
      'problems' in answer ? { ok: false, problems: [...answer.problems] } : { ok: true, value: answer.value },
    );
  } catch (error) {
    return replyWith(refusalOf(error));
  }
}
