import { listInWords } from '@shared/list-in-words';
import { OFFICE_NAMES } from '@shared/dataset';
import { sourceWords } from '@shared/exchange';
import type { DenominatorSource } from '@shared/exchange';
import { chooseSource, denominatorColumns, sourceOf } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { variableLabel } from '@extension/model/figures/cells';
import type { Session } from '../session/session';

interface SourceChoiceProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

const OTHER = 'lain';

/** Whose figures the target groups of a file are, asked once per file; a proposal stands where the file tells. */
export const SourceChoice = ({ session, draft }: SourceChoiceProps) => {
  const columns = denominatorColumns(draft);
  if (columns.length === 0) return null;
  const source = sourceOf(draft);
  const say = (next: DenominatorSource | null): void => session.show({ draft: chooseSource(draft, next) });
  const isKnown = source !== null && OFFICE_NAMES.includes(source.name);
  const label = (key = ''): string => variableLabel(draft, key);
  const concerned = columns.filter(({ byHeading }) => !byHeading).map(({ column }) => label(column.variable));
  const own = columns.flatMap(({ column, source: from, byHeading }) =>
    byHeading && from ? [`${column.heading}: ${sourceWords(from)}, dari judulnya`] : [],
  );
  return (
    <section class="card" data-status="source" aria-labelledby="sumber-berkas">
      <h3 id="sumber-berkas">Sumber angka sasaran</h3>
      <p class="muted">
        {concerned.length > 3
          ? `Untuk ${concerned.length} kolom sasaran di berkas ini.`
          : `Untuk ${listInWords(concerned)}.`}{' '}
        Bila dua sumber berbeda, keduanya disimpan dan Anda yang memilih.
      </p>
      <label class="field">
        Angka dari
        <select
          value={source === null ? '' : isKnown ? source.name : OTHER}
          onChange={({ currentTarget: { value } }) =>
            say(value === '' ? null : { name: value === OTHER ? '' : value, asOf: source?.asOf ?? null })
          }
        >
          <option value="">Belum disebut</option>
          {OFFICE_NAMES.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={OTHER}>Lainnya</option>
        </select>
      </label>
      {source !== null && !isKnown && (
        <label class="field">
          Nama sumbernya
          <input
            value={source.name}
            maxLength={100}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => say({ ...source, name: value })}
          />
        </label>
      )}
      {source !== null && (
        <label class="field">
          Keadaan tanggal
          <input
            type="date"
            value={source.asOf ?? ''}
            onChange={({ currentTarget: { value } }) => say({ ...source, asOf: value === '' ? null : value })}
          />
        </label>
      )}
      {own.map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
    </section>
  );
};
