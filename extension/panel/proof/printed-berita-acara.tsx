import { timeInWords } from '@shared/catalogue/scope';
import { useState } from 'preact/hooks';
import type { Edition, VillageList } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { sentenceCase } from '@shared/sentence-case';
import { orBlank, PROOF_WORDS } from '@shared/filling-words';
import type { LogHead, Stored } from '@extension/store';
import { beritaAcara } from '@extension/model/proof/berita-acara';
import type { BeritaAcara } from '@extension/model/proof/berita-acara';
import { dayInWords, dayOfMoment, momentInWords } from '@shared/dates/words';
import { PrintedHead } from './printed-head';

interface PrintedProps {
  readonly stored: Stored;
  /** The end of the log's chain; null where it could not be read. */
  readonly head: LogHead | null;
  readonly edition: Edition | null;
  readonly villages: VillageList | null;
  /** The moment of printing. */
  readonly now: string;
  /** Whether a panel fills at that moment. */
  readonly fillsNow: boolean;
}

const COUNTS = [
  ['villages', 'Desa'],
  ['filled', 'Ruas terisi'],
  ['notFilled', 'Tidak terisi'],
  ['stored', sentenceCase(PROOF_WORDS.same)],
  ['different', sentenceCase(PROOF_WORDS.different)],
  ['unseen', sentenceCase(PROOF_WORDS.unseen)],
  ['own', sentenceCase(PROOF_WORDS.own)],
] as const;

const FormCounts = ({ report }: { readonly report: BeritaAcara }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Formulir</th>
        {COUNTS.map(([key, title]) => (
          <th scope="col" key={key} class="number">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {report.forms.map((form) => (
        <tr key={form.heading}>
          <th scope="row">{form.heading}</th>
          {COUNTS.map(([key]) => (
            <td key={key} class="number">
              {formatNumber(form[key])}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
    {report.forms.length > 1 && (
      <tfoot>
        <tr>
          <th scope="row">Jumlah</th>
          {COUNTS.map(([key]) => (
            <td key={key} class="number">
              {key === 'villages' ? '' : formatNumber(report.forms.reduce((sum, form) => sum + form[key], 0))}
            </td>
          ))}
        </tr>
      </tfoot>
    )}
  </table>
);

const Differences = ({ report }: { readonly report: BeritaAcara }) =>
  report.differences.length === 0 ? (
    <p>Tidak ada: semua yang dibandingkan tersimpan sama.</p>
  ) : (
    <table>
      <thead>
        <tr>
          <th scope="col">Formulir</th>
          <th scope="col">Desa</th>
          <th scope="col">Ruas</th>
          <th scope="col" class="number">
            Seharusnya
          </th>
          <th scope="col" class="number">
            Tersimpan
          </th>
          <th scope="col">Dibandingkan</th>
        </tr>
      </thead>
      <tbody>
        {report.differences.map(({ heading, village, label, expected, stored, at }) => (
          <tr key={`${heading} ${village} ${label}`}>
            <td>{heading}</td>
            <td>{village}</td>
            <td>{label}</td>
            <td class="number">{expected}</td>
            <td class="number">{orBlank(stored)}</td>
            <td>{momentInWords(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const SignHere = ({ who }: { readonly who: string }) => (
  <div>
    <p>{who}</p>
    <p class="line">Nama:</p>
    <p>NIP:</p>
  </div>
);

/** "Berita Acara Pengisian", for paper: who filled what when, what was found saved, what differs, place to sign. */
export function PrintedReport({ stored, head, edition, villages, now, fillsNow }: PrintedProps) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const { settings } = stored;
  const { officers } = settings;
  const report = beritaAcara({ log: stored.log, scope: settings, from, until, edition, villages, fillsNow });
  const roleOf = (name: string): string => officers.find((one) => one.name === name)?.role ?? '';
  const who = report.officers.map((name) => (roleOf(name) ? `${name} (${roleOf(name)})` : name)).join(', ');
  const period = report.from === report.until ? '' : `${dayInWords(report.from)} sampai `;
  return (
    <main data-forms={report.forms.length} data-differences={report.differences.length}>
      <form class="screen" onSubmit={(event) => event.preventDefault()}>
        <label>
          Dari tanggal
          <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          sampai
          <input type="date" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
        </label>
        <button type="button" class="main" onClick={() => print()}>
          Cetak
        </button>
      </form>
      <h1>Berita Acara Pengisian</h1>
      <p class="under">
        {edition?.title ?? 'Data'}, {settings.year > 0 ? timeInWords(settings) : 'tahun –'}
        <br />
        {villages?.district.name ?? ''}
      </p>
      {report.forms.length + report.interrupted.length === 0 ? (
        <p>Belum ada pengisian yang tercatat pada jangka waktu ini.</p>
      ) : (
        <>
          <dl>
            <dt>Waktu pengisian</dt>
            <dd>
              {period}
              {dayInWords(report.until)}
            </dd>
            <dt>Petugas</dt>
            <dd>{who}</dd>
            <dt>Berkas angka</dt>
            <dd>{report.files.join(', ') || '–'}</dd>
            <dt>Sidik data</dt>
            <dd>{report.datasets.map((print) => print.slice(0, 16)).join(', ') || '–'}</dd>
          </dl>
          <p>
            Setiap ruas dibaca ulang sesudah diisi. Sesudah petugas menyimpannya, daftar di situs dibaca dan
            dibandingkan dengan angka yang dimaksud; hasilnya di bawah ini.
          </p>
          <h2>1. Rincian per formulir</h2>
          <FormCounts report={report} />
          <h2>2. Yang tersimpan berbeda</h2>
          <Differences report={report} />
          <h2>3. Yang dilewati atau terputus</h2>
          {report.leftOut.length + report.interrupted.length === 0 ? (
            <p>Tidak ada.</p>
          ) : (
            <ul>
              {report.leftOut.map(({ heading, village, reason }) => (
                <li key={`${heading} ${village}`}>
                  {heading}, {village}: {PROOF_WORDS.skipped}, {reason}
                </li>
              ))}
              {report.interrupted.map(({ heading, of, at, mayGoOn }) => (
                <li key={`${heading} ${at}`}>
                  {heading}, {of}: pengisian {mayGoOn && 'masih berlangsung di jendela lain, atau '}terputus{' '}
                  {momentInWords(at)}, {PROOF_WORDS.unseen}
                </li>
              ))}
            </ul>
          )}
          {head && <PrintedHead head={head} now={now} />}
          <div class="signatures">
            <SignHere who="Petugas pengisi," />
            <SignHere who="Mengetahui," />
          </div>
        </>
      )}
      <p class="foot">
        Dicetak {dayInWords(dayOfMoment(now))} dari catatan bukti Cermat, {formatNumber(stored.log.length)} catatan.
      </p>
    </main>
  );
}
