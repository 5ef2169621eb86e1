import { formatNumber } from '@shared/dataset';
import type { SourceComparison } from '@shared/dataset';
import { sourceKey, sourceWords } from '@shared/exchange';
import { variableLabel } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import type { SourceChoice } from '@extension/model/figures/source-choices';
import { download } from '@extension/ui/download';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { Session } from '../session/session';
import { ChoiceForm } from './choice-form';
import { withdrawSource } from './choose-source';
import { comparisonXlsx } from './comparison-xlsx';
import { DifferingVillages } from './differing-villages';
import { signed } from './signed';

interface SourceCardProps extends SourceChoice {
  readonly session: Session;
  readonly derived: Derived;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How far each further source is from the first, over the villages that all of them have. */
function differencesIn({ sums, common, differing, oneSided }: SourceComparison): string[] {
  const [first, ...others] = sums;
  if (!first) return [];
  const inTotal = others.map(
    ({ source, common: sum }) =>
      `${sourceWords(source)} ${signed(sum - first.common)} terhadap ${sourceWords(first.source)}`,
  );
  return [
    `${formatNumber(differing.length)} desa berbeda.`,
    ...(common > 0 ? [`Di ${formatNumber(common)} desa yang ada di semua sumber: ${inTotal.join('; ')}.`] : []),
    ...(oneSided > 0 ? [`${formatNumber(oneSided)} desa hanya ada di sebagian sumber.`] : []),
  ];
}

/** The sources of one target group: sums, differences, and which of them goes to the site. */
export function SourceCard({ session, derived, comparison, chosen }: SourceCardProps) {
  const { variable, sums, differing } = comparison;
  const label = variableLabel(derived, variable);
  const save = async (): Promise<void> => {
    download(`perbandingan-${variable.replace(/_/g, '-')}.xlsx`, await comparisonXlsx(derived, variable), XLSX);
  };
  return (
    <section class="card sources" data-sources={variable} data-status={chosen ? 'chosen' : 'open'}>
      <h4>{label}</h4>
      <table class="sources">
        <thead>
          <tr>
            <th scope="col">Sumber</th>
            <th scope="col">Desa</th>
            <th scope="col">Jumlah</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ source, villages, sum, total }) => (
            <tr key={sourceKey(source)}>
              <th scope="row">
                <span class="sentence">{sourceWords(source)}</span>
              </th>
              <td>{formatNumber(villages)}</td>
              <td>
                {formatNumber(sum)}
                {total !== null && total !== sum && <span class="muted"> baris Total {formatNumber(total)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{differencesIn(comparison).join(' ')}</p>
      {chosen ? (
        <>
          <p>
            <Icon name="check" /> Dipakai <strong>{sourceWords(chosen.source)}</strong>. Alasan: {chosen.reason}
          </p>
          <LazyDetails summary="Ganti pilihan">
            {() => <ChoiceForm session={session} comparison={comparison} />}
          </LazyDetails>
          <button type="button" onClick={() => void withdrawSource(session, variable)}>
            Cabut pilihan
          </button>
        </>
      ) : (
        <ChoiceForm session={session} comparison={comparison} />
      )}
      {differing.length > 0 && (
        <LazyDetails summary={`Lihat ${formatNumber(differing.length)} desa yang berbeda`}>
          {() => <DifferingVillages derived={derived} comparison={comparison} />}
        </LazyDetails>
      )}
      <button type="button" onClick={() => void save()}>
        Unduh perbandingan (XLSX)
      </button>
    </section>
  );
}
