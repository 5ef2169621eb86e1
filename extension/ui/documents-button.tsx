interface DocumentsButtonProps {
  readonly id: string;
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for any number of documents. */
export const DocumentsButton = ({ id, label, onFiles }: DocumentsButtonProps) => (
  <span class="file">
    <input
      type="file"
      id={id}
      multiple
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
    <label htmlFor={id} class="button">
      {label}
    </label>
  </span>
);
