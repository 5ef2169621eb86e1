import type { Edition, Form, Period, Variable, VillageList } from '@shared/catalogue';
import type { Dataset } from '@shared/dataset/types';
import type { Hold } from '@shared/findings';
import type { FillItem, PageField } from '@extension/protocol/messages';
import type { SavedMap } from './saved-map';

/** One field of a form as its map wants to find it. */
export interface MapField {
  readonly variable: string;
  readonly label: string;
  /** The page is this form only if every required field is found exactly once. */
  readonly required: boolean;
  /** Whether the variable takes whole numbers only. */
  readonly whole: boolean;
  /** Set where words are entered, not a figure. */
  readonly words?: WordType;
  /** For choices of a recorded page: which text stands for `ya` and which for `tidak`. */
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** How a page's fields correspond to variables: heading and labels as a person reads them, never input names. */
export interface FormMap {
  readonly form: string;
  /** The form's heading and its aliases. */
  readonly headings: readonly string[];
  readonly fields: readonly MapField[];
  readonly level: Form['level'];
}

/** A part of a year that is entered in two. */
type Semester = Exclude<Period, 'tahun'>;

/** What recognition may lean on besides the page itself. */
export interface RecognitionContext {
  readonly edition: Edition;
  readonly villages: VillageList;
  /** The year of the figures; a page stating any other year is reported with that other year. */
  readonly year: number;
  /** The part of the year the figures are of; `tahun` where the edition enters a year as a whole. */
  readonly period?: Period;
  /** Keys of rows without a code whose village a person confirmed (`NamedRow`). */
  readonly confirmedRows?: ReadonlySet<string>;
  /** Maps officers recorded for this edition, year and district. */
  readonly maps?: readonly SavedMap[];
}

export interface RecognisedField {
  readonly variable: string;
  readonly label: string;
  readonly field: PageField;
}

/** The officer is logged out. */
interface LoginPage {
  readonly kind: 'login';
}
/** No map fits completely: nothing may be filled. `missing` are labels not found, or found more than once. */
export interface UnknownPage {
  readonly kind: 'unknown';
  readonly nearest?: { readonly form: string; readonly missing: readonly string[] };
  /** The recorded map of this page, and what changed on the page since. */
  readonly drift?: { readonly map: SavedMap; readonly drift: Drift };
}
/** One form for one village ("Tambah data"). */
export interface VillageForm {
  readonly kind: 'village-form';
  readonly form: string;
  /** The year the page states; null when it states none. */
  readonly year: number | null;
  /** The semester it states, where figures are entered per semester; absent when it states none. */
  readonly semester?: Semester;
  /** Ten-digit code of the village already chosen or fixed on the page; `total` on a form of the whole kabupaten. */
  readonly village: string | null;
  /** Where the village is chosen, if it is chosen in a field. */
  readonly villageField: PageField | null;
  /** Village code → value of its option in `villageField`. */
  readonly options: ReadonlyMap<string, string>;
  readonly fields: readonly RecognisedField[];
  /** The recorded map it was recognised by; absent where the edition's own labels fitted. */
  readonly map?: FormMap;
  /** The same as it was recorded. */
  readonly saved?: SavedMap;
}
/** A row that only its texts tell the village of. */
export interface NamedRow {
  readonly key: string;
  readonly text: string;
  readonly village: string;
}

/** A row per village with inputs ("Isi tabel"). */
export interface TableForm {
  readonly kind: 'table-form';
  readonly form: string;
  readonly year: number | null;
  readonly semester?: Semester;
  readonly rows: readonly { readonly village: string; readonly fields: readonly RecognisedField[] }[];
  /** Texts of rows whose village could not be told by its code. */
  readonly unmatched: readonly string[];
  /** Rows among them that name one village of the district: to be confirmed by a person. */
  readonly named?: readonly NamedRow[];
  /** As in `VillageForm`. */
  readonly map?: FormMap;
  readonly saved?: SavedMap;
}
/** The saved list of a form, as text. */
export interface SavedList {
  readonly kind: 'list';
  readonly form: string;
  readonly year: number | null;
  readonly semester?: Semester;
  /** Village code → variable → the cell's text. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Labels of the form's fields that the list has no column for. */
  readonly hidden: readonly string[];
  /** False when the list says it shows only some of its rows. */
  readonly complete: boolean;
  /** The recorded map its headers were found by, as in `VillageForm`. */
  readonly saved?: SavedMap;
}
export type Recognition = LoginPage | UnknownPage | VillageForm | TableForm | SavedList;

/** `fill`: to be written. `already`: the page says so already. `held`: may not be written. `missing`: nothing to write. */
export type PlanStatus = 'fill' | 'already' | 'held' | 'missing';

/** What happens to one field of one village. */
export interface PlanItem {
  /** Ten-digit code, or `total`. */
  readonly village: string;
  readonly variable: string;
  readonly label: string;
  /** Null when the page has no such (optional) field. */
  readonly field: PageField | null;
  /** As it stands on the page. */
  readonly before: string;
  /** The figure; null for words, and where there is none. */
  readonly value: number | null;
  /** The figure in Indonesian notation, or the words; empty when there is nothing. */
  readonly text: string;
  /** As the field takes it: digits with a decimal dot, an option's value, a day as `2024-03-20`; null = nothing to write. */
  readonly write: string | null;
  readonly status: PlanStatus;
  /** For held and missing, in Indonesian. */
  readonly reason?: string;
}

export interface FormPlan {
  readonly form: string;
  /** Null for a table page: each item names its village. */
  readonly village: string | null;
  readonly items: readonly PlanItem[];
  /** Why the whole page is not filled, in Indonesian; null when it is. */
  readonly skip: string | null;
  /** Villages of a table page whose form is skipped, each with its reason in Indonesian. */
  readonly skipped: readonly { readonly village: string; readonly reason: string }[];
  /** The choice of the village, to be made before any other field; null when it stands already. */
  readonly villageItem: FillItem | null;
}

interface PlanInput {
  readonly dataset: Dataset;
  /** By `cellKey(village, variable)`. */
  readonly holds: ReadonlyMap<string, Hold>;
  readonly edition: Edition;
  /** The part of the year the figures are of. */
  readonly period?: Period;
  /** True: the officer chose to fill what can be filled although a required field is held or missing. */
  readonly partly: boolean;
}
export interface VillagePlanInput extends PlanInput {
  readonly recognition: VillageForm;
  /** Ten-digit code of the village whose turn it is. */
  readonly village: string;
}
export interface TablePlanInput extends PlanInput {
  readonly recognition: TableForm;
}

/** How a saved cell stands to what was meant. */
export type SavedState = 'same' | 'different' | 'absent';

/** What is entered as words, in the wording the dataset gives them: `Ya`, `2024-03-20`, a sentence, an address. */
export type WordType = Exclude<Variable['type'], 'count' | 'percent'>;

/** What changed about a page since its map was made. */
export type ChangeKind =
  /** Other words that may mean the same. */
  | 'reworded'
  /** Words on which the meaning hangs were put in, taken out or replaced. */
  | 'meaning'
  | 'unit'
  | 'kind'
  | 'required'
  | 'options'
  /** The same words under another heading or in another tab. */
  | 'section'
  /** The same words at another place among their neighbours. */
  | 'moved'
  | 'appeared'
  | 'vanished'
  | 'heading'
  | 'semester';

export interface Change {
  readonly kind: ChangeKind;
  /** The field's name when the map was made, and now; empty where it was or is not there. */
  readonly before: string;
  readonly after: string;
  /** The variable the map puts there; null for a field nothing goes into. */
  readonly variable: string | null;
  /** Position in the page's outline now; null where it vanished or is no field. */
  readonly at: number | null;
  /** Words of which the meaning hangs and which differ. */
  readonly words: readonly string[];
}

export interface Drift {
  readonly changes: readonly Change[];
  /** Position when the map was made → position now, of fields that are still the same or likely are. */
  readonly pairs: ReadonlyMap<number, number>;
}
