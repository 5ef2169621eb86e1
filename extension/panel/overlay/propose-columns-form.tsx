import { ChoiceField } from '@extension/ui/choice-field';
import { useState } from 'preact/hooks';
import { EDITIONS, overlayDifferences, proposeVariables } from '@shared/catalogue';
import type { Edition, VariableProposal, VillageList } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { UnknownColumn } from '@extension/forms';
import { draftOverlay, keepProposals } from './propose-columns';
import type { Session } from '../session/session';
import type { OverlayDraft } from '../session/state';
import { Differences } from './confirm-overlay';
import { ColumnFields } from './column-fields';
import type { ColumnAnswer } from './column-fields';

interface ProposeProps {
  readonly session: Session;
  /** The edition as the district has it, and whose it is. */
  readonly context: { readonly edition: Edition; readonly villages: VillageList };
  readonly columns: readonly UnknownColumn[];
  /** Where the headings stand, for the record. */
  readonly source: string;
  /** What a person calls one of them: columns of a file, fields of a page. */
  readonly noun?: 'kolom' | 'ruas';
  /** Key of the form they belong to, where it is known. */
  readonly form?: string;
  /** Told once they are in use. */
  readonly onKept?: (answers: readonly ColumnAnswer[]) => void;
}

/** The unit a page states tells more than the words do. */
const stated = (unit = ''): Partial<VariableProposal> =>
  isBlank(unit) ? {} : { unit: unit.trim(), type: unit.includes('%') ? 'percent' : 'count' };

const isBlank = (text: string): boolean => text.trim() === '';

/** Forms of villages × columns that an overlay can add to: those the programme names, not those taught by a map. */
const villageForms = ({ id }: Edition) =>
  (EDITIONS.find((one) => one.id === id)?.forms ?? []).filter(({ level }) => level === 'desa');

/** Headings nobody knows, one by one, to be made part of the district's overlay. Nothing is kept before the last press. */
export function ProposeColumns(props: ProposeProps) {
  const { session, context, columns, source, noun = 'kolom', onKept } = props;
  const form = villageForms(context.edition).find(({ key }) => key === props.form)?.key ?? '';
  const { edition, villages } = context;
  const [answers, setAnswers] = useState<readonly ColumnAnswer[] | null>(null);
  const [draft, setDraft] = useState<OverlayDraft | null>(null);
  if (answers === null) {
    const open = (): void =>
      setAnswers(
        proposeVariables(
          edition,
          columns.map(({ heading }) => heading),
        ).map((proposal, at) => ({ is: 'baru', proposal: { ...proposal, ...stated(columns[at]?.unit), form } })),
      );
    return (
      <button type="button" class="wide" onClick={open}>
        Kenalkan {formatNumber(columns.length)} {noun} ini
      </button>
    );
  }
  if (draft) {
    const keep = async (): Promise<void> => {
      if (!(await keepProposals(session, draft))) return;
      onKept?.(answers);
      setDraft(null);
      setAnswers(null);
    };
    return (
      <section aria-label={`Penyesuaian dari ${noun} baru`} data-status="proposed">
        <h3>{formatNumber(overlayDifferences(draft.edition, draft.overlay).length)} perubahan di penyesuaian daerah</h3>
        <Differences edition={draft.edition} overlay={draft.overlay} />
        <div class="row">
          <button type="button" class="main" onClick={() => void keep()}>
            Pakai penyesuaian ini
          </button>
          <button type="button" onClick={() => setDraft(null)}>
            Ubah lagi
          </button>
        </div>
      </section>
    );
  }
  const fresh = answers.filter(({ is }) => is === 'baru');
  const open = fresh.filter(({ proposal: { owner, label, unit } }) => [owner, label, unit].some(isBlank)).length;
  const settled = answers.filter(({ is }) => is !== 'lewati').length;
  const change = (at: number, answer: ColumnAnswer): void =>
    setAnswers(answers.map((one, index) => (index === at ? answer : one)));
  const changeAll = (patch: Partial<VariableProposal>): void =>
    setAnswers(answers.map((one) => ({ ...one, proposal: { ...one.proposal, ...patch } })));
  const propose = (): void => {
    const { code, name } = villages.district;
    setDraft(
      draftOverlay(session, {
        edition,
        district: code,
        districtName: name,
        source,
        added: fresh.map(({ proposal }) => proposal),
        synonyms: answers.flatMap(({ is, proposal: { heading } }) =>
          is === 'baru' || is === 'lewati' ? [] : [{ heading, variable: is }],
        ),
      }),
    );
  };
  return (
    <section aria-label={noun === 'ruas' ? 'Ruas baru' : 'Kolom baru'} data-status="proposing" data-open={open}>
      <ChoiceField
        label={`Formulir untuk semua ${noun}`}
        value={form}
        none="Tidak ada di formulir situs"
        choices={villageForms(edition).map(({ key, heading }) => ({ key, name: heading }))}
        onPick={(key) => changeAll({ form: key })}
      />
      <ChoiceField
        label={`Pemilik untuk semua ${noun}`}
        none="Pilih pemilik"
        choices={edition.agencies}
        onPick={(owner) => changeAll({ owner })}
      />
      <ul class="plain cards">
        {answers.map((answer, at) => (
          <li key={answer.proposal.key}>
            <ColumnFields
              edition={edition}
              answer={answer}
              noun={noun}
              alternatives={columns.find(({ heading }) => heading === answer.proposal.heading)?.alternatives ?? []}
              onChange={(next) => change(at, next)}
            />
          </li>
        ))}
      </ul>
      {open > 0 && (
        <p>
          {formatNumber(open)} {noun} belum lengkap. Pilih pemilik, nama, dan satuannya dulu.
        </p>
      )}
      <div class="row">
        <button type="button" class="main" disabled={open > 0 || settled === 0} onClick={propose}>
          Lihat perubahannya
        </button>
        <button type="button" onClick={() => setAnswers(null)}>
          Batal
        </button>
      </div>
    </section>
  );
}
