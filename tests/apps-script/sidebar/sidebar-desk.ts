import type { CallName, Input, Output } from '@apps-script/calls/protocol';
import { CALLS, Reply } from '@apps-script/calls/protocol';
import type { Problem } from '@shared/result';
import { inventedVillages, preparedBook } from '../fixture';
import { Book } from '../sheet/book';
import type { Loaded } from '../sheet/load';

export const AGENCY = 'Dinas Ketahanan Pangan';
export const OWNER = 'koordinator@contoh.go.id';
export const OFFICER = 'opd@contoh.go.id';

/** A request to the built bundle as `google.script.run` hands it over: text in, text out. */
export const send = ({ evaluate }: Loaded, request: string): string =>
  String(evaluate(`layaniBilah(${JSON.stringify(request)})`));

/** The answer to a call, read with the schema that the sidebar reads it with; throws on a refusal. */
export function ask<N extends CallName>(loaded: Loaded, name: N, input: Input<N>): Output<N> {
  const reply = Reply.parse(JSON.parse(send(loaded, JSON.stringify({ name, input }))));
  if (!reply.ok) throw new Error(reply.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n'));
  return CALLS[name].output.parse(reply.value) as Output<N>;
}

/** What the sidebar is told instead of an answer. */
export function refusal<N extends CallName>(loaded: Loaded, name: N, input: Input<N>): Problem {
  const reply = Reply.parse(JSON.parse(send(loaded, JSON.stringify({ name, input }))));
  if (reply.ok) throw new Error('It was not refused');
  return reply.problems[0] ?? { message: '', remedy: '' };
}

/** A workbook of one agency with figures in every row and a list of officers; the coordinator is at work. */
export function desk(count = 20, book = new Book()): Loaded {
  const loaded = preparedBook(inventedVillages(count), { [AGENCY]: OFFICER }, book);
  const sheet = book.sheet(AGENCY);
  for (let at = 0; at < count; at += 1) {
    const figures = { D: 20 + (at % 7), E: 100 + at, G: 5 + (at % 11), H: 100 + at };
    for (const [letter, figure] of Object.entries(figures)) sheet.type(`${letter}${4 + at}`, String(figure));
  }
  ask(loaded, 'desk', {});
  book.sheet('Petugas').type('B2', 'Rahmat');
  book.sheet('Petugas').type('B3', 'Sari');
  return loaded;
}

/** Someone sits down at the workbook with a Google account of their own, and says who they are. */
export function sitDown(loaded: Loaded, who: 'coordinator' | 'officer'): void {
  const isOfficer = who === 'officer';
  loaded.book.user = isOfficer ? OFFICER : OWNER;
  ask(
    loaded,
    'chooseOfficer',
    isOfficer ? { agency: 'dinas-ketahanan-pangan', name: 'Sari' } : { agency: null, name: 'Rahmat' },
  );
}
