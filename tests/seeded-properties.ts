import fc from 'fast-check';

/**
 * Properties meet the same cases in every run, so that a check of one change never stops at a case of another; set
 * CERMAT_SEED to draw others, or use `npm run fuzz`.
 */
fc.configureGlobal({ seed: Number(process.env['CERMAT_SEED'] ?? 20_240_601) });
