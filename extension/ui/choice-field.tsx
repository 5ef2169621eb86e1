interface ChoiceFieldProps {
  readonly label: string;
  /** Key of what is chosen; without it the field keeps what was picked. */
  readonly value?: string;
  /** What no choice is called. */
  readonly none: string;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly onPick: (key: string) => void;
}

/** One of a list of agencies, forms or villages, or none of them. */
export const ChoiceField = ({ label, value, none, choices, onPick }: ChoiceFieldProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="">{none}</option>
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
