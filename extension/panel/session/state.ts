import type { Edition, Overlay, VillageList } from '@shared/catalogue';
import type { Grid } from '@shared/dataset/types';
import type { Evidence } from '@shared/evidence';
import type { Problem } from '@shared/result';
import type { FieldResult, FillOutcome, FillProgress, PageSnapshot } from '@extension/protocol/messages';
import type { ImportDraft } from '@extension/import';
import type {
  EvidenceChoices,
  FormPlan,
  Recognition,
  RepairQuestion,
  SavedMap,
  PageOutline,
  TemplatePlan,
} from '@extension/forms';
import type { Stored, StoredEvidence } from '@extension/store';
import type { Derived } from '@extension/model/figures/derive';
import type { RescueDraft } from './rescue-draft';
import type { HandOver, OpenedHandover } from '@extension/model/handover/types';
import type { Choices, Comparison, FileReading, Gatherer, Uses } from '@extension/model/gather/types';

/** What is known of the page beside the panel. */
export type PageState =
  | { readonly kind: 'reading' }
  /** The officer has not yet allowed Cermat to read the national site. */
  | { readonly kind: 'permission' }
  /** The tab beside the panel is not the national site. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unreadable'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly tab: number; readonly snapshot: PageSnapshot };

/** What the last fill did; kept in memory for the screen, in the log for good. */
export interface LastFill {
  readonly form: string;
  /** Null for a table page. */
  readonly village: string | null;
  readonly intent: number;
  readonly results: readonly FilledField[];
}
export interface FilledField extends Omit<FieldResult, 'outcome'> {
  /**
   * `left`: the officer chose to leave what stands there. `unknown`: the page went away before it could say what became
   * of it.
   */
  readonly outcome: FillOutcome | 'left' | 'unknown';
  readonly village: string;
  readonly variable: string;
  readonly label: string;
  /** What was to be written, as the plan showed it. */
  readonly text: string;
}

/** What the last comparison with the site's saved list showed, for the forms that were waiting for it. */
export interface LastComparison {
  readonly form: string;
  readonly villages: readonly string[];
  readonly expected: number;
  readonly equal: number;
  /** Fields of these villages that the list does not show. */
  readonly hidden: number;
  readonly different: readonly {
    readonly village: string;
    readonly label: string;
    readonly expected: string;
    readonly stored: string;
  }[];
}

/** An overlay file that fits, before it is used. */
export interface OverlayDraft {
  readonly overlay: Overlay;
  /** The edition as it is without it. */
  readonly edition: Edition;
  readonly districtName: string;
}

/** One of the files that are gathered. */
export interface GatheredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Null while it is not read yet. */
  readonly reading: FileReading | null;
}

/** Agencies' files that were opened together, up to the point where they become part of the district's figures. */
export interface Gathering {
  readonly gatherer: Gatherer;
  readonly files: readonly GatheredFile[];
  readonly uses: Uses;
  readonly choices: Choices;
  /** All files that could be read beside each other; null before, or where none could. */
  readonly comparison: Comparison | null;
  /** The file whose columns are being confirmed in `draft`. */
  readonly confirming: string | null;
}

/** A handover file that was opened, before it is used. */
export interface HandoverDraft {
  readonly worker: HandOver;
  readonly opened: OpenedHandover;
  /** Key of a difference → whom a person believed. */
  readonly chosen: Readonly<Record<string, 'here' | 'there'>>;
}

/** A template of the site that was opened, up to its filled copy. */
export interface TemplateDraft {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly grids: readonly Grid[];
  /** Rows with a held or missing required figure are filled as far as they can be. */
  readonly partly: boolean;
  readonly filled: FilledTemplate | null;
}

/** The filled copy, offered only after it was opened again and said what was planned. */
export interface FilledTemplate {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The plan it follows; with another one it is of before. */
  readonly plan: TemplatePlan;
  readonly figures: number;
  /** Formulas of the template whose results are of before until a spreadsheet program opens it. */
  readonly formulas: number;
}

/** A line of the register while it is written; kept only once it is saved. */
export interface EvidenceDraft {
  readonly line: Evidence;
  /** The line as it was kept when it was opened; null for a new one. */
  readonly was: StoredEvidence | null;
  /** Documents added since, by their hash. */
  readonly bytes: ReadonlyMap<string, Blob>;
}

