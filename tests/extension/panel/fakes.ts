import { PAGE_FOLLOWERS } from '@extension/panel/shell/page-followers';
import type { Edition, VillageList } from '@shared/catalogue';
import { emonev2024 } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset/types';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { villageLists } from '@extension/import';
import type { PageField, PageReply, PageRequest, PageSnapshot } from '@extension/protocol/messages';
import type { FillLock } from '@extension/panel/session/fill-lock';
import { createSession } from '@extension/panel/session/session';
import type { Session } from '@extension/panel/session/session';
import type { PageLink, SiteTab } from '@extension/panel/session/page-link';
import { vi } from 'vitest';
import { isAsSeen } from '@extension/store/records/evidence';
import { evidenceAfter, NOTHING_STORED, touched } from '@extension/store';
import { inOrder, repointed } from '@extension/log/order';
import type { MergedLog, Kept, Store, StoreChange, Stored, StoredEvidence, Wholes } from '@extension/store';

export const villages: VillageList = {
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  villages: [
    { code: '1702061004', name: 'Kota Padang', kecamatan: 'Kota Padang' },
    { code: '1702061015', name: 'Bedeng SS.', kecamatan: 'Kota Padang' },
    { code: '1702072021', name: 'Pelalo', kecamatan: 'Sindang Kelingi' },
  ],
};
export const edition: Edition = emonev2024;

const LABELS = [
  'Jumlah keluarga',
  'Jumlah keluarga berisiko stunting',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const HEADINGS = ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...LABELS];

/** A sheet of Data Sasaran with the given figures per village, in the order of `villages`. */
export const sasaran = (figures: readonly (readonly CellValue[])[]): Grid => ({
  name: 'Data Sasaran',
  rows: [
    HEADINGS,
    ...figures.map((row, index) => {
      const village = villages.villages[index];
      return [village?.code ?? '', village?.kecamatan ?? '', village?.name ?? '', 2024, ...row];
    }),
  ],
});
export const SOUND: readonly (readonly CellValue[])[] = [
  [195, 63, 120, 3, 9],
  [449, 128, 230, 7, 15],
  [320, 99, 150, 4, 8],
];

/** The log with the entries of another computer, numbered on. */
function withCarried(log: Stored['log'], { entries, known }: MergedLog): Stored['log'] {
  const places = new Map(known);
  const all = [...log];
  for (const { seq, ...entry } of entries) {
    places.set(seq, all.length + 1);
    all.push({ ...repointed(entry, places), seq: all.length + 1 });
  }
  return inOrder(all);
}

const hashesOf = ({ evidence }: StoredEvidence): string[] => evidence.files.map(({ hash }) => hash);

/** A store in memory that behaves as the real one: all of a change or nothing. */
export function fakeStore(): Store & { stored: Stored; files: Map<string, Blob>; failing: boolean } {
  const fake = {
    stored: NOTHING_STORED,
    files: new Map<string, Blob>(),
    failing: false,
    file: (hash: string) => Promise.resolve(ok(fake.files.get(hash) ?? null)),
    load: () => Promise.resolve(ok(fake.stored)),
    commit(change: StoreChange): Promise<Result<Kept>> {
      if (fake.failing) return Promise.resolve(fail('Ruang simpan komputer ini penuh.', 'Kosongkan ruang.'));
      const { stored } = fake;
      const { decisions = stored.decisions.length, evidence = [] } = change.settledOn ?? {};
      if (decisions !== stored.decisions.length || !isAsSeen(stored.evidence, evidence))
        return Promise.resolve(fail('Pada saat yang sama jendela lain menyimpan perubahan.', 'Ulangi.'));
      const wholes = Object.fromEntries(
        touched(change).map((key) => [key, (change[key] as (kept: unknown) => unknown)(stored[key])]),
      ) as Partial<Wholes>;
      const entries = typeof change.log === 'function' ? change.log(stored) : (change.log ?? []);
      const log = entries.map((entry, index) => ({ ...entry, seq: stored.log.length + index + 1 }));
      const put = change.putTables ?? [];
      const gone = [...(change.removeTables ?? []), ...put.map(({ key }) => key)];
      fake.stored = {
        ...stored,
        ...wholes,
        tables: [...stored.tables.filter(({ key }) => !gone.includes(key)), ...put],
        decisions: [...stored.decisions, ...(change.addDecisions ?? [])],
        evidence: evidenceAfter(stored.evidence, change.putEvidence, change.removeEvidence),
        baselines: change.putBaselines ?? (change.baseline ? [change.baseline] : stored.baselines),
        log: [...stored.log, ...log],
      };
      const shown = new Set(fake.stored.evidence.flatMap(hashesOf));
      for (const hash of stored.evidence.flatMap(hashesOf)) if (!shown.has(hash)) fake.files.delete(hash);
      for (const { hash, bytes } of change.putFiles ?? []) fake.files.set(hash, bytes);
      if (change.carriedLog) fake.stored = { ...fake.stored, log: withCarried(fake.stored.log, change.carriedLog) };
      return Promise.resolve(ok({ log, wholes }));
    },
    watch: () => undefined,
    close: () => undefined,
  };
  return fake;
}

