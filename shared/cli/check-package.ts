import { agencyName, applyOverlay, EDITIONS, formOf, villageNames, type Edition } from '../catalogue';
import { datasetOf, dayOfTime, readPackage, type Package } from '../exchange';
import { justificationsOf } from '../findings';
import { renderFinding, check } from '../rules';
import { fail, ok, type Result } from '../result';
import type { Options } from './arguments';
import { villageListOf } from './check-file';
import { shortList, variablesOfForm } from './propose-tables';
import type { Report } from './report';

/**
 * Checks the figures of a package as they stand in it. Its own district, year and overlay hold.
 * Problems: what `readPackage` refuses, an edition or district nobody knows, options that say otherwise.
 */
export function checkPackage(file: string, text: string, options: Options): Result<Report> {
  const read = readPackage(text);
  if (!read.ok) return read;
  const { content } = read.value;
  const contradiction = contradictionOf(read.value, options);
  if (contradiction !== null) return fail(contradiction, 'Hapus pilihan itu; paket menyebut sendiri isinya.');
  const edition = editionOf(read.value);
  if (!edition.ok) return edition;
  if (options.form !== null && !formOf(edition.value, options.form))
    return fail(
      `Formulir "${options.form}" tidak ada di edisi ${edition.value.id}.`,
      `Pakai salah satu: ${shortList(edition.value.forms.map(({ key }) => key))}.`,
    );
  const villages = villageListOf(content.district.code);
  if (!villages.ok) return villages;

  const whole = datasetOf([read.value], edition.value, villages.value);
  const only = options.form === null ? null : variablesOfForm(edition.value, options.form);
  const wanted = <T>(columns: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...columns].filter(([key]) => only === null || only.has(key)));
  const dataset = { ...whole, columns: wanted(whole.columns), totals: wanted(whole.totals) };
  const findings = check({ edition: edition.value, dataset, villages: villages.value });
  const justified = justificationsOf(dataset, findings, content.decisions);
  const names = villageNames(villages.value);
  const agencies = content.agencies.map((key) => agencyName(edition.value, key)).join(', ');
  return ok({
    file,
    edition: edition.value.id,
    year: content.year,
    district: villages.value.district,
    parts: [
      {
        edition: edition.value,
        dataset,
        findings,
        textOf: (finding) => renderFinding(finding, edition.value, villages.value),
        nameOf: (code) => names.get(code) ?? '',
        hasCodes: true,
      },
    ],
    questions: [],
    notes: [
      `Paket dari ${agencies}, dibuat oleh ${content.made.role} (${dayOfTime(content.made.at)}).`,
      ...(content.overlay ? [`Penyesuaian daerah dari ${content.overlay.author} dipakai.`] : []),
      ...(justified.size > 0 ? [`${justified.size} temuan sudah diberi alasan oleh pengirimnya.`] : []),
    ],
  });
}

function contradictionOf({ content }: Package, { edition, year, district }: Options): string | null {
  if (edition !== null && edition !== content.edition)
    return `Paket ini berisi edisi ${content.edition}, bukan ${edition}.`;
  if (year !== null && year !== content.year) return `Paket ini berisi tahun ${content.year}, bukan ${year}.`;
  return district !== null && district !== content.district.code
    ? `Paket ini berisi ${content.district.name} (${content.district.code}), bukan ${district}.`
    : null;
}

function editionOf({ content }: Package): Result<Edition> {
  const edition = EDITIONS.find(({ id }) => id === content.edition);
  if (!edition)
    return fail(`Edisi "${content.edition}" di paket ini belum dikenal.`, 'Perbarui Cermat, lalu periksa lagi.');
  return content.overlay ? applyOverlay(edition, content.overlay) : ok(edition);
}
