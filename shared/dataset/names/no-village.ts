import type { Decision } from '../../decisions/decisions';

/** How the key of every question about a written name begins. */
export const NAME_QUESTION = 'village-name:';

/** Whether a question is about a written name. */
export const isNameQuestion = ({ key }: { readonly key: string }): boolean => key.startsWith(NAME_QUESTION);

/** The answer that a line is about no village: it is used nowhere, wherever its name is written so. */
export const NO_VILLAGE = 'bukan';

/** Whether a person said of a line that it is no village; that holds for every period, unlike which village one is. */
export const saysNoVillage = (decision: Decision): boolean =>
  decision.kind === 'answer' && decision.answer === NO_VILLAGE && decision.question.startsWith(NAME_QUESTION);
