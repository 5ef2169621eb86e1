/** A village name without the word for its kind, case, spaces and signs: what is compared with the official name. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*(desa|ds|kelurahan|kel)\b\.?\s+/, '')
    .replace(/[^a-z0-9]/g, '');
