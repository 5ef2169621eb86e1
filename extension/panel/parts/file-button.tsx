interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  /** Name endings, as in `.xlsx,.csv`. */
  readonly accept: string;
  readonly main?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export const FileButton = ({ id, label, accept, main = false, onFile }: FileButtonProps) => (
  <span class="file">
    <input
      type="file"
      id={id}
      accept={accept}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        // Emptied so that choosing the same file again, corrected meanwhile, is a change too.
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
    <label htmlFor={id} class={main ? 'button main' : 'button'}>
      {label}
    </label>
  </span>
);
