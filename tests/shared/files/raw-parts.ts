import { guardZip } from '@shared/files/zip-guard';

/** Header and data of every part of a ZIP, as they lie in the file. */
export function rawParts(file: Uint8Array): ReadonlyMap<string, string> {
  const entries = guardZip(file);
  if (!entries.ok) throw new Error(entries.problem.message);
  const ends = [...entries.value.map(({ localAt }) => localAt), ...entries.value.map(({ centralAt }) => centralAt)];
  return new Map(
    entries.value.map(({ name, localAt }) => {
      const next = Math.min(...ends.filter((at) => at > localAt));
      return [name, Buffer.from(file.subarray(localAt, next)).toString('base64')];
    }),
  );
}
