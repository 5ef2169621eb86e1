import { timeInWords } from '@shared/catalogue/scope';
import { formatNumber } from '@shared/dataset';
import { showGuide } from '../handover';
import { countFindings } from '../check';
import { Icon } from '@extension/ui/icon';
import { approvalStatusesHere, waitsFor } from '@extension/model/approval/approvals';
import type { SessionState, ViewKey } from '../session/state';
import type { ViewProps } from '../session/view';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  /** Where it is done, and the words of the button that leads there. */
  readonly view?: ViewKey;
  readonly press?: string;
}

/** Returns what is loaded here, in one sentence. */
function loadedText({ derived, stored }: SessionState): string {
  if (!derived) return 'Belum ada. Letakkan berkas OPD, paket, atau berkas serah terima di tempat berkas.';
  const files = new Set(derived.tables.map(({ table }) => table.file)).size;
  const { filled, expected } = derived.progress.whole;
  const notes = stored.notes.notes.length + stored.notes.contacts.length;
  return `${derived.villages.district.name}, ${timeInWords(derived.scope)}: ${formatNumber(files)} berkas, ${formatNumber(filled)} dari ${formatNumber(expected)} angka terisi${notes > 0 ? `, ${formatNumber(notes)} catatan dan kontak di bagian Serah terima` : ''}.`;
}

/** Returns what is still open here, in one sentence. */
function openText(state: SessionState): { readonly text: string; readonly none: boolean } {
  const { questions, kesalahan, peringatan } = countFindings(state);
  const waiting = approvalStatusesHere(state).filter((one) => waitsFor(one, state.stored.settings.officer)).length;
  const parts = [
    questions > 0 && `${formatNumber(questions)} pertanyaan`,
    kesalahan > 0 && `${formatNumber(kesalahan)} kesalahan yang menahan pengisian`,
    peringatan > 0 && `${formatNumber(peringatan)} peringatan yang perlu alasan`,
    waiting > 0 && `${formatNumber(waiting)} formulir menunggu persetujuan Anda`,
  ].filter(Boolean);
  return parts.length > 0
    ? { text: `${parts.join(', ')}.`, none: false }
    : { text: state.derived ? 'Tidak ada yang terbuka.' : 'Terlihat setelah ada data.', none: true };
}

function stepsOf(state: SessionState): Step[] {
  const { derived, stored } = state;
  const { officer } = stored.settings;
  const open = openText(state);
  return [
    {
      title: 'Apa ini',
      text: 'Cermat memeriksa angka dari OPD, mengisikannya ke situs di sebelah, dan mencatat buktinya. Menyimpan di situs tetap Anda yang menekan.',
      done: true,
    },
    {
      title: 'Siapa Anda',
      text: officer.name
        ? `${officer.name}. Setiap keputusan dicatat atas nama ini.`
        : 'Isi nama dan OPD Anda di bagian Petugas di bawah, agar keputusan tercatat atas nama Anda.',
      done: officer.name !== '',
    },
    { title: 'Apa yang sudah ada', text: loadedText(state), done: derived !== null },
    {
      title: 'Apa yang masih terbuka',
      text: open.text,
      done: derived !== null && open.none,
      ...(derived && !open.none && { view: 'periksa' as const, press: 'Lihat di Periksa' }),
    },
    {
      title: 'Apa berikutnya',
      text: derived
        ? 'Buka Antrean: formulir dan desa berikutnya, menurut urutan situs. Kelengkapan menunjukkan siapa yang belum.'
        : 'Setelah ada data: Periksa, lalu Isi, lalu Antrean sampai habis.',
      done: false,
      ...(derived && { view: 'antrean' as const, press: 'Ke Antrean' }),
    },
  ];
}

/** Whether the guide is to be seen: on an empty panel until it is put away, and whenever it was asked for. */
const guideIsOpen = ({ stored, derived }: SessionState): boolean =>
  stored.settings.guide === undefined ? derived === null : stored.settings.guide === 'terbuka';

/** The first day for someone who has never seen this: what it is, what is here, what is open, what comes next. */
export const Guide = ({ session, state }: ViewProps) =>
  guideIsOpen(state) ? (
    <section class="card" data-part="mulai" aria-labelledby="hari-pertama">
      <h3 id="hari-pertama">Hari pertama Anda</h3>
      <ol class="plain">
        {stepsOf(state).map(({ title, text, done, view, press }) => (
          <li key={title} data-done={done}>
            <Icon name={done ? 'check' : 'circle'} /> <strong>{title}.</strong> {text}{' '}
            {view && (
              <button type="button" onClick={() => session.show({ view })}>
                {press}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" class="quiet" onClick={() => void showGuide(session, 'tertutup')}>
        Tutup panduan
      </button>
    </section>
  ) : null;
