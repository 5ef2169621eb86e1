import { formatNumber } from '@shared/dataset';
import { handoverFileName, handoverText, readHandover, sha256 } from '@shared/exchange';
import type { Handover, HandoverContent } from '@shared/exchange';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { VillageLists } from '@extension/import';
import { loadWhole, RECORD_MERGES } from '@extension/store';
import type { Clash, MergeResult, Store, StoreChange, Stored } from '@extension/store';
import type { LogEntry } from '@extension/log';
import { thereOf } from '@extension/log/chain/carried';
import type { ChainEnd, ChainRecord } from '@extension/log/chain/record';
import { base64, fromBase64 } from '../bytes/base64';
import { theirsKey } from './types';
import type { HandOver, HandOverStamp, MergedKind, OpenedHandover, Theirs } from './types';

/** All documents together, in bytes; what goes beyond stays behind and is told by name. */
const MOST_BYTES = 60_000_000;

interface Opened {
  readonly handover: Handover;
  /** As it was shown. */
  readonly view: OpenedHandover;
}

/** Documents of the register with their bytes, as far as they fit. */
async function filesOf(store: Store, stored: Stored): Promise<Result<Pick<HandoverContent, 'files' | 'left'>>> {
  const files: HandoverContent['files'] = [];
  const left: string[] = [];
  const known = new Set<string>();
  let bytes = 0;
  for (const { hash, name } of stored.evidence.flatMap(({ evidence }) => evidence.files)) {
    if (known.has(hash)) continue;
    known.add(hash);
    const kept = await store.file(hash);
    if (!kept.ok) return kept;
    if (kept.value === null) continue;
    bytes += kept.value.size;
    if (bytes > MOST_BYTES) left.push(name);
    else files.push({ hash, type: kept.value.type, bytes: base64(new Uint8Array(await kept.value.arrayBuffer())) });
  }
  return ok({ files, left });
}

/** The whole log with the links of its chain, by its numbers. */
async function logOf(store: Store): Promise<Result<ChainRecord[]>> {
  const records: ChainRecord[] = [];
  for (;;) {
    const page = await store.records(records[records.length - 1]?.seq ?? 0);
    if (!page.ok || page.value.length === 0) return page.ok ? ok(records) : page;
    records.push(...page.value);
  }
}

/** The end of the chain in a file's log; null where there is none. */
const endIn = (log: readonly ChainRecord[]): ChainEnd | null => {
  const last = log[log.length - 1];
  return last && typeof last['seal'] === 'string' ? { seq: last.seq, hash: last['seal'] } : null;
};

const recordsOf = ({ content }: Handover, key: string): readonly unknown[] =>
  content.stores.find((one) => one.key === key)?.records ?? [];

/** Every kind merged with what is here. */
const mergeAll = (
  handover: Handover,
  stored: Stored,
  theirs: Theirs,
): { readonly kind: (typeof RECORD_MERGES)[number]; readonly merged: MergeResult<StoreChange> }[] =>
  RECORD_MERGES.map((kind) => ({
    kind,
    merged: kind.merge(
      stored,
      recordsOf(handover, kind.key),
      new Set(theirs.filter((one) => one.startsWith(`${kind.key} `)).map((one) => one.slice(kind.key.length + 1))),
    ),
  }));

/** The opened file beside what is here, as it is shown. */
function viewOf(file: string, handover: Handover, merged: ReturnType<typeof mergeAll>, stored: Stored): OpenedHandover {
  const { content, hash } = handover;
  const known = new Set(RECORD_MERGES.map(({ key }) => key));
  return {
    file,
    hash,
    district: content.district,
    made: content.made,
    kinds: merged.map(({ kind: { key, name, rule }, merged: { added, same, unreadable, clashes } }): MergedKind => ({
      key,
      name,
      rule,
      added,
      same,
      unreadable,
      clashes,
    })),
    basis: basisOf(merged, stored),
    documents: content.files.length,
    left: content.left,
    unknown: content.stores.filter(({ key, records }) => !known.has(key) && records.length > 0).map(({ key }) => key),
  };
}

/** Returns what a person chooses by, see {@link OpenedHandover.basis}. */
const basisOf = (merged: ReturnType<typeof mergeAll>, stored: Stored): Record<string, string> =>
  Object.fromEntries(
    merged.flatMap(({ kind, merged: { clashes } }) =>
      clashes.length > 0 ? [[kind.key, sha256(JSON.stringify(kind.records(stored)))]] : [],
    ),
  );

