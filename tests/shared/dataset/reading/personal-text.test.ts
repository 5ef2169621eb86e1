import { describe, expect, it } from 'vitest';
import { personalText } from '@shared/dataset';

describe('a text people write freely', () => {
  it.each([
    ['NIK 1702060101900001 belum cocok', 'NIK'],
    ['telepon 0812 3456 7890', 'nomor telepon'],
    ['WA +62812-3456-789', 'nomor telepon'],
    ['kirim ke bidang@contoh.go.id', 'surel'],
    ['tanya Bu Rina dulu', 'nama orang'],
    ['dr. Sari memegang datanya', 'nama orang'],
    ['Rahmawati, S.Sos', 'nama orang'],
  ])('%s is refused', (text, subject) => {
    expect(personalText(text)).toContain(subject);
  });

  it.each([
    'Ibu Hamil KEK dihitung dari puskesmas',
    'Tanya Bapak Bupati lewat protokol',
    'Kode desa 1702061004, batas 28 Februari 2024',
    'Angka dari SIGA, 1.895 dari 56.000',
    'Kepala Bidang Sosial Budaya, ruang rapat lantai 2',
  ])('%s is not', (text) => {
    expect(personalText(text)).toBeNull();
  });
});