/** What the person chose for the evidence page beside the panel, and what the last fill there did. */
interface EvidenceOnPage {
  /** Id of the line; null = the next one. */
  readonly chosen: string | null;
  readonly choices: EvidenceChoices;
  readonly last: LastEvidenceFill | null;
}
export interface LastEvidenceFill {
  readonly evidence: string;
  readonly form: string;
  /** When the page that was filled was loaded: another page is another one. */
  readonly loaded: number | undefined;
  readonly intent: number;
  readonly results: readonly {
    readonly field: string;
    readonly label: string;
    readonly text: string;
    readonly outcome: string;
    readonly refusal: string;
    readonly after: string;
  }[];
}

export interface Notice {
  readonly tone: 'info' | 'good' | 'bad';
  readonly message: string;
  readonly remedy?: string;
}

/** Work under way that takes longer than a second. */
interface Busy {
  readonly label: string;
  /** How far it is, of how much, where that is known. */
  readonly done?: number;
  readonly of?: number;
  readonly cancel?: () => void;
}

export type ViewKey = 'data' | 'periksa' | 'isi' | 'antrean' | 'kelengkapan' | 'bukti';

/** The page in the light of the figures: worked out again whenever either changes. */
export interface PageReading {
  readonly recognition: Recognition;
  /** Null where nothing could be filled on this page. */
  readonly plan: FormPlan | null;
  /** What would be filled if the officer chose to fill partly; null where there is no such choice. */
  readonly partial: FormPlan | null;
}

/** A page the officer teaches Cermat. Positions are those of the page's fields in its outline. */
export interface Recording {
  readonly outline: PageOutline;
  /** Host and path. */
  readonly address: string;
  readonly at: string;
  readonly by: string;
  /** What the officer said: position → variable, or null for a field to leave alone. */
  readonly assignments: ReadonlyMap<number, string | null>;
  /** Variables the officer said are not on this page. */
  readonly absent: ReadonlySet<string>;
  /** The variable the officer is to point at on the page now. */
  readonly pointing: string | null;
  /** What became of fields that changed, still to be answered. */
  readonly questions: readonly RepairQuestion[];
  /** Those that were answered. */
  readonly answered: readonly RepairQuestion[];
  /** The map this one takes the place of, for a page that changed. */
  readonly replaces: SavedMap | null;
  /** When this was begun and left without saving; null where it was begun anew. */
  readonly resumed: string | null;
}

/** The state of the panel, but how far work is and what just happened. */
export interface SessionState {
  readonly phase: 'loading' | 'ready' | 'broken';
  readonly view: ViewKey;
  readonly stored: Stored;
  readonly villages: VillageList | null;
  readonly derived: Derived | null;
  readonly draft: ImportDraft | null;
  /** An opened overlay waiting for the officer's confirmation. */
  readonly overlayDraft: OverlayDraft | null;
  /** Opened packages and tables of agencies waiting for the officer's confirmation. */
  readonly gathering: Gathering | null;
  /** An opened handover waiting for the officer's confirmation. */
  readonly handover: HandoverDraft | null;
  /** An opened copy of everything waiting for the officer's confirmation. */
  readonly rescue: RescueDraft | null;
  readonly templateDraft: TemplateDraft | null;
  /** Whether the Data view shows the register of evidence. */
  readonly register: boolean;
  readonly evidenceDraft: EvidenceDraft | null;
  readonly evidence: EvidenceOnPage;
  readonly page: PageState;
  /** The page being taught, until its map is saved or the officer leaves it. */
  readonly recording: Recording | null;
  readonly reading: PageReading | null;
  readonly filling: boolean;
  /** Whether another panel of this browser fills. */
  readonly fillsElsewhere: boolean;
  /** Fields (`<village> <variable>`) whose differing value the officer leaves as it is. */
  readonly leaving: ReadonlySet<string>;
  /** Whether fields are marked on the page itself. */
  readonly marks: boolean;
  readonly lastFill: LastFill | null;
  readonly comparison: LastComparison | null;
}

/** The whole state. What it adds changes often and stands in its own place: only what shows it reads it and is redrawn. */
export interface PanelState extends SessionState {
  /** How far the fill under way is; null before the page said so. */
  readonly progress: Omit<FillProgress, 'type'> | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
}
