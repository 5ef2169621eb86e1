import type { MadeCase } from '../../import-cases/more/made-case';

/** A file with people in it, or one that looks so, and what is right. */
export interface PersonsCase {
  /** Its situation; what is chosen by it is not tuned on. */
  readonly name: string;
  /** `persons`: refused as a list of persons. `figures`: whatever becomes of it, it is not called one. */
  readonly is: 'persons' | 'figures';
  readonly file: MadeCase['file'];
  /** Names and numbers of people in it, which nothing may say. */
  readonly secrets: readonly string[];
  /** What the way out has to name, where it can be told who is listed. */
  readonly instead?: RegExp;
}

/** Whether a case is held back: nothing is changed because of how it ends. By the FNV-1a hash of its name. */
export function isHeldBack({ name }: Pick<PersonsCase, 'name'>): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return hash % 2 === 1;
}
