import { useEffect } from 'preact/hooks';
import { EDITIONS } from '@shared/catalogue';
import { columnLetter, formatNumber } from '@shared/dataset';
import type { ColumnProposal } from '@shared/dataset/types';
import {
  askedYears,
  chooseColumn,
  chooseSemester,
  chooseYear,
  columnSamples,
  includeSheet,
  isAsked,
} from '@extension/import';
import type { ImportDraft, SheetDraft } from '@extension/import';
import { unknownColumns } from '@extension/forms';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { Session } from '../session/session';
import { ConfirmActions } from './confirm-actions';
import { ColumnLine, isSettled } from './import-column';
import { NeighbourChoices } from './neighbour-choice';
import { OwnerChoice } from './owner-choice';
import { PartChoices } from './part-choice';
import { RecalledChoices } from './recalled-choices';
import { hasSemesters, SEMESTERS } from './semester-choice';
import { YearChoice } from './year-choice';
import { CodeList } from '../codes';
import { SourceChoice } from './source-choice';
import { ProposeColumns } from '../overlay';

const YEARS = EDITIONS.flatMap(({ years }) => years).sort((a, b) => a - b);

interface SheetProps {
  readonly session: Session;
  readonly draft: ImportDraft;
  readonly sheet: SheetDraft;
}

const Sheet = ({ session, draft, sheet }: SheetProps) => {
  const { grid, proposal, include, neighbour } = sheet;
  const refused = proposal.columns.filter(({ role }) => role === 'personal');
  const settled = proposal.columns.filter(isSettled);
  const toChoose = proposal.columns.filter((column) => column.role === 'variable' && !isSettled(column));
  const unknown = proposal.columns.filter(({ role }) => role === 'unknown' || role === 'ignored');
  const newColumns = unknownColumns(proposal).filter(({ heading }) => unknown.some((one) => one.heading === heading));
  const samples = columnSamples(sheet);
  const line = (column: ColumnProposal) => (
    <ColumnLine
      key={column.index}
      edition={draft.edition}
      column={column}
      samples={samples.get(column.index) ?? []}
      onChoose={(choice) => session.show({ draft: chooseColumn(draft, grid.name, column.index, choice) })}
    />
  );
  return (
    <section class="card" data-sheet={grid.name}>
      <label class="check">
        <input
          type="checkbox"
          checked={include}
          onChange={(event) => session.show({ draft: includeSheet(draft, grid.name, event.currentTarget.checked) })}
        />
        <strong>Pakai lembar {grid.name}</strong>
      </label>
      {neighbour && <p data-status="recognised">{neighbour.recognised}</p>}
      <p class="muted">
        {formatNumber(proposal.bodyRows.length)} baris desa
        {proposal.totalRow !== null && `, baris Total di baris ${proposal.totalRow + 1}`}
        {proposal.skippedRows.length > 0 && `, ${proposal.skippedRows.length} baris lain tidak dipakai`}
      </p>
      {include && proposal.notes.length > 0 && (
        <ul class="notes" data-status="notes">
          {proposal.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {include && toChoose.length > 0 && <ul class="plain columns">{toChoose.map(line)}</ul>}
      {include && settled.length > 0 && (
        <LazyDetails summary={`${settled.length} kolom dikenal dari judulnya`}>
          {() => <ul class="plain columns">{settled.map(line)}</ul>}
        </LazyDetails>
      )}
      {include && refused.length > 0 && (
        <div class="refused" data-status="refused">
          <p>
            <Icon name="warning" /> <strong>Ditolak dan tidak disimpan</strong>
          </p>
          <ul>
            {refused.map(({ index, heading, refusal }) => (
              <li key={index}>
                {heading || `Kolom ${columnLetter(index)}`}: {refusal}
              </li>
            ))}
          </ul>
        </div>
      )}
      {include && unknown.length > 0 && (
        <LazyDetails summary={`${unknown.length} kolom tidak dikenal, tidak dipakai`}>
          {() => <ul class="plain columns">{unknown.map(line)}</ul>}
        </LazyDetails>
      )}
      {include && newColumns.length > 0 && (
        <ProposeColumns session={session} context={draft} columns={newColumns} source={`Berkas ${draft.file}`} />
      )}
    </section>
  );
};

const hasCodes = ({ columns }: SheetDraft['proposal']): boolean => columns.some(({ role }) => role === 'kode');

/** The opened file as Cermat understands it, for the officer to confirm. Nothing is stored before the press. */
export function ConfirmImport({ session, draft }: { readonly session: Session; readonly draft: ImportDraft }) {
  const isYearAsked = askedYears(draft).length > 0;
  const leftOut = draft.unread.filter((one) => !isAsked(one));
  const hidden = draft.sheets[0]?.grid.hiddenSheets ?? [];
  // What is recalled stands at the top, and is seen before it is used.
  useEffect(() => scrollTo(0, 0), []);
  return (
    <section data-view="data" data-state="confirm">
      <h2>Benarkah isi berkas ini?</h2>
      <p>
        <strong>{draft.file}</strong>
        <br />
        {draft.villages.district.name} ({draft.villages.district.code})
      </p>
      {!isYearAsked && (
        <label class="field">
          Tahun data
          <select
            value={YEARS.includes(draft.year) ? String(draft.year) : ''}
            onChange={(event) => session.show({ draft: chooseYear(draft, Number(event.currentTarget.value)) })}
          >
            <option value="">Pilih tahun</option>
            {YEARS.map((year) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
      {hasSemesters(draft.year) && (
        <label class="field">
          Semester data
          <select
            value={draft.period ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = SEMESTERS.find((one) => one.value === value);
              session.show({ draft: chooseSemester(draft, chosen?.value ?? null) });
            }}
          >
            <option value="">Pilih semester</option>
            {SEMESTERS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isYearAsked && draft.years.length > 1 && (
        <p class="muted">Di berkas tertulis tahun {draft.years.join(', ')}.</p>
      )}
      <RecalledChoices session={session} draft={draft} />
      <YearChoice session={session} draft={draft} />
      <NeighbourChoices session={session} draft={draft} />
      <PartChoices session={session} draft={draft} />
      <OwnerChoice session={session} draft={draft} />
      <SourceChoice session={session} draft={draft} />
      {draft.sheets.map((sheet) => (
        <Sheet key={sheet.grid.name} session={session} draft={draft} sheet={sheet} />
      ))}
      {hidden.length > 0 && <p class="muted">Lembar tersembunyi tidak dipakai: {hidden.join(', ')}.</p>}
      {leftOut.map(({ sheet, problem }) => (
        <p key={sheet} class="muted">
          {problem.message.includes('tidak dipakai')
            ? `${problem.message} ${problem.remedy}`
            : `Lembar ${sheet} tidak dipakai: ${problem.message.replace(`Lembar "${sheet}" `, '')}`}
        </p>
      ))}
      {draft.sheets.some(({ include, proposal }) => include && !hasCodes(proposal)) && (
        <CodeList villages={draft.villages} />
      )}
      <ConfirmActions session={session} draft={draft} />
    </section>
  );
}
