import { useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import type { Locus, LocusSeries } from '@shared/plausibility';
import { villageName } from '@extension/model/figures/cells';
import { ConfirmButton } from '@extension/ui/confirm-button';
import type { DashboardData } from './dashboard-service';
import { LocusForm } from './locus-form';
import { ShareChart } from './share-chart';

interface LociProps {
  readonly data: DashboardData;
  readonly series: readonly LocusSeries[];
  readonly onKeep: (locus: Locus) => void;
  readonly onRemove: (name: string) => void;
}

function changeText({ change, points, locus }: LocusSeries): string {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return 'Belum ada angka balita pendek di desa-desa ini.';
  if (points.length === 1) return `${formatNumber(first.cases)} anak pada ${first.label}.`;
  const from = `${formatNumber(first.cases)} anak pada ${first.label}, ${formatNumber(last.cases)} pada ${last.label}`;
  if (change === null)
    return `${from}. Tidak dibandingkan: tidak semua dari ${locus.villages.length} desanya berangka.`;
  return `${from}: ${change > 0 ? 'bertambah' : change < 0 ? 'berkurang' : 'tetap'}${change === 0 ? '' : ` ${formatNumber(Math.abs(change))} anak`}.`;
}

const LocusCard = ({ data, series, onRemove }: { data: DashboardData; series: LocusSeries; onRemove: () => void }) => {
  const { locus, points } = series;
  const told = changeText(series);
  return (
    <article class="share" data-locus={locus.name}>
      <h3>{locus.name}</h3>
      {points.length > 0 && (
        <ShareChart
          points={points.map(({ at, label, cases }) => ({ at, label, value: cases }))}
          label={`Balita pendek dan sangat pendek di ${locus.name}: ${told}`}
        />
      )}
      <p>{told}</p>
      <ul class="plain muted">
        {points.map(({ at, label, cases, measured, known }) => (
          <li key={at}>
            {label}: {formatNumber(cases)} dari {formatNumber(measured)} diukur, {known} dari {locus.villages.length}{' '}
            desa
          </li>
        ))}
      </ul>
      <p class="muted">{locus.villages.map((code) => villageName(data, code)).join(', ')}</p>
      <span class="screen-only">
        <ConfirmButton
          label="Hapus lokus"
          question={() => `Daftar desa "${locus.name}" dihapus. Angkanya sendiri tetap ada.`}
          yes="Ya, hapus"
          onYes={onRemove}
        />
      </span>
    </article>
  );
};

/** Priority villages: each set a series of its own, and no figure over several sets. */
export function LociPart({ data, series, onKeep, onRemove }: LociProps) {
  const [adding, setAdding] = useState(false);
  const add = (locus: Locus): void => {
    setAdding(false);
    onKeep(locus);
  };
  return (
    <section class="card wide-card" aria-labelledby="lokus">
      <h2 id="lokus">Lokus stunting</h2>
      <p class="muted">
        Tiap lokus dihitung dari desanya sendiri. Lokus yang berbeda tidak dijumlahkan dan tidak dibandingkan.
      </p>
      {series.length > 0 && (
        <div class="shares">
          {series.map((one) => (
            <LocusCard key={one.locus.name} data={data} series={one} onRemove={() => onRemove(one.locus.name)} />
          ))}
        </div>
      )}
      {adding ? (
        <LocusForm data={data} onDone={add} onCancel={() => setAdding(false)} />
      ) : (
        <button type="button" class="screen-only" onClick={() => setAdding(true)}>
          Tambah lokus
        </button>
      )}
    </section>
  );
}
