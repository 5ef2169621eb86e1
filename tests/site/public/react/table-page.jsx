// Every village in one table; each cell is bound to the state.
import { memo, useCallback, useState } from 'react';
import { Label } from './label.jsx';

const Row = memo(function Row({ identity, values, columns, at, set }) {
  return (
    <tr>
      {identity.map((text, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- two of them may say the same
        <td key={column}>{text}</td>
      ))}
      {columns.map(({ name, type }, column) => (
        <td key={name}>
          {type === 'yesno' ? (
            <select value={values[column]} onChange={({ target }) => set(at, column, target.value)}>
              <option value="">–</option>
              <option value="Ya">Ya</option>
              <option value="Tidak">Tidak</option>
            </select>
          ) : (
            <input type="text" value={values[column]} onChange={({ target }) => set(at, column, target.value)} />
          )}
        </td>
      ))}
    </tr>
  );
});

export function TablePage({ model, post, visit }) {
  const { identity, columns } = model;
  const [rows, setRows] = useState(() => model.rows.map(({ values }) => values));
  const set = useCallback(
    (at, column, text) =>
      setRows((before) =>
        before.map((values, row) =>
          row === at ? values.map((old, other) => (other === column ? text : old)) : values,
        ),
      ),
    [],
  );
  const send = (event) => {
    event.preventDefault();
    const body = new URLSearchParams();
    for (const values of rows) values.forEach((text, column) => body.append(columns[column].name, text));
    void post(model.address, body);
  };
  return (
    <form onSubmit={send}>
      <h3>Isi tabel</h3>
      <small>Baris yang dikosongkan tidak disimpan.</small>
      <div className="wide">
        <table>
          <thead>
            <tr>
              {[...identity, ...columns.map(({ label }) => label)].map((heading) => (
                <th key={heading}>
                  <Label text={heading} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row, at) => (
              <Row
                key={row.identity[4]}
                identity={row.identity}
                values={rows[at]}
                columns={columns}
                at={at}
                set={set}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <button type="button" onClick={() => visit(model.formAddress)}>
          Batal
        </button>
        <button type="submit">Simpan</button>
      </div>
    </form>
  );
}
