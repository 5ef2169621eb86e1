import { certaintyPhrase, certaintyWord } from '@shared/catalogue';
import type { Certainty } from '@shared/catalogue';

/** "belum pasti" beside an entry of the catalogue that no source states; nothing beside one that is stated. */
export const Unsure = ({ certainty }: { readonly certainty: Certainty }) =>
  certainty === 'stated' ? null : (
    <span class="unsure" title={certaintyPhrase(certainty)}>
      {certaintyWord(certainty)}
    </span>
  );
