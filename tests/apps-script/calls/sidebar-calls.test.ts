import { Reply } from '@apps-script/calls/protocol';
import { readPackage } from '@shared/exchange';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Book } from '../sheet/book';
import { ensureBuilt, load } from '../sheet/load';
import { AGENCY, ask, desk, OFFICER, refusal, send, sitDown } from '../sidebar/sidebar-desk';

const KEY = 'dinas-ketahanan-pangan';
const FORM = 'keluarga-berisiko-3';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 120_000);

const records = (book: Book): string[][] =>
  book
    .sheet('Catatan Kerja')
    .table()
    .slice(1)
    .map((row) => row.map(String));

describe('who is at work', () => {
  it('is picked once from the list of officers and remembered for that Google account alone', () => {
    const loaded = desk();
    expect(ask(loaded, 'desk', {}).me).toBeNull();
    sitDown(loaded, 'officer');
    expect(ask(loaded, 'desk', {})).toMatchObject({
      district: 'Kabupaten Contoh',
      period: 'Tahun 2024',
      me: { agency: KEY, name: 'Sari' },
    });
    sitDown(loaded, 'coordinator');
    expect(ask(loaded, 'desk', {}).me).toEqual({ agency: null, name: 'Rahmat' });
    loaded.book.user = OFFICER;
    expect(ask(loaded, 'desk', {}).me?.name).toBe('Sari');
  });

  it('cannot be a name that is not on the list, nor one that was handed over', () => {
    const loaded = desk();
    expect(refusal(loaded, 'chooseOfficer', { agency: KEY, name: 'Budi' }).remedy).toContain('lembar Petugas');
    sitDown(loaded, 'officer');
    loaded.book.user = loaded.book.owner;
    loaded.book.sheet('Petugas').type('C3', '2024-05-01');
    loaded.book.user = OFFICER;
    expect(ask(loaded, 'desk', {}).me).toBeNull();
  });

  it('is asked for before anything is signed', () => {
    const loaded = desk();
    const step = { form: FORM, agency: KEY, to: 'siap' as const, note: '' };
    expect(refusal(loaded, 'approve', step).remedy).toContain('Pilih nama Anda');
    expect(loaded.book.sheets.map(({ name }) => name)).not.toContain('Catatan Kerja');
  });

  it('says what to do in a workbook that is not prepared', () => {
    expect(refusal(load(new Book()), 'desk', {}).remedy).toContain('Siapkan lembar');
  });
});

describe('the overview', () => {
  it('tells findings with their cells and the one thing to do next, and writes nothing', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    loaded.book.sheet(AGENCY).type('D5', '500');
    const before = loaded.book.snapshot();
    const { items, counts, next } = ask(loaded, 'overview', {});
    expect(items[0]).toMatchObject({ level: 'kesalahan', agency: KEY, village: 'Contoh B2', values: '' });
    expect(items[0]?.spots[0]).toEqual({ sheet: AGENCY, cell: 'D5' });
    expect(items[0]?.message).toContain('500');
    expect(counts.find(({ agency }) => agency === KEY)?.counts.kesalahan).toBeGreaterThan(0);
    expect(next).toMatch(/^Perbaiki \d+ kesalahan/);
    expect(loaded.book.snapshot()).toEqual(before);
    loaded.book.sheet(AGENCY).type('D5', '21');
    expect(ask(loaded, 'overview', {}).items.filter(({ level }) => level === 'kesalahan')).toEqual([]);
  });

  it('counts blank cells as missing and never as 0', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    loaded.book.sheet(AGENCY).type('D5', '');
    loaded.book.sheet(AGENCY).type('D6', '');
    const form = ask(loaded, 'overview', {}).forms.find((one) => one.form === FORM && one.agency === KEY);
    expect(form).toMatchObject({ expected: 20, filled: 18, sound: 18, state: 'belum' });
  });

  it('jumps to a cell, and refuses one that is gone', () => {
    const loaded = desk();
    ask(loaded, 'jump', { sheet: AGENCY, cell: 'D5' });
    expect(loaded.book.active).toBe(`${AGENCY}!D5`);
    expect(refusal(loaded, 'jump', { sheet: 'Lembar lama', cell: 'D5' }).message).toContain('Lembar lama');
    expect(refusal(loaded, 'jump', { sheet: AGENCY, cell: 'D9999' }).message).toContain('D9999');
  });
});

