import { formOf } from '@shared/catalogue';
import type { UnknownPage as Unknown } from '@extension/forms';
import { copySummary, startRecording, unsavedHere, PageChanges } from '../recorder';
import { useSession, useSteadyState } from '../session/use-session';

/** A page no map fits: nothing is filled here until the officer teaches it. */
export function UnknownPage({ recognition }: { readonly recognition: Unknown }) {
  const session = useSession();
  const state = useSteadyState();
  const { nearest, drift } = recognition;
  if (drift) return <PageChanges session={session} map={drift.map} drift={drift.drift} />;
  const heading = nearest && state.derived ? formOf(state.derived.edition, nearest.form)?.heading : undefined;
  const hasFields = state.page.kind === 'ready' && state.page.snapshot.fields.length > 0;
  return (
    <div class="card blocked">
      <h2>{heading ? `Mirip ${heading}, tetapi tidak cocok` : 'Halaman ini bukan formulir yang dikenal'}</h2>
      {nearest && nearest.missing.length > 0 ? (
        <>
          <p>Tidak ada yang diisikan, karena ruas ini tidak ditemukan tepat satu kali:</p>
          <ul>
            {nearest.missing.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {hasFields
            ? 'Bila ini formulir yang akan diisi, ajari Cermat sekali; halaman berikutnya dikenali sendiri.'
            : 'Buka salah satu formulir di menu situs, lalu kembali ke sini.'}
        </p>
      )}
      {hasFields && (
        <button type="button" class="main wide" onClick={() => startRecording(session)}>
          {unsavedHere(state) ? 'Lanjutkan mengajari formulir ini' : 'Ajari Cermat formulir ini'}
        </button>
      )}
      <button type="button" class="wide" onClick={() => void copySummary(session)}>
        Salin ringkasan halaman
      </button>
    </div>
  );
}