const clashText = ({ title, here, there }: Clash, isTheirs: boolean): string =>
  isTheirs ? `${title}: dipakai dari berkas (${there}), semula ${here}` : `${title}: tetap ${here}, di berkas ${there}`;

/** Works in the thread it is made in; the panel talks to one in its worker. */
export function createHandOver({ store, lists }: { readonly store: Store; readonly lists: VillageLists }): HandOver {
  let opened: Opened | undefined;
  return {
    async pack(role, stamp) {
      // Opening it first gives entries of other computers their place, which the file tells too.
      const loaded = await store.load();
      if (!loaded.ok) return loaded;
      const stored = loaded.value;
      const { district } = stored.settings;
      const list = district === '' ? null : await lists.of(district);
      const files = await filesOf(store, stored);
      if (!files.ok) return files;
      const log = await logOf(store);
      if (!log.ok) return log;
      const stores = RECORD_MERGES.map((kind) => ({
        key: kind.key,
        records: kind.key === 'log' ? log.value : [...kind.records(stored)],
      }));
      const { text, hash } = handoverText({
        district: { code: district, name: list?.ok ? list.value.district.name : '' },
        made: { role, at: stamp.at },
        stores,
        ...files.value,
      });
      const told = RECORD_MERGES.flatMap(({ name, key }) => {
        const count = stores.find((one) => one.key === key)?.records.length ?? 0;
        return count > 0 ? [`${name}: ${formatNumber(count)}`] : [];
      });
      if (files.value.files.length > 0) told.push(`Berkas dokumen: ${formatNumber(files.value.files.length)}`);
      if (files.value.left.length > 0) told.push(`Terlalu besar, tidak ikut: ${files.value.left.join(', ')}`);
      return ok({
        name: handoverFileName(district, stamp.at.slice(0, 10)),
        blob: new Blob([text], { type: 'application/json' }),
        hash,
        head: endIn(log.value),
        told,
      });
    },
    async open(file) {
      const read = readHandover(await file.text());
      if (!read.ok) return read;
      const loaded = await loadWhole(store);
      if (!loaded.ok) return loaded;
      const merged = mergeAll(read.value, loaded.value, []);
      const view = viewOf(file.name, read.value, merged, loaded.value);
      opened = { handover: read.value, view };
      return ok(view);
    },
    async adopt(theirs, stamp) {
      if (!opened) return fail('Belum ada berkas serah terima yang dibuka.', 'Pilih berkasnya, lalu ulangi.');
      const { handover, view } = opened;
      const { file } = view;
      // What is here may have changed since it was opened: it is merged anew.
      const loaded = await loadWhole(store);
      if (!loaded.ok) return loaded;
      const merged = mergeAll(handover, loaded.value, theirs);
      const now = viewOf(file, handover, merged, loaded.value);
      if (JSON.stringify(now.basis) !== JSON.stringify(view.basis)) {
        opened = { handover, view: now };
        return ok(now);
      }
      const told = merged.flatMap(({ kind, merged: { added, clashes } }) => [
        ...(added > 0 ? [`${kind.name}: ${formatNumber(added)} baru`] : []),
        ...clashes.map((clash) => clashText(clash, theirs.includes(theirsKey(kind.key, clash.key)))),
      ]);
      const change = changeOf(merged, handover, { file, told, stamp });
      const committed = await store.commit({ ...change, settledOn: { decisions: loaded.value.decisions.length } });
      return committed.ok ? ok(told) : committed;
    },
    stop() {
      opened = undefined;
    },
  };
}

/** One change of all kinds, with the documents, and its own line in the log. */
function changeOf(
  merged: ReturnType<typeof mergeAll>,
  { hash, content }: Handover,
  { file, told, stamp }: { readonly file: string; readonly told: readonly string[]; readonly stamp: HandOverStamp },
): StoreChange {
  const change = merged.reduce<StoreChange>((all, one) => ({ ...all, ...one.merged.change }), {});
  const log: LogEntry[] = [{ kind: 'hand-over', ...stamp, way: 'in', file, hash, told: [...told] }];
  const putFiles = content.files.flatMap((one) => {
    const bytes = fromBase64(one.bytes, one.type);
    return bytes === null ? [] : [{ hash: one.hash, bytes }];
  });
  const { mergedLog } = change;
  return {
    ...change,
    ...(mergedLog && {
      mergedLog: {
        ...mergedLog,
        entries: mergedLog.entries.map((entry) => ({
          ...entry,
          carried: entry.carried ?? hash,
          there: thereOf(entry, hash),
        })),
      },
    }),
    ...(putFiles.length > 0 && { putFiles }),
    log,
  };
}
