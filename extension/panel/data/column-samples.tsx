import type { Sample } from '@extension/import';

/** What stands in the first filled rows of a column and where, so that a person sees what it holds. */
export const ColumnSamples = ({ samples }: { readonly samples: readonly Sample[] }) => (
  <ul class="plain samples" aria-label="Contoh isi">
    {samples.map(({ text, village, address }) => (
      <li key={address}>
        <b>{text}</b> <span>{village === text ? '' : village}</span> <span>{address}</span>
      </li>
    ))}
  </ul>
);
