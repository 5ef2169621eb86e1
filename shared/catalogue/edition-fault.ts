import type { Edition } from './schema';

/** The first text that stands twice, or undefined. */
function twice(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => seen.size === seen.add(text).size);
}

/**
 * Returns what does not fit together in an edition, as a sentence for people; null for a sound one. The schema knows
 * the types, this knows the references: keys that stand twice or nowhere, owners nobody lists, labels that one form
 * shows twice.
 */
export function editionFault(edition: Edition): string | null {
  const { agencies, variables, indicators, forms } = edition;
  const keys = new Set(variables.map(({ key }) => key));
  const owners = new Set(agencies.map(({ key }) => key));
  const double = [agencies, variables, indicators, forms]
    .map((list) => twice(list.map(({ key }) => key)))
    .find(Boolean);
  if (double !== undefined) return `Kunci "${double}" dipakai dua kali.`;

  const owner = [...variables, ...indicators, ...forms].find((one) => !owners.has(one.owner));
  if (owner) return `Pemilik "${owner.owner}" dari "${owner.key}" tidak ada di daftar OPD.`;

  const used = [
    ...indicators.flatMap(({ numerator, denominator, percent }) => [numerator, denominator, percent]),
    ...variables.flatMap(({ computed }) => (computed ? [...computed.numerator, computed.denominator] : [])),
    ...forms.flatMap(({ fields }) => fields.map(({ variable }) => variable)),
  ];
  const missing = used.find((key) => key !== null && !keys.has(key));
  if (missing !== undefined) return `Isian "${missing}" dipakai tetapi tidak ada di daftar.`;

  for (const { heading, fields, after } of forms) {
    const variable = twice(fields.map((field) => field.variable));
    if (variable !== undefined) return `Formulir ${heading} meminta isian "${variable}" dua kali.`;
    const label = twice(fields.map((field) => field.label));
    if (label !== undefined) return `Formulir ${heading} memuat dua kolom bernama "${label}".`;
    const before = after.find((key) => !forms.some((form) => form.key === key));
    if (before !== undefined) return `Formulir ${heading} menunggu formulir "${before}" yang tidak ada.`;
  }
  return null;
}
