/** @typedef {{ _type: string, code: string, message: string, file?: string, line?: number }} Message */
/** @typedef {{ errors: Message[], notices: Message[], warnings: Message[] }} Lint what addons-linter prints with `--output json` */
/** @typedef {{ code: string, file: string, reason: string }} Listed a warning that may stand; `file` is a pattern */

/** @param {Listed} listed */
const patternOf = ({ file }) => new RegExp(file);

/** @param {Message} message */
const inWords = ({ _type, code, message, file = 'the add-on', line }) =>
  `${_type} ${code} in ${file}${line === undefined ? '' : `:${line}`}: ${message}`;

/**
 * What the linter of Mozilla's store must not say of the add-on: any error, any notice, and any warning that is not listed
 * with its reason. One that is listed and no longer said is a fault as well, or the list would cover the next.
 * @param {Lint} lint
 * @param {Listed[]} listed
 * @returns {string[]} faults, one sentence each; empty = sound
 */
export function judgeLint({ errors, notices, warnings }, listed) {
  /** @param {Message} warning */
  const entryOf = (warning) =>
    listed.find((entry) => entry.code === warning.code && patternOf(entry).test(warning.file ?? ''));
  const used = new Set(warnings.map(entryOf));
  return [
    ...[...errors, ...notices].map(inWords),
    ...warnings.filter((warning) => !entryOf(warning)).map((warning) => `${inWords(warning)} (not listed)`),
    ...listed
      .filter((entry) => !used.has(entry))
      .map(({ code, file }) => `${code} in ${file} is listed, and the linter no longer says it: take it off the list`),
    ...listed
      .filter(({ reason }) => reason.trim() === '')
      .map(({ code, file }) => `${code} in ${file} is listed without a reason`),
  ];
}
