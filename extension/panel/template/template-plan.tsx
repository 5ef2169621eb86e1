import { formHeading } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { orBlank, PLAN_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';
import type { TemplateItem, TemplatePlan } from '@extension/forms';
import { downloadTemplate, fillTemplate } from './template-fill';
import { closeTemplate, fillTemplatePartly } from './template-open';
import { villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { FilledTemplate, TemplateDraft } from '../session/state';
import { filledTemplate, placeOf } from './plan';
import { QuestionCard } from '../check';
import { ProposeColumns } from '../overlay';
import { PlaceTemplate } from './place-on-page';
import { useSession, useSessionState } from '../session/use-session';
import type { ViewProps } from '../session/view';

interface PlannedProps extends ViewProps {
  readonly derived: Derived;
  readonly draft: TemplateDraft;
  readonly plan: TemplatePlan;
}

/** The forms whose fields the template has, by their headings. */
function formsIn({ edition }: Derived, { items }: TemplatePlan): string {
  const variables = new Set(items.map(({ variable }) => variable));
  const forms = edition.forms.filter(({ fields }) => fields.some(({ variable }) => variables.has(variable)));
  return forms.map(({ key }) => formHeading(edition, key)).join(', ');
}

const Items = ({ derived, items }: { readonly derived: Derived; readonly items: readonly TemplateItem[] }) => (
  <List
    first={20}
    items={items}
    keyOf={placeOf}
    render={(item) => (
      <>
        <strong>{villageName(derived, item.village)}</strong>, {item.label}:{' '}
        {item.status === 'held' ? (
          <span class="reason">{item.reason}</span>
        ) : (
          <>
            <span class="muted">{orBlank(item.before)}</span> → <strong>{item.text}</strong>
          </>
        )}{' '}
        <span class="address">{placeOf(item)}</span>
      </>
    )}
  />
);

const Filled = ({ session, filled }: Pick<ViewProps, 'session'> & { readonly filled: FilledTemplate }) => (
  <>
    <p class="notice good" data-status="template-filled" data-figures={filled.figures}>
      <Icon name="check" />
      <span>
        {formatNumber(filled.figures)} angka terisi di {filled.name}. Berkasnya sudah dibaca kembali: semua sama.
      </span>
    </p>
    {filled.formulas > 0 && (
      <p class="muted">
        Templat ini memuat {formatNumber(filled.formulas)} rumus. Hasilnya baru dihitung ulang bila berkas dibuka di
        Excel.
      </p>
    )}
    <button type="button" class="main wide" onClick={() => downloadTemplate(session)}>
      Unduh templat terisi
    </button>
    <PlaceTemplate />
  </>
);

const FillTemplateButton = () => {
  const session = useSession();
  const isBusy = useSessionState(({ busy }) => busy !== null);
  return (
    <button type="button" class="main wide" onClick={() => void fillTemplate(session)} disabled={isBusy}>
      Isi templat
    </button>
  );
};

/** Shows what would be written into the template, what is held back and why, and the one button that fills it. */
export function TemplatePlanned({ session, state, derived, draft, plan }: PlannedProps) {
  const { items, skipped, unknown, questions } = plan;
  const of = (status: TemplateItem['status']): TemplateItem[] => items.filter((item) => item.status === status);
  const [fill, held] = [of('fill'), of('held')];
  const filled = filledTemplate(state);
  const villages = new Set(items.map(({ village }) => village)).size;
  return (
    <div class="card">
      <h2>Templat {formsIn(derived, plan)}</h2>
      <p class="muted">
        {draft.file}, {formatNumber(villages)} desa
      </p>
      {items.length === 0 && <p>Belum ada kolom templat ini yang dikenal, jadi belum ada yang dapat diisi.</p>}
      {filled && <Filled session={session} filled={filled} />}
      <dl class="numbers">
        <dt>{sentenceCase(PLAN_WORDS.fill)}</dt>
        <dd>{formatNumber(fill.length)} sel</dd>
        <dt>{sentenceCase(PLAN_WORDS.already)}</dt>
        <dd>{formatNumber(of('already').length)} sel</dd>
        <dt>{sentenceCase(PLAN_WORDS.held)}</dt>
        <dd>
          {formatNumber(held.length)} sel{skipped.length > 0 && `, ${formatNumber(skipped.length)} desa dilewati`}
        </dd>
        <dt>{sentenceCase(PLAN_WORDS.missing)}</dt>
        <dd>{formatNumber(of('missing').length)} sel</dd>
      </dl>
      {!filled && fill.length > 0 && <FillTemplateButton />}
      {fill.length > 0 && (
        <LazyDetails summary="Lihat sel yang akan diisi">{() => <Items derived={derived} items={fill} />}</LazyDetails>
      )}
      {held.length > 0 && (
        <LazyDetails summary={`${formatNumber(held.length)} sel ditahan`}>
          {() => <Items derived={derived} items={held} />}
        </LazyDetails>
      )}
      {skipped.length > 0 && (
        <LazyDetails summary={`${formatNumber(skipped.length)} desa dilewati`}>
          {() => (
            <List
              items={skipped}
              keyOf={({ sheet, village }) => `${sheet} ${village}`}
              render={({ village, reason }) => (
                <>
                  <strong>{villageName(derived, village)}</strong>
                  <span class="reason">{reason}</span>
                </>
              )}
            />
          )}
        </LazyDetails>
      )}
      {unknown.length > 0 && (
        <div data-status="unknown-columns" data-count={unknown.length}>
          <p>
            <Icon name="question" /> {formatNumber(unknown.length)} kolom belum dikenal dan tidak diisi:{' '}
            {unknown
              .slice(0, 3)
              .map(({ heading }) => heading)
              .join('; ')}
            {unknown.length > 3 && ` dan ${formatNumber(unknown.length - 3)} lagi`}.
          </p>
          <ProposeColumns session={session} context={derived} columns={unknown} source={`Templat ${draft.file}`} />
        </div>
      )}
      {questions.length > 0 && (
        <div data-status="unmatched-rows" data-count={questions.length}>
          <p>
            <Icon name="question" /> {formatNumber(questions.length)} baris belum jelas desanya dan tidak diisi.
          </p>
          {questions.map((question) => (
            <QuestionCard key={question.key} session={session} derived={derived} question={question} />
          ))}
        </div>
      )}
      {!draft.partly && skipped.length > 0 && (
        <button type="button" class="wide" onClick={() => fillTemplatePartly(session)}>
          Isi sebagian desa yang dilewati
        </button>
      )}
      <button type="button" class="wide" onClick={() => closeTemplate(session)}>
        Tutup templat
      </button>
    </div>
  );
}
