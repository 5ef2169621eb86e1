import { z } from '../zod';
import { FILE_FORMATS } from './file-format';
import { EVIDENCE_KINDS } from './kinds';

const Kind = z.lazy(() => z.enum(EVIDENCE_KINDS.map(({ key }) => key)));

/** A document of the machine. Its bytes are kept apart, under their hash. */
export const EvidenceFile = z.lazy(() =>
  z.strictObject({
    /** SHA-256 of the bytes. */
    hash: z.string(),
    name: z.string(),
    /** In bytes. */
    size: z.number(),
    /** What the bytes say it is, whatever its name ends in. */
    format: z.enum(FILE_FORMATS),
    kind: Kind,
  }),
);
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** One line of the register: what shows that something was done or published. Never about a person. */
export const Evidence = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: Kind,
    title: z.string(),
    /** Day it happened or was published, `2024-03-20`; empty = not known yet. */
    date: z.string(),
    /** Key of the aksi; empty = publications that belong to none. */
    aksi: z.string(),
    /** Key of the agency. */
    agency: z.string(),
    /** Number of a regulation or minutes; empty = none. */
    number: z.string(),
    /** Empty = none. */
    link: z.string(),
    note: z.string(),
    files: z.array(EvidenceFile),
    /** What the site asks besides, by the label it stood under there. */
    more: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    at: z.string(),
    by: z.string(),
  }),
);
export type Evidence = z.infer<typeof Evidence>;
