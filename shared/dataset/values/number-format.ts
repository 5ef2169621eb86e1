/** Parts of a number format that are shown as they are, or only leave room: `"%"`, `\%`, `_%`, `*%`; and `[…]`. */
const LITERAL = /"[^"]*"?|[\\_*].|\[[^\]]*\]/g;

/**
 * Returns whether a number format multiplies by a hundred. A percent sign in quotation marks or behind a backslash is only
 * written behind the number (ECMA-376 part 1, 18.8.31).
 */
export const showsPercent = (format: string | null | undefined): boolean =>
  format?.includes('%') === true && format.replace(LITERAL, '').includes('%');
