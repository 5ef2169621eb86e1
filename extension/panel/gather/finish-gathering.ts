import { formatNumber } from '@shared/dataset';
import { sentenceCase } from '@shared/sentence-case';
import { changeOf } from '@extension/model/gather/settled-change';
import { changedMeanwhile } from '../session/changed-meanwhile';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { underWay } from '../session/under-way';

/** Puts everything into use as it was settled: figures, decisions, approvals, and whom a person believed. */
export const finishGathering = (session: Session): Promise<void> =>
  underWay(session, 'Menggabungkan', () => finishOnce(session));

async function finishOnce(session: Session): Promise<void> {
  const { gathering } = session.state();
  if (!gathering?.comparison) return;
  const { gatherer, uses, choices, comparison } = gathering;
  session.show({ busy: { label: 'Menggabungkan…' } });
  // A decision taken a moment ago is part of what the files are settled against.
  await session.settled();
  const { at, by } = session.stamp();
  const settled = await gatherer.settle(uses, choices, { at, by });
  if (!settled.ok) {
    session.show({ busy: null, notice: badNotice(settled.problem) });
    return;
  }
  if ('comparison' in settled.value) {
    session.show({
      busy: null,
      gathering: { ...gathering, ...settled.value },
      notice: changedMeanwhile('dibandingkan'),
    });
    return;
  }
  const kept = await session.commit(changeOf(settled.value));
  session.show({ busy: null });
  if (kept === null) return;
  const used = comparison.files.filter(({ left }) => left === null);
  const told =
    settled.value.settled > 0
      ? ` ${formatNumber(settled.value.settled)} perbedaan diputuskan, semuanya ada di Bukti.`
      : '';
  const [only] = used;
  const name =
    used.length === 1 && only
      ? `${sentenceCase(only.label)} sudah dipakai.`
      : `${formatNumber(used.length)} berkas digabung, ${formatNumber(comparison.figures)} angka.`;
  gatherer.stop();
  session.show({ gathering: null, notice: { tone: 'good', message: `${name}${told}` } });
}
