export * from './schema';
export * from './lookup';
export { EDITIONS, editionForYear } from './editions';
export { emonev2024 } from './editions/emonev-2024';
