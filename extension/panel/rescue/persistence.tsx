import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@extension/ui/icon';

/** Asks the browser not to clear what is kept here by itself; false where it does not promise that. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    // Not every context has a storage that can be asked.
    return false;
  }
}

async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

/**
 * Says whether the browser promised not to clear what is kept here. Without a promise it is exempt all the same, by the
 * permission `unlimitedStorage`: developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies. Firefox
 * promises to whoever has it.
 */
export function Persistence() {
  const [isKept, setKept] = useState<boolean | null>(null);
  const [wasAsked, setAsked] = useState(false);
  useEffect(() => {
    void isPersisted().then(setKept);
  }, []);
  if (isKept === null) return null;
  if (isKept)
    return (
      <p data-part="tahan-lama" data-status="kept">
        <Icon name="check" /> Peramban berjanji tidak menghapus data ini sendiri.
      </p>
    );
  const ask = async (): Promise<void> => {
    setKept(await askToPersist());
    setAsked(true);
  };
  return (
    <div data-part="tahan-lama" data-status="loose">
      <p>
        <Icon name="note" /> Ruang Cermat dikecualikan dari pembersihan peramban; janji bahwa data ini tetap disimpan{' '}
        {wasAsked ? 'tidak diberikannya' : 'belum diminta'}.
      </p>
      <button type="button" onClick={() => void ask()}>
        Minta janji peramban
      </button>
    </div>
  );
}
