import { useState } from 'preact/hooks';

interface FilePickerProps {
  readonly hint: string;
  readonly main: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file, and a button for those who would rather look for it. */
export function FilePicker({ hint, main, onFile }: FilePickerProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{hint}</p>
      <span class="file">
        <input
          type="file"
          id="berkas"
          accept=".xlsx,.csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Emptied so that choosing the same file again, corrected meanwhile, is a change too.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        <label htmlFor="berkas" class={main ? 'button main' : 'button'}>
          Pilih berkas
        </label>
      </span>
    </div>
  );
}
