import { deletion } from './deletion';
import { evidence } from './evidence';
import { exchange } from './exchange';
import { figures } from './figures';
import { filling } from './filling';
import { maps } from './maps';
import { proof } from './proof';
import { queue } from './queue';
import { templates } from './templates';

/**
 * All that the proof log can tell: a new kind of entry goes into its family, a new family is a file beside these and a
 * line here. What is added later is optional, so that every line ever written is read again.
 */
export const FAMILIES = [figures, maps, exchange, filling, proof, templates, evidence, queue, deletion] as const;
