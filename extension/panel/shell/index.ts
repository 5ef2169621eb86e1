import { antrean } from '../queue/queue-view';
import { bukti } from '../proof/proof-view';
import { data } from '../data/data-view';
import { isi } from '../fill/fill-view';
import { kelengkapan } from '../completeness/completeness-view';
import { periksa } from '../check/check-view';
import type { View } from '../session/view';

/** The tabs in the order of the work. */
export const VIEWS: readonly View[] = [data, periksa, isi, antrean, kelengkapan, bukti];
