import { readProgress } from '../workbook/book/progress';
import type { Handler } from './handler';

/** Returns what a run elsewhere is doing; asks the workbook for nothing else, because it is asked often. */
export const progress: Handler<'progress'> = () => ({ value: { running: readProgress() } });
