import { antrean } from './antrean';
import { bukti } from './bukti';
import { data } from './data';
import { isi } from './isi';
import { kelengkapan } from './kelengkapan';
import { periksa } from './periksa';
import type { View } from './view';

/** The tabs in the order of the work. */
export const VIEWS: readonly View[] = [data, periksa, isi, antrean, kelengkapan, bukti];
