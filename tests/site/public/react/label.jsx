/** Number and text of a heading are nodes of their own, without a space (stated of the kecamatan era). */
export function Label({ text }) {
  const [, number, rest] = /^(\d+)(\p{Lu}.*)$/u.exec(text) ?? [];
  if (number === undefined) return text;
  return (
    <>
      <span>{number}</span>
      <span>{rest}</span>
    </>
  );
}
