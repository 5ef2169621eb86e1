import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { Contributor } from '@shared/plausibility';
import type { Survey } from '@extension/store';
import { villageName } from '@extension/model/figures/cells';
import { Icon } from '@extension/ui/icon';
import { List } from '@extension/ui/list';
import { Unsure } from '@extension/ui/unsure';
import type { DashboardData, Share, Shares } from './dashboard-service';
import { ShareChart } from './share-chart';

/** Less reads as 0 where two decimals are shown. */
const SMALLEST_SHOWN = 0.005;

const points = (amount: number): string => `${amount > 0 ? '+' : ''}${formatNumber(amount)}`;

/** How far the last share lies from the others; more than a person expects of a year's work comes first. */
const weightOf = ({ isImpossible, change, lacking }: Share): number =>
  (isImpossible ? 1000 : 0) + Math.abs(change ?? 0) + (lacking ?? 0) / 2;

/** Returns what the share says in words: against the last period, against the target. */
function sentencesOf({ points: series, change, lacking, isImpossible, measure }: Share): string[] {
  const last = series[series.length - 1]!;
  const before = series[series.length - 2];
  const said: string[] = [];
  if (isImpossible) said.push('Di atas 100 %: pembilang atau penyebutnya keliru.');
  if (change !== null && before)
    said.push(
      Math.abs(change) < 0.05
        ? `Sama dengan ${before.label}.`
        : `${change > 0 ? 'Naik' : 'Turun'} ${formatNumber(Math.abs(change), 1)} poin dari ${before.label}.`,
    );
  if (lacking !== null && measure.target !== null)
    said.push(
      lacking === 0
        ? `Target ${formatNumber(measure.target)} % tercapai.`
        : `${formatNumber(lacking, 1)} poin ${measure.direction === 'naik' ? 'di bawah' : 'di atas'} target ${formatNumber(measure.target)} %.`,
    );
  if (last.percent === null) said.push('Penyebutnya 0, jadi persennya tidak dapat dihitung.');
  return said;
}

function contributorsText(
  data: DashboardData,
  list: readonly Contributor[],
  amountText: (amount: number) => string,
): string {
  return list.map(({ village, amount }) => `${villageName(data, village)} (${amountText(amount)})`).join(', ');
}

/** Returns what the heaviest villages are counted in. */
const heaviestTitle = ({ measure: { target, direction } }: Share): string => {
  if (direction === 'naik') return target === null ? 'Terbanyak belum terjangkau' : 'Terbanyak kurang ke target';
  return target === null ? 'Terbanyak' : 'Terbanyak di atas target';
};

const SurveyNote = ({ surveys }: { readonly surveys: readonly Survey[] }) => (
  <p class="muted">
    Angka survei (
    {surveys.map(({ source, year, percent }) => `${source} ${year}: ${formatNumber(percent)} %`).join('; ')}) dihitung
    dari sampel, bukan dari balita yang diukur di posyandu. Keduanya tidak disambung.
  </p>
);

const ShareCard = ({ data, share, surveys }: { data: DashboardData; share: Share; surveys: readonly Survey[] }) => {
  const { measure, points: series, heaviest } = share;
  const movers = share.movers.filter(({ amount }) => Math.abs(amount) >= SMALLEST_SHOWN);
  const last = series[series.length - 1]!;
  const said = sentencesOf(share);
  const label = `${measure.name}: ${series.map(({ label: name, percent }) => `${name} ${percent === null ? 'tanpa persen' : `${formatNumber(percent, 1)} persen`}`).join(', ')}. ${said.join(' ')}`;
  return (
    <article class="share" data-share={measure.key} data-percent={last.percent === null ? '' : last.percent.toFixed(4)}>
      <h3>
        {measure.name} <Unsure certainty={measure.certainty} />
      </h3>
      <ShareChart
        points={series.map(({ at, label: name, percent }) => ({ at, label: name, value: percent }))}
        target={measure.target}
        surveys={surveys}
        label={label}
      />
      <p>
        <strong>{last.percent === null ? '–' : `${formatNumber(last.percent, 1)} %`}</strong>{' '}
        <span class="muted">
          {formatNumber(last.n)} dari {formatNumber(last.d)}, {formatNumber(last.villages)} dari{' '}
          {formatNumber(data.villages.villages.length)} desa
        </span>
      </p>
      {said.length > 0 && (
        <p class={share.isImpossible ? 'late' : ''}>
          {share.isImpossible && <Icon name="warning" />} {said.join(' ')}
        </p>
      )}
      {movers.length > 0 && share.change !== null && Math.abs(share.change) >= 0.05 && (
        <p class="muted">Penggerak terbesar: {contributorsText(data, movers, (amount) => `${points(amount)} poin`)}</p>
      )}
      {heaviest.length > 0 && (
        <p class="muted">
          {heaviestTitle(share)}: {contributorsText(data, heaviest, (amount) => formatNumber(amount))}
        </p>
      )}
      <p class="muted">{agencyName(data.edition, measure.owner)}</p>
      {surveys.length > 0 && <SurveyNote surveys={surveys} />}
    </article>
  );
};

/** The district's shares beside last period, target and survey; what moved most or lacks most comes first. */
export const SharesPart = ({ data, shares }: { readonly data: DashboardData; readonly shares: Shares }) => {
  const isPrevalence = ({ measure }: Share): boolean => measure.key === 'prevalensi';
  const sorted = [
    ...shares.shares.filter(isPrevalence),
    ...shares.shares.filter((one) => !isPrevalence(one)).sort((a, b) => weightOf(b) - weightOf(a)),
  ];
  return (
    <section class="card wide-card" aria-labelledby="wajar">
      <h2 id="wajar">Apakah angka kabupaten wajar</h2>
      {sorted.length === 0 ? (
        <p class="muted">Belum ada pembilang dan penyebut yang lengkap untuk dihitung.</p>
      ) : (
        <>
          <p class="muted">
            Dihitung dari desa yang mengisi pembilang dan penyebut. Garis putus-putus target, wajik angka survei.
          </p>
          <div class="shares">
            <List
              items={sorted}
              step={12}
              keyOf={({ measure }) => measure.key}
              render={(share) => (
                <ShareCard data={data} share={share} surveys={isPrevalence(share) ? shares.surveys : []} />
              )}
            />
          </div>
        </>
      )}
    </section>
  );
};
