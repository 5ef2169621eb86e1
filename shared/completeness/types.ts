import type { Period } from '../catalogue/period';
import type { ExpectedField } from './expected';
import type { Figures } from './figures';

/** The cells of one form; `owner` is the agency that fills it, in `byOwner` the agency whose figures they are. */
export interface FormCompleteness extends Figures {
  readonly form: string;
  readonly owner: string;
}

/** The expected cells as a table of bytes: fields × villages; a figure of the district stands in the first village's place. */
export interface CompletenessCells {
  readonly fields: readonly ExpectedField[];
  /** Codes of the expected villages. */
  readonly villages: readonly string[];
  /** Places per field: the number of villages, at least 1. */
  readonly width: number;
  /** `CompletenessState` at `field × width + village`. */
  readonly states: Uint8Array;
  /** `Timing`, likewise. */
  readonly timings: Uint8Array;
}

export interface Completeness {
  readonly edition: string;
  readonly year: number;
  readonly period: Period;
  readonly whole: Figures;
  /** One entry per form of the edition, in the site's order; `owner` fills the form. */
  readonly byForm: readonly FormCompleteness[];
  /** The same cells by the agency whose figure it is: a form whose figures come from two agencies has two entries. */
  readonly byOwner: readonly FormCompleteness[];
  readonly byAgency: readonly (Figures & { readonly agency: string })[];
  readonly byAksi: readonly (Figures & { readonly aksi: string })[];
  /** Figures of the district itself belong to no kecamatan or village. */
  readonly byKecamatan: readonly (Figures & { readonly kecamatan: string })[];
  readonly byKecamatanForm: readonly (Figures & { readonly kecamatan: string; readonly form: string })[];
  readonly byVillage: readonly (Figures & { readonly village: string })[];
  readonly cells: CompletenessCells;
  /** What a person should know: villages that began or ended, clocks that are wrong. */
  readonly notes: readonly string[];
}
