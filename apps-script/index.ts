import type { Edit } from './actions/on-edit';
import { onEditAction } from './actions/on-edit';
import { checkAll } from './actions/check-all';
import { ACTIONS } from './actions';
import { newPeriod } from './actions/new-period';
import { openSidebar } from './actions/open-sidebar';
import { prepareSheets } from './actions/prepare-sheets';
import { repairStructure } from './actions/repair-structure';
import { updateCompleteness } from './actions/update-completeness';
import { serve } from './calls/serve';
import { checkSpreadsheet } from './workbook/check/check-spreadsheet';
import { NO_MEMORY } from './workbook/book/memory';

/**
 * Dijalankan Google saat Cermat dipasang pada spreadsheet.
 */
export function onInstall(): void {
  onOpen();
}

/**
 * Dijalankan Google saat spreadsheet dibuka: memasang menu Cermat.
 */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu('Cermat');
  for (const action of ACTIONS) menu.addItem(action.label, action.functionName);
  menu.addToUi();
}

/**
 * Dijalankan Google setiap kali sel diubah: memberi catatan pada sel yang perlu diperbaiki, di kolom OPD sendiri.
 */
export function onEdit(edit: Edit): void {
  onEditAction(edit);
}

/**
 * Membuat lembar isian setiap OPD yang ditulis di lembar Pengaturan. Angka yang sudah diisi tidak disentuh.
 */
export function siapkanLembar(): void {
  prepareSheets.run();
}

/**
 * Memulihkan judul, kolom, baris, rumus, aturan isian, warna, dan perlindungan semua lembar. Isian tidak disentuh.
 */
export function perbaikiStruktur(): void {
  repairStructure.run();
}

/**
 * Menulis lembar Kelengkapan: isian tiap OPD dan kecamatan, batas waktu, dan keadaan tiap formulir.
 */
export function perbaruiKelengkapan(): void {
  updateCompleteness.run();
}

/**
 * Menyimpan lembar periode ini secara tersembunyi dan membuat lembar kosong untuk periode berikutnya.
 */
export function mulaiPeriodeBaru(): void {
  newPeriod.run();
}

/**
 * Memeriksa semua lembar isian, menulis lembar Temuan, dan memberi catatan pada sel yang perlu diperbaiki.
 */
export function periksaSemua(): void {
  checkAll.run();
}

/**
 * Temuan dan pertanyaan sebagai JSON, tanpa menulis apa pun; untuk pengujian dan pelacakan dari editor skrip.
 */
export function hasilPeriksa_(): string {
  const result = checkSpreadsheet(SpreadsheetApp.getActiveSpreadsheet(), [], NO_MEMORY);
  if ('problems' in result) return JSON.stringify(result);
  const { findings, questions } = result.checked;
  return JSON.stringify({ findings, questions });
}

/**
 * Membuka bilah samping: temuan, kelengkapan, langkah berikutnya, unduh paket, dan serah terima.
 */
export function bukaBilah(): void {
  openSidebar.run();
}

/**
 * Menjawab permintaan bilah samping; hanya bilah itu yang memanggilnya.
 */
export function layaniBilah(request: string): string {
  return serve(request);
}
