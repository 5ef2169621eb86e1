import * as z from 'zod/mini';

// Must run before the first schema exists: without it zod probes `new Function`, which MV3 reports as a
// CSP violation and Apps Script forbids (zod issues #4461, #5414).
z.config({ jitless: true });

export { z };
