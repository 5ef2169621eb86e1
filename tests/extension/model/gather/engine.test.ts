import { readWorkbook } from '@shared/files';
import { fail, ok } from '@shared/result';
import { expect, it } from 'vitest';
import { createGatherer } from '@extension/model/gather/engine';
import { NO_CHOICES, NO_USES } from '@extension/model/gather/types';
import { openBench, sasaran, SOUND } from '../../panel/fakes';

it('opened files stay usable after what is here could not be read once', async () => {
  const { session } = await openBench(sasaran(SOUND));
  const { stored } = session.state();
  const here = ok({ stored, lists: session.lists, today: '2026-11-22', readWorkbook });
  let isBroken = false;
  const gatherer = createGatherer(() => Promise.resolve(isBroken ? fail('Tidak terbaca.', 'Ulangi.') : here));
  const rows = ['Kode;Kecamatan;Desa;Tahun;jumlah_krs', '1702061004;BERMANI ULU;Kota Padang;2024;63'].join('\n');
  const settle = () => gatherer.settle(NO_USES, NO_CHOICES, { at: '2026-11-22T03:00:00.000Z', by: 'Rina' });
  expect(await gatherer.read('1', new File([rows], 'krs.csv'))).toMatchObject({ state: 'read' });
  isBroken = true;
  expect(await settle()).toMatchObject({ ok: false, problem: { message: 'Tidak terbaca.' } });
  isBroken = false;
  expect(await settle()).toMatchObject({ ok: true });
});
