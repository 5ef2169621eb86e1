import { packageOf, type PackageParts } from './pack';
import { formatOf, type Package } from './package-schema';
import { sealedText } from './sealed';

/** The text of a package's file: equal content gives equal text, whatever the machine. */
export const packageText = ({ hash, content }: Package): string =>
  sealedText('paket', formatOf(content), hash, content);

/** A package of these parts as the text of its file. */
export const writePackage = (parts: PackageParts): string => packageText(packageOf(parts));

/** A name for its file: `paket-1702-2024-dinas-kesehatan.json`. */
export function packageFileName({ content: { district, year, period, agencies } }: Package): string {
  const when = period === 'tahun' ? [year] : [year, period];
  const who = agencies.length > 3 ? [`${agencies.length}-opd`] : agencies;
  return `${['paket', district.code, ...when, ...who].join('-')}.json`;
}
