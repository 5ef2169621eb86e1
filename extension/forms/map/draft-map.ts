import { indexBy } from '@shared/collections';
import type { Edition } from '@shared/catalogue';
import { formByHeading } from '../snapshot/heading';
import { mapFromForm } from './map-from-form';
import { normalise } from '../snapshot/normalise';
import type { SavedMap } from '../saved-map';
import type { PageOutline } from '../snapshot/page-outline';
import { wording } from '../snapshot/wording';

interface DraftInput {
  readonly outline: PageOutline;
  readonly edition: Edition;
  /** Variable → position in the outline. */
  readonly chosen: ReadonlyMap<string, number>;
  readonly address: string;
  readonly year: number;
  readonly district: string;
  readonly by: string;
  readonly at: string;
  /** The map this one repairs: its form stays, and its heading goes on being a name of the page. */
  readonly replaces?: SavedMap | null;
}

/** A map of the page as the officer confirmed it. The edition's form is kept where the heading names one that asks for the same. */
export function draftMap({ outline, edition, chosen, replaces = null, ...stamp }: DraftInput): SavedMap {
  const maps = edition.forms.map((form) => mapFromForm(form, edition));
  const named = formByHeading(outline.headings, maps);
  const asked = new Set(named?.fields.map(({ variable }) => variable));
  const isNamed = named !== null && [...chosen.keys()].every((variable) => asked.has(variable));
  const heading = innermost(outline);
  const key =
    isNamed && named ? named.form : `peta-${normalise(heading).replace(/ /g, '-').slice(0, 60) || 'formulir'}`;
  const levels = new Set([...chosen.keys()].map((key) => edition.variables.find((one) => one.key === key)?.level));
  const fields = [...chosen].map(([variable, at]) => ({
    variable,
    at,
    // A percentage the site works out itself may be absent from other pages of the form; counts never are.
    required: edition.variables.find(({ key }) => key === variable)?.type !== 'percent',
    options: optionsOf(outline, at),
  }));
  return {
    format: 'cermat-peta',
    version: 1,
    edition: edition.id,
    form: replaces?.form ?? key,
    level: levels.has('desa') ? 'desa' : levels.has('kecamatan') ? 'kecamatan' : 'kabupaten',
    rows: outline.rows,
    headings: [...outline.headings],
    aliases: replaces ? namesBefore(replaces, heading) : [],
    semester: outline.semester,
    fields: fields.sort((a, b) => a.at - b.at),
    seen: [...outline.seen],
    ...stamp,
  };
}

const innermost = ({ headings }: { readonly headings: readonly string[] }): string =>
  headings[headings.length - 1] ?? '';

/**
 * Returns what the page was called before, each once: a form is called one thing to add and another to change what is
 * saved.
 */
function namesBefore(map: SavedMap, now: string): string[] {
  const names = indexBy([...map.aliases, innermost(map)], wording);
  return [...names].flatMap(([said, name]) => (said === '' || said === wording(now) ? [] : [name]));
}

/** Which choice of the page says yes and which no. */
function optionsOf({ seen }: PageOutline, at: number): { value: string; text: string }[] {
  return (seen[at]?.options ?? []).flatMap((text) => {
    const said = normalise(text);
    if (/^(ya|ada|sudah)\b/.test(said)) return [{ value: 'ya', text }];
    return /^(tidak|belum)\b/.test(said) ? [{ value: 'tidak', text }] : [];
  });
}
