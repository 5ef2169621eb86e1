import { agencyName, formHeading } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { APPROVAL_SHORT } from '@shared/exchange';
import type { ApprovalStatus } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import type { Officer } from '@extension/store';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { approvalStatusesHere, approvalWords, waitsFor } from '@extension/model/approval/approvals';
import type { ViewProps } from '../session/view';

const FIGURES: readonly { readonly title: string; readonly counts: (one: ApprovalStatus) => boolean }[] = [
  { title: sentenceCase(APPROVAL_SHORT.siap), counts: ({ state }) => state === 'siap' },
  {
    title: sentenceCase(APPROVAL_SHORT.diterima),
    counts: ({ state, changed }) => state === 'diterima' && changed.length === 0,
  },
  { title: sentenceCase(APPROVAL_SHORT.dikembalikan), counts: ({ state }) => state === 'dikembalikan' },
  { title: 'Berubah', counts: ({ state, changed }) => state === 'diterima' && changed.length > 0 },
];

interface ListProps {
  readonly derived: Derived;
  readonly list: readonly ApprovalStatus[];
  readonly onOpen: (owner: string, form: string) => void;
}

const Forms = ({ derived, list, onOpen }: ListProps) => (
  <List
    items={list}
    step={10}
    keyOf={({ form, agency }) => `${form} ${agency}`}
    render={(one) => {
      const { icon, word } = approvalWords(one);
      return (
        <div data-status={one.state} data-changed={one.changed.length}>
          <button type="button" class="quiet link" onClick={() => onOpen(one.agency, one.form)}>
            {formHeading(derived.edition, one.form)}
          </button>
          <span class="muted">
            {' '}
            {agencyName(derived.edition, one.agency)}, <Icon name={icon} /> {word}
          </span>
        </div>
      );
    }}
  />
);

/** How people call the officer's part in this. */
function partOf({ agency, name }: Officer, derived: Derived): string {
  if (name === '' || agency === undefined) return '';
  return agency === 'bappeda' ? 'sebagai koordinator' : `untuk ${agencyName(derived.edition, agency)}`;
}

/** Where the forms stand between the agencies and the coordinator; first what waits for the officer at work. */
export function Approvals({ session, state, onOpen }: ViewProps & Pick<ListProps, 'onOpen'>) {
  const { derived, stored } = state;
  if (!derived) return null;
  const { officer } = stored.settings;
  const statuses = approvalStatusesHere(state);
  const waiting = statuses.filter((one) => waitsFor(one, officer));
  const begun = statuses.filter((one) => one.state !== 'belum' && !waiting.includes(one));
  const part = partOf(officer, derived);
  return (
    <section aria-labelledby="persetujuan" data-part="persetujuan" data-waiting={waiting.length}>
      <h3 id="persetujuan">Persetujuan di daerah</h3>
      <dl class="figures-row four">
        {FIGURES.map(({ title, counts }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{formatNumber(statuses.filter(counts).length)}</dd>
          </div>
        ))}
      </dl>
      {part === '' && (
        <p>
          <Icon name="question" /> Pilih nama dan OPD Anda untuk menandai siap atau menerima.{' '}
          <button type="button" onClick={() => session.show({ view: 'data' })}>
            Ke Data, bagian Petugas
          </button>
        </p>
      )}
      {waiting.length > 0 ? (
        <>
          <p>
            <strong>
              {formatNumber(waiting.length)} formulir menunggu Anda {part}.
            </strong>
          </p>
          <Forms derived={derived} list={waiting} onOpen={onOpen} />
        </>
      ) : (
        part !== '' && <p class="muted">Tidak ada yang menunggu Anda {part}.</p>
      )}
      {begun.length > 0 && (
        <LazyDetails summary={`${formatNumber(begun.length)} formulir lain yang sudah berjalan`}>
          {() => <Forms derived={derived} list={begun} onOpen={onOpen} />}
        </LazyDetails>
      )}
    </section>
  );
}
