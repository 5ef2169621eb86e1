interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  /** Name endings, as in `.xlsx,.csv`; without them any file will do. */
  readonly accept?: string;
  readonly main?: boolean;
  /** Given the one chosen file. */
  readonly onFile?: (file: File) => void;
  /** Given all; only then can several be chosen. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A button that asks for a file, or for several. */
export const FileButton = ({ id, label, accept, main = false, onFile, onFiles }: FileButtonProps) => (
  <span class="file">
    <input
      type="file"
      id={id}
      accept={accept}
      multiple={onFiles !== undefined}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        const [file] = files;
        // Emptied so that choosing the same file again, corrected meanwhile, is a change too.
        event.currentTarget.value = '';
        if (!file) return;
        onFile?.(file);
        onFiles?.(files);
      }}
    />
    <label htmlFor={id} class={main ? 'button main' : 'button'}>
      {label}
    </label>
  </span>
);