/** A page that remembers what it was asked and shows what the test puts on it. */
export function fakeLink(): PageLink & {
  snapshot: PageSnapshot;
  asked: PageRequest[];
  tab: SiteTab;
  keeps: boolean;
  changedSince: number;
} {
  const link = {
    tab: { kind: 'site', tab: 1 } as SiteTab,
    snapshot: blankPage(),
    asked: [] as PageRequest[],
    /** Whether the page keeps what is written into it. */
    keeps: true,
    /** Fields a person changed since the fill. */
    changedSince: 0,
    findTab: () => Promise.resolve(link.tab),
    askPermission: () => Promise.resolve(true),
    onChange: () => () => undefined,
    onProgress: () => () => undefined,
    ask(_tab: number, request: PageRequest): Promise<Result<PageReply>> {
      link.asked.push(request);
      if (request.type === 'read') return Promise.resolve(ok({ type: 'snapshot', snapshot: link.snapshot }));
      if (request.type === 'undo') {
        const fill = link.asked.findLast(({ type }) => type === 'fill');
        const fields = fill?.type === 'fill' ? fill.items.map(({ field }) => field) : [];
        const from = fields.length - link.changedSince;
        return Promise.resolve(ok({ type: 'undone', restored: fields.slice(0, from), left: fields.slice(from) }));
      }
      if (request.type !== 'fill') return Promise.resolve(ok({ type: 'done' }));
      const after = new Map(request.items.map(({ field, value }) => [field, link.keeps ? value : '']));
      link.snapshot = {
        ...link.snapshot,
        fields: link.snapshot.fields.map((field) => {
          const value = after.get(field.id) ?? field.value;
          return { ...field, value, shown: field.options.find((option) => option.value === value)?.text ?? '' };
        }),
      };
      const outcome = link.keeps ? ('filled' as const) : ('not-kept' as const);
      const results = request.items.map(({ field, before, value }) => ({
        field,
        outcome,
        written: link.keeps,
        before,
        after: link.keeps ? value : '',
      }));
      return Promise.resolve(ok({ type: 'filled', results }));
    },
  };
  return link;
}

const blankPage = (): PageSnapshot => ({
  url: 'http://127.0.0.1/',
  title: '',
  headings: [],
  context: [],
  login: false,
  fields: [],
  tables: [],
});

const field = (id: string, label: string, more: Partial<PageField> = {}): PageField => ({
  id,
  label,
  section: 'Data Sasaran',
  columnHeader: '',
  rowCells: [],
  type: 'text',
  value: '',
  shown: '',
  options: [],
  editable: true,
  visible: true,
  required: true,
  identity: `Data Sasaran ${label}`,
  ...more,
});

/** "Tambah data" of Data Sasaran, the village still to be chosen. */
export const formPage = (year = 2024): PageSnapshot => ({
  ...blankPage(),
  url: 'http://127.0.0.1/sasaran/tambah',
  headings: ['Data Sasaran', 'Tambah data'],
  context: [`Tahun ${year}`],
  fields: [
    field('v', 'Desa/Kelurahan', {
      type: 'select',
      options: [
        { value: '', text: 'Pilih desa' },
        ...villages.villages.map(({ code, name }, index) => ({ value: String(index + 1), text: `${code} ${name}` })),
      ],
    }),
    ...LABELS.map((label, index) => field(`f${index}`, label)),
  ],
});

/** The saved list of Data Sasaran: village code and figures as the site prints them. */
export const listPage = (rows: readonly (readonly string[])[]): PageSnapshot => ({
  ...blankPage(),
  url: 'http://127.0.0.1/sasaran',
  headings: ['Data Sasaran'],
  context: ['Tahun 2024'],
  tables: [
    {
      caption: '',
      whole: true,
      headers: ['No', 'Kode Desa', 'Desa/Kelurahan', ...LABELS],
      rows: rows.map(([code = '', ...figures], index) => [
        String(index + 1),
        code,
        villages.villages.find((village) => village.code === code)?.name ?? '',
        ...figures,
      ]),
    },
  ],
});

export interface Bench {
  readonly session: Session;
  readonly store: ReturnType<typeof fakeStore>;
  readonly link: ReturnType<typeof fakeLink>;
}

/** A session on fakes; `figures` are imported already where given. */
export async function openBench(figures?: Grid, lock: FillLock = (act) => act().then(() => true)): Promise<Bench> {
  const store = fakeStore();
  const link = fakeLink();
  const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));
  const session = createSession({
    store,
    lists,
    link,
    followers: PAGE_FOLLOWERS,
    lock,
    now: () => new Date('2026-11-22T03:00:00Z'),
  });
  await session.load();
  if (figures) await importGrid(session, figures);
  return { session, store, link };
}

/** Imports a grid as an officer does: open, confirm, use. */
export async function importGrid(session: Session, grid: Grid, file = 'praktik.xlsx'): Promise<void> {
  const { importFile } = await import('@extension/import');
  const { useDraft } = await import('@extension/panel/data/import-file');
  const { settings, overlays } = session.state().stored;
  const { district, year } = settings;
  const draft = await importFile(new File(['x'], file), {
    district,
    year,
    overlays,
    lists: session.lists,
    readWorkbook: () => Promise.resolve(ok([grid])),
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  session.show({ draft: draft.value });
  await useDraft(session);
}

/** Turns that sliced work (`runSliced`) is waiting for: while there is one, nothing drawn says that the work is done. */
let turnsAhead = 0;
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    turnsAhead += 1;
    this.port1.addEventListener('message', () => (turnsAhead -= 1), { once: true });
  }
};

/**
 * Waits until nothing is on its way and what is drawn has stayed the same for some looks: no part of the product is being
 * loaded, and no sliced work waits for its next turn. On a busy machine no fixed time is enough.
 */
export async function settled(): Promise<void> {
  for (let quiet = 0, before = ''; quiet < 3; quiet += 1) {
    await vi.dynamicImportSettled();
    await new Promise((done) => setTimeout(done, 20));
    const now = document.body.innerHTML;
    if (now !== before || turnsAhead > 0) quiet = -1;
    before = now;
  }
}