describe('a reason', () => {
  /** A column of percentages above 100 draws a warning. */
  const warned = () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    for (let at = 0; at < 20; at += 1) loaded.book.sheet(AGENCY).type(`H${4 + at}`, String(150 + at));
    const item = ask(loaded, 'overview', {}).items.find(({ level }) => level === 'peringatan');
    if (!item) throw new Error('No warning to justify');
    return { loaded, item };
  };
  const WHY = 'Sudah dicocokkan dengan buku register desa';

  it('lets a warning stand, is kept with who and when, and lapses when a figure changes', () => {
    const { loaded, item } = warned();
    const after = ask(loaded, 'justify', { finding: item.key, values: item.values, reason: WHY });
    expect(after.items.find(({ key }) => key === item.key)?.reason).toMatchObject({ text: WHY, by: 'Sari' });
    expect(records(loaded.book)).toHaveLength(1);
    expect(records(loaded.book)[0]?.slice(1, 5)).toEqual(['Sari', 'Alasan', expect.any(String), WHY]);
    expect(ask(loaded, 'overview', {}).items.find(({ key }) => key === item.key)?.reason?.text).toBe(WHY);
    loaded.book.sheet(AGENCY).type('H5', '190');
    expect(ask(loaded, 'overview', {}).items.filter(({ reason }) => reason !== null)).toEqual([]);
  });

  it.each([
    ['too short', 'memang begitu', 'terlalu pendek'],
    ['only blanks', ' '.repeat(40), 'terlalu pendek'],
  ])('is refused when %s', (_, reason, message) => {
    const { loaded, item } = warned();
    expect(refusal(loaded, 'justify', { finding: item.key, values: item.values, reason }).message).toContain(message);
  });

  it('is refused for figures that changed after the list was made', () => {
    const { loaded, item } = warned();
    loaded.book.sheet(AGENCY).type('H5', '190');
    const { message } = refusal(loaded, 'justify', { finding: item.key, values: item.values, reason: WHY });
    expect(message).toMatch(/berubah|sudah tidak ada/);
  });

  it('cannot close an error', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    loaded.book.sheet(AGENCY).type('D5', '500');
    const error = ask(loaded, 'overview', {}).items.find(({ level }) => level === 'kesalahan');
    const input = { finding: error?.key ?? '', values: '', reason: WHY };
    expect(refusal(loaded, 'justify', input).message).toContain('Kesalahan tidak dapat dibiarkan');
  });

  it('is text in the sheet even where it looks like a formula', () => {
    const { loaded, item } = warned();
    const reason = '=HYPERLINK("http://contoh";"klik") tertulis begitu';
    ask(loaded, 'justify', { finding: item.key, values: item.values, reason });
    expect(records(loaded.book)[0]?.[4]).toBe(reason);
    expect(ask(loaded, 'overview', {}).damaged).toBe(0);
  });

  it('that a hand damaged is counted and told, and the others stay', () => {
    const { loaded, item } = warned();
    ask(loaded, 'justify', { finding: item.key, values: item.values, reason: WHY });
    ask(loaded, 'justify', { finding: item.key, values: item.values, reason: `${WHY} lagi` });
    loaded.book.sheet('Catatan Kerja').type('F3', '{"kind":"keputusan"');
    const { damaged, items } = ask(loaded, 'overview', {});
    expect(damaged).toBe(1);
    expect(items.find(({ key }) => key === item.key)?.reason?.text).toBe(WHY);
  });
});

