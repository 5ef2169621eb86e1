import { formOf } from '@shared/catalogue';
import type { UnknownPage as Unknown } from '@extension/maps';
import type { SessionState } from '../state';

/** A page no map fits: nothing is filled here. */
export function UnknownPage({ state, recognition }: { readonly state: SessionState; readonly recognition: Unknown }) {
  const { nearest } = recognition;
  const heading = nearest && state.derived ? formOf(state.derived.edition, nearest.form)?.heading : undefined;
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
        <p>Buka salah satu formulir di menu situs, lalu kembali ke sini.</p>
      )}
    </div>
  );
}
