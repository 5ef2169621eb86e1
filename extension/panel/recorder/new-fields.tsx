import { formatNumber } from '@shared/dataset';
import { unknownFields } from '@extension/forms';
import { tellField } from './record-page';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import type { RecordingView } from './recording';
import type { Session } from '../session/session';
import type { Recording } from '../session/state';
import { ProposeColumns } from '../overlay';
import type { ColumnAnswer } from '../overlay';

interface NewFieldsProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly recording: Recording;
  readonly view: RecordingView;
}

/** Fields that are none of the edition's variables, to be made part of the district's overlay and of this map at once. */
export function NewFields({ session, derived, recording, view }: NewFieldsProps) {
  const { outline, assignments, address } = recording;
  const fields = unknownFields(outline, view.proposals, assignments);
  if (fields.length === 0) return null;
  const more = fields.length > 3 ? ` dan ${formatNumber(fields.length - 3)} lagi` : '';
  const tell = (answers: readonly ColumnAnswer[]): void => {
    for (const { is, proposal } of answers) {
      const field = fields.find(({ heading }) => heading === proposal.heading);
      if (field) tellField(session, field.at, is === 'baru' ? proposal.key : is === 'lewati' ? null : is);
    }
  };
  return (
    <div data-status="unknown-fields" data-count={fields.length}>
      <p>
        <Icon name="question" /> {formatNumber(fields.length)} ruas belum dikenal:{' '}
        {fields
          .slice(0, 3)
          .map(({ heading }) => heading)
          .join('; ')}
        {more}. Yang memang tidak ada di daftar isian dapat dikenalkan sebagai isian baru.
      </p>
      <ProposeColumns
        session={session}
        context={derived}
        columns={fields}
        source={`Halaman ${address}`}
        noun="ruas"
        form={view.map.form}
        onKept={tell}
      />
    </div>
  );
}