describe('the way of a form', () => {
  const step = (to: 'siap' | 'diterima' | 'dikembalikan', note = '') => ({ form: FORM, agency: KEY, to, note });
  const stateOf = (overview: ReturnType<typeof ask<'overview'>>) =>
    overview.forms.find((one) => one.form === FORM && one.agency === KEY);

  it('goes from the agency to the coordinator and back with a note, each signed', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    expect(stateOf(ask(loaded, 'approve', step('siap')))).toMatchObject({ state: 'siap', by: 'Sari', steps: [] });
    sitDown(loaded, 'coordinator');
    const overview = ask(loaded, 'overview', {});
    expect(overview.next).toContain('menunggu keputusan Anda');
    expect(stateOf(overview)?.steps.map(({ to }) => to)).toEqual(['diterima', 'dikembalikan']);
    expect(refusal(loaded, 'approve', step('dikembalikan')).message).toContain('Catatan');
    ask(loaded, 'approve', step('dikembalikan', 'Angka desa Contoh B2 belum sesuai register.'));
    sitDown(loaded, 'officer');
    const returned = ask(loaded, 'overview', {});
    expect(stateOf(returned)).toMatchObject({
      state: 'dikembalikan',
      by: 'Rahmat',
      note: 'Angka desa Contoh B2 belum sesuai register.',
    });
    expect(returned.next).toContain('dikembalikan koordinator');
    expect(records(loaded.book).map((row) => row.slice(1, 3))).toEqual([
      ['Sari', 'Ditandai siap'],
      ['Rahmat', 'Dikembalikan'],
    ]);
  });

  it('does not begin while a cell is blank or wrong', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    loaded.book.sheet(AGENCY).type('D5', '');
    expect(refusal(loaded, 'approve', step('siap')).message).toContain('1 sel kosong');
    loaded.book.sheet(AGENCY).type('D5', '500');
    expect(refusal(loaded, 'approve', step('siap')).message).toContain('perlu diperbaiki');
  });

  it('tells which figures changed after they were marked', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    ask(loaded, 'approve', step('siap'));
    loaded.book.sheet(AGENCY).type('D5', '22');
    // The figure and the percentage worked out from it.
    expect(stateOf(ask(loaded, 'overview', {}))).toMatchObject({ state: 'siap', changed: 2 });
    loaded.call('perbaruiKelengkapan');
    expect(JSON.stringify(loaded.book.sheet('Kelengkapan').table())).toMatch(
      /"(Lengkap|Perlu diperbaiki), berubah sesudah siap \(2 angka\)"/,
    );
    sitDown(loaded, 'coordinator');
    expect(refusal(loaded, 'approve', step('diterima')).message).toContain('berubah');
  });

  it('cannot be accepted by the agency itself', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    ask(loaded, 'approve', step('siap'));
    expect(refusal(loaded, 'approve', step('diterima')).message).toContain('Hanya koordinator');
  });

  it('waits for a check that holds the workbook', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    loaded.book.locked = true;
    expect(refusal(loaded, 'approve', step('siap')).message).toContain('sedang berjalan');
  });
});

describe('a figure that does not exist somewhere', () => {
  const REASON = 'Desa ini tidak mempunyai keluarga berisiko';

  it('is said of the blank cells that are selected, with who and why, and the form can go on', () => {
    const loaded = desk();
    const { book } = loaded;
    sitDown(loaded, 'officer');
    book.sheet(AGENCY).type('D5', '');
    book.sheet(AGENCY).type('D6', '');
    book.active = `${AGENCY}!A5:D6`;
    const { forms } = ask(loaded, 'declare', { reason: REASON });
    expect(forms.find((one) => one.form === FORM && one.agency === KEY)).toMatchObject({ expected: 18, sound: 18 });
    expect(new Set(records(book).map((row) => row.slice(1, 3).join()))).toEqual(new Set(['Sari,Tidak berlaku']));
    expect(book.sheet(AGENCY).read('D5')).toBe('');
    const made = readPackage(ask(loaded, 'package', { agency: KEY }).content);
    expect(made.ok && made.value.content.decisions.every(({ kind }) => kind === 'declaration')).toBe(true);
    ask(loaded, 'approve', { form: FORM, agency: KEY, to: 'siap', note: '' });
  });

  it('is taken back for the cells that are selected, by the agency whose figure it is', () => {
    const loaded = desk();
    const { book } = loaded;
    sitDown(loaded, 'officer');
    book.sheet(AGENCY).type('D5', '');
    book.sheet(AGENCY).type('D6', '');
    book.active = `${AGENCY}!D5:D6`;
    const before = ask(loaded, 'declare', { reason: REASON });
    expect(before.declared).toBeGreaterThanOrEqual(2);
    book.active = `${AGENCY}!D7:D9`;
    expect(refusal(loaded, 'takeBack', {}).message).toContain('Tidak ada sel terpilih');
    book.active = `${AGENCY}!A6:D6`;
    const after = ask(loaded, 'takeBack', {});
    expect(after.declared).toBe(before.declared / 2);
    expect(after.forms.find((one) => one.form === FORM && one.agency === KEY)).toMatchObject({
      expected: 19,
      sound: 18,
    });
    expect(records(book).map((row) => row[2])).toContain('Pernyataan dicabut');
    expect(refusal(loaded, 'takeBack', {}).remedy).toContain('Catatan Kerja');
  });

  it('is said of no cell that holds a figure, of no heading, and of no other sheet', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    for (const active of ['', `${AGENCY}!D4:D20`, `${AGENCY}!A1:D3`, 'Desa!A2:C5']) {
      loaded.book.active = active;
      expect(refusal(loaded, 'declare', { reason: REASON }).remedy).toContain('ketik 0');
    }
    expect(loaded.book.sheets.map(({ name }) => name)).not.toContain('Catatan Kerja');
  });

  it('needs a reason', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    expect(refusal(loaded, 'declare', { reason: 'tidak ada' }).message).toContain('terlalu pendek');
  });
});

