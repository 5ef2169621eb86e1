import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { RawDatabase, RawKey } from './raw-database';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/golden');

/** `full`: every kind and every part; `other`: another computer's; `plain`: nothing optional, as in the first days. */
export const DATABASES = ['full', 'other', 'plain'] as const;
export type DatabaseName = (typeof DATABASES)[number];

const read = (file: string): unknown => JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'));

/** A database as it was kept. Written by hand, never by a run: what is on people's disks does not change. */
export const rawOf = (name: DatabaseName): RawDatabase => read(`${name}/raw.json`) as RawDatabase;

/** The single records version 3 keeps of it, as one profile wrote them. */
const recordsOf = (name: DatabaseName): RawDatabase => read(`${name}/records.json`) as RawDatabase;

/** It as version 3 keeps it. */
export function newRawOf(name: DatabaseName): RawDatabase {
  const { settings: _settings, queue: _queue, ...places } = rawOf(name);
  return { ...places, settings: [], queue: [], projections: [], ...recordsOf(name) };
}

/** All raw values of all databases that are kept at a place, or under one key of it. */
export const rawValues = (place: string, isOf: (key: RawKey) => boolean = () => true): readonly unknown[] =>
  DATABASES.flatMap((name) => (rawOf(name)[place] ?? []).flatMap(([key, value]) => (isOf(key) ? [value] : [])));

/** One record a line, so that a change shows as the records it changes. */
function textOf(value: object): string {
  const part = (one: unknown): string =>
    Array.isArray(one) && one.length > 0
      ? `[\n${one.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(one);
  const parts = Object.entries(value).map(([key, one]) => `  ${JSON.stringify(key)}: ${part(one)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Compares with the committed file; with CERMAT_GOLDEN=write it writes that instead. */
export function expectGolden(file: string, value: object): void {
  if (process.env['CERMAT_GOLDEN'] === 'write') writeFileSync(resolve(FOLDER, file), textOf(value));
  expect(JSON.parse(JSON.stringify(value))).toEqual(read(file));
}
