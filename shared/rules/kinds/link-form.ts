import { cellText } from '../../dataset/values/text';
import { once } from '../../once';
import { z } from '../../zod';
import { evidenceCheck, evidenceDraft } from '../kit/evidence-check';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach } from '../kit/kind';
import { isReachable, isYoutube, linksIn, youtubeId } from '../kit/links';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

const Params = once(() => z.strictObject({ site: z.enum(['youtube', 'lain']) }));
type Site = ParamsOf<typeof Params>['site'];
type Values = Reach & Readonly<{ site: Site; link: string; title?: string }>;

const LONGEST = 60;

/** Links of a cell that this rule judges, and those with a fault. A cell of words alone is a link nobody can open. */
function judge(site: Site, text: string): { judged: number; faulty: string[] } {
  const links = linksIn(text);
  const own = links.filter((link) => isYoutube(link) === (site === 'youtube'));
  const faulty = own.filter((link) => (site === 'youtube' ? youtubeId(link) === null : !isReachable(link)));
  const isOnlyWords = site === 'lain' && links.length === 0 && !/^[-–—.]*$/.test(text);
  return isOnlyWords ? { judged: 1, faulty: [text] } : { judged: own.length, faulty };
}

const shown = (link: string): string => (link.length > LONGEST ? `${link.slice(0, LONGEST)}…` : link);

/** The same of the links of the evidence register. */
const registerCheck = (context: CheckContext, site: Site) =>
  evidenceCheck(context, (evidence) => {
    const { judged, faulty } = judge(site, evidence.link);
    const [first] = faulty;
    if (evidence.link === '' || judged === 0) return undefined;
    return first === undefined ? [] : [evidenceDraft(evidence, evidence.link, { site, link: shown(first) })];
  });

function checkOf(context: CheckContext, { table, variable, column }: Found, site: Site) {
  const at = (row: number) => judge(site, cellText(column.raw[row]));
  const scan = () =>
    scanRows(table, (row) => {
      const { judged, faulty } = at(row);
      return judged === 0 ? undefined : faulty.length > 0;
    });
  const draft = (rows: readonly number[]): Draft<Values> => {
    const [first = ''] = at(rows[0]!).faulty;
    return {
      ...ownersOf(context.edition, [variable]),
      scope: 'cell',
      cells: cellsOfRows(table, rows, [variable]),
      values: { site, link: shown(first) },
    };
  };
  return [rowDrafts(table, scan, variable, draft)];
}

/**
 * A link has the shape of one that an assessor can open: YouTube videos (T04), other pages (T05). Never opened.
 * Links of figures and of the evidence register alike.
 * Missing figures: a blank cell or a dash is not judged.
 */
export const linkForm = defineKind({
  kind: 'link-form',
  title: 'Tautan tidak bisa dibuka penilai',
  params: Params,
  compile: ({ site }, context) => [
    ...columnsOfType(context, 'link').flatMap((found) => checkOf(context, found, site)),
    registerCheck(context, site),
  ],
  text: (finding, words) => {
    const { site, link, wrong, title } = finding.values;
    const first = finding.cells[0];
    const place = !first
      ? `Dokumen "${title}"`
      : wrong === undefined
        ? placeOf(words, first)
        : `${words.form(first.variable)}, ${wrong} desa`;
    return site === 'youtube'
      ? {
          message: `${place}: tautan YouTube "${link}" tidak menunjuk satu video.`,
          action: 'Buka videonya, pilih Bagikan, lalu salin tautannya.',
        }
      : {
          message: `${place}: tautan "${link}" tidak bisa dibuka penilai.`,
          action: 'Pakai alamat web lengkap yang berawalan https:// dan terbuka untuk umum.',
        };
  },
});
