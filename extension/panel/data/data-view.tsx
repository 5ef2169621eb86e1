import { groupBy } from '@shared/collections';
import { timeInWords } from '@shared/catalogue/scope';
import { agencyName, formHeading, formOf } from '@shared/catalogue';
import type { FormCompleteness } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { sourceWords } from '@shared/exchange';
import type { StoredTable } from '@extension/store';
import { openFiles } from './import-file';
import { formCertainty } from '@extension/model/figures/certainty';
import { countFindings } from '../check';
import { dayInWords } from '@shared/dates/words';
import type { Derived } from '@extension/model/figures/derive';
import { FilePicker } from '@extension/ui/file-picker';
import { Icon } from '@extension/ui/icon';
import { Unsure } from '@extension/ui/unsure';
import { ConfirmImport } from './confirm-import';
import { CodeList, DistrictChoice } from '../codes';
import { ConfirmOverlay } from '../overlay';
import { DataSettings } from './settings-view';
import { EvidenceRegister, EvidenceSummary } from '../evidence';
import { Gathered } from '../gather';
import { Guide } from './first-day';
import { PackageOut } from '../package';
import { SemesterChoice } from './semester-choice';
import { ConfirmHandover } from '../handover';
import { ConfirmRestore, RescueReminder } from '../rescue';
import type { View, ViewProps } from '../session/view';

/** Tables by the file they came from. */
const byFile = (tables: readonly StoredTable[]): [string, StoredTable[]][] => [
  ...groupBy(tables, ({ table }) => table.file),
];

/** Whose figures the target groups of a file are, where a person said it. */
const sourcesIn = (tables: readonly StoredTable[]): string[] => [
  ...new Set(
    tables.flatMap(({ table }) => table.columns.flatMap(({ source }) => (source ? [sourceWords(source)] : []))),
  ),
];

const Sources = ({ derived }: { readonly derived: Derived }) => (
  <section aria-labelledby="sumber">
    <h3 id="sumber">Asal angka</h3>
    <ul class="plain lines">
      {byFile(derived.tables).map(([file, tables]) => (
        <li key={file} data-file={file}>
          <strong>{file}</strong>
          {tables.map(({ key, table }) => (
            <span key={key}>
              {table.sheet}: {formatNumber(table.rows.length)} baris
            </span>
          ))}
          {sourcesIn(tables).map((words) => (
            <span key={words}>Angka sasaran dari {words}</span>
          ))}
          {tables.slice(0, 1).map(({ at, by }) => (
            <span key={at} class="muted">
              Dipakai {dayInWords(at)} oleh {by}
            </span>
          ))}
        </li>
      ))}
    </ul>
  </section>
);

const Complete = ({ derived }: { readonly derived: Derived }) => {
  const line = ({ form, owner, expected, filled, sound }: FormCompleteness) => (
    <li key={form} data-form={form}>
      <span>
        <strong>{formHeading(derived.edition, form)}</strong>{' '}
        <Unsure certainty={formCertainty(formOf(derived.edition, form))} />
      </span>
      <span>
        Terisi {formatNumber(filled)} dari {formatNumber(expected)}, sah {formatNumber(sound)}
      </span>
      <progress max={Math.max(expected, 1)} value={sound} aria-label={`Sah ${sound} dari ${expected}`} />
      <span class="muted">{agencyName(derived.edition, owner)}</span>
    </li>
  );
  const withData = derived.completeness.filter(({ filled }) => filled > 0);
  const without = derived.completeness.filter(({ filled }) => filled === 0);
  return (
    <section aria-labelledby="kelengkapan">
      <h3 id="kelengkapan">Kelengkapan per formulir</h3>
      <ul class="plain lines">{withData.map(line)}</ul>
      {without.length > 0 && (
        <details>
          <summary>{without.length} formulir belum ada datanya</summary>
          <ul class="plain lines">{without.map(line)}</ul>
        </details>
      )}
    </section>
  );
};

const Next = ({ session, state }: ViewProps) => {
  const { questions, kesalahan } = countFindings(state);
  const waiting = [
    questions > 0 && `${formatNumber(questions)} pertanyaan menunggu jawaban`,
    kesalahan > 0 && `${formatNumber(kesalahan)} kesalahan menahan pengisian`,
  ].filter(Boolean);
  const toCheck = waiting.length > 0;
  return (
    <div class="next" data-pertanyaan={questions} data-kesalahan={kesalahan}>
      <p>
        <Icon name={toCheck ? 'warning' : 'check'} />{' '}
        {toCheck ? waiting.join(', ') : 'Tidak ada yang menahan pengisian'}.
      </p>
      <button type="button" class="main wide" onClick={() => session.show({ view: toCheck ? 'periksa' : 'isi' })}>
        {toCheck ? 'Lanjut ke Periksa' : 'Lanjut ke Isi'}
      </button>
    </div>
  );
};

function DataView({ session, state }: ViewProps) {
  const onFiles = (files: readonly File[]): void => void openFiles(session, files);
  if (state.draft) return <ConfirmImport session={session} draft={state.draft} />;
  if (state.gathering) return <Gathered session={session} gathering={state.gathering} />;
  if (state.handover) return <ConfirmHandover session={session} state={state} draft={state.handover} />;
  if (state.rescue) return <ConfirmRestore session={session} draft={state.rescue} />;
  if (state.overlayDraft) return <ConfirmOverlay session={session} state={state} draft={state.overlayDraft} />;
  if (state.register) return <EvidenceRegister session={session} state={state} />;
  const { derived } = state;
  if (!derived) {
    return (
      <section data-view="data" data-state="empty">
        <h2>Mulai dari berkas Anda</h2>
        <SemesterChoice session={session} state={state} />
        <FilePicker
          main
          hint="Letakkan berkas Excel (.xlsx), CSV, paket, atau serah terima di sini, boleh beberapa sekaligus. Berkas dibaca di komputer ini saja."
          onFiles={onFiles}
        />
        {state.villages ? <CodeList villages={state.villages} /> : <DistrictChoice session={session} />}
        <p class="muted">Yang dipakai hanya angka per desa. Kolom NIK, nama, dan data pribadi lain ditolak.</p>
        <Guide session={session} state={state} />
        <EvidenceSummary session={session} state={state} />
        <DataSettings session={session} state={state} />
      </section>
    );
  }
  return (
    <section data-view="data" data-state="ready">
      <h2>
        {derived.villages.district.name}, {timeInWords(derived.scope)}
      </h2>
      <SemesterChoice session={session} state={state} />
      <Next session={session} state={state} />
      <RescueReminder session={session} state={state} />
      <Guide session={session} state={state} />
      <Sources derived={derived} />
      <Complete derived={derived} />
      <EvidenceSummary session={session} state={state} />
      <h3>Berkas baru atau berkas perbaikan</h3>
      <FilePicker
        main={false}
        hint="Lembar dengan nama atau isi yang sama akan diganti. Keputusan Anda tetap."
        onFiles={onFiles}
      />
      <CodeList villages={derived.villages} />
      <PackageOut session={session} state={state} />
      <DataSettings session={session} state={state} />
    </section>
  );
}

export const data: View = { key: 'data', title: 'Data', waiting: () => 0, component: DataView };
