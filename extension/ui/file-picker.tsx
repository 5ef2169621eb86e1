import { useState } from 'preact/hooks';
import { FileButton } from './file-button';

interface FilePickerProps {
  readonly hint: string;
  readonly main: boolean;
  /** One or more, in the order they were given. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files, and a button for those who would rather look for it. */
export function FilePicker({ hint, main, onFiles }: FilePickerProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
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
      <FileButton id="berkas" label="Pilih berkas" accept=".xlsx,.csv,.json,.cermat" main={main} onFiles={onFiles} />
    </div>
  );
}
