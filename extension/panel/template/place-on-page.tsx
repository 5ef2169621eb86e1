import { placeForTemplate, placeTemplate } from './template-place';
import { Icon } from '@extension/ui/icon';
import { filledTemplate } from './plan';
import { useSession, useSteadyState } from '../session/use-session';

/** Puts the filled template into the page's own file field; the upload itself is pressed by the person. */
export function PlaceTemplate() {
  const session = useSession();
  const state = useSteadyState();
  const place = placeForTemplate(state);
  if (place.kind === 'none') return null;
  if (place.kind === 'blocked') return <p data-status="place-blocked">{place.reason}</p>;
  const name = filledTemplate(state)?.name;
  if (place.fields.some(({ value }) => value === name)) {
    return (
      <p data-status="template-placed">
        <Icon name="check" /> Sudah terletak di halaman. Tekan tombol unggah di situs.
      </p>
    );
  }
  return (
    <>
      {place.fields.map((field) => (
        <button
          type="button"
          class="wide"
          key={field.id}
          disabled={state.filling}
          onClick={() => void placeTemplate(session, field)}
        >
          {place.fields.length === 1 ? 'Letakkan di halaman' : `Letakkan di "${field.label}"`}
        </button>
      ))}
    </>
  );
}
