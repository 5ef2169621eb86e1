import { askedYears, chooseYear, compareWithEarlier, dividingYears, earlierYear } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { sameScope } from '@shared/catalogue/scope';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

interface YearChoiceProps {
  readonly session: Session;
  readonly draft: ImportDraft;
}

/** Asks which of a file's years is meant, the one worked on first; then offers the year before it to compare with. */
export const YearChoice = ({ session, draft }: YearChoiceProps) => {
  const years = dividingYears(draft);
  if (years.length < 2) return null;
  const offered = askedYears(draft);
  if (offered.length > 0) {
    const { year: worked } = session.state().stored.settings;
    const inOrder = [...offered].sort((a, b) => Number(b === worked) - Number(a === worked) || b - a);
    return (
      <section class="card" data-status="years">
        <p>
          <Icon name="question" /> Berkas ini memuat tahun {[...years].reverse().join(', ')}. Pakai yang mana?
        </p>
        <div class="row">
          {inOrder.map((year, at) => (
            <button
              key={year}
              type="button"
              class={at === 0 ? 'main' : ''}
              onClick={() => session.show({ draft: chooseYear(draft, year) })}
            >
              {year}
            </button>
          ))}
        </div>
      </section>
    );
  }
  const before = earlierYear(draft);
  const { stored, gathering } = session.state();
  if (before === null || gathering) return null;
  const scope = { district: draft.villages.district.code, year: before };
  if (stored.tables.some((table) => sameScope(table, scope))) return null;
  return (
    <label class="check" data-status="earlier">
      <input
        type="checkbox"
        checked={draft.compares}
        onChange={(event) => session.show({ draft: compareWithEarlier(draft, event.currentTarget.checked) })}
      />
      Pakai {before} sebagai pembanding
    </label>
  );
};
