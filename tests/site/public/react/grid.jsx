// A data grid as React libraries draw it: no table elements, ten rows a page, the size of a page chosen below.
import { useState } from 'react';
import { Label } from './label.jsx';

/** `rows`: `{ cells, actions? }`. */
export function Grid({ headings, rows, label }) {
  const [size, setSize] = useState(10);
  const [page, setPage] = useState(0);
  const shown = size === -1 ? rows : rows.slice(page * size, (page + 1) * size);
  const last = size === -1 ? 0 : Math.max(0, Math.ceil(rows.length / size) - 1);
  const from = rows.length === 0 ? 0 : page * Math.max(size, 0) + 1;
  return (
    <div className="grid-box">
      <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={headings.length}>
        <div role="rowgroup">
          <div role="row" className="head" aria-rowindex={1}>
            {headings.map((heading) => (
              <div role="columnheader" key={heading}>
                <Label text={heading} />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {shown.map(({ cells, actions }, at) => (
            <div role="row" key={cells.join('|')} aria-rowindex={from + at + 1}>
              {cells.map((text, column) => (
                <div role="gridcell" key={headings[column]}>
                  {text}
                </div>
              ))}
              {actions && <div role="gridcell">{actions}</div>}
            </div>
          ))}
        </div>
      </div>
      {rows.length === 0 && <p>Belum ada data untuk tahun ini</p>}
      <div className="pager">
        <label>
          Baris per halaman{' '}
          <select
            value={size}
            onChange={({ target }) => {
              setSize(Number(target.value));
              setPage(0);
            }}
          >
            <option value={10}>10</option>
            <option value={25}>25</option>
            <option value={-1}>Semua</option>
          </select>
        </label>
        <span>
          {from}–{from + shown.length - (rows.length === 0 ? 0 : 1)} dari {rows.length}
        </span>
        <button type="button" aria-label="Halaman sebelumnya" disabled={page === 0} onClick={() => setPage(page - 1)}>
          ‹
        </button>
        <button type="button" aria-label="Halaman berikutnya" disabled={page >= last} onClick={() => setPage(page + 1)}>
          ›
        </button>
      </div>
    </div>
  );
}
