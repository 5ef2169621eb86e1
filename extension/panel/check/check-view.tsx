import { EmptyState } from '@extension/ui/empty-state';
import { groupBy } from '@shared/collections';
import { useState } from 'preact/hooks';
import type { Severity } from '@shared/catalogue';
import { isNameQuestion } from '@shared/dataset';
import type { Finding } from '@shared/findings';
import { kindOf } from '@shared/rules';
import { countFindings } from './counts';
import type { Derived } from '@extension/model/figures/derive';
import { localisedOf } from '@extension/model/figures/likely-wrong';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';
import { List } from '@extension/ui/list';
import { FindingCard } from './finding-card';
import { ALL, passes, PeriksaFilter } from './filter-form';
import { NoVillages } from './no-villages';
import { QuestionCard } from './question-card';
import { CodeList } from '../codes';
import { BackToSource } from '../source';
import type { View, ViewProps } from '../session/view';
import { Sources } from '../sources';

const SEVERITIES: readonly { key: Severity; word: string; icon: IconName; means: string }[] = [
  { key: 'kesalahan', word: 'Kesalahan', icon: 'cross', means: 'Angkanya tidak diisikan sampai diperbaiki.' },
  { key: 'peringatan', word: 'Peringatan', icon: 'warning', means: 'Perbaiki, atau beri alasan bila memang benar.' },
  { key: 'catatan', word: 'Catatan', icon: 'note', means: 'Untuk diketahui.' },
];

/** Findings of one rule together, in the order the core gives them. */
const byRule = (findings: readonly Finding[]): [string, Finding[]][] => [...groupBy(findings, ({ rule }) => rule)];

const ruleName = (derived: Derived, rule: string): string =>
  derived.edition.rules.find(({ id }) => id === rule)?.name ?? rule;

function PeriksaView({ session, state }: ViewProps) {
  const [filter, setFilter] = useState(ALL);
  const { derived } = state;
  if (!derived) {
    return (
      <EmptyState
        view="periksa"
        title="Belum ada yang diperiksa"
        hint="Buka berkas angka dulu."
        onData={() => session.show({ view: 'data' })}
      />
    );
  }
  const counts = countFindings(state);
  const all = localisedOf(derived).findings();
  const shown = all.filter((finding) => passes(derived, filter, finding));
  const clean = counts.questions + counts.kesalahan + counts.peringatan === 0;
  return (
    <section
      data-view="periksa"
      data-state={clean ? 'clean' : 'open'}
      data-pertanyaan={counts.questions}
      data-kesalahan={counts.kesalahan}
      data-peringatan={counts.peringatan}
      data-catatan={counts.catatan}
    >
      <h2>{clean ? 'Tidak ada masalah' : 'Ada yang perlu dilihat'}</h2>
      <p class="chips" aria-live="polite">
        <span class="chip pertanyaan">
          <Icon name="question" /> {counts.questions} pertanyaan
        </span>
        {SEVERITIES.map(({ key, word, icon }) => (
          <span key={key} class={`chip ${key}`}>
            <Icon name={icon} /> {counts[key]} {word.toLowerCase()}
          </span>
        ))}
      </p>
      {derived.questions.length > 0 && (
        <section aria-labelledby="pertanyaan">
          <h3 id="pertanyaan">
            <Icon name="question" /> Pertanyaan
          </h3>
          <p class="muted">
            Nama desa atau ejaan yang bisa dibaca dua cara. Jawab sekali untuk satu nama atau satu kolom.
          </p>
          <List
            items={derived.questions}
            keyOf={({ key }) => key}
            render={(question) => <QuestionCard session={session} question={question} derived={derived} />}
          />
          {derived.questions.some(isNameQuestion) && <CodeList villages={derived.villages} />}
        </section>
      )}
      <NoVillages session={session} noVillages={derived.noVillages} />
      <Sources session={session} derived={derived} />
      {all.length > 0 && (
        <PeriksaFilter
          derived={derived}
          findings={all}
          own={state.stored.settings.officer.agency}
          filter={filter}
          onChange={setFilter}
        />
      )}
      {shown.length < all.length && (
        <p class="muted" aria-live="polite">
          {shown.length} dari {all.length} temuan ditampilkan.
        </p>
      )}
      <BackToSource derived={derived} />
      {SEVERITIES.map(({ key, word, icon, means }) => {
        const findings = shown.filter(({ severity }) => severity === key);
        if (findings.length === 0) return null;
        return (
          <section key={key} aria-labelledby={key} class={key}>
            <h3 id={key}>
              <Icon name={icon} /> {word}
            </h3>
            <p class="muted">{means}</p>
            {byRule(findings).map(([rule, group]) => (
              <details
                key={rule}
                class="group"
                open={key !== 'catatan' && kindOf(group[0]?.kind ?? '')?.unusual !== true}
              >
                <summary>
                  {ruleName(derived, rule)} <span class="badge">{group.length}</span>
                </summary>
                <List
                  items={group}
                  keyOf={(finding) => finding.key}
                  render={(finding) => <FindingCard session={session} derived={derived} finding={finding} />}
                />
              </details>
            ))}
          </section>
        );
      })}
    </section>
  );
}

export const periksa: View = {
  key: 'periksa',
  title: 'Periksa',
  waiting: (state) => {
    const { questions, kesalahan } = countFindings(state);
    return questions + kesalahan;
  },
  component: PeriksaView,
};
