/** Parts that several kinds of log entry have. */
import { z } from '@shared/zod';
import { Semester } from '@shared/catalogue/scope';

/** When, by whom, and of whose figures of when. */
export const who = {
  at: z.string(),
  by: z.string(),
  district: z.string(),
  year: z.number(),
  /** Hash of the handover file it came in from another computer. */
  carried: z.exactOptional(z.string()),
  period: z.exactOptional(Semester),
};
/** `village`: ten digits, or `total`. */
export const cell = { village: z.string(), variable: z.string() };
/** Where the figure came from, e.g. `Data Sasaran!E12`. */
export const source = { source: z.exactOptional(z.string()) };
/** On which page of the site, its path without what follows a question mark. */
export const page = { page: z.exactOptional(z.strictObject({ title: z.string(), path: z.string() })) };
/** Fingerprints of all figures and of the form's map, and the hashes of the packages figures came from. */
export const prints = {
  dataset: z.exactOptional(z.string()),
  map: z.exactOptional(z.string()),
  packages: z.exactOptional(z.array(z.string())),
};
