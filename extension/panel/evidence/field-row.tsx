import type { Evidence } from '@shared/evidence';
import { PLAN_WORDS } from '@shared/filling-words';
import type { EvidencePlanItem, EvidenceSource } from '@extension/forms';
import { tellEvidenceField } from './evidence-fill';
import { dayInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

const WORDS: readonly (readonly [EvidenceSource & ('title' | 'date' | 'number' | 'link' | 'note'), string])[] = [
  ['title', 'Judul'],
  ['date', 'Tanggal'],
  ['number', 'Nomor'],
  ['link', 'Tautan'],
  ['note', 'Keterangan'],
];

/** Returns what may go into a field: of file fields the documents, of the others the words of the line. */
function sourcesFor({ field }: EvidencePlanItem, evidence: Evidence): { source: EvidenceSource; title: string }[] {
  if (field.type === 'file')
    return evidence.files.map(({ hash, name }) => ({ source: `berkas ${hash}` as const, title: name }));
  if (field.options.length > 0) return [];
  return WORDS.filter(([key]) => evidence[key] !== '').map(([key, title]) => ({
    source: key,
    title: `${title}: ${key === 'date' ? dayInWords(evidence.date) : evidence[key]}`,
  }));
}

interface FieldProps {
  readonly session: Session;
  readonly evidence: Evidence;
  readonly item: EvidencePlanItem;
}

/** Shows what a person picks or types for a field that no word of the line fits. */
const Said = ({ session, item }: Omit<FieldProps, 'evidence'>) => {
  const { field, label, text } = item;
  const tell = (said: string): void => tellEvidenceField(session, field.id, 'isi', said);
  if (field.options.length === 0)
    return (
      <input
        aria-label={`Isi ${label}`}
        value={text}
        autocomplete="off"
        onInput={(event) => tell(event.currentTarget.value)}
      />
    );
  return (
    <select aria-label={`Isi ${label}`} value={text} onChange={(event) => tell(event.currentTarget.value)}>
      <option value="">Belum dipilih</option>
      {field.options
        .filter(({ value }) => value !== '')
        .map((option) => (
          <option key={option.value} value={option.text}>
            {option.text}
          </option>
        ))}
    </select>
  );
};

/** One field of the page: what would go there, which a person may change. */
export function EvidenceFieldRow({ session, evidence, item }: FieldProps) {
  const { field, label, source, status } = item;
  const sources = sourcesFor(item, evidence);
  const mayBeSaid = field.type !== 'file';
  return (
    <li data-status={status} data-label={label}>
      <span>
        <strong>{label}</strong>
        {field.value !== '' && <span class="muted"> kini {field.shown || field.value}</span>}
      </span>
      <select
        aria-label={`Sumber ${label}`}
        value={source}
        onChange={(event) => {
          const chosen = [...sources.map((one) => one.source), 'isi' as const, '' as const].find(
            (one) => one === event.currentTarget.value,
          );
          tellEvidenceField(session, field.id, chosen ?? '');
        }}
      >
        <option value="">Tidak diisi dari sini</option>
        {sources.map((one) => (
          <option key={one.source} value={one.source}>
            {one.title}
          </option>
        ))}
        {mayBeSaid && <option value="isi">Tulis untuk ruas ini</option>}
      </select>
      {source === 'isi' && <Said session={session} item={item} />}
      {status === 'already' && (
        <span class="mark already">
          <Icon name="check" /> {PLAN_WORDS.already}
        </span>
      )}
    </li>
  );
}
