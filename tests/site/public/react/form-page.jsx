// The saved list of a form, with its entry in a panel beside the address `/tambah`, or in a modal over the list.
import { useEffect, useRef, useState } from 'react';
import { Entry } from './entry.jsx';
import { Grid } from './grid.jsx';

function Tools({ model, go, post, add }) {
  const { list, formAddress } = model;
  const link = (path, text) => (
    <a href={formAddress + path} onClick={(event) => go(event, formAddress + path)}>
      {text}
    </a>
  );
  return (
    <div className="tools">
      {list.locked ? (
        <span className="chip">Sudah diverifikasi</span>
      ) : (
        <>
          <button type="button" onClick={add}>
            Tambah data
          </button>
          {model.villages && (
            <>
              {link('/tabel', 'Isi tabel')}
              <a href={`${formAddress}/templat`}>Unduh templat</a>
              {link('/unggah', 'Unggah')}
            </>
          )}
        </>
      )}
      <button type="button" onClick={() => post(`${formAddress}/verifikasi`)}>
        Verifikasi
      </button>
      {list.forms.length > 0 && (
        <button
          type="button"
          onClick={() =>
            post(
              '/index.php/bukaverifikasikec',
              new URLSearchParams([
                ['idform', list.formId],
                ['btnbuka', '1'],
              ]),
            )
          }
        >
          Buka verifikasi
        </button>
      )}
    </div>
  );
}

function FormSelect({ model, visit }) {
  if (model.list.forms.length === 0) return null;
  return (
    <select
      aria-label="Pilih formulir"
      value={model.formAddress}
      onChange={({ target }) => {
        void visit(target.value);
      }}
    >
      {model.list.forms.map(({ heading, address }) => (
        <option key={address} value={address}>
          {heading}
        </option>
      ))}
    </select>
  );
}

/** Takes the focus when it opens, as dialogs do. */
function Dialog({ title, children }) {
  const box = useRef(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="overlay">
      <div ref={box} role="dialog" aria-modal="true" aria-labelledby="judul-isian" tabIndex={-1} className="dialog">
        <h2 id="judul-isian">{title}</h2>
        {children}
      </div>
    </div>
  );
}

export function FormPage({ model, go, visit, post }) {
  const { list, entryIn, formAddress, open } = model;
  const [modal, setModal] = useState(open && entryIn === 'modal');
  const panel = open && entryIn === 'page';
  const add = () => (entryIn === 'modal' ? setModal(true) : visit(`${formAddress}/tambah`));
  const row = ({ place, values, change, remove }, at) => ({
    cells: [String(at + 1), ...place, ...values],
    actions: (
      <>
        {!list.locked && (
          <>
            <a href={change} onClick={(event) => go(event, change)}>
              Ubah
            </a>
            <button type="button" onClick={() => window.confirm('Hapus data desa ini?') && post(remove)}>
              Hapus
            </button>
          </>
        )}
        {list.status !== null && <span>{list.status}</span>}
      </>
    ),
  });
  if (panel)
    return (
      <section className="panel">
        <h3>{model.entry.editing ? 'Ubah data' : 'Tambah data'}</h3>
        <Entry entry={model.entry} post={post} leave={() => visit(formAddress)} />
      </section>
    );
  return (
    <>
      <FormSelect model={model} visit={visit} />
      <h3>Daftar isian</h3>
      <small>{list.progress}</small>
      <Tools model={model} go={go} post={post} add={add} />
      <Grid headings={list.headings} rows={list.rows.map(row)} label="Daftar isian" />
      {modal && (
        <Dialog title={`${model.entry.editing ? 'Ubah' : 'Tambah'} data ${model.heading}`}>
          <Entry entry={model.entry} post={post} leave={() => setModal(false)} named />
        </Dialog>
      )}
    </>
  );
}
