import { ChoiceField } from '@extension/ui/choice-field';
import { CellState } from '@shared/dataset';
import type { Form } from '@shared/catalogue';
import { chooseForm, chooseKecamatan, chooseVillage } from './move-in-queue';
import { queueOf } from '@extension/model/queue/village-states';
import { VILLAGE_WORDS } from '@extension/model/queue/village-words';
import { useSession, useSessionState } from '../session/use-session';

/** Which form and villages are being worked through, whose turn it is, and how far. */
export function QueueBar() {
  const session = useSession();
  const { derived, stored } = useSessionState((state) => ({ derived: state.derived, stored: state.stored }));
  if (!derived) return null;
  const { form, villages, next, stored: done, skipped } = queueOf(derived, stored);
  const { columns, totals } = derived.dataset;
  // Any figure or word will do: of editions known from names only, no field is known to be required.
  const hasContent = ({ fields, level }: Form): boolean =>
    fields.some(({ variable }) =>
      (level === 'kabupaten' ? totals : columns).get(variable)?.states.some((state) => state !== CellState.missing),
    );
  const forms = derived.edition.forms.filter((one) => one.key === stored.queue.form || hasContent(one));
  const kecamatan = [...new Set(derived.villages.villages.map((village) => village.kecamatan))];
  return (
    <section
      class="queue"
      aria-label="Antrean"
      data-form={form?.key ?? ''}
      data-kecamatan={stored.queue.kecamatan}
      data-done={done}
      data-skipped={skipped}
      data-next={next?.code ?? ''}
    >
      <label class="field">
        Formulir
        <select value={form?.key ?? ''} onChange={(event) => void chooseForm(session, event.currentTarget.value)}>
          {!form && <option value="">Pilih formulir</option>}
          {forms.map(({ key, heading }) => (
            <option key={key} value={key}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      <div class="pair">
        <ChoiceField
          label="Kecamatan"
          value={stored.queue.kecamatan}
          none="Semua"
          choices={kecamatan.map((name) => ({ key: name, name }))}
          onPick={(name) => void chooseKecamatan(session, name)}
        />
        <label class="field">
          Giliran desa
          <select value={next?.code ?? ''} onChange={(event) => void chooseVillage(session, event.currentTarget.value)}>
            {!next && <option value="">Semua selesai</option>}
            {villages.map(({ code, name, state: at }) => (
              <option key={code} value={code}>
                {name}
                {at === 'stored' ? ' ✓' : at === 'skipped' ? ` (${VILLAGE_WORDS.skipped})` : ''}
              </option>
            ))}
          </select>
        </label>
      </div>
      {form && (
        <div class="progress">
          <progress max={Math.max(villages.length, 1)} value={done} aria-label="Desa tersimpan" />
          <span>
            {done} dari {villages.length} desa{skipped > 0 && `, ${skipped} ${VILLAGE_WORDS.skipped}`}
          </span>
        </div>
      )}
    </section>
  );
}
