import { orBlank } from '@shared/filling-words';
import { formHeading } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { continueQueue } from './move-in-queue';
import { variableLabel, villageName } from '@extension/model/figures/cells';
import { momentInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { queueChange } from '@extension/model/queue/changes';
import { VILLAGE_WORDS } from '@extension/model/queue/village-words';
import { useSession, useSessionState } from '../session/use-session';

/** Shows what is different since the queue was last worked on; nothing is filled before a person has seen it. */
export function ChangeCard() {
  const session = useSession();
  const { derived, stored } = useSessionState((state) => ({ derived: state.derived, stored: state.stored }));
  const change = queueChange(derived, stored);
  if (!derived || !change) return null;
  const { baseline, cells, maps } = change;
  const heading = (form: string): string => formHeading(derived.edition, form);
  return (
    <div class="card blocked" data-status="changed" data-cells={cells.length} data-maps={maps.length}>
      <h3>
        <Icon name="warning" /> Berubah sejak antrean terakhir dikerjakan ({momentInWords(baseline.at)})
      </h3>
      {cells.length > 0 && (
        <LazyDetails summary={`${formatNumber(cells.length)} angka berubah`} open={cells.length <= 10}>
          {() => (
            <List
              step={20}
              items={cells}
              keyOf={({ village, variable }) => `${village} ${variable}`}
              render={({ village, variable, before, after }) => (
                <>
                  <strong>{villageName(derived, village)}</strong>, {variableLabel(derived, variable)}:{' '}
                  <span class="muted">{orBlank(before)}</span> → <strong>{orBlank(after)}</strong>
                </>
              )}
            />
          )}
        </LazyDetails>
      )}
      {maps.map(({ form, recorded, gone, appeared, vanished }) => (
        <p key={`${form} ${recorded}`}>
          {recorded ? 'Peta' : 'Label'} formulir <strong>{heading(form)}</strong> {gone ? 'dihapus' : 'berubah'}
          {vanished.length > 0 && `; hilang: ${vanished.join(', ')}`}
          {appeared.length > 0 && `; baru: ${appeared.join(', ')}`}.
        </p>
      ))}
      <p class="muted">
        Yang sudah tersimpan dan angkanya tetap, tetap terbukti. Yang angkanya berubah ditandai “{VILLAGE_WORDS.changed}
        ”.
      </p>
      <button type="button" class="main" onClick={() => void continueQueue(session)}>
        Lanjutkan dengan data ini
      </button>
    </div>
  );
}
