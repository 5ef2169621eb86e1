export * from './schema';
export * from './lookup';
export * from './certainty';
export * from './period';
export { EDITIONS, editionForYear } from './editions';
export { emonev2024 } from './editions/emonev-2024';
export { konvergensi2025 } from './editions/konvergensi-2025';
