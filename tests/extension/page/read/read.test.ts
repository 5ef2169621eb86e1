import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageSnapshot } from '@extension/protocol/messages';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

const labels = (snapshot: PageSnapshot) => snapshot.fields.map(({ label }) => label);

describe.skipIf(!CHROMIUM)('reading a page (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  it('finds labels by for, by wrapping, by form group without for, by aria, by definition list and by preceding text', async () => {
    await bench.open(`
      <label for="a">Jumlah keluarga *</label><input id="a">
      <label>Berisiko <input></label>
      <div class="form-group"><label for="nowhere">Balita diukur</label><div class="col-sm-9"><div class="input-group"><input><span class="input-group-addon">anak</span></div></div></div>
      <span id="x">Sangat pendek</span><div><input aria-labelledby="x"></div>
      <p></p><input aria-label="Pendek">
      <dl><dt>Catatan</dt><dd><textarea></textarea></dd></dl>
      <div><b>Tanggal ukur</b>: <input type="date"></div>
      <div><input placeholder="Nama petugas"></div>`);
    const snapshot = await bench.read();
    expect(labels(snapshot)).toEqual([
      'Jumlah keluarga *',
      'Berisiko',
      'Balita diukur',
      'Sangat pendek',
      'Pendek',
      'Catatan',
      'Tanggal ukur',
      'Nama petugas',
    ]);
    expect(PageSnapshot.safeParse(snapshot).success).toBe(true);
  });

  it('does not lend the label of a group to its second field', async () => {
    await bench.open(`<div class="form-group"><label>Sasaran</label><input><input></div>`);
    expect(labels(await bench.read())).toEqual(['Sasaran', '']);
  });

  it('joins two header lines over spans and reads a village cell that spans rows', async () => {
    await bench.open(`<table><thead>
        <tr><th rowspan="2">Kecamatan</th><th rowspan="2">Kode</th><th colspan="2">Balita</th><th rowspan="2">Status</th></tr>
        <tr><th>Pendek</th><th>Diukur</th></tr></thead>
      <tbody><tr><td rowspan="2">Curup</td><td>1702</td><td><input></td><td><input></td><td>baru</td></tr>
        <tr><td>1703</td><td><input></td><td><input></td><td>baru</td></tr></tbody></table>`);
    const { fields } = await bench.read();
    expect(fields.map(({ columnHeader }) => columnHeader)).toEqual([
      'Balita · Pendek',
      'Balita · Diukur',
      'Balita · Pendek',
      'Balita · Diukur',
    ]);
    expect(fields[2]?.rowCells).toEqual(['Curup', '1703', 'baru']);
    expect(fields[2]?.identity).toBe(' | Balita · Pendek | Curup / 1703 | Balita · Pendek');
  });

  it('keeps number and label of a header apart when they stand in separate nodes', async () => {
    await bench.open(
      `<table><thead><tr><th><span>30</span>Jumlah akta</th></tr></thead><tbody><tr><td><input></td></tr></tbody></table>`,
    );
    expect((await bench.read()).fields[0]?.columnHeader).toBe('30 Jumlah akta');
  });

  it('gives every one of 468 inputs of a 156-row table its own identity', async () => {
    const rows = Array.from(
      { length: 156 },
      (_, at) => `<tr><td>${at + 1}</td><td>Desa ${at % 100}</td>${'<td><input></td>'.repeat(3)}</tr>`,
    );
    await bench.open(
      `<h1>Isi tabel</h1><table class="table"><thead><tr><th rowspan="2">No</th><th rowspan="2">Desa</th><th colspan="3">Ikan</th></tr>
       <tr><th>A</th><th>B</th><th>Persentase</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
    const { fields } = await bench.read();
    expect(fields).toHaveLength(468);
    expect(new Set(fields.map(({ identity }) => identity)).size).toBe(468);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(468);
  });

  it('leaves out hidden inputs, traps, passwords, search boxes and a closed modal', async () => {
    await bench.open(
      `
      <input type="hidden" value="1"><input type="password"><input type="search">
      <div style="position:absolute;left:-9999px"><label>Trap 1 <input></label></div>
      <div style="opacity:0"><label>Trap 2 <input></label></div>
      <div style="height:0;overflow:hidden"><label>Trap 3 <input></label></div>
      <div class="sr-only"><label>Trap 4 <input></label></div>
      <label style="display:none">Trap 5 <input></label>
      <div style="margin-top:3000px"><label>Jauh di bawah <input></label></div>
      <div class="modal fade"><div class="modal-dialog"><div class="modal-content"><label>Dalam modal <input></label></div></div></div>
      <table id="t"><thead><tr><th>Desa</th></tr></thead><tbody><tr><td>Satu</td></tr></tbody></table>`,
      `$('#t').DataTable()`,
    );
    const snapshot = await bench.read();
    expect(labels(snapshot)).toEqual(['Jauh di bawah']);
    expect(snapshot.login).toBe(true);
  });

  it('reports only the open modal while one is open, its title as the last heading', async () => {
    await bench.open(`<section class="content-header"><h1>Keluarga Berisiko 3 <small>Tahun 2024</small></h1></section>
      <label>Di belakang <input></label>
      <div class="modal fade" id="m"><div class="modal-dialog"><div class="modal-content">
      <div class="modal-header"><h4 class="modal-title">Tambah data</h4></div>
      <div class="modal-body"><label>Dalam modal <input></label></div></div></div></div>`);
    expect(labels(await bench.read())).toEqual(['Di belakang']);
    await bench.page.evaluate(`$('#m').modal('show')`);
    const snapshot = await bench.read();
    expect(labels(snapshot)).toEqual(['Dalam modal']);
    expect(snapshot.fields[0]?.section).toBe('Tambah data');
    expect(snapshot.headings).toEqual(['Keluarga Berisiko 3 Tahun 2024', 'Tambah data']);
  });

  it('names the section by legend, tab or nearest heading before the field', async () => {
    await bench.open(`<h2>Awal</h2><input placeholder="1"><div class="box"><div class="box-header"><h3 class="box-title">Kotak</h3></div>
      <div class="box-body"><input placeholder="2"><fieldset><legend>Bagian</legend><input placeholder="3"></fieldset></div></div>
      <ul class="nav nav-tabs"><li class="active"><a href="#p1">Tab satu</a></li><li><a href="#p2">Tab dua</a></li></ul>
      <div class="tab-content"><div class="tab-pane active" id="p1"><input placeholder="4"></div><div class="tab-pane" id="p2"><input placeholder="5"></div></div>`);
    const { fields } = await bench.read();
    expect(fields.map(({ label, section, visible }) => [label, section, visible])).toEqual([
      ['1', 'Awal', true],
      ['2', 'Kotak', true],
      ['3', 'Bagian', true],
      ['4', 'Tab satu', true],
      ['5', 'Tab dua', false],
    ]);
  });

  it('reports a Select2 with its options and what it shows', async () => {
    await bench.open(
      `<div class="form-group"><label>Desa</label><select id="s"><option value="">Pilih</option><option value="7">17.02.01.1001 Curup</option></select></div>`,
      `$('#s').select2(); $('#s').val('7').trigger('change')`,
    );
    const [field] = (await bench.read()).fields;
    expect(field).toMatchObject({
      label: 'Desa',
      type: 'select',
      value: '7',
      shown: '17.02.01.1001 Curup',
      visible: true,
      editable: true,
    });
    expect(field?.options).toHaveLength(2);
  });

  it('reads year and village from breadcrumb, chosen period and fixed text, not from tables or menus', async () => {
    await bench.open(`<select><option>2023</option><option selected>2024</option></select>
      <aside class="main-sidebar">Panduan Tahun 2022</aside><ol class="breadcrumb"><li>Master Ansit</li></ol>
      <div>Periode <b>2024</b></div><p>Desa: 17.02.01.1001</p><table><tr><td>Tahun 2020</td></tr></table>`);
    const { context } = await bench.read();
    expect(context.sort()).toEqual(['2024', 'Desa: 17.02.01.1001', 'Master Ansit', 'Periode 2024']);
  });

  it('switches a paged list to all rows only when asked, and says whether it is whole', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => `<tr><td>${at}</td></tr>`).join('');
    const list = `<table id="t"><thead><tr><th>No</th></tr></thead><tbody>${rows}</tbody></table>`;
    await bench.open(list, `$('#t').DataTable({lengthMenu:[[10,-1],[10,'Semua']]})`);
    expect((await bench.read()).tables[0]).toMatchObject({ headers: ['No'], whole: false });
    const [table] = (await bench.read(true)).tables;
    expect(table).toMatchObject({ whole: true });
    expect(table?.rows).toHaveLength(25);
    await bench.page.evaluate(`$('#t').DataTable().search('3').draw()`);
    expect((await bench.read(true)).tables[0]?.whole).toBe(false);
  });

  it('takes search boxes under headers for no fields and boxes that tick rows for no inputs', async () => {
    await bench.open(`<table><thead><tr><th><input type="checkbox"></th><th>Desa</th></tr><tr><th></th><th><input placeholder="Desa"></th></tr></thead>
      <tbody><tr><td><input type="checkbox"></td><td>Satu</td></tr></tbody></table>`);
    const { fields, tables } = await bench.read();
    expect(fields.map(({ type }) => type)).toEqual(['checkbox']);
    expect(tables).toMatchObject([{ headers: ['', 'Desa'], rows: [['', 'Satu']] }]);
  });

  it('reports no rows for an empty list', async () => {
    await bench.open(
      `<table id="t"><thead><tr><th>No</th><th>Desa</th></tr></thead><tbody></tbody></table>`,
      `$('#t').DataTable()`,
    );
    expect((await bench.read()).tables[0]?.rows).toEqual([]);
  });
});
