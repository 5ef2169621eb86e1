import { evidenceCheck, evidenceDraft } from '../kit/evidence-check';
import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';

/**
 * A line of the evidence register has something to show: a document or a link (B01).
 * Missing figures: judges the register alone; without one nothing is judged.
 */
export const evidenceComplete = defineKind({
  kind: 'evidence-complete',
  title: 'Dokumen tanpa berkas dan tautan',
  params: NoParams,
  compile: (_, context) => [
    evidenceCheck(context, (evidence) =>
      evidence.files.length > 0 || evidence.link !== '' ? [] : [evidenceDraft(evidence, 'kosong', {})],
    ),
  ],
  text: ({ values }) => ({
    message: `Dokumen "${values.title}" belum punya berkas atau tautan.`,
    action: 'Tambahkan berkasnya, atau tautan yang terbuka untuk umum.',
  }),
});
