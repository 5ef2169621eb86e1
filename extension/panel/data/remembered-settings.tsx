import { groupBy } from '@shared/collections';
import { agencyName, EDITIONS } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { dayInWords } from '@shared/dates/words';
import { importChoiceKey } from '@extension/store';
import type { ImportChoice } from '@extension/store';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import type { ViewProps } from '../session/view';
import { choiceWords } from './choice-words';
import { forgetChoices } from './forget-choices';

/** The newest list of the programme that knows what was chosen; where none does, its key is shown. */
function editionOf({ about }: ImportChoice): Edition | undefined {
  const knowing = EDITIONS.filter(
    ({ variables }) => about.kind === 'column' && variables.some(({ key }) => key === about.variable),
  );
  return knowing[knowing.length - 1] ?? EDITIONS[0];
}
const wordsOf = (choice: ImportChoice): string => {
  const edition = editionOf(choice);
  return edition ? choiceWords(choice, edition) : '';
};

const OfAgency = ({ session, choices }: { readonly session: Session; readonly choices: readonly ImportChoice[] }) => (
  <List
    items={choices}
    keyOf={importChoiceKey}
    render={(choice) => (
      <div class="recalled">
        <span>
          {wordsOf(choice)} <span class="muted">{dayInWords(choice.at)}</span>
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={`Lupakan: ${wordsOf(choice)}`}
          onClick={() => void forgetChoices(session, [choice])}
        >
          Lupakan
        </button>
      </div>
    )}
  />
);

/** What was chosen with earlier files and is offered with the next ones, by agency; it can be taken back here too. */
export function RememberedSettings({ session, state }: ViewProps) {
  const { importChoices, settings } = state.stored;
  const ours = importChoices.filter(({ district }) => district === settings.district);
  if (ours.length === 0) return null;
  const edition = state.derived?.edition ?? EDITIONS[0];
  return (
    <LazyDetails summary={`Pilihan kolom yang diingat: ${formatNumber(ours.length)}`}>
      {() => (
        <>
          {[...groupBy(ours, ({ agency }) => agency)].map(([agency, choices]) => (
            <section key={agency} data-agency={agency}>
              <p>
                <strong>{edition ? agencyName(edition, agency) : agency}</strong>
              </p>
              <OfAgency session={session} choices={choices} />
            </section>
          ))}
          <ConfirmButton
            label="Lupakan semua"
            question={() => `${formatNumber(ours.length)} pilihan dilupakan. Angka yang sudah dipakai tetap.`}
            yes="Ya, lupakan"
            onYes={() => void forgetChoices(session, ours)}
          />
        </>
      )}
    </LazyDetails>
  );
}
