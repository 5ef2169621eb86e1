import { useState } from 'preact/hooks';
import type { Item } from '../../calls/protocol';
import { FindingCard } from './finding-card';
import type { ViewProps } from './view';

const LEVELS = [
  { level: 'kesalahan', title: 'Kesalahan', mark: '✕' },
  { level: 'pertanyaan', title: 'Pertanyaan', mark: '?' },
  { level: 'peringatan', title: 'Peringatan', mark: '!' },
  { level: 'catatan', title: 'Catatan', mark: 'i' },
] as const;
/** Cards drawn at first; the rest on a click, so that a long list stays quick. */
const SHOWN = 20;
const ALL = '';

const concerns = ({ agency, others }: Item, key: string): boolean =>
  key === ALL || agency === key || others.includes(key);

/** Findings by severity and agency, most severe first. */
export function Findings({ desk, overview, state }: ViewProps) {
  const [agency, pick] = useState(desk.me?.agency ?? ALL);
  const [more, showMore] = useState<ReadonlySet<string>>(new Set());
  const items = overview.items.filter((item) => concerns(item, agency));
  return (
    <section aria-label="Temuan">
      <label>
        <span>OPD</span>
        <select value={agency} onChange={({ currentTarget }) => pick(currentTarget.value)}>
          <option value={ALL}>Semua OPD</option>
          {desk.agencies.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {items.length === 0 && <p>Tidak ada temuan.</p>}
      {LEVELS.map(({ level, title, mark }) => {
        const own = items.filter((item) => item.level === level);
        if (own.length === 0) return null;
        const drawn = more.has(level) ? own : own.slice(0, SHOWN);
        return (
          <div key={level} class={`level ${level}`}>
            <h2>
              <span class="mark" aria-hidden="true">
                {mark}
              </span>
              {title} <span class="count">{own.length}</span>
            </h2>
            <ul>
              {drawn.map((item) => (
                <FindingCard key={item.key} item={item} desk={desk} state={state} />
              ))}
            </ul>
            {drawn.length < own.length && (
              <button type="button" onClick={() => showMore(new Set([...more, level]))}>
                Tampilkan {own.length - drawn.length} lagi
              </button>
            )}
          </div>
        );
      })}
      {overview.more > 0 && <p class="hint">{overview.more} temuan lain ada di lembar Temuan.</p>}
    </section>
  );
}
