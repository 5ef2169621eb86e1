import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

/** A form of OpenDK: a row for each village by code; year and month are chosen on its screen, not written in the file. */
export const openDk: Recipe = {
  key: 'opendk',
  name: 'OpenDK, formulir unggah per desa',
  signs: [{ says: ['desa id'] }, { says: ['toilet|sanitasi|cakupan imunisasi|jumlah aki|jumlah akb'] }],
  places: { kode: ['desa id'] },
  columns: [
    { key: 'toilet', words: { says: ['toilet'] }, fits: ['keluarga_stop_babs_n'], isAsked: true },
    { key: 'sanitasi', words: { says: ['sanitasi'] }, fits: ['rt_sanitasi_layak_n'], isAsked: true },
    {
      key: 'imunisasi',
      words: { says: ['cakupan imunisasi'] },
      fits: ['imunisasi_dasar_lengkap_n'],
      isAsked: true,
    },
  ],
  never: [PERCENTS],
  traps: [
    'OpenDK tidak menyebut satuan kolomnya (orang, keluarga, rumah tangga, atau persen): tanyakan dulu, lalu pilih isinya.',
    'Bulan dan tahunnya tidak tertulis di berkas: pastikan berkas ini untuk masa yang Anda isi.',
  ],
};