describe('the package', () => {
  it('is read by the extension, with figures, findings, reasons and approvals as they stand in the sheet', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    ask(loaded, 'approve', { form: FORM, agency: KEY, to: 'siap', note: '' });
    loaded.book.sheet(AGENCY).type('G9', '700');
    const { name, content, figures } = ask(loaded, 'package', { agency: KEY });
    expect(name).toBe(`paket-1702-2024-${KEY}.json`);
    const read = readPackage(content);
    if (!read.ok) throw new Error(read.problem.message);
    const made = read.value.content;
    expect(made).toMatchObject({ edition: 'emonev-2024', year: 2024, agencies: [KEY], made: { role: AGENCY } });
    expect(made.rows).toHaveLength(20);
    const column = made.columns.find(({ variable }) => variable === 'krs_promosi_ikan_n');
    const typed = Array.from({ length: 20 }, (_, at) => loaded.book.sheet(AGENCY).read(`D${4 + at}`));
    expect(column?.values).toEqual(typed);
    expect(column?.cells[1]).toBe('D5');
    expect(made.findings.some(({ severity }) => severity === 'kesalahan')).toBe(true);
    expect(made.approvals).toHaveLength(1);
    expect(figures).toBeGreaterThanOrEqual(120);
  });

  it('of the whole workbook names every agency and the coordinator', () => {
    const loaded = desk();
    sitDown(loaded, 'coordinator');
    const read = readPackage(ask(loaded, 'package', { agency: null }).content);
    expect(read.ok && read.value.content).toMatchObject({ agencies: [KEY], made: { role: 'Koordinator' } });
  });

  it('is refused by the extension once a figure in it was changed by hand', () => {
    const loaded = desk();
    const { content } = ask(loaded, 'package', { agency: KEY });
    const read = readPackage(content.replace('"values":[20,', '"values":[21,'));
    expect(read.ok).toBe(false);
  });

  it('is not made while a heading is damaged', () => {
    const loaded = desk();
    loaded.book.sheet(AGENCY).type('D1', 'Ikan');
    expect(refusal(loaded, 'package', { agency: KEY }).message).toContain('tertimpa');
  });
});

describe('Serah terima', () => {
  const input = {
    agency: KEY,
    from: 'Sari',
    to: 'Budi',
    oldAddress: OFFICER,
    newAddress: 'budi@contoh.go.id',
    note: 'Data desa Contoh B2 menyusul dari penyuluh.',
  };

  it('moves the columns, the name and what stands open, and logs it', () => {
    const loaded = desk();
    const { book } = loaded;
    sitDown(loaded, 'coordinator');
    book.sheet(AGENCY).type('D5', '500');
    book.sheet(AGENCY).type('D6', '');
    const { summary, desk: after } = ask(loaded, 'handOver', input);
    expect(summary).toContain('dari Sari kepada Budi');
    expect(summary).toMatch(/[1-9]\d* kesalahan/);
    expect(summary).toContain('1 sel kosong');
    expect(summary).toContain(input.note);
    expect(after.officers.map(({ name }) => name)).toEqual(['Rahmat', 'Budi']);
    expect(book.sheet('Pengaturan').read('E2')).toBe('budi@contoh.go.id');
    expect(records(book)[0]?.[2]).toBe('Serah terima');
    book.user = OFFICER;
    expect(() => book.sheet(AGENCY).type('D7', '30')).toThrow('protected');
    book.user = 'budi@contoh.go.id';
    expect(() => book.sheet(AGENCY).type('D7', '30')).not.toThrow();
  });

  it('keeps reasons in force for the successor', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    for (let at = 0; at < 20; at += 1) loaded.book.sheet(AGENCY).type(`H${4 + at}`, String(150 + at));
    const item = ask(loaded, 'overview', {}).items.find(({ level }) => level === 'peringatan');
    const reason = 'Sudah dicocokkan dengan buku register desa';
    ask(loaded, 'justify', { finding: item?.key ?? '', values: item?.values ?? '', reason });
    sitDown(loaded, 'coordinator');
    expect(ask(loaded, 'handOver', input).summary).toContain('1 alasan yang tetap berlaku');
    expect(ask(loaded, 'overview', {}).items.find(({ key }) => key === item?.key)?.reason?.text).toBe(reason);
  });

  it('is refused to an officer, and for an address that is none; nothing changes', () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    expect(refusal(loaded, 'handOver', input).message).toContain('koordinator');
    sitDown(loaded, 'coordinator');
    const before = loaded.book.snapshot();
    expect(refusal(loaded, 'handOver', { ...input, newAddress: 'Ibu Budi' }).message).toContain('bukan alamat email');
    expect(refusal(loaded, 'handOver', { ...input, to: ' ' }).message).toContain('Belum ada nama pengganti');
    expect(loaded.book.snapshot()).toEqual(before);
  });
});

