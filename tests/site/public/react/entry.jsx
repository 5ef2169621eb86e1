// The entry form: every input shows what the state says, and nothing else. What does not belong into a figure is dropped
// while it is typed.
import { useId, useState } from 'react';
import { Label } from './label.jsx';

const CLEAN = { count: /[^\d]/g, percent: /[^\d.,]/g };
const INPUTS = { link: 'url', date: 'date' };

/** `keep` is told what was loaded: the select after it asks by the words of this one's choice. */
function Choice({ field, value, set, id, entry, parentText, keep }) {
  const [choices, setChoices] = useState({ of: null, list: field.choices });
  if (field.parent !== null && parentText !== choices.of) {
    setChoices({ of: parentText, list: parentText === '' ? [] : choices.list });
    if (parentText !== '')
      void fetch(
        `${entry.address}/pilihan?${new URLSearchParams([
          ['untuk', field.name],
          ['induk', parentText],
        ])}`,
      )
        .then((response) => response.json())
        .then((list) => {
          setChoices({ of: parentText, list });
          keep(list);
        });
  }
  return (
    <select {...id} value={value} onChange={({ target }) => set(target.value)}>
      <option value="">Pilih</option>
      {choices.list.map((text, at) => (
        <option key={text} value={String(at + 1)}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Input(props) {
  const { field, value, set, id } = props;
  if (field.type === 'select') return <Choice {...props} />;
  if (field.type === 'yesno')
    return (
      <span role="radiogroup" {...id}>
        {['Ya', 'Tidak'].map((word) => (
          <label key={word}>
            <input type="radio" name={field.name} value={word} checked={value === word} onChange={() => set(word)} />
            {word}
          </label>
        ))}
      </span>
    );
  if (field.type === 'file')
    return <input type="file" {...id} onChange={({ target }) => set(target.files?.[0] ?? '')} />;
  if (field.long) return <textarea rows={3} {...id} value={value} onChange={({ target }) => set(target.value)} />;
  const drop = CLEAN[field.type];
  return (
    <input
      type={INPUTS[field.type] ?? 'text'}
      inputMode={drop ? 'decimal' : undefined}
      {...id}
      value={value}
      onChange={({ target }) => set(drop ? target.value.replace(drop, '') : target.value)}
    />
  );
}

/** `named`: labels name their inputs by `aria-labelledby`, else by `for`. */
function Row({ named, label, required, children }) {
  const id = useId();
  return (
    <div className="row">
      <div className="label">
        {named ? (
          <span id={id}>
            <Label text={label} />
          </span>
        ) : (
          <label htmlFor={id}>
            <Label text={label} />
          </label>
        )}
        {required && <span aria-hidden="true"> *</span>}
      </div>
      <div className="control">{children(named ? { 'aria-labelledby': id } : { id })}</div>
    </div>
  );
}

/** What the server has as a choice's text stands in its select as the choice's number. */
const startOf = ({ type, text, choices }) => (type === 'select' ? String(choices.indexOf(text) + 1 || '') : text);

export function Entry({ entry, post, leave, named = false }) {
  const { fields, village } = entry;
  const [values, setValues] = useState(() => Object.fromEntries(fields.map((field) => [field.name, startOf(field)])));
  const [chosen, setChosen] = useState(village?.chosen ?? '');
  const [lists, setLists] = useState({});
  const set = (name) => (value) => setValues((before) => ({ ...before, [name]: value }));
  /** What is chosen in the select before, in words. */
  const parentText = ({ parent }) => {
    const before = fields.find(({ name }) => name === parent);
    return (lists[parent] ?? before?.choices ?? [])[Number(values[parent]) - 1] ?? '';
  };
  const send = (event) => {
    event.preventDefault();
    const body = fields.some(({ type }) => type === 'file') ? new FormData() : new URLSearchParams();
    body.append('id', entry.editing);
    if (village && !entry.editing) body.append(village.name, chosen);
    for (const { name } of fields) if (values[name] !== '') body.append(name, values[name]);
    void post(`${entry.address}/simpan`, body);
  };
  return (
    <form onSubmit={send} noValidate>
      {entry.problems.length > 0 && (
        <div className="notice danger" role="alert">
          Data belum disimpan.
          <ul>
            {entry.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {village && (
        <Row named={named} label="Desa/Kelurahan" required>
          {(id) => (
            <select
              {...id}
              value={chosen}
              disabled={entry.editing !== ''}
              onChange={({ target }) => setChosen(target.value)}
            >
              <option value="">Pilih desa/kelurahan</option>
              {village.options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Row>
      )}
      {fields.map((field) => (
        <Row key={field.name} named={named} label={field.label} required={field.required}>
          {(id) => (
            <>
              <Input
                field={field}
                value={values[field.name]}
                set={set(field.name)}
                id={id}
                entry={entry}
                parentText={parentText(field)}
                keep={(list) => setLists((before) => ({ ...before, [field.name]: list }))}
              />
              {field.unit !== '' && <span className="unit">{field.unit}</span>}
            </>
          )}
        </Row>
      ))}
      <div className="actions">
        <button type="button" onClick={leave}>
          Batal
        </button>
        <button type="submit">Simpan</button>
      </div>
    </form>
  );
}
