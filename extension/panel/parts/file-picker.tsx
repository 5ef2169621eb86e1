import { useState } from 'preact/hooks';
import { FileButton } from './file-button';

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
      <FileButton id="berkas" label="Pilih berkas" accept=".xlsx,.csv,.json" main={main} onFile={onFile} />
    </div>
  );
}
