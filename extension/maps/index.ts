export * from './types';
export { mapFromForm, mapsOf } from './map-from-form';
export { recognise } from './recognise';
export { planTableForm, planVillageForm, plainNumber, toFillItems } from './plan';
export { compareSaved } from './compare';
export { planTemplate, templatePatches } from './plan-template';
export type { TemplateItem, TemplatePlan } from './plan-template';
export { outlookOf } from './outlook';
export type { HeldField, Outlook } from './outlook';
