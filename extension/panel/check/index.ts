export { countFindings } from './counts';
export { declare } from './decide';
export { DeclareForm } from './declare-form';
export { QuestionCard } from './question-card';
