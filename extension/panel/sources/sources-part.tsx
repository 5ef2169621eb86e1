import type { Derived } from '@extension/model/figures/derive';
import { sourceChoices } from '@extension/model/figures/source-choices';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { Session } from '../session/session';
import { SourceCard } from './source-card';

interface SourcesProps {
  readonly session: Session;
  readonly derived: Derived;
}

/** The target groups of which several offices have a figure: what each says, and which goes to the site. */
export const Sources = ({ session, derived }: SourcesProps) => {
  const choices = sourceChoices(derived);
  if (choices.length === 0) return null;
  const isOpen = ({ comparison, chosen }: (typeof choices)[number]): boolean =>
    chosen === null && comparison.differing.length > 0;
  const open = choices.filter(isOpen);
  const rest = choices.filter((one) => !isOpen(one));
  const card = (one: (typeof choices)[number]) => (
    <SourceCard key={one.comparison.variable} session={session} derived={derived} {...one} />
  );
  return (
    <section aria-labelledby="sumber-sasaran" data-part="sumber-sasaran">
      <h3 id="sumber-sasaran">
        <Icon name={open.length > 0 ? 'question' : 'check'} /> Sumber sasaran
      </h3>
      <p class="muted">
        Pilih sekali untuk satu kolom angka siapa yang diisikan ke situs. Angka sumber lain tetap disimpan dan ikut di
        paket.
      </p>
      {open.map(card)}
      {rest.length > 0 && (
        <LazyDetails summary={`${rest.length} kolom sudah dipilih atau sama di semua sumber`}>
          {() => rest.map(card)}
        </LazyDetails>
      )}
    </section>
  );
};
