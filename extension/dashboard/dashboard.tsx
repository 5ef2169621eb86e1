import { useCallback, useEffect, useState } from 'preact/hooks';
import { agencyName, formHeading } from '@shared/catalogue';
import { FIGURE_TITLES, SAVED_WORD } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { fail } from '@shared/result';
import type { Result } from '@shared/result';
import { sentenceCase } from '@shared/sentence-case';
import { dayInWords } from '@shared/dates/words';
import { download, XLSX_TYPE } from '@extension/ui/download';
import type { PageLink } from '@extension/panel/session/page-link';
import { Boundary } from '@extension/ui/boundary';
import { CalendarLines } from '@extension/ui/calendar';
import { Agencies } from './agencies';
import { AgencyPage } from './agency-page';
import type { DashboardService, DashboardData, Shares } from './dashboard-service';
import { FormPage } from './form-page';
import { Frame } from './frame';
import { LociPart } from './loci';
import { hrefOf, TOP, usePlace } from './place';
import type { Place } from './place';
import { PrintedForms } from './printed-forms';
import { reportXlsx } from './report-xlsx';
import { SharesPart } from './shares';
import { SitePart } from './site-part';
import { takeSite } from './read-site';
import { gainText } from './words';

interface DasborProps {
  readonly service: DashboardService;
  /** The line to the site's tab; null where there is none. */
  readonly link: PageLink | null;
  /** Tells when what is kept was changed elsewhere; returns how to stop. */
  readonly onChanged: (listener: () => void) => () => void;
}

const NOT_READ = fail('Gambaran kabupaten tidak berhasil disusun.', 'Yang tersimpan tetap ada; tekan Susun lagi.');

/** Once what was drawn is on the screen. */
const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};

const Crumbs = ({ data, place }: { readonly data: DashboardData; readonly place: Place }) => {
  const { agency, form, kecamatan } = place;
  const steps = [
    { name: 'Semua OPD', href: hrefOf(TOP) },
    { name: agencyName(data.edition, agency), href: hrefOf({ ...TOP, agency }) },
    { name: formHeading(data.edition, form), href: hrefOf({ ...place, kecamatan: '' }) },
    { name: kecamatan, href: hrefOf(place) },
  ].filter(({ name }) => name !== '');
  return (
    <nav aria-label="Letak" class="crumbs">
      {steps.map(({ name, href }, at) =>
        at === steps.length - 1 ? (
          <span key={href} aria-current="page">
            {name}
          </span>
        ) : (
          <span key={href}>
            <a href={href}>{name}</a> ›{' '}
          </span>
        ),
      )}
    </nav>
  );
};