describe('what is not a call', () => {
  it.each([
    ['no JSON', 'periksa'],
    ['an unknown name', '{"name":"hapusSemua","input":{}}'],
    ['a name every object has', '{"name":"constructor","input":{}}'],
    ['a wrong input', '{"name":"jump","input":{"sheet":1}}'],
  ])('is answered without an exception: %s', (_, request) => {
    const reply = JSON.parse(send(desk(1), request)) as { ok: boolean; problems: { remedy: string }[] };
    expect(reply.ok).toBe(false);
    expect(reply.problems[0]?.remedy).not.toBe('');
  });

  it('tells sheet by sheet how far the coordinator is, and only while it runs; of an agency nothing', () => {
    const loaded = desk(2);
    const { book } = loaded;
    const told: string[] = [];
    const put = book.cache.set.bind(book.cache);
    book.cache.set = (key, value) => {
      told.push(value);
      return put(key, value);
    };
    sitDown(loaded, 'coordinator');
    ask(loaded, 'check', {});
    expect(told.map((text) => JSON.parse(text) as unknown)).toEqual([
      { text: `Membaca lembar ${AGENCY}`, step: 1, steps: 1 },
      { text: 'Menandai sel', step: 1, steps: 1 },
    ]);
    expect(ask(loaded, 'progress', {}).running).toBeNull();
    sitDown(loaded, 'officer');
    book.cache.set('cermat-berjalan', JSON.stringify({ text: 'Membaca lembar', step: 1, steps: 3 }));
    const before = told.length;
    ask(loaded, 'check', {});
    expect(told).toHaveLength(before);
    expect(ask(loaded, 'progress', {}).running?.steps).toBe(3);
  });

  it('tells that a check from the menu holds the workbook', () => {
    const loaded = desk(1);
    loaded.book.locked = true;
    expect(ask(loaded, 'progress', {}).running).toEqual({ text: 'Pemeriksaan sedang berjalan', step: 0, steps: 0 });
  });

  it('tells progress without reading a sheet', () => {
    const loaded = desk(1);
    loaded.book.cache.set('cermat-berjalan', JSON.stringify({ text: 'Membaca lembar', step: 1, steps: 3 }));
    loaded.book.calls.reset();
    expect(ask(loaded, 'progress', {}).running?.text).toBe('Membaca lembar');
    expect([...loaded.book.calls.counts.keys()].filter((name) => name.startsWith('Range'))).toEqual([]);
    loaded.book.cache.set('cermat-berjalan', 'rusak');
    expect(ask(loaded, 'progress', {}).running).toBeNull();
  });
});

describe('a defect of ours', () => {
  it('is told in plain words, with where it happened and without what the error says', () => {
    const loaded = desk();
    loaded.evaluate(`SpreadsheetApp.getActiveSpreadsheet = () => { throw new TypeError('Pelalo 195'); }`);
    const text = send(loaded, JSON.stringify({ name: 'desk', input: {} }));
    const reply = Reply.parse(JSON.parse(text));
    expect(reply).toMatchObject({ ok: false, fault: { kind: 'TypeError', frames: expect.any(Array) as string[] } });
    expect(text).toContain('yang sudah tersimpan tidak hilang');
    expect(text).not.toContain('Pelalo');
  });
});
