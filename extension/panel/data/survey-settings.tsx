import { useState } from 'preact/hooks';
import { formatNumber, parseNumber } from '@shared/dataset';
import type { Survey } from '@extension/store';
import { keepSurvey, removeSurvey } from '../session/change-settings';
import type { ViewProps } from '../session/view';

const SOURCES = ['SSGI', 'SKI'] as const;

/** A percentage as an Indonesian writes it, between 0 and 100; null for anything else. */
function percentOf(typed: string): number | null {
  const { status, value } = parseNumber(typed, { type: 'percent', convention: 'id' });
  return status === 'ok' && value !== null && value >= 0 && value <= 100 ? value : null;
}
const yearOf = (typed: string): number | null => (/^20\d\d$/.test(typed.trim()) ? Number(typed.trim()) : null);

const SurveyForm = ({ session, district }: Pick<ViewProps, 'session'> & { readonly district: string }) => {
  const [source, setSource] = useState<Survey['source']>('SSGI');
  const [year, setYear] = useState('');
  const [percent, setPercent] = useState('');
  const [problem, setProblem] = useState('');
  const save = (): void => {
    const when = yearOf(year);
    const value = percentOf(percent);
    if (when === null || value === null) {
      setProblem(when === null ? 'Tulis tahun survei, misalnya 2022.' : 'Tulis persennya, misalnya 20,2.');
      return;
    }
    setProblem('');
    setYear('');
    setPercent('');
    void keepSurvey(session, { district, source, year: when, percent: value });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="trio">
        <label class="field">
          Survei
          <select
            value={source}
            onChange={(event) => setSource(SOURCES.find((one) => one === event.currentTarget.value) ?? 'SSGI')}
          >
            {SOURCES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label class="field">
          Tahun
          <input
            inputMode="numeric"
            autocomplete="off"
            value={year}
            onInput={(event) => setYear(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          Persen
          <input
            inputMode="decimal"
            autocomplete="off"
            value={percent}
            onInput={(event) => setPercent(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="problem" aria-live="polite">
        {problem}
      </p>
      <button type="submit">Simpan angka survei</button>
    </form>
  );
};

/** The district's published stunting prevalences, which the figures of the file are compared with. */
export function SurveySettings({ session, state }: ViewProps) {
  const { district, surveys = [] } = state.stored.settings;
  const ours = surveys.filter((survey) => survey.district === district).sort((a, b) => b.year - a.year);
  return (
    <details data-part="survei">
      <summary>Angka survei: {ours.length > 0 ? `${ours.length} tahun` : 'belum diisi'}</summary>
      <p class="muted">Prevalensi stunting daerah ini yang terbit, untuk dibandingkan dengan angka di berkas.</p>
      {ours.length > 0 && (
        <ul class="plain lines">
          {ours.map((survey) => (
            <li key={`${survey.source} ${survey.year}`} class="between">
              <span>
                {survey.source} {survey.year}: {formatNumber(survey.percent)} %
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Hapus ${survey.source} ${survey.year}`}
                onClick={() => void removeSurvey(session, survey)}
              >
                Hapus
              </button>
            </li>
          ))}
        </ul>
      )}
      <SurveyForm session={session} district={district} />
    </details>
  );
}
