import { looksLikeName, roughDay, signOf } from '@shared/persons/signs';
import { describe, expect, it } from 'vitest';

describe('what a cell says of a person', () => {
  it.each([
    ['1702985203200001', 'number'],
    ['1702 9852 0320 0001', 'number'],
    ["'1702985203200001", 'number'],
    ['1702************', 'number'],
    ['****************', 'number'],
    ['1,70298E+15', 'number'],
    ['1702985203200000', 'number'],
    ['11/02/2020', 'date'],
    ['2020-02-11', 'date'],
    ['11 Pebruari 2020', 'date'],
    ['Curup, 11-02-2020', 'date'],
    ['L', 'sex'],
    ['Perempuan', 'sex'],
    ['2 Tahun - 9 Bulan - 9 Hari', 'age'],
    ['28 bln', 'age'],
    ['0852-7040-1963', 'telephone'],
    ['Jl. Merdeka No. 3', 'address'],
    ['G2P1A0', 'pregnancy'],
    ['-2,31', 'below-zero'],
    ['Ny. Aminah', 'titled'],
    ['Aminah, A.Md.Keb', 'titled'],
    ['SUPRIYATI', 'name'],
    ['Budi Santoso', 'name'],
  ])('%s is a %s', (text, sign) => expect(signOf(text)).toBe(sign));

  it.each([
    ['2024120900771120', 'code'],
    ['0051010004123405', 'code'],
    ['17.02.09.1012', 'code'],
    ['1702091012311', 'code'],
    ['0-5 bulan', 'other'],
    ['1.895', 'figure'],
    ['12,5 %', 'figure'],
    ['Air Rambai', 'text'],
    ['Desa Siti Mulyo', 'place'],
    ['SMPN 1 Curup', 'place'],
    ['Ibu Hamil', 'text'],
    ['NIP. 19710212 199503 1 004', 'other'],
    ['Ya', 'answer'],
  ])('%s is none of a person: %s', (text, sign) => expect(signOf(text)).toBe(sign));

  it('takes no long text for anything', () => {
    expect(signOf('siti '.repeat(40))).toBe('other');
    expect(looksLikeName('siti '.repeat(40))).toBe(false);
  });

  it('tells how far dates lie apart, whatever their spelling', () => {
    expect(roughDay('11 Maret 2020')).toBe(roughDay('2020-03-11'));
    expect((roughDay('01/02/21') ?? 0) - (roughDay('1-2-2020') ?? 0)).toBe(372);
    expect(roughDay('Curup')).toBeNull();
  });
});
