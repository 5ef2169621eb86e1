import { useEffect, useState } from 'preact/hooks';

/** How far down the coordinator looks; empty = not so far. Kept in the address, so that the browser's own Back leads up. */
export interface Place {
  readonly agency: string;
  readonly form: string;
  readonly kecamatan: string;
}
export const TOP: Place = { agency: '', form: '', kecamatan: '' };

/** The address of a place, for links. */
export const hrefOf = ({ agency, form, kecamatan }: Place): string =>
  `#${[agency, form, kecamatan].filter(Boolean).map(encodeURIComponent).join('/')}`;

function placeOf(hash: string): Place {
  const [agency = '', form = '', kecamatan = ''] = hash.replace(/^#/, '').split('/').map(decoded);
  return { agency, form, kecamatan };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The place the address names, followed. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setPlace(placeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
