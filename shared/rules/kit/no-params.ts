import { once } from '../../once';
import { z } from '../../zod';

/** The parameters of a kind that has none. */
export const NoParams = once(() => z.strictObject({}));