const Totals = ({ data }: { readonly data: DashboardData }) => {
  const { whole, agencies, trend } = data;
  const late = agencies.filter(({ lateForms }) => lateForms > 0).length;
  const figures: readonly (readonly [string, string, string])[] = [
    [FIGURE_TITLES.filled, formatNumber(whole.filled), `dari ${formatNumber(whole.expected)}`],
    [
      FIGURE_TITLES.sound,
      formatNumber(whole.sound),
      trend ? `${gainText(trend.whole.sound)} sejak ${dayInWords(trend.since)}` : '',
    ],
    [
      FIGURE_TITLES.onTime,
      formatNumber(whole.onTime),
      whole.late > 0 ? `sah terlambat ${formatNumber(whole.late)}` : '',
    ],
    [
      sentenceCase(SAVED_WORD),
      formatNumber(agencies.reduce((sum, { saved }) => sum + saved, 0)),
      'terbukti dari daftarnya',
    ],
    ['OPD terlambat', formatNumber(late), `dari ${formatNumber(agencies.length)}`],
  ];
  return (
    <dl class="figures-row totals">
      {figures.map(([name, figure, note]) => (
        <div key={name} data-total={name}>
          <dt>{name}</dt>
          <dd>
            {figure} <span class="muted">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The whole page of the coordinator: who lacks what, for which villages, until when; and whether the figures are plausible. */
export function Dasbor({ service, link, onChanged }: DasborProps) {
  const place = usePlace();
  const [data, setData] = useState<Result<DashboardData | null> | null>(null);
  const [shares, setShares] = useState<Shares | null>(null);
  const [problem, setProblem] = useState('');
  const [printing, setPrinting] = useState(false);
  /** What is seen first is on the screen; what lies below it may follow. */
  const [drawn, setDrawn] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    let next: Result<DashboardData | null>;
    try {
      next = await service.data();
    } catch (error) {
      setData((before) => (before?.ok ? before : NOT_READ));
      throw error;
    }
    setData(next);
    const shown = next.ok ? next.value : null;
    if (!shown) return;
    afterPaint(() => {
      setDrawn(true);
      void service.shares().then(setShares);
      void service.keepDay();
      if (!link) return;
      void takeSite(service, link, shown).then(async (taken) => {
        if (taken) setData(await service.data());
      });
    });
  }, [service, link]);
  useEffect(() => {
    void load();
    return onChanged(() => void load());
  }, [load, onChanged]);
  useEffect(() => {
    if (!printing) return;
    afterPaint(() => {
      try {
        print();
      } finally {
        setPrinting(false);
      }
    });
  }, [printing]);
  const kept = async (keeping: Promise<Result<null>>): Promise<boolean> => {
    const done = await keeping;
    setProblem(done.ok ? '' : `${done.problem.message} ${done.problem.remedy}`);
    if (done.ok) await load();
    return done.ok;
  };

  if (data === null) return <Frame state="loading" message="Menyusun gambaran kabupaten…" />;
  if (!data.ok)
    return (
      <Frame state="broken" message={`${data.problem.message} ${data.problem.remedy}`} onAgain={() => void load()} />
    );
  const shown = data.value;
  if (shown === null)
    return <Frame state="empty" message="Belum ada angka. Buka berkas atau paket OPD di tampilan Data." />;
  const save = async (): Promise<void> => {
    const bytes = await reportXlsx(shown, shares ?? (await service.shares()));
    download(`laporan-${shown.villages.district.code}-${shown.year}-${shown.today}.xlsx`, bytes, XLSX_TYPE);
  };
  const isTop = place.agency === '';
  return (
    <>
      <header>
        <h1>Dasbor {shown.villages.district.name}</h1>
        <p>
          {shown.edition.title}, {shown.time}, keadaan {dayInWords(shown.today)}
        </p>
        <div class="row screen-only">
          <button type="button" class="main" onClick={() => void save()}>
            Unduh laporan (XLSX)
          </button>
          <button type="button" onClick={() => setPrinting(true)}>
            Cetak laporan
          </button>
        </div>
      </header>
      <main data-phase="ready" data-shares={shares ? 'ready' : 'loading'}>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {!isTop && <Crumbs data={shown} place={place} />}
        {isTop ? (
          <>
            <Totals data={shown} />
            {shown.notes.length > 0 && (
              <ul class="notes">
                {shown.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
            <Boundary part="Semua OPD">
              <Agencies data={shown} />
            </Boundary>
            {link && <SitePart data={shown} link={link} onRead={(forms) => kept(service.keepSite(forms))} />}
            {printing && <PrintedForms data={shown} />}
            {drawn && (
              <section class="card wide-card" aria-labelledby="kalender">
                <h2 id="kalender">Kalender aksi, hari ini {dayInWords(shown.today)}</h2>
                <Boundary part="Kalender">
                  <CalendarLines {...shown} months />
                </Boundary>
              </section>
            )}
            {shares && (
              <Boundary part="Indikator">
                <SharesPart data={shown} shares={shares} />
              </Boundary>
            )}
            {shares && (
              <Boundary part="Lokus">
                <LociPart
                  data={shown}
                  series={shares.loci}
                  onKeep={(locus) => void kept(service.keepLocus(locus))}
                  onRemove={(name) => void kept(service.removeLocus(name))}
                />
              </Boundary>
            )}
          </>
        ) : place.form === '' ? (
          <Boundary key={place.agency} part="OPD">
            <AgencyPage data={shown} agency={place.agency} />
          </Boundary>
        ) : (
          <Boundary key={`${place.agency} ${place.form}`} part="Formulir">
            <FormPage data={shown} service={service} place={place} />
          </Boundary>
        )}
      </main>
    </>
  );
}
