import type { Edition, VillageList } from '@shared/catalogue';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { EVIDENCE_PARTS } from './evidence-parts';
import { formByHeading } from '../snapshot/heading';
import { pageYear } from '../snapshot/page-year';
import { propose } from '../teach/propose';
import { nameOf, outlineOf } from '../snapshot/page-outline';
import type { FormMap } from '../types';
import { villagePart } from '../snapshot/village-part';
import { villageFinder } from '../snapshot/village-of';

/** A page of the site that takes evidence, or the list of what was saved there. */
export interface EvidencePage {
  /** Its heading, as the edition names it. */
  readonly form: string;
  /** Key of the aksi; empty = publications that belong to none. */
  readonly aksi: string;
  /** The year the page states; null when it states none. */
  readonly year: number | null;
  /** Where something can be entered; empty on a list. */
  readonly fields: readonly EvidenceField[];
  /** The page is about one village, which is not chosen yet. */
  readonly villageOpen: boolean;
}
export interface EvidenceField {
  readonly field: PageField;
  readonly label: string;
  /** What the matcher takes it for: a part of a line, or `berkas <kind>`; null where nothing is clear. */
  readonly part: string | null;
}

/** The site's own choice of the year, which stands on every page. */
const choosesYear = ({ options }: PageField): boolean =>
  options.length > 0 && options.every(({ text }) => /^20\d\d$/.test(text.trim()));

/** Forms that take evidence, by their headings: those of the aksi, and those of figures that ask for documents too. */
function mapsOf(edition: Edition): { readonly map: FormMap; readonly aksi: string }[] {
  const name = (key: string): string[] =>
    (edition.aksi ?? []).filter((aksi) => aksi.key === key).map((one) => one.name);
  const unseen = edition.unseenForms ?? [];
  const files = new Set(edition.variables.filter(({ type }) => type === 'file').map(({ key }) => key));
  const entry = (form: string, headings: readonly string[], aksi: string) => ({
    aksi,
    map: { form, headings, fields: [], level: 'kabupaten' as const },
  });
  return [
    ...unseen.map(({ heading, aksi }) =>
      entry(heading, [heading, ...(unseen.filter((one) => one.aksi === aksi).length === 1 ? name(aksi) : [])], aksi),
    ),
    ...(edition.aksi ?? [])
      .filter(({ kind, key }) => kind === 'pendukung' && !unseen.some(({ aksi }) => aksi === key))
      .map((aksi) => entry(aksi.name, [aksi.name], aksi.key)),
    ...edition.forms
      .filter(({ fields }) => fields.some(({ variable }) => files.has(variable)))
      .map(({ heading, aliases }) => entry(heading, [heading, ...aliases], '')),
  ];
}

/**
 * Says whether a page takes evidence: its heading names such a form, and something there takes a document or a link. What
 * each field asks for is proposed by its words alone; a person sees and confirms it before anything is written.
 */
export function recogniseEvidence(
  snapshot: PageSnapshot,
  { edition, villages, year }: { readonly edition: Edition; readonly villages: VillageList; readonly year: number },
): EvidencePage | null {
  if (snapshot.login) return null;
  const known = mapsOf(edition);
  const map = formByHeading(
    snapshot.headings,
    known.map((one) => one.map),
  );
  const aksi = known.find((one) => one.map === map)?.aksi;
  if (!map || aksi === undefined) return null;
  const page = { form: map.form, aksi, year: pageYear(snapshot, year) };
  const outline = outlineOf(snapshot, villages);
  const proposals = propose(outline, EVIDENCE_PARTS);
  const fields = outline.seen.flatMap((seen, at): EvidenceField[] => {
    const [field, another] = outline.fields[at] ?? [];
    const part = proposals[at]?.variable ?? null;
    return field && !another && field.visible && field.editable && !choosesYear(field)
      ? [{ field, label: nameOf(seen), part }]
      : [];
  });
  const takesEvidence = fields.some(({ field, part }) => field.type === 'file' || part === 'link');
  if (!takesEvidence) return snapshot.tables.length > 0 ? { ...page, fields: [], villageOpen: false } : null;
  const own = fields.map(({ field, label }) => ({ field, label, variable: label }));
  const { village, villageField } = villagePart(own, snapshot, villageFinder(villages));
  return { ...page, fields, villageOpen: villageField !== null && village === null };
}
