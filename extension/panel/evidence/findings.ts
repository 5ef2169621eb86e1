import type { Edition, VillageList } from '@shared/catalogue';
import { buildDataset } from '@shared/dataset';
import type { Evidence } from '@shared/evidence';
import type { Finding } from '@shared/findings';
import { check } from '@shared/rules';
import { editionOf, registerOf } from './state';
import type { SessionState } from '../session/state';

/** The findings about one line. */
const findingsAbout = (findings: readonly Finding[], { id }: Evidence): readonly Finding[] =>
  findings.filter(({ key }) => /:bukti:(\S+) /.exec(key)?.[1]?.split('+').includes(id) === true);

const checked = new WeakMap<
  SessionState['stored']['evidence'],
  { readonly of: string; readonly findings: readonly Finding[] }
>();

/** The register checked by itself, where no figures are loaded; once for all its lines. */
function checkAlone(state: SessionState, edition: Edition, villages: VillageList, today: string): readonly Finding[] {
  const { stored } = state;
  const { year } = stored.settings;
  const of = [edition.id, villages.district.code, year, today].join(' ');
  const before = checked.get(stored.evidence);
  if (before?.of === of) return before.findings;
  const { dataset } = buildDataset({ edition, year, villages, tables: [], decisions: [] });
  const facts = { evidence: registerOf(state), today };
  const findings = check({ edition, dataset, villages, facts });
  checked.set(stored.evidence, { of, findings });
  return findings;
}

/**
 * Returns what is wrong with a line of the register, by the check of all figures or without them. `today` as
 * `2024-02-10`.
 */
export function faultsOf(state: SessionState, line: Evidence, today: string): readonly Finding[] {
  const { derived, villages } = state;
  if (derived) return findingsAbout(derived.findings, line);
  const edition = editionOf(state);
  return edition && villages ? findingsAbout(checkAlone(state, edition, villages, today), line) : [];
}
