import type { Variable } from '../../catalogue/schema';
import { columnPart } from './column-part';
import type { HeadingIndex } from './heading-index';
import { normaliseFully } from './normalise-heading';

const REMARK = /[([{]([^()[\]{}]*)[)\]}]/g;
/** Numbers of columns and what is worked out from them: `(1)`, `(a+b)`, `(5 = 4/3 x 100)`. */
const NUMBERING = /^(?:[a-z]|\d{1,2}|[ivx]{1,4})$|^(?:[a-z]|\d{1,3})(?:\s*[+:=/x×*÷]\s*(?:[a-z]|\d{1,3}))+$/;
const SOURCE =
  /^(?:sumber |data |dari |versi |menurut |aplikasi |laporan |entri )*(?:dppkb|dp3akb|dinkes|dinas(?: [a-z]+){1,4}|(?:disp?en)?dukcapil|disdukcapil|sigizi(?: kesga| terpadu)?|(?:e |elektronik )?ppgbm|eppgbm|bkkbn|siga|bps|kemendagri|kemenkes|kemenag|dtks|dtsen|p3ke|puskesmas|pkm|bidan|kader|asik|prodeskel|bappeda|(?:tp )?pkk)$/;
/** By what stunting is told, and how children are measured. */
const MEASURE =
  /^(?:indeks |indikator |menurut |berdasarkan )*(?:tb|pb|bb) (?:u|tb|pb)(?: (?:atau |dan )?(?:tb|pb|bb) (?:u|tb|pb))*$|^(?:stunting|stunted)$/;
const METHOD =
  /^(?:hasil )?(?:penimbangan|pengukuran|timbang(?:an)?|bulan timbang|antropometri)$|^(?:diukur|ditimbang|riil|real|nyata|angka|(?:wajib )?(?:di)?isi|wajib|tahun ini)$/;
const JOINING = new Set(['dan', 'atau', 'di', 'dari', 'yang', 'jumlah', 'total', 'anak']);
/** Units of persons, and those of whom an edition counts in them. */
const PERSONS = /^(?:orang|org|jiwa|anak|balita|ibu)$/;
const FAMILIES = /^(?:kk|keluarga|rumah tangga|kpm)$/;

/** Whether a text says in which unit a figure is counted, and it is the figure's own. */
export function isOwnUnit(text: string, { unit, type }: Variable): boolean {
  if (type !== 'count') return false;
  const said = normaliseFully(text);
  const own = normaliseFully(unit);
  if (said === own || own === '') return said === own || PERSONS.test(said);
  return (PERSONS.test(said) && PERSONS.test(own)) || (FAMILIES.test(said) && FAMILIES.test(own)) || said === 'd';
}

/**
 * Whether a heading says in brackets what may make its column another figure than the one it is called like: anything but
 * a unit, a number, a source, a way of measuring, or words of the figure's own names.
 */
export function hasDoubtfulRemark(heading: string, variable: Variable, index: HeadingIndex): boolean {
  if (index.full.get(normaliseFully(heading))?.has(variable.key) === true) return false;
  return [...heading.matchAll(REMARK)].some(([, remark = '']) => !isSaidAnyway(remark, variable, index));
}

function isSaidAnyway(remark: string, variable: Variable, index: HeadingIndex): boolean {
  // `TB/U` is one thing, `orang/jiwa` are two.
  return (
    isKnown(remark, variable, index) ||
    [/[,;]/, /[/&]|\sdan\s/].some((between) => {
      const several = remark.split(between);
      return several.length > 1 && several.every((one) => isKnown(one, variable, index));
    })
  );
}

function isKnown(remark: string, variable: Variable, index: HeadingIndex): boolean {
  const said = normaliseFully(remark);
  if (said === '' || NUMBERING.test(remark.trim().toLowerCase())) return true;
  if ([SOURCE, MEASURE, METHOD].some((words) => words.test(said)) || isOwnUnit(remark, variable)) return true;
  if (columnPart(remark)?.kind === 'whole') return true;
  const named = index.full.get(said);
  if (named) return named.has(variable.key);
  return isOfDefinition(said, variable) || isOfNames(said, variable);
}

function isOfNames(said: string, { key, label, synonyms }: Variable): boolean {
  const own = new Set([key.replace(/_/g, ' '), label, ...synonyms].flatMap((name) => normaliseFully(name).split(' ')));
  return said.split(' ').every((word) => own.has(word) || JOINING.has(word));
}

/** `-3 SD s/d < -2 SD`: the bounds that the definition names, all of them. */
function isOfDefinition(said: string, { definition = '' }: Variable): boolean {
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
  const own = normaliseFully(definition);
  const words = new Set([...own.split(' '), 's', 'd', 'z', 'score', 'zscore']);
  return /\bsd\b/.test(said) && numbers(said) === numbers(own) && said.split(' ').every((word) => words.has(word));
}
